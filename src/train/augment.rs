//! The corpus with other names put in: the same sentences about other people and bodies, one name for one name in an article.
//!
//! Names come from `lexicon/entities/` and from the corpus itself, of the article's language and of the same kind of writing,
//! so that a Korean particle, a middle dot or an English plural still fits.

use std::collections::BTreeMap;

use super::{
    Failure,
    chance::Chance,
    invent::Inventor,
    read,
    sample::Sample,
    settings::{Settings, root},
};
use crate::{
    recognize::names::model::tag::Sort,
    text::{Language, Span, script},
};

/// How often a name is replaced.
const OFTEN: f64 = 0.7;

/// How often the other name is one that nobody bears.
const INVENTED: f64 = 0.3;

/// The letters of a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Writing {
    Latin,
    Han,
    Hangul,
    /// With a middle dot.
    Dotted,
}

/// How a name is written, as far as one may stand for another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Kind {
    sort: u8,
    language: u8,
    pub(super) writing: Writing,
    /// How many words, for persons in Han how many characters, in Hangul ten times the words and the characters.
    pub(super) size: u8,
    /// Whether a Korean particle after it is that after a consonant.
    is_closed: bool,
}

const SORTS: [Sort; 4] = [Sort::Person, Sort::Organization, Sort::Place, Sort::Thing];

impl Kind {
    fn of(name: &str, sort: Sort, language: Language) -> Self {
        let writing = match () {
            () if name.contains(['·', '‧', '・']) => Writing::Dotted,
            () if name.chars().any(script::is_hangul) => Writing::Hangul,
            () if name.chars().any(script::is_han) => Writing::Han,
            () => Writing::Latin,
        };
        let n_words = name.split(' ').count();
        let size = match (sort, writing) {
            (Sort::Person, Writing::Han) => name.chars().count().min(5),
            (Sort::Person, Writing::Hangul) => 10 * n_words.min(3) + name.chars().count().min(4),
            (Sort::Person, _) => n_words.min(3),
            _ => 0,
        };
        Self {
            sort: SORTS.iter().position(|own| *own == sort).unwrap_or_default() as u8,
            language: COLUMNS.iter().position(|own| *own == language).unwrap_or_default() as u8,
            writing,
            size: size as u8,
            is_closed: language == Language::Korean && name.chars().last().is_some_and(is_closed),
        }
    }

    pub(super) fn sort(self) -> Sort {
        SORTS[usize::from(self.sort)]
    }

    pub(super) fn language(self) -> Language {
        COLUMNS[usize::from(self.language)]
    }

    /// Whether `name` is of this kind.
    pub(super) fn fits(self, name: &str) -> bool {
        Self::of(name, self.sort(), self.language()) == self
    }
}

/// Names by kind, in order.
type Names = BTreeMap<Kind, Vec<String>>;

/// Copies of `corpus` in which names are replaced.
pub(super) fn swapped(corpus: &[Sample], settings: &Settings) -> Result<Vec<Sample>, Failure> {
    let mut samples = Vec::new();
    if settings.corpus_swapped == 0 {
        return Ok(samples);
    }
    let names = inventory(corpus)?;
    let inventor = Inventor::built_in()?;
    let mut chance = Chance::new(settings.seed.wrapping_add(77));
    for _ in 0..settings.corpus_swapped {
        for sample in corpus {
            samples.push(with_others(sample, &names, &inventor, &mut chance, settings));
        }
    }
    Ok(samples)
}

