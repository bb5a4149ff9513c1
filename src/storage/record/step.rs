//! A step of an article's history.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{
    Damage, TimeRecord,
    annotation::AnnotationRecord,
    details::DetailsRecord,
    link::LinkRecord,
    mirror::mirror,
    orphan::OrphanRecord,
    push,
    rules::{RuleNames, RuleNumbers},
};
use crate::{
    annotation::{Annotation, LabelSet},
    document::{Act, Change, Orphan, Patch, Step},
};

mirror! { ActRecord of Act { Mark, Relabel, Resize, Remove, Accept, Reject, Reconsider, Note, Describe, Correct, Alike, Revise, Link, Tag, Settle, Labels } }

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
    Text(Vec<SpliceRecord<'a>>),
    Orphan(Option<OrphanRecord<'a>>, Option<OrphanRecord<'a>>),
    Link(Option<LinkRecord<'a>>, Option<LinkRecord<'a>>),
    Labels(String, String),
}

/// Where it begins in the text before, what stood there, and what stands there now.
#[derive(Serialize, Deserialize)]
struct SpliceRecord<'a>(usize, &'a str, &'a str);

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
        Change::Orphan { before, after } => [before, after].map(|side| side.as_ref().map(|own| &*own.annotation)),
        _ => [None, None],
    };
    sides.into_iter().flatten()
}

impl<'a> ChangeRecord<'a> {
    fn new(change: &'a Change, rules: &RuleNumbers) -> Self {
        let side = |side: &'a Option<Rc<Annotation>>| side.as_ref().map(|one| AnnotationRecord::new(one, rules));
        match change {
            Change::Annotation { before, after } => Self::Annotation(side(before), side(after)),
            Change::Details { before, after } => Self::Details((&**before).into(), (&**after).into()),
            Change::Text(patch) => Self::Text(splices(patch)),
            Change::Orphan { before, after } => {
                let side = |side: &'a Option<Rc<Orphan>>| side.as_ref().map(|one| OrphanRecord::new(one, rules));
                Self::Orphan(side(before), side(after))
            }
            Change::Link { before, after } => {
                Self::Link(before.as_ref().map(Into::into), after.as_ref().map(Into::into))
            }
            Change::Labels { before, after } => Self::Labels(before.written(), after.written()),
        }
    }

    fn read(self, rules: &RuleNames) -> Result<Change, Damage> {
        let side = |side: Option<AnnotationRecord<'_>>| side.map(|one| one.read(rules).map(Rc::new)).transpose();
        Ok(match self {
            Self::Annotation(before, after) => Change::Annotation { before: side(before)?, after: side(after)? },
            Self::Details(before, after) => {
                Change::Details { before: Rc::new(before.into()), after: Rc::new(after.into()) }
            }
            Self::Text(splices) => Change::Text(patch(splices)?),
            Self::Orphan(before, after) => {
                let side = |side: Option<OrphanRecord<'_>>| side.map(|one| one.read(rules)).transpose();
                Change::Orphan { before: side(before)?, after: side(after)? }
            }
            Self::Link(before, after) => Change::Link { before: before.map(Into::into), after: after.map(Into::into) },
            Self::Labels(before, after) => {
                let side = |written: String| Rc::new(LabelSet::of_written(&written));
                Change::Labels { before: side(before), after: side(after) }
            }
        })
    }
}

fn splices(patch: &Patch) -> Vec<SpliceRecord<'_>> {
    patch.splices().iter().map(|own| SpliceRecord(own.at, &own.removed, &own.inserted)).collect()
}

fn patch(splices: Vec<SpliceRecord<'_>>) -> Result<Rc<Patch>, Damage> {
    let parts = splices.into_iter().map(|SpliceRecord(at, removed, inserted)| (at, removed.into(), inserted.into()));
    Patch::new(parts).map(Rc::new).ok_or(Damage::Broken("a change of the text is none"))
}
