//! What has to be written for what was done.

use std::{collections::BTreeMap, ops::RangeInclusive};

use crate::{
    document::{Document, Step},
    state::{History, Write},
};

/// How far the checkpoint may lie from the head, in steps: what an opening has to apply at the most.
const REACH: u64 = 200;

/// Where an article's steps stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// The number of the last step that is done; 0 where none is.
    pub head: u64,
    /// The number of the last step that is kept, done or undone.
    pub last: u64,
    /// The number before the first step that is kept.
    pub n_dropped: u64,
    /// The number of the step after which the checkpoint stands.
    pub checkpoint_at: u64,
    /// The number of the last step that is older than the latest findings.
    ///
    /// Undoing and redoing such a step does not lead back to what was there, since it knows nothing of the findings:
    /// whoever crosses it writes a checkpoint.
    pub n_older: u64,
}

/// What to write, in this order: delete steps, write steps, write the checkpoint, write the index.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The numbers of the steps that go.
    pub gone: Vec<RangeInclusive<u64>>,
    /// The steps that come, by number.
    pub steps: BTreeMap<u64, &'a Step>,
    /// The document as it stands after step `standing.checkpoint_at`, if the checkpoint is to be written.
    pub checkpoint: Option<&'a Document>,
    /// Whether the article's text is to be written, which is that of `checkpoint`: the two are always kept together.
    pub is_revised: bool,
    /// Where the steps stand then.
    pub standing: Standing,
    /// By which recognizers the article was read, if that changed.
    pub read_by: Option<u32>,
}

/// What `writes` ask for in an article that stands so far as `standing` says.
///
/// `document` and `history` are those after the last of the writes; `is_revised` says that the document's text is another
/// than the one that is kept.
pub fn plan<'a>(
    standing: Standing,
    writes: &'a [Write],
    document: &'a Document,
    history: &History,
    is_revised: bool,
) -> Plan<'a> {
    let (gone, steps) = (Vec::new(), BTreeMap::new());
    let mut plan = Plan { gone, steps, checkpoint: None, is_revised, standing, read_by: None };
    let mut first_gone = u64::MAX;
    // Whether the steps no longer lead from the checkpoint to the document.
    let mut is_astray = false;
    for write in writes {
        match write {
            Write::Step { number, step } => {
                is_astray |= *number <= plan.standing.checkpoint_at;
                first_gone = first_gone.min(*number);
                plan.steps.split_off(number);
                plan.steps.insert(*number, step);
                plan.standing.stepped_to(*number);
            }
            Write::Head(head) => is_astray |= plan.standing.moved_to(*head),
            Write::Whole { document, head, read_by } => {
                is_astray = false;
                plan.checkpoint = Some(document);
                plan.read_by = Some(*read_by);
                plan.standing.found_at(*head);
            }
        }
    }
    debug_assert_eq!(plan.standing.head, history.head(), "the history is that after the writes");
    plan.drop_steps(standing, first_gone, history.n_dropped());
    let Standing { head, n_dropped, checkpoint_at, .. } = plan.standing;
    is_astray |= is_revised || plan.checkpoint.is_some_and(|whole| whole.text != document.text);
    if is_astray || head.abs_diff(checkpoint_at) > REACH || checkpoint_at < n_dropped {
        plan.checkpoint = Some(document);
        plan.standing.checkpoint_at = head;
    }
    plan
}

impl Standing {
    /// With all steps that are kept.
    pub fn all(self) -> Self {
        self
    }

    /// As if no steps were kept but those between the checkpoint and the head.
    pub fn from_checkpoint(self) -> Self {
        let (from, to) = (self.checkpoint_at.min(self.head), self.checkpoint_at.max(self.head));
        Self { n_dropped: from, last: to, ..self }
    }

    /// After a new step.
    fn stepped_to(&mut self, number: u64) {
        self.n_older = self.n_older.min(number.saturating_sub(1));
        (self.head, self.last) = (number, number);
    }

    /// After an undo or a redo; whether it crossed a step that is older than the latest findings.
    fn moved_to(&mut self, head: u64) -> bool {
        let is_crossed = self.head.min(head) < self.n_older;
        if is_crossed {
            // Those beyond were done in a document that is not the same any more.
            self.n_older = self.last;
        }
        self.head = head;
        is_crossed
    }

    /// After findings came in.
    fn found_at(&mut self, head: u64) {
        (self.head, self.checkpoint_at, self.n_older) = (head, head, self.last);
    }
}

impl Plan<'_> {
    /// Lets go of the steps from `first_gone` on that stood before, and of those up to `n_dropped`.
    fn drop_steps(&mut self, before: Standing, first_gone: u64, n_dropped: u64) {
        if first_gone <= before.last {
            self.gone.push(first_gone..=before.last);
        }
        if n_dropped > before.n_dropped {
            self.gone.push(before.n_dropped + 1..=n_dropped);
            self.steps.retain(|number, _| *number > n_dropped);
            self.standing.n_dropped = n_dropped;
        }
    }
}