fn inventory(corpus: &[Sample]) -> Result<Names, Failure> {
    let mut names = Names::new();
    for sample in corpus {
        for (span, sort) in &sample.names {
            add(&mut names, &sample.text[span.start..span.end], *sort, sample.language);
        }
    }
    for part in ["companies", "institutions", "media-and-sport", "people", "places", "decoys"] {
        let path = root().join(format!("lexicon/entities/{part}.tsv"));
        let text = String::from_utf8(read(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        text.lines().skip(1).for_each(|line| add_row(&mut names, line));
    }
    for list in names.values_mut() {
        list.sort();
        list.dedup();
    }
    Ok(names)
}

const COLUMNS: [Language; 4] =
    [Language::English, Language::SimplifiedChinese, Language::TraditionalChinese, Language::Korean];

fn add_row(names: &mut Names, line: &str) {
    let cells: Vec<&str> = line.split('\t').collect();
    let sort = match cells[0].split('.').next() {
        Some("org") => Sort::Organization,
        Some("person") => Sort::Person,
        Some("place") => Sort::Place,
        Some("product" | "law" | "event" | "award" | "work") => Sort::Thing,
        _ => return,
    };
    for (at, language) in COLUMNS.into_iter().enumerate() {
        // Where a language has no form of its own, it uses the Latin one.
        let own = cells.get(at + 1).copied().unwrap_or_default();
        let cell = if own.is_empty() { cells.get(1).copied().unwrap_or_default() } else { own };
        for form in cell.split('|').map(|form| form.trim().trim_end_matches('*')) {
            if form.chars().nth(1).is_some() {
                add(names, form, sort, language);
            }
        }
    }
}

fn add(names: &mut Names, name: &str, sort: Sort, language: Language) {
    names.entry(Kind::of(name, sort, language)).or_default().push(name.to_owned());
}

/// Whether a Hangul syllable ends in a consonant.
fn is_closed(character: char) -> bool {
    ('가'..='힣').contains(&character) && (u32::from(character) - u32::from('가')) % 28 != 0
}

/// `sample` with other names, each string replaced by the same one wherever it stands.
fn with_others(
    sample: &Sample,
    names: &Names,
    inventor: &Inventor,
    chance: &mut Chance,
    settings: &Settings,
) -> Sample {
    let mut chosen: BTreeMap<&str, String> = BTreeMap::new();
    // Full names first: their parts follow them.
    let mut order: Vec<&(Span, Sort)> = sample.names.iter().collect();
    order.sort_by_key(|(span, _)| std::cmp::Reverse(span.len()));
    for (span, sort) in order {
        let old = &sample.text[span.start..span.end];
        if chosen.contains_key(old) {
            continue;
        }
        let kind = Kind::of(old, *sort, sample.language);
        let known = names.get(&kind).map_or(&[][..], Vec::as_slice);
        let invented = if chance.is(INVENTED) { inventor.invent(kind, known, chance) } else { None };
        let other = invented.or_else(|| chance.pick(known).cloned());
        let new = other.filter(|_| chance.is(OFTEN)).unwrap_or_else(|| old.to_owned());
        if *sort == Sort::Person {
            parts(old).zip(parts(&new)).for_each(|(old, new)| drop(chosen.insert(old, new.to_owned())));
        }
        chosen.insert(old, new);
    }
    rewritten(sample, &chosen, settings)
}

/// The parts by which a person is named later: of a name in words or with dots its first and last.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let is_mark = |character: char| matches!(character, ' ' | '·' | '‧' | '・');
    let first = name.split(is_mark).next().filter(|part| part.len() < name.len());
    let last = name.rsplit(is_mark).next().filter(|part| part.len() < name.len());
    first.into_iter().chain(last)
}

fn rewritten(sample: &Sample, chosen: &BTreeMap<&str, String>, settings: &Settings) -> Sample {
    let mut other = Sample {
        text: String::with_capacity(sample.text.len()),
        names: Vec::new(),
        optional: Vec::new(),
        weight: settings.swapped_weight,
        language: sample.language,
        source: sample.source.clone(),
    };
    let mut at = 0;
    for (span, sort) in &sample.names {
        // A name inside another was replaced with it.
        if span.start < at {
            continue;
        }
        let old = &sample.text[span.start..span.end];
        other.text.push_str(&sample.text[at..span.start]);
        let from = other.text.len();
        other.text.push_str(chosen.get(old).map_or(old, String::as_str));
        other.names.push((Span::new(from, other.text.len()), *sort));
        at = span.end;
    }
    other.text.push_str(&sample.text[at..]);
    other
}
