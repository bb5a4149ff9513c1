//! Marked text in, marks out.
