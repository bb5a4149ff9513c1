//! What the scanner knows of words: built once from `lexicon/amount/*.tsv`.

use std::{collections::HashMap, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};
use rust_decimal::Decimal;

use super::{
    rows::{Meaning, Row, Side, Unit, rows},
    trie::Trie,
};
use crate::{
    annotation::{Bound, Currency},
    text::{Span, script},
};

/// The files, and whether case counts in them.
const FILES: [(&str, bool); 4] = [
    (include_str!("../../../lexicon/amount/signs.tsv"), true),
    (include_str!("../../../lexicon/amount/en.tsv"), false),
    (include_str!("../../../lexicon/amount/zh.tsv"), false),
    (include_str!("../../../lexicon/amount/ko.tsv"), false),
];

static SHARED: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::of(FILES.iter().flat_map(|(file, cased)| rows(file, *cased)).flatten()));

/// All word lists.
#[derive(Default)]
pub(super) struct Lexicon {
    /// Units by their form.
    after: Trie<Vec<Unit>>,
    /// Units that may stand before a number, by their form read backwards.
    before: Trie<Vec<Unit>>,
    wholes: Trie<(Decimal, Meaning)>,
    /// Words before a number, read backwards.
    leads: Trie<Lead>,
    bounds_after: Trie<Bound>,
    no_before: Trie<()>,
    no_after: Trie<()>,
    span_before: Trie<()>,
    span_after: Trie<()>,
    no_unit: Trie<()>,
    nouns: Trie<()>,
    phrases: Option<Phrases>,
    /// Words that tell what `元` is.
    regions: Vec<(String, Currency)>,
    region_finder: Option<AhoCorasick>,
    near: HashMap<String, AhoCorasick>,
}

/// A Chinese character or a syllable of Hangul in UTF-8.
const SYLLABLE: usize = 3;

/// What follows a word of one syllable in Korean where it ends.
const AFTER_SYLLABLE: [&str; 19] = [
    "에", "의", "보다", "부터", "까지", "만", "로", "가", "은", "는", "이", "을", "도", "과", "와", "씩", "째", "여",
    "쯤",
];

/// Phrases in which numerals are none, and those that only look like them.
struct Phrases {
    automaton: AhoCorasick,
    /// Those below this index block.
    n_blocking: usize,
}

/// What a word before a number does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Lead {
    /// Bounds it, and stays outside.
    Bound(Bound),
    /// Turns its sign, and belongs to it.
    Minus,
    /// Belongs to it, and makes this of its unit.
    Part(String),
    /// Makes this of its unit, and stays outside.
    Rate(String),
}

