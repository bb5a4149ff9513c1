//! What became of each annotation when the text was changed: for a person to look through.

use std::{rc::Rc, sync::Arc};

use crate::{
    annotation::{Annotation, AnnotationId},
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
    /// What its claim said of places that are not there any more, and says no longer.
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
    /// Its words are nowhere, or one cannot say where: it is kept apart, with its words.
    Orphaned {
        /// The words that it had.
        words: Arc<str>,
    },
    /// A recognizer's suggestion that nobody had looked at, and whose words are gone: the recognizers read the text anew.
    Withdrawn {
        /// The words that it had.
        words: Arc<str>,
    },
}

/// What a claim says of a place of the text.
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
    /// Whose it is that is measured.
    Subject,
}

impl Review {
    /// Those that a person should look at: all but what stayed whole, and suggestions that the recognizers make anew.
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

impl Fate {
    /// Where it stands now; nothing where it stands nowhere.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Stayed(span) | Self::Moved(span) | Self::Changed { span, .. } => Some(*span),
            Self::Orphaned { .. } | Self::Withdrawn { .. } => None,
        }
    }
}
