//! Where lost words stand again, word for word.
//!
//! Only the new parts of the text are searched, because a place that was there before is another one, however similar
//! it looks. All words are searched for in one pass; of the places found for each, the nearest few are compared by the
//! text around them.

use std::{cmp::Reverse, collections::HashMap};

use aho_corasick::AhoCorasick;

use crate::{
    document::{CONTEXT, Patch},
    text::{Span, occurrence::is_whole},
};

/// How many bytes of the words the pass searches for; the rest is compared where these are found.
const KEY: usize = 32;
/// How many places of the same words are compared; the nearest are taken.
const NEAREST: usize = 16;
/// How many characters around short words must be the same as before.
const ENOUGH: usize = 6;
/// Words of at least so many characters need no context.
const LONG: usize = 16;

/// Words that lost their place.
pub(super) struct Lost<'a> {
    /// The text in which they stood.
    pub(super) text: &'a str,
    /// Where they stood in it.
    pub(super) span: Span,
    /// Where they would stand in the new text if they had stayed with the text around them.
    pub(super) expected: usize,
}

impl<'a> Lost<'a> {
    /// The words at `span` of `text`, which `patch` changes.
    pub(super) fn of(span: Span, text: &'a str, patch: &Patch) -> Self {
        let (first, touching) = patch.touching(span);
        let within = touching.first().filter(|splice| splice.at <= span.start);
        // Within the replacement, in proportion to where they stood in what was replaced.
        let expected = within.map_or(patch.moved(span.start, first), |splice| {
            let done = (span.start - splice.at) as f64 / splice.removed.len().max(1) as f64;
            splice.to + (done * splice.inserted.len() as f64) as usize
        });
        Self { text, span, expected }
    }

    /// The words.
    pub(super) fn words(&self) -> &'a str {
        &self.text[self.span.start..self.span.end]
    }
}

/// Where words stand in what is new of a text.
pub(super) struct Exact<'a> {
    after: &'a str,
    /// The places by the first bytes of the words.
    places: HashMap<&'a str, Vec<usize>>,
    patch: &'a Patch,
}

impl<'a> Exact<'a> {
    /// Looks for the words at `lost` of the text `before` in what `patch` put into the text `after`.
    pub(super) fn of(lost: impl Iterator<Item = Span>, before: &'a str, after: &'a str, patch: &'a Patch) -> Self {
        let mut keys: Vec<&str> = lost.map(|span| key(&before[span.start..span.end])).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        // If the searcher could not be built, nothing would be found and all would become orphans.
        let automaton = (!keys.is_empty()).then(|| AhoCorasick::new(&keys).ok()).flatten();
        for region in automaton.iter().flat_map(|_| regions(patch, after)) {
            let found = automaton
                .iter()
                .flat_map(|automaton| automaton.find_overlapping_iter(&after[region.start..region.end]));
            for hit in found {
                places.entry(keys[hit.pattern().as_usize()]).or_default().push(region.start + hit.start());
            }
        }
        Self { after, places, patch }
    }

    /// The one place of `lost`; nothing if there is none, or if several cannot be told apart.
    pub(super) fn place(&self, lost: &Lost<'_>) -> Option<Span> {
        let words = lost.words();
        let places = self.places.get(key(words))?;
        let was_whole = is_whole(lost.text, lost.span);
        let nearest = near(places, lost.expected).map(|start| Span::new(start, start + words.len()));
        let fitting =
            nearest.filter(|span| self.after.get(span.start..span.end) == Some(words) && self.patch.changes(*span));
        let whole = fitting.filter(|span| !was_whole || is_whole(self.after, *span));
        let mut scored: Vec<_> = whole.map(|span| (alike_around(lost, self.after, span), span)).collect();
        scored.sort_by_key(|(score, _)| Reverse(*score));
        let (score, span) = *scored.first()?;
        let is_told = scored.get(1).is_none_or(|(other, _)| *other < score);
        let is_enough = score >= ENOUGH || words.chars().nth(LONG - 1).is_some() || self.is_only(lost, span);
        (is_told && is_enough).then_some(span)
    }

    /// Whether the words of `lost` stood once in what was taken out, and stand once, at `span`, in what is there instead.
    fn is_only(&self, lost: &Lost<'_>, span: Span) -> bool {
        let (_, touching) = self.patch.touching(lost.span);
        let is_once = |text: &str| text.matches(lost.words()).take(2).count() == 1;
        let [splice] = touching else { return false };
        splice.after().contains(span) && is_once(&splice.removed) && is_once(&splice.inserted)
    }
}

/// The first bytes of `words`.
fn key(words: &str) -> &str {
    &words[..words.floor_char_boundary(KEY)]
}

/// The stretches that `patch` put in, widened so that words may begin or end beside them; stretches that meet are
/// joined.
fn regions(patch: &Patch, after: &str) -> Vec<Span> {
    let mut regions: Vec<Span> = Vec::new();
    for splice in patch.splices().iter().filter(|splice| !splice.inserted.is_empty()) {
        let new = splice.after();
        let start = after.floor_char_boundary(new.start.saturating_sub(8 * KEY));
        let end = after.ceil_char_boundary((new.end + KEY).min(after.len()));
        match regions.last_mut() {
            Some(last) if last.end >= start => last.end = end,
            _ => regions.push(Span::new(start, end)),
        }
    }
    regions
}

/// Those of `places`, which are in order, that lie nearest to `expected`.
fn near(places: &[usize], expected: usize) -> impl Iterator<Item = usize> + '_ {
    let at = places.partition_point(|place| *place < expected);
    places[at.saturating_sub(NEAREST / 2)..places.len().min(at + NEAREST / 2)].iter().copied()
}

/// How many characters before and after `span` of `after` equal those that stood around `lost`, at most [`CONTEXT`] on
/// each side.
fn alike_around(lost: &Lost<'_>, after: &str, span: Span) -> usize {
    let before = lost.text[..lost.span.start].chars().rev().zip(after[..span.start].chars().rev());
    let behind = lost.text[lost.span.end..].chars().zip(after[span.end..].chars());
    let alike = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        pairs.take(CONTEXT).take_while(|(one, other)| one == other).count()
    };
    let (mut before, mut behind) = (before, behind);
    alike(&mut before) + alike(&mut behind)
}
