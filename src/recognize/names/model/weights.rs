//! The trained weights: one for each feature and tag, and one for each step from tag to tag.

use super::{super::unit::Sort, tag::N_TAGS, view::Aspect};

/// Classes of units by which steps from tag to tag are weighed.
pub(crate) const N_STEPS: usize = 8;

/// The class of a unit for the step into it.
pub(crate) fn step_class(aspect: &Aspect) -> usize {
    match (aspect.sort, aspect.spaced) {
        (Sort::Han, _) => 0,
        (Sort::Hangul, true) => 1,
        (Sort::Hangul, false) => 2,
        (Sort::Latin, true) => 3,
        (Sort::Latin, false) => 4,
        (Sort::Mark, _) => 5,
        (Sort::Digits, _) => 6,
        (Sort::Line, _) => 7,
    }
}

/// What is added to a weight so that a row is four numbers without signs.
const BIAS: i32 = 128;

/// The weights, quantised; only features with a weight have a row.
#[derive(Clone, Default)]
pub(crate) struct Weights {
    /// The number of bits of a hash that say which feature it is.
    pub(crate) bits: u32,
    /// For 64 features each: a bit for each that has a row, and how many rows there are before. Both in one place, as the
    /// processor's cache fetches them together.
    present: Vec<(u64, u32)>,
    /// The rows, a byte a tag, as two numbers.
    rows: Vec<[u64; 2]>,
    /// What a unit of the quantised weights stands for.
    pub(crate) scale: f32,
    /// The weights of steps, by class, tag before, tag.
    pub(crate) steps: Vec<f32>,
}

/// A row of weights that are all nothing.
pub(crate) const NOTHING: [u64; 2] = [0x8080_8080_8080_8080; 2];

/// The features of a unit: collected first, then looked up, then added up. With three short loops the processor, and
/// the compiler of WebAssembly, can keep everything in registers, and no look-up waits for another.
pub(crate) struct Collected {
    hashes: [u32; MOST],
    n: usize,
    numbers: [u32; MOST],
}

/// A unit has fewer features than this: the templates, counted.
const MOST: usize = 128;

impl Default for Collected {
    fn default() -> Self {
        Self { hashes: [0; MOST], n: 0, numbers: [0; MOST] }
    }
}

impl Collected {
    /// Takes in the feature `hash`.
    #[inline(always)]
    pub(crate) fn take(&mut self, hash: u32) {
        self.hashes[self.n % MOST] = hash;
        self.n += 1;
    }

    /// The sum of the weights of each tag, quantised; and begins anew.
    #[inline(never)]
    pub(crate) fn sum(&mut self, weights: &Weights) -> [i32; N_TAGS] {
        let n = std::mem::take(&mut self.n).min(MOST);
        let mut n_rows = 0;
        for hash in &self.hashes[..n] {
            let (number, is_there) = weights.row(*hash);
            self.numbers[n_rows % MOST] = number;
            n_rows += usize::from(is_there);
        }
        weights.sum(&self.numbers[..n_rows]).tags()
    }
}

/// The sum of rows.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// Every other byte of the rows, in lanes of 16 bits: 257 rows fit, and a unit has fewer features.
    lanes: [u64; 4],
    n_rows: i32,
}

const EVEN: u64 = 0x00ff_00ff_00ff_00ff;

impl Sum {
    #[inline]
    fn add(&mut self, row: [u64; 2]) {
        self.lanes[0] += row[0] & EVEN;
        self.lanes[1] += row[0] >> 8 & EVEN;
        self.lanes[2] += row[1] & EVEN;
        self.lanes[3] += row[1] >> 8 & EVEN;
        self.n_rows += 1;
    }

    /// The sum of the weights of each tag, quantised.
    fn tags(&self) -> [i32; N_TAGS] {
        std::array::from_fn(|tag| {
            let lanes = self.lanes[tag / 8 * 2 + tag % 2];
            (lanes >> (tag % 8 / 2 * 16) & 0xffff) as i32 - BIAS * self.n_rows
        })
    }
}

