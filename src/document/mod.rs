//! An article with its annotations, and how an edit changes it.
//!
//! Everything here is a value: an edit returns the step it makes, a step returns the document after it. This folder
//! must not know recognizers, files, storage, or what is on screen.

mod alike;
mod annotations;
mod carry;
mod edit;
mod findings;
mod labelling;
mod link;
mod linking;
mod made;
pub mod order;
mod orphan;
mod patch;
mod rebase;
pub mod revise;
mod shared;
mod step;
mod summary;
mod tags;

pub use annotations::Annotations;
pub use edit::Edit;
pub use findings::take_findings;
pub use link::{KINDS, Link, LinkId, Links, likeliest, proposed_kinds};
pub use orphan::{CONTEXT, Orphan, in_order as orphans_in_order};
pub use patch::{Patch, Splice};
pub use rebase::Renamed;
pub use step::{Act, Change, Step};
pub use summary::{Counts, Summary, hash_of};
pub use tags::{all_tags, tags_of, tidied};

use std::{rc::Rc, sync::Arc};

use jiff::Timestamp;

use crate::{
    annotation::LabelSet,
    text::{Language, Text},
};

/// An article's name, unique in the library and, as far as chance allows, everywhere.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ArticleId(Arc<str>);

impl ArticleId {
    /// The id written `id`.
    pub fn new(id: impl Into<Arc<str>>) -> Self {
        Self(id.into())
    }

    /// As it is written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is known about an article besides its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Details {
    /// Its headline.
    pub title: String,
    /// Where it was published, as the person wrote it; empty where unknown.
    pub url: String,
    /// Who published it; empty where unknown.
    pub outlet: String,
    /// When it was published, as the person wrote it (`2026-01-16`); empty where unknown.
    pub date: String,
    /// What it is written in.
    pub language: Language,
    /// The person's remark on the whole article.
    pub note: String,
    /// The person's tags on the whole article.
    pub tags: Vec<String>,
}

/// The longest title that is taken from a first line, in characters.
const TITLE_LENGTH: usize = 120;

impl Details {
    /// What a text itself tells: a title from its first line that is not blank, and its language.
    pub fn of_text(text: &str) -> Self {
        let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        let title = first
            .char_indices()
            .nth(TITLE_LENGTH)
            .map_or_else(|| first.to_owned(), |(end, _)| format!("{}…", first[..end].trim_end()));
        Self {
            title,
            url: String::new(),
            outlet: String::new(),
            date: String::new(),
            language: Language::detect(text),
            note: String::new(),
            tags: Vec::new(),
        }
    }
}

/// An article with its annotations. Cheap to clone: what did not change is shared.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// Its name.
    pub id: ArticleId,
    /// Its text.
    pub text: Text,
    /// What is known of it beside the text.
    pub details: Rc<Details>,
    /// What is marked in it.
    pub annotations: Annotations,
    /// Annotations whose words are no longer in it.
    pub orphans: Rc<Vec<Rc<Orphan>>>,
    /// The links between its annotations.
    pub links: Links,
    /// The definitions of the person's own labels that hold in it alone.
    pub labels: Rc<LabelSet>,
    /// When it came into the library.
    pub created: Timestamp,
    /// When a person last changed it.
    pub modified: Timestamp,
}

impl Document {
    /// An article that has just come in, with nothing marked.
    pub fn new(id: ArticleId, text: Text, now: Timestamp) -> Self {
        let details = Rc::new(Details::of_text(&text));
        Self {
            id,
            text,
            details,
            annotations: Annotations::default(),
            orphans: Rc::default(),
            links: Links::default(),
            labels: Rc::default(),
            created: now,
            modified: now,
        }
    }
}
