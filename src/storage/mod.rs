//! What the browser keeps: IndexedDB.
//!
//! This folder must not know components or what is on screen.
