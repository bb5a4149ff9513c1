//! The article's text, and everything about it that needs no label: spans, sentences, scripts, words, times.
//!
//! This folder must not know labels, annotations or files.

pub mod clean;
pub mod fold;
pub mod language;
pub mod occurrence;
pub mod offsets;
pub mod resemblance;
pub mod script;
pub mod select;
pub mod sentence;
pub mod snap;
mod span;
pub mod time;
pub mod word;

pub use language::Language;
pub use offsets::Offsets;
pub use span::{CharSpan, Span, Utf16Span};

use std::{ops::Deref, sync::Arc};

/// The text of an article: never altered once it is there, cheap to clone.
#[derive(Clone, Eq, Debug, Default)]
pub struct Text(Arc<str>);

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        // Comparing a megabyte with itself would slow down every edit.
        self.is_same(other) || self.0 == other.0
    }
}

impl Text {
    /// `content` as it stands; [`clean::clean`] is for what a person pastes.
    pub fn new(content: impl Into<Arc<str>>) -> Self {
        Self(content.into())
    }

    /// The part that `span` covers, or nothing where it does not fit the text.
    pub fn get(&self, span: Span) -> Option<&str> {
        self.0.get(span.start..span.end)
    }

    /// Whether both are the same allocation: a quick sign that nothing changed.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    fn from(content: &str) -> Self {
        Self::new(content)
    }
}
