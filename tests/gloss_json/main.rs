//! Gloss's own format: what it restores, what it refuses in which words, and that its schema describes it.

#![cfg(not(target_arch = "wasm32"))]

mod any;
mod bad;
mod bad_links;
mod lean;
mod round_trip;
mod schema;

use gloss::{
    document::Document,
    formats::{FormatError, Imported, gloss as format},
};
use jiff::Timestamp;

/// When everything is imported here.
fn now() -> Timestamp {
    "2026-01-16T09:30:00Z".parse().expect("a time")
}

fn written(documents: &[Document]) -> Vec<u8> {
    let mut bytes = Vec::new();
    format::write(documents, &mut bytes).expect("a vector takes all");
    bytes
}

fn read(json: &str) -> Result<Imported, FormatError> {
    format::read(json.as_bytes(), now())
}
