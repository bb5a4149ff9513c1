//! Words by themselves: Chinese words with their class, Latin given names, surnames and common English words.

use std::collections::HashMap;

use super::trie::Identity;
use super::unit::{self, Sort, Unit};

type Keyed<V> = HashMap<u64, V, std::hash::BuildHasherDefault<Identity>>;

/// What a Chinese word is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Class {
    /// A verb.
    Verb,
    /// A noun, an adjective or a set phrase.
    Noun,
    /// A function word.
    Function,
    /// A place.
    Place,
    /// A proper name or a short form.
    Proper,
    /// In no dictionary.
    Unknown,
}

/// Chinese words with class and frequency.
#[derive(Default)]
pub(super) struct Dictionary {
    words: Keyed<(Class, u8)>,
    /// One bit for [`FILTER_BITS`] high bits of each word's key: most of what is asked about is no word.
    filter: Vec<u64>,
}

const FILTER_BITS: u32 = 20;

/// Which word of the filter has the bit for `key`, and the bit.
fn bit(key: u64) -> (usize, u64) {
    let at = (key >> (64 - FILTER_BITS)) as usize;
    (at / 64, 1 << (at % 64))
}

/// The longest word of the dictionary, in characters.
const LONGEST: usize = 4;

impl Dictionary {
    /// That of `lexicon/names/chinese-words.txt`.
    pub(super) fn built_in() -> Self {
        let mut words = Keyed::with_capacity_and_hasher(60_000, Default::default());
        for line in
            include_str!("../../../lexicon/names/chinese-words.txt").lines().filter(|line| !line.starts_with('#'))
        {
            insert_line(&mut words, line);
        }
        let mut filter = vec![0; 1 << (FILTER_BITS - 6)];
        words.keys().map(|key| bit(*key)).for_each(|(word, bit)| filter[word] |= bit);
        Self { words, filter }
    }

    /// The class of the word that `units` make, and the binary logarithm of its frequency.
    pub(super) fn word(&self, units: &[Unit]) -> Option<(Class, u8)> {
        self.of(pack(units.iter().map(|unit| unit.folded)))
    }

    /// Every word that begins with the first of `units`: how many units it takes, its class, and the logarithm of its frequency.
    pub(super) fn ahead<'a>(&'a self, units: &'a [Unit]) -> impl Iterator<Item = (usize, Class, u8)> + 'a {
        let mut joined = 0;
        (1..=LONGEST).zip(units).filter_map(move |(n, unit)| {
            joined = join(joined, unit.folded);
            let (class, frequency) = self.of(spread(joined))?;
            Some((n, class, frequency))
        })
    }

    fn of(&self, key: u64) -> Option<(Class, u8)> {
        let (word, bit) = bit(key);
        if self.filter.get(word)? & bit == 0 {
            return None;
        }
        self.words.get(&key).copied()
    }
}

/// A line is a class, a logarithm, a length in characters, and words of that length put together.
fn insert_line(words: &mut Keyed<(Class, u8)>, line: &str) {
    let mut fields = line.split(' ');
    let (Some(class), Some(Ok(frequency)), Some(Ok(length)), Some(joined)) =
        (fields.next(), fields.next().map(str::parse::<u8>), fields.next().map(str::parse::<usize>), fields.next())
    else {
        return;
    };
    let class = match class {
        "v" => Class::Verb,
        "f" => Class::Function,
        "p" => Class::Place,
        "z" => Class::Proper,
        _ => Class::Noun,
    };
    let characters: Vec<char> = joined.chars().collect();
    for word in characters.chunks(length.max(1)) {
        words.insert(pack(word.iter().copied()), (class, frequency));
    }
}

/// Up to four characters as one number, spread for the hash table.
fn pack(word: impl Iterator<Item = char>) -> u64 {
    spread(word.fold(0, join))
}

fn join(joined: u64, character: char) -> u64 {
    joined << 16 ^ u64::from(u32::from(character))
}

fn spread(joined: u64) -> u64 {
    joined.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31)
}

/// What Latin words are known as.
#[derive(Default)]
pub(super) struct LatinWords(Keyed<u8>);

const GIVEN: u8 = 1;
const SURNAME: u8 = 2;
const COMMON: u8 = 4;

impl LatinWords {
    /// Those of `lexicon/names/`.
    pub(super) fn built_in() -> Self {
        let mut words = Self(Keyed::with_capacity_and_hasher(24_000, Default::default()));
        words.insert_all(include_str!("../../../lexicon/names/latin-given.txt"), GIVEN);
        words.insert_all(include_str!("../../../lexicon/names/latin-surnames.txt"), SURNAME);
        words.insert_all(include_str!("../../../lexicon/names/english-words.txt"), COMMON);
        words
    }

    fn insert_all(&mut self, list: &str, bit: u8) {
        for part in list.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(['-', '\'', '’'])) {
            if part.len() > 1 {
                *self.0.entry(unit::latin_key(part)).or_insert(0) |= bit;
            }
        }
    }

    fn has(&self, unit: &Unit, bit: u8) -> bool {
        unit.sort == Sort::Latin && self.0.get(&unit.key).is_some_and(|bits| bits & bit != 0)
    }

    /// Whether it is a given name.
    pub(super) fn is_given(&self, unit: &Unit) -> bool {
        self.has(unit, GIVEN)
    }

    /// Whether it is a surname.
    pub(super) fn is_surname(&self, unit: &Unit) -> bool {
        self.has(unit, SURNAME)
    }

    /// What the Latin word `unit` is known as, as bits: 1 a given name, 2 a surname, 4 a common word in lower case.
    pub(super) fn known(&self, unit: &Unit, content: &str) -> u32 {
        if unit.sort != Sort::Latin {
            return 0;
        }
        let own = self.0.get(&unit.key).copied().unwrap_or_default();
        let lower = if content.bytes().any(|byte| byte.is_ascii_uppercase()) {
            self.0.get(&unit::latin_key(&content.to_ascii_lowercase())).copied().unwrap_or_default()
        } else {
            own
        };
        u32::from(own | lower & COMMON)
    }

    /// Whether `word`, written in lower case, is a common English word.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.0.get(&unit::latin_key(&word.to_lowercase())).is_some_and(|bits| bits & COMMON != 0)
    }
}
