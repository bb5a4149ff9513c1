//! Names that stand in the lists, and the decoys among them.

use super::{
    candidate::{Candidate, What},
    chinese::Segments,
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
        let entity = Entity::unpack(packed);
        is_whole(reading, segments, at, at + n).then(|| candidate(reading, at, at + n, entity))?
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
    let what = match entity.sort {
        EntitySort::Organization => What::Organization,
        EntitySort::Person => What::Person,
        EntitySort::Place | EntitySort::Demonym | EntitySort::Thing => {
            return (!entity.is_common).then(|| Candidate::decoy(from, to, 0.8));
        }
    };
    if entity.is_common && !has_context(reading, from, to, what) {
        return None;
    }
    let because = Because::new(Rule::Listed, [reading.slice(from, to), entity.list()]);
    Some(Candidate::new(from, to, what, if entity.is_common { 0.75 } else { 0.95 }, because))
}

/// Whether what stands around a common word says that it is a name here.
fn has_context(reading: &Reading<'_>, from: usize, to: usize, what: What) -> bool {
    let (before, after): (&[Cue], &[Cue]) = match what {
        What::Person => (&[Cue::Title, Cue::Honorific], &[Cue::Said, Cue::Address, Cue::Title]),
        _ => (&[Cue::OrgBefore], &[Cue::OrgAfter, Cue::Said]),
    };
    let is_quoted = matches!(reading.mark_before(from), Some('《' | '<' | '〈'))
        && matches!(reading.mark(to), Some('》' | '>' | '〉'));
    is_quoted && what == What::Organization
        || before.iter().any(|cue| reading.cue_before(from, *cue).is_some())
        || after.iter().any(|cue| reading.cue_at(to, *cue).is_some())
        || is_latin_amid_cjk(reading, from)
        || is_latin_mid_sentence(reading, from)
}

/// A Latin word in Chinese or Korean text is no common word of that text.
fn is_latin_amid_cjk(reading: &Reading<'_>, from: usize) -> bool {
    !reading.is_english() && reading.units[from].sort == Sort::Latin
}

/// A capital in the midst of an English sentence is no common word, unless more capitals stand around it.
fn is_latin_mid_sentence(reading: &Reading<'_>, from: usize) -> bool {
    reading.is_english() && reading.units[from].sort == Sort::Latin && !reading.is_opening(from)
}
