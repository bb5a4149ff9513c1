//! What a person can do to an article. Each edit is a pure function from the document to a step.

use std::{rc::Rc, slice::from_ref};

use jiff::Timestamp;

use super::{Act, Change, Details, Document, Link, LinkId, Step, order, tidied};
use crate::{
    annotation::{Amount, Annotation, AnnotationId, Body, Claim, Origin, Status},
    text::Span,
};

/// An edit of an article.
#[derive(Clone, PartialEq, Debug)]
pub enum Edit {
    /// Mark `span` by hand. What is already marked so is accepted instead.
    Mark {
        /// Where: not empty, on character boundaries.
        span: Span,
        /// As what.
        body: Body,
    },
    /// Mark several places by hand at once, as [`Edit::Mark`] marks each.
    MarkAll(Vec<(Span, Body)>),
    /// Give the same span another label or reading.
    Relabel {
        /// Which annotation.
        id: AnnotationId,
        /// What it is instead.
        body: Body,
    },
    /// Correct how an amount is read: its kind, value, currency or unit, and bound. What is no amount stays as it is.
    Correct {
        /// Which annotation.
        id: AnnotationId,
        /// The whole reading; what its kind does not carry is left out.
        amount: Amount,
    },
    /// Correct how a claim is read: its kind, who says it with which word, and how sure. What is no claim stays as it is.
    CorrectClaim {
        /// Which annotation.
        id: AnnotationId,
        /// The whole reading, its source and cue within the annotation; what its kind does not carry is left out.
        claim: Claim,
    },
    /// Move one edge or both. A claim loses the parts of its own sentence (such as its source) that now lie outside it.
    Resize {
        /// Which annotation.
        id: AnnotationId,
        /// Where it lies instead: not empty, on character boundaries.
        span: Span,
    },
    /// Remove annotations with their links. Those a recognizer found are rejected instead, so that they are not
    /// suggested again.
    Remove(Vec<AnnotationId>),
    /// Agree with annotations.
    Accept(Vec<AnnotationId>),
    /// Disagree with annotations.
    Reject(Vec<AnnotationId>),
    /// Take a decision back: suggested again.
    Reconsider(Vec<AnnotationId>),
    /// Repeat the decision about this person or organization wherever its words stand in the article: mark them if it
    /// is accepted, reject them if it is rejected.
    Alike(AnnotationId),
    /// Write a note on an annotation.
    Note {
        /// Which annotation.
        id: AnnotationId,
        /// The whole note.
        note: String,
    },
    /// Change what is known of the article.
    Describe(Details),
    /// Choose the tags of an annotation.
    Tags {
        /// Which annotation.
        id: AnnotationId,
        /// All of them; blanks at their edges and doubles are left out.
        tags: Vec<String>,
    },
    /// Link two annotations.
    Link {
        /// The annotation that it starts from.
        from: AnnotationId,
        /// Another annotation, to which it leads.
        to: AnnotationId,
        /// What the first is to the second.
        kind: String,
    },
    /// Change a link: its ends, its kind or its note. Its id says which.
    Relink(Link),
    /// Take links away.
    Unlink(Vec<LinkId>),
}

impl Document {
    /// The step that `edit` makes, or nothing if it would change nothing or does not fit this document.
    pub fn step(&self, edit: &Edit, at: Timestamp) -> Option<Step> {
        let (act, changes) = match edit {
            Edit::Mark { span, body } => self.mark(*span, body, self.fresh_number(), at)?,
            Edit::MarkAll(places) => (Act::Mark, self.mark_all(places, at)),
            Edit::Relabel { id, body } => (
                Act::Relabel,
                self.change(from_ref(id), at, &|next| {
                    next.body = body.clone();
                    next.status = Status::Accepted;
                }),
            ),
            Edit::Correct { id, amount } => self.correct(id, &Body::Amount(amount.clone().tidied()), at),
            Edit::CorrectClaim { id, claim } => self.correct(id, &Body::Claim(self.fitting(id, claim)?), at),
            Edit::Resize { id, span } => {
                self.text.get(*span).filter(|covered| !covered.is_empty())?;
                (
                    Act::Resize,
                    self.change(from_ref(id), at, &|next| {
                        next.span = *span;
                        next.status = Status::Accepted;
                        if let Body::Claim(claim) = &mut next.body {
                            *claim = claim.clone().within(*span);
                        }
                    }),
                )
            }
            Edit::Remove(ids) => (Act::Remove, self.remove(ids, at)),
            Edit::Accept(ids) => (Act::Accept, self.change(ids, at, &|next| next.status = Status::Accepted)),
            Edit::Reject(ids) => (Act::Reject, self.change(ids, at, &|next| next.status = Status::Rejected)),
            Edit::Reconsider(ids) => (Act::Reconsider, self.change(ids, at, &|next| next.status = Status::Suggested)),
            Edit::Alike(id) => (Act::Alike, self.alike(id, at)),
            Edit::Note { id, note } => (Act::Note, self.change(from_ref(id), at, &|next| next.note.clone_from(note))),
            Edit::Describe(details) => (Act::Describe, self.describe(details)),
            Edit::Tags { id, tags } => {
                let tags = tidied(tags.iter().cloned());
                (Act::Tag, self.change(from_ref(id), at, &|next| next.tags.clone_from(&tags)))
            }
            Edit::Link { from, to, kind } => (Act::Link, self.linked(from, to, kind, at)),
            Edit::Relink(link) => (Act::Link, self.relinked(link)),
            Edit::Unlink(ids) => (Act::Link, self.unlinked(ids)),
        };
        (!changes.is_empty()).then_some(Step { act, at, was_modified: self.modified, changes })
    }

