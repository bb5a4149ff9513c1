//! What became of each annotation when the text was changed: for a person to look through.

use std::{collections::HashSet, rc::Rc, sync::Arc};

use crate::{
    annotation::{Annotation, AnnotationId, Body, Claim},
    document::{Change, Patch, Step},
    text::Span,
};

/// What became of the annotations, in the order of the text before.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Review {
    /// One for each annotation.
    pub followed: Vec<Followed>,
}

/// What became of one annotation.
#[derive(Clone, PartialEq, Debug)]
pub struct Followed {
    /// The annotation as it was, with where it stood.
    pub annotation: Rc<Annotation>,
    /// What became of it.
    pub fate: Fate,
    /// The parts of its claim that were lost, because their words are gone.
    pub lost: Vec<Part>,
}

/// What became of an annotation.
#[derive(Clone, PartialEq, Debug)]
pub enum Fate {
    /// Its words were left alone; they stand here now, which is where they were unless the text before them grew or shrank.
    Stayed(Span),
    /// Its words were taken from where they were, and are found here.
    Moved(Span),
    /// Its words were edited: it has others now, here.
    Changed {
        /// The words that it had.
        words: Arc<str>,
        /// Where those stand that it has now.
        span: Span,
    },
    /// Its words are nowhere, or in several places: it is kept apart, with its words.
    Orphaned {
        /// The words that it had.
        words: Arc<str>,
    },
    /// A recognizer's suggestion that nobody had looked at, and whose words are gone; the recognizers read the text
    /// again.
    Withdrawn {
        /// The words that it had.
        words: Arc<str>,
    },
}

/// A part of a claim that lies at a place of the text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// Who says it.
    Source,
    /// The word that reports it.
    Cue,
    /// The outlet through which it came.
    Via,
    /// The source of an earlier sentence.
    Carried,
    /// An amount with what it measures.
    Measure,
    /// The owner of what is measured.
    Subject,
}

impl Review {
    /// What became of the annotations that did not simply move along with `step`, where `text` is the text after it;
    /// nothing if the step does not change that text.
    ///
    /// A step contains everything that a review shows, so a review is available as long as its step is kept.
    pub fn of_step(step: &Step, text: &str) -> Option<Self> {
        let patch = step.patch()?;
        let before = patch.inverse().applied(text)?;
        let orphaned = step.changes.iter().filter_map(|change| match change {
            Change::Orphan { after: Some(orphan), .. } => Some(&orphan.annotation.id),
            _ => None,
        });
        let looking = Looking { before: &before, text, patch, orphaned: orphaned.collect() };
        let mut followed: Vec<_> = step.changes.iter().filter_map(|change| looking.followed(change)).collect();
        followed.sort_by_key(|one| one.annotation.span);
        Some(Self { followed })
    }

    /// The ones a person should look at: all except those that stayed whole and suggestions that the recognizers will
    /// make again.
    pub fn to_look_at(&self) -> impl Iterator<Item = &Followed> {
        self.followed.iter().filter(|followed| match followed.fate {
            Fate::Stayed(_) => !followed.lost.is_empty(),
            Fate::Withdrawn { .. } => false,
            Fate::Moved(_) | Fate::Changed { .. } | Fate::Orphaned { .. } => true,
        })
    }

    /// What became of the annotation of that name.
    pub fn of(&self, id: &AnnotationId) -> Option<&Followed> {
        self.followed.iter().find(|followed| followed.annotation.id == *id)
    }
}

/// What is needed to say what a step did to an annotation.
struct Looking<'a> {
    before: &'a str,
    text: &'a str,
    patch: &'a Patch,
    orphaned: HashSet<&'a AnnotationId>,
}

impl Looking<'_> {
    fn followed(&self, change: &Change) -> Option<Followed> {
        let Change::Annotation { before: Some(annotation), after } = change else { return None };
        let words = self.before.get(annotation.span.start..annotation.span.end).unwrap_or_default();
        let fate = match after {
            None if self.orphaned.contains(&annotation.id) => Fate::Orphaned { words: words.into() },
            None => Fate::Withdrawn { words: words.into() },
            Some(after) => self.fate(annotation.span, words, after.span),
        };
        let lost = match (&annotation.body, after.as_ref().map(|after| &after.body)) {
            (Body::Claim(was), Some(Body::Claim(is))) => lost(was, is),
            _ => Vec::new(),
        };
        Some(Followed { annotation: annotation.clone(), fate, lost })
    }

    fn fate(&self, was: Span, words: &str, span: Span) -> Fate {
        if self.patch.carried(was) == Some(span) {
            Fate::Stayed(span)
        } else if self.text.get(span.start..span.end) == Some(words) {
            Fate::Moved(span)
        } else {
            Fate::Changed { words: words.into(), span }
        }
    }
}

/// The parts that the claim of `was` has and that of `is` has not.
fn lost(was: &Claim, is: &Claim) -> Vec<Part> {
    let n_subjects = |claim: &Claim| claim.measures.iter().filter(|measure| measure.subject.is_some()).count();
    let parts = [
        (Part::Source, was.source.is_some() && is.source.is_none()),
        (Part::Cue, was.cue.is_some() && is.cue.is_none()),
        (Part::Via, was.via.is_some() && is.via.is_none()),
        (Part::Carried, was.carried.is_some() && is.carried.is_none()),
        (Part::Measure, was.measures.len() > is.measures.len()),
        (Part::Subject, was.measures.len() == is.measures.len() && n_subjects(was) > n_subjects(is)),
    ];
    parts.into_iter().filter(|(_, is_lost)| *is_lost).map(|(part, _)| part).collect()
}

impl Fate {
    /// Where it stands now; nothing where it stands nowhere.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Stayed(span) | Self::Moved(span) | Self::Changed { span, .. } => Some(*span),
            Self::Orphaned { .. } | Self::Withdrawn { .. } => None,
        }
    }
}
