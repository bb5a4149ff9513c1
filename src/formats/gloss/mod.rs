//! Gloss's own format: complete, versioned, described by `docs/gloss.schema.json`.

mod fields;

pub use fields::{AmountFields, ClaimFields, MeasureFields};
