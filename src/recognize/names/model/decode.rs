//! From the weights of a sentence's units to its likeliest names, and how likely each is.

use std::ops::Range;

use super::{
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
    /// Whether it is in no name, whatever stands around it: names are looked for between such units only.
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

/// What a name is favoured by over none while the likeliest tags are looked for: what is nearly as likely is looked at, too,
/// and its likelihood decides. Chosen on the development sentences.
const LEAN: f32 = 0.3;

/// The steps from tag to tag that are allowed, ready to be walked.
#[derive(Clone, Default)]
pub(crate) struct Steps {
    /// For each class.
    allowed: Vec<Vec<Step>>,
    /// Those to [`OUTSIDE`] alone.
    out: Vec<Vec<Step>>,
    /// Those from it.
    back_in: Vec<Vec<Step>>,
}

/// Tag before, tag, weight, and the weight's exponential.
type Step = (u8, u8, f32, f32);

/// The likelihoods of a unit that is outside for sure.
const CERTAIN: [f32; N_TAGS] = {
    let mut tags = [0.0; N_TAGS];
    tags[OUTSIDE] = 1.0;
    tags
};

/// Below every score.
const NEVER: f32 = -1e30;

impl Steps {
    /// Of weights by class, tag before and tag.
    pub(crate) fn new(weights: &[f32]) -> Self {
        let of_class = |class: usize| {
            let pairs = (0..N_TAGS).flat_map(|tag| (0..N_TAGS).map(move |before| (before, tag)));
            let allowed = pairs.filter(|(before, tag)| may_follow(*before, *tag));
            allowed
                .map(|(before, tag)| {
                    let weight = weights.get((class * N_TAGS + before) * N_TAGS + tag).copied().unwrap_or_default();
                    (before as u8, tag as u8, weight, weight.exp())
                })
                .collect()
        };
        let allowed: Vec<Vec<Step>> = (0..N_STEPS).map(of_class).collect();
        let chosen = |is_chosen: fn(&Step) -> bool| {
            allowed.iter().map(|steps| steps.iter().copied().filter(is_chosen).collect()).collect()
        };
        Self {
            out: chosen(|(_, tag, ..)| usize::from(*tag) == OUTSIDE),
            back_in: chosen(|(before, ..)| usize::from(*before) == OUTSIDE),
            allowed,
        }
    }

    /// Those from `before` to `unit` that matter.
    fn between(&self, before: &Scored, unit: &Scored) -> &[Step] {
        let steps = match (before.is_outside, unit.is_outside) {
            (_, true) => &self.out,
            (true, false) => &self.back_in,
            (false, false) => &self.allowed,
        };
        steps.get(unit.step).map_or(&[], Vec::as_slice)
    }
}

/// Room for the work on one sentence, used again for the next.
#[derive(Default)]
pub(crate) struct Decoder {
    back: Vec<[u8; N_TAGS]>,
    tags: Vec<u8>,
    forward: Vec<[f32; N_TAGS]>,
    backward: Vec<[f32; N_TAGS]>,
    /// The exponentials of the units' scores, each unit's by its greatest.
    factors: Vec<[f32; N_TAGS]>,
}

impl Decoder {
    /// The likeliest tags.
    pub(crate) fn likeliest(&mut self, units: &[Scored], steps: &Steps) -> &[u8] {
        self.back.clear();
        self.tags.clear();
        let Some(first) = units.first() else { return &self.tags };
        let mut best: [f32; N_TAGS] =
            std::array::from_fn(|tag| if may_follow(OUTSIDE, tag) { first.tags[tag] } else { NEVER });
        best[OUTSIDE] -= LEAN;
        for pair in units.windows(2) {
            let unit = &pair[1];
            let mut next = [NEVER; N_TAGS];
            let mut back = [0; N_TAGS];
            for &(before, tag, weight, _) in steps.between(&pair[0], unit) {
                let score = best[usize::from(before)] + weight;
                if score > next[usize::from(tag)] {
                    next[usize::from(tag)] = score;
                    back[usize::from(tag)] = before;
                }
            }
            next.iter_mut().zip(unit.tags).for_each(|(next, own)| *next += own);
            next[OUTSIDE] -= LEAN;
            self.back.push(back);
            best = next;
        }
        let last = (0..N_TAGS as u8).filter(|tag| may_follow(usize::from(*tag), OUTSIDE));
        let mut tag = last.max_by(|a, b| best[usize::from(*a)].total_cmp(&best[usize::from(*b)])).unwrap_or_default();
        self.tags.push(tag);
        for back in self.back.iter().rev() {
            tag = back[usize::from(tag)];
            self.tags.push(tag);
        }
        self.tags.reverse();
        &self.tags
    }

    /// Prepares [`Self::likelihood`] for the stretches of a sentence, between units that are outside for sure, that are wanted.
    pub(crate) fn weigh(&mut self, units: &[Scored], steps: &Steps, is_wanted: impl Fn(Range<usize>) -> bool) {
        for tags in [&mut self.factors, &mut self.forward, &mut self.backward] {
            tags.clear();
            tags.resize(units.len(), CERTAIN);
        }
        let mut from = 0;
        for run in units.chunk_by(|a, b| a.is_outside == b.is_outside) {
            let to = from + run.len();
            if !run[0].is_outside && is_wanted(from..to) {
                self.exponentiate(units, from..to);
                self.walk_forward(units, steps, from..to);
                self.walk_backward(units, steps, from..to);
            }
            from = to;
        }
    }

    fn exponentiate(&mut self, units: &[Scored], run: Range<usize>) {
        for at in run {
            let most = greatest(NEVER, &units[at].tags);
            // Most tags weigh nothing beside the greatest, and exponentials take their time.
            self.factors[at] =
                units[at].tags.map(|own| if own - most < -SURE - 4.0 { 0.0 } else { (own - most).exp() });
        }
    }

    fn walk_forward(&mut self, units: &[Scored], steps: &Steps, run: Range<usize>) {
        for at in run {
            let mut own = [0.0; N_TAGS];
            match at.checked_sub(1) {
                None => (0..N_TAGS).filter(|tag| may_follow(OUTSIDE, *tag)).for_each(|tag| own[tag] = 1.0),
                Some(last) => {
                    for &(from, tag, _, factor) in steps.between(&units[last], &units[at]) {
                        own[usize::from(tag)] += self.forward[last][usize::from(from)] * factor;
                    }
                }
            }
            own.iter_mut().zip(self.factors[at]).for_each(|(own, factor)| *own *= factor);
            self.forward[at] = scaled(own);
        }
    }

    fn walk_backward(&mut self, units: &[Scored], steps: &Steps, run: Range<usize>) {
        for at in run.rev() {
            let next = at + 1;
            if next == units.len() {
                self.backward[at] = std::array::from_fn(|tag| f32::from(u8::from(may_follow(tag, OUTSIDE))));
                continue;
            }
            let mut own = [0.0; N_TAGS];
            for &(from, tag, _, factor) in steps.between(&units[at], &units[next]) {
                let tag = usize::from(tag);
                own[usize::from(from)] += factor * self.factors[next][tag] * self.backward[next][tag];
            }
            self.backward[at] = scaled(own);
        }
    }

    /// How likely it is that units `from` to `to` have just the tags `tags`, from 0 to 1.
    ///
    /// The scales of both walks fall out: the sum over all tags at the first unit is taken with the same.
    pub(crate) fn likelihood(&self, units: &[Scored], steps: &Steps, from: usize, tags: &[u8]) -> f32 {
        let (Some(&first), Some(forward)) = (tags.first(), self.forward.get(from)) else { return 0.0 };
        let mut way = forward[usize::from(first)];
        // What all ways together amount to, taken along the same scales.
        let mut all = *forward;
        for (at, pair) in (from + 1..).zip(tags.windows(2)) {
            let mut next = [0.0; N_TAGS];
            let mut own = 0.0;
            for &(before, tag, _, factor) in steps.between(&units[at - 1], &units[at]) {
                next[usize::from(tag)] += all[usize::from(before)] * factor;
                if [before, tag] == [pair[0], pair[1]] {
                    own = way * factor;
                }
            }
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

/// `tags` by the greatest of them.
fn scaled(tags: [f32; N_TAGS]) -> [f32; N_TAGS] {
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

    fn steps() -> Steps {
        Steps::new(&[0.0; N_STEPS * N_TAGS * N_TAGS])
    }

    #[test]
    fn the_likeliest_way_is_allowed() {
        let units = [unit(0), unit(1), unit(2), unit(3), unit(0), unit(0)];
        let mut decoder = Decoder::default();
        let tags = decoder.likeliest(&units, &steps()).to_vec();
        assert_eq!(tags, [0, 1, 2, 3, 0, 0]);
        assert!(tags.windows(2).all(|pair| may_follow(usize::from(pair[0]), usize::from(pair[1]))));
    }

    #[test]
    fn likelihoods_of_all_ways_through_one_unit_are_one() {
        let units = [unit(0), unit(5), unit(7)];
        let (mut decoder, steps) = (Decoder::default(), steps());
        decoder.weigh(&units, &steps, |_| true);
        let all: f32 = (0..N_TAGS as u8).map(|tag| decoder.likelihood(&units, &steps, 1, &[tag])).sum();
        assert!((all - 1.0).abs() < 1e-5, "{all}");
        let pair = decoder.likelihood(&units, &steps, 1, &[5, 7]);
        let first = decoder.likelihood(&units, &steps, 1, &[5]);
        assert!(
            pair > 0.8 && (pair - first).abs() < 1e-5,
            "an organization that begins here must end with the next: {pair}, {first}"
        );
    }

    #[test]
    fn an_empty_sentence_has_no_tags() {
        assert!(Decoder::default().likeliest(&[], &steps()).is_empty());
    }
}
