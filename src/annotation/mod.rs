//! The vocabulary: labels and what they carry, findings of recognizers, annotations of a person.
//!
//! The definitions are those of `docs/labelling.md`. This folder must not know how anything is recognized, stored or shown.
//! Findings can be serialized for one purpose: the way from the worker to the page, both of the same build. Files and records
//! have structs of their own.

mod amount;
mod because;
mod by_hand;
mod claim;
mod label;
mod labels;
mod own_label;

pub use amount::{Amount, AmountKind, Bound, Currency};
pub use because::{Because, Rule};
pub use claim::{Claim, ClaimKind, ClaimPart, Hedge, Measure, Polarity};
pub use label::Label;
pub use labels::{Colour, Definition, LabelSet, Line, Look};
pub use own_label::OwnLabel;

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use jiff::Timestamp;

use crate::text::Span;

/// What an annotation says about its span: the label, with what that label carries.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Body {
    /// A named individual human being.
    Person,
    /// A named company, body, outlet, party, team or office.
    Organization,
    /// A number with what makes it a quantity.
    Amount(Amount),
    /// A sentence that asserts something which can be checked.
    Claim(Claim),
    /// Whatever the person means by a label of their own; no recognizer finds it.
    #[serde(skip)]
    Own(OwnLabel),
}

impl Body {
    /// Its label.
    pub fn label(&self) -> Label {
        match self {
            Self::Person => Label::Person,
            Self::Organization => Label::Organization,
            Self::Amount(_) => Label::Amount,
            Self::Claim(_) => Label::Claim,
            Self::Own(own) => Label::Own(*own),
        }
    }
}

/// What a recognizer found.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// Where: never empty, on character boundaries.
    pub span: Span,
    /// What.
    pub body: Body,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// Why: the rules that fired, the weightiest first.
    pub because: Vec<Because>,
}

impl Finding {
    /// Moves it, with all spans inside it, into a text that begins `by` bytes earlier.
    pub fn shift(&mut self, by: usize) {
        self.span = self.span.shifted(by);
        if let Body::Claim(claim) = &mut self.body {
            claim.shift(by);
        }
    }
}

/// An annotation's name, unique within its article.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AnnotationId(Arc<str>);

impl AnnotationId {
    /// The id written `id`.
    pub fn new(id: impl Into<Arc<str>>) -> Self {
        Self(id.into())
    }

    /// As it is written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the person has decided.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// Nobody has looked at it yet.
    Suggested,
    /// The person agrees; what is marked by hand is accepted.
    Accepted,
    /// The person disagrees; kept so that it is not suggested again.
    Rejected,
}

/// Where an annotation comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Origin {
    /// Found by a recognizer.
    Recognizer,
    /// Marked by the person.
    Hand,
    /// Brought in with a file.
    Import,
}

/// A marked span of an article: what it is marked as, by whom, and what was decided.
#[derive(Clone, PartialEq, Debug)]
pub struct Annotation {
    /// Its name.
    pub id: AnnotationId,
    /// Where: never empty, on character boundaries.
    pub span: Span,
    /// What.
    pub body: Body,
    /// What the person has decided.
    pub status: Status,
    /// Where it comes from.
    pub origin: Origin,
    /// The recognizer's confidence, from 0 to 1; nothing if no recognizer found it.
    pub confidence: Option<f64>,
    /// Why its recognizer marked it.
    pub because: Vec<Because>,
    /// The person's remark.
    pub note: String,
    /// The person's tags.
    pub tags: Vec<String>,
    /// The name of the person who made it or last decided on it; empty if they gave none.
    pub by: Arc<str>,
    /// When it came to be.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
}

impl Annotation {
    /// What a person marks at `at`: accepted, with no remark and no tags, by nobody in particular.
    pub fn by_hand(id: AnnotationId, span: Span, body: Body, at: Timestamp) -> Self {
        Self {
            id,
            span,
            body,
            status: Status::Accepted,
            origin: Origin::Hand,
            confidence: None,
            because: Vec::new(),
            note: String::new(),
            tags: Vec::new(),
            by: Arc::default(),
            created: at,
            modified: at,
        }
    }

    /// Its label.
    pub fn label(&self) -> Label {
        self.body.label()
    }

    /// Whether a person has made, decided or annotated it: such annotations stay when newer recognizers read the
    /// article.
    pub fn is_touched(&self) -> bool {
        self.origin != Origin::Recognizer
            || self.status != Status::Suggested
            || !self.note.is_empty()
            || !self.tags.is_empty()
    }
}
