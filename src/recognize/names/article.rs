//! Agreement within an article: parts of a full name elsewhere, and names marked in one place and missed in another.

use std::collections::HashMap;

use super::{
    candidate::{Candidate, What},
    chinese::Segments,
    cues::Cue,
    korean,
    reading::Reading,
    trie::Trie,
    unit::Sort,
};
use crate::annotation::{Because, Rule};

/// What the marks of an article say of a string.
#[derive(Default)]
struct Votes {
    person: f64,
    organization: f64,
    nothing: f64,
    /// Where it is marked first, or the whole it is a part of.
    source: Option<(usize, usize)>,
    is_part: bool,
    /// Whether it is the surname or given name of a person marked in full.
    is_part_of_person: bool,
    /// Whether a list or a full name says that it is an organization.
    is_surely_organization: bool,
}

impl Votes {
    /// Whether it is a person: part of a full name, unless an organization is sure, or by the greater part of its marks.
    fn is_person(&self) -> bool {
        self.is_part_of_person && !self.is_surely_organization || self.person > self.organization
    }
}

/// `kept` with the article's say: in order, without overlaps.
pub(super) fn spread(reading: &Reading<'_>, segments: &Segments, kept: Vec<Candidate>) -> Vec<Candidate> {
    let votes = votes(reading, segments, &kept);
    let mut known: Vec<(&str, Votes)> =
        votes.into_iter().filter(|(_, votes)| votes.person > 0.0 || votes.organization > 0.0).collect();
    known.sort_by_key(|(name, _)| *name);
    let mut trie = Trie::with_capacity(2 * known.len());
    for (index, (name, _)) in (0..).zip(&known) {
        trie.insert(name, index, |old, _| old);
    }
    let occupied = kept;
    let mut found = Vec::new();
    let mut at = 0;
    let mut next = 0;
    while at < reading.units.len() {
        while next < occupied.len() && occupied[next].to <= at {
            next += 1;
        }
        let limit = occupied.get(next).map_or(reading.units.len(), |own| own.from);
        if at >= limit {
            at = occupied[next].to;
            continue;
        }
        let end = limit.min(at + 24);
        let hit = trie.ahead(&reading.units[at..end]).filter(|(n, _)| is_whole(reading, segments, at, at + n)).last();
        match hit.and_then(|(n, index)| Some((n, &known.get(usize::try_from(index).ok()?)?.1))) {
            Some((n, votes)) => {
                found.extend(candidate(reading, at, at + n, votes));
                at += n;
            }
            None => at += 1,
        }
    }
    let mut all = occupied;
    for own in &mut all {
        relabel(reading, own, &known);
    }
    all.extend(found);
    all.sort_by_key(|candidate| candidate.from);
    all
}

/// A name takes the label that most of its marks have.
fn relabel(reading: &Reading<'_>, own: &mut Candidate, known: &[(&str, Votes)]) {
    if own.what == What::Nothing || own.confidence > 0.9 {
        return;
    }
    let name = reading.slice(own.from, own.to);
    if let Ok(index) = known.binary_search_by_key(&name, |(name, _)| name) {
        let votes = &known[index].1;
        if votes.is_person() {
            own.what = What::Person;
        } else if votes.organization > votes.person {
            own.what = What::Organization;
        }
    }
}

fn candidate(reading: &Reading<'_>, from: usize, to: usize, votes: &Votes) -> Option<Candidate> {
    let (most, what) = if votes.is_person() || votes.person == votes.organization {
        (votes.person, What::Person)
    } else {
        (votes.organization, What::Organization)
    };
    if most <= votes.nothing || !votes.is_part && most < 0.55 {
        return None;
    }
    let (start, end) = votes.source?;
    let rule = if votes.is_part { Rule::PartOf } else { Rule::Repeated };
    Some(Candidate::new(from, to, what, (0.5 + 0.15 * most).min(0.88), Because::new(rule, [reading.slice(start, end)])))
}

