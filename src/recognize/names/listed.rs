//! Names that stand in the lists, and the decoys among them.

use super::{
    candidate::{Candidate, What},
    chinese::{Segments, is_syllable},
    cues::Cue,
    entities::{Entity, EntitySort},
    korean,
    reading::Reading,
    unit::Sort,
};
use crate::annotation::{Because, Rule};

/// The listed names of the text, the longest at each place.
pub(super) fn find(reading: &Reading<'_>, segments: &Segments) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.units.len() {
        match longest(reading, segments, at) {
            Some(candidate) => {
                at = candidate.to;
                found.push(candidate);
            }
            None => at += 1,
        }
    }
    found
}

/// How many units a name may have.
const LONGEST: usize = 24;

fn longest(reading: &Reading<'_>, segments: &Segments, at: usize) -> Option<Candidate> {
    let end = reading.units.len().min(at + LONGEST);
    let found: Vec<(usize, u32)> = reading.lists.entities.ahead(&reading.units[at..end]).collect();
    found.into_iter().rev().find_map(|(n, packed)| {
        is_whole(reading, segments, at, at + n).then(|| candidate(reading, at, at + n, Entity::unpack(packed)))?
    })
}

/// Whether `from..to` begins and ends where words do.
fn is_whole(reading: &Reading<'_>, segments: &Segments, from: usize, to: usize) -> bool {
    let (first, last) = (&reading.units[from], &reading.units[to - 1]);
    let begins = match first.sort {
        Sort::Hangul => korean::is_word_start(reading, from),
        Sort::Han => to - from > 3 || segments.is_boundary(from),
        _ => true,
    };
    let ends = match last.sort {
        Sort::Hangul => korean::is_word_end(reading, to, to - from),
        Sort::Han => to - from > 3 || segments.is_boundary(to),
        _ => true,
    };
    begins && ends
}

fn candidate(reading: &Reading<'_>, from: usize, to: usize, entity: Entity) -> Option<Candidate> {
    let (what, confidence) = match entity.sort {
        EntitySort::Organization => (What::Organization, organization(reading, from, to, entity)?),
        EntitySort::Person => (What::Person, person(reading, from, to, entity)?),
        EntitySort::Place | EntitySort::Demonym | EntitySort::Thing => {
            return (!entity.is_common).then(|| Candidate::decoy(from, to, 0.8));
        }
    };
    Some(Candidate::new(
        from,
        to,
        what,
        confidence,
        Because::new(Rule::Listed, [reading.slice(from, to), entity.list()]),
    ))
}

/// How sure a listed organization is; nothing where the words mean something else here.
fn organization(reading: &Reading<'_>, from: usize, to: usize, entity: Entity) -> Option<f64> {
    let units = &reading.units[from..to];
    let is_word = entity.is_common || [Cue::Title, Cue::NoName].iter().any(|cue| reading.lists.cues.is(units, *cue));
    if entity.is_disputed {
        let is_thing =
            reading.cue_at(to, Cue::ThingAfter).is_some() || reading.cue_before(from, Cue::ThingBefore).is_some();
        return (!is_thing && has_context(reading, from, to)).then_some(0.7);
    }
    if is_word {
        let is_plain = is_latin_amid_cjk(reading, from, entity) || is_latin_mid_sentence(reading, from);
        return (is_plain || has_context(reading, from, to)).then_some(0.75);
    }
    let is_short = to - from == 1 && is_in_run(reading, from, to);
    Some(if is_short { 0.6 } else { 0.95 })
}

/// How sure a listed person is. A surname alone may be anybody's or anything's.
fn person(reading: &Reading<'_>, from: usize, to: usize, entity: Entity) -> Option<f64> {
    let first = &reading.units[from];
    let is_part = match first.sort {
        Sort::Latin => {
            to - from == 1 && is_in_run(reading, from, to)
                || reading.lists.cues.is(&reading.units[from..to], Cue::Calendar)
        }
        Sort::Han => {
            is_syllable(reading, from.wrapping_sub(1)) && to - from < 4
                || is_syllable(reading, to) && !entity.is_common && to - from < 4
        }
        _ => false,
    };
    let is_titled = [Cue::Title, Cue::Honorific].iter().any(|cue| reading.cue_before(from, *cue).is_some())
        || [Cue::Said, Cue::Address, Cue::Title].iter().any(|cue| reading.cue_at(to, *cue).is_some());
    match (is_part, entity.is_common) {
        (true, _) => None,
        (_, true) => is_titled.then_some(0.75),
        _ if to - from == 1 && !is_titled && reading.is_english() => Some(0.65),
        _ => Some(0.93),
    }
}

/// Whether what stands around a common word says that it is an organization here.
fn has_context(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let is_quoted =
        matches!(reading.mark_before(from), Some('《' | '〈')) && matches!(reading.mark(to), Some('》' | '〉'));
    is_quoted
        || reading.cue_before(from, Cue::OrgBefore).is_some()
        || [Cue::OrgAfter, Cue::Said].iter().any(|cue| reading.cue_at(to, *cue).is_some())
}

/// Whether more capitalised words stand directly beside a Latin word, so that it is a part of something longer.
fn is_in_run(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let is_capital = |at: usize| {
        reading.unit(at).is_some_and(|unit| unit.sort == Sort::Latin)
            && reading.slice(at, at + 1).starts_with(char::is_uppercase)
    };
    let is_role = |at: usize| reading.cue_at(at, Cue::Honorific).is_some() || reading.cue_at(at, Cue::NoName).is_some();
    let is_hyphen = |at: usize| reading.mark(at) == Some('-') && reading.is_glued(at);
    if is_hyphen(to) && reading.is_glued(to + 1) || from > 0 && is_hyphen(from - 1) && reading.is_glued(from) {
        return true;
    }
    let before = reading.units[from].sort == Sort::Latin
        && from > 0
        && is_capital(from - 1)
        && reading.cue_before(from, Cue::Honorific).is_none()
        && !reading.is_opening(from - 1);
    let after = is_capital(to) && !is_role(to);
    before || after
}

/// A Latin word in Chinese or Korean text is no common word of that text, unless it names something else as well.
fn is_latin_amid_cjk(reading: &Reading<'_>, from: usize, entity: Entity) -> bool {
    !reading.is_english()
        && reading.units[from].sort == Sort::Latin
        && !entity.is_disputed
        && !reading.lists.cues.is(&reading.units[from..=from], Cue::NoName)
}

/// A capital in the midst of an English sentence is no common word, unless more capitals stand around it.
fn is_latin_mid_sentence(reading: &Reading<'_>, from: usize) -> bool {
    reading.is_english()
        && reading.units[from].sort == Sort::Latin
        && !reading.is_opening(from)
        && !reading.lists.cues.is(&reading.units[from..=from], Cue::NoName)
        && !is_in_run(reading, from, from + 1)
}
