//! Finding words: in one text, and in the whole library.
//!
//! Case, width, accents and the two ways of writing Chinese make no difference. This folder must not know files, storage, or
//! what is on screen.

mod excerpt;
mod fold;
mod query;
mod shelf;

pub use excerpt::{Excerpt, excerpt};
pub use fold::{Folded, folded};
pub use query::Query;
pub use shelf::{Entry, Hit, Hits, Place, Shelf};
