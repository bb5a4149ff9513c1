//! An article as a library lists it.

use jiff::Timestamp;
use xxhash_rust::xxh3::xxh3_128;

use super::{Annotations, ArticleId, Document};
use crate::{
    annotation::{Label, Status},
    text::Language,
};

/// What a list of articles shows, without the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    /// The article's name.
    pub id: ArticleId,
    /// Its headline.
    pub title: String,
    /// Who published it; empty where unknown.
    pub outlet: String,
    /// When it was published, as the person wrote it; empty where unknown.
    pub date: String,
    /// What it is written in.
    pub language: Language,
    /// How much is marked.
    pub counts: Counts,
    /// When it came into the library.
    pub created: Timestamp,
    /// When a person last changed it.
    pub modified: Timestamp,
    /// By which an article is recognised that is already there.
    pub text_hash: u128,
}

/// How many annotations there are that are not rejected.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// By label, in the order of [`Label::ALL`].
    pub by_label: [usize; Label::ALL.len()],
    /// Those that nobody has looked at yet.
    pub n_suggested: usize,
    /// All, rejected ones too.
    pub n_all: usize,
}

impl Summary {
    /// The summary of `document`, whose text has the hash `text_hash`.
    pub fn of(document: &Document, text_hash: u128) -> Self {
        let details = &document.details;
        Self {
            id: document.id.clone(),
            title: details.title.clone(),
            outlet: details.outlet.clone(),
            date: details.date.clone(),
            language: details.language,
            counts: document.annotations.counts(),
            created: document.created,
            modified: document.modified,
            text_hash,
        }
    }
}

impl Counts {
    /// The counts of `annotations`; [`Annotations::counts`] remembers them.
    pub(super) fn of(annotations: &Annotations) -> Self {
        let mut counts = Self { n_all: annotations.len(), ..Self::default() };
        for annotation in annotations.iter().filter(|annotation| annotation.status != Status::Rejected) {
            counts.by_label[annotation.label() as usize] += 1;
            counts.n_suggested += usize::from(annotation.status == Status::Suggested);
        }
        counts
    }
}

/// The hash of an article's text (XXH3, 128 bits).
pub fn hash_of(text: &str) -> u128 {
    xxh3_128(text.as_bytes())
}
