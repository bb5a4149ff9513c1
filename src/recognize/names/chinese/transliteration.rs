//! Foreign names in Chinese characters: `米拉·穆拉蒂`, and those without a dot after a title or before a word of saying.

use std::{collections::HashSet, sync::LazyLock};

use super::super::{
    candidate::{Candidate, What},
    cues::Cue,
    reading::Reading,
    unit::Sort,
};
use super::Segments;
use crate::annotation::{Because, Rule};

/// The characters that transliterations are written with.
static SYLLABLES: LazyLock<HashSet<char>> = LazyLock::new(|| {
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

fn is_syllable(reading: &Reading<'_>, at: usize) -> bool {
    reading.unit(at).is_some_and(|unit| unit.sort == Sort::Han && SYLLABLES.contains(&unit.folded))
}

/// The end of the syllables, dots and hyphens that begin at `from`.
fn name_end(reading: &Reading<'_>, segments: &Segments, from: usize) -> usize {
    let mut end = from;
    let mut is_dotted = false;
    loop {
        if is_syllable(reading, end)
            && (end == from || !reading.units[end].spaced)
            && !begins_other_word(segments, end, from, is_dotted)
        {
            end += 1;
        } else if end > from
            && matches!(reading.mark(end), Some('·' | '-'))
            && (is_syllable(reading, end + 1) || is_han(reading, end + 1))
        {
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

/// Whether a common word of two or more characters begins at `at`, which ends the name before it.
fn begins_other_word(segments: &Segments, at: usize, from: usize, _is_dotted: bool) -> bool {
    at > from
        && segments
            .token(at)
            .is_some_and(|token| token.from == at && token.len() > 1 && token.entity.is_none() && token.frequency > 8)
}

/// Where the first part of a dotted name begins: words before it that happen to be written with such characters stay out.
fn name_start(reading: &Reading<'_>, segments: &Segments, at: usize, end: usize) -> usize {
    let dot = (at..end).find(|inner| matches!(reading.mark(*inner), Some('·'))).unwrap_or(end);
    let mut start = dot.saturating_sub(LONGEST_PART).max(at);
    while start + 1 < dot {
        let Some(token) = segments.token(start) else { break };
        let is_word = token.from == start
            && token.to < dot
            && (token.len() > 1 && token.frequency > 6
                || token.is_place()
                || reading.lists.cues.is(&reading.units[token.from..token.to], Cue::Stop));
        if !is_word {
            break;
        }
        start = token.to;
    }
    start
}

/// A name of one part, which needs a title before it or a word of saying after it.
fn bare(reading: &Reading<'_>, segments: &Segments, from: usize, to: usize) -> Option<Candidate> {
    if !(3..=6).contains(&(to - from)) || !segments.is_boundary(from) || !segments.is_boundary(to) {
        return None;
    }
    let is_known = (from..to).any(|at| {
        segments.token(at).is_some_and(|token| token.len() > 1 && (token.entity.is_some() || token.frequency > 7))
    });
    if is_known {
        return None;
    }
    let title = reading.cue_before(from, Cue::Title);
    let said = [Cue::Address, Cue::Title, Cue::Said].iter().find_map(|cue| reading.cue_at(to, *cue));
    let confidence = match (title, said) {
        (Some(_), Some(_)) => 0.85,
        (Some(_), None) | (None, Some(2..)) => 0.7,
        _ => return None,
    };
    let because = match (title, said) {
        (Some(n), _) => Because::new(Rule::Titled, [reading.slice(from - n, from)]),
        (_, Some(n)) => Because::new(Rule::Speaks, [reading.slice(to, to + n)]),
        _ => return None,
    };
    Some(Candidate::new(from, to, What::Person, confidence, because))
}
