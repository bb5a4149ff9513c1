//! The lists as the model knows them: sorted hashes of entries, each with its set of classes. They are shipped ready-made.

use super::{
    super::unit::Sort,
    hash,
    view::{Aspect, View},
};

/// The longest entry, in units.
pub(crate) const LONGEST: usize = 10;

/// By how many leading bits of the hash entries are found.
const BUCKET_BITS: u32 = 17;

/// By how many leading bits of the hash it is first asked whether there is an entry at all.
const FILLED_BITS: u32 = 21;

/// By how many bits beginnings of entries are known.
pub(crate) const WAY_BITS: u32 = 20;

/// Hashed entries with their classes.
#[derive(Clone, Default)]
pub(crate) struct Gazetteer {
    /// One bit for each [`FILLED_BITS`] leading bits of a hash that some entry begins with: most of what is asked about is in no
    /// list, and this tells so at the cost of one look.
    filled: Vec<u64>,
    /// Where the entries of each bucket begin.
    starts: Vec<u32>,
    /// The entries' hashes, in order.
    hashes: Vec<u32>,
    /// The entries' sets of classes, by their place in `sets`.
    set_of: Vec<u16>,
    /// The sets that occur.
    sets: Vec<u32>,
    /// One bit for each hash that begins some longer entry.
    ways: Vec<u64>,
}

/// What the lists say of one unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Mark {
    /// The classes of the entry that it belongs to, as bits; 0 for none.
    pub(crate) classes: u32,
    /// Its place there: 1 first, 2 inner, 3 last, 4 only.
    pub(crate) place: u32,
    /// The units of the entry, up to 5.
    pub(crate) length: u32,
}

impl Mark {
    /// In no list.
    pub(crate) const NONE: Self = Self { classes: 0, place: 0, length: 0 };

    /// Both classes and place; 0 for none.
    pub(crate) fn key(self) -> u32 {
        if self.classes == 0 { 0 } else { hash::mix(self.classes, self.place) }
    }
}

/// An entry found in a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    from: u32,
    to: u32,
    classes: u32,
}

impl Gazetteer {
    /// Of entries in the order of their hashes.
    pub(crate) fn new(hashes: Vec<u32>, set_of: Vec<u16>, sets: Vec<u32>, ways: Vec<u64>) -> Self {
        let mut starts = Vec::with_capacity((1 << BUCKET_BITS) + 1);
        let mut at = 0;
        for bucket in 0..=1_u32 << BUCKET_BITS {
            while at < hashes.len() && hashes[at] >> (32 - BUCKET_BITS) < bucket {
                at += 1;
            }
            starts.push(at as u32);
        }
        let mut filled = vec![0_u64; 1 << (FILLED_BITS - 6)];
        hashes
            .iter()
            .map(|hash| hash >> (32 - FILLED_BITS))
            .for_each(|bit| filled[(bit >> 6) as usize] |= 1 << (bit & 63));
        Self { filled, starts, hashes, set_of, sets, ways }
    }

    fn classes(&self, hash: u32) -> Option<u32> {
        let bit = hash >> (32 - FILLED_BITS);
        if self.filled.get((bit >> 6) as usize)? >> (bit & 63) & 1 == 0 {
            return None;
        }
        let bucket = (hash >> (32 - BUCKET_BITS)) as usize;
        let from = *self.starts.get(bucket)? as usize;
        let to = *self.starts.get(bucket + 1)? as usize;
        let at = from + self.hashes.get(from..to)?.iter().position(|own| *own == hash)?;
        self.sets.get(usize::from(*self.set_of.get(at)?)).copied()
    }

    /// Whether some entry goes on after `hash`.
    fn goes_on(&self, hash: u32) -> bool {
        let bit = way(hash);
        self.ways.get((bit >> 6) as usize).is_some_and(|word| word >> (bit & 63) & 1 == 1)
    }

    /// The longest entry that begins at `from`.
    fn longest(&self, units: &[Aspect], from: usize) -> Option<Hit> {
        let mut hash = hash::ENTRY;
        let mut found = None;
        for (at, unit) in units.iter().enumerate().skip(from).take(LONGEST) {
            if at > from && unit.spaced {
                hash = hash::mix(hash, hash::SPACE);
            }
            hash = hash::mix(hash, unit.word);
            if let Some(classes) = self.classes(hash) {
                found = Some(Hit { from: from as u32, to: at as u32 + 1, classes });
            }
            if !self.goes_on(hash) {
                break;
            }
        }
        found
    }

    /// Marks the units of `view`, the longest entries first, but for those that `drop` lets fall (in training).
    pub(crate) fn mark(&self, view: &mut View, hits: &mut Vec<Hit>, mut drop: impl FnMut() -> bool) {
        hits.clear();
        let units = view.units_mut();
        let may_begin = |at: usize| match units[at].sort {
            Sort::Mark | Sort::Line => false,
            Sort::Hangul => at == 0 || units[at].spaced || units[at - 1].sort != Sort::Hangul,
            _ => true,
        };
        hits.extend((0..units.len()).filter(|at| may_begin(*at)).filter_map(|at| self.longest(units, at)));
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.to - hit.from));
        for hit in hits.iter() {
            let (from, to) = (hit.from as usize, hit.to as usize);
            if units[from..to].iter().all(|unit| unit.listed.classes == 0) && !drop() {
                put(&mut units[from..to], hit.classes);
            }
        }
    }
}

fn put(units: &mut [Aspect], classes: u32) {
    let n = units.len();
    for (at, unit) in units.iter_mut().enumerate() {
        let place = match at {
            _ if n == 1 => 4,
            0 => 1,
            at if at + 1 == n => 3,
            _ => 2,
        };
        unit.listed = Mark { classes, place, length: n.min(5) as u32 };
    }
}

/// The bit for the beginning `hash`.
pub(crate) fn way(hash: u32) -> u32 {
    hash.wrapping_mul(0xc2b2_ae35) >> (32 - WAY_BITS)
}
