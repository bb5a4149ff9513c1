//! Plain pieces: values in, callbacks out.

pub mod amount_fields;
pub mod card;
pub mod claim_fields;
pub mod field;
pub mod filters;
pub mod icon;
pub mod item;
pub mod label_toolbar;
pub mod link_kind;
pub mod menu;
pub mod notices;
pub mod own_look;
pub mod section;
pub mod sheet;
pub mod source_list;
pub mod tags;
pub mod toggle;
