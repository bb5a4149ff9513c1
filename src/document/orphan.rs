//! Annotations whose words are no longer in the text: kept until the person says where they belong, or lets them go.

use std::{rc::Rc, sync::Arc};

use jiff::Timestamp;

use super::{Act, Change, Document, Step, annotations::number_of, order};
use crate::{
    annotation::{Annotation, AnnotationId, Body, Status},
    text::Span,
};

/// An annotation that lost its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Orphan {
    /// As it was. Its span refers to the old text and serves only for the order; its claim has no parts.
    pub annotation: Rc<Annotation>,
    /// The words that it had.
    pub words: Arc<str>,
    /// What stood before them, at most [`CONTEXT`] characters.
    pub before: Arc<str>,
    /// What stood after them, as much.
    pub after: Arc<str>,
}

/// How much of the text around an annotation is kept to find its place, in characters on either side (32, as in
/// Hypothesis).
pub const CONTEXT: usize = 32;

impl Orphan {
    /// `annotation` of an article with the text `text`, in which it lies.
    pub(super) fn of(annotation: &Rc<Annotation>, text: &str) -> Self {
        let Span { start, end } = annotation.span;
        let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        let mut own = annotation.clone();
        if let Body::Claim(claim) = &own.body {
            let body = Body::Claim(claim.clone().unplaced());
            Rc::make_mut(&mut own).body = body;
        }
        Self {
            annotation: own,
            words: text.get(start..end).unwrap_or_default().into(),
            before: before[from..].into(),
            after: after[..to].into(),
        }
    }

    /// What orphans are sorted by.
    pub(super) fn place(&self) -> (usize, &AnnotationId) {
        (self.annotation.span.start, &self.annotation.id)
    }
}

/// Where `orphan` is among `orphans`, else where it belongs. A long article whose text is replaced by another has as many as it
/// had marks, so they are not searched one by one.
pub(super) fn position(orphans: &[Rc<Orphan>], orphan: &Orphan) -> Result<usize, usize> {
    orphans.binary_search_by(|other| other.place().cmp(&orphan.place()))
}

/// `orphans` in the order in which an article has them: of their places, then of their names.
pub fn in_order(mut orphans: Vec<Rc<Orphan>>) -> Rc<Vec<Rc<Orphan>>> {
    order::sort(&mut orphans, |one, other| one.place().cmp(&other.place()));
    Rc::new(orphans)
}

impl Document {
    /// The first number from which no `a…` is in use, not even by an orphan: otherwise its links would lead to another
    /// annotation.
    pub fn fresh_number(&self) -> u64 {
        let orphaned = self.orphans.iter().filter_map(|orphan| number_of(&orphan.annotation.id)).max();
        self.annotations.fresh_number().max(orphaned.map_or(1, |highest| highest.saturating_add(1)))
    }

    /// The orphan of that name.
    pub fn orphan(&self, id: &AnnotationId) -> Option<&Rc<Orphan>> {
        self.orphans.iter().find(|orphan| orphan.annotation.id == *id)
    }

    /// The step that gives orphan `id` a place by hand, or nothing where there is none or `span` holds no words.
    pub fn adopted(&self, id: &AnnotationId, span: Span, at: Timestamp) -> Option<Step> {
        let orphan = self.orphan(id)?;
        self.text.get(span).filter(|words| !words.is_empty())?;
        let mut placed =
            Annotation { span, status: Status::Accepted, modified: at, ..Annotation::clone(&orphan.annotation) };
        if self.annotations.get(id).is_some() {
            placed.id = AnnotationId::new(format!("a{}", self.fresh_number()));
        }
        let changes = vec![
            Change::Orphan { before: Some(orphan.clone()), after: None },
            Change::Annotation { before: None, after: Some(Rc::new(placed)) },
        ];
        Some(Step { act: Act::Mark, at, was_modified: self.modified, changes })
    }

    /// The step that lets the orphans of those names go, with their links, or nothing where there are none.
    pub fn let_go(&self, ids: &[AnnotationId], at: Timestamp) -> Option<Step> {
        let gone = self.orphans.iter().filter(|orphan| ids.contains(&orphan.annotation.id));
        let mut changes: Vec<_> =
            gone.map(|orphan| Change::Orphan { before: Some(orphan.clone()), after: None }).collect();
        if !changes.is_empty() {
            changes.extend(self.cut_off(ids));
        }
        (!changes.is_empty()).then_some(Step { act: Act::Remove, at, was_modified: self.modified, changes })
    }
}
