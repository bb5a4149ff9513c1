//! What the page knows, and how an act changes it.
//!
//! Pure: ids, times and findings come inside an action, nothing here reads a clock or a disk.
//! This folder must not know files, storage, Yew or the DOM.

mod history;
mod pending;

pub use history::History;
pub use pending::Write;
