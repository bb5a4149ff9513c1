//! An article's annotations and details as they stood after some step.

use std::rc::Rc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Damage, TimeRecord,
    annotation::AnnotationRecord,
    details::DetailsRecord,
    link::LinkRecord,
    orphan::OrphanRecord,
    push,
    rules::{RuleNames, RuleNumbers},
};
use crate::{
    annotation::{Annotation, LabelSet},
    document::{Details, Document, Links, Orphan},
};

/// How an article stood after step `at`.
#[derive(Clone, PartialEq, Debug)]
pub struct Checkpoint {
    /// The number of the step; 0 before the first.
    pub at: u64,
    /// What was known of it beside the text.
    pub details: Rc<Details>,
    /// What was marked in it, in the order in which it was written.
    pub annotations: Vec<Rc<Annotation>>,
    /// What was marked in words that were no longer in it.
    pub orphans: Vec<Rc<Orphan>>,
    /// What its annotations had to do with one another.
    pub links: Links,
    /// The definitions of own labels that held in it alone.
    pub labels: LabelSet,
    /// When a person had last changed it.
    pub modified: Timestamp,
}

/// What stands before the annotations, which follow one by one so that they can be read a few at a time, and the orphans,
/// links and labels, which are few.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    at: u64,
    #[serde(borrow)]
    details: DetailsRecord<'a>,
    modified: TimeRecord,
    #[serde(borrow)]
    rules: Vec<&'a str>,
    n_annotations: usize,
}

/// The bytes of `document`, which stands after step `at`.
pub fn encode_checkpoint(document: &Document, at: u64) -> Vec<u8> {
    let orphaned = document.orphans.iter().map(|orphan| &orphan.annotation);
    let rules = RuleNumbers::of(document.annotations.iter().chain(orphaned).map(|annotation| &**annotation));
    let head = Head {
        at,
        details: (&*document.details).into(),
        modified: document.modified.into(),
        rules: rules.names().to_vec(),
        n_annotations: document.annotations.len(),
    };
    let roomy = Vec::with_capacity(256 + 80 * document.annotations.len());
    let bytes = document
        .annotations
        .iter()
        .fold(push(roomy, &head), |bytes, annotation| push(bytes, &AnnotationRecord::new(annotation, &rules)));
    let orphans: Vec<_> = document.orphans.iter().map(|orphan| OrphanRecord::new(orphan, &rules)).collect();
    let links: Vec<LinkRecord<'_>> = document.links.iter().map(Into::into).collect();
    push(push(push(bytes, &orphans), &links), &&*document.labels.written())
}

/// Reads a checkpoint a few annotations at a time: 20,000 at once would hold up the page.
pub struct CheckpointReader<'a> {
    rest: &'a [u8],
    n_left: usize,
    rules: RuleNames,
    checkpoint: Checkpoint,
}

impl<'a> CheckpointReader<'a> {
    /// Reads what stands before the annotations.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Damage> {
        let (head, rest): (Head<'a>, _) = postcard::take_from_bytes(bytes)?;
        // A broken count must not ask for more room than the bytes could fill.
        let annotations = Vec::with_capacity(head.n_annotations.min(rest.len() / 8));
        let checkpoint = Checkpoint {
            at: head.at,
            details: Rc::new(head.details.into()),
            annotations,
            orphans: Vec::new(),
            links: Links::default(),
            labels: LabelSet::default(),
            modified: head.modified.try_into()?,
        };
        Ok(Self { rest, n_left: head.n_annotations, rules: RuleNames::new(&head.rules), checkpoint })
    }

    /// Reads the next annotations, `at_most` so many; whether some are left.
    pub fn read(&mut self, at_most: usize) -> Result<bool, Damage> {
        for _ in 0..at_most.min(self.n_left) {
            let (record, rest): (AnnotationRecord<'a>, _) = postcard::take_from_bytes(self.rest)?;
            self.checkpoint.annotations.push(Rc::new(record.read(&self.rules)?));
            self.rest = rest;
            self.n_left -= 1;
        }
        Ok(self.n_left > 0)
    }

    /// The checkpoint, with what is left of it.
    pub fn finish(mut self) -> Result<Checkpoint, Damage> {
        self.read(usize::MAX)?;
        let (orphans, rest): (Vec<OrphanRecord<'a>>, _) = postcard::take_from_bytes(self.rest)?;
        let orphans: Result<_, _> = orphans.into_iter().map(|orphan| orphan.read(&self.rules)).collect();
        self.checkpoint.orphans = orphans?;
        let (links, rest): (Vec<LinkRecord<'a>>, _) = postcard::take_from_bytes(rest)?;
        self.checkpoint.links = Links::new(links.into_iter().map(Into::into));
        let (labels, rest): (&str, _) = postcard::take_from_bytes(rest)?;
        self.checkpoint.labels = LabelSet::of_written(labels);
        if rest.is_empty() { Ok(self.checkpoint) } else { Err(Damage::Broken("it is longer than it says")) }
    }
}
