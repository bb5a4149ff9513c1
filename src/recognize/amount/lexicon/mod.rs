//! The words that the scanner knows, built once from `lexicon/amount/*.tsv`.

mod assembly;

use std::{slice, sync::LazyLock};

use aho_corasick::AhoCorasick;
use rust_decimal::Decimal;

use super::{
    edges::{Edges, is_hangul},
    rows::{Meaning, Unit},
    trie::{Matches, Trie},
};
use crate::{
    annotation::{Bound, Currency},
    text::Span,
};

static SHARED: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);

/// All word lists.
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
    regions: Vec<(&'static str, Currency)>,
    region_finder: Option<AhoCorasick>,
    near: Vec<(&'static str, AhoCorasick)>,
}

/// A Chinese character or a syllable of Hangul in UTF-8.
const SYLLABLE: usize = 3;

/// What follows a word of one syllable in Korean where it ends.
const AFTER_SYLLABLE: [&str; 19] = [
    "에", "의", "보다", "부터", "까지", "만", "로", "가", "은", "는", "이", "을", "도", "과", "와", "씩", "째", "여",
    "쯤",
];

/// Phrases whose numerals are no numbers (set phrases), and phrases that only look like these.
struct Phrases {
    automaton: AhoCorasick,
    /// Those below this index block.
    n_blocking: usize,
}

/// What a word before a number does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Lead {
    /// Bounds it, and stays outside.
    Bound(Bound),
    /// Turns its sign, and belongs to it.
    Minus,
    /// Belongs to it, and makes this of its unit.
    Part(&'static str),
    /// Makes this of its unit, and stays outside.
    Rate(&'static str),
}

impl Lexicon {
    /// The lists that are built in.
    pub(super) fn shared() -> &'static Self {
        &SHARED
    }

    /// The units that `text` begins with, the longest last, each with its length.
    pub(super) fn units<'t>(&self, text: &'t str) -> Units<'_, 't> {
        Units { text, backwards: false, words: self.after.matches(text), written: "", here: [].iter() }
    }

    /// The currencies that `text` ends with, the longest last, each with its length.
    pub(super) fn currencies<'t>(&self, text: &'t str) -> Units<'_, 't> {
        Units { text, backwards: true, words: self.before.matches(text), written: "", here: [].iter() }
    }

    /// The length of the word at the start of `text`, if it is a word in which no unit may be read.
    #[inline(never)]
    pub(super) fn no_unit(&self, text: &str) -> usize {
        self.no_unit.longest(text).map_or(0, |(length, ())| length)
    }

    /// Whether `text` begins with what a number counts without a unit.
    pub(super) fn is_noun(&self, text: &str) -> bool {
        self.nouns.longest(text).is_some()
    }

    /// Whether a unit begins at the start of `text`.
    #[inline(never)]
    pub(super) fn is_unit_at(&self, text: &str) -> bool {
        let none = self.no_unit(text);
        self.units(text).any(|(length, _)| length > none)
    }

    /// Whether `text` ends with a currency.
    #[inline(never)]
    pub(super) fn is_money_before(&self, text: &str) -> bool {
        self.currencies(text.strip_suffix(' ').unwrap_or(text)).next().is_some()
    }

    /// The fixed expression that `text` begins with.
    pub(super) fn whole(&self, text: &str) -> Option<(usize, &(Decimal, Meaning))> {
        self.wholes.longest(text)
    }

    /// The longest word before a number that `text` ends with.
    #[inline(never)]
    pub(super) fn lead_before(&self, text: &str) -> Option<(usize, &Lead)> {
        self.leads.matches(text).filter(|(length, _)| is_edge(text, text.len() - length)).last()
    }

    /// The bound that `text` begins with.
    #[inline(never)]
    pub(super) fn bound_after(&self, text: &str) -> Option<Bound> {
        let (length, bound) = self.bounds_after.longest(text)?;
        is_edge(text, length).then_some(*bound)
    }

    /// Whether `text` ends with a word after which a number does not count anything. A syllable of Hangul counts as a
    /// word.
    #[inline(never)]
    pub(super) fn refuses_before(&self, text: &str) -> bool {
        self.no_before.matches(text).any(|(length, _)| {
            let at = text.len() - length;
            if length == SYLLABLE { is_word_start(text, at) } else { is_edge(text, at) }
        })
    }

    /// The same for words of two characters and more.
    pub(super) fn refuses_before_digits(&self, text: &str) -> bool {
        self.no_before.matches(text).any(|(length, _)| length > SYLLABLE)
    }

    /// Whether `text` begins with a word before which a number does not count anything.
    #[inline(never)]
    pub(super) fn refuses_after(&self, text: &str) -> bool {
        self.no_after.matches(text).any(|(length, _)| is_edge(text, length))
    }

    /// The same behind a unit: there one character alone begins any word (`六名民警`).
    #[inline(never)]
    pub(super) fn refuses_after_unit(&self, text: &str) -> bool {
        self.no_after.matches(text).any(|(length, _)| length > SYLLABLE && is_edge(text, length))
    }

    /// Whether `text` ends with a word that makes the day after it a length of time.
    #[inline(never)]
    pub(super) fn is_span_before(&self, text: &str) -> bool {
        self.span_before.longest(text).is_some()
    }

    /// Whether `text` begins with a word that makes the day before it a length of time.
    #[inline(never)]
    pub(super) fn is_span_after(&self, text: &str) -> bool {
        let text = text.strip_prefix(' ').unwrap_or(text);
        self.span_after.longest(text).is_some_and(|(length, ())| {
            // 27일 전에, but not 27일 전남 …
            let rest = &text[length..];
            let syllable = length == SYLLABLE && text.starts_with(is_hangul);
            !syllable || !rest.starts_with(is_hangul) || rest.begins_with_any(&AFTER_SYLLABLE)
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
    #[inline(never)]
    pub(super) fn has_cue(&self, list: &str, texts: [&str; 2]) -> bool {
        let cues = self.near.iter().find(|near| near.0 == list);
        cues.is_some_and(|(_, cues)| texts.iter().any(|text| cues.is_match(*text)))
    }

    /// The words in `text` that tell what the article's `元` is, each as often as it stands there.
    pub(super) fn regions(&self, text: &str) -> impl Iterator<Item = &(&'static str, Currency)> {
        let found = self.region_finder.iter().flat_map(move |finder| finder.find_iter(text));
        found.filter_map(|found| self.regions.get(found.pattern().as_usize()))
    }
}

/// The units that a text begins (or ends) with and that may be cut off there.
pub(super) struct Units<'l, 't> {
    text: &'t str,
    backwards: bool,
    words: Matches<'l, 't, Vec<Unit>>,
    /// The word whose meanings come now.
    written: &'t str,
    here: slice::Iter<'l, Unit>,
}

impl<'l> Iterator for Units<'l, '_> {
    type Item = (usize, &'l Unit);

    // Many places ask for units, and all share this.
    #[inline(never)]
    fn next(&mut self) -> Option<(usize, &'l Unit)> {
        loop {
            if let Some(unit) = self.here.find(|unit| !unit.cased || unit.form == self.written) {
                return Some((self.written.len(), unit));
            }
            let (length, units) = self.words.next()?;
            let at = if self.backwards { self.text.len() - length } else { length };
            let (before, after) = self.text.split_at(at);
            self.written = if self.backwards { after } else { before };
            if is_edge(self.text, at) {
                self.here = units.iter();
            }
        }
    }
}

/// Whether a word may begin at `at`: in Hangul and Latin only after another character.
fn is_word_start(text: &str, at: usize) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[at..].chars().next());
    let hangul = |character: Option<char>| character.is_some_and(is_hangul);
    is_boundary(before, after) && !(hangul(before) && hangul(after))
}

/// Whether a word may begin or end at byte `at` of `text`.
#[inline(never)]
fn is_edge(text: &str, at: usize) -> bool {
    is_boundary(text[..at].chars().next_back(), text[at..].chars().next())
}

/// Whether a word may end after `last` and before `next`: not in the midst of Latin letters.
pub(super) fn is_boundary(last: Option<char>, next: Option<char>) -> bool {
    let letter = |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphabetic());
    !(letter(last) && letter(next))
}
