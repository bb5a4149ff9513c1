//! What came out of a file.

use super::{Fault, Kind, Unit, in_digits};
use crate::{document::Document, say::Say};

/// The result of reading a file: everything that could be taken, and each thing that could not.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Imported {
    /// The articles with their annotations, in the order of the file.
    pub articles: Vec<Document>,
    /// Articles that came as text alone: nothing is marked in them, and no recognizer has read them yet. Their ids are made
    /// of the file's name.
    pub unread: Vec<Document>,
    /// One problem for each annotation that was not taken.
    pub left_out: Vec<Problem>,
    /// What was taken differently from what the file says, or was skipped.
    pub remarks: Vec<Problem>,
    /// The units of its offsets, if several were possible: each unit that some article uses.
    pub units: Vec<Unit>,
    /// The encodings of texts, by the names that people know.
    pub encodings: Vec<&'static str>,
}

impl Imported {
    /// Takes over what came out of another part of the same file.
    pub(super) fn extend(&mut self, other: Self) {
        self.articles.extend(other.articles);
        self.unread.extend(other.unread);
        self.left_out.extend(other.left_out);
        self.remarks.extend(other.remarks);
        other.units.into_iter().for_each(|unit| self.note(unit));
        let encodings = other.encodings.into_iter();
        encodings.for_each(|one| self.encodings.extend((!self.encodings.contains(&one)).then_some(one)));
    }

    /// Adds the result of another file; articles with the same id get ids of their own.
    pub fn join(&mut self, other: Self) {
        self.extend(other);
        super::import::apart(self);
    }

    /// Remembers that offsets count `unit`.
    pub(super) fn note(&mut self, unit: Unit) {
        if !self.units.contains(&unit) {
            self.units.push(unit);
        }
    }

    /// All articles, those with annotations first.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.articles.iter().chain(&self.unread)
    }

    /// One line in English on what came in and what did not.
    pub fn summary(&self, kind: Kind) -> String {
        let left = match self.left_out.len() {
            0 => "Nothing was left out.".to_owned(),
            n => format!("{n} left out."),
        };
        format!("{} {left}", self.said(kind, Say::ENGLISH, &in_digits))
    }
}

/// What is the matter with one thing of an article. Its `Display` says it in English.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The number of the article in its file, from 1.
    pub number: usize,
    /// The article's title, or its id where it has none.
    pub article: String,
    /// Which of its things; nothing where it is the article itself.
    pub item: Option<Item>,
    /// What is the matter.
    pub fault: Fault,
}

/// One thing in one of an article's lists.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// The list.
    pub list: List,
    /// Its place in that list, from 1.
    pub number: usize,
    /// Its id, where the file gives one.
    pub id: Option<String>,
}

/// A list of an article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum List {
    /// Persons, organizations and amounts.
    Spans,
    /// Claims.
    Claims,
    /// Links between them.
    Links,
    /// Marks that lost their place.
    Orphans,
}

impl List {
    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Spans => "spans",
            Self::Claims => "claims",
            Self::Links => "links",
            Self::Orphans => "orphans",
        }
    }
}
