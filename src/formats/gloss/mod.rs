//! Gloss's own format: complete, versioned, described by `docs/gloss.schema.json`.
//!
//! One shape for one article or many. Importing restores exactly what was exported; a file written by others may leave
//! out whatever follows from the rest. Trouble with the file or an article refuses the file; trouble with one
//! annotation leaves that one out.

mod annotation;
mod article;
mod definitions;
mod fields;
mod json;
mod link;
mod places;
mod read;
mod write;

pub use fields::{AmountFields, ClaimFields, MeasureFields};
pub use read::read;
pub use write::{Writer, write};

pub(super) use article::{Read, read as read_article};
pub(super) use definitions::{DefinitionFields, definition_fields, labels_of};
pub(super) use json::shown;
pub(super) use places::Places;
pub(super) use write::{Pages, annotation_words, article_words, body_words, details_words, link_words};

/// The version that is written, and the last that can be read.
pub const VERSION: usize = 1;

/// What the file calls itself.
const FORMAT: &str = "gloss";
