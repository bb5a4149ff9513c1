//! Changing an article's text, and what becomes of its annotations.
//!
//! An annotation whose words were not touched moves along with them. One whose words were edited keeps its place if
//! most of them are left. One that lost its words is searched for in the new parts of the text only: first word for
//! word, several places being told apart by the text around them, then with few errors, near its old place. One that is
//! found nowhere, or may be in two places, becomes an [`Orphan`](super::Orphan): nothing is moved silently, and nothing
//! is lost.
//!
//! All of this is one step, and the [`Review`] says what became of each annotation. The diff takes nearly linear time,
//! and the search is bounded ([`search`], [`fuzzy`]).

mod diff;
mod follow;
mod fuzzy;
mod parts;
mod review;
mod search;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use review::{Fate, Followed, Part, Review};

use std::rc::Rc;

use jiff::Timestamp;

use super::{Act, Change, Document, Patch, Step};
use crate::text::{Span, Text};

/// Another text in the place of an article's.
#[derive(Clone, PartialEq, Debug)]
pub struct Revision {
    /// The step that changes it.
    pub step: Step,
    /// What becomes of the annotations.
    pub review: Review,
}

impl Document {
    /// The revision that replaces the article's text with `text`, cleaned; nothing if they are equal.
    ///
    /// Use this when only the resulting text is known, as for a corrected version that is pasted.
    pub fn revised(&self, text: &str, at: Timestamp) -> Option<Revision> {
        self.patched(diff::between(&self.text, text), at)
    }

    /// The revision that replaces the text at `span`, which may be empty, with `words`, cleaned; nothing if it would
    /// change nothing or `span` does not fit.
    ///
    /// Use this when the place of the edit is known: then it is known which of two equal words was removed.
    pub fn spliced(&self, span: Span, words: &str, at: Timestamp) -> Option<Revision> {
        self.patched(diff::splice(&self.text, span, words)?, at)
    }

    fn patched(&self, patch: Patch, at: Timestamp) -> Option<Revision> {
        let text: Text = patch.applied(&self.text).filter(|_| !patch.is_empty())?;
        let followed = follow::all(self, &patch, &text, at);
        let mut changes = vec![Change::Text(Rc::new(patch))];
        changes.extend(followed.changes);
        let step = Step { act: Act::Revise, at, was_modified: self.modified, changes };
        Some(Revision { step, review: followed.review })
    }
}
