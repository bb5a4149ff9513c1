//! From the weights of a sentence's units to its likeliest names, and how likely each is.

use std::ops::Range;

use super::{
    steps::{NEVER, Row, Steps},
    tag::{N_TAGS, OUTSIDE, may_follow},
    weights::N_STEPS,
};

/// What the weights of one unit and of the steps into it say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scored {
    /// For each tag.
    pub(crate) tags: [f32; N_TAGS],
    /// The class of the step into it.
    pub(crate) step: usize,
    /// Whether it is certainly outside of names, whatever stands around it; names are searched only between such units.
    is_outside: bool,
}

/// By how much a unit must score more outside of names than in any, to be outside for sure: others then have a likelihood of
/// about one in a thousand at most, steps included.
const SURE: f32 = 9.0;

impl Scored {
    /// Of a unit's scores and the class of the step into it.
    pub(crate) fn new(tags: [f32; N_TAGS], step: usize) -> Self {
        let most = greatest(NEVER, &tags[OUTSIDE + 1..]);
        Self { tags, step, is_outside: tags[OUTSIDE] - most > SURE }
    }
}

/// How much names are favoured while the likeliest tags are searched: names that are nearly as likely are looked at,
/// too, and its likelihood decides. Chosen on the development sentences.
const LEAN: f32 = 0.3;

/// The trained weights of steps and the scale of scores, prepared for the walks.
#[derive(Clone)]
pub(crate) struct Ways {
    /// For each class.
    steps: [Steps; N_STEPS],
    exponentials: Exponentials,
}

impl Ways {
    /// Of the weights of steps by class, tag before and tag, for scores that are multiples of `scale`.
    pub(crate) fn new(weights: &[f32], scale: f32) -> Self {
        Self { steps: Steps::of_classes(weights), exponentials: Exponentials::new(scale) }
    }

    /// The steps into `unit`.
    fn steps_to(&self, unit: &Scored) -> &Steps {
        &self.steps[unit.step % N_STEPS]
    }
}

/// The likelihoods of a unit that is outside for sure.
const CERTAIN: Row = {
    let mut tags = [0.0; 16];
    tags[OUTSIDE] = 1.0;
    tags
};

/// Exponentials of what scores differ by. They are whole numbers of one small one, so all that matter can be worked out ahead.
#[derive(Clone, Default)]
struct Exponentials {
    of_multiples: Vec<f32>,
    n_per_one: f32,
}

impl Exponentials {
    fn new(scale: f32) -> Self {
        let n = (LEAST / scale) as usize + 1;
        Self { of_multiples: (0..n).map(|n| (-scale * n as f32).exp()).collect(), n_per_one: 1.0 / scale }
    }

    /// That of a score which is by `less` below the greatest; nothing where it weighs nothing beside it.
    #[inline]
    fn of(&self, less: f32) -> f32 {
        self.of_multiples.get((less * self.n_per_one + 0.5) as usize).copied().unwrap_or_default()
    }
}

/// A tag whose score is by so much below the greatest is not looked at.
const LEAST: f32 = SURE + 4.0;

/// Room for the work on one sentence, used again for the next.
#[derive(Default)]
pub(crate) struct Decoder {
    back: Vec<[u8; 16]>,
    tags: Vec<u8>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    /// The exponentials of the units' scores, each unit's by its greatest.
    factors: Vec<Row>,
}

/// The stretches of `units` that may hold names: those between units that are outside for sure.
fn stretches(units: &[Scored]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    let runs = units.chunk_by(|a, b| a.is_outside == b.is_outside).map(move |run| {
        at += run.len();
        at - run.len()..at
    });
    runs.filter(|run| !units[run.start].is_outside)
}

impl Decoder {
    /// The likeliest tags.
    pub(crate) fn likeliest(&mut self, units: &[Scored], ways: &Ways) -> &[u8] {
        self.tags.clear();
        self.tags.resize(units.len(), OUTSIDE as u8);
        for run in stretches(units) {
            self.tag(units, ways, run);
        }
        &self.tags
    }