fn votes<'a>(reading: &Reading<'a>, segments: &Segments, kept: &[Candidate]) -> HashMap<&'a str, Votes> {
    let mut votes: HashMap<&str, Votes> = HashMap::new();
    for own in kept {
        vote(reading, &mut votes, own, own.from, own.to, false);
        for (from, to) in parts(reading, segments, own) {
            vote(reading, &mut votes, own, from, to, true);
        }
    }
    votes
}

fn vote<'a>(
    reading: &Reading<'a>,
    votes: &mut HashMap<&'a str, Votes>,
    own: &Candidate,
    from: usize,
    to: usize,
    is_part: bool,
) {
    let votes = votes.entry(reading.slice(from, to)).or_default();
    match own.what {
        What::Person => votes.person += own.confidence,
        What::Organization => votes.organization += own.confidence,
        What::Nothing => votes.nothing += own.confidence,
    }
    if own.what != What::Nothing && votes.source.is_none() {
        votes.source = Some((own.from, own.to));
        votes.is_part = is_part;
    }
    votes.is_part_of_person |= is_part && own.what == What::Person;
    votes.is_surely_organization |= own.what == What::Organization && (is_part || own.confidence > 0.9);
}

/// The parts of a name that stand for it later: surname and given name, the first word of a firm, what comes before a suffix.
pub(super) fn parts(reading: &Reading<'_>, segments: &Segments, own: &Candidate) -> Vec<(usize, usize)> {
    let latin: Vec<usize> = (own.from..own.to).filter(|at| reading.units[*at].sort == Sort::Latin).collect();
    let is_latin = reading.units[own.from].sort == Sort::Latin;
    match own.what {
        What::Person if is_latin => latin_person_parts(reading, own),
        What::Person => cjk_person_parts(reading, own),
        What::Organization if is_latin && latin.len() > 1 => latin_organization_parts(reading, own),
        What::Organization => cjk_organization_parts(segments, own),
        What::Nothing => Vec::new(),
    }
}

/// Words joined by hyphens and apostrophes, each a part.
fn latin_pieces(reading: &Reading<'_>, own: &Candidate) -> Vec<(usize, usize)> {
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    for at in own.from..own.to {
        match pieces.last_mut() {
            Some(last) if !reading.units[at].spaced => last.1 = at + 1,
            _ => pieces.push((at, at + 1)),
        }
    }
    pieces
}

fn latin_person_parts(reading: &Reading<'_>, own: &Candidate) -> Vec<(usize, usize)> {
    let pieces = latin_pieces(reading, own);
    if pieces.len() < 2 {
        return Vec::new();
    }
    let is_part = |(from, to): &(usize, usize)| {
        let content = reading.slice(*from, *to);
        content.len() > 2 && content.starts_with(char::is_uppercase) && !content.ends_with('.')
    };
    let last = pieces[pieces.len() - 1];
    let mut parts: Vec<(usize, usize)> = [pieces[0], last].into_iter().filter(is_part).collect();
    // A surname of two words or with a particle: `van der Meer`, `Sen Gupta`.
    if pieces.len() > 2 {
        parts.push((pieces[1].0, last.1));
    }
    parts
}

fn latin_organization_parts(reading: &Reading<'_>, own: &Candidate) -> Vec<(usize, usize)> {
    let pieces = latin_pieces(reading, own);
    let Some(first) = pieces.first().copied().filter(|_| pieces.len() > 1) else { return Vec::new() };
    let content = reading.slice(first.0, first.1);
    let unit = &reading.units[first.0];
    let is_telling = content.len() > 3
        && !reading.lists.latin.is_common(content)
        && !reading.lists.latin.is_given(unit)
        && reading.lists.entities.ahead(std::slice::from_ref(unit)).next().is_none();
    let mut parts = Vec::new();
    if is_telling {
        parts.push(first);
    }
    if pieces.len() > 2 {
        parts.push((first.0, pieces[pieces.len() - 2].1));
    }
    parts
}

