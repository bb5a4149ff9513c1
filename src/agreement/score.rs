//! How many marks two readers share.

use std::rc::Rc;

use super::pairs::Pairing;
use crate::annotation::{Annotation, Label};

/// How many marks of a label each of two readers made, and how many of them are the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Score {
    /// How many the first made.
    pub n_one: usize,
    /// How many the second made.
    pub n_other: usize,
    /// How many pairs of equal marks there are; each mark is in at most one pair.
    pub n_same: usize,
}

impl Score {
    /// The marks of `label` that have the same edges.
    pub fn exact(label: Label, one: &[Rc<Annotation>], other: &[Rc<Annotation>]) -> Self {
        Self::of(label, one, other, |pairing| pairing.pair_same(|mark| mark.span))
    }

    /// The marks of `label` that overlap, in pairs of one each, those with most in common first.
    pub fn overlapping(label: Label, one: &[Rc<Annotation>], other: &[Rc<Annotation>]) -> Self {
        Self::of(label, one, other, |pairing| pairing.pair_overlapping(Annotation::label))
    }

    fn of(label: Label, one: &[Rc<Annotation>], other: &[Rc<Annotation>], pair: impl Fn(&mut Pairing<'_>)) -> Self {
        let of_label = |marks: &[Rc<Annotation>]| -> Vec<_> {
            marks.iter().filter(|mark| mark.label() == label).cloned().collect()
        };
        let (one, other) = (of_label(one), of_label(other));
        let mut pairing = Pairing::new(&one, &other);
        pair(&mut pairing);
        Self { n_one: one.len(), n_other: other.len(), n_same: pairing.pairs.len() }
    }

    /// Precision: the share of the second reader's marks that the first has too; nothing if the second has none.
    pub fn precision(&self) -> Option<f64> {
        share(self.n_same, self.n_other)
    }

    /// Recall: the share of the first reader's marks that the second has too; nothing if the first has none.
    pub fn recall(&self) -> Option<f64> {
        share(self.n_same, self.n_one)
    }

    /// The harmonic mean of both, the same whoever is first: 2·same / (one + other); nothing where nobody marked any.
    pub fn f1(&self) -> Option<f64> {
        share(2 * self.n_same, self.n_one + self.n_other)
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::marks;
    use Label::{Organization, Person};

    #[test]
    fn shares_are_those_counted_by_hand() {
        let one = marks(&[(0, 8, Person), (12, 18, Person), (20, 25, Organization), (30, 35, Person)]);
        let other = marks(&[(0, 8, Person), (12, 15, Person)]);
        let exact = Score::exact(Person, &one, &other);
        assert_eq!((exact.n_one, exact.n_other, exact.n_same), (3, 2, 1));
        assert_eq!((exact.precision(), exact.recall(), exact.f1()), (Some(0.5), Some(1.0 / 3.0), Some(0.4)));
        let overlapping = Score::overlapping(Person, &one, &other);
        assert_eq!((overlapping.n_same, overlapping.precision()), (2, Some(1.0)));
        assert_eq!(Score::exact(Organization, &one, &other).precision(), None);
    }

    #[test]
    fn one_long_mark_is_no_match_for_two() {
        let (one, other) = (marks(&[(0, 10, Person)]), marks(&[(0, 3, Person), (4, 10, Person)]));
        assert_eq!(Score::overlapping(Person, &one, &other).n_same, 1);
        assert_eq!(Score::overlapping(Person, &other, &one).n_same, 1);
    }
}
