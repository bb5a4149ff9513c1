//! The file that a model ships in: small as it stands, and read in one go.
//!
//! A head (magic, version, length and checksum of the rest) and then, deflated: the weights of features that have any, the
//! weights of steps, the hashes of the lists. Numbers are little-endian; `varint` is seven bits a byte, low ones first.

use thiserror::Error;
use xxhash_rust::xxh3::xxh3_64;

use super::{
    gazetteer::{Gazetteer, WAY_BITS},
    tag::{N_TAGS, may_follow},
    weights::{N_STEPS, NOTHING, Weights, put},
};

/// What the file begins with.
const MAGIC: [u8; 4] = *b"GLSN";

/// The version of the layout, and of the features whose weights it holds: raised whenever either changes.
const VERSION: u16 = 3;

/// The length of the head: magic, version, length of the rest before deflating, checksum.
pub(crate) const HEAD: usize = 4 + 2 + 4 + 8;

/// No model is larger than this when inflated.
const LARGEST: usize = 1 << 26;

/// What a unit of the quantised weights may stand for: training comes to a few hundredths.
const SCALES: std::ops::RangeInclusive<f32> = 0.001..=4.0;

/// Why a file is no model of names that this program can use.
#[derive(Clone, PartialEq, Eq, Error, Debug)]
pub enum ModelError {
    /// It does not begin as such a file does.
    #[error("the names model cannot be read: it does not begin as one does, so it is another kind of file")]
    NotAModel,
    /// It was made for another version of the program.
    #[error("the names model cannot be read: it has version {found}, and this program reads version {VERSION}")]
    Version {
        /// The file's version.
        found: u16,
    },
    /// It ends too early, or bytes of it have changed.
    #[error(
        "the names model cannot be read: it is damaged or cut short (byte {HEAD} and after do not match their checksum)"
    )]
    Damaged,
    /// It is whole, but what it says makes no sense.
    #[error("the names model cannot be read: its {part} do not add up")]
    Senseless {
        /// The part.
        part: &'static str,
    },
}

/// The parts of a model.
pub(crate) struct Parts {
    pub(crate) weights: Weights,
    pub(crate) gazetteer: Gazetteer,
}

/// The file that holds `body`, deflated at `level`.
#[cfg(any(test, feature = "train"))]
pub(crate) fn of_body(body: &[u8], level: u8) -> Vec<u8> {
    let deflated = miniz_oxide::deflate::compress_to_vec(body, level);
    let mut file = MAGIC.to_vec();
    file.extend(VERSION.to_le_bytes());
    file.extend((body.len() as u32).to_le_bytes());
    file.extend(xxh3_64(&deflated).to_le_bytes());
    file.extend(deflated);
    file
}

/// Reads the parts of the model `bytes`.
pub(crate) fn read(bytes: &[u8]) -> Result<Parts, ModelError> {
    let mut head = Reader { bytes, part: "head" };
    if head.array() != Ok(MAGIC) {
        return Err(ModelError::NotAModel);
    }
    let version = u16::from_le_bytes(head.array().map_err(|_| ModelError::Damaged)?);
    if version != VERSION {
        return Err(ModelError::Version { found: version });
    }
    let length = head.number().map_err(|_| ModelError::Damaged)?;
    let checksum = u64::from_le_bytes(head.array().map_err(|_| ModelError::Damaged)?);
    if length > LARGEST || xxh3_64(head.bytes) != checksum {
        return Err(ModelError::Damaged);
    }
    let body =
        miniz_oxide::inflate::decompress_to_vec_with_limit(head.bytes, length).map_err(|_| ModelError::Damaged)?;
    read_body(&body)
}

/// Reads what the file holds, inflated.
pub(crate) fn read_body(body: &[u8]) -> Result<Parts, ModelError> {
    let mut reader = Reader { bytes: body, part: "weights" };
    let weights = read_weights(&mut reader)?;
    reader.part = "lists";
    let gazetteer = read_gazetteer(&mut reader)?;
    if reader.bytes.is_empty() { Ok(Parts { weights, gazetteer }) } else { Err(reader.senseless()) }
}

fn read_weights(reader: &mut Reader<'_>) -> Result<Weights, ModelError> {
    let [bits] = reader.array()?;
    let scale = f32::from_le_bytes(reader.array()?);
    if !(6..=24).contains(&bits) || !SCALES.contains(&scale) {
        return Err(reader.senseless());
    }
    let mut steps = vec![0.0; N_STEPS * N_TAGS * N_TAGS];
    for at in (0..steps.len()).filter(|at| may_follow(at / N_TAGS % N_TAGS, at % N_TAGS)) {
        let step = f32::from_le_bytes(reader.array()?);
        // Far from anything that training comes to; the exponential of it is still a number.
        steps[at] = if step.abs() < 40.0 { step } else { return Err(reader.senseless()) };
    }
    let n_rows = reader.number()?;
    let mut present = vec![0_u64; 1 << (bits - 6)];
    let mut gaps = reader.block()?;
    let mut at = 0_usize;
    for row in 0..n_rows {
        at = at.checked_add(gaps.varint()?).ok_or(reader.senseless())? + usize::from(row > 0);
        *present.get_mut(at >> 6).ok_or(reader.senseless())? |= 1 << (at & 63);
    }
    let mut masks = reader.block()?;
    let mut values = reader.block()?;
    // A row has at least its gap's byte, so the file's length bounds how many there are.
    let mut rows = Vec::with_capacity(n_rows);
    for _ in 0..n_rows {
        let mut mask = masks.varint()? & ((1 << N_TAGS) - 1);
        let mut row = NOTHING;
        while mask != 0 {
            let [weight] = values.array()?;
            put(&mut row, mask.trailing_zeros() as usize, weight);
            mask &= mask - 1;
        }
        rows.push(row);
    }
    Ok(Weights::new(present, rows, scale, steps))
}

