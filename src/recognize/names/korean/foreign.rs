//! Foreign names in Hangul: `웰링턴 카브랄`, before a title or after a role.

use std::sync::LazyLock;

use super::super::{
    candidate::{Candidate, What},
    characters::Characters,
    cues::Cue,
    entities::{Entity, EntitySort},
    reading::Reading,
    unit::Sort,
};
use super::person::{is_native, title_after};
use super::word::{Word, hangul_end, is_common, is_tail};
use crate::annotation::{Because, Rule};

/// Syllables of transliterations, and those of them that are rare in Korean words.
static SETS: LazyLock<(Characters, Characters)> = LazyLock::new(|| {
    let list = include_str!("../../../../lexicon/names/korean-syllables.txt");
    let (all, telling) = list.split_once("[telling]").unwrap_or((list, ""));
    let hangul = |part: &str| part.lines().filter(|line| !line.starts_with(['#', '['])).flat_map(str::chars).collect();
    (hangul(all), hangul(telling))
});

/// The longest name, in words.
const LONGEST: usize = 5;

/// Adds them to `candidates`.
pub(super) fn find(reading: &Reading<'_>, words: &[Word], candidates: &mut Vec<Candidate>) {
    for at in 0..words.len() {
        candidates.extend(before_title(reading, words, at));
    }
    let mut at = 0;
    while at < words.len() {
        let n = run_length(reading, words, at);
        if n > 0 {
            candidates.extend(after_role(reading, words, at, n));
        }
        at += n.max(1);
    }
}

/// The name whose last word is `words[at]`, where a title follows: `누를란 예셍겔디 청장은`.
///
/// The title says that a person stands before it; so the word next to it need only not be something else, and those before it
/// must look foreign.
fn before_title(reading: &Reading<'_>, words: &[Word], at: usize) -> Option<Candidate> {
    let last = words[at];
    let mut because = Vec::new();
    let points = title_after(reading, last.to, &mut because);
    if points < 1.0 || !may_be_part(reading, last) {
        return None;
    }
    let is_direct = points > 2.0;
    let mut first = at;
    let is_native = is_native(reading, last.from, last.to) && !is_foreign(reading, last.from, last.to);
    while !is_native
        && first > 0
        && at - first + 1 < LONGEST
        && words[first - 1].to == words[first].from
        && is_foreign_part(reading, words[first - 1])
    {
        first -= 1;
    }
    let n_foreign = (first..=at).filter(|word| is_foreign(reading, words[*word].from, words[*word].to)).count();
    let needed = if is_direct { 1 } else { 2 };
    let is_certain = n_foreign >= needed || is_direct && first < at;
    is_certain.then(|| Candidate {
        from: words[first].from,
        to: last.to,
        what: What::Person,
        confidence: if is_direct { 0.82 } else { 0.7 },
        because,
    })
}

/// Whether a word may be the last of a name: not common, not listed, no role, without a particle that it cannot do without.
fn may_be_part(reading: &Reading<'_>, word: Word) -> bool {
    let content = reading.slice(word.from, word.to);
    let n = word.to - word.from;
    reading.units[word.from..word.to].iter().all(|unit| unit.sort == Sort::Hangul)
        && (1..=7).contains(&n)
        && !is_common(content)
        && !is_role(reading, word)
        && !is_listed(reading, word)
        && !ends_otherwise(reading, word)
}

fn is_foreign_part(reading: &Reading<'_>, word: Word) -> bool {
    may_be_part(reading, word)
        && (is_foreign(reading, word.from, word.to) || word.to - word.from <= 2 && !has_particle(reading, word))
}

/// Whether the word is one that ends an organization's name, or a verb before a noun (`하는`, `했던`), or carries a particle.
fn ends_otherwise(reading: &Reading<'_>, word: Word) -> bool {
    let is_organization = [Cue::Body, Cue::Firm].iter().any(|cue| {
        reading.cue_before(word.to, *cue).is_some_and(|n| n > 1 || reading.units[word.to - 1].folded == '대')
    });
    let last = reading.units[word.to - 1].folded;
    is_organization
        || matches!(
            last,
            '의' | '는' | '은' | '을' | '를' | '한' | '된' | '할' | '던' | '며' | '고' | '서' | '에' | '와' | '과'
        ) && !is_foreign(reading, word.from, word.to)
        || matches!(last, '의' | '을' | '를' | '는')
}

