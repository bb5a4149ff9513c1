//! Chinese names: a surname and one or two characters, where what stands around them says so.

use std::{collections::HashSet, sync::LazyLock};

use super::super::{
    candidate::{Candidate, What},
    cues::Cue,
    reading::Reading,
    unit::Sort,
    words::Class,
};
use super::Segments;
use crate::annotation::{Because, Rule};

/// Characters of which each is a surname, the common ones first; compound surnames; characters usual in given names.
struct Shapes {
    common: HashSet<char>,
    rare: HashSet<char>,
    compound: HashSet<(char, char)>,
    given: HashSet<char>,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let mut shapes =
        Shapes { common: HashSet::new(), rare: HashSet::new(), compound: HashSet::new(), given: HashSet::new() };
    let mut section = "";
    for line in
        include_str!("../../../../lexicon/names/chinese-names.txt").lines().filter(|line| !line.starts_with('#'))
    {
        match section {
            _ if line.starts_with('[') => section = line,
            "[surnames]" => shapes.common.extend(line.chars()),
            "[rare-surnames]" => shapes.rare.extend(line.chars()),
            "[compound-surnames]" => shapes.compound.extend(line.split(' ').filter_map(pair)),
            "[given]" => shapes.given.extend(line.chars()),
            _ => {}
        }
    }
    shapes
});

fn pair(word: &str) -> Option<(char, char)> {
    let mut characters = word.chars();
    Some((characters.next()?, characters.next()?))
}

/// Points that a name needs.
const ENOUGH: f64 = 2.6;

/// Whether the two characters are a compound surname.
fn is_compound(first: char, second: char) -> bool {
    SHAPES.compound.contains(&(first, second))
}

/// Adds them to `candidates`.
pub(super) fn find(reading: &Reading<'_>, segments: &Segments, candidates: &mut Vec<Candidate>) {
    for at in 0..reading.units.len() {
        if reading.units[at].sort != Sort::Han {
            continue;
        }
        for (surname, base) in surnames(reading, at) {
            for given in [2, 1] {
                candidates.extend(judge(reading, segments, at, surname, given, base));
            }
        }
    }
}

/// The lengths of the surnames at `at`, with their points.
fn surnames(reading: &Reading<'_>, at: usize) -> impl Iterator<Item = (usize, f64)> {
    let first = reading.units[at].folded;
    let second = reading.unit(at + 1).map(|unit| unit.folded);
    let single = if SHAPES.common.contains(&first) {
        Some((1, 0.8))
    } else if SHAPES.rare.contains(&first) {
        Some((1, 0.4))
    } else {
        None
    };
    let compound = second.filter(|second| is_compound(first, *second)).map(|_| (2, 1.4));
    single.into_iter().chain(compound)
}

fn judge(
    reading: &Reading<'_>,
    segments: &Segments,
    from: usize,
    surname: usize,
    given: usize,
    base: f64,
) -> Option<Candidate> {
    let to = from + surname + given;
    let inside = reading.units.get(from + 1..to)?;
    if inside.iter().any(|unit| unit.sort != Sort::Han || unit.spaced) {
        return None;
    }
    let mut points = base + shape(reading, segments, from, from + surname, to);
    if points < -1.5 {
        return None;
    }
    let (before, because_before) = before(reading, from);
    let (after, because_after) = after(reading, to);
    points += before + after;
    if points < ENOUGH || before < 0.3 && after < 0.3 {
        return None;
    }
    let mut because: Vec<Because> = because_before.into_iter().chain(because_after).collect();
    because.push(Because::new(Rule::Surname, [reading.slice(from, from + surname)]));
    Some(Candidate { from, to, what: What::Person, confidence: (0.4 + 0.09 * points).min(0.95), because })
}

/// Points for the characters themselves and for how they fit the words around them.
fn shape(reading: &Reading<'_>, segments: &Segments, from: usize, given: usize, to: usize) -> f64 {
    let mut points = 0.0;
    for unit in &reading.units[given..to] {
        points += if SHAPES.given.contains(&unit.folded) { 0.3 } else { -0.2 };
    }
    if to - given == 1 {
        points -= 0.4;
    }
    for at in [from, to] {
        if !segments.is_boundary(at) {
            points -= 1.6;
        }
    }
    let Some(token) = segments.token(from) else { return points };
    if token.from == from && token.to == to {
        points -= if token.entity.is_some() { 2.0 } else { 1.8 };
    } else if token.from == from && token.len() > given - from {
        // The surname is the beginning of a common word.
        points -= 1.0;
    }
    for at in given..to {
        let is_function = segments
            .token(at)
            .is_some_and(|token| token.len() == 1 && token.class == Class::Function && token.frequency > 13);
        let is_verb = at + 1 == to && reading.lists.cues.is(&reading.units[at..=at], Cue::Said);
        if is_function || is_verb || reading.lists.cues.is(&reading.units[at..=at], Cue::Stop) {
            points -= if at + 1 == to { 1.8 } else { 1.1 };
        }
    }
    // No dictionary puts the characters together with one another or with their neighbours.
    if to - given == 2 && (from..to).all(|at| segments.token(at).is_some_and(|token| token.len() == 1)) {
        points += 0.6;
    }
    let is_second_word =
        segments.token(given).is_some_and(|token| token.from == given && token.to == to && to - given == 2);
    if is_second_word && segments.token(given).is_some_and(|token| token.frequency > 10) {
        points -= 0.5;
    }
    points
}

/// Points for what stands before.
fn before(reading: &Reading<'_>, from: usize) -> (f64, Option<Because>) {
    if let Some(n) = reading.cue_before(from, Cue::Title) {
        return (2.0, Some(Because::new(Rule::Titled, [reading.slice(from - n, from)])));
    }
    if reading.cue_before(from, Cue::Named).is_some() {
        return (0.7, None);
    }
    let points = match reading.before(from) {
        None => 0.6,
        Some(unit) => match unit.sort {
            Sort::Line => 0.6,
            Sort::Mark => 0.6,
            Sort::Han if reading.units[from].spaced => 0.5,
            Sort::Latin | Sort::Digits => 0.1,
            _ => 0.0,
        },
    };
    (points, None)
}

/// Points for what follows.
fn after(reading: &Reading<'_>, to: usize) -> (f64, Option<Because>) {
    if let Some(n) =
        [Cue::Address, Cue::Title].iter().find_map(|cue| reading.cue_at(to, *cue)).filter(|_| reading.is_glued(to))
    {
        return (1.5, Some(Because::new(Rule::Titled, [reading.slice(to, to + n)])));
    }
    if let Some(n) = reading.cue_at(to, Cue::Said) {
        let points = if n > 1 { 1.4 } else { 0.8 };
        return (points, Some(Because::new(Rule::Speaks, [reading.slice(to, to + n)])));
    }
    let points = match reading.unit(to) {
        None => 0.4,
        Some(unit) if unit.folded == '(' => 1.0,
        Some(unit) => match unit.sort {
            Sort::Line => 0.4,
            Sort::Mark => 0.5,
            Sort::Latin | Sort::Digits => 0.2,
            _ if unit.spaced => 0.4,
            _ => 0.0,
        },
    };
    (points, None)
}
