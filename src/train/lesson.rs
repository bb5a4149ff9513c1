//! Marked sentences as the model sees them, ready to be learnt from.

use super::{chance::Chance, sample::Sample, settings::Settings};
use crate::{
    recognize::names::{
        Lists,
        model::{
            feature::{Ground, Sink, features},
            gazetteer::{Gazetteer, Hit},
            look, put_rules,
            sentence::sentences,
            tag::{OUTSIDE, Sort},
            view::View,
            weights::step_class,
        },
        with_rules,
    },
    text::Span,
};
use rayon::prelude::*;

/// A sentence to learn from.
pub(super) struct Lesson {
    view: View,
    /// What the rules found in it.
    ruled: Vec<Ruled>,
    /// The class of the step into each unit.
    pub(super) steps: Vec<u8>,
    /// The tag of each unit.
    pub(super) tags: Vec<u8>,
    /// How much it counts.
    pub(super) weight: f32,
}

type Ruled = crate::recognize::names::candidate::Candidate;

/// The sentences of `samples`, in order.
pub(super) fn lessons(samples: &[Sample], lists: &Lists) -> Vec<Lesson> {
    samples.par_iter().flat_map_iter(|sample| of_sample(sample, lists)).collect()
}

fn of_sample(sample: &Sample, lists: &Lists) -> Vec<Lesson> {
    with_rules(&sample.text, sample.language, lists, |reading, ruled| {
        let tags = tags(&reading.units.iter().map(|unit| unit.span).collect::<Vec<_>>(), &sample.names);
        let lesson = |sentence: std::ops::Range<usize>| {
            let mut view = View::default();
            look(&mut view, reading, sentence.clone());
            let within = ruled.iter().filter(|own| own.from < sentence.end && sentence.start < own.to);
            let ruled = within.map(|own| Ruled {
                from: own.from.max(sentence.start) - sentence.start,
                to: own.to.min(sentence.end) - sentence.start,
                because: own.because.first().cloned().into_iter().collect(),
                ..own.clone()
            });
            Lesson {
                ruled: ruled.collect(),
                steps: view.units().iter().map(|unit| step_class(unit) as u8).collect(),
                tags: closed(&tags[sentence]),
                weight: sample.weight,
                view,
            }
        };
        sentences(reading).map(lesson).collect()
    })
}

/// The tag of each unit of a text.
fn tags(units: &[Span], names: &[(Span, Sort)]) -> Vec<Option<(usize, Sort)>> {
    let mut tags = vec![None; units.len()];
    for (number, (span, sort)) in names.iter().enumerate() {
        let from = units.partition_point(|unit| unit.end <= span.start);
        let to = units.partition_point(|unit| unit.start < span.end);
        tags[from..to.max(from)].iter_mut().for_each(|tag| *tag = Some((number, *sort)));
    }
    tags
}

/// The tags of a sentence's units, each name closed within it.
fn closed(marks: &[Option<(usize, Sort)>]) -> Vec<u8> {
    let mut tags = Vec::with_capacity(marks.len());
    for run in marks.chunk_by(|a, b| a == b) {
        match run[0] {
            Some((_, sort)) => tags.extend(sort.tags(run.len()).map(|tag| tag as u8)),
            None => tags.extend(std::iter::repeat_n(OUTSIDE as u8, run.len())),
        }
    }
    tags
}

/// The features of a sentence's units.
#[derive(Default)]
pub(super) struct Features {
    /// All of them, unit after unit.
    pub(super) hashes: Vec<u32>,
    /// Where those of each unit begin; one more, where the last's end.
    pub(super) starts: Vec<u32>,
}

impl Features {
    /// Those of the unit at `at`.
    pub(super) fn of(&self, at: usize) -> &[u32] {
        &self.hashes[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// Takes features, but for some.
struct Taker<'a, F> {
    hashes: &'a mut Vec<u32>,
    keep: F,
}

impl<F: FnMut(u32) -> bool> Sink for Taker<'_, F> {
    fn take(&mut self, _: Ground, hash: u32) {
        if (self.keep)(hash) {
            self.hashes.push(hash);
        }
    }
}

/// Room for the work on one lesson after the other.
#[derive(Default)]
pub(super) struct Desk {
    view: View,
    hits: Vec<Hit>,
}

/// What is seen of lessons.
pub(super) struct Seeing<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) settings: &'a Settings,
}

impl Seeing<'_> {
    /// The features of `lesson` that `keep` keeps, with some entries of lists and finds of rules left out.
    pub(super) fn features(
        &self,
        lesson: &Lesson,
        chance: &mut Chance,
        desk: &mut Desk,
        into: &mut Features,
        mut keep: impl FnMut(&mut Chance, u32) -> bool,
    ) {
        desk.view.clone_from(&lesson.view);
        let dropout = self.settings.list_dropout;
        self.gazetteer.mark(&mut desk.view, &mut desk.hits, || chance.is(dropout));
        put_rules(&mut desk.view, 0, lesson.ruled.iter().filter(|_| !chance.is(self.settings.rule_dropout)));
        into.hashes.clear();
        into.starts.clear();
        for at in 0..desk.view.len() {
            into.starts.push(into.hashes.len() as u32);
            let mut taker = Taker { hashes: &mut into.hashes, keep: |hash| keep(chance, hash) };
            features(&desk.view, at, &mut taker);
        }
        into.starts.push(into.hashes.len() as u32);
    }
}
