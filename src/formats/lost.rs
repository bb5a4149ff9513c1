//! What a format cannot hold, counted on the articles at hand.

use crate::{
    annotation::{Annotation, Body, Label, Status},
    document::Document,
};

/// Something that articles have and a format does not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lost {
    /// Claims as a whole.
    Claims,
    /// Persons, organizations and amounts as a whole.
    Names,
    /// Spans that overlap one that stands before them.
    Overlaps,
    /// Spans of nothing but white space.
    Blanks,
    /// How words are spaced: the text comes back as words.
    Spacing,
    /// Kind and value of amounts.
    Readings,
    /// Which marks are suggestions: they look like accepted ones.
    Suggested,
    /// Marks that the person rejected.
    Rejected,
    /// How sure a recognizer was.
    Certainty,
    /// Why something was marked.
    Reasons,
    /// What amounts of a claim measure.
    Measures,
    /// Notes on marks.
    Notes,
    /// Tags on marks.
    Tags,
    /// Links between marks.
    Links,
    /// Who made marks.
    Makers,
    /// When marks were made and changed.
    Dates,
    /// Notes and tags on articles.
    ArticleNotes,
    /// Title, source, note and tags of articles.
    Details,
    /// The articles' text.
    Text,
    /// Marks that lost their place in the text.
    Orphans,
    /// Characters that XML forbids, in whose place stands U+FFFD.
    Controls,
}

/// How often something is lost.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loss {
    /// What.
    pub what: Lost,
    /// How many.
    pub n: usize,
}

impl Lost {
    /// How often `document` has it.
    pub fn count(self, document: &Document) -> usize {
        let details = &document.details;
        let of_each = |has: fn(&Annotation) -> bool| document.annotations.iter().filter(|one| has(one)).count();
        match self {
            Self::Claims => of_each(|one| one.label() == Label::Claim && is_held(one)),
            Self::Names => of_each(|one| one.label() != Label::Claim && is_held(one)),
            Self::Overlaps => overlaps(document),
            Self::Blanks => document.annotations.iter().filter(|one| is_blank(document, one)).count(),
            Self::Spacing | Self::Text => usize::from(!document.text.is_empty()),
            Self::Readings => of_each(|one| matches!(one.body, Body::Amount(_))),
            Self::Suggested => of_each(|one| one.status == Status::Suggested),
            Self::Rejected => of_each(|one| one.status == Status::Rejected),
            Self::Certainty => of_each(|one| one.confidence.is_some()),
            Self::Reasons => of_each(|one| !one.because.is_empty()),
            Self::Measures => of_each(|one| matches!(&one.body, Body::Claim(claim) if !claim.measures.is_empty())),
            Self::Notes => of_each(|one| !one.note.is_empty()),
            Self::Tags => of_each(|one| !one.tags.is_empty()),
            Self::Links => document.links.len(),
            Self::Makers => of_each(|one| !one.by.is_empty()),
            Self::Orphans => document.orphans.len(),
            Self::Dates => document.annotations.len(),
            Self::ArticleNotes => usize::from(!details.note.is_empty() || !details.tags.is_empty()),
            Self::Details => 1,
            Self::Controls => document.text.chars().filter(|one| !is_xml(*one)).count(),
        }
    }
}

/// Whether XML 1.0 can hold `character`.
pub(super) const fn is_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Whether formats without decisions take `annotation`.
pub(super) fn is_held(annotation: &Annotation) -> bool {
    annotation.status != Status::Rejected
}

fn is_blank(document: &Document, annotation: &Annotation) -> bool {
    let words = document.text.get(annotation.span).unwrap_or_default();
    annotation.label() != Label::Claim && is_held(annotation) && words.chars().all(super::tokens::is_blank)
}

/// How many names and amounts begin before one ahead of them has ended.
fn overlaps(document: &Document) -> usize {
    let (mut end, mut n) = (0, 0);
    let flat = document.annotations.iter().filter(|one| one.label() != Label::Claim && is_held(one));
    for annotation in flat.filter(|one| !is_blank(document, one)) {
        if annotation.span.start < end {
            n += 1;
        } else {
            end = annotation.span.end;
        }
    }
    n
}
