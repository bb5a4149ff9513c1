//! Names in Latin letters, in English and amid Chinese and Korean.
//!
//! [`word`] makes words of units, [`run`] finds runs of capitalised words and cuts them into names, [`judge`] says what each is.

mod heading;
mod judge;
mod run;
pub(super) mod word;

use super::{candidate::Candidate, reading::Reading};

/// Adds the Latin names of the text to `candidates`.
pub(super) fn find(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    let words = word::words(reading);
    let headings = heading::Headings::of(reading, &words);
    for run in run::runs(reading, &words) {
        let is_heading = headings.holds(run[0].from);
        for name in run::names(reading, run) {
            candidates.extend(judge::judge(reading, &name, is_heading));
        }
    }
}
