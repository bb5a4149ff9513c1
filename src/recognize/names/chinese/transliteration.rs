//! Foreign names in Chinese characters: `米拉·穆拉蒂`, and those without a dot after a title or before a word of saying.

use std::sync::LazyLock;

use super::super::{
    candidate::{Candidate, What},
    characters::Characters,
    cues::Cue,
    reading::Reading,
    unit::Sort,
};
use super::Segments;
use crate::annotation::{Because, Rule};

/// The characters that transliterations are written with.
static SYLLABLES: LazyLock<Characters> = LazyLock::new(|| {
    include_str!("../../../../lexicon/names/chinese-syllables.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::chars)
        .collect()
});

/// How long one part of a name may be, in characters.
const LONGEST_PART: usize = 8;

/// Adds them to `candidates`.
pub(super) fn find(reading: &Reading<'_>, segments: &Segments, candidates: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < reading.units.len() {
        if !is_syllable(reading, at) {
            at += 1;
            continue;
        }
        let end = name_end(reading, segments, at);
        let is_dotted = (at..end).any(|inner| reading.mark(inner) == Some('·'));
        if is_dotted {
            let from = name_start(reading, segments, at, end);
            let because = Because::new(Rule::Dotted, [reading.slice(from, end)]);
            candidates.push(Candidate::new(from, end, What::Person, 0.93, because));
        } else {
            candidates.extend(bare(reading, segments, at, end));
        }
        at = end.max(at + 1);
    }
}

/// Whether the unit at `at` is a character that transliterations are written with.
pub(in super::super) fn is_syllable(reading: &Reading<'_>, at: usize) -> bool {
    reading.unit(at).is_some_and(|unit| unit.sort == Sort::Han && SYLLABLES.contains(unit.folded))
}

/// The end of the syllables, dots and hyphens that begin at `from`.
fn name_end(reading: &Reading<'_>, segments: &Segments, from: usize) -> usize {
    let mut end = from;
    let mut is_dotted = false;
    loop {
        if is_syllable(reading, end)
            && (end == from || !reading.units[end].spaced)
            && (end == from || !begins_other_word(reading, segments, end, is_dotted))
        {
            end += 1;
        } else if end > from && matches!(reading.mark(end), Some('·' | '-')) && is_han(reading, end + 1) {
            is_dotted |= reading.mark(end) == Some('·');
            // The part after a dot belongs to the name whatever its first character is.
            end += 2;
        } else {
            return end;
        }
    }
}

fn is_han(reading: &Reading<'_>, at: usize) -> bool {
    reading.unit(at).is_some_and(|unit| unit.sort == Sort::Han && !unit.spaced)
}

/// Whether a word begins at `at` that ends the name before it: a common one, and after a dot one that cannot be part of a name.
fn begins_other_word(reading: &Reading<'_>, segments: &Segments, at: usize, is_dotted: bool) -> bool {
    let Some(token) = segments.token(at).filter(|token| token.from == at && token.len() > 1) else { return false };
    let units = &reading.units[token.from..token.to];
    let is_cue = [Cue::Said, Cue::Title, Cue::Stop, Cue::Body].iter().any(|cue| reading.lists.cues.is(units, *cue));
    let is_of_syllables = (token.from..token.to).all(|inner| is_syllable(reading, inner));
    is_cue || token.entity.is_none() && token.frequency > 8 && !(is_dotted && is_of_syllables)
}

/// Where the first part of a dotted name begins: words before it that happen to be written with such characters stay out.
fn name_start(reading: &Reading<'_>, segments: &Segments, at: usize, end: usize) -> usize {
    let dot = (at..end).find(|inner| matches!(reading.mark(*inner), Some('·'))).unwrap_or(end);
    let earliest = dot.saturating_sub(LONGEST_PART).max(at);
    if let Some(start) = after_title(reading, earliest, dot) {
        return start;
    }
    let mut start = earliest;
    while start + 1 < dot {
        let Some(token) = segments.token(start) else { break };
        let units = &reading.units[token.from..token.to];
        let is_word = token.to < dot
            && (token.from < start
                || token.len() > 1 && (token.frequency > 6 || token.is_place())
                || reading.lists.cues.is(units, Cue::Stop));
        if !is_word {
            break;
        }
        start = token.to;
    }
    start
}

/// The last place in `from..to` that a title ends at.
fn after_title(reading: &Reading<'_>, from: usize, to: usize) -> Option<usize> {
    (from..to).rev().find(|at| reading.cue_before(*at, Cue::Title).is_some_and(|n| n > 1))
}

/// A name of one part, which needs a title before it or a word of saying after it.
fn bare(reading: &Reading<'_>, segments: &Segments, at: usize, to: usize) -> Option<Candidate> {
    let from = after_title(reading, at, to.min(at + 4)).unwrap_or(at);
    let n_title = reading.cue_before(from, Cue::Title).filter(|n| *n > 1);
    if !(3..=7).contains(&(to - from)) || n_title.is_none() && !segments.is_boundary(from) || !segments.is_boundary(to)
    {
        return None;
    }
    let most = if n_title.is_some() { 10 } else { 7 };
    let is_known = (from..to).any(|inner| {
        segments.token(inner).is_some_and(|token| {
            token.len() > 1 && (token.entity.is_some_and(|_| token.from == from) || token.frequency > most)
        })
    });
    if is_known {
        return None;
    }
    let n_said = [Cue::Address, Cue::Title, Cue::Said].iter().find_map(|cue| reading.cue_at(to, *cue));
    let (confidence, because) = match (n_title, n_said) {
        (Some(n), _) => (0.8, Because::new(Rule::Titled, [reading.slice(from - n, from)])),
        (None, Some(n @ 2..)) => (0.7, Because::new(Rule::Speaks, [reading.slice(to, to + n)])),
        _ => return None,
    };
    Some(Candidate::new(from, to, What::Person, confidence, because))
}
