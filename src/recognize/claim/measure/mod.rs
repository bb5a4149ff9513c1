//! What the amounts of a claim measure, and whose they are.
//!
//! One sentence at a time: [`table`] finds the words that name a measure (`lexicon/measures/`), [`frame`] weighs how near each
//! stands to an amount and in which of the fixed frames, [`subject`] looks for the one of whom it is said.

mod frame;
mod position;
mod subject;
mod table;
mod thing;

pub(super) use subject::Subjects;

use super::sentence::Sentence;
use crate::{
    annotation::{Amount, AmountKind, Body, Claim, Measure},
    text::Span,
};
use frame::{Place, Reading, least};
use table::heads;

/// Amounts no further apart than this, in characters, may measure the same.
const ALIKE: usize = 40;
/// What a measure costs that a neighbour lends.
const LENT: usize = 17;

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
    let read = |(index, (_, amount)): (usize, &(Span, &Amount))| {
        least(&Place { sentence, amounts: &spans, index, amount }, &heads)
    };
    let mut readings: Vec<Option<Reading>> = amounts.iter().enumerate().map(read).collect();
    share(sentence, &amounts, &mut readings);
    let tell = |((span, amount), reading): (&(Span, &Amount), &Option<Reading>)| {
        let (name, head) = match reading {
            Some(reading) => (reading.measure?, reading.head),
            None => (alone(amount.kind)?, None),
        };
        let subject = subjects.of(sentence, claim, *span, head, name);
        Some(Told { measure: Measure { amount: *span, measure: name.to_owned(), subject }, head })
    };
    amounts.iter().zip(&readings).filter_map(tell).collect()
}

/// Amounts of one kind and unit that stand near one another measure the same where only one of them is told:
/// `from 2% to 3%`, `21 nurses left, nine moved`.
fn share(sentence: &Sentence<'_>, amounts: &[(Span, &Amount)], readings: &mut [Option<Reading>]) {
    let pairs = (1..amounts.len()).map(|at| (at - 1, at));
    for (from, to) in pairs.clone().chain(pairs.rev().map(|(from, to)| (to, from))) {
        let ((one, other), between) = ((amounts[from], amounts[to]), gap(amounts[from].0, amounts[to].0));
        let alike =
            one.1.kind == other.1.kind && unit_of(one.1) == unit_of(other.1) && one.1.currency == other.1.currency;
        let words = sentence.at(between);
        if !alike || words.chars().count() > ALIKE || words.contains([';', '；', '。']) {
            continue;
        }
        if let Some(told) = readings[from].filter(|told| told.cost < LENT)
            && readings[to].is_none_or(|reading| reading.cost > LENT)
        {
            readings[to] = Some(Reading { cost: LENT, ..told });
        }
    }
}

/// The unit; people are counted by several words that mean the same.
fn unit_of(amount: &Amount) -> Option<&str> {
    amount.unit.as_deref().map(|unit| match unit {
        "名" | "位" | "人" | "个人" | "個人" => "人",
        "명" | "인" | "사람" => "명",
        _ => unit,
    })
}

fn gap(one: Span, other: Span) -> Span {
    Span::new(one.end.min(other.end), one.start.max(other.start))
}

/// What an amount of `kind` measures where no word says so.
fn alone(kind: AmountKind) -> Option<&'static str> {
    match kind {
        AmountKind::Duration => Some("duration"),
        AmountKind::Percent => Some("share"),
        _ => None,
    }
}
