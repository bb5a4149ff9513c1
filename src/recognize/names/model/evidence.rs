//! The model's scores for every unit of a text, kept so that any stretch can be judged afterwards.

use std::ops::Range;

use super::{
    Inner,
    decode::{Decoder, Scored, Ways},
    tag::{N_TAGS, Sort},
};

/// The scores of a text's units.
#[derive(Default)]
pub(crate) struct Evidence {
    /// The sentences, as ranges of units.
    sentences: Vec<Range<u32>>,
    /// The scores of the units of all sentences, one after the other.
    scores: Vec<([i16; N_TAGS], u8)>,
    /// Where the scores of each sentence begin.
    starts: Vec<u32>,
    /// Results so far: stretches in order, and how likely each is a person, and an organization.
    known: Vec<((u32, u32), [f32; 2])>,
}

impl Evidence {
    /// Keeps the scores of a sentence.
    pub(super) fn keep(&mut self, sentence: &Range<usize>, scores: impl Iterator<Item = ([i32; N_TAGS], usize)>) {
        self.sentences.push(sentence.start as u32..sentence.end as u32);
        self.starts.push(self.scores.len() as u32);
        let kept = scores
            .map(|(tags, step)| (tags.map(|weight| weight.clamp(i16::MIN.into(), i16::MAX.into()) as i16), step as u8));
        self.scores.extend(kept);
    }

    /// Keeps how likely units `from..to` are a person, and an organization. What comes later in the text is kept later.
    pub(super) fn know(&mut self, from: usize, to: usize, likelihoods: [f32; 2]) {
        self.known.push(((from as u32, to as u32), likelihoods));
    }

    /// How likely each of `stretches` (in order) is a person, and an organization.
    pub(super) fn likelihoods(&self, model: &Inner, stretches: &[(usize, usize)]) -> Vec<[f32; 2]> {
        let mut decoder = Decoder::default();
        let mut scored: Vec<Scored> = Vec::new();
        let mut present = usize::MAX;
        let of = |(at, &(from, to)): (usize, &(usize, usize))| {
            let stretch = (from as u32, to as u32);
            if let Ok(known) = self.known.binary_search_by_key(&stretch, |(own, _)| *own) {
                return Some(self.known[known].1);
            }
            let number = self.sentences.partition_point(|sentence| sentence.end as usize <= from);
            let sentence = self.sentences.get(number)?;
            if from < sentence.start as usize || (sentence.end as usize) < to {
                return None;
            }
            if number != present {
                present = number;
                scored.clear();
                let start = *self.starts.get(number)? as usize;
                let kept = self.scores.get(start..start + sentence.len())?;
                scored.extend(kept.iter().map(|(tags, step)| {
                    Scored::new(tags.map(|weight| f32::from(weight) * model.weights.scale), usize::from(*step))
                }));
                let wanted = stretches[at..].iter().take_while(|(from, _)| *from < sentence.end as usize);
                let is_wanted = |run: Range<usize>| {
                    let (start, end) = (sentence.start as usize + run.start, sentence.start as usize + run.end);
                    wanted.clone().any(|(from, to)| *from < end && start < *to)
                };
                decoder.weigh(&scored, &model.ways, is_wanted);
            }
            let from = from - sentence.start as usize;
            Some(of_stretch(&decoder, &scored, &model.ways, from, to - sentence.start as usize))
        };
        stretches.iter().enumerate().map(of).map(Option::unwrap_or_default).collect()
    }
}

/// How likely units `from..to` of the sentence that `decoder` has weighed are a person, and an organization.
pub(super) fn of_stretch(decoder: &Decoder, scored: &[Scored], ways: &Ways, from: usize, to: usize) -> [f32; 2] {
    [Sort::Person, Sort::Organization].map(|sort| {
        let tags: Vec<u8> = sort.tags(to - from).map(|tag| tag as u8).collect();
        decoder.likelihood(scored, ways, from, &tags)
    })
}
