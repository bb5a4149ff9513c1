//! Counts over articles, for pictures and tables: who and what occurs how often and where, in one article and across
//! the library.
//!
//! Pure counting: this folder must not know files, storage, or how anything is drawn.

mod across;
mod amounts;
mod library;
mod map;
mod mentions;
mod period;
mod speakers;

pub use across::{Across, Mention, mentions_of};
pub use amounts::{Reading, Scale, scales};
pub use library::{Column, LibraryOverview, Shelved};
pub use map::{N_STRIPS, Strip, add, parts, strips};
pub use mentions::{Mentions, mentions};
pub use period::{Period, Unit, day_of};
pub use speakers::{Speaker, speakers};

use crate::{annotation::AnnotationId, text::Span};

/// A place of the article that a person may want to see.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The annotation there.
    pub id: AnnotationId,
    /// Where.
    pub span: Span,
}
