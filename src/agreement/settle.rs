//! Settling a difference between two readers, as a step of the first reader's article.

use std::{collections::HashMap, rc::Rc};

use jiff::Timestamp;

use super::Difference;
use crate::{
    annotation::{Annotation, AnnotationId, Origin, Status},
    document::{Act, Change, Document, Step},
};

/// Whose word holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Choice {
    /// The first reader's.
    One,
    /// The second reader's.
    Other,
    /// Both, beside one another.
    Both,
}

impl Difference {
    /// The mark of the first reader.
    pub fn one(&self) -> Option<&Rc<Annotation>> {
        match self {
            Self::OnlyOne(one) | Self::Label(one, _) | Self::Edges(one, _) | Self::Reading(one, _) => Some(one),
            Self::OnlyOther(_) => None,
        }
    }

    /// The mark of the second reader.
    pub fn other(&self) -> Option<&Rc<Annotation>> {
        match self {
            Self::OnlyOther(other) | Self::Label(_, other) | Self::Edges(_, other) | Self::Reading(_, other) => {
                Some(other)
            }
            Self::OnlyOne(_) => None,
        }
    }

    /// Whether both marks can be kept at once.
    pub fn can_be_both(&self) -> bool {
        matches!(self, Self::Label(..) | Self::Edges(..))
    }
}

/// The marks of an article, indexed by id: two readers may differ at thousands of places, and searching all marks for
/// each would take too long.
pub struct Present<'a> {
    document: &'a Document,
    by_id: HashMap<&'a AnnotationId, &'a Rc<Annotation>>,
}

impl<'a> Present<'a> {
    /// The marks of `document`.
    pub fn of(document: &'a Document) -> Self {
        Self { document, by_id: document.annotations.iter().map(|own| (&own.id, own)).collect() }
    }

    /// Which choice the article shows for `difference`; nothing if neither.
    pub fn choice(&self, difference: &Difference) -> Option<Choice> {
        let (one, other) = (difference.one(), difference.other());
        let own = one.and_then(|one| self.by_id.get(&one.id));
        let has_one = one.map(|one| own.is_some_and(|own| says(own, one)));
        let has_other = other.map(|other| copy_of(self.document, other, one).is_some_and(|own| says(own, other)));
        let is_replaced = other.zip(own).is_some_and(|(other, own)| own.span == other.span && says(own, other));
        match (has_one, has_other) {
            (Some(true), Some(true)) => Some(Choice::Both),
            (Some(true), _) | (None, Some(false)) => Some(Choice::One),
            (None | Some(false), Some(true)) | (Some(false), None) => Some(Choice::Other),
            _ => is_replaced.then_some(Choice::Other),
        }
    }
}

/// The step that carries out each of `choices` in `document`, which is the first reader's; nothing if all of them hold
/// already.
///
/// The second reader's marks are added under their name. A mark that is not chosen is removed, or rejected if a
/// recognizer found it, lest it be found again.
pub fn settled(document: &Document, choices: &[(Difference, Choice)], at: Timestamp) -> Option<Step> {
    let mut settling = Settling { present: Present::of(document), at, n_made: 0, changes: Vec::new() };
    for (difference, choice) in choices {
        settling.own(difference, *choice);
        settling.copy(difference, *choice);
    }
    let changes = settling.changes;
    (!changes.is_empty()).then_some(Step { act: Act::Settle, at, was_modified: document.modified, changes })
}

struct Settling<'a> {
    present: Present<'a>,
    at: Timestamp,
    n_made: u64,
    changes: Vec<Change>,
}

impl Settling<'_> {
    /// Puts the first reader's mark into the chosen state.
    fn own(&mut self, difference: &Difference, choice: Choice) {
        let Some(one) = difference.one() else { return };
        let present = self.present.by_id.get(&one.id).copied().cloned();
        let wanted = match (choice, difference.other()) {
            (Choice::One | Choice::Both, _) => Some(Annotation::clone(one)),
            (Choice::Other, Some(other)) => {
                Some(Annotation { id: one.id.clone(), created: one.created, ..Annotation::clone(other) })
            }
            (Choice::Other, None) => without(one),
        };
        self.change(present, wanted);
    }

    /// Adds the second reader's mark, or removes it again.
    fn copy(&mut self, difference: &Difference, choice: Choice) {
        let Some(other) = difference.other() else { return };
        let present = copy_of(self.present.document, other, difference.one()).cloned();
        let is_wanted = choice == Choice::Both || choice == Choice::Other && difference.one().is_none();
        let wanted = match &present {
            Some(present) if is_wanted => {
                Some(Annotation { id: present.id.clone(), created: present.created, ..Annotation::clone(other) })
            }
            None if is_wanted => Some(Annotation { id: self.fresh_id(other), ..Annotation::clone(other) }),
            Some(present) if says(present, other) => without(present),
            Some(_) | None => return,
        };
        self.change(present, wanted);
    }

    fn change(&mut self, before: Option<Rc<Annotation>>, after: Option<Annotation>) {
        let is_same = match (&before, &after) {
            (Some(before), Some(after)) => before.span == after.span && is_same_word(before, after),
            (before, after) => before.is_none() && after.is_none(),
        };
        if !is_same {
            let after = after.map(|after| Rc::new(Annotation { modified: self.at, ..after }));
            self.changes.push(Change::Annotation { before, after });
        }
    }

    /// The id of `other`, or a fresh one if that is taken.
    fn fresh_id(&mut self, other: &Annotation) -> AnnotationId {
        let number = self.present.document.annotations.fresh_number() + self.n_made;
        self.n_made += 1;
        let is_free = !self.present.by_id.contains_key(&other.id) && !other.id.as_str().starts_with('a');
        if is_free { other.id.clone() } else { AnnotationId::new(format!("a{number}")) }
    }
}

