//! What may be a name, and which of those that overlap are kept.

use super::reading::Reading;
use crate::annotation::{Because, Body, Finding};

/// What a candidate would be marked as.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum What {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// Neither: a place, a product; it keeps others from marking its words.
    Nothing,
}

/// A stretch of units that may be a name.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Its first unit.
    pub(crate) from: usize,
    /// The unit after its last.
    pub(crate) to: usize,
    /// What it would be.
    pub(crate) what: What,
    /// How sure, from 0 to 1.
    pub(crate) confidence: f64,
    /// Why, the weightiest first.
    pub(crate) because: Vec<Because>,
}

impl Candidate {
    /// A candidate for one reason.
    pub(super) fn new(from: usize, to: usize, what: What, confidence: f64, because: Because) -> Self {
        Self { from, to, what, confidence, because: vec![because] }
    }

    /// A decoy: something else that has a name.
    pub(super) fn decoy(from: usize, to: usize, confidence: f64) -> Self {
        Self { from, to, what: What::Nothing, confidence, because: Vec::new() }
    }

    /// What it weighs against those it overlaps: sure and long is heavy. The power lets one long name outweigh the two it is made of.
    fn weight(&self) -> f64 {
        let length = u32::try_from(self.to - self.from).unwrap_or(u32::MAX);
        self.confidence * f64::from(length).powf(1.3)
    }

    /// As a recognizer hands it out.
    pub(super) fn finding(self, reading: &Reading<'_>) -> Option<Finding> {
        let body = match self.what {
            What::Person => Body::Person,
            What::Organization => Body::Organization,
            What::Nothing => return None,
        };
        let span = reading.span(self.from, self.to)?;
        Some(Finding { span, body, confidence: self.confidence.clamp(0.0, 1.0), because: self.because })
    }
}

/// The heaviest choice of `candidates` in which none overlaps another, in order.
pub(super) fn resolve(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|candidate| (candidate.to, candidate.from));
    let mut best = vec![0.0_f64; candidates.len() + 1];
    let mut taken = vec![false; candidates.len()];
    let before: Vec<usize> =
        candidates.iter().map(|own| candidates.partition_point(|other| other.to <= own.from)).collect();
    for (at, candidate) in candidates.iter().enumerate() {
        let with = best[before[at]] + candidate.weight();
        taken[at] = with > best[at];
        best[at + 1] = with.max(best[at]);
    }
    let mut at = candidates.len();
    let mut is_kept = vec![false; candidates.len()];
    while at > 0 {
        if taken[at - 1] {
            is_kept[at - 1] = true;
            at = before[at - 1];
        } else {
            at -= 1;
        }
    }
    let mut kept = is_kept.into_iter();
    candidates.retain(|_| kept.next().unwrap_or(false));
    candidates
}
