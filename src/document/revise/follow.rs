//! Where each annotation goes when the text changes.

use std::{collections::HashSet, rc::Rc};

use jiff::Timestamp;

use super::{
    Fate, Followed, Review, fuzzy,
    parts::{self, Way},
    search::{Exact, Lost},
};
use crate::{
    annotation::{Annotation, AnnotationId, Body, Label},
    document::{Change, Document, Orphan, Patch, carry::carried},
    text::{Span, Text, select::markable},
};

/// What becomes of all annotations.
pub(super) struct All {
    /// The changes of annotations that do not simply move along.
    pub(super) changes: Vec<Change>,
    /// What becomes of each.
    pub(super) review: Review,
}

/// What becomes of the annotations of `document` when `patch` makes `text` of its text.
pub(super) fn all(document: &Document, patch: &Patch, text: &Text, at: Timestamp) -> All {
    let mut follow =
        Follow { before: &document.text, after: text, patch, at, linked: document.links.ends(), taken: HashSet::new() };
    let rough: Vec<_> =
        document.annotations.iter().map(|annotation| (annotation, follow.in_place(annotation))).collect();
    let lost = rough.iter().filter(|(annotation, place)| *place == Place::Lost && follow.is_kept(annotation));
    let exact = Exact::of(lost.map(|(annotation, _)| annotation.span), &document.text, text, patch);
    let mut all = All { changes: Vec::new(), review: Review::default() };
    let mut fuzzy = fuzzy::Search::new(text, patch);
    for (annotation, place) in rough {
        let place = if place == Place::Lost { follow.found(annotation, &exact, &mut fuzzy) } else { place };
        let (followed, changes) = follow.settled(annotation, place);
        all.review.followed.push(followed);
        all.changes.extend(changes);
    }
    all
}

struct Follow<'a> {
    before: &'a Text,
    after: &'a Text,
    patch: &'a Patch,
    at: Timestamp,
    /// What is linked, in order.
    linked: Vec<&'a AnnotationId>,
    /// The new places of annotations that did not simply move along, so that two of them never get the same place.
    taken: HashSet<(Span, Label)>,
}

/// Where an annotation stands in the new text.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Its words were left alone and are here.
    Stayed(Span),
    /// Its words were edited in their place; those it has now are here.
    Edited(Span),
    /// Its words were found here again.
    Moved(Span),
    /// Something like its words was found here.
    Alike(Span),
    /// Nowhere.
    Lost,
}

impl Follow<'_> {
    /// Whether a person has touched `annotation`, so that it may not be dropped without asking.
    fn is_kept(&self, annotation: &Annotation) -> bool {
        annotation.is_touched() || self.linked.binary_search(&&annotation.id).is_ok()
    }

    /// Where `annotation` stands, if that is known without a search.
    fn in_place(&mut self, annotation: &Annotation) -> Place {
        if let Some(span) = self.patch.carried(annotation.span) {
            return Place::Stayed(span);
        }
        let edited = parts::edited(self.patch, annotation.span).and_then(|span| markable(self.after, span));
        let free = edited.filter(|span| self.taken.insert((*span, annotation.label())));
        free.map_or(Place::Lost, Place::Edited)
    }

    /// Where `annotation`, which lost its place, is found.
    fn found(&mut self, annotation: &Annotation, exact: &Exact<'_>, fuzzy: &mut fuzzy::Search<'_>) -> Place {
        if !self.is_kept(annotation) {
            return Place::Lost;
        }
        let lost = Lost::of(annotation.span, self.before, self.patch);
        let same = exact.place(&lost).filter(|span| self.taken.insert((*span, annotation.label())));
        if let Some(span) = same {
            return Place::Moved(span);
        }
        let alike = fuzzy.place(&lost).and_then(|span| markable(self.after, span));
        let free = alike.filter(|span| self.taken.insert((*span, annotation.label())));
        free.map_or(Place::Lost, Place::Alike)
    }

    /// What becomes of `annotation`, which stands at `place`.
    fn settled(&self, annotation: &Rc<Annotation>, place: Place) -> (Followed, Vec<Change>) {
        let words = || self.before.get(annotation.span).unwrap_or_default().into();
        let (fate, way) = match place {
            Place::Stayed(span) => (Fate::Stayed(span), Way::InPlace),
            Place::Moved(span) => (Fate::Moved(span), Way::Together { from: annotation.span, to: span }),
            Place::Edited(span) | Place::Alike(span) if self.after.get(span) == self.before.get(annotation.span) => {
                (Fate::Moved(span), Way::InPlace)
            }
            Place::Edited(span) | Place::Alike(span) => (Fate::Changed { words: words(), span }, Way::InPlace),
            Place::Lost if self.is_kept(annotation) => (Fate::Orphaned { words: words() }, Way::InPlace),
            Place::Lost => (Fate::Withdrawn { words: words() }, Way::InPlace),
        };
        let Some(span) = fate.span() else { return self.gone(annotation, fate) };
        if let (Fate::Stayed(_), Some(_)) = (&fate, carried(annotation, self.patch)) {
            return (Followed { annotation: annotation.clone(), fate, lost: Vec::new() }, Vec::new());
        }
        let mut after = Annotation { span, modified: self.at, ..Annotation::clone(annotation) };
        let mut lost = Vec::new();
        if let Body::Claim(claim) = &mut after.body {
            (*claim, lost) = parts::followed(claim, self.patch, way, span, self.after);
        }
        let change = Change::Annotation { before: Some(annotation.clone()), after: Some(Rc::new(after)) };
        (Followed { annotation: annotation.clone(), fate, lost }, vec![change])
    }

    fn gone(&self, annotation: &Rc<Annotation>, fate: Fate) -> (Followed, Vec<Change>) {
        let mut changes = vec![Change::Annotation { before: Some(annotation.clone()), after: None }];
        if matches!(fate, Fate::Orphaned { .. }) {
            let orphan = Rc::new(Orphan::of(annotation, self.before));
            changes.push(Change::Orphan { before: None, after: Some(orphan) });
        }
        (Followed { annotation: annotation.clone(), fate, lost: Vec::new() }, changes)
    }
}
