//! Abbreviations in brackets after a name: they take its label.

use super::{
    candidate::{Candidate, What},
    reading::Reading,
    unit::Sort,
};
use crate::annotation::{Because, Rule};

/// Adds to `kept`, in order, what stands in brackets directly after a name and gives it again in other letters.
pub(super) fn follow(reading: &Reading<'_>, kept: &mut Vec<Candidate>) {
    let mut added = Vec::new();
    for (at, name) in kept.iter().enumerate() {
        let limit = kept.get(at + 1).map_or(reading.units.len(), |next| next.from);
        if let Some(candidate) = bracketed(reading, name) {
            if candidate.to <= limit
                || kept.get(at + 1).is_some_and(|next| next.from == candidate.from && next.to == candidate.to)
            {
                added.push(candidate);
            }
        }
    }
    if !added.is_empty() {
        kept.retain(|own| !added.iter().any(|other| own.from == other.from));
        kept.append(&mut added);
        kept.sort_by_key(|candidate| candidate.from);
    }
}

fn bracketed(reading: &Reading<'_>, name: &Candidate) -> Option<Candidate> {
    if name.what == What::Nothing || reading.mark(name.to) != Some('(') {
        return None;
    }
    let from = name.to + 1;
    let close = (from..from + 8).find(|at| matches!(reading.mark(*at), Some(')' | ',' | '，' | ':')))?;
    let is_name = match name.what {
        What::Person => is_latin_name(reading, from, close) && !is_latin(reading, name.to - 1),
        _ => {
            is_abbreviation(reading, from, close)
                || is_latin_name(reading, from, close) && !is_latin(reading, name.to - 1)
        }
    };
    is_name.then(|| {
        let because = Because::new(Rule::Abbreviation, [reading.slice(from, close)]);
        Candidate::new(from, close, name.what, name.confidence.min(0.9), because)
    })
}

fn is_latin(reading: &Reading<'_>, at: usize) -> bool {
    reading.unit(at).is_some_and(|unit| unit.sort == Sort::Latin)
}

/// Two or more capitals in one word.
fn is_abbreviation(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let content = reading.slice(from, to);
    to == from + 1
        && is_latin(reading, from)
        && content.chars().filter(|character| character.is_uppercase()).count() >= 2
        && content.len() <= 10
}

/// Capitalised Latin words after a name in other letters.
fn is_latin_name(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    from < to
        && is_latin(reading, from)
        && reading.slice(from, to).starts_with(char::is_uppercase)
        && (from..to).all(|at| is_latin(reading, at) || matches!(reading.mark(at), Some('\'' | '-' | '.' | '&')))
}
