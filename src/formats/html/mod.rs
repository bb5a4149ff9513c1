//! A page to read and to pass on: self-contained, nothing loaded, nothing run. It holds the articles in Gloss's own format
//! too, so that it can be imported again.

mod marks;
mod read;
mod style;
mod write;

pub(super) use marks::{segments, shown};
pub(super) use read::{is_report, read};
pub(super) use write::Page;

/// What begins the data of an article.
const DATA: &str = "<script type=\"application/json\" class=\"gloss\">";
