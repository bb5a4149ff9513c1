//! From a checkpoint and the steps since, or before, to the document as it stands.

use std::{collections::BTreeMap, rc::Rc};

use jiff::Timestamp;

use super::{
    plan::Standing,
    record::{Checkpoint, Damage},
};
use crate::{
    annotation::{Annotation, AnnotationId, Body},
    document::{Act, Annotations, ArticleId, Change, Details, Document, Step},
    text::{Span, Text},
};

/// An article as its records have it, apart from its steps.
#[derive(Clone, PartialEq, Debug)]
pub struct Kept {
    /// Its name.
    pub id: ArticleId,
    /// Its text.
    pub text: Text,
    /// When it came into the library.
    pub created: Timestamp,
    /// How it stood after some step.
    pub checkpoint: Checkpoint,
}

/// The document as it stands after step `standing.head`; `steps` are numbered from `standing.n_dropped + 1`.
pub fn document(kept: Kept, steps: &[Rc<Step>], standing: Standing) -> Result<Document, Damage> {
    let Kept { id, text, created, checkpoint } = kept;
    let Checkpoint { at, details, annotations, orphans, links, labels, modified } = checkpoint;
    let (annotations, orphans) = (Annotations::new(annotations), Rc::new(orphans));
    let document =
        Document { id, text, details, annotations, orphans, links, labels: Rc::new(labels), created, modified };
    let (from, to) = (at.min(standing.head), at.max(standing.head));
    let index = |number: u64| number.checked_sub(standing.n_dropped).map(|index| index as usize);
    let between = index(from).zip(index(to)).and_then(|(from, to)| steps.get(from..to));
    let between = between.ok_or(Damage::Broken("a step between the checkpoint and the head is missing"))?;
    if between.iter().any(|step| !is_plain(step)) {
        return Ok(one_by_one(document, between, at <= standing.head));
    }
    let all_as_one = if at <= standing.head { done(between) } else { undone(between) };
    Ok(all_as_one.map_or(document.clone(), |step| document.after(&step)))
}

/// Whether `annotation` lies within `text`, on character boundaries, with all that it names.
pub fn fits(annotation: &Annotation, text: &str) -> bool {
    let fits = |span: Span| text.get(span.start..span.end).is_some();
    let is_placed = fits(annotation.span) && !annotation.span.is_empty();
    let Body::Claim(claim) = &annotation.body else { return is_placed };
    let named = [claim.source, claim.cue, claim.via, claim.carried];
    let measured = claim.measures.iter().flat_map(|measure| [Some(measure.amount), measure.subject]);
    is_placed && named.into_iter().chain(measured).flatten().all(fits)
}

/// The first of `steps` that is none of an article whose text, after the first `n_done` of them, is `text`: it touches what
/// is outside the text, or changes another one.
pub fn misfit(steps: &[Rc<Step>], n_done: usize, text: &Text) -> Option<usize> {
    let (done, undone) = steps.split_at_checked(n_done)?;
    let mut now = text.clone();
    for (index, step) in done.iter().enumerate().rev() {
        let before = step.patch().map_or_else(|| Some(now.clone()), |patch| patch.inverse().applied(&now));
        now = match before {
            Some(before) if fits_between(step, &before, &now) => before,
            _ => return Some(index),
        };
    }
    now = text.clone();
    for (index, step) in undone.iter().enumerate() {
        let after = step.patch().map_or_else(|| Some(now.clone()), |patch| patch.applied(&now));
        now = match after {
            Some(after) if fits_between(step, &now, &after) => after,
            _ => return Some(n_done + index),
        };
    }
    None
}

/// Whether all annotations that `step` touches fit the texts before and after it.
fn fits_between(step: &Step, before: &str, after: &str) -> bool {
    let fits_at = |side: &Option<Rc<Annotation>>, text| side.as_ref().is_none_or(|annotation| fits(annotation, text));
    step.changes.iter().all(|change| match change {
        Change::Annotation { before: old, after: new } => fits_at(old, before) && fits_at(new, after),
        _ => true,
    })
}

/// Whether `step` touches only what is whole in it: then those of many can be done as one.
fn is_plain(step: &Step) -> bool {
    step.changes.iter().all(|change| matches!(change, Change::Annotation { .. } | Change::Details { .. }))
}

/// `document` after `steps`, or before them, each done by itself: what a change of the text carries along must be there.
fn one_by_one(document: Document, steps: &[Rc<Step>], forward: bool) -> Document {
    if forward {
        steps.iter().fold(document, |document, step| document.after(step))
    } else {
        steps.iter().rev().fold(document, |document, step| document.before(step))
    }
}

/// `steps`, which are plain, done in their order, as one: each by itself would copy the whole list of annotations.
fn done(steps: &[Rc<Step>]) -> Option<Step> {
    let last = steps.last()?;
    let changes = steps.iter().flat_map(|step| &step.changes).filter_map(|change| match change {
        Change::Annotation { before, after } => Some(Turn::Annotation { from: before, to: after }),
        Change::Details { before, after } => Some(Turn::Details { from: before, to: after }),
        _ => None,
    });
    Some(as_one(last.at, changes))
}

/// `steps`, which are plain, undone from the last to the first, as one step forward.
fn undone(steps: &[Rc<Step>]) -> Option<Step> {
    let first = steps.first()?;
    let changes = steps.iter().rev().flat_map(|step| step.changes.iter().rev()).filter_map(|change| match change {
        Change::Annotation { before, after } => Some(Turn::Annotation { from: after, to: before }),
        Change::Details { before, after } => Some(Turn::Details { from: after, to: before }),
        _ => None,
    });
    Some(as_one(first.was_modified, changes))
}

/// A change in the direction in which it is made.
enum Turn<'a> {
    Annotation { from: &'a Option<Rc<Annotation>>, to: &'a Option<Rc<Annotation>> },
    Details { from: &'a Rc<Details>, to: &'a Rc<Details> },
}

/// The last value of each thing that `turns` touch: values are whole, so those between do not matter.
fn as_one<'a>(at: Timestamp, turns: impl Iterator<Item = Turn<'a>>) -> Step {
    let mut annotations: BTreeMap<&AnnotationId, Change> = BTreeMap::new();
    let mut details = None;
    for turn in turns {
        match turn {
            Turn::Annotation { from, to } => {
                if let Some(either) = to.as_ref().or(from.as_ref()) {
                    // `before` only says which annotation it is, for one that goes.
                    let change = Change::Annotation { before: Some(either.clone()), after: to.clone() };
                    annotations.insert(&either.id, change);
                }
            }
            Turn::Details { from, to } => {
                details = Some(Change::Details { before: from.clone(), after: to.clone() });
            }
        }
    }
    // What kind of step it was is never seen.
    Step { act: Act::Mark, at, was_modified: at, changes: annotations.into_values().chain(details).collect() }
}