/// What is left of `one` where it does not hold.
fn without(one: &Annotation) -> Option<Annotation> {
    (one.origin == Origin::Recognizer).then(|| Annotation { status: Status::Rejected, ..one.clone() })
}

/// The mark of `document` that stands for the second reader's: the same words and label, but not `one`.
fn copy_of<'a>(document: &'a Document, other: &Annotation, one: Option<&Rc<Annotation>>) -> Option<&'a Rc<Annotation>> {
    let is_one = |own: &Annotation| one.is_some_and(|one| one.id == own.id);
    let there = document.annotations.starting_in(other.span).iter();
    there.filter(|own| !is_one(own)).find(|own| own.span == other.span && own.label() == other.label())
}

/// Whether `own` is accepted and has the span and reading of `said`.
fn says(own: &Annotation, said: &Annotation) -> bool {
    own.span == said.span && own.status == Status::Accepted && own.body == said.body
}

fn is_same_word(one: &Annotation, other: &Annotation) -> bool {
    one.status == other.status && one.body == other.body && one.by == other.by
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agreement::{decided, differences, marks},
        annotation::Label::{self, Organization, Person},
        document::{Annotations, ArticleId},
        text::Text,
    };

    fn second(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("in range")
    }

    fn article(own: &[(usize, usize, Label)]) -> Document {
        let new = Document::new(ArticleId::new("one"), Text::new("Mira Roe of Hailan, in May."), second(0));
        Document { annotations: Annotations::new(marks(own)), ..new }
    }

    /// The article of the first reader, and where it differs from that of the second.
    fn compared(one: &[(usize, usize, Label)], other: &[(usize, usize, Label)]) -> (Document, Vec<Difference>) {
        let document = article(one);
        let found = differences(&decided(&document.annotations), &marks(other));
        (document, found)
    }

    /// `document` with all of `found` settled as `choice`, which is checked to hold then, and to be undone exactly.
    fn all(document: &Document, found: &[Difference], choice: Choice) -> Document {
        let choices: Vec<_> = found.iter().map(|own| (own.clone(), choice)).collect();
        let Some(step) = settled(document, &choices, second(9)) else { return document.clone() };
        let after = document.after(&step);
        assert_eq!(after.before(&step), *document);
        after
    }

    const ONE: [(usize, usize, Label); 3] = [(0, 4, Person), (12, 18, Person), (23, 26, Organization)];
    const OTHER: [(usize, usize, Label); 3] = [(0, 8, Person), (12, 18, Organization), (5, 8, Organization)];

    #[test]
    fn whoever_takes_all_of_theirs_agrees_with_them() {
        let (document, found) = compared(&ONE, &OTHER);
        let after = all(&document, &found, Choice::Other);
        assert_eq!(differences(&decided(&after.annotations), &marks(&OTHER)), []);
        assert!(found.iter().all(|own| Present::of(&after).choice(own) == Some(Choice::Other)));
    }

    #[test]
    fn whoever_keeps_all_of_their_own_changes_nothing() {
        let (document, found) = compared(&ONE, &OTHER);
        assert_eq!(all(&document, &found, Choice::One), document);
        assert!(found.iter().all(|own| Present::of(&document).choice(own) == Some(Choice::One)));
    }

    #[test]
    fn a_choice_can_be_made_again() {
        let (document, found) = compared(&ONE, &OTHER);
        let both = all(&document, &found, Choice::Both);
        assert_eq!(both.annotations.len(), 6);
        let stands = |difference: &Difference| Present::of(&both).choice(difference);
        assert!(found.iter().all(|own| stands(own) == Some(Choice::Both) || !own.can_be_both()));
        let other = all(&both, &found, Choice::Other);
        assert_eq!(differences(&decided(&other.annotations), &marks(&OTHER)), []);
        let one = all(&other, &found, Choice::One);
        assert_eq!(differences(&decided(&one.annotations), &marks(&ONE)), []);
    }

    #[test]
    fn a_mark_that_comes_in_bears_the_name_of_who_made_it() {
        let mut theirs = marks(&OTHER[..1]);
        Rc::make_mut(&mut theirs[0]).by = "Ines".into();
        let document = article(&ONE[..1]);
        let found = differences(&decided(&document.annotations), &theirs);
        let after = all(&document, &found, Choice::Other);
        assert_eq!(after.annotations.nth(0).map(|own| &*own.by), Some("Ines"));
    }

    #[test]
    fn a_recognizers_mark_that_gives_way_is_rejected_and_its_suggestion_taken_over() {
        let mut document = article(&ONE[..1]);
        let found_by = |status| {
            let own = document.annotations.nth(0).map(|own| Annotation::clone(own)).expect("there is one");
            Annotations::new([Rc::new(Annotation { status, origin: Origin::Recognizer, ..own })])
        };
        let (accepted, suggested) = (found_by(Status::Accepted), found_by(Status::Suggested));
        document.annotations = accepted;
        let only_one = differences(&decided(&document.annotations), &[]);
        let after = all(&document, &only_one, Choice::Other);
        assert_eq!(after.annotations.nth(0).map(|own| own.status), Some(Status::Rejected));
        document.annotations = suggested;
        let only_other = differences(&decided(&document.annotations), &marks(&ONE[..1]));
        let after = all(&document, &only_other, Choice::Other);
        assert_eq!(after.annotations.iter().map(|own| own.status).collect::<Vec<_>>(), [Status::Accepted]);
    }
}
