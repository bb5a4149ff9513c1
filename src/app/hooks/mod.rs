//! Effects: what the page does beside drawing itself.

pub mod same;
pub mod use_autosave;
pub mod use_dictionary;
pub mod use_gradual;
pub mod use_growing;
pub mod use_library;
pub mod use_listener;
pub mod use_place;
pub mod use_recognition;
pub mod use_selection;
pub mod use_window;
