//! Chinese names: a surname and one or two characters, where what stands around them says so.

use std::{collections::HashSet, sync::LazyLock};

use super::super::{
    candidate::{Candidate, What},
    characters::Characters,
    cues::Cue,
    reading::Reading,
    unit::Sort,
    words::Class,
};
use super::Segments;
use crate::annotation::{Because, Rule};

/// Characters of which each is a surname, the common ones first; compound surnames; characters usual in given names.
struct Shapes {
    common: Characters,
    rare: Characters,
    compound: HashSet<(char, char)>,
    given: Characters,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let list = include_str!("../../../../lexicon/names/chinese-names.txt");
    let characters = |section: &'static str| lines(list, section).flat_map(str::chars).collect();
    Shapes {
        common: characters("[surnames]"),
        rare: characters("[rare-surnames]"),
        compound: lines(list, "[compound-surnames]").flat_map(|line| line.split(' ')).filter_map(pair).collect(),
        given: characters("[given]"),
    }
});

/// The lines of a section of a list.
fn lines<'a>(list: &'a str, section: &'a str) -> impl Iterator<Item = &'a str> {
    let after = list.lines().filter(|line| !line.starts_with('#')).skip_while(move |line| *line != section);
    after.skip(1).take_while(|line| !line.starts_with('['))
}

fn pair(word: &str) -> Option<(char, char)> {
    let mut characters = word.chars();
    Some((characters.next()?, characters.next()?))
}

/// Points of a character that is no surname of the list.
const UNLISTED: f64 = -0.3;
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
        candidates.extend(addressed(reading, segments, at));
        candidates.extend(mixed(reading, at));
        for (surname, base) in surnames(reading, at) {
            let long = judge(reading, segments, at, surname, 2, base);
            let short = judge(reading, segments, at, surname, 1, base).filter(|_| base > 0.0);
            candidates.extend(better(long, short));
        }
    }
}

/// The better of two readings of one place; of about equal ones the longer.
fn better(long: Option<Candidate>, short: Option<Candidate>) -> Option<Candidate> {
    const MARGIN: f64 = 0.02;
    match (long, short) {
        (Some(long), Some(short)) if short.confidence > long.confidence + MARGIN => Some(short),
        (long, short) => long.or(short),
    }
}

/// A surname alone with a form of address: `裘女士`, `梅首相`.
fn addressed(reading: &Reading<'_>, segments: &Segments, at: usize) -> Option<Candidate> {
    let is_unnamed = reading.unit(at + 1).is_some_and(|unit| unit.folded == '姓');
    let n = if is_unnamed {
        1
    } else {
        reading.cue_at(at + 1, Cue::Address).filter(|n| *n > 1 && reading.is_glued(at + 1))?
    };
    let is_alone = segments.is_boundary(at) && segments.is_boundary(at + 1);
    let is_name = SHAPES.common.contains(reading.units[at].folded)
        && reading
            .cue_at(at + 1, Cue::Said)
            .is_none_or(|said| said < n || n > 1 && reading.cue_at(at + 1, Cue::Title).is_some());
    (is_alone && is_name).then(|| {
        Candidate::new(at, at + 1, What::Person, 0.75, Because::new(Rule::Titled, [reading.slice(at + 1, at + 1 + n)]))
    })
}

/// A Latin given name with a Chinese surname: `Sophie 洪`, `Yuki章`.
fn mixed(reading: &Reading<'_>, at: usize) -> Option<Candidate> {
    reading.before(at).filter(|unit| unit.sort == Sort::Latin && reading.lists.latin.is_given(unit))?;
    let ends = reading.unit(at + 1).is_none_or(|unit| unit.sort != Sort::Han || unit.spaced)
        || reading.cue_at(at + 1, Cue::Said).is_some();
    (ends && SHAPES.common.contains(reading.units[at].folded)).then(|| {
        let because = Because::new(Rule::GivenName, [reading.slice(at - 1, at)]);
        Candidate::new(at - 1, at + 1, What::Person, 0.85, because)
    })
}

/// The lengths of the surnames at `at`, with their points.
fn surnames(reading: &Reading<'_>, at: usize) -> impl Iterator<Item = (usize, f64)> {
    let first = reading.units[at].folded;
    let second = reading.unit(at + 1).map(|unit| unit.folded);
    let single = if SHAPES.common.contains(first) {
        Some((1, 0.8))
    } else if SHAPES.rare.contains(first) {
        Some((1, 0.4))
    } else if first == '丨' {
        None
    } else {
        // Any character may be a rare surname, where all else says so.
        reading.cue_before(at, Cue::Title).map(|_| (1, UNLISTED))
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
    let (after, because_after) = after(reading, segments, to);
    points += before + after;
    let is_clean =
        (from..to).all(|at| segments.token(at).is_some_and(|token| token.len() == 1 && token.class != Class::Function));
    let is_doubtful = base == UNLISTED && (before < 1.5 || after < 0.5 || !is_clean);
    if points < ENOUGH || before < 0.3 && after < 0.3 || is_doubtful {
        return None;
    }
    let mut because: Vec<Because> = because_before.into_iter().chain(because_after).collect();
    because.push(Because::new(Rule::Surname, [reading.slice(from, from + surname)]));
    Some(Candidate { from, to, what: What::Person, confidence: (0.4 + 0.09 * points).min(0.95), because })
}

/// Points for the characters themselves and for how they fit the words around them.
fn shape(reading: &Reading<'_>, segments: &Segments, from: usize, given: usize, to: usize) -> f64 {
    let mut points = 0.0;
    // `苏某强`, `江姓男子`: the name is left out.
    match reading.units[given].folded {
        '某' => points += if to - given == 1 { 0.8 } else { 0.5 },
        '姓' => points -= 3.0,
        _ => {}
    }
    if reading.cue_at(given, Cue::Address).is_some_and(|n| n > 1) {
        points -= 3.0;
    }
    for unit in &reading.units[given..to] {
        points += if SHAPES.given.contains(unit.folded) { 0.3 } else { -0.2 };
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
        let is_verb = at + 1 == to
            && (reading.lists.cues.is(&reading.units[at..=at], Cue::Said)
                || segments
                    .token(at)
                    .is_some_and(|token| token.len() == 1 && token.class == Class::Verb && token.frequency > 11));
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
fn after(reading: &Reading<'_>, segments: &Segments, to: usize) -> (f64, Option<Because>) {
    if let Some(n) =
        [Cue::Address, Cue::Title].iter().find_map(|cue| reading.cue_at(to, *cue)).filter(|_| reading.is_glued(to))
    {
        return (1.5, Some(Because::new(Rule::Titled, [reading.slice(to, to + n)])));
    }
    if let Some(n) = reading.cue_at(to, Cue::Said) {
        let points = if n > 1 { 1.4 } else { 0.8 };
        return (points, Some(Because::new(Rule::Speaks, [reading.slice(to, to + n)])));
    }
    let verb = segments.token(to).filter(|token| token.from == to && token.class == Class::Verb && token.len() > 1);
    if let Some(verb) = verb {
        return (0.9, Some(Because::new(Rule::Speaks, [reading.slice(verb.from, verb.to)])));
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
