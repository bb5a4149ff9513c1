//! What the model has learnt: a weight for each feature and tag, and for each step from tag to tag.

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

/// How many tags a row has room for.
const ROW: usize = 16;

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
const NOTHING: [u64; 2] = [0x8080_8080_8080_8080; 2];

/// The rows of a unit's features: collected first, then added up.
pub(crate) struct Collected {
    numbers: [u32; MOST],
    n: usize,
}

/// A unit has fewer features than this: the templates, counted.
const MOST: usize = 256;

impl Default for Collected {
    fn default() -> Self {
        Self { numbers: [0; MOST], n: 0 }
    }
}

impl Collected {
    /// Takes in the feature `hash`.
    #[inline]
    pub(crate) fn take(&mut self, weights: &Weights, hash: u32) {
        let (number, is_there) = weights.row(hash);
        self.numbers[self.n % MOST] = number;
        self.n += usize::from(is_there);
    }

    /// The sum of the weights of each tag, quantised; and begins anew.
    pub(crate) fn sum(&mut self, weights: &Weights) -> [i32; N_TAGS] {
        let n = std::mem::take(&mut self.n).min(MOST);
        weights.sum(&self.numbers[..n]).tags()
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

    /// What the feature `hash` weighs for each tag.
    pub(crate) fn of(&self, hash: u32) -> [i32; N_TAGS] {
        match self.row(hash) {
            (number, true) => self.sum(&[number]).tags(),
            _ => [0; N_TAGS],
        }
    }
}

/// A row as it is added up.
pub(crate) fn packed(row: &[i8; N_TAGS]) -> [u64; 2] {
    let mut bytes = [BIAS as u8; ROW];
    for (byte, weight) in bytes.iter_mut().zip(row) {
        *byte = (i32::from(*weight) + BIAS) as u8;
    }
    let (low, high) = bytes.split_at(8);
    [low, high].map(|half| half.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
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
        let weights = Weights::new(present, rows.iter().map(packed).collect(), 1.0, Vec::new());
        assert_eq!(weights.bits, 8);
        assert_eq!(weights.of(3), rows[0].map(i32::from));
        assert_eq!(weights.of(63 + 256), [5; N_TAGS]);
        assert_eq!(weights.of(4), [0; N_TAGS]);
        let mut collected = Collected::default();
        [3, 63, 4, 192, 192].iter().for_each(|hash| collected.take(&weights, *hash));
        assert_eq!(collected.sum(&weights), rows[0].map(|weight| i32::from(weight) + 5 - 256));
        assert_eq!(collected.sum(&weights), [0; N_TAGS]);
    }
}
