//! Persons and organizations, by lists and by the grammar of names.
//!
//! The text is taken apart into units ([`unit`]); every rule proposes candidates ([`candidate`]), of which the heaviest that do
//! not overlap are kept; then the article as a whole has its say ([`article`]). `listed` knows entities, `latin`, `chinese` and
//! `korean` know how names look and what stands around them. What they know of a language is in `lexicon/`.

mod acronym;
mod article;
mod candidate;
mod chinese;
mod compound;
mod cues;
mod entities;
mod korean;
mod latin;
mod listed;
mod lists;
mod reading;
#[cfg(test)]
mod tests;
mod trie;
mod unit;
mod words;

use std::sync::Arc;

use super::Context;
use crate::annotation::Finding;
use candidate::resolve;
use reading::Reading;

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
    let reading = Reading::of(context.text, context.language, &context.resources.names.0);
    let words = chinese::segment(&reading);
    let mut candidates = listed::find(&reading, &words);
    latin::find(&reading, &mut candidates);
    chinese::find(&reading, &words, &mut candidates);
    korean::find(&reading, &mut candidates);
    compound::join(&reading, &mut candidates);
    let mut kept = resolve(candidates);
    acronym::follow(&reading, &mut kept);
    let kept = article::spread(&reading, &words, kept);
    kept.into_iter().filter_map(|candidate| candidate.finding(&reading)).collect()
}