    /// Finds the likeliest tags of a stretch.
    fn tag(&mut self, units: &[Scored], ways: &Ways, run: Range<usize>) {
        let mut best = match run.start {
            0 => before_all(0.0, NEVER),
            _ => {
                let mut outside = [NEVER; 16];
                outside[OUTSIDE] = 0.0;
                ways.steps_to(&units[run.start]).best(&outside).0
            }
        };
        add(&mut best, &units[run.start]);
        self.back.clear();
        for unit in &units[run.start + 1..run.end] {
            let (mut next, back) = ways.steps_to(unit).best(&best);
            add(&mut next, unit);
            self.back.push(back);
            best = next;
        }
        let mut tag = last_tag(&best, units.get(run.end), ways);
        for (at, own) in self.tags[run].iter_mut().enumerate().rev() {
            *own = tag;
            tag = at.checked_sub(1).map_or(tag, |before| self.back[before][usize::from(tag & 15)]);
        }
    }

    /// Prepares [`Self::likelihood`] for the stretches of a sentence, between units that are outside for sure, that are wanted.
    pub(crate) fn weigh(&mut self, units: &[Scored], ways: &Ways, is_wanted: impl Fn(Range<usize>) -> bool) {
        for tags in [&mut self.factors, &mut self.forward, &mut self.backward] {
            tags.clear();
            tags.resize(units.len(), CERTAIN);
        }
        for run in stretches(units).filter(|run| is_wanted(run.clone())) {
            self.exponentiate(units, ways, run.clone());
            self.walk_forward(units, ways, run.clone());
            self.walk_backward(units, ways, run);
        }
    }

    fn exponentiate(&mut self, units: &[Scored], ways: &Ways, run: Range<usize>) {
        for (unit, factors) in units[run.clone()].iter().zip(&mut self.factors[run]) {
            let most = greatest(NEVER, &unit.tags);
            for (own, factor) in unit.tags.iter().zip(factors) {
                *factor = ways.exponentials.of(most - own);
            }
        }
    }

    fn walk_forward(&mut self, units: &[Scored], ways: &Ways, run: Range<usize>) {
        for at in run {
            let mut own = match at.checked_sub(1) {
                None => before_all(1.0, 0.0),
                Some(last) => ways.steps_to(&units[at]).forward(&self.forward[last]),
            };
            own.iter_mut().zip(self.factors[at]).for_each(|(own, factor)| *own *= factor);
            self.forward[at] = scaled(own);
        }
    }

    fn walk_backward(&mut self, units: &[Scored], ways: &Ways, run: Range<usize>) {
        for at in run.rev() {
            let next = at + 1;
            self.backward[at] = match units.get(next) {
                None => std::array::from_fn(|tag| f32::from(u8::from(tag < N_TAGS && may_follow(tag, OUTSIDE)))),
                Some(unit) => {
                    let (factors, backward) = (&self.factors[next], &self.backward[next]);
                    let after = std::array::from_fn(|tag| factors[tag] * backward[tag]);
                    scaled(ways.steps_to(unit).backward(&after))
                }
            };
        }
    }