impl Lexicon {
    /// The lists that are built in.
    pub(super) fn shared() -> &'static Self {
        &SHARED
    }

    fn of(rows: impl Iterator<Item = Row>) -> Self {
        let mut lexicon = Self::default();
        let (mut blocking, mut allowing) = (Vec::new(), Vec::new());
        let mut near: HashMap<String, Vec<String>> = HashMap::new();
        for row in rows {
            match row {
                Row::Unit(unit) => lexicon.add(unit),
                Row::Whole(form, number, meaning) => *lexicon.wholes.entry(form.chars()) = Some((number, meaning)),
                Row::Before(form, bound) => lexicon.lead(&form, Lead::Bound(bound)),
                Row::Minus(form) => lexicon.lead(&form, Lead::Minus),
                Row::Lead(form, tail) => lexicon.lead(&form, Lead::Part(tail)),
                Row::Rate(form, tail) => lexicon.lead(&form, Lead::Rate(tail)),
                Row::After(form, bound) => *lexicon.bounds_after.entry(form.chars()) = Some(bound),
                Row::NoBefore(form) => *lexicon.no_before.entry(form.chars().rev()) = Some(()),
                Row::NoAfter(form) => *lexicon.no_after.entry(form.chars()) = Some(()),
                Row::SpanBefore(form) => *lexicon.span_before.entry(form.chars().rev()) = Some(()),
                Row::SpanAfter(form) => *lexicon.span_after.entry(form.chars()) = Some(()),
                Row::Noun(form) => *lexicon.nouns.entry(form.chars()) = Some(()),
                Row::NoUnit(form) => *lexicon.no_unit.entry(form.chars()) = Some(()),
                Row::Block(form) => blocking.push(form),
                Row::Allow(form) => allowing.push(form),
                Row::Region(form, currency) => lexicon.regions.push((form, currency)),
                Row::Near(list, form) => near.entry(list).or_default().push(form),
            }
        }
        lexicon.region_finder = automaton(lexicon.regions.iter().map(|region| &region.0));
        let n_blocking = blocking.len();
        lexicon.phrases =
            automaton(blocking.iter().chain(&allowing)).map(|automaton| Phrases { automaton, n_blocking });
        lexicon.near = near.into_iter().filter_map(|(list, forms)| Some((list, automaton(forms.iter())?))).collect();
        lexicon
    }

    fn add(&mut self, unit: Unit) {
        if unit.side != Side::Before {
            self.after.entry(unit.form.chars()).get_or_insert_default().push(unit.clone());
        }
        if unit.side != Side::After && !unit.joined && matches!(unit.meaning, Meaning::Money(..)) {
            self.before.entry(unit.form.chars().rev()).get_or_insert_default().push(unit);
        }
    }

    fn lead(&mut self, form: &str, lead: Lead) {
        *self.leads.entry(form.chars().rev()) = Some(lead);
    }

    /// The units that `text` begins with, the longest last, each with its length.
    pub(super) fn units<'l>(&'l self, text: &str) -> impl Iterator<Item = (usize, &'l Unit)> {
        self.after.matches(text.chars()).flat_map(move |(length, units)| {
            let written = &text[..length];
            let next = text[length..].chars().next();
            let ends = is_boundary(written.chars().next_back(), next);
            let fits = move |unit: &&Unit| ends && (!unit.cased || unit.form == written);
            units.iter().filter(fits).map(move |unit| (length, unit))
        })
    }

    /// The currencies that `text` ends with, the longest last, each with its length.
    pub(super) fn currencies<'l>(&'l self, text: &str) -> impl Iterator<Item = (usize, &'l Unit)> {
        self.before.matches(text.chars().rev()).flat_map(move |(length, units)| {
            let (before, written) = text.split_at(text.len() - length);
            let begins = is_boundary(before.chars().next_back(), written.chars().next());
            let fits = move |unit: &&Unit| begins && (!unit.cased || unit.form == written);
            units.iter().filter(fits).map(move |unit| (length, unit))
        })
    }

    /// How long the word is that `text` begins with, if it is none that a unit may be read from.
    pub(super) fn no_unit(&self, text: &str) -> usize {
        self.no_unit.longest(text.chars()).map_or(0, |(length, ())| length)
    }

    /// Whether `text` begins with what a number counts without a unit.
    pub(super) fn is_noun(&self, text: &str) -> bool {
        self.nouns.longest(text.chars()).is_some()
    }

    /// Whether a unit begins at the start of `text`.
    pub(super) fn is_unit_at(&self, text: &str) -> bool {
        let none = self.no_unit(text);
        self.units(text).any(|(length, _)| length > none)
    }

    /// Whether `text` ends with a currency.
    pub(super) fn is_money_before(&self, text: &str) -> bool {
        self.currencies(text.strip_suffix(' ').unwrap_or(text)).next().is_some()
    }

    /// The fixed expression that `text` begins with.
    pub(super) fn whole(&self, text: &str) -> Option<(usize, &(Decimal, Meaning))> {
        self.wholes.longest(text.chars())
    }

    /// The longest word before a number that `text` ends with.
    pub(super) fn lead_before(&self, text: &str) -> Option<(usize, &Lead)> {
        let (length, lead) = self
            .leads
            .matches(text.chars().rev())
            .filter(|(length, _)| {
                let (before, written) = text.split_at(text.len() - length);
                is_boundary(before.chars().next_back(), written.chars().next())
            })
            .last()?;
        Some((length, lead))
    }

    /// The bound that `text` begins with.
    pub(super) fn bound_after(&self, text: &str) -> Option<Bound> {
        let (length, bound) = self.bounds_after.longest(text.chars())?;
        is_boundary(text[..length].chars().next_back(), text[length..].chars().next()).then_some(*bound)
    }

    /// Whether `text` ends with a word after which a number is none that counts; a syllable of Hangul is a word by itself.
    pub(super) fn refuses_before(&self, text: &str) -> bool {
        self.no_before.matches(text.chars().rev()).any(|(length, _)| {
            let (before, written) = text.split_at(text.len() - length);
            if length == SYLLABLE {
                is_word_start(text, before.len())
            } else {
                is_boundary(before.chars().next_back(), written.chars().next())
            }
        })
    }

    /// The same for words of two characters and more.
    pub(super) fn refuses_before_digits(&self, text: &str) -> bool {
        self.no_before.matches(text.chars().rev()).any(|(length, _)| length > SYLLABLE)
    }

    /// Whether `text` begins with a word before which a number is none that counts.
    pub(super) fn refuses_after(&self, text: &str) -> bool {
        self.no_after.matches(text.chars()).any(|(length, _)| ends_word(text, length))
    }

    /// The same behind a unit: there one character alone begins any word (`六名民警`).
    pub(super) fn refuses_after_unit(&self, text: &str) -> bool {
        self.no_after.matches(text.chars()).any(|(length, _)| length > SYLLABLE && ends_word(text, length))
    }

    /// Whether `text` ends with a word that makes the day after it a length of time.
    pub(super) fn is_span_before(&self, text: &str) -> bool {
        self.span_before.longest(text.chars().rev()).is_some()
    }

    /// Whether `text` begins with a word that makes the day before it a length of time.
    pub(super) fn is_span_after(&self, text: &str) -> bool {
        let text = text.strip_prefix(' ').unwrap_or(text);
        self.span_after.longest(text.chars()).is_some_and(|(length, ())| {
            // 27일 전에, but not 27일 전남 …
            let rest = &text[length..];
            let syllable = length == SYLLABLE && text.starts_with(script::is_hangul);
            !syllable
                || !rest.starts_with(script::is_hangul)
                || AFTER_SYLLABLE.iter().any(|particle| rest.starts_with(particle))
        })
    }

    /// The stretches of `text` in which numerals are none.
    pub(super) fn blocked(&self, text: &str) -> Vec<Span> {
        let Some(phrases) = &self.phrases else { return Vec::new() };
        let blocking =
            phrases.automaton.find_iter(text).filter(|found| found.pattern().as_usize() < phrases.n_blocking);
        blocking
            .map(|found| Span::new(found.start(), found.end()))
            .filter(|span| is_word_start(text, span.start))
            .collect()
    }

    /// Whether a cue of `list` stands in one of `texts`.
    pub(super) fn has_cue(&self, list: &str, texts: [&str; 2]) -> bool {
        self.near.get(list).is_some_and(|cues| texts.iter().any(|text| cues.is_match(*text)))
    }

    /// The words in `text` that tell what the article's `元` is, each as often as it stands there.
    pub(super) fn regions(&self, text: &str) -> impl Iterator<Item = &(String, Currency)> {
        let found = self.region_finder.iter().flat_map(move |finder| finder.find_iter(text));
        found.filter_map(|found| self.regions.get(found.pattern().as_usize()))
    }
}

