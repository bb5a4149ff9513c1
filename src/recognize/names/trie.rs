//! Many words looked up at once: hashes of the words, and of the ways to them, so that a walk ends where no word goes on.
//!
//! The ways are bits, of which some are set by chance: a walk then goes on for nothing. Two words with one 64-bit hash would be
//! mistaken for each other; with a hundred thousand of them that is not to be expected.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use super::unit::{SPACE, Unit, units_into};

/// Maps sequences of units to values.
pub(super) struct Trie {
    entries: HashMap<u64, u32, BuildHasherDefault<Identity>>,
    /// For 64 hashes each: which of them a way goes on after, and which an entry has.
    bits: Vec<[u64; 2]>,
    /// Room for the units of a form.
    room: Vec<Unit>,
}

/// The hash of the empty way.
const ROOT: u64 = 0x9e37_79b9_7f4a_7c15;

impl Default for Trie {
    fn default() -> Self {
        Self::with_capacity(64)
    }
}

impl Trie {
    /// An empty trie with room for `n_entries`; more of them are found, but slower.
    pub(super) fn with_capacity(n_entries: usize) -> Self {
        let n_bits = (12 * n_entries).next_power_of_two().max(64);
        Self {
            entries: HashMap::with_capacity_and_hasher(n_entries, BuildHasherDefault::default()),
            bits: vec![[0; 2]; n_bits / 64],
            room: Vec::new(),
        }
    }

    /// Puts `form` in; `merge` makes one of its value and of the one that stands there already.
    pub(super) fn insert(&mut self, form: &str, value: u32, merge: impl Fn(u32, u32) -> u32) {
        let mut units = std::mem::take(&mut self.room);
        units_into(form, &mut units);
        self.insert_units(&units, value, merge);
        self.room = units;
    }

    /// Puts `form` in from its end to its beginning, for [`Self::back`].
    pub(super) fn insert_reversed(&mut self, form: &str, value: u32, merge: impl Fn(u32, u32) -> u32) {
        let mut units = std::mem::take(&mut self.room);
        units_into(form, &mut units);
        units.reverse();
        self.insert_units(&units, value, merge);
        self.room = units;
    }

    fn insert_units(&mut self, units: &[Unit], value: u32, merge: impl Fn(u32, u32) -> u32) {
        let Some(first) = units.first() else { return };
        let mut way = step(ROOT, first.key);
        for pair in units.windows(2) {
            self.set::<WAY>(way);
            way = onward(way, &pair[0], &pair[1]);
        }
        self.set::<ENTRY>(way);
        self.entries.entry(way).and_modify(|old| *old = merge(*old, value)).or_insert(value);
    }

    /// The place of the bit for `hash`, of which the entries use the low bits.
    fn place(&self, hash: u64) -> (usize, u64) {
        let at = (hash >> 32) as usize & (64 * self.bits.len() - 1);
        (at / 64, 1 << (at % 64))
    }

    fn set<const KIND: usize>(&mut self, hash: u64) {
        let (word, bit) = self.place(hash);
        if let Some(words) = self.bits.get_mut(word) {
            words[KIND] |= bit;
        }
    }

    /// The value of the entry at the end of a way, and whether the way may go on.
    #[inline]
    fn at(&self, way: u64) -> (Option<u32>, bool) {
        let (word, bit) = self.place(way);
        let words = self.bits.get(word).copied().unwrap_or_default();
        let value = if words[ENTRY] & bit == 0 { None } else { self.entries.get(&way).copied() };
        (value, words[WAY] & bit != 0)
    }

    /// Every entry that begins with the first of `units`: how many units it takes, and its value; the longest last.
    pub(super) fn ahead<'a>(&'a self, units: &'a [Unit]) -> impl Iterator<Item = (usize, u32)> + 'a {
        let mut walk = Walk { trie: self, way: ROOT, n: 0, goes_on: true };
        std::iter::from_fn(move || {
            walk.next(|n, way| {
                let unit = units.get(n)?;
                Some(n.checked_sub(1).map_or_else(|| step(way, unit.key), |before| onward(way, &units[before], unit)))
            })
        })
    }

    /// Every entry, put in reversed, that ends with the last of `units`.
    pub(super) fn back<'a>(&'a self, units: &'a [Unit]) -> impl Iterator<Item = (usize, u32)> + 'a {
        let mut walk = Walk { trie: self, way: ROOT, n: 0, goes_on: true };
        std::iter::from_fn(move || {
            walk.next(|n, way| {
                let at = units.len().checked_sub(n + 1)?;
                // The space stands before the unit that was taken last.
                let is_parted = n > 0 && units[at].is_cjk() && units[at + 1].is_cjk() && units[at + 1].spaced;
                (!is_parted).then(|| step(way, units[at].key))
            })
        })
    }
}

/// A way through a trie.
struct Walk<'a> {
    trie: &'a Trie,
    way: u64,
    /// How many units were taken.
    n: usize,
    goes_on: bool,
}

impl Walk<'_> {
    /// The next entry on the way, which `onward` leads on through the unit of a number.
    #[inline]
    fn next(&mut self, onward: impl Fn(usize, u64) -> Option<u64>) -> Option<(usize, u32)> {
        while self.goes_on {
            self.way = onward(self.n, self.way)?;
            self.n += 1;
            let value;
            (value, self.goes_on) = self.trie.at(self.way);
            if let Some(value) = value {
                return Some((self.n, value));
            }
        }
        None
    }
}

/// Which bits say that a way goes on.
const WAY: usize = 0;
/// Which bits say that there is an entry.
const ENTRY: usize = 1;

/// The way from `before` on through `unit`, by the space between them where that tells words apart.
fn onward(way: u64, before: &Unit, unit: &Unit) -> u64 {
    let way = if unit.spaced && unit.is_cjk() && before.is_cjk() { step(way, SPACE) } else { way };
    step(way, unit.key)
}

fn step(way: u64, key: u64) -> u64 {
    let mixed = (way ^ key).wrapping_mul(0xff51_afd7_ed55_8ccd);
    (mixed ^ (mixed >> 29)).wrapping_mul(0x9fb2_1c65_1e98_df25)
}

/// The keys are hashes already.
#[derive(Default)]
pub(super) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

#[cfg(test)]
mod tests {
    use super::{super::unit::units, *};

    fn trie(forms: &[&str]) -> Trie {
        let mut trie = Trie::default();
        for (value, form) in (0..).zip(forms) {
            trie.insert(form, value, |old, _| old);
        }
        trie
    }

    #[test]
    fn all_entries_at_a_place_are_found_the_longest_last() {
        let trie = trie(&["三星", "三星电子", "三"]);
        assert_eq!(trie.ahead(&units("三星電子宣布")).collect::<Vec<_>>(), [(1, 2), (2, 0), (4, 1)]);
    }

    #[test]
    fn a_space_parts_korean_words_but_not_latin_from_korean() {
        let trie = trie(&["한국", "SK하이닉스", "국민 연금"]);
        assert_eq!(trie.ahead(&units("한 국내")).count(), 0);
        assert_eq!(trie.ahead(&units("SK 하이닉스")).count(), 1);
        assert_eq!(trie.ahead(&units("국민 연금")).count(), 1);
        assert_eq!(trie.ahead(&units("국민연금")).count(), 0);
    }

    #[test]
    fn entries_are_found_backwards_too() {
        let mut trie = Trie::default();
        trie.insert_reversed("董事长", 7, |old, _| old);
        assert_eq!(trie.back(&units("公司董事長")).collect::<Vec<_>>(), [(3, 7)]);
    }
}
