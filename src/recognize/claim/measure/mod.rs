//! What the amounts of a claim measure, and whose they are.
//!
//! One sentence at a time: [`table`] finds the words that name a measure (`lexicon/measures/`), [`frame`] weighs how near each
//! stands to an amount and in which of the fixed frames, [`subject`] looks for the one of whom it is said.

mod frame;
mod subject;
mod table;

pub(super) use subject::Subjects;

use super::sentence::Sentence;
use crate::{
    annotation::{Amount, Body, Claim, Measure},
    text::Span,
};
use frame::{Place, least};
use table::heads;

/// A measure with the word that told it.
pub(super) struct Told {
    pub(super) measure: Measure,
    /// Nothing where the unit alone told it.
    pub(super) head: Option<Span>,
}

/// What the amounts of `sentence`, whose claim is `claim`, measure. An amount that fits none is left out.
pub(super) fn measures(sentence: &Sentence<'_>, claim: &Claim, subjects: &Subjects) -> Vec<Told> {
    let amounts: Vec<(Span, &Amount)> = sentence
        .names
        .iter()
        .filter_map(|finding| match &finding.body {
            Body::Amount(amount) if sentence.span.contains(finding.span) => Some((finding.span, amount)),
            _ => None,
        })
        .collect();
    if amounts.is_empty() {
        return Vec::new();
    }
    let heads = heads(sentence.folded_at(sentence.span), sentence.span.start);
    let spans: Vec<Span> = amounts.iter().map(|(span, _)| *span).collect();
    let tell = |(index, (span, amount)): (usize, &(Span, &Amount))| {
        let place = Place { sentence, amounts: &spans, index, amount };
        let (name, head) = least(&place, &heads)?;
        let subject = subjects.of(sentence, claim, *span, head, name);
        Some(Told { measure: Measure { amount: *span, measure: name.to_owned(), subject }, head })
    };
    amounts.iter().enumerate().filter_map(tell).collect()
}
