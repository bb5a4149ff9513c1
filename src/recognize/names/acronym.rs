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
        let next = kept.get(at + 1);
        let fits =
            |own: &Candidate| next.is_none_or(|next| own.to <= next.from || (next.from, next.to) == (own.from, own.to));
        added.extend(bracketed(reading, name).filter(fits));
    }
    if !added.is_empty() {
        kept.retain(|own| !added.iter().any(|other| own.from == other.from));
        kept.append(&mut added);
        kept.sort_by_key(|candidate| candidate.from);
    }
}

/// Makes a person of a name before brackets in which a person's full name stands in Latin letters: `強生 (Boris Johnson)`.
pub(super) fn persons_in_brackets(reading: &Reading<'_>, kept: &mut [Candidate]) {
    let organizations = kept.iter_mut().filter(|own| own.what == What::Organization);
    for name in organizations.filter(|own| !is_latin(reading, own.to - 1) && has_person_in_brackets(reading, own.to)) {
        name.what = What::Person;
    }
}

/// Whether at `open` brackets open in which a given name and a surname stand.
fn has_person_in_brackets(reading: &Reading<'_>, open: usize) -> bool {
    let from = open + 1;
    let lists = &reading.lists.latin;
    let close = (from..from + 8).find(|at| matches!(reading.mark(*at), Some(')' | ',' | '，')));
    reading.mark(open) == Some('(')
        && reading.unit(from).is_some_and(|unit| lists.is_given(unit))
        && close.is_some_and(|close| {
            close > from + 1
                && reading.before(close).is_some_and(|unit| lists.is_surname(unit))
                && is_latin_name(reading, from, close)
        })
}

/// What ends the name of a law or treaty.
const LAWS: [&str; 12] = ["법", "법안", "법률", "협정", "조약", "法", "法案", "条例", "协定", "条约", "Act", "Bill"];

/// The abbreviations in brackets directly after something that is no person and no organization: a law, a product, a place.
pub(super) fn of_decoys(reading: &Reading<'_>, kept: &[Candidate]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for from in 1..reading.units.len() {
        if reading.mark(from - 1) != Some('(') || !is_latin(reading, from) {
            continue;
        }
        let Some(close) = (from..from + 6).find(|at| matches!(reading.mark(*at), Some(')' | ',' | ':'))) else {
            continue;
        };
        let open = from - 1;
        let is_law = LAWS.iter().any(|law| {
            let n_units = if law.is_ascii() { 1 } else { law.chars().count() };
            open.checked_sub(n_units).is_some_and(|from| is_written(reading, from, open, law))
        });
        let before = kept.get(kept.partition_point(|own| own.to < open)).filter(|own| own.to == open);
        let is_decoy = before.is_some_and(|own| own.what == What::Nothing && own.confidence > 0.5);
        if (is_law || is_decoy) && is_latin_name(reading, from, close) {
            found.push((from, close));
        }
    }
    found
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

/// Whether units `from..to` are `word`, Traditional characters counting as Simplified ones.
fn is_written(reading: &Reading<'_>, from: usize, to: usize, word: &str) -> bool {
    if word.is_ascii() {
        return reading.slice(from, to) == word;
    }
    reading.units[from..to].iter().map(|unit| unit.folded).eq(word.chars())
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
