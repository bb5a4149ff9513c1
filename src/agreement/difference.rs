//! The places where two readers do not agree, in order.

use std::rc::Rc;

use super::pairs::Pairing;
use crate::{
    annotation::{Annotation, Label},
    text::Span,
};

/// A place at which two readers do not agree.
#[derive(Clone, PartialEq, Debug)]
pub enum Difference {
    /// Only the first marked it.
    OnlyOne(Rc<Annotation>),
    /// Only the second marked it.
    OnlyOther(Rc<Annotation>),
    /// They mark the same words as different things.
    Label(Rc<Annotation>, Rc<Annotation>),
    /// They mark the same thing with different edges.
    Edges(Rc<Annotation>, Rc<Annotation>),
    /// They give the same words the same label, but read them differently: an amount's value, a claim's source.
    Reading(Rc<Annotation>, Rc<Annotation>),
}

impl Difference {
    /// All words that it is about.
    pub fn span(&self) -> Span {
        match self {
            Self::OnlyOne(mark) | Self::OnlyOther(mark) => mark.span,
            Self::Label(one, other) | Self::Edges(one, other) | Self::Reading(one, other) => {
                Span::new(one.span.start.min(other.span.start), one.span.end.max(other.span.end))
            }
        }
    }
}

/// Where the readers who marked `one` and `other`, both in order, do not agree, in the order of the text.
///
/// A mark is compared with the one that has the same words and label, else the same words, else the same label and the
/// largest overlap; each with at most one. Claims are compared only with claims.
pub fn differences(one: &[Rc<Annotation>], other: &[Rc<Annotation>]) -> Vec<Difference> {
    let mut pairing = Pairing::new(one, other);
    pairing.pair_same(|mark| (mark.span, mark.label()));
    pairing.pair_same(|mark| (mark.span, mark.label() == Label::Claim));
    pairing.pair_overlapping(Annotation::label);
    let pairs = pairing.pairs.iter().filter_map(|(at, other_at)| difference(&one[*at], &other[*other_at]));
    let alone = one.iter().enumerate().filter(|(at, _)| !pairing.paired[*at]);
    let other_alone = other.iter().enumerate().filter(|(at, _)| !pairing.other_paired[*at]);
    let alone = alone.map(|(_, mark)| Difference::OnlyOne(mark.clone()));
    let other_alone = other_alone.map(|(_, mark)| Difference::OnlyOther(mark.clone()));
    let mut all: Vec<_> = pairs.chain(alone).chain(other_alone).collect();
    all.sort_by_key(Difference::span);
    all
}

fn difference(one: &Rc<Annotation>, other: &Rc<Annotation>) -> Option<Difference> {
    let both = (one.clone(), other.clone());
    if one.span != other.span {
        Some(Difference::Edges(both.0, both.1))
    } else if one.label() != other.label() {
        Some(Difference::Label(both.0, both.1))
    } else {
        (one.body != other.body).then_some(Difference::Reading(both.0, both.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agreement::marks,
        annotation::{Amount, AmountKind, Body},
    };
    use Label::{Claim, Organization, Person};

    /// Each difference in a word, with where it begins.
    fn told(one: &[Rc<Annotation>], other: &[Rc<Annotation>]) -> Vec<(&'static str, usize)> {
        let word = |difference: &Difference| match difference {
            Difference::OnlyOne(_) => "one",
            Difference::OnlyOther(_) => "other",
            Difference::Label(..) => "label",
            Difference::Edges(..) => "edges",
            Difference::Reading(..) => "reading",
        };
        differences(one, other).iter().map(|own| (word(own), own.span().start)).collect()
    }

    #[test]
    fn every_kind_of_difference_is_told_in_the_order_of_the_text() {
        let one =
            marks(&[(0, 4, Person), (5, 9, Person), (10, 19, Organization), (30, 34, Label::Amount), (40, 44, Person)]);
        let mut other = marks(&[
            (5, 9, Organization),
            (12, 19, Organization),
            (20, 24, Person),
            (30, 34, Label::Amount),
            (40, 44, Person),
        ]);
        let percent = Body::Amount(Amount::of_kind(AmountKind::Percent));
        other[3] = Rc::new(Annotation { body: percent, ..Annotation::clone(&other[3]) });
        assert_eq!(told(&one, &other), [("one", 0), ("label", 5), ("edges", 10), ("other", 20), ("reading", 30)]);
        assert_eq!(told(&one, &one), []);
    }

    #[test]
    fn a_claim_is_no_other_label_for_a_name() {
        assert_eq!(told(&marks(&[(0, 9, Claim)]), &marks(&[(0, 9, Person)])), [("one", 0), ("other", 0)]);
    }

    #[test]
    fn a_mark_is_compared_with_the_one_that_shares_most() {
        let (one, other) = (marks(&[(0, 10, Person)]), marks(&[(0, 3, Person), (4, 10, Person)]));
        assert_eq!(told(&one, &other), [("other", 0), ("edges", 0)]);
    }
}
