//! The allowed steps from tag to tag, laid out so that a walk over them needs no check of which ones are allowed.

use super::{
    tag::{N_TAGS, OUTSIDE},
    weights::N_STEPS,
};

/// A number for each tag, with room for any number of four bits, so that no look into it can miss.
pub(super) type Row = [f32; 16];

/// Tags after which no name goes on: outside, or a name may end there.
const CLOSED: [usize; 9] = [OUTSIDE, 3, 4, 7, 8, 9, 10, 11, 12];

/// Tags that need none before them: outside, or a name begins there. Each may follow each of [`CLOSED`].
const OPEN: [usize; 7] = [OUTSIDE, 1, 4, 5, 8, 9, 11];

/// The steps inside names.
const INSIDE: [(usize, usize); 12] =
    [(1, 2), (2, 2), (1, 3), (2, 3), (5, 6), (6, 6), (5, 7), (6, 7), (9, 10), (10, 10), (11, 12), (12, 12)];

/// Below every score.
pub(super) const NEVER: f32 = -1e30;

/// A number for each allowed step.
#[derive(Clone, Default)]
struct Table {
    /// For each of [`CLOSED`], each of [`OPEN`].
    across: [[f32; OPEN.len()]; CLOSED.len()],
    inside: [f32; INSIDE.len()],
}

impl Table {
    fn of(number: impl Fn(usize, usize) -> f32) -> Self {
        Self {
            across: CLOSED.map(|before| OPEN.map(|tag| number(before, tag))),
            inside: INSIDE.map(|(a, b)| number(a, b)),
        }
    }
}

/// The steps into units of one class.
#[derive(Clone, Default)]
pub(super) struct Steps {
    weights: Table,
    /// The exponentials of the weights.
    factors: Table,
}

impl Steps {
    /// Those of each class, of weights by class, tag before and tag.
    pub(super) fn of_classes(weights: &[f32]) -> [Self; N_STEPS] {
        std::array::from_fn(|class| {
            let weight = |before: usize, tag: usize| {
                weights.get((class * N_TAGS + before) * N_TAGS + tag).copied().unwrap_or_default()
            };
            Self { weights: Table::of(weight), factors: Table::of(|before, tag| weight(before, tag).exp()) }
        })
    }

    /// The best scores after the step, before the unit's own, and for each tag the one before that it is reached from.
    #[inline]
    pub(super) fn best(&self, before: &Row) -> (Row, [u8; 16]) {
        let mut first = [(NEVER, 0); OPEN.len()];
        for (weights, closed) in self.weights.across.iter().zip(CLOSED) {
            for (best, weight) in first.iter_mut().zip(weights) {
                let score = before[closed] + weight;
                if score > best.0 {
                    *best = (score, closed as u8);
                }
            }
        }
        let (mut scores, mut back) = ([NEVER; 16], [0; 16]);
        OPEN.iter().zip(first).for_each(|(tag, best)| (scores[*tag], back[*tag]) = best);
        for ((from, to), weight) in INSIDE.into_iter().zip(self.weights.inside) {
            let score = before[from] + weight;
            if score > scores[to] {
                (scores[to], back[to]) = (score, from as u8);
            }
        }
        (scores, back)
    }

    /// What `tag` weighs when the step after it is to none.
    pub(super) fn to_outside(&self, tag: usize) -> f32 {
        let place = CLOSED.iter().position(|closed| *closed == tag);
        place.map_or(NEVER, |closed| self.weights.across[closed][0])
    }

    /// The sums of all ways over the step.
    #[inline]
    pub(super) fn forward(&self, before: &Row) -> Row {
        let mut first = [0.0; OPEN.len()];
        for (factors, closed) in self.factors.across.iter().zip(CLOSED) {
            first.iter_mut().zip(factors).for_each(|(sum, factor)| *sum += before[closed] * factor);
        }
        let mut sums = [0.0; 16];
        OPEN.iter().zip(first).for_each(|(tag, sum)| sums[*tag] = sum);
        for ((from, to), factor) in INSIDE.into_iter().zip(self.factors.inside) {
            sums[to] += before[from] * factor;
        }
        sums
    }

    /// The sums of all ways back over the step.
    #[inline]
    pub(super) fn backward(&self, after: &Row) -> Row {
        let open = OPEN.map(|tag| after[tag]);
        let mut sums = [0.0; 16];
        for (factors, closed) in self.factors.across.iter().zip(CLOSED) {
            sums[closed] = factors.iter().zip(open).map(|(factor, after)| factor * after).sum();
        }
        for ((from, to), factor) in INSIDE.into_iter().zip(self.factors.inside) {
            sums[from] += factor * after[to];
        }
        sums
    }

    /// What the way from `before` to `tag` is multiplied with; nothing where there is none.
    pub(super) fn factor(&self, before: usize, tag: usize) -> f32 {
        let across = || {
            let closed = CLOSED.iter().position(|own| *own == before)?;
            Some(self.factors.across[closed][OPEN.iter().position(|own| *own == tag)?])
        };
        let inside = INSIDE.iter().position(|own| *own == (before, tag)).map(|at| self.factors.inside[at]);
        inside.or_else(across).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tag::may_follow, *};

    #[test]
    fn the_allowed_steps_are_here_and_no_others() {
        for (before, tag) in (0..N_TAGS).flat_map(|before| (0..N_TAGS).map(move |tag| (before, tag))) {
            let is_across = CLOSED.contains(&before) && OPEN.contains(&tag);
            assert_eq!(is_across || INSIDE.contains(&(before, tag)), may_follow(before, tag), "{before} {tag}");
        }
        assert!(CLOSED.iter().all(|tag| may_follow(*tag, OUTSIDE)) && OPEN.iter().all(|tag| may_follow(OUTSIDE, *tag)));
    }

    #[test]
    fn every_step_has_its_own_weight() {
        let weights: Vec<f32> = (0..N_STEPS * N_TAGS * N_TAGS).map(|at| at as f32 / 1000.0).collect();
        let classes = Steps::of_classes(&weights);
        for (class, steps) in classes.iter().enumerate() {
            for (before, tag) in (0..N_TAGS).flat_map(|before| (0..N_TAGS).map(move |tag| (before, tag))) {
                let own =
                    if may_follow(before, tag) { weights[(class * N_TAGS + before) * N_TAGS + tag].exp() } else { 0.0 };
                assert_eq!(steps.factor(before, tag), own);
                let mut alone = [0.0; 16];
                alone[before] = 1.0;
                assert_eq!(steps.forward(&alone)[tag], own);
                let mut alone = [0.0; 16];
                alone[tag] = 1.0;
                assert_eq!(steps.backward(&alone)[before], own);
                let mut alone = [NEVER; 16];
                alone[before] = 0.0;
                let (scores, back) = steps.best(&alone);
                assert!(own == 0.0 || scores[tag].exp() == own && usize::from(back[tag]) == before);
            }
        }
    }
}
