//! Korean organizations by the syllables that end their names: `보령해양경찰서`, `캐나다 외무부`.

use super::super::{
    candidate::{Candidate, What},
    cues::Cue,
    entities::{Entity, EntitySort},
    reading::Reading,
    unit::Sort,
};
use super::word::{Word, is_common, is_tail};
use crate::annotation::{Because, Rule};

/// Adds them to `candidates`.
pub(super) fn find(reading: &Reading<'_>, words: &[Word], candidates: &mut Vec<Candidate>) {
    for at in 0..words.len() {
        candidates.extend(judge(reading, words, at));
    }
}

fn judge(reading: &Reading<'_>, words: &[Word], at: usize) -> Option<Candidate> {
    let word = words[at];
    let (to, suffix, cue) = suffix(reading, word)?;
    let place = place_before(reading, words, at);
    let content = reading.slice(word.from, suffix);
    let is_alone = reading.lists.cues.is(&reading.units[word.from..to], Cue::Alone);
    let is_generic = reading.lists.cues.is(&reading.units[word.from..to], Cue::Generic);
    let (from, points) = if is_alone {
        (place.unwrap_or(word.from), 2.8)
    } else if suffix == word.from {
        // The suffix alone (`외무부`) is a name only with its country.
        match place {
            Some(place) if !is_generic || is_ministry(reading, suffix, to) => (place, 2.6),
            _ => (word.from, 1.0),
        }
    } else if is_generic {
        (word.from, 1.0)
    } else {
        let points = points(reading, word, suffix, to, cue, content)?;
        (if cue == Cue::Body && is_generic_head(content) { place.unwrap_or(word.from) } else { word.from }, points)
    };
    let because = vec![Because::new(Rule::Suffix, [reading.slice(suffix, to)])];
    Some(Candidate { from, to, what: What::Organization, confidence: (0.42 + 0.1 * points).min(0.9), because })
}

/// Words that make a body of a country a government's.
fn is_ministry(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let content = reading.slice(from, to);
    content.ends_with('부')
        || content.ends_with('청')
        || content.ends_with('원')
        || matches!(content, "의회" | "국회" | "해군" | "공군" | "육군" | "대법원" | "중앙은행")
}

/// Words before a suffix with which it is still a country's own body.
fn is_generic_head(content: &str) -> bool {
    content.chars().count() <= 4 && is_common(content)
}

/// The end of the name in `word`, where its suffix begins, and of what kind it is.
fn suffix(reading: &Reading<'_>, word: Word) -> Option<(usize, usize, Cue)> {
    (word.from + 2..=word.to)
        .rev()
        .filter(|to| is_tail(reading, *to, word.to) || is_head_of(reading, *to, word.to))
        .find_map(|to| {
            [Cue::Body, Cue::Firm].into_iter().find_map(|cue| {
                let n = reading.cue_before(to, cue)?;
                (to - n >= word.from && reading.units[to - 1].sort == Sort::Hangul).then_some((to, to - n, cue))
            })
        })
}

/// `청장`, `은행장`: the head of a body, of which the body's name is the first part.
fn is_head_of(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    at < end && reading.units[at].folded == '장' && is_tail(reading, at + 1, end)
}

/// The first unit of a country or people named in the word before.
fn place_before(reading: &Reading<'_>, words: &[Word], at: usize) -> Option<usize> {
    let before = *words.get(at.checked_sub(1)?)?;
    if before.to != words[at].from {
        return None;
    }
    let is_place = reading.lists.entities.ahead(&reading.units[before.from..before.to]).any(|(n, packed)| {
        n == before.to - before.from && matches!(Entity::unpack(packed).sort, EntitySort::Place | EntitySort::Demonym)
    });
    let is_short =
        matches!(reading.slice(before.from, before.to), "미" | "중" | "일" | "영" | "러" | "북" | "독" | "프");
    (is_place || is_short).then_some(before.from)
}

fn points(reading: &Reading<'_>, word: Word, suffix: usize, to: usize, cue: Cue, content: &str) -> Option<f64> {
    let n_content = content.chars().count();
    let n_suffix = to - suffix;
    let is_place = reading.lists.entities.ahead(&reading.units[word.from..suffix]).any(|(n, packed)| {
        n == suffix - word.from && matches!(Entity::unpack(packed).sort, EntitySort::Place | EntitySort::Demonym)
    });
    let is_latin = reading.units[word.from].sort == Sort::Latin;
    let is_whole_common = is_common(reading.slice(word.from, to));
    Some(match cue {
        _ if is_whole_common => return None,
        Cue::Firm if is_place => {
            if n_suffix > 1 {
                2.4
            } else {
                1.4
            }
        }
        Cue::Firm if is_common(content) || n_content < 2 && !is_latin => 1.0,
        Cue::Firm => 2.6,
        _ if n_suffix == 1 && (n_content < 2 || is_common(content)) => 0.5,
        _ if n_suffix == 1 && !is_place => 1.0,
        _ if is_place => 3.0,
        _ if n_content < 2 => 1.2,
        _ if is_common(content) => 1.6,
        _ => 2.6,
    })
}
