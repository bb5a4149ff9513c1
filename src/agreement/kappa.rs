//! Cohen's kappa.

use std::collections::BTreeSet;

use crate::annotation::Label;

/// Agreement beyond chance between two readers who give every unit exactly one label.
///
/// κ = (pₒ − pₑ) / (1 − pₑ): pₒ is the share of units on which both agree; pₑ is what that share would be if each
/// reader gave the same labels equally often, but to random units. (J. Cohen, “A coefficient of agreement for nominal
/// scales”, *Educational and Psychological Measurement* 20(1), 1960, 37–46.)
///
/// The unit is a word by Unicode's rules (UAX #29), in Chinese a character; white space is none. Most words of an
/// article are not marked at all, so pₒ alone is always high; κ corrects for that.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Kappa {
    n_units: usize,
    n_alike: usize,
    /// The sum, over all labels, of the product of how often each reader gives the label.
    n_by_chance: u128,
}

impl Kappa {
    /// Of two readers who say `one` and `other` of the same units.
    pub(super) fn of(one: &[Option<Label>], other: &[Option<Label>]) -> Self {
        let said: BTreeSet<Option<Label>> = runs(one).chain(runs(other)).map(|run| run[0]).collect();
        let times = |all: &[Option<Label>], label| {
            runs(all).filter(|run| run[0] == label).map(|run| run.len() as u128).sum::<u128>()
        };
        Self {
            n_units: one.len(),
            n_alike: one.iter().zip(other).filter(|(one, other)| one == other).count(),
            n_by_chance: said.into_iter().map(|label| times(one, label) * times(other, label)).sum(),
        }
    }

    /// Of how many units it speaks.
    pub fn n_units(&self) -> usize {
        self.n_units
    }

    /// The share of units of which both say the same; nothing where there are none.
    pub fn observed(&self) -> Option<f64> {
        (self.n_units > 0).then(|| self.n_alike as f64 / self.n_units as f64)
    }

    /// What that share would be by chance; nothing where there are no units.
    pub fn expected(&self) -> Option<f64> {
        let n_pairs = self.n_units as f64 * self.n_units as f64;
        (self.n_units > 0).then(|| self.n_by_chance as f64 / n_pairs)
    }

    /// κ, from −1 to 1; nothing if both give all units one and the same label, since chance alone would make them
    /// agree.
    pub fn value(&self) -> Option<f64> {
        let n_pairs = self.n_units as u128 * self.n_units as u128;
        (self.n_by_chance < n_pairs).then_some(())?;
        Some((self.observed()? - self.expected()?) / (1.0 - self.expected()?))
    }
}

/// The runs of neighbouring units with the same label.
fn runs(all: &[Option<Label>]) -> impl Iterator<Item = &[Option<Label>]> {
    all.chunk_by(|one, other| one == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Option<Label> = Some(Label::Person);

    /// Readers who both say yes of `both` units, one alone of `one`, the other alone of `other`, neither of `neither`.
    fn kappa(both: usize, one: usize, other: usize, neither: usize) -> Option<f64> {
        let units = [(YES, YES, both), (YES, None, one), (None, YES, other), (None, None, neither)];
        let all = units.iter().flat_map(|(one, other, n_units)| std::iter::repeat_n((*one, *other), *n_units));
        let (one, other): (Vec<_>, Vec<_>) = all.unzip();
        Kappa::of(&one, &other).value()
    }

    #[test]
    fn it_is_what_the_formula_gives_by_hand() {
        // pₒ = 35/50 = 0.7; pₑ = (25·30 + 25·20)/2500 = 0.5; κ = 0.2/0.5.
        let worked = kappa(20, 5, 10, 15).expect("both vary");
        assert!((worked - 0.4).abs() < 1e-12, "{worked}");
    }

    #[test]
    fn it_is_one_where_all_agree_and_none_where_there_is_only_chance() {
        assert_eq!(kappa(3, 0, 0, 5), Some(1.0));
        assert_eq!(kappa(1, 1, 1, 1), Some(0.0));
        assert_eq!(kappa(0, 2, 2, 0), Some(-1.0));
        assert_eq!(kappa(0, 0, 0, 9), None);
    }
}
