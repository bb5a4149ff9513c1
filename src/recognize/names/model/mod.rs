//! The model of names: a linear-chain conditional random field over units, trained on marked text (`src/train`).
//!
//! Sentence by sentence, each unit is looked at ([`view`]) and looked up in the lists ([`gazetteer`]). The resulting
//! [`feature`]s are hashed, their weights ([`weights`]) add up to scores, and the likeliest names follow from these
//! ([`decode`]). The findings of the rules are among the features, so the model decides which to believe. [`reason`]
//! tells what weighed most.

pub(crate) mod class;
pub(crate) mod decode;
mod evidence;
pub(crate) mod feature;
pub(crate) mod file;
pub(crate) mod gazetteer;
pub(crate) mod hash;
mod reason;
pub(crate) mod sentence;
mod steps;
pub(crate) mod tag;
pub(crate) mod view;
pub(crate) mod weights;

use std::{ops::Range, sync::Arc};

use super::{
    candidate::{Candidate, What},
    reading::Reading,
};
use crate::annotation::Rule;
use decode::{Decoder, Scored, Ways};
pub(super) use evidence::Evidence;
use feature::{Ground, Sink, features};
pub use file::ModelError;
use gazetteer::{Gazetteer, Hit};
use view::View;
use weights::{Collected, Weights, step_class};

/// What was learnt of names. Cheap to clone.
#[derive(Clone)]
pub struct Model(Arc<Inner>);

struct Inner {
    weights: Weights,
    ways: Ways,
    gazetteer: Gazetteer,
}

impl Model {
    /// The model in the file `bytes`.
    pub fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        let file::Parts { weights, gazetteer } = file::read(bytes)?;
        let ways = Ways::new(&weights.steps, weights.scale);
        Ok(Self(Arc::new(Inner { weights, ways, gazetteer })))
    }

    /// The names of the text, in order, none overlapping another, with what the model thinks of all the text; `ruled` is
    /// what the rules found, likewise in order.
    pub(super) fn find(&self, reading: &Reading<'_>, ruled: &[Candidate]) -> (Vec<Candidate>, Evidence) {
        let mut work = Work {
            model: &self.0,
            view: View::default(),
            hits: Vec::new(),
            scored: Vec::new(),
            collected: Collected::default(),
            evidence: Evidence::default(),
        };
        let mut decoder = Decoder::default();
        let mut found = Vec::new();
        let mut rest = ruled;
        for sentence in sentence::sentences(reading) {
            rest = &rest[rest.partition_point(|own| own.to <= sentence.start)..];
            let within = &rest[..rest.partition_point(|own| own.from < sentence.end)];
            work.names(reading, sentence, within, &mut decoder, &mut found);
        }
        (found, work.evidence)
    }

    /// How likely each of `stretches`, in order, is a person, and an organization.
    pub(super) fn likelihoods(&self, evidence: &Evidence, stretches: &[(usize, usize)]) -> Vec<[f32; 2]> {
        evidence.likelihoods(&self.0, stretches)
    }
}

/// How sure a decoy is taken to be.
const DECOY: f64 = 0.8;

/// The work on one sentence after the other.
struct Work<'a> {
    model: &'a Inner,
    view: View,
    hits: Vec<Hit>,
    scored: Vec<Scored>,
    collected: Collected,
    evidence: Evidence,
}

