//! One step of an article's history: what an edit did to each thing it touched.

use std::rc::Rc;

use jiff::Timestamp;

use super::{Details, Document, annotations::number_of};
use crate::annotation::{Annotation, AnnotationId};

/// One undoable step.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// What the person did, for `Undo: …`.
    pub act: Act,
    /// When.
    pub at: Timestamp,
    /// When the article had been changed last before that.
    pub was_modified: Timestamp,
    /// Each thing it touched, as it was and as it is then.
    pub changes: Vec<Change>,
}

/// What the person did.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Act {
    /// Marked a stretch of text.
    Mark,
    /// Chose another label.
    Relabel,
    /// Moved an edge.
    Resize,
    /// Took a mark away.
    Remove,
    /// Agreed with suggestions.
    Accept,
    /// Disagreed with suggestions.
    Reject,
    /// Took a decision back.
    Reconsider,
    /// Wrote a note or tags on an annotation.
    Note,
    /// Changed title, source, language, note or tags of the article.
    Describe,
    /// Corrected how an amount or a claim is read.
    Correct,
    /// Did the same wherever the same words stand.
    Alike,
}

/// One thing that a step touched. Whole values stand on both sides, so that undoing restores rather than reverses.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// An annotation that came (`before` is nothing), went (`after` is nothing) or changed; its id stays.
    Annotation {
        /// As it was.
        before: Option<Rc<Annotation>>,
        /// As it is after the step.
        after: Option<Rc<Annotation>>,
    },
    /// The article's details.
    Details {
        /// As they were.
        before: Rc<Details>,
        /// As they are after the step.
        after: Rc<Details>,
    },
}

impl Step {
    /// The highest number of the ids `a…` that it touches.
    pub fn highest_number(&self) -> Option<u64> {
        let touched = self.changes.iter().filter_map(|change| match change {
            Change::Annotation { before, after } => id_of(before.as_ref(), after.as_ref()),
            Change::Details { .. } => None,
        });
        touched.filter_map(number_of).max()
    }
}

impl Document {
    /// The document after `step`.
    pub fn after(&self, step: &Step) -> Self {
        self.moved_to(step.at, step.changes.iter().map(|change| (change, true)))
    }

    /// The document as it was before `step`, which is the last that was done.
    pub fn before(&self, step: &Step) -> Self {
        self.moved_to(step.was_modified, step.changes.iter().rev().map(|change| (change, false)))
    }

    fn moved_to<'a>(&self, modified: Timestamp, changes: impl Iterator<Item = (&'a Change, bool)> + Clone) -> Self {
        let mut next = Self { modified, ..self.clone() };
        let touched = changes.clone().filter_map(|(change, forward)| match change {
            Change::Annotation { before, after } => {
                let (_, to) = sides(before, after, forward);
                Some((id_of(before.as_ref(), after.as_ref())?, to.as_ref()))
            }
            Change::Details { .. } => None,
        });
        if touched.clone().next().is_some() {
            next.annotations = self.annotations.with(touched);
        }
        for (change, forward) in changes {
            if let Change::Details { before, after } = change {
                next.details = sides(before, after, forward).1.clone();
            }
        }
        next
    }
}

/// From and to, in the direction of time or against it.
fn sides<T>(before: T, after: T, forward: bool) -> (T, T) {
    if forward { (before, after) } else { (after, before) }
}

fn id_of<'a>(before: Option<&'a Rc<Annotation>>, after: Option<&'a Rc<Annotation>>) -> Option<&'a AnnotationId> {
    before.or(after).map(|annotation| &annotation.id)
}
