//! An annotation.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Damage, SpanRecord, TimeRecord,
    body::BodyRecord,
    mirror::mirror,
    rules::{RuleNames, RuleNumbers},
};
use crate::annotation::{Annotation, AnnotationId, Because, Origin, Status};

mirror! { StatusRecord of Status { Suggested, Accepted, Rejected } }
mirror! { OriginRecord of Origin { Recognizer, Hand, Import } }

/// Borrows from the model when written, from the bytes when read.
#[derive(Serialize, Deserialize)]
pub(super) struct AnnotationRecord<'a> {
    id: &'a str,
    span: SpanRecord,
    #[serde(borrow)]
    body: BodyRecord<'a>,
    status: StatusRecord,
    origin: OriginRecord,
    confidence: Option<f64>,
    #[serde(borrow)]
    because: Vec<BecauseRecord<'a>>,
    note: &'a str,
    tags: Vec<&'a str>,
    created: TimeRecord,
    modified: TimeRecord,
}

/// A rule by its number within the record, and what it fired on.
#[derive(Serialize, Deserialize)]
struct BecauseRecord<'a> {
    rule: u16,
    #[serde(borrow)]
    arguments: Vec<&'a str>,
}

impl<'a> AnnotationRecord<'a> {
    /// The record of `annotation`, whose rules `rules` numbers.
    pub(super) fn new(annotation: &'a Annotation, rules: &RuleNumbers) -> Self {
        Self {
            id: annotation.id.as_str(),
            span: annotation.span.into(),
            body: (&annotation.body).into(),
            status: annotation.status.into(),
            origin: annotation.origin.into(),
            confidence: annotation.confidence,
            because: annotation.because.iter().map(|because| BecauseRecord::new(because, rules)).collect(),
            note: &annotation.note,
            tags: annotation.tags.iter().map(String::as_str).collect(),
            created: annotation.created.into(),
            modified: annotation.modified.into(),
        }
    }

    /// The annotation.
    pub(super) fn read(self, rules: &RuleNames) -> Result<Annotation, Damage> {
        Ok(Annotation {
            id: AnnotationId::new(self.id),
            span: self.span.into(),
            body: self.body.try_into()?,
            status: self.status.into(),
            origin: self.origin.into(),
            confidence: self.confidence,
            because: self.because.into_iter().filter_map(|because| because.read(rules)).collect(),
            note: self.note.to_owned(),
            tags: self.tags.into_iter().map(str::to_owned).collect(),
            created: self.created.try_into()?,
            modified: self.modified.try_into()?,
        })
    }
}

impl<'a> BecauseRecord<'a> {
    fn new(because: &'a Because, rules: &RuleNumbers) -> Self {
        Self {
            rule: rules.number(because.rule),
            arguments: because.arguments.iter().map(|argument| &**argument).collect(),
        }
    }

    fn read(self, rules: &RuleNames) -> Option<Because> {
        let rule = rules.rule(self.rule)?;
        Some(Because { rule, arguments: self.arguments.into_iter().map(Arc::from).collect() })
    }
}
