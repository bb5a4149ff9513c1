//! What the library knows of an article without opening it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::document::Summary;

/// How often an article was written to. Every write names the revision it is based on, so that no tab overwrites
/// another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Revision(pub u64);

/// An article in the library.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What a list shows.
    pub summary: Summary,
    /// How often it was written to.
    pub revision: Revision,
    /// The version of the recognizers that have read all of it; 0 where none has.
    pub read_by: u32,
    /// When it was deleted, as long as that can be taken back.
    pub deleted: Option<Timestamp>,
}

/// Where in an article the person was reading.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Place {
    /// The number of the first block on screen, from 0.
    pub block: u32,
    /// How much of it lies above the screen, in CSS pixels.
    pub offset: f64,
}
