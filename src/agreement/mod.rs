//! How far two readers of one text agree, and where they do not.
//!
//! A reader's marks are those they accepted ([`decided`]); suggestions that nobody has looked at do not count. Both
//! must have read the same text, since spans of different texts cannot be compared. This folder must not know
//! recognizers, files, storage, or what is on screen.

mod difference;
mod kappa;
mod pairs;
mod score;
mod settle;
mod units;

pub use difference::{Difference, differences};
pub use kappa::Kappa;
pub use score::Score;
pub use settle::{Choice, Present, settled};

use std::{collections::BTreeSet, rc::Rc};

use crate::{
    annotation::{Annotation, Label, OwnLabel, Status},
    document::Annotations,
};

use units::Units;

/// How the marks of two readers are compared, label by label.
type Scoring = fn(Label, &[Rc<Annotation>], &[Rc<Annotation>]) -> Score;

/// How far two readers agree.
#[derive(Clone, PartialEq, Debug)]
pub struct Agreement {
    /// Where they do not, in the order of the text.
    pub differences: Vec<Difference>,
    /// By label, in the order of [`Label::ALL`]: the same edges are asked for.
    pub exact: [Score; Label::ALL.len()],
    /// By label: one word in common is enough.
    pub overlapping: [Score; Label::ALL.len()],
    /// By label: whether each word is marked so.
    pub kappas: [Kappa; Label::ALL.len()],
    /// What each word is marked as: a person, an organization, an amount, a label of their own, or nothing of these.
    pub kappa: Kappa,
    /// By label of their own that either has marked, in the order of the names.
    pub own: Vec<OfOwn>,
}

impl Agreement {
    /// How far the readers agree that marked `one` and `other` in `text`. It takes a while in a long article: `turn` is waited
    /// for between its parts.
    pub async fn of(text: &str, one: &[Rc<Annotation>], other: &[Rc<Annotation>], turn: impl AsyncFn()) -> Self {
        let units = Units::of(text, &turn).await;
        let own = own_labels(one, other);
        let layer: Vec<Label> = LAYER.into_iter().chain(own.iter().copied().map(Label::Own)).collect();
        let kappa = async |labels: &[Label]| {
            turn().await;
            Kappa::of(&units.with(labels, one), &units.with(labels, other))
        };
        let score = async |by: Scoring, label| {
            turn().await;
            by(label, one, other)
        };
        turn().await;
        let mut agreement = Self {
            differences: differences(one, other),
            exact: Default::default(),
            overlapping: Default::default(),
            kappas: Default::default(),
            kappa: kappa(&layer).await,
            own: Vec::new(),
        };
        for (at, label) in Label::ALL.into_iter().enumerate() {
            agreement.exact[at] = score(Score::exact, label).await;
            agreement.overlapping[at] = score(Score::overlapping, label).await;
            agreement.kappas[at] = kappa(&[label]).await;
        }
        for label in own {
            let own = Label::Own(label);
            let (exact, overlapping) = (score(Score::exact, own).await, score(Score::overlapping, own).await);
            agreement.own.push(OfOwn { label, exact, overlapping, kappa: kappa(&[own]).await });
        }
        agreement
    }
}

/// How far two readers agree on a label of a person's own.
#[derive(Clone, PartialEq, Debug)]
pub struct OfOwn {
    /// The label.
    pub label: OwnLabel,
    /// The same edges are asked for.
    pub exact: Score,
    /// It is enough that marks overlap.
    pub overlapping: Score,
    /// Word by word.
    pub kappa: Kappa,
}

/// The labels of their own that either has marked, in order.
fn own_labels(one: &[Rc<Annotation>], other: &[Rc<Annotation>]) -> BTreeSet<OwnLabel> {
    let own = |mark: &Rc<Annotation>| match mark.label() {
        Label::Own(own) => Some(own),
        _ => None,
    };
    one.iter().chain(other).filter_map(own).collect()
}

/// The labels that exclude one another on a word, besides the readers' own. Claims lie over them.
const LAYER: [Label; 3] = [Label::Person, Label::Organization, Label::Amount];

