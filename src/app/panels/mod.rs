//! The regions of the page: they see the state and let actions happen.

pub mod annotations;
pub mod beside;
pub mod commands;
pub mod compare;
pub mod details;
pub mod dictionary;
pub mod edit_text;
pub mod folds;
pub mod found;
pub mod gathering;
pub mod legend;
pub mod library;
pub mod links;
pub mod overview;
pub mod own_labels;
pub mod reading;
pub mod review;
pub mod samples;
pub mod settings;
pub mod sheets;
pub mod start;
pub mod teaching;
pub mod top_bar;
pub mod tour;