impl Weights {
    /// Of the rows of the features that `present` has a bit for, in order.
    pub(crate) fn new(present: Vec<u64>, rows: Vec<[u64; 2]>, scale: f32, steps: Vec<f32>) -> Self {
        let bits = (present.len() * 64).trailing_zeros();
        let mut n_rows = 0;
        let ranked = present.into_iter().map(|word| {
            let before = n_rows;
            n_rows += word.count_ones();
            (word, before)
        });
        Self { bits, present: ranked.collect(), rows, scale, steps }
    }

    /// The number of the row of the feature `hash`, and whether it has one; without a branch, which would be guessed wrong
    /// every other time.
    #[inline]
    fn row(&self, hash: u32) -> (u32, bool) {
        let at = hash & ((1 << self.bits) - 1);
        let (word, n_before) = self.present.get((at >> 6) as usize).copied().unwrap_or_default();
        let bit = 1_u64 << (at & 63);
        (n_before + (word & (bit - 1)).count_ones(), word & bit != 0)
    }

    /// What the rows `numbers` add up to. The processor fetches them all at once, as none waits for another.
    #[inline]
    fn sum(&self, numbers: &[u32]) -> Sum {
        let mut sum = Sum::default();
        for number in numbers {
            sum.add(self.rows.get(*number as usize).copied().unwrap_or(NOTHING));
        }
        sum
    }

    /// How much more the feature `hash` weighs for `tag` than for `other`.
    pub(crate) fn more(&self, hash: u32, tag: usize, other: usize) -> i32 {
        let (number, is_there) = self.row(hash);
        let row = if is_there { self.rows.get(number as usize).copied().unwrap_or(NOTHING) } else { NOTHING };
        let weight = |tag: usize| (row[tag / 8] >> (tag % 8 * 8) & 0xff) as i32;
        weight(tag) - weight(other)
    }

    /// What the feature `hash` weighs for each tag.
    #[cfg(test)]
    pub(crate) fn of(&self, hash: u32) -> [i32; N_TAGS] {
        match self.row(hash) {
            (number, true) => self.sum(&[number]).tags(),
            _ => [0; N_TAGS],
        }
    }
}

/// Puts the weight for `tag`, a byte with a sign, into a row where it is nothing: what is added up is the weight and [`BIAS`],
/// which differ in the highest bit alone.
#[inline]
pub(crate) fn put(row: &mut [u64; 2], tag: usize, weight: u8) {
    row[tag / 8 % 2] ^= u64::from(weight) << (tag % 8 * 8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_and_added_up() {
        let rows = [[1, -2, 3, -128, 127, 0, 7, 8, -9, 10, 11, -12, 13], [5; N_TAGS], [-128; N_TAGS]];
        let mut present = vec![0; 4];
        present[0] = 1 << 3 | 1 << 63;
        present[3] = 1;
        let packed = |row: &[i8; N_TAGS]| {
            let mut packed = NOTHING;
            (0..).zip(row).for_each(|(tag, weight)| put(&mut packed, tag, weight.to_le_bytes()[0]));
            packed
        };
        let weights = Weights::new(present, rows.iter().map(packed).collect(), 1.0, Vec::new());
        assert_eq!(weights.bits, 8);
        assert_eq!(weights.of(3), rows[0].map(i32::from));
        assert_eq!(weights.of(63 + 256), [5; N_TAGS]);
        assert_eq!(weights.of(4), [0; N_TAGS]);
        let mut collected = Collected::default();
        [3, 63, 4, 192, 192].iter().for_each(|hash| collected.take(*hash));
        assert_eq!(collected.sum(&weights), rows[0].map(|weight| i32::from(weight) + 5 - 256));
        assert_eq!(collected.sum(&weights), [0; N_TAGS]);
    }
}
