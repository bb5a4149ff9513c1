//! Names in Hangul.

mod foreign;
mod organization;
mod person;
mod word;

pub(super) use person::is_surname;
pub(super) use word::{is_common, is_word_end, is_word_start};

use super::{candidate::Candidate, reading::Reading};

/// Adds the Korean names of the text to `candidates`.
pub(super) fn find(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    let words = word::words(reading);
    person::find(reading, &words, candidates);
    foreign::find(reading, &words, candidates);
    organization::find(reading, &words, candidates);
}
