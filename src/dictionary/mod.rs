//! What the person has taught: which words are names of persons, of organizations, or no names.
//!
//! A value like an article: learning returns what changed, so that storage writes only that. This folder must not know
//! articles as a whole, files, storage, or what is on screen.

mod lesson;

pub use lesson::{Lesson, lesson};

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::annotation::Label;

/// What words are, as the person says.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Verdict {
    /// The name of a person.
    Person,
    /// The name of an organization.
    Organization,
    /// No name: left alone wherever it stands.
    NoName,
    /// Sometimes one, sometimes the other (`Apple`, `苹果`): the person decided both ways, so the recognizers decide case
    /// by case.
    Either,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::NoName, Self::Either];

    /// Its name in files and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::NoName => "no-name",
            Self::Either => "either",
        }
    }

    /// The verdict of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.id() == id)
    }

    /// The verdict given by marking something as `label`; nothing for amounts, claims and own labels, which the
    /// dictionary does not hold.
    pub const fn of_label(label: Label) -> Option<Self> {
        match label {
            Label::Person => Some(Self::Person),
            Label::Organization => Some(Self::Organization),
            Label::Amount | Label::Claim | Label::Own(_) => None,
        }
    }

    /// The label that it gives.
    pub const fn label(self) -> Option<Label> {
        match self {
            Self::Person => Some(Label::Person),
            Self::Organization => Some(Label::Organization),
            Self::NoName | Self::Either => None,
        }
    }
}

/// Words with what the person says of them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The words, as they stand in articles.
    pub name: Arc<str>,
    /// What they are.
    pub verdict: Verdict,
    /// The annotation it was learnt from last, as [`Lesson::from`]; empty where the person wrote it into the dictionary.
    pub from: Arc<str>,
}

/// The person's dictionary: its entries in the order of their names, one a name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dictionary {
    entries: Vec<Entry>,
}

impl Dictionary {
    /// A dictionary of `entries`; of several with the same name the last counts.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut dictionary = Self::default();
        entries.into_iter().for_each(|entry| dictionary.set(entry));
        dictionary
    }

    /// Its entries, in the order of their names.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What it says of `name`.
    pub fn get(&self, name: &str) -> Option<&Entry> {
        self.place(name).ok().map(|at| &self.entries[at])
    }

    /// Adds `entry`, or replaces the one with its name.
    pub fn set(&mut self, entry: Entry) {
        match self.place(&entry.name) {
            Ok(at) => self.entries[at] = entry,
            Err(at) => self.entries.insert(at, entry),
        }
    }

    /// Forgets `name`.
    pub fn forget(&mut self, name: &str) {
        if let Ok(at) = self.place(name) {
            self.entries.remove(at);
        }
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.entries.binary_search_by(|entry| (*entry.name).cmp(name))
    }
}