fn has_particle(reading: &Reading<'_>, word: Word) -> bool {
    word.to - word.from > 1 && is_tail(reading, word.to - 1, word.to)
}

fn is_listed(reading: &Reading<'_>, word: Word) -> bool {
    reading.lists.entities.ahead(&reading.units[word.from..word.to]).any(|(n, packed)| {
        let sort = Entity::unpack(packed).sort;
        let is_city_and_name =
            sort == EntitySort::Place && word.to - word.from > 2 && goes_on_foreign(reading, word.to);
        n == word.to - word.from && sort != EntitySort::Person && !is_city_and_name
    })
}

/// Whether the next word is foreign too, so that a city's name may be a given name (`웰링턴 카브랄`).
fn goes_on_foreign(reading: &Reading<'_>, at: usize) -> bool {
    let end = hangul_end(reading, at + 1);
    end <= reading.units.len() && end > at + 1 && is_foreign(reading, at, end.min(at + 3))
}

/// Whether the syllables `from..to` are such as transliterations are written with, and some of them no others.
fn is_foreign(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let units = &reading.units[from..to];
    let n_telling = units.iter().filter(|unit| SETS.1.contains(unit.folded)).count();
    units.iter().all(|unit| SETS.0.contains(unit.folded)) && n_telling * 3 >= units.len()
}

/// How many words in a row look foreign; the last may carry particles.
fn run_length(reading: &Reading<'_>, words: &[Word], start: usize) -> usize {
    let mut n = 0;
    while n < LONGEST && start + n < words.len() {
        let word = words[start + n];
        let follows = n == 0 || words[start + n - 1].to == word.from;
        let Some(stem) = foreign_stem(reading, word).filter(|_| follows) else { break };
        n += 1;
        if stem < word.to {
            break;
        }
    }
    n
}

/// The end of the word without its particles, where what is left looks foreign.
fn foreign_stem(reading: &Reading<'_>, word: Word) -> Option<usize> {
    let content = reading.slice(word.from, word.to);
    if reading.units[word.from].sort != Sort::Hangul
        || is_common(content)
        || is_role(reading, word)
        || is_listed(reading, word)
    {
        return None;
    }
    let end = hangul_end(reading, word.from + 1);
    let stem = (word.from + 2..end)
        .find(|stem| is_tail(reading, *stem, end) && !SETS.1.contains(reading.units[*stem].folded))
        .unwrap_or(end);
    (end - word.from >= 2 && is_foreign(reading, word.from, stem) && !is_common(reading.slice(word.from, stem)))
        .then_some(stem)
}

fn is_role(reading: &Reading<'_>, word: Word) -> bool {
    [Cue::Role, Cue::Title]
        .iter()
        .any(|cue| reading.cue_at(word.from, *cue).is_some_and(|n| is_tail(reading, word.from + n, word.to)))
}

/// The name of `n` words after a role: `공격수 웰링턴 카브랄이`.
fn after_role(reading: &Reading<'_>, words: &[Word], at: usize, n: usize) -> Option<Candidate> {
    let from = words[at].from;
    let to = foreign_stem(reading, words[at + n - 1])?;
    let role = [Cue::Role, Cue::Title]
        .iter()
        .find_map(|cue| reading.cue_before(from, *cue).filter(|n_cue| *n_cue > 1 && reading.units[from].spaced));
    let has_particle = to < words[at + n - 1].to;
    let n_syllables = to - from;
    match role {
        Some(n_cue) => {
            let because = Because::new(Rule::Titled, [reading.slice(from - n_cue, from)]);
            Some(Candidate::new(from, to, What::Person, if n > 1 { 0.85 } else { 0.75 }, because))
        }
        // Two foreign words with the particle of a subject, at the beginning of a sentence.
        None if n > 1
            && has_particle
            && n_syllables >= 5
            && matches!(reading.units[to].folded, '은' | '는' | '이' | '가') =>
        {
            let because = Because::new(Rule::Shape, [reading.slice(from, to)]);
            Some(Candidate::new(from, to, What::Person, 0.62, because))
        }
        None => None,
    }
}