fn read_gazetteer(reader: &mut Reader<'_>) -> Result<Gazetteer, ModelError> {
    let n_sets = reader.number()?;
    let mut sets = Vec::new();
    for _ in 0..n_sets {
        sets.push(u32::from_le_bytes(reader.array()?));
    }
    let n_entries = reader.number()?;
    let mut gaps = reader.block()?;
    let mut hashes = Vec::with_capacity(n_entries.min(gaps.bytes.len()));
    let mut hash = 0_u32;
    for _ in 0..n_entries {
        let gap = u32::try_from(gaps.varint()?).map_err(|_| reader.senseless())?;
        hash = hash.checked_add(gap).ok_or(reader.senseless())?;
        hashes.push(hash);
    }
    let mut set_of = Vec::with_capacity(hashes.len());
    let mut chosen = reader.block()?;
    for _ in 0..n_entries {
        let set = chosen.varint()?;
        set_of.push(u16::try_from(set).ok().filter(|_| set < sets.len()).ok_or(reader.senseless())?);
    }
    let mut ways = Vec::with_capacity(1 << (WAY_BITS - 6));
    let mut words = reader.block()?;
    while !words.bytes.is_empty() {
        ways.push(u64::from_le_bytes(words.array()?));
    }
    Ok(Gazetteer::new(hashes, set_of, sets, ways))
}

/// Takes numbers off the front of bytes.
struct Reader<'a> {
    bytes: &'a [u8],
    part: &'static str,
}

impl<'a> Reader<'a> {
    fn senseless(&self) -> ModelError {
        ModelError::Senseless { part: self.part }
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        let (array, rest) = self.bytes.split_first_chunk().ok_or(self.senseless())?;
        self.bytes = rest;
        Ok(*array)
    }

    fn number(&mut self) -> Result<usize, ModelError> {
        Ok(u32::from_le_bytes(self.array()?) as usize)
    }

    /// The next block, whose length stands before it.
    fn block(&mut self) -> Result<Reader<'a>, ModelError> {
        let length = self.number()?;
        let (bytes, rest) = self.bytes.split_at_checked(length).ok_or(self.senseless())?;
        self.bytes = rest;
        Ok(Reader { bytes, part: self.part })
    }

    #[inline]
    fn varint(&mut self) -> Result<usize, ModelError> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let [byte] = self.array()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return usize::try_from(number).map_err(|_| self.senseless());
            }
        }
        Err(self.senseless())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of no weights and no lists.
    pub(in super::super) fn empty() -> Vec<u8> {
        let mut body = vec![6];
        body.extend(1.0_f32.to_le_bytes());
        let n_steps = (0..N_TAGS * N_TAGS).filter(|at| may_follow(at / N_TAGS, at % N_TAGS)).count() * N_STEPS;
        body.extend(vec![0; 4 * n_steps]);
        // Rows, their gaps, masks and values; sets, entries, gaps, sets of entries, ways.
        body.extend(vec![0; 4 * 9]);
        body
    }

    fn file(body: &[u8]) -> Vec<u8> {
        of_body(body, 1)
    }

    fn fault(bytes: &[u8]) -> Option<ModelError> {
        read(bytes).err()
    }

    #[test]
    fn a_whole_file_is_read() {
        assert_eq!(fault(&file(&empty())), None);
    }

    #[test]
    fn another_file_another_version_and_a_damaged_one_are_told_apart() {
        let good = file(&empty());
        assert_eq!(fault(b""), Some(ModelError::NotAModel));
        assert_eq!(fault(b"<!doctype html>"), Some(ModelError::NotAModel));
        let mut newer = good.clone();
        newer[4] += 1;
        assert_eq!(fault(&newer), Some(ModelError::Version { found: VERSION + 1 }));
        for end in 4..good.len() {
            assert_eq!(fault(&good[..end]), Some(ModelError::Damaged), "cut at {end}");
        }
        for at in HEAD..good.len() {
            let mut changed = good.clone();
            changed[at] ^= 0x10;
            assert_eq!(fault(&changed), Some(ModelError::Damaged), "changed at {at}");
        }
    }

    #[test]
    fn a_whole_file_of_nonsense_is_refused_in_a_sentence() {
        let mut body = empty();
        body[0] = 60;
        let said = fault(&file(&body)).expect("60 bits are too many").to_string();
        assert_eq!(said, "the names model cannot be read: its weights do not add up");
        for scale in [0.0, -1.0, 1e-30, f32::INFINITY, f32::NAN] {
            let mut body = empty();
            body[1..5].copy_from_slice(&scale.to_le_bytes());
            assert_eq!(fault(&file(&body)), Some(ModelError::Senseless { part: "weights" }), "a scale of {scale}");
        }
        let mut body = empty();
        body.push(0);
        assert_eq!(fault(&file(&body)), Some(ModelError::Senseless { part: "lists" }));
    }
}
