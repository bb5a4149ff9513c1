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
    /// The span that names the speaker: the source of an earlier sentence if it is carried over, else the claim's own.
    pub fn speaker(&self) -> Option<Span> {
        self.carried.or(self.source)
    }

    /// Whether all spans it names are what `is_fit` asks for.
    pub fn all_spans(&self, is_fit: impl Fn(Span) -> bool) -> bool {
        [self.source, self.cue, self.via, self.carried].into_iter().all(|part| part.is_none_or(&is_fit))
            && self.measures.iter().all(|measure| is_fit(measure.amount) && measure.subject.is_none_or(&is_fit))
    }

    /// The same with `part` at `span`, or without it. A statement that gets a source becomes a reported claim, and a
    /// source that is pointed out replaces one carried over from an earlier sentence.
    #[must_use]
    pub fn with_part(mut self, part: ClaimPart, span: Option<Span>) -> Self {
        match part {
            ClaimPart::Source => (self.source, self.carried) = (span, None),
            ClaimPart::Cue => self.cue = span,
        }
        if span.is_some() && self.kind == ClaimKind::Statement {
            self.kind = ClaimKind::Reported;
        }
        self.tidied()
    }

    /// The same with only the fields that its kind has: a statement is said by the article itself, and nobody at all
    /// has no name.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        if self.kind == ClaimKind::Statement {
            (self.source, self.cue, self.via, self.carried) = (None, None, None, None);
        }
        self.named &= self.speaker().is_some();
        self
    }

    /// The same for a claim at `span`: parts of its own sentence that lie outside `span` are left out.
    #[must_use]
    pub fn within(mut self, span: Span) -> Self {
        for part in [&mut self.source, &mut self.cue, &mut self.via] {
            *part = part.filter(|part| span.contains(*part));
        }
        self
    }

    /// The same without any part that lies at a place of the text.
    #[must_use]
    pub fn unplaced(self) -> Self {
        let Self { kind, polarity, hedge, .. } = self;
        Self { polarity, hedge, ..Self::of_kind(kind) }
    }

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

/// A part of a claim's sentence that a person can point out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClaimPart {
    /// Who says it.
    Source,
    /// The word that reports it.
    Cue,
}

impl ClaimPart {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Source, Self::Cue];
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

#[cfg(test)]
mod tests {
    use super::*;

    fn said() -> Claim {
        let (source, cue) = (Some(Span::new(2, 4)), Some(Span::new(5, 6)));
        Claim { source, cue, named: true, ..Claim::of_kind(ClaimKind::Reported) }
    }

    #[test]
    fn whoever_is_pointed_out_makes_a_statement_reported_and_replaces_one_carried_over() {
        let carried = Claim { carried: Some(Span::new(0, 1)), ..Claim::of_kind(ClaimKind::Statement) };
        let claim = carried.with_part(ClaimPart::Source, Some(Span::new(2, 4)));
        assert_eq!((claim.kind, claim.speaker()), (ClaimKind::Reported, Some(Span::new(2, 4))));
        assert_eq!(said().with_part(ClaimPart::Cue, None).cue, None);
    }

    #[test]
    fn nobody_has_no_name_and_a_statement_nobody() {
        assert!(!said().with_part(ClaimPart::Source, None).named);
        let statement = Claim { kind: ClaimKind::Statement, ..said() }.tidied();
        assert_eq!(statement, Claim::of_kind(ClaimKind::Statement));
    }

    #[test]
    fn a_claim_that_shrinks_loses_what_lies_outside() {
        let claim = Claim { carried: Some(Span::new(0, 1)), ..said() }.within(Span::new(3, 9));
        assert_eq!((claim.source, claim.cue, claim.carried), (None, Some(Span::new(5, 6)), Some(Span::new(0, 1))));
    }
}
