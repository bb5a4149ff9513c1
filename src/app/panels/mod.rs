//! The regions of the page: they see the state and let actions happen.

pub mod annotations;
pub mod commands;
pub mod details;
pub mod dictionary;
pub mod folds;
pub mod gathering;
pub mod legend;
pub mod library;
pub mod reading;
pub mod samples;
pub mod settings;
pub mod sheets;
pub mod start;
pub mod teaching;
pub mod top_bar;
pub mod tour;
