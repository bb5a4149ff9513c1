//! The words that name a measure, as data, and where they stand in a sentence.

use std::{collections::HashMap, sync::LazyLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::{
    annotation::AmountKind,
    recognize::claim::cue::{Tongue, folded},
    text::{Span, script},
};

const FILES: [(Tongue, &str); 3] = [
    (Tongue::English, include_str!("../../../../lexicon/measures/en.tsv")),
    (Tongue::Chinese, include_str!("../../../../lexicon/measures/zh.tsv")),
    (Tongue::Korean, include_str!("../../../../lexicon/measures/ko.tsv")),
];

/// Heads of one sentence are no more than this: further ones add nothing, and odd text stays quick.
const HEADS: usize = 400;

/// How a word stands to the amount that it names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Frame {
    /// On either side.
    Noun,
    /// Before it; in Korean after it.
    Verb,
    /// Right after it; in Korean on either side.
    Counted,
    /// The word right before it.
    Before,
    /// Right after it.
    Next,
    /// Right after it, where nothing else fits.
    Weak,
    /// At the end of the amount itself.
    Inside,
    /// The unit of the amount as it is read.
    Unit,
}

/// A row that a word stands in.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) tongue: Tongue,
    /// Nothing in rows of `-`: what such words count measures nothing.
    pub(super) measure: Option<&'static str>,
    pub(super) frame: Frame,
    kinds: u8,
    /// Words of which one must stand in the sentence too; all of them where empty.
    pub(super) with: Vec<&'static str>,
}

impl Entry {
    /// Whether amounts of `kind` can have this measure.
    pub(super) fn fits(&self, kind: AmountKind) -> bool {
        self.kinds & bit(kind) != 0
    }
}

/// A word of the table in the text.
pub(super) struct Head {
    pub(super) span: Span,
    word: usize,
}

impl Head {
    /// The rows that it stands in.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'static Entry> {
        let table: &'static Table = &TABLE;
        table.words[self.word].rows.iter().map(|row| &table.entries[*row])
    }
}

struct Word {
    /// Whether it takes any ending.
    is_stem: bool,
    rows: Vec<usize>,
}

struct Table {
    automaton: Option<AhoCorasick>,
    words: Vec<Word>,
    entries: Vec<Entry>,
    /// The rows that look at the amount itself, with their words.
    own: Vec<(usize, &'static str)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::built_in);

/// The words of the table in `folded`, which begins at `start` of the text, by where they begin.
pub(super) fn heads(folded: &str, start: usize) -> Vec<Head> {
    let Some(automaton) = &TABLE.automaton else { return Vec::new() };
    let mut found: Vec<Head> = automaton
        .find_overlapping_iter(folded)
        .filter(|hit| stands_alone(folded, hit.start(), hit.end(), &TABLE.words[hit.pattern().as_usize()]))
        .map(|hit| Head { span: Span::new(hit.start(), hit.end()).shifted(start), word: hit.pattern().as_usize() })
        .take(HEADS)
        .collect();
    found.sort_by_key(|head| (head.span.start, std::cmp::Reverse(head.span.end)));
    found
}

/// The rows whose word an amount bears itself, with that word: at the end of its text `folded`, or as its `unit`.
pub(super) fn own<'a>(
    folded: &'a str,
    unit: Option<&'a str>,
) -> impl Iterator<Item = (&'static Entry, &'static str)> + use<'a> {
    let table: &'static Table = &TABLE;
    table.own.iter().map(|(row, word)| (&table.entries[*row], *word)).filter_map(move |(entry, word)| {
        let bears = match entry.frame {
            Frame::Unit => unit == Some(word),
            _ => folded.ends_with(word),
        };
        bears.then_some((entry, word))
    })
}

/// Korean particles that follow a noun.
const PARTICLES: [char; 14] = ['은', '는', '이', '가', '을', '를', '의', '도', '로', '과', '와', '만', '에', '씩'];

