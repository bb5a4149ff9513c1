//! The recognizers off the main thread.
