//! One step of an article's history: what an edit did to each thing it touched.

use std::{rc::Rc, sync::Arc};

use jiff::Timestamp;

use super::{Details, Document, Link, Orphan, Patch, annotations::number_of, orphan::position};
use crate::annotation::{Annotation, AnnotationId, LabelSet};

/// One undoable step.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// What the person did, for `Undo: …`.
    pub act: Act,
    /// When.
    pub at: Timestamp,
    /// When the article had last been changed before that.
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
    /// Wrote a note on an annotation.
    Note,
    /// Changed title, source, language, note or tags of the article.
    Describe,
    /// Corrected how an amount or a claim is read.
    Correct,
    /// Did the same wherever the same words stand.
    Alike,
    /// Changed the text.
    Revise,
    /// Made, changed or took away a link.
    Link,
    /// Chose the tags of an annotation.
    Tag,
    /// Settled what two readers do not agree on.
    Settle,
    /// Changed the person's own labels: their definitions in the article, or a name.
    Labels,
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
    /// The article's text. Annotations that were not touched move along, as [`Patch::carried`] says, and need no change
    /// of their own; all others have one in the same step.
    Text(Rc<Patch>),
    /// An annotation that lost its place in the text (`before` is nothing), or is an orphan no longer (`after` is nothing).
    Orphan {
        /// As it was.
        before: Option<Rc<Orphan>>,
        /// As it is after the step.
        after: Option<Rc<Orphan>>,
    },
    /// A link that came (`before` is nothing), went (`after` is nothing) or changed; its id stays.
    Link {
        /// As it was.
        before: Option<Rc<Link>>,
        /// As it is after the step.
        after: Option<Rc<Link>>,
    },
    /// The article's definitions of the person's own labels.
    Labels {
        /// As they were.
        before: Rc<LabelSet>,
        /// As they are after the step.
        after: Rc<LabelSet>,
    },
}

impl Step {
    /// The highest number of the ids `a…` that it touches.
    pub fn highest_number(&self) -> Option<u64> {
        let touched = self.changes.iter().filter_map(|change| match change {
            Change::Annotation { before, after } => id_of(before.as_ref(), after.as_ref()),
            _ => None,
        });
        touched.filter_map(number_of).max()
    }

    /// Signs with the name `by` each annotation of which the step changes more than a note or tags; an empty name signs
    /// nothing.
    pub fn sign(&mut self, by: &Arc<str>) {
        for change in &mut self.changes {
            if let Change::Annotation { before, after: Some(after) } = change
                && !by.is_empty()
                && !before.as_ref().is_some_and(|before| is_same_word(before, after))
            {
                Rc::make_mut(after).by = by.clone();
            }
        }
    }

    /// What it changed in the text, if anything.
    pub fn patch(&self) -> Option<&Patch> {
        self.changes.iter().find_map(|change| match change {
            Change::Text(patch) => Some(&**patch),
            _ => None,
        })
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
        for (change, forward) in changes.clone() {
            if let Change::Text(patch) = change {
                if forward { next.patch(patch) } else { next.patch(&patch.inverse()) }
            }
        }
        let touched = changes.clone().filter_map(|(change, forward)| match change {
            Change::Annotation { before, after } => {
                let (_, to) = sides(before, after, forward);
                Some((id_of(before.as_ref(), after.as_ref())?, to.as_ref()))
            }
            _ => None,
        });
        if touched.clone().next().is_some() {
            next.annotations = next.annotations.with(touched);
        }
        for (change, forward) in changes {
            match change {
                Change::Details { before, after } => next.details = sides(before, after, forward).1.clone(),
                Change::Labels { before, after } => next.labels = sides(before, after, forward).1.clone(),
                Change::Orphan { before, after } => {
                    let (from, to) = sides(before, after, forward);
                    next.swap_orphan(from.as_ref(), to.as_ref());
                }
                Change::Link { before, after } => {
                    let (from, to) = sides(before, after, forward);
                    next.links.swap(from.as_ref(), to.as_ref());
                }
                Change::Annotation { .. } | Change::Text(_) => {}
            }
        }
        next
    }

    /// Applies `patch` to the text. A patch of another text changes nothing.
    fn patch(&mut self, patch: &Patch) {
        if let Some(text) = patch.applied(&self.text) {
            self.text = text;
            self.annotations = self.annotations.carried(patch);
        }
    }

    /// Removes the orphan `from` and adds `to`, in the order of places and ids, so that an undone orphan is where it
    /// was.
    fn swap_orphan(&mut self, from: Option<&Rc<Orphan>>, to: Option<&Rc<Orphan>>) {
        let orphans = Rc::make_mut(&mut self.orphans);
        if let Some(Ok(at)) = from.map(|from| position(orphans, from)) {
            orphans.remove(at);
        }
        if let Some(orphan) = to {
            let at = position(orphans, orphan).unwrap_or_else(|at| at);
            orphans.insert(at, orphan.clone());
        }
    }
}

/// The value to leave and the value to take: forward in time, or backward.
fn sides<T>(before: T, after: T, forward: bool) -> (T, T) {
    if forward { (before, after) } else { (after, before) }
}

/// Whether both have the same span, reading and status.
fn is_same_word(one: &Annotation, other: &Annotation) -> bool {
    one.span == other.span && one.status == other.status && one.body == other.body
}

fn id_of<'a>(before: Option<&'a Rc<Annotation>>, after: Option<&'a Rc<Annotation>>) -> Option<&'a AnnotationId> {
    before.or(after).map(|annotation| &annotation.id)
}
