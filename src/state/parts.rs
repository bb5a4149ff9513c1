//! What words within the current claim can be: its source, or the word that reports it.

use super::Open;
use crate::{
    annotation::{AnnotationId, Body, Claim, ClaimPart, Label, Status},
    document::Edit,
    text::Span,
};

impl Open {
    /// The current claim, where `words` lie within it.
    pub fn claim_around(&self, words: Span) -> Option<(&AnnotationId, &Claim)> {
        let current = self.current()?;
        match &current.body {
            Body::Claim(claim) if current.span.contains(words) => Some((&current.id, claim)),
            _ => None,
        }
    }

    /// The edit that makes `words` a part of the current claim; nothing where they don't lie within it. A source counts as
    /// named where a person or an organization is marked in its words.
    pub fn pointed_out(&self, part: ClaimPart, words: Span) -> Option<Edit> {
        let (id, claim) = self.claim_around(words)?;
        let span = self.current()?.span;
        let mut claim = claim.clone().within(span).with_part(part, Some(words));
        if part == ClaimPart::Source {
            claim.named = self.has_name_in(words);
        }
        Some(Edit::CorrectClaim { id: id.clone(), claim })
    }

    fn has_name_in(&self, words: Span) -> bool {
        self.document.annotations.iter().any(|annotation| {
            matches!(annotation.label(), Label::Person | Label::Organization)
                && annotation.status != Status::Rejected
                && annotation.span.overlaps(words)
        })
    }
}
