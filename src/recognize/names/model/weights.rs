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
    /// One bit for each feature that has a row.
    present: Vec<u64>,
    /// How many rows there are before each word of `present`.
    rank: Vec<u32>,
    /// The rows, a byte a tag, as two numbers.
    rows: Vec<[u64; 2]>,
    /// What a unit of the quantised weights stands for.
    pub(crate) scale: f32,
    /// The weights of steps, by class, tag before, tag.
    pub(crate) steps: Vec<f32>,
}

/// The sum of rows.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sum {
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
    pub(crate) fn tags(&self) -> [i32; N_TAGS] {
        std::array::from_fn(|tag| {
            let lanes = self.lanes[tag / 8 * 2 + tag % 2];
            (lanes >> (tag % 8 / 2 * 16) & 0xffff) as i32 - BIAS * self.n_rows
        })
    }
}

impl Weights {
    /// Of the rows of the features that `present` has a bit for, in order.
    pub(crate) fn new(present: Vec<u64>, rows: Vec<[u64; 2]>, scale: f32, steps: Vec<f32>) -> Self {
        let mut n_rows = 0;
        let rank = present
            .iter()
            .map(|word| {
                let before = n_rows;
                n_rows += word.count_ones();
                before
            })
            .collect();
        let bits = (present.len() * 64).trailing_zeros();
        Self { bits, present, rank, rows, scale, steps }
    }

    #[inline]
    fn row(&self, hash: u32) -> Option<[u64; 2]> {
        let at = hash & ((1 << self.bits) - 1);
        let word = *self.present.get((at >> 6) as usize)?;
        if word >> (at & 63) & 1 == 0 {
            return None;
        }
        let before = (word & ((1 << (at & 63)) - 1)).count_ones();
        self.rows.get((self.rank[(at >> 6) as usize] + before) as usize).copied()
    }

    /// Adds what the feature `hash` weighs to `sum`.
    #[inline]
    pub(crate) fn add(&self, hash: u32, sum: &mut Sum) {
        if let Some(row) = self.row(hash) {
            sum.add(row);
        }
    }

    /// What the feature `hash` weighs for each tag.
    pub(crate) fn of(&self, hash: u32) -> [i32; N_TAGS] {
        let mut sum = Sum::default();
        self.add(hash, &mut sum);
        sum.tags()
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
        let mut sum = Sum::default();
        [3, 63, 192, 192].iter().for_each(|hash| weights.add(*hash, &mut sum));
        assert_eq!(sum.tags(), rows[0].map(|weight| i32::from(weight) + 5 - 256));
    }
}
