//! Persons and organizations, by lists, by the grammar of names, and by a model where one is loaded.
//!
//! The text is taken apart into units ([`unit`]); every rule proposes candidates ([`candidate`]), of which the heaviest that do
//! not overlap are kept. The [`model`] takes these as hints and decides itself; without it they stand. Then the article as a
//! whole has its say ([`article`]), and at last what the person has [`taught`]. `listed` knows entities, `latin`, `chinese` and
//! `korean` know how names look and what stands around them. What they know of a language is in `lexicon/`.

mod acronym;
mod agree;
mod article;
pub(crate) mod candidate;
mod characters;
mod chinese;
mod compound;
mod cues;
mod entities;
mod korean;
mod latin;
mod listed;
mod lists;
pub(crate) mod model;
mod reading;
mod taught;
#[cfg(test)]
mod tests;
mod trie;
pub(crate) mod unit;
mod word;
mod words;

use std::sync::Arc;

use super::Context;
use crate::annotation::Finding;
#[cfg(feature = "train")]
use crate::text::Language;
use candidate::Candidate;
use candidate::resolve;
pub use model::{Model, ModelError};
use reading::Reading;
pub use taught::Taught;
pub use word::word_at;

/// Who is a person and who an organization. Cheap to clone.
#[derive(Clone, Default)]
pub struct Lists(Arc<lists::Inner>);

impl Lists {
    /// The lists of `lexicon/`.
    pub fn built_in() -> Self {
        Self(Arc::new(lists::Inner::built_in()))
    }
}

/// The persons and organizations of the text, in order, none overlapping another.
pub fn find(context: &Context<'_>) -> Vec<Finding> {
    let resources = context.resources;
    let reading = Reading::of(context.text, context.language, &resources.names.0);
    let words = chinese::segment(&reading);
    let ruled = by_rules(&reading, &words);
    let kept = match &resources.names_model {
        Some(model) => agree::by_model(&reading, &words, model, &ruled),
        None => article::spread(&reading, &words, ruled),
    };
    let found = kept.into_iter().filter_map(|candidate| candidate.finding(&reading)).collect();
    match &resources.taught {
        Some(taught) => taught.correct(context.text, found),
        None => found,
    }
}

/// What the rules find, sentence for sentence.
fn by_rules(reading: &Reading<'_>, words: &chinese::Segments) -> Vec<Candidate> {
    let mut candidates = listed::find(reading, words);
    latin::find(reading, &mut candidates);
    chinese::find(reading, words, &mut candidates);
    korean::find(reading, &mut candidates);
    compound::join(reading, &mut candidates);
    let mut kept = resolve(candidates);
    acronym::follow(reading, &mut kept);
    kept
}

/// What a trainer is given of a text: taken apart, with what the rules find.
#[cfg(feature = "train")]
pub(crate) fn with_rules<T>(
    text: &str,
    language: Language,
    lists: &Lists,
    then: impl FnOnce(&Reading<'_>, &[Candidate]) -> T,
) -> T {
    let reading = Reading::of(text, language, &lists.0);
    let kept = by_rules(&reading, &chinese::segment(&reading));
    then(&reading, &kept)
}
