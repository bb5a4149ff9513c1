//! A step of an article's history.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{
    Damage, TimeRecord,
    annotation::AnnotationRecord,
    details::DetailsRecord,
    mirror::mirror,
    push,
    rules::{RuleNames, RuleNumbers},
};
use crate::{
    annotation::Annotation,
    document::{Act, Change, Step},
};

mirror! { ActRecord of Act { Mark, Relabel, Resize, Remove, Accept, Reject, Reconsider, Note, Describe, Correct, Alike } }

/// What stands before the changes, which follow one by one.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    act: ActRecord,
    at: TimeRecord,
    was_modified: TimeRecord,
    #[serde(borrow)]
    rules: Vec<&'a str>,
    n_changes: usize,
}

// An annotation is the usual case and lives no longer than it takes to write or read it.
#[allow(clippy::large_enum_variant)]
#[derive(Serialize, Deserialize)]
enum ChangeRecord<'a> {
    Annotation(#[serde(borrow)] Option<AnnotationRecord<'a>>, Option<AnnotationRecord<'a>>),
    Details(DetailsRecord<'a>, DetailsRecord<'a>),
}

/// The bytes of `step`.
pub fn encode_step(step: &Step) -> Vec<u8> {
    let rules = RuleNumbers::of(step.changes.iter().flat_map(annotations));
    let head = Head {
        act: step.act.into(),
        at: step.at.into(),
        was_modified: step.was_modified.into(),
        rules: rules.names().to_vec(),
        n_changes: step.changes.len(),
    };
    step.changes.iter().fold(push(Vec::new(), &head), |bytes, change| push(bytes, &ChangeRecord::new(change, &rules)))
}

/// The step that `bytes` say.
pub fn decode_step(bytes: &[u8]) -> Result<Step, Damage> {
    let (head, mut rest): (Head<'_>, _) = postcard::take_from_bytes(bytes)?;
    let rules = RuleNames::new(&head.rules);
    let mut changes = Vec::with_capacity(head.n_changes.min(rest.len() / 8));
    for _ in 0..head.n_changes {
        let (record, left): (ChangeRecord<'_>, _) = postcard::take_from_bytes(rest)?;
        changes.push(record.read(&rules)?);
        rest = left;
    }
    if !rest.is_empty() {
        return Err(Damage::Broken("it is longer than it says"));
    }
    Ok(Step { act: head.act.into(), at: head.at.try_into()?, was_modified: head.was_modified.try_into()?, changes })
}

/// The annotations of `change`, on either side.
fn annotations(change: &Change) -> impl Iterator<Item = &Annotation> {
    let sides = match change {
        Change::Annotation { before, after } => [before.as_deref(), after.as_deref()],
        Change::Details { .. } => [None, None],
    };
    sides.into_iter().flatten()
}

impl<'a> ChangeRecord<'a> {
    fn new(change: &'a Change, rules: &RuleNumbers) -> Self {
        let side = |side: &'a Option<Rc<Annotation>>| side.as_ref().map(|one| AnnotationRecord::new(one, rules));
        match change {
            Change::Annotation { before, after } => Self::Annotation(side(before), side(after)),
            Change::Details { before, after } => Self::Details((&**before).into(), (&**after).into()),
        }
    }

    fn read(self, rules: &RuleNames) -> Result<Change, Damage> {
        let side = |side: Option<AnnotationRecord<'_>>| side.map(|one| one.read(rules).map(Rc::new)).transpose();
        Ok(match self {
            Self::Annotation(before, after) => Change::Annotation { before: side(before)?, after: side(after)? },
            Self::Details(before, after) => {
                Change::Details { before: Rc::new(before.into()), after: Rc::new(after.into()) }
            }
        })
    }
}