impl Work<'_> {
    fn names(
        &mut self,
        reading: &Reading<'_>,
        sentence: Range<usize>,
        ruled: &[Candidate],
        decoder: &mut Decoder,
        found: &mut Vec<Candidate>,
    ) {
        let start = sentence.start;
        look(&mut self.view, reading, sentence.clone());
        self.model.gazetteer.mark(&mut self.view, &mut self.hits, || false);
        put_rules(&mut self.view, start, ruled);
        self.score(&sentence);
        let tags = decoder.likeliest(&self.scored, &self.model.ways).to_vec();
        if tags.iter().all(|tag| usize::from(*tag) == tag::OUTSIDE) {
            return;
        }
        // Likelihoods cost as much as the names themselves, so a sentence with decoys alone goes without.
        let mut is_weighed = false;
        for (from, to, sort) in tag::names(&tags) {
            let what = if self.is_country(from, to) { What::Nothing } else { sort.what() };
            if what == What::Nothing {
                found.push(Candidate::decoy(start + from, start + to, DECOY));
                continue;
            }
            if !std::mem::replace(&mut is_weighed, true) {
                let is_named = |run: Range<usize>| tags[run].iter().any(|tag| usize::from(*tag) != tag::OUTSIDE);
                decoder.weigh(&self.scored, &self.model.ways, is_named);
            }
            let name = reason::Name { from, to, tags: &tags[from..to], what };
            found.push(self.candidate(reading, start, ruled, decoder, &name));
        }
    }

    /// A person or an organization, with how likely it is and why.
    fn candidate(
        &mut self,
        reading: &Reading<'_>,
        start: usize,
        ruled: &[Candidate],
        decoder: &Decoder,
        name: &reason::Name<'_>,
    ) -> Candidate {
        let (from, to) = (start + name.from, start + name.to);
        let likelihoods = evidence::of_stretch(decoder, &self.scored, &self.model.ways, name.from, name.to);
        self.evidence.know(from, to, likelihoods);
        let [person, organization] = likelihoods.map(f64::from);
        let confidence = if name.what == What::Person { person } else { organization };
        let because = reason::because(reading, start, &self.view, &self.model.weights, name, ruled);
        Candidate { from, to, what: name.what, confidence, because }
    }

    /// Whether the units are as a whole a country or a people, which is never an organization, though it acts like one.
    fn is_country(&self, from: usize, to: usize) -> bool {
        let units = &self.view.units()[from..to];
        let is_listed = |unit: &view::Aspect| {
            unit.listed.classes & (class::COUNTRY | class::DEMONYM) != 0
                && unit.listed.classes & class::ORGANIZATIONS == 0
        };
        units.iter().all(is_listed)
            && units.first().is_some_and(|unit| matches!(unit.listed.place, 1 | 4))
            && units.last().is_some_and(|unit| matches!(unit.listed.place, 3 | 4))
    }

    fn score(&mut self, sentence: &Range<usize>) {
        self.scored.clear();
        let (view, weights) = (&self.view, &self.model.weights);
        let collected = &mut self.collected;
        let sums = (0..view.len()).map(|at| {
            features(view, at, collected);
            let (sums, step) = (collected.sum(weights), step_class(view.near(at, 0)));
            self.scored.push(Scored::new(sums.map(|weight| weight as f32 * weights.scale), step));
            (sums, step)
        });
        self.evidence.keep(sentence, sums);
    }
}

impl Sink for Collected {
    #[inline(always)]
    fn take(&mut self, _: Ground, hash: u32) {
        self.take(hash);
    }
}

/// Looks at a sentence: all but the lists and the rules.
pub(crate) fn look(view: &mut View, reading: &Reading<'_>, sentence: Range<usize>) {
    view.look(reading.text, &reading.units[sentence.clone()]);
    for (at, aspect) in sentence.clone().zip(view.units_mut()) {
        let cued = reading.cued[at];
        (aspect.cue, aspect.cue_end) = (cued.ahead, cued.back);
        if aspect.sort == super::unit::Sort::Latin {
            aspect.known = reading.lists.latin.known(&reading.units[at], reading.slice(at, at + 1));
        }
    }
}

/// The rules by the numbers that the model knows them by, from 4: their order is part of the file's version.
const RULES: [Rule; 16] = [
    Rule::Listed,
    Rule::Titled,
    Rule::Described,
    Rule::Speaks,
    Rule::GivenName,
    Rule::Surname,
    Rule::Suffix,
    Rule::Head,
    Rule::TitleMarks,
    Rule::Before,
    Rule::After,
    Rule::Dotted,
    Rule::Shape,
    Rule::Abbreviation,
    Rule::PartOf,
    Rule::Repeated,
];

fn number_of(rule: Rule) -> u32 {
    (4..).zip(RULES).find(|(_, own)| *own == rule).map_or(0, |(number, _)| number)
}

/// Puts what the rules found into the view of a sentence that begins at the unit `start`.
pub(crate) fn put_rules<'a>(view: &mut View, start: usize, ruled: impl IntoIterator<Item = &'a Candidate>) {
    let units = view.units_mut();
    for own in ruled {
        let (from, to) = (own.from.saturating_sub(start), own.to.saturating_sub(start).min(units.len()));
        let sureness = u32::from(own.confidence > 0.7) + u32::from(own.confidence > 0.88);
        let rule = own.because.first().map_or(0, |because| number_of(because.rule));
        for (at, unit) in units.iter_mut().enumerate().take(to).skip(from) {
            let place = u32::from(at > from) + 2 * u32::from(at + 1 < to);
            unit.ruled = 1 + sureness + 3 * (place + 4 * own.what as u32);
            unit.rule = rule;
        }
    }
}
