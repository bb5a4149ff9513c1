//! Names in Chinese characters, Simplified and Traditional alike.

mod organization;
mod person;
mod segments;
mod transliteration;

pub(super) use segments::{Segments, segment};
pub(super) use transliteration::is_syllable;

use super::{candidate::Candidate, reading::Reading};
use crate::text::Language;

/// Adds the Chinese names of the text to `candidates`.
pub(super) fn find(reading: &Reading<'_>, segments: &Segments, candidates: &mut Vec<Candidate>) {
    if reading.language == Language::Korean {
        return;
    }
    person::find(reading, segments, candidates);
    transliteration::find(reading, segments, candidates);
    organization::find(reading, segments, candidates);
}
