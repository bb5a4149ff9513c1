//! What a claim carries beside its span.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Who says a claim, with which word, and how sure. All spans are of the article's text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Claim {
    /// How it is asserted.
    pub kind: ClaimKind,
    /// Who says it, within the claim.
    pub source: Option<Span>,
    /// The word that reports it, within the claim.
    pub cue: Option<Span>,
    /// The outlet through which it came, within the claim.
    pub via: Option<Span>,
    /// Whether the source has a name of its own.
    pub named: bool,
    /// The source of an earlier sentence, for a quotation that goes on.
    pub carried: Option<Span>,
    /// Whether it asserts or denies.
    pub polarity: Polarity,
    /// What makes it less than certain.
    pub hedge: Option<Hedge>,
    /// What its amounts measure.
    pub measures: Vec<Measure>,
}

impl Claim {
    /// A claim of which only the kind is known, as one marked by hand.
    pub const fn of_kind(kind: ClaimKind) -> Self {
        Self {
            kind,
            source: None,
            cue: None,
            via: None,
            named: false,
            carried: None,
            polarity: Polarity::Affirmed,
            hedge: None,
            measures: Vec::new(),
        }
    }
}

impl Claim {
    /// Moves all its spans to a text that begins `by` bytes earlier.
    pub fn shift(&mut self, by: usize) {
        for span in [&mut self.source, &mut self.cue, &mut self.via, &mut self.carried].into_iter().flatten() {
            *span = span.shifted(by);
        }
        for measure in &mut self.measures {
            measure.amount = measure.amount.shifted(by);
            measure.subject = measure.subject.map(|subject| subject.shifted(by));
        }
    }
}

/// An amount with what it measures.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Measure {
    /// The amount's span.
    pub amount: Span,
    /// What it measures: `funding`, `valuation`, `headcount`, …
    pub measure: String,
    /// Whose it is.
    pub subject: Option<Span>,
}

/// How a claim is asserted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum ClaimKind {
    /// Somebody's words in quotation marks.
    Quote,
    /// Somebody is named or hinted as having said it.
    Reported,
    /// The article itself asserts it.
    Statement,
}

impl ClaimKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Quote, Self::Reported, Self::Statement];

    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Reported => "reported",
            Self::Statement => "statement",
        }
    }

    /// The kind of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// Whether a claim asserts or denies.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Polarity {
    /// It says that something is so.
    Affirmed,
    /// It says that something is not so.
    Denied,
}

impl Polarity {
    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Affirmed => "affirmed",
            Self::Denied => "denied",
        }
    }

    /// The polarity of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        [Self::Affirmed, Self::Denied].into_iter().find(|polarity| polarity.id() == id)
    }
}

/// What makes a claim less than certain.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Hedge {
    /// `may`, `可能`, `-ㄹ 수 있다`.
    Possible,
    /// `reportedly`, `据说`, `알려졌다`.
    Rumoured,
    /// `expected to`, `预计`, `전망이다`.
    Predicted,
    /// `estimated`, `估计`, `추산`.
    Estimated,
}

impl Hedge {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Possible, Self::Rumoured, Self::Predicted, Self::Estimated];

    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Rumoured => "rumoured",
            Self::Predicted => "predicted",
            Self::Estimated => "estimated",
        }
    }

    /// The hedge of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hedge| hedge.id() == id)
    }
}
