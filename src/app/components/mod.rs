//! Plain pieces: values in, callbacks out.

pub mod amount_fields;
pub mod card;
pub mod field;
pub mod icon;
pub mod item;
pub mod keys_help;
pub mod label_toolbar;
pub mod menu;
pub mod notices;
pub mod section;