    /// How likely it is that units `from` to `to` have just the tags `tags`, from 0 to 1.
    ///
    /// The scales of both walks fall out: the sum over all tags at the first unit is taken with the same.
    pub(crate) fn likelihood(&self, units: &[Scored], ways: &Ways, from: usize, tags: &[u8]) -> f32 {
        let (Some(&first), Some(forward)) = (tags.first(), self.forward.get(from)) else { return 0.0 };
        let mut way = forward[usize::from(first)];
        // What all ways together amount to, taken along the same scales.
        let mut all = *forward;
        for (at, pair) in (from + 1..).zip(tags.windows(2)) {
            let steps = ways.steps_to(&units[at]);
            let mut next = steps.forward(&all);
            let own = way * steps.factor(usize::from(pair[0]), usize::from(pair[1]));
            next.iter_mut().zip(self.factors[at]).for_each(|(next, factor)| *next *= factor);
            way = own * self.factors[at][usize::from(pair[1])];
            let most = greatest(f32::MIN_POSITIVE, &next);
            all = next.map(|own| own / most);
            way /= most;
        }
        let end = from + tags.len() - 1;
        let total: f32 = all.iter().zip(self.backward[end]).map(|(all, after)| all * after).sum();
        let own = way * self.backward[end][usize::from(tags[tags.len() - 1])];
        if total > 0.0 { (own / total).clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// The greatest of `tags`, and `least` at the least. None of them is no number, so that a comparison does.
fn greatest(least: f32, tags: &[f32]) -> f32 {
    tags.iter().fold(least, |most, own| if *own > most { *own } else { most })
}

/// What the first unit of a sentence begins with: `allowed` for the tags that may stand there, `other` for the rest.
fn before_all(allowed: f32, other: f32) -> Row {
    std::array::from_fn(|tag| if tag < N_TAGS && may_follow(OUTSIDE, tag) { allowed } else { other })
}

/// Adds the scores of `unit`, less what a name is favoured by.
fn add(best: &mut Row, unit: &Scored) {
    best.iter_mut().zip(unit.tags).for_each(|(best, own)| *best += own);
    best[OUTSIDE] -= LEAN;
}

/// The likeliest tag of a stretch's last unit, after which `next` stands, or the end of the sentence.
fn last_tag(best: &Row, next: Option<&Scored>, ways: &Ways) -> u8 {
    let score = |tag: usize| best[tag] + next.map_or(0.0, |unit| ways.steps_to(unit).to_outside(tag));
    let may_be_last = (0..N_TAGS).filter(|tag| may_follow(*tag, OUTSIDE));
    may_be_last.max_by(|a, b| score(*a).total_cmp(&score(*b))).unwrap_or_default() as u8
}

/// `tags` by the greatest of them.
fn scaled(tags: Row) -> Row {
    let most = greatest(f32::MIN_POSITIVE, &tags);
    tags.map(|own| own / most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(tag: usize) -> Scored {
        let mut tags = [0.0; N_TAGS];
        tags[tag] = 3.0;
        Scored::new(tags, 0)
    }

    fn ways() -> Ways {
        Ways::new(&[0.0; N_STEPS * N_TAGS * N_TAGS], 0.1)
    }

    #[test]
    fn the_likeliest_way_is_allowed() {
        let units = [unit(0), unit(1), unit(2), unit(3), unit(0), unit(0)];
        let mut decoder = Decoder::default();
        let tags = decoder.likeliest(&units, &ways()).to_vec();
        assert_eq!(tags, [0, 1, 2, 3, 0, 0]);
        assert!(tags.windows(2).all(|pair| may_follow(usize::from(pair[0]), usize::from(pair[1]))));
    }

    #[test]
    fn likelihoods_of_all_ways_through_one_unit_are_one() {
        let units = [unit(0), unit(5), unit(7)];
        let (mut decoder, ways) = (Decoder::default(), ways());
        decoder.weigh(&units, &ways, |_| true);
        let all: f32 = (0..N_TAGS as u8).map(|tag| decoder.likelihood(&units, &ways, 1, &[tag])).sum();
        assert!((all - 1.0).abs() < 1e-5, "{all}");
        let pair = decoder.likelihood(&units, &ways, 1, &[5, 7]);
        let first = decoder.likelihood(&units, &ways, 1, &[5]);
        assert!(
            pair > 0.8 && (pair - first).abs() < 1e-5,
            "an organization that begins here must end with the next: {pair}, {first}"
        );
    }

    #[test]
    fn an_empty_sentence_has_no_tags() {
        assert!(Decoder::default().likeliest(&[], &ways()).is_empty());
    }
}