/// What a reader has accepted among `annotations`, in order.
pub fn decided(annotations: &Annotations) -> Vec<Rc<Annotation>> {
    annotations.iter().filter(|annotation| annotation.status == Status::Accepted).cloned().collect()
}

/// What `work` answers, which never waits.
#[cfg(test)]
fn at_once<T>(work: impl Future<Output = T>) -> T {
    use std::task::{Context, Poll, Waker};
    match std::pin::pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer,
        Poll::Pending => panic!("it waits"),
    }
}

/// Annotations for the tests of this folder.
#[cfg(test)]
fn marks(marks: &[(usize, usize, Label)]) -> Vec<Rc<Annotation>> {
    use crate::{annotation::*, text::Span};
    let mark = |(at, (start, end, label)): (usize, &(usize, usize, Label))| {
        let (id, span) = (AnnotationId::new(format!("a{at}")), Span::new(*start, *end));
        Rc::new(Annotation::by_hand(id, span, Body::by_hand(*label, ""), jiff::Timestamp::UNIX_EPOCH))
    };
    marks.iter().enumerate().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Label::{Amount, Organization, Person};

    #[test]
    fn two_readers_of_one_sentence_agree_as_far_as_counted_by_hand() {
        // Words and signs: Mira Roe of Hailan has 3 ships . – seven units.
        let text = "Mira Roe of Hailan has 3 ships.";
        let one = marks(&[(0, 8, Person), (12, 18, Organization), (23, 30, Amount)]);
        let other = marks(&[(0, 8, Person), (12, 18, Person)]);
        let agreement = at_once(Agreement::of(text, &one, &other, async || ()));
        // One: P P – O – A A –; the other: P P – P – – – –. Eight units, five alike.
        assert_eq!(agreement.kappa.n_units(), 8);
        assert_eq!(agreement.kappa.observed(), Some(5.0 / 8.0));
        // By chance: P 2/8·3/8, O 1/8·0, A 2/8·0, nothing 3/8·5/8.
        assert_eq!(agreement.kappa.expected(), Some(21.0 / 64.0));
        let kappa = agreement.kappa.value().expect("both vary");
        assert!((kappa - (40.0 - 21.0) / (64.0 - 21.0)).abs() < 1e-12, "{kappa}");
        assert_eq!(agreement.exact[0].f1(), Some(2.0 / 3.0));
        assert_eq!(agreement.differences.len(), 2);
    }

    #[test]
    fn labels_of_their_own_count_too() {
        let label = OwnLabel::new("EVENT").expect("a name");
        let (one, other) = (marks(&[(4, 9, Label::Own(label))]), marks(&[(4, 9, Label::Own(label)), (0, 3, Person)]));
        let agreement = at_once(Agreement::of("The flood came.", &one, &other, async || ()));
        let own = &agreement.own[0];
        assert_eq!((own.label, own.exact.f1(), own.overlapping.f1()), (label, Some(1.0), Some(1.0)));
        assert_eq!((own.kappa.value(), agreement.kappa.observed()), (Some(1.0), Some(0.75)));
    }

    #[test]
    fn a_reader_is_asked_only_for_what_they_decided() {
        let all = marks(&[(0, 4, Person), (5, 8, Person), (9, 10, Person)]);
        let with = |at: usize, status| Rc::new(Annotation { status, ..Annotation::clone(&all[at]) });
        let annotations =
            Annotations::new([with(0, Status::Accepted), with(1, Status::Suggested), with(2, Status::Rejected)]);
        assert_eq!(decided(&annotations), [all[0].clone()]);
    }

    #[test]
    fn two_who_mark_nothing_agree_and_nothing_is_divided_by_nothing() {
        let agreement = at_once(Agreement::of("a b", &[], &[], async || ()));
        assert_eq!((agreement.kappa.observed(), agreement.kappa.value()), (Some(1.0), None));
        assert_eq!(agreement.exact[0].f1(), None);
        assert_eq!(at_once(Agreement::of("", &[], &[], async || ())).kappa.observed(), None);
    }
}
