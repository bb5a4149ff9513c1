//! An annotation.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Damage, SpanRecord, TimeRecord,
    body::BodyRecord,
    mirror::mirror,
    rules::{Named, RuleNames, RuleNumbers},
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

/// A rule by its number within the record, and what it fired on; or who made the mark, by their number.
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

/// The reasons of `annotation`, and who made it last.
fn because<'a>(annotation: &'a Annotation, rules: &RuleNumbers) -> Vec<BecauseRecord<'a>> {
    let record = |because: &'a Because| BecauseRecord {
        rule: rules.number(because.rule),
        arguments: because.arguments.iter().map(|argument| &**argument).collect(),
    };
    let by = rules.person(&annotation.by).map(|rule| BecauseRecord { rule, arguments: Vec::new() });
    annotation.because.iter().map(record).chain(by).collect()
}

/// The reasons in `records`, and who made the annotation.
fn read_because(records: Vec<BecauseRecord<'_>>, rules: &RuleNames) -> (Vec<Because>, Arc<str>) {
    let (mut because, mut by) = (Vec::new(), Arc::default());
    for BecauseRecord { rule, arguments } in records {
        match rules.named(rule) {
            Named::Rule(rule) => {
                because.push(Because { rule: *rule, arguments: arguments.into_iter().map(Arc::from).collect() });
            }
            Named::By(name) => by = name.clone(),
            Named::Unknown => {}
        }
    }
    (because, by)
}
