//! The formats of others: what goes out comes back, in every unit; what is lost is counted; what is bad is told.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../gloss_json/any.rs"]
mod any;
mod articles;
mod bad;
mod foreign;
mod round_trip;

use gloss::{
    document::Document,
    formats::{Export, Format, FormatError, Given, Imported, Unit, read as read_any},
};

fn given() -> Given {
    Given { now: "2026-01-16T09:30:00Z".parse().expect("a time"), text: None, unit: None }
}

fn written(format: Format, unit: Option<Unit>, documents: &[Document]) -> Vec<u8> {
    let mut export = Export::new(format, unit, Vec::new()).expect("a vector takes all");
    documents.iter().for_each(|document| export.add(document).expect("a vector takes all"));
    export.end().expect("a vector takes all").0
}

fn read(format: Format, bytes: &[u8]) -> Result<Imported, FormatError> {
    read_any(Some(format), bytes, &given()).map(|(_, imported)| imported)
}
