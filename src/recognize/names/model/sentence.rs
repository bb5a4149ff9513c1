//! The sentences that the model reads one by one: cut where names never go on.

use std::ops::Range;

use super::super::{
    reading::Reading,
    unit::{Sort, Unit},
};

/// No sentence is longer, in units.
const LONGEST: usize = 400;

/// The sentences of the text, as ranges of its units; line ends are in none.
pub(crate) fn sentences<'a>(reading: &'a Reading<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let units = &reading.units;
        while from < units.len() && units[from].sort == Sort::Line {
            from += 1;
        }
        let start = from;
        while from < units.len() {
            if units[from].sort == Sort::Line {
                return Some(start..from);
            }
            from += 1;
            if from - start >= LONGEST || ends(reading, start, from - 1) {
                return Some(start..from);
            }
        }
        (start < from).then_some(start..from)
    })
}

/// Words of three letters and more after which a stop ends no sentence.
const ABBREVIATIONS: [&str; 28] = [
    "Inc", "Corp", "Ltd", "Pvt", "Pte", "Bros", "Mrs", "Prof", "Gen", "Sen", "Rep", "Gov", "Hon", "Rev", "Capt", "Col",
    "Cmdr", "Maj", "Sgt", "Lieut", "Supt", "Insp", "Det", "Adm", "Pres", "Mgr", "Msgr", "Mmes",
];

/// Whether a sentence that began at `start` ends with the unit at `at`.
fn ends(reading: &Reading<'_>, start: usize, at: usize) -> bool {
    let is_long = |unit: &Unit| unit.span.len() > 2;
    match reading.mark(at) {
        Some('。' | '！' | '？' | '!' | '?') => true,
        Some('.') => {
            at > start
                && is_long(&reading.units[at - 1])
                && !ABBREVIATIONS.contains(&reading.slice(at - 1, at))
                && reading
                    .unit(at + 1)
                    .is_some_and(|next| next.spaced && !reading.text[next.span.start..].starts_with(char::is_lowercase))
        }
        _ => false,
    }
}
