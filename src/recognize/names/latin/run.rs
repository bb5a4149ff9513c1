//! Runs of capitalised words, cut into names.

use super::super::{
    cues::Cue,
    entities::{Entity, EntitySort},
    reading::Reading,
    unit::Sort,
};
use super::word::Word;

/// A stretch of words that may be one name, with what was cut off before it.
#[derive(Clone, Debug)]
pub(super) struct Name<'w> {
    /// Its words.
    pub(super) words: &'w [Word],
    /// The title that stands directly before it, in units.
    pub(super) title: Option<(usize, usize)>,
}

impl Name<'_> {
    /// Its first unit.
    pub(super) fn from(&self) -> usize {
        self.words[0].from
    }

    /// The unit after its last.
    pub(super) fn to(&self) -> usize {
        self.words[self.words.len() - 1].to
    }
}

/// The runs of capitalised words among `words`, with the small words between them.
pub(super) fn runs<'w>(reading: &Reading<'_>, words: &'w [Word]) -> Vec<&'w [Word]> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !words[at].is_capital {
            at += 1;
            continue;
        }
        let end = run_end(reading, words, at);
        found.push(&words[at..end]);
        at = end;
    }
    found
}

fn run_end(reading: &Reading<'_>, words: &[Word], start: usize) -> usize {
    let mut last = start;
    loop {
        let mut next = last + 1;
        let mut n_small = 0;
        while n_small < 3
            && next < words.len()
            && follows(reading, words, next)
            && !words[next].is_capital
            && is_small(reading, &words[next])
        {
            next += 1;
            n_small += 1;
        }
        if next == last + 1 && lists_on(reading, words, start, last) {
            last = next;
            continue;
        }
        if next >= words.len() || !follows(reading, words, next) || !words[next].is_capital || words[last].is_possessive
        {
            return last + 1;
        }
        last = next;
    }
}

/// Whether a comma goes on with the fields of a ministry: `Department of Trade, Industry and Competition`.
fn lists_on(reading: &Reading<'_>, words: &[Word], start: usize, last: usize) -> bool {
    let has_head = words[start..last].iter().zip(&words[start + 1..=last]).any(|(head, joint)| {
        reading.lists.cues.is(&reading.units[head.from..head.to], Cue::Head)
            && matches!(reading.slice(joint.from, joint.to), "of" | "for")
    });
    has_head
        && reading.mark(words[last].to) == Some(',')
        && words.get(last + 1).is_some_and(|next| next.is_capital && next.from == words[last].to + 1)
        && words[last + 2..].iter().take(4).any(|word| reading.slice(word.from, word.to) == "and")
}

/// Whether word `at` follows the one before it with nothing but a space or an `&` between.
fn follows(reading: &Reading<'_>, words: &[Word], at: usize) -> bool {
    let before = words[at - 1].to;
    words[at].from == before && !reading.is_glued(before)
        || words[at].from == before + 1
            && (reading.mark(before) == Some('&')
                || reading.units[before].sort == Sort::Digits && !reading.is_glued(before))
}

/// A small word that may stand inside a name.
fn is_small(reading: &Reading<'_>, word: &Word) -> bool {
    is_joint(reading, word) || is_particle(reading, word)
}

fn is_joint(reading: &Reading<'_>, word: &Word) -> bool {
    matches!(reading.slice(word.from, word.to), "of" | "for" | "and" | "the" | "on" | "to" | "in")
}

fn is_particle(reading: &Reading<'_>, word: &Word) -> bool {
    reading.lists.cues.is(&reading.units[word.from..word.to], Cue::Particle)
}

/// The names in a run.
pub(super) fn names<'w>(reading: &Reading<'_>, run: &'w [Word]) -> Vec<Name<'w>> {
    let mut found = Vec::new();
    for piece in at_joints(reading, run) {
        by_title(reading, piece, &mut found);
    }
    found.retain_mut(|name| {
        name.words = trimmed(reading, name.words, name.title.is_some());
        !name.words.is_empty()
    });
    found
}

/// Cuts a run where its small words do not join one name.
fn at_joints<'w>(reading: &Reading<'_>, run: &'w [Word]) -> Vec<&'w [Word]> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for at in 0..run.len() {
        if !run[at].is_capital
            && is_joint(reading, &run[at])
            && at >= start
            && !joins(reading, &run[start..], at - start)
        {
            pieces.push(&run[start..at]);
            start = at + 1;
        }
    }
    pieces.push(&run[start.min(run.len())..]);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Whether the small word `run[at]` joins what stands before and after it to one name: `University of Kent`, `Centre for Ageing`.
fn joins(reading: &Reading<'_>, run: &[Word], at: usize) -> bool {
    let Some(left) = run[..at].iter().rev().find(|word| word.is_capital) else { return false };
    let joint = reading.slice(run[at].from, run[at].to);
    let is_head = |word: &Word| reading.lists.cues.is(&reading.units[word.from..word.to], Cue::Head);
    match joint {
        "of" | "for" | "on" | "to" | "in" => {
            is_head(left)
                && run.get(at + 1).is_some_and(|next| next.is_capital || joint != "in")
                && !goes_on_listed(reading, &run[at + 1..])
        }
        "the" => at > 0 && !run[at - 1].is_capital,
        "and" => and_joins(reading, run, at, left),
        _ => true,
    }
}

