//! An article as a library lists it.

use std::rc::Rc;

use jiff::Timestamp;
use xxhash_rust::xxh3::xxh3_128;

use super::{Annotations, ArticleId, Document};
use crate::{
    annotation::{Annotation, Label, OwnLabel, Status},
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
    /// The hash of its text, by which a text that is in the library already is recognized.
    pub text_hash: u128,
}

/// How many annotations there are that are not rejected.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// By label, in the order of [`Label::ALL`].
    pub by_label: [usize; Label::ALL.len()],
    /// By label of the person's own, in the order of their names; a label whose marks are all rejected is listed with
    /// 0.
    pub own: Vec<(OwnLabel, usize)>,
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
            counts: document.annotations.counts().clone(),
            created: document.created,
            modified: document.modified,
            text_hash,
        }
    }
}

impl Counts {
    /// The counts of `annotations`; [`Annotations::counts`] remembers them.
    pub(super) fn of(annotations: &Annotations) -> Self {
        Self::default().with(annotations.iter())
    }

    /// The counts with `more` added.
    pub(super) fn with(&self, more: std::slice::Iter<'_, Rc<Annotation>>) -> Self {
        let mut counts = self.clone();
        for annotation in more {
            let n = usize::from(annotation.status != Status::Rejected);
            *counts.of_label(annotation.label()) += n;
            counts.n_suggested += usize::from(annotation.status == Status::Suggested);
            counts.n_all += 1;
        }
        counts
    }

    fn of_label(&mut self, label: Label) -> &mut usize {
        let Label::Own(own) = label else { return &mut self.by_label[label.place().unwrap_or_default()] };
        let at = self.own.partition_point(|(other, _)| *other < own);
        if self.own.get(at).is_none_or(|(other, _)| *other != own) {
            self.own.insert(at, (own, 0));
        }
        &mut self.own[at].1
    }

    /// How many there are that are not rejected, of any label.
    pub fn n_marks(&self) -> usize {
        self.by_label.iter().chain(self.own.iter().map(|(_, n)| n)).sum()
    }
}

/// The hash of an article's text (XXH3, 128 bits).
pub fn hash_of(text: &str) -> u128 {
    xxh3_128(text.as_bytes())
}
