//! Korean words: what stands between spaces, a noun with its particles.

use std::{collections::HashSet, sync::LazyLock};

use super::super::{cues::Cue, reading::Reading, unit::Sort};

/// A word: Hangul, and the Latin letters and digits glued to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Its first unit.
    pub(super) from: usize,
    /// The unit after its last.
    pub(super) to: usize,
}

/// The words of the text that hold Hangul, in order.
pub(super) fn words(reading: &Reading<'_>) -> Vec<Word> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.units.len() {
        if !is_part(reading, at) {
            at += 1;
            continue;
        }
        let mut to = at + 1;
        while is_part(reading, to) && reading.is_glued(to) {
            to += 1;
        }
        if (at..to).any(|unit| reading.units[unit].sort == Sort::Hangul) {
            found.push(Word { from: at, to });
        }
        at = to;
    }
    found
}

fn is_part(reading: &Reading<'_>, at: usize) -> bool {
    reading.unit(at).is_some_and(|unit| matches!(unit.sort, Sort::Hangul | Sort::Latin | Sort::Digits))
}

/// Whether a word begins at `at`.
pub(in super::super) fn is_word_start(reading: &Reading<'_>, at: usize) -> bool {
    !reading.is_glued(at) || reading.before(at).is_none_or(|unit| unit.sort != Sort::Hangul)
}

/// Whether a noun of `length` syllables may end before `at`: a space, a mark, particles or a title follow.
pub(in super::super) fn is_word_end(reading: &Reading<'_>, at: usize, length: usize) -> bool {
    let end = hangul_end(reading, at);
    end == at || is_tail(reading, at, end) || length > 2 && reading.lists.cues.is(&reading.units[at..end], Cue::Title)
}

/// The end of the Hangul that goes on at `at` without a space.
pub(super) fn hangul_end(reading: &Reading<'_>, at: usize) -> usize {
    let mut end = at;
    while reading.unit(end).is_some_and(|unit| unit.sort == Sort::Hangul && !unit.spaced) {
        end += 1;
    }
    end
}

/// Whether units `from..to` are one or two particles.
pub(super) fn is_tail(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let is_particle = |from: usize, to: usize| reading.lists.cues.is(&reading.units[from..to], Cue::Particle);
    from == to
        || is_particle(from, to)
        || (from + 1..to).any(|middle| is_particle(from, middle) && is_particle(middle, to))
}

/// Words that are no names, as the project's corpus shows them.
static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../../../lexicon/names/korean-words.txt").lines().filter(|line| !line.starts_with('#')).collect()
});

/// Whether `word` is a common word.
pub(in super::super) fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}