/// Finds the longest of `forms` at each place, in either case.
fn automaton<'a>(forms: impl Iterator<Item = &'a String>) -> Option<AhoCorasick> {
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true).build(forms).ok()
}

/// Whether a word may begin at `at`: in Hangul and Latin only after another character.
fn is_word_start(text: &str, at: usize) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[at..].chars().next());
    let hangul = |character: Option<char>| character.is_some_and(script::is_hangul);
    is_boundary(before, after) && !(hangul(before) && hangul(after))
}

/// Whether a word may end after the first `length` bytes of `text`.
fn ends_word(text: &str, length: usize) -> bool {
    is_boundary(text[..length].chars().next_back(), text[length..].chars().next())
}

/// Whether a word may end after `last` and before `next`: not in the midst of Latin letters.
pub(super) fn is_boundary(last: Option<char>, next: Option<char>) -> bool {
    let letter = |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphabetic());
    !(letter(last) && letter(next))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::HashSet;

    use super::{super::rows::Coin, *};

    #[test]
    fn every_line_is_well_formed() {
        for (file, cased) in FILES {
            let wrong: Vec<_> = rows(file, cased).filter_map(Result::err).collect();
            assert_eq!(wrong, Vec::<String>::new());
        }
    }

    #[test]
    fn no_line_shadows_another() {
        let mut seen = HashSet::new();
        let all = FILES.iter().flat_map(|(file, cased)| rows(file, *cased)).flatten();
        let twice: Vec<_> = all.map(|row| key(&row)).filter(|key| !seen.insert(key.clone())).collect();
        assert_eq!(twice, Vec::<String>::new());
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn every_currency_is_one_of_the_standard_or_of_the_past() {
        /// Those that news of earlier years still names.
        const PAST: [&str; 13] =
            ["ANG", "ATS", "BEF", "DEM", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "NLG", "PTE", "ZWL"];
        let unknown: Vec<_> = FILES
            .iter()
            .flat_map(|(file, cased)| rows(file, *cased))
            .flatten()
            .filter_map(|row| match row {
                Row::Unit(Unit { meaning: Meaning::Money(Coin::Of(currency), _), .. }) => Some(currency),
                _ => None,
            })
            .filter(|currency| iso_currency::Currency::from_code(currency.code()).is_none())
            .filter(|currency| !PAST.contains(&currency.code()))
            .collect();
        assert_eq!(unknown, []);
    }

    /// What no two rows may have in common: the role and the form, for units with the conditions that tell them apart.
    fn key(row: &Row) -> String {
        match row {
            Row::Unit(unit) => {
                let joined = unit.joined.then(|| std::mem::discriminant(&unit.meaning));
                format!("unit {} {:?} {joined:?} {} {}", unit.form, unit.near, unit.native, unit.side == Side::Before)
            }
            Row::Whole(form, ..) => format!("whole {form}"),
            Row::Before(form, _) | Row::Minus(form) | Row::Lead(form, _) | Row::Rate(form, _) => format!("lead {form}"),
            Row::After(form, _) => format!("after {form}"),
            Row::Noun(form) => format!("noun {form}"),
            Row::NoUnit(form) => format!("no-unit {form}"),
            Row::Block(form) | Row::Allow(form) => format!("phrase {form}"),
            Row::NoBefore(form) => format!("no-before {form}"),
            Row::NoAfter(form) => format!("no-after {form}"),
            Row::SpanBefore(form) => format!("span-before {form}"),
            Row::SpanAfter(form) => format!("span-after {form}"),
            Row::Region(form, _) => format!("region {form}"),
            Row::Near(list, form) => format!("near {list} {form}"),
        }
    }
}
