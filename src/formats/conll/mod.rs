//! CoNLL columns: `token -X- _ TAG` with IOB2 tags, an empty line after each sentence, `-DOCSTART-` before each article.
//!
//! One tag a token: claims and overlapping spans are not in it, and the text comes back as words. Whatever readers tell
//! columns apart by can stand in no token.

mod read;
mod write;

pub(super) use read::{is_columns, read};
pub(super) use write::Columns;

/// Begins an article.
const DOCUMENT: &str = "-DOCSTART-";
