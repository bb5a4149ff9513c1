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

/// A rule by its number within the record, and what it fired on; or who made the annotation, under [`BY`].
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
            because: because(annotation, rules),
            note: &annotation.note,
            tags: annotation.tags.iter().map(String::as_str).collect(),
            created: annotation.created.into(),
            modified: annotation.modified.into(),
        }
    }

    /// The annotation.
    pub(super) fn read(self, rules: &RuleNames) -> Result<Annotation, Damage> {
        let (because, by) = read_because(self.because, rules);
        Ok(Annotation {
            id: AnnotationId::new(self.id),
            span: self.span.into(),
            body: self.body.try_into()?,
            status: self.status.into(),
            origin: self.origin.into(),
            confidence: self.confidence,
            because,
            note: self.note.to_owned(),
            tags: self.tags.into_iter().map(str::to_owned).collect(),
            by,
            created: self.created.try_into()?,
            modified: self.modified.try_into()?,
        })
    }
}

/// The number under which an annotation's author stands among its reasons. No rule ever has it, so a version that knows
/// no authors skips it, and no record had to change its shape.
const BY: u16 = u16::MAX;

/// The reasons of `annotation`, and who made it, last.
fn because<'a>(annotation: &'a Annotation, rules: &RuleNumbers) -> Vec<BecauseRecord<'a>> {
    let record = |because: &'a Because| BecauseRecord {
        rule: rules.number(because.rule),
        arguments: because.arguments.iter().map(|argument| &**argument).collect(),
    };
    let mut records: Vec<_> = annotation.because.iter().map(record).collect();
    if !annotation.by.is_empty() {
        records.push(BecauseRecord { rule: BY, arguments: vec![&annotation.by] });
    }
    records
}

/// The reasons in `records`, and who made the annotation. A rule that this version does not know cannot be worded.
fn read_because(records: Vec<BecauseRecord<'_>>, rules: &RuleNames) -> (Vec<Because>, Arc<str>) {
    let (mut because, mut by) = (Vec::new(), Arc::default());
    for BecauseRecord { rule, arguments } in records {
        if rule == BY {
            by = arguments.first().copied().unwrap_or_default().into();
        } else if let Some(rule) = rules.rule(rule) {
            because.push(Because { rule, arguments: arguments.into_iter().map(Arc::from).collect() });
        }
    }
    (because, by)
}
