//! An annotation moves along with a text that changes around it.

use std::rc::Rc;

use super::Patch;
use crate::{
    annotation::{Annotation, Body, Claim},
    text::Span,
};

/// `annotation` as it lies in the text after `patch`; nothing if its words, or those of a part of its claim, were
/// touched.
pub(super) fn carried(annotation: &Rc<Annotation>, patch: &Patch) -> Option<Rc<Annotation>> {
    let span = patch.carried(annotation.span)?;
    let body = match &annotation.body {
        Body::Claim(claim) => Some(Body::Claim(carried_claim(claim, patch)?)),
        Body::Person | Body::Organization | Body::Amount(_) | Body::Own(_) => None,
    };
    if span == annotation.span && body.as_ref().is_none_or(|body| *body == annotation.body) {
        return Some(annotation.clone());
    }
    let mut moved = Annotation { span, ..Annotation::clone(annotation) };
    moved.body = body.unwrap_or(moved.body);
    Some(Rc::new(moved))
}

fn carried_claim(claim: &Claim, patch: &Patch) -> Option<Claim> {
    let mut moved = claim.clone();
    for span in [&mut moved.source, &mut moved.cue, &mut moved.via, &mut moved.carried].into_iter().flatten() {
        *span = patch.carried(*span)?;
    }
    for measure in &mut moved.measures {
        measure.amount = patch.carried(measure.amount)?;
        measure.subject = measure.subject.map_or(Some(None), |subject: Span| patch.carried(subject).map(Some))?;
    }
    Some(moved)
}
