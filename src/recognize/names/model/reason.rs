//! Why the model marked a name: the features that weighed most, as reasons that a reader can follow.

use super::{
    super::{
        candidate::{Candidate, What},
        cues::Cue,
        reading::Reading,
        unit::Sort,
    },
    class,
    feature::{Ground, Sink, features},
    tag::OUTSIDE,
    view::View,
    weights::Weights,
};
use crate::annotation::{Because, Rule};

/// How many grounds are told.
const MOST: usize = 2;

/// A name in a sentence.
pub(super) struct Name<'a> {
    /// Its first unit in the sentence.
    pub(super) from: usize,
    /// The unit after its last.
    pub(super) to: usize,
    /// The tags of its units.
    pub(super) tags: &'a [u8],
    /// What it is marked as.
    pub(super) what: What,
}

/// Why `name`, in the sentence of `view` that begins at the unit `start`, was marked: the weightiest ground first.
pub(super) fn because(
    reading: &Reading<'_>,
    start: usize,
    view: &View,
    weights: &Weights,
    name: &Name<'_>,
    ruled: &[Candidate],
) -> Vec<Because> {
    let mut weigher = Weigher { weights, tag: OUTSIDE, sums: [0; N_GROUNDS] };
    // Its first and last unit tell what its inner ones do.
    let ends = [name.from, name.to - 1];
    for at in &ends[usize::from(name.to - name.from == 1)..] {
        weigher.tag = usize::from(name.tags[at - name.from]);
        features(view, *at, &mut weigher);
    }
    let mut grounds: Vec<(Ground, i32)> = Ground::ALL.into_iter().zip(weigher.sums).collect();
    grounds.sort_by_key(|(ground, weight)| (std::cmp::Reverse(*weight), *ground));
    let told = Told { reading, from: start + name.from, to: start + name.to, what: name.what, ruled };
    let mut because: Vec<Because> = Vec::new();
    for one in
        grounds.iter().filter(|(_, weight)| *weight > 0).filter_map(|(ground, _)| told.worded(*ground, view, name))
    {
        if because.len() < MOST && !because.contains(&one) {
            because.push(one);
        }
    }
    if because.is_empty() {
        because.push(Because::new(Rule::Shape, [told.name()]));
    }
    because
}

/// Adds up by grounds how much more the features say for a tag than for none.
struct Weigher<'a> {
    weights: &'a Weights,
    tag: usize,
    sums: [i32; N_GROUNDS],
}

const N_GROUNDS: usize = Ground::ALL.len();

impl Sink for Weigher<'_> {
    fn take(&mut self, ground: Ground, hash: u32) {
        self.sums[ground as usize] += self.weights.more(hash, self.tag, OUTSIDE);
    }
}

/// A name whose grounds are to be worded.
struct Told<'a> {
    reading: &'a Reading<'a>,
    from: usize,
    to: usize,
    what: What,
    ruled: &'a [Candidate],
}

impl<'a> Told<'a> {
    fn name(&self) -> &'a str {
        self.reading.slice(self.from, self.to)
    }

    /// `ground` with its particulars; nothing where there are none worth telling.
    fn worded(&self, ground: Ground, view: &View, name: &Name<'_>) -> Option<Because> {
        match ground {
            Ground::Base => None,
            Ground::Words => Some(self.words()),
            Ground::Shape => Some(Because::new(Rule::Shape, [self.name()])),
            Ground::Before | Ground::CueBefore => self.before(),
            Ground::After | Ground::CueAfter => self.after(),
            Ground::Around => self.before().or_else(|| self.after()),
            Ground::Listed => self.listed(view, name),
            Ground::Ruled => self.ruled(),
        }
    }

    fn words(&self) -> Because {
        let suffix = [Cue::Firm, Cue::Body]
            .into_iter()
            .find_map(|cue| self.reading.cue_before(self.to, cue))
            .filter(|n| self.what == What::Organization && self.from + n < self.to);
        match suffix {
            Some(n) => Because::new(Rule::Suffix, [self.reading.slice(self.to - n, self.to)]),
            None => Because::new(Rule::Learnt, [self.name()]),
        }
    }

    fn listed(&self, view: &View, name: &Name<'_>) -> Option<Because> {
        let group = if self.what == What::Person { class::PERSONS } else { class::ORGANIZATIONS };
        let is_in_group = |at: &usize| view.near(*at, 0).listed.classes & group != 0;
        let at = (name.from..name.to).find(is_in_group)?;
        let classes = view.near(at, 0).listed.classes;
        let words = class::words(classes, group)?;
        let n_units = (at..name.to).take_while(|at| view.near(*at, 0).listed.classes == classes).count();
        let from = self.from + at - name.from;
        Some(Because::new(Rule::Listed, [self.reading.slice(from, from + n_units), words]))
    }

    fn ruled(&self) -> Option<Because> {
        let overlaps = |own: &&Candidate| own.what == self.what && own.from < self.to && self.from < own.to;
        self.ruled.iter().find(overlaps)?.because.first().cloned()
    }

    fn before(&self) -> Option<Because> {
        if let Some(n) =
            self.longest(|cue| self.reading.cue_before(self.from, cue), &[Cue::Title, Cue::Honorific, Cue::Role])
        {
            return Some(Because::new(Rule::Titled, [self.reading.slice(self.from - n, self.from)]));
        }
        let end = self.from.checked_sub(1)?;
        let n = self.n_of_word((0..=end).rev())?;
        Some(Because::new(Rule::Before, [self.reading.slice(self.from - n, self.from)]))
    }

    fn after(&self) -> Option<Because> {
        let ahead = |cue| self.reading.cue_at(self.to, cue);
        if let Some(n) = self.longest(ahead, &[Cue::Title, Cue::Address]).filter(|_| self.what == What::Person) {
            return Some(Because::new(Rule::Titled, [self.reading.slice(self.to, self.to + n)]));
        }
        if let Some(n) = self.longest(ahead, &[Cue::Said]) {
            return Some(Because::new(Rule::Speaks, [self.reading.slice(self.to, self.to + n)]));
        }
        let n = self.n_of_word(self.to..self.reading.units.len())?;
        Some(Because::new(Rule::After, [self.reading.slice(self.to, self.to + n)]))
    }

    fn longest(&self, find: impl Fn(Cue) -> Option<usize>, cues: &[Cue]) -> Option<usize> {
        cues.iter().filter_map(|cue| find(*cue)).max()
    }

    /// How many units the word beside the name has, whose units come in `order`: a Latin word or a mark is one, of Hangul
    /// and Han the neighbours count as far as they hang together.
    fn n_of_word(&self, mut order: impl Iterator<Item = usize>) -> Option<usize> {
        const LONGEST: [(Sort, usize); 2] = [(Sort::Hangul, 6), (Sort::Han, 2)];
        let first = &self.reading.units[order.next()?];
        let longest = LONGEST.iter().find(|(sort, _)| *sort == first.sort).map_or(1, |(_, longest)| *longest);
        if first.sort == Sort::Line {
            return None;
        }
        let mut n = 1;
        for at in order.take(longest - 1) {
            let unit = &self.reading.units[at];
            // Read backwards the space that parts is that of the unit after, forwards its own; either ends the word.
            if unit.sort != first.sort || unit.sort == Sort::Hangul && unit.spaced {
                break;
            }
            n += 1;
        }
        Some(n)
    }
}
