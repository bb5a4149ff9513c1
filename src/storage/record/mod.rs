//! What is written down: structs of their own, turned into bytes by postcard, or into small objects for the index.
//!
//! Postcard's bytes do not describe themselves, so a struct that changes, even by a field, raises [`VERSION`] and gets
//! a step in [`super::migrate`]; only at the end of an enum may something be added without one.

mod annotation;
mod body;
mod checkpoint;
mod details;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod frozen;
mod index;
mod link;
mod mirror;
mod orphan;
mod rules;
mod step;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod whole;

pub use checkpoint::{Checkpoint, CheckpointReader, encode_checkpoint};
pub use index::IndexRecord;
pub use step::{decode_step, encode_step};
pub use whole::{decode_article, encode_article};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::text::Span;

/// The version of all records, written beside each.
pub const VERSION: u32 = 4;

/// Why a record cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum Damage {
    /// A newer version wrote it.
    #[error("a newer version of Gloss wrote it")]
    Newer,
    /// It does not say what it should.
    #[error("{0}")]
    Broken(&'static str),
}

impl From<postcard::Error> for Damage {
    fn from(_: postcard::Error) -> Self {
        Self::Broken("its bytes make no sense")
    }
}

/// A span in bytes.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct SpanRecord(usize, usize);

impl From<Span> for SpanRecord {
    fn from(span: Span) -> Self {
        Self(span.start, span.end)
    }
}

impl From<SpanRecord> for Span {
    fn from(SpanRecord(start, end): SpanRecord) -> Self {
        Self::new(start, end)
    }
}

/// Seconds since 1970 and nanoseconds beyond, both of the same sign.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct TimeRecord(i64, i32);

impl From<Timestamp> for TimeRecord {
    fn from(time: Timestamp) -> Self {
        Self(time.as_second(), time.subsec_nanosecond())
    }
}

impl TryFrom<TimeRecord> for Timestamp {
    type Error = Damage;

    fn try_from(TimeRecord(seconds, nanoseconds): TimeRecord) -> Result<Self, Damage> {
        Self::new(seconds, nanoseconds).map_err(|_| Damage::Broken("a time is out of range"))
    }
}

/// `record` after what `bytes` already hold.
fn push<T: Serialize>(bytes: Vec<u8>, record: &T) -> Vec<u8> {
    // Nothing in the records can fail to be written: sequences know their length, and the buffer grows.
    postcard::to_extend(record, bytes).expect("a record is always writable")
}
