//! The numbers that spaCy has for strings: a hash of each, but small ones for those that it knows from the start.

use std::collections::HashMap;

/// What spaCy knows from the start (the names in `spacy.symbols`, version 3.8): the first is 1, and so on.
const SYMBOLS: &str = include_str!("symbols.txt");

/// Numbers of strings, and strings of numbers.
pub(super) struct Strings<'a> {
    symbols: HashMap<&'a str, u64>,
    of_numbers: HashMap<u64, &'a str>,
}

impl<'a> Strings<'a> {
    /// The symbols, and `strings`.
    pub(super) fn new(strings: impl IntoIterator<Item = &'a str>) -> Self {
        let symbols: HashMap<&str, u64> = SYMBOLS.lines().zip(1..).collect();
        let mut of_numbers: HashMap<u64, &str> = symbols.iter().map(|(name, number)| (*number, *name)).collect();
        of_numbers.extend(strings.into_iter().map(|string| (hash(string.as_bytes()), string)));
        Self { symbols, of_numbers }
    }

    /// The number of `string`.
    pub(super) fn number(&self, string: &str) -> u64 {
        self.symbols.get(string).copied().unwrap_or_else(|| hash(string.as_bytes()))
    }

    /// The string of that number, where it is known. Nothing is 0.
    pub(super) fn string(&self, number: u64) -> Option<&'a str> {
        if number == 0 { Some("") } else { self.of_numbers.get(&number).copied() }
    }
}

/// MurmurHash2 in its version for 64 bits (A. Appleby's MurmurHash64A), with the seed 1, as spaCy takes it.
fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0xc6a4_a793_5bd1_e995;
    const SEED: u64 = 1;
    let mut hash = SEED ^ (bytes.len() as u64).wrapping_mul(FACTOR);
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        let word = u64::from_le_bytes(*word).wrapping_mul(FACTOR);
        hash = (hash ^ (word ^ (word >> 47)).wrapping_mul(FACTOR)).wrapping_mul(FACTOR);
    }
    if !rest.is_empty() {
        let last = rest.iter().rev().fold(0, |last, byte| last << 8 | u64::from(*byte));
        hash = (hash ^ last).wrapping_mul(FACTOR);
    }
    hash = (hash ^ (hash >> 47)).wrapping_mul(FACTOR);
    hash ^ (hash >> 47)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_have_the_numbers_that_spacy_has_for_them() {
        let strings = Strings::new(["Mira"]);
        for (string, number) in [
            ("a", 11_901_859_001_352_538_922),
            ("Mira", 18_014_183_485_073_714_327),
            ("海润造船", 13_138_644_048_482_477_849),
            ("12345678", 9_871_996_032_675_327_904),
            ("123456789", 2_056_675_840_866_671_865),
            ("IS_ALPHA", 1),
            ("ORG", 383),
            ("number", 432),
            ("_", 456),
        ] {
            assert_eq!(strings.number(string), number, "{string}");
        }
        assert_eq!(strings.string(18_014_183_485_073_714_327), Some("Mira"));
        assert_eq!([strings.string(383), strings.string(0), strings.string(1 << 20)], [Some("ORG"), Some(""), None]);
    }
}
