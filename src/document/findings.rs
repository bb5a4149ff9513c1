//! How findings are added to an article that a person may already have worked on.

use std::{collections::HashMap, rc::Rc};

use jiff::Timestamp;

use super::{Annotations, Document, order};
use crate::{
    annotation::{Annotation, AnnotationId, Finding, Label, Origin, Status},
    text::Span,
};

/// `document` with `findings` as its suggestions, within `window` only where one is given.
///
/// What a person accepted, changed, linked or rejected stays, and nothing is suggested where they have decided: over an
/// accepted annotation of the same layer (claims are one layer, names and amounts the other), or exactly where one was
/// rejected. A suggestion that was there already keeps its id; new ones are numbered from `first_number` on, or higher
/// where that is in use.
pub fn take_findings(
    document: &Document,
    findings: impl IntoIterator<Item = Finding>,
    window: Option<Span>,
    at: Timestamp,
    first_number: u64,
) -> Document {
    let is_in_window = |span: Span| window.is_none_or(|window| window.overlaps(span));
    let linked = document.links.ends();
    let is_kept = |own: &Annotation| own.is_touched() || linked.binary_search(&&own.id).is_ok();
    let (stale, kept): (Vec<_>, Vec<_>) = document
        .annotations
        .iter()
        .cloned()
        .partition(|annotation| !is_kept(annotation) && is_in_window(annotation.span));
    let known: HashMap<(Span, Label), Rc<Annotation>> =
        stale.into_iter().map(|annotation| ((annotation.span, annotation.label()), annotation)).collect();
    let spoken = Spoken::of(&kept);
    let mut number = document.annotations.fresh_number().max(first_number);
    let suggested: Vec<Rc<Annotation>> = findings
        .into_iter()
        .filter(|finding| !spoken.is_over(finding))
        .map(|finding| match known.get(&(finding.span, finding.body.label())) {
            Some(known) => suggestion(known.id.clone(), finding, known.created),
            None => {
                let id = AnnotationId::new(format!("a{number}"));
                number += 1;
                suggestion(id, finding, at)
            }
        })
        .collect();
    Document { annotations: Annotations::new(kept.into_iter().chain(suggested)), ..document.clone() }
}

fn suggestion(id: AnnotationId, finding: Finding, created: Timestamp) -> Rc<Annotation> {
    Rc::new(Annotation {
        id,
        span: finding.span,
        body: finding.body,
        status: Status::Suggested,
        origin: Origin::Recognizer,
        confidence: Some(finding.confidence),
        because: finding.because,
        note: String::new(),
        tags: Vec::new(),
        by: Default::default(),
        created,
        modified: created,
    })
}

/// Where the person has decided, by layer.
#[derive(Default)]
struct Spoken {
    accepted: [Vec<Span>; 2],
    rejected: Vec<(Span, Label)>,
}

impl Spoken {
    fn of(kept: &[Rc<Annotation>]) -> Self {
        let mut spoken = Self::default();
        for annotation in kept {
            match annotation.status {
                Status::Rejected => spoken.rejected.push((annotation.span, annotation.label())),
                Status::Accepted | Status::Suggested if annotation.is_touched() => {
                    spoken.accepted[layer(annotation.label())].push(annotation.span);
                }
                _ => {}
            }
        }
        for spans in &mut spoken.accepted {
            merge(spans);
        }
        order::sort(&mut spoken.rejected, |one, other| one.cmp(other));
        spoken
    }

    fn is_over(&self, finding: &Finding) -> bool {
        let label = finding.body.label();
        let accepted = &self.accepted[layer(label)];
        let at = accepted.partition_point(|span| span.end <= finding.span.start);
        accepted.get(at).is_some_and(|span| span.overlaps(finding.span))
            || self.rejected.binary_search(&(finding.span, label)).is_ok()
    }
}

fn layer(label: Label) -> usize {
    usize::from(label == Label::Claim)
}

/// `spans` in order, those that overlap made one.
fn merge(spans: &mut Vec<Span>) {
    order::sort(spans, |one, other| one.cmp(other));
    spans.dedup_by(|next, last| {
        let overlaps = last.overlaps(*next);
        if overlaps {
            last.end = last.end.max(next.end);
        }
        overlaps
    });
}
