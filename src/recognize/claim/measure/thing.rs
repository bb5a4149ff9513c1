//! Places, products and works: names that are never highlighted, but that something may be measured of.
//!
//! Known places are looked up (`lexicon/entities/places.tsv`); the others are what is written as a name and is no person or body.

use std::{collections::HashMap, sync::LazyLock};

use super::position::is_oblique;
use crate::{
    recognize::claim::{
        cue::{Tongue, folded},
        sentence::Sentence,
    },
    text::{Span, script, time::MONTHS},
};

/// A thing stands within so many bytes before what is measured of it.
const NEAR: usize = 160;
/// A quoted name has at most so many characters.
const NAME: usize = 12;

static PLACES: LazyLock<HashMap<char, Vec<String>>> = LazyLock::new(|| {
    let mut places: HashMap<char, Vec<String>> = HashMap::new();
    let rows = include_str!("../../../../lexicon/entities/places.tsv").lines().skip(1);
    let forms = rows.flat_map(|row| row.split('\t').skip(1)).flat_map(|column| column.split('|'));
    for form in forms.filter(|form| form.chars().count() > 1).map(folded) {
        if let Some(first) = form.chars().next() {
            places.entry(first).or_default().push(form);
        }
    }
    places
});

/// The length of the longest place that folded `text` begins with.
fn place(text: &str) -> Option<usize> {
    let forms = PLACES.get(&text.chars().next()?)?;
    forms.iter().filter(|form| text.starts_with(form.as_str())).map(String::len).max()
}

/// The last thing before the amount that stands as a subject.
pub(super) fn thing(sentence: &Sentence<'_>, amount: Span) -> Option<Span> {
    let start = sentence.text.ceil_char_boundary(amount.start.saturating_sub(NEAR)).max(sentence.span.start);
    let region = Span::new(start.min(amount.start), amount.start);
    let found = match sentence.tongue {
        Tongue::English => in_english(sentence, region),
        Tongue::Chinese => in_chinese(sentence, region),
        Tongue::Korean => in_korean(sentence, region),
    };
    found.filter(|thing| !thing.is_empty() && !is_oblique(sentence, *thing) && !is_other(sentence, *thing))
}

/// Whether something else was found there: a person, a body, an amount.
fn is_other(sentence: &Sentence<'_>, span: Span) -> bool {
    let next = sentence.names.partition_point(|name| name.span.end <= span.start);
    sentence.names.get(next).is_some_and(|name| name.span.start < span.end)
}

/// The last run of words in capitals; a single one that opens the sentence only where it is a place.
fn in_english(sentence: &Sentence<'_>, region: Span) -> Option<Span> {
    let (mut run, mut last): (Option<Span>, Option<Span>) = (None, None);
    let mut at = region.start;
    for part in sentence.at(region).split_inclusive(' ') {
        let word = part.trim_end().trim_end_matches("'s").trim_end_matches("’s").trim_end_matches([',', '.', ';', ':']);
        let span = Span::new(at, at + word.len());
        // `Leeds-based` is none, `Kestrel-4` is one.
        let is_name = word.len() > 1
            && word
                .split('-')
                .all(|part| part.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit()))
            && word.starts_with(char::is_uppercase)
            && !is_calendar(word);
        run = is_name.then(|| run.map_or(span, |run| Span::new(run.start, span.end)));
        last = run.filter(|run| !is_other(sentence, *run) && names_in_english(sentence, *run)).or(last);
        run = run.filter(|_| part.len() == word.len() + 1);
        at += part.len();
    }
    last
}

/// Whether the words at `run` are a name and not merely the first of the sentence.
fn names_in_english(sentence: &Sentence<'_>, run: Span) -> bool {
    let text = sentence.at(run);
    let opens = run.start == sentence.span.start || sentence.before(run.start).trim_end().ends_with(['"', '“', ':']);
    let is_nationality = ["ish", "ese", "ian", "ean", "can"].iter().any(|end| text.ends_with(end));
    !is_nationality
        && (!opens
            || text.contains(['-', ' ']) && !text.starts_with("The ")
            || place(sentence.folded_at(run)).is_some())
}

fn is_calendar(word: &str) -> bool {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    DAYS.contains(&word)
        || MONTHS.contains(&word)
        || matches!(word, "I" | "But" | "And" | "The" | "It" | "Its" | "In" | "At")
}

/// What opens a clause as a place, or stands there in title marks, or is written in Latin letters.
fn in_chinese(sentence: &Sentence<'_>, region: Span) -> Option<Span> {
    let text = &sentence.folded[region.start..region.end];
    let mut clauses: Vec<(usize, &str)> = Vec::new();
    let mut at = region.start;
    for part in text.split_inclusive(['，', '。', '；', '：', ',', ';', ':']) {
        clauses.push((at, part));
        at += part.len();
    }
    clauses.into_iter().rev().find_map(|(start, clause)| {
        let opener = ["其中", "但", "而", "今年", "去年", "目前"].iter().find(|word| clause.starts_with(**word));
        let inner = &clause[opener.map_or(0, |word| word.len())..];
        let start = start + clause.len() - inner.len();
        let length = place(inner).or_else(|| titled(inner)).or_else(|| latin(inner));
        let own = length.map(|length| Span::new(start, start + length));
        own.or_else(|| called(clause).map(|span| span.shifted(start - (clause.len() - inner.len()))))
    })
}

/// `《某书》`, `「晨星號」` at the beginning of a clause: the length with its marks.
fn titled(clause: &str) -> Option<usize> {
    let close = match clause.chars().next()? {
        '《' => '》',
        '「' => '」',
        '“' => '”',
        _ => return None,
    };
    let end = clause.find(close)? + close.len_utf8();
    (clause[..end].chars().count() <= NAME).then_some(end)
}

/// Latin letters, digits and hyphens that begin with a capital.
fn latin(clause: &str) -> Option<usize> {
    let length = clause
        .find(|sign: char| !(script::is_latin(sign) || sign.is_ascii_digit() || matches!(sign, '-' | ' ')))
        .unwrap_or(clause.len());
    let name = clause[..length].trim_end();
    (name.len() > 2 && name.starts_with(script::is_latin)).then_some(name.len())
}

/// `一款叫Tykha的螺旋桨`: what is called so, within the clause.
fn called(clause: &str) -> Option<Span> {
    let (at, word) = ["名叫", "名为", "叫做", "叫"].iter().find_map(|word| Some((clause.find(word)?, *word)))?;
    let start = at + word.len();
    let length = latin(&clause[start..]).or_else(|| titled(&clause[start..]))?;
    Some(Span::new(start, start + length))
}

/// A place or a name in Latin letters or quotation marks that bears a particle of topic, subject or owner.
fn in_korean(sentence: &Sentence<'_>, region: Span) -> Option<Span> {
    let mut at = region.start;
    let mut last = None;
    for part in sentence.folded[region.start..region.end].split_inclusive(' ') {
        let word = part.trim_end();
        let stem = ["은", "는", "이", "가", "의"].iter().find_map(|particle| word.strip_suffix(particle));
        let is_name = |stem: &str| {
            place(stem) == Some(stem.len())
                || stem.len() > 2 && latin(stem) == Some(stem.len())
                || stem.starts_with(['\'', '‘', '‘']) && stem.ends_with(['\'', '’'])
        };
        if let Some(stem) = stem.filter(|stem| is_name(stem)) {
            last = Some(Span::new(at, at + stem.len()));
        }
        at += part.len();
    }
    last
}
