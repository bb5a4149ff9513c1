//! Many words looked up at once: a trie whose nodes are hashes of the way to them.
//!
//! Two ways with one 64-bit hash would be mistaken for each other; with a few hundred thousand nodes that is not to be expected.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use super::unit::{SPACE, Unit, units};

/// Maps sequences of units to values.
#[derive(Default)]
pub(super) struct Trie {
    nodes: HashMap<u64, u32, BuildHasherDefault<Identity>>,
}

/// A node on the way to some entry, whose own value it may not have.
const WAY: u32 = u32::MAX;

/// The hash of the empty way.
const ROOT: u64 = 0x9e37_79b9_7f4a_7c15;

impl Trie {
    /// An empty trie with room for `n_nodes`.
    pub(super) fn with_capacity(n_nodes: usize) -> Self {
        Self { nodes: HashMap::with_capacity_and_hasher(n_nodes, BuildHasherDefault::default()) }
    }

    /// Puts `form` in; `merge` makes one of its value and of the one that stands there already.
    pub(super) fn insert(&mut self, form: &str, value: u32, merge: impl Fn(u32, u32) -> u32) {
        self.insert_units(&units(form), value, merge);
    }

    /// Puts `form` in from its end to its beginning, for [`Self::back`].
    pub(super) fn insert_reversed(&mut self, form: &str, value: u32, merge: impl Fn(u32, u32) -> u32) {
        let mut reversed = units(form);
        reversed.reverse();
        self.insert_units(&reversed, value, merge);
    }

    fn insert_units(&mut self, units: &[Unit], value: u32, merge: impl Fn(u32, u32) -> u32) {
        let Some((last, before)) = units.split_last() else { return };
        let mut way = ROOT;
        let mut previous: Option<&Unit> = None;
        for unit in before {
            way = self.open(way, previous, unit);
            self.nodes.entry(way).or_insert(WAY);
            previous = Some(unit);
        }
        way = self.open(way, previous, last);
        let node = self.nodes.entry(way).or_insert(WAY);
        *node = if *node == WAY { value } else { merge(*node, value) };
    }

    /// The way through `unit`, by a node for the space before it where that tells words apart.
    fn open(&mut self, way: u64, previous: Option<&Unit>, unit: &Unit) -> u64 {
        if parted(previous, unit) {
            let space = step(way, SPACE);
            self.nodes.entry(space).or_insert(WAY);
            return step(space, unit.key);
        }
        step(way, unit.key)
    }

    /// Every entry that begins with the first of `units`: how many units it takes, and its value; the longest last.
    pub(super) fn ahead<'a>(&'a self, units: &'a [Unit]) -> impl Iterator<Item = (usize, u32)> + 'a {
        let mut way = Some(ROOT);
        (0..units.len())
            .map_while(move |at| {
                let previous = at.checked_sub(1).map(|before| &units[before]);
                let (next, value) = self.follow(way?, previous, &units[at])?;
                way = Some(next);
                Some((at + 1, value))
            })
            .filter(|(_, value)| *value != WAY)
    }

    /// Every entry, put in reversed, that ends with the last of `units`.
    pub(super) fn back<'a>(&'a self, units: &'a [Unit]) -> impl Iterator<Item = (usize, u32)> + 'a {
        let mut way = ROOT;
        (0..units.len())
            .map_while(move |n| {
                let unit = &units[units.len() - 1 - n];
                // The space stands before the unit that was taken last.
                if n > 0 && unit.is_cjk() && units[units.len() - n].is_cjk() && units[units.len() - n].spaced {
                    return None;
                }
                way = step(way, unit.key);
                self.nodes.get(&way).map(|value| (n + 1, *value))
            })
            .filter(|(_, value)| *value != WAY)
    }

    fn follow(&self, way: u64, previous: Option<&Unit>, unit: &Unit) -> Option<(u64, u32)> {
        let way = if parted(previous, unit) { step(way, SPACE) } else { way };
        let next = step(way, unit.key);
        self.nodes.get(&next).map(|value| (next, *value))
    }
}

/// Whether the space before `unit` counts: between Chinese or Korean characters it does.
fn parted(previous: Option<&Unit>, unit: &Unit) -> bool {
    unit.spaced && unit.is_cjk() && previous.is_some_and(Unit::is_cjk)
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
    use super::*;

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
