//! Another text in the place of an article's, and what becomes of its annotations.
//!
//! An annotation whose words were left alone goes along with them. One within whose words something was edited keeps its
//! place where most of them are left. What has lost its words is looked for in what is new in the text, and only there:
//! first word for word, told from others by what stood around it, then with few errors, near where it was. What is found
//! nowhere, or might be in two places, becomes an [`Orphan`](super::Orphan): nothing is moved silently, and nothing is lost.
//!
//! All of it is one step, and the [`Review`] says what became of each. The diff takes time near linear in the texts, the
//! looking is bounded ([`search`], [`fuzzy`]).

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
    /// The step that it is.
    pub step: Step,
    /// What becomes of the annotations.
    pub review: Review,
}

impl Document {
    /// What it is to put `text`, cleaned, in the place of the article's; nothing where it is the same.
    ///
    /// For a text of which only the result is known, such as a corrected version that is pasted.
    pub fn revised(&self, text: &str, at: Timestamp) -> Option<Revision> {
        self.patched(diff::between(&self.text, text), at)
    }

    /// What it is to put `words`, cleaned, in the place of what stands at `span`, which may be empty; nothing where it would
    /// change nothing or does not fit.
    ///
    /// For an edit of which one knows where it was made: of two equal words it is known which one went.
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