/// Whether an organization of its own follows, after an article: `AI Office of the European Commission`.
fn goes_on_listed(reading: &Reading<'_>, rest: &[Word]) -> bool {
    let Some(first) = rest.iter().find(|word| word.is_capital) else { return false };
    let has_article = rest.first().is_some_and(|word| !word.is_capital);
    has_article
        && reading
            .lists
            .entities
            .ahead(&reading.units[first.from..])
            .any(|(_, packed)| Entity::unpack(packed).sort == EntitySort::Organization)
}

/// Whether an `and` stands inside a name: after `of` and `for`, or between common words before what ends a body's name.
fn and_joins(reading: &Reading<'_>, run: &[Word], at: usize, left: &Word) -> bool {
    let next_is_capital = run.get(at + 1).is_some_and(|next| next.is_capital);
    let joint = run[..at].iter().rposition(|word| matches!(reading.slice(word.from, word.to), "of" | "for" | "on"));
    let n_left = at - joint.map_or(0, |joint| joint + 1);
    let is_common = |word: &Word| reading.lists.latin.is_common(reading.slice(word.from, word.to));
    let is_given = reading.lists.latin.is_given(&reading.units[left.from]);
    let may_join = is_common(left)
        || run.get(at + 1).is_some_and(is_common) && !is_given && !is_odd(reading.slice(left.from, left.to));
    let ends_in_body = run.last().is_some_and(|last| is_org_end(reading, last)) && run.len() > at + 2;
    next_is_capital
        && match joint {
            Some(_) => n_left <= 2 && run.len() - at <= 3,
            None => n_left <= 2 && may_join && ends_in_body && !is_org_end(reading, left),
        }
}

/// Capitals only, or with digits.
fn is_odd(content: &str) -> bool {
    content.contains(|character: char| character.is_ascii_digit()) || !content.contains(char::is_lowercase)
}

/// Whether a word ends names of organizations.
pub(super) fn is_org_end(reading: &Reading<'_>, word: &Word) -> bool {
    let units = &reading.units[word.from..word.to];
    reading.lists.cues.is(units, Cue::Body) || reading.lists.cues.is(units, Cue::Firm)
}

/// Cuts a piece before and after each title in it: `OpenAI CEO Sam Altman`.
fn by_title<'w>(reading: &Reading<'_>, piece: &'w [Word], found: &mut Vec<Name<'w>>) {
    let mut start = 0;
    let mut title = None;
    let mut at = 0;
    let ends_in_body = piece.last().is_some_and(|last| is_org_end(reading, last)) && piece.len() > 1;
    while at < piece.len() {
        match title_length(reading, piece, at) {
            Some(n) if !ends_in_body || is_abbreviated(reading, &piece[at]) => {
                if start < at {
                    found.push(Name { words: &piece[start..at], title });
                }
                title = Some((piece[at].from, piece[at + n - 1].to));
                at += n;
                start = at;
            }
            _ => at += 1,
        }
    }
    if start < piece.len() {
        found.push(Name { words: &piece[start..], title });
    }
}

/// `Dr`, `Mr.`: never the beginning of an organization's name.
fn is_abbreviated(reading: &Reading<'_>, word: &Word) -> bool {
    matches!(
        reading.slice(word.from, word.to).trim_end_matches('.'),
        "Mr" | "Mrs" | "Ms" | "Dr" | "Prof" | "Sen" | "Rep" | "Gov"
    )
}

/// How many words the title takes that begins with `piece[at]`.
fn title_length(reading: &Reading<'_>, piece: &[Word], at: usize) -> Option<usize> {
    let from = piece[at].from;
    let role = || reading.cue_at(from, Cue::RoleCapital).filter(|_| reading.is_opening(from) && piece.len() > at + 1);
    let n_units = reading.cue_at(from, Cue::Honorific).or_else(role)?;
    let end = from + n_units;
    piece[at..]
        .iter()
        .position(|word| word.to >= end)
        .map(|position| position + 1)
        .filter(|n| piece[at + n - 1].to == end)
}

/// `words` without what stands at their ends and belongs to no name: articles, days, words that only begin a sentence.
fn trimmed<'w>(reading: &Reading<'_>, mut words: &'w [Word], is_titled: bool) -> &'w [Word] {
    while let Some((first, rest)) = words.split_first() {
        let is_edge =
            !first.is_capital || is_calendar(reading, first) || !is_titled && is_opening_word(reading, first, rest);
        if !is_edge {
            break;
        }
        words = rest;
    }
    while let Some((last, rest)) = words.split_last() {
        if last.is_capital && !is_calendar(reading, last) {
            break;
        }
        words = rest;
    }
    words
}

fn is_calendar(reading: &Reading<'_>, word: &Word) -> bool {
    reading.lists.cues.is(&reading.units[word.from..word.to], Cue::Calendar)
}

/// Articles and pronouns anywhere; at the beginning of a sentence any word that is common in lower case and no given name.
fn is_opening_word(reading: &Reading<'_>, word: &Word, rest: &[Word]) -> bool {
    let content = reading.slice(word.from, word.to);
    if reading.lists.cues.is(&reading.units[word.from..word.to], Cue::Article) {
        return true;
    }
    let unit = &reading.units[word.from];
    reading.is_opening(word.from)
        && reading.lists.latin.is_common(content)
        && (!reading.lists.latin.is_given(unit) || rest.is_empty())
        && !rest.iter().any(|next| is_org_end(reading, next))
        && reading.lists.cues.ahead(&reading.units[word.from..], Cue::Head).is_none()
}