/// English words are whole, stems begin one; a Korean syllable is a word of its own, with its particle.
fn stands_alone(folded: &str, start: usize, end: usize, word: &Word) -> bool {
    let is_latin = |character: char| script::is_latin(character);
    if end - start == 3 && folded[start..].starts_with(script::is_hangul) {
        let begins = !folded[..start].chars().next_back().is_some_and(script::is_hangul);
        let next = folded[end..].chars().next().filter(|next| script::is_hangul(*next));
        return begins && next.is_none_or(|next| PARTICLES.contains(&next));
    }
    if !folded[start..].starts_with(is_latin) {
        return true;
    }
    let begins = !folded[..start].chars().next_back().is_some_and(is_latin);
    begins && (word.is_stem || !folded[end..].chars().next().is_some_and(is_latin))
}

impl Table {
    fn built_in() -> Self {
        let mut builder = Builder::default();
        for (tongue, file) in FILES {
            file.lines().filter(|line| !line.starts_with('#')).for_each(|line| builder.add(tongue, line));
        }
        let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(&builder.patterns).ok();
        Self { automaton, words: builder.words, entries: builder.entries, own: builder.own }
    }
}

#[derive(Default)]
struct Builder {
    patterns: Vec<String>,
    words: Vec<Word>,
    entries: Vec<Entry>,
    own: Vec<(usize, &'static str)>,
    index: HashMap<String, usize>,
}

impl Builder {
    /// A row of `measure, frame, kinds, words`.
    fn add(&mut self, tongue: Tongue, line: &'static str) {
        let mut columns = line.split('\t');
        let (Some(measure), Some(frame), Some(kinds)) = (columns.next(), columns.next(), columns.next()) else {
            return;
        };
        let Some(frame) = frame_of(frame) else { return };
        let row = self.entries.len();
        let words: Vec<&'static str> = columns.by_ref().take_while(|word| *word != "with").collect();
        let kinds = kinds.chars().filter_map(kind_of).fold(0, |kinds, kind| kinds | bit(kind));
        let measure = Some(measure).filter(|measure| *measure != "-");
        self.entries.push(Entry { tongue, measure, frame, kinds, with: columns.collect() });
        for word in words {
            match frame {
                Frame::Inside | Frame::Unit => self.own.push((row, word)),
                _ => self.word(word).rows.push(row),
            }
        }
    }

    fn word(&mut self, written: &str) -> &mut Word {
        let stem = written.strip_suffix('*');
        let index = *self.index.entry(written.to_owned()).or_insert_with(|| {
            self.patterns.push(folded(stem.unwrap_or(written)));
            self.words.push(Word { is_stem: stem.is_some(), rows: Vec::new() });
            self.words.len() - 1
        });
        &mut self.words[index]
    }
}

fn bit(kind: AmountKind) -> u8 {
    1 << kind as u8
}

fn kind_of(letter: char) -> Option<AmountKind> {
    match letter {
        'm' => Some(AmountKind::Money),
        'p' => Some(AmountKind::Percent),
        'd' => Some(AmountKind::Duration),
        'c' => Some(AmountKind::Count),
        'u' => Some(AmountKind::Measure),
        _ => None,
    }
}

fn frame_of(frame: &str) -> Option<Frame> {
    match frame {
        "noun" => Some(Frame::Noun),
        "verb" => Some(Frame::Verb),
        "counted" => Some(Frame::Counted),
        "before" => Some(Frame::Before),
        "next" => Some(Frame::Next),
        "weak" => Some(Frame::Weak),
        "inside" => Some(Frame::Inside),
        "unit" => Some(Frame::Unit),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_files_is_understood() {
        for line in FILES.iter().flat_map(|(_, file)| file.lines()).filter(|line| !line.starts_with('#')) {
            let columns: Vec<_> = line.split('\t').collect();
            assert!(columns.len() > 3 && columns.iter().all(|column| !column.is_empty()), "{line}");
            assert!(frame_of(columns[1]).is_some() && columns[2].chars().all(|kind| kind_of(kind).is_some()), "{line}");
        }
    }

    #[test]
    fn english_words_are_whole_and_stems_take_endings() {
        let found = |text: &str| {
            heads(text, 0).iter().map(|head| text[head.span.start..head.span.end].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("the priceless fares"), ["fares"]);
        assert_eq!(found("the valuations"), ["valuation"]);
    }
}