fn cjk_person_parts(reading: &Reading<'_>, own: &Candidate) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let dots: Vec<usize> = (own.from..own.to).filter(|at| reading.mark(*at) == Some('·')).collect();
    if let (Some(first), Some(last)) = (dots.first(), dots.last()) {
        if own.to - last > 2 {
            parts.push((last + 1, own.to));
        }
        if first - own.from > 1 {
            parts.push((own.from, *first));
        }
        return parts;
    }
    let spaces: Vec<usize> = (own.from + 1..own.to).filter(|at| reading.units[*at].spaced).collect();
    if let (Some(first), Some(last)) = (spaces.first(), spaces.last()) {
        if own.to - last > 1 {
            parts.push((*last, own.to));
        }
        if first - own.from > 1 {
            parts.push((own.from, *first));
        }
        if spaces.len() > 1 {
            parts.push((*first, own.to));
        }
    } else if reading.units[own.from].sort == Sort::Hangul && own.to - own.from == 3 {
        parts.push((own.from, own.from + 1));
        parts.push((own.from + 1, own.to));
    } else if reading.units[own.from].sort == Sort::Han && own.to - own.from > 2 {
        let is_word = segments_word(reading, own.to - 2, own.to);
        if own.confidence > 0.7 && !is_word {
            parts.push((own.to - 2, own.to));
        }
        if own.to - own.from == 4 {
            parts.push((own.from, own.from + 2));
        }
    }
    parts
}

/// Whether two Han characters are a word of the dictionary.
fn segments_word(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    reading.lists.dictionary.word(&reading.units[from..to]).is_some()
}

fn cjk_organization_parts(segments: &Segments, own: &Candidate) -> Vec<(usize, usize)> {
    let n_names = (own.from..own.to)
        .take_while(|at| segments.token(*at).is_some_and(|token| token.len() == 1 && token.entity.is_none()))
        .count();
    if own.confidence > 0.7 && (2..=4).contains(&n_names) && own.from + n_names < own.to {
        vec![(own.from, own.from + n_names)]
    } else {
        Vec::new()
    }
}

/// Whether `from..to` is a word of its own there.
pub(super) fn is_whole(reading: &Reading<'_>, segments: &Segments, from: usize, to: usize) -> bool {
    let (first, last) = (&reading.units[from], &reading.units[to - 1]);
    let begins = match first.sort {
        Sort::Hangul => korean::is_word_start(reading, from) && (to - from > 1 || is_titled_surname(reading, from)),
        Sort::Han => segments.is_boundary(from) || to - from > 2,
        Sort::Latin => {
            let is_joined = matches!(reading.mark_before(from), Some('-' | '@' | '/')) && !first.spaced;
            !is_joined && !is_capital_beside(reading, from, to)
        }
        _ => true,
    };
    let ends = match last.sort {
        Sort::Hangul => korean::is_word_end(reading, to, to - from),
        Sort::Han => segments.is_boundary(to) || to - from > 2,
        Sort::Latin => !(reading.mark(to) == Some('-') && reading.is_glued(to)),
        _ => true,
    };
    begins && ends
}

/// Whether a capitalised word stands directly beside, so that the name there is longer: `Prairie` of `Prairie Farmers`.
fn is_capital_beside(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let is_capital = |at: usize| {
        reading.unit(at).is_some_and(|unit| unit.sort == Sort::Latin)
            && reading.slice(at, at + 1).starts_with(char::is_uppercase)
    };
    let is_title =
        |at: usize| reading.cue_at(at, Cue::Honorific).is_some() || reading.cue_at(at, Cue::NoName).is_some();
    let is_before = from > 0
        && is_capital(from - 1)
        && reading.units[from].spaced
        && reading.cue_before(from, Cue::Honorific).is_none()
        && reading.cue_before(from, Cue::NoName).is_none()
        && !reading.is_opening(from - 1);
    is_before || is_capital(to) && reading.units[to].spaced && !is_title(to)
}

/// A Korean surname stands for a person only before a title: `류 대표`.
fn is_titled_surname(reading: &Reading<'_>, at: usize) -> bool {
    korean::is_surname(reading.units[at].folded)
        && reading.unit(at + 1).is_some_and(|unit| unit.spaced)
        && reading.cue_at(at + 1, Cue::Title).is_some()
}
