//! Latin words: units with the marks inside them, as in `O'Shea`, `Okafor-Pyle`, `U.S.`, `AT&T`.

use super::super::{
    cues::Cue,
    reading::Reading,
    unit::{Sort, Unit},
};

/// A Latin word.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Word {
    /// Its first unit.
    pub(in super::super) from: usize,
    /// The unit after its last.
    pub(in super::super) to: usize,
    /// Whether it has a capital.
    pub(in super::super) is_capital: bool,
    /// Whether an `'s` follows.
    pub(in super::super) is_possessive: bool,
}

/// The Latin words of the text, in order.
pub(in super::super) fn words(reading: &Reading<'_>) -> Vec<Word> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.units.len() {
        if reading.units[at].sort == Sort::Latin {
            let word = word(reading, at);
            at = if word.is_possessive { word.to + 2 } else { word.to };
            found.push(word);
        } else {
            at += 1;
        }
    }
    found
}

fn word(reading: &Reading<'_>, from: usize) -> Word {
    let mut to = from + 1;
    while let Some(mark) = reading.mark(to).filter(|_| reading.is_glued(to)) {
        let Some(next) =
            reading.unit(to + 1).filter(|unit| !unit.spaced && matches!(unit.sort, Sort::Latin | Sort::Digits))
        else {
            break;
        };
        let is_inside = match mark {
            '\'' => !is_possessive(reading, to),
            '-' | '&' => true,
            '.' => is_initial(reading, to - 1) || starts_upper(reading, next) && next.span.len() > 1,
            _ => false,
        };
        if !is_inside {
            break;
        }
        to += 2;
    }
    if reading.mark(to) == Some('.') && reading.is_glued(to) && takes_full_stop(reading, from, to) {
        to += 1;
    }
    let is_capital = reading.slice(from, to).chars().any(char::is_uppercase);
    Word {
        from,
        to,
        is_capital,
        is_possessive: reading.mark(to) == Some('\'') && reading.is_glued(to) && is_possessive(reading, to),
    }
}

/// Whether the apostrophe at `at` begins an `'s`.
fn is_possessive(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_glued(at + 1) && matches!(reading.slice(at + 1, at + 2), "s" | "S")
}

fn starts_upper(reading: &Reading<'_>, unit: &Unit) -> bool {
    reading.text[unit.span.start..unit.span.end].starts_with(char::is_uppercase)
}

/// Whether unit `at` is a single capital.
fn is_initial(reading: &Reading<'_>, at: usize) -> bool {
    let mut characters = reading.slice(at, at + 1).chars();
    characters.next().is_some_and(char::is_uppercase) && characters.next().is_none()
}

/// Whether the full stop at `to` belongs to the word: after an initial, an abbreviation, `Inc`.
fn takes_full_stop(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let with_stop = &reading.units[from..=to];
    is_initial(reading, to - 1) || [Cue::Firm, Cue::Honorific].iter().any(|cue| reading.lists.cues.is(with_stop, *cue))
}