    /// Applies `alter` to each of `ids` that exists, and keeps those that it changed. One non-generic function for all
    /// edits: a copy for each would cost the page 1 KB.
    pub(super) fn change(&self, ids: &[AnnotationId], at: Timestamp, alter: &dyn Fn(&mut Annotation)) -> Vec<Change> {
        self.named(ids)
            .filter_map(|before| {
                let mut after = Annotation::clone(&before);
                alter(&mut after);
                (after != *before).then(|| {
                    after.modified = at;
                    Change::Annotation { before: Some(before), after: Some(Rc::new(after)) }
                })
            })
            .collect()
    }

    /// The annotations with these ids, found in one pass.
    fn named<'a>(&self, ids: impl IntoIterator<Item = &'a AnnotationId>) -> impl Iterator<Item = Rc<Annotation>> {
        let mut ids: Vec<_> = ids.into_iter().collect();
        order::sort(&mut ids, |one, other| one.cmp(other));
        self.annotations.iter().filter(move |annotation| ids.binary_search(&&annotation.id).is_ok()).cloned()
    }

    /// Marks `span` as annotation `number`, or accepts the mark that is there with the same label.
    fn mark(&self, span: Span, body: &Body, number: u64, at: Timestamp) -> Option<(Act, Vec<Change>)> {
        self.text.get(span).filter(|covered| !covered.is_empty())?;
        let is_same = |annotation: &&Rc<Annotation>| annotation.span == span && annotation.label() == body.label();
        if let Some(present) = self.annotations.starting_in(span).iter().find(is_same) {
            return Some((Act::Accept, self.change(from_ref(&present.id), at, &|next| next.status = Status::Accepted)));
        }
        let made = Annotation::by_hand(AnnotationId::new(format!("a{number}")), span, body.clone(), at);
        Some((Act::Mark, vec![Change::Annotation { before: None, after: Some(Rc::new(made)) }]))
    }

    /// Each place once: the same span is not marked twice as the same.
    fn mark_all(&self, places: &[(Span, Body)], at: Timestamp) -> Vec<Change> {
        let mut places = places.to_vec();
        let place = |(span, body): &(Span, Body)| (span.start, span.end, body.label());
        order::sort(&mut places, |one, other| place(one).cmp(&place(other)));
        places.dedup_by_key(|own| place(own));
        let mut number = self.fresh_number();
        let mut changes = Vec::new();
        for (span, body) in &places {
            if let Some((_, own)) = self.mark(*span, body, number, at) {
                number += 1;
                changes.extend(own);
            }
        }
        changes
    }

    fn remove(&self, ids: &[AnnotationId], at: Timestamp) -> Vec<Change> {
        self.named(ids)
            .filter(|before| before.status != Status::Rejected)
            .map(|before| {
                let after = (before.origin == Origin::Recognizer).then(|| {
                    Rc::new(Annotation { status: Status::Rejected, modified: at, ..Annotation::clone(&before) })
                });
                Change::Annotation { before: Some(before), after }
            })
            .chain(self.cut_off(ids))
            .collect()
    }

    /// `body` in place of what the annotation of that name says, where it has the same label.
    fn correct(&self, id: &AnnotationId, body: &Body, at: Timestamp) -> (Act, Vec<Change>) {
        (Act::Correct, self.change(from_ref(id), at, &|next| correct(next, body)))
    }

    /// `claim` tidied, where its own parts lie within the annotation of that name, and all its spans are words of the text.
    fn fitting(&self, id: &AnnotationId, claim: &Claim) -> Option<Claim> {
        let claim = claim.clone().tidied();
        let is_inside = claim.clone().within(self.annotations.get(id)?.span) == claim;
        let are_words = claim.all_spans(|span| self.text.get(span).is_some_and(|words| !words.is_empty()));
        (is_inside && are_words).then_some(claim)
    }

    fn describe(&self, details: &Details) -> Vec<Change> {
        if *self.details == *details {
            return Vec::new();
        }
        vec![Change::Details { before: self.details.clone(), after: Rc::new(details.clone()) }]
    }
}

/// Gives `annotation` the person's reading if it has that label. The recognizer's reasons and confidence belonged to
/// the old reading and are removed.
fn correct(annotation: &mut Annotation, body: &Body) {
    if annotation.label() != body.label() {
        return;
    }
    if annotation.body != *body {
        annotation.body.clone_from(body);
        annotation.because.clear();
        annotation.confidence = None;
    }
    annotation.status = Status::Accepted;
}
