//! Names in Latin letters, in English and amid Chinese and Korean.
//!
//! [`word`] makes words of units, [`run`] finds runs of capitalised words and cuts them into names, [`judge`] says what each is.

mod heading;
mod judge;
mod organization;
mod person;
mod run;
pub(super) mod word;

use super::{candidate::Candidate, reading::Reading};

/// Adds the Latin names of the text to `candidates`.
pub(super) fn find(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    let words = word::words(reading);
    let headings = heading::Headings::of(reading, &words);
    let runs = run::runs(reading, &words);
    let names: Vec<_> = runs
        .into_iter()
        .flat_map(|run| {
            let is_heading = headings.holds(run[0].from);
            run::names(reading, run).into_iter().map(move |name| (name, is_heading))
        })
        .collect();
    candidates.extend(judge::judge(reading, &names));
}
