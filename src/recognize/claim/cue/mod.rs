//! The words that tell of a claim: which report, which hedge, which speak against it.
//!
//! They are data (`lexicon/cues/`), found by one automaton for all languages in folded text.

mod fold;
mod inflect;
mod table;

pub(super) use fold::folded;
pub(super) use table::hits;

use crate::text::Span;

/// A language as far as grammar goes: Chinese is folded to Simplified.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Tongue {
    English,
    Chinese,
    Korean,
}

/// What a reporting word does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    Say,
    Claim,
    Deny,
    Confirm,
    Report,
    Rumour,
    Predict,
}

/// Where the source of a cue stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    Before,
    After,
    Either,
    Nowhere,
}

/// A word that reports.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub(super) sort: Sort,
    pub(super) side: Side,
}

/// What else a word tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u16)]
pub(super) enum Mark {
    /// A cue that needs a clause or a quotation beside it.
    Weak = 1,
    /// A cue that needs a speaker before it.
    Transitive = 2,
    Possible = 4,
    Rumoured = 8,
    Predicted = 16,
    Estimated = 32,
    Denied = 64,
    /// A word of opinion, flourish or address.
    Opinion = 128,
    /// A source without a name.
    Unnamed = 256,
    /// A word that only looks as if it held a cue.
    Compound = 512,
    /// A cue that needs a quotation beside it: `laughed`, `笑`.
    Manner = 1024,
    /// A cue that neither hedges nor denies, though others of its sort do: `warned`, `提醒`, `declined`.
    Certain = 2048,
}

/// A word of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) tongue: Tongue,
    pub(super) cue: Option<Cue>,
    marks: u16,
}

impl Word {
    /// Whether it bears `mark`.
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.marks & mark as u16 != 0
    }
}

/// A word of the table in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) span: Span,
    pub(super) word: &'static Word,
}
