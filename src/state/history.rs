//! The steps of an article that can be undone and redone.

use std::rc::Rc;

use crate::document::Step;

/// How many steps can always be undone, if as many were made.
const KEPT: usize = 1_000;

/// The steps of an article, numbered from 1 since it came in; kept over a reload.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct History {
    steps: Rc<Vec<Rc<Step>>>,
    /// The number of the first step that is still kept, less one.
    n_dropped: u64,
    /// The number of the last step that is done; those after it can be redone.
    head: u64,
}

impl History {
    /// The history of `steps`, numbered from `n_dropped + 1`, of which those up to number `head` are done.
    pub fn new(n_dropped: u64, steps: Vec<Rc<Step>>, head: u64) -> Self {
        let last = n_dropped + steps.len() as u64;
        Self { steps: Rc::new(steps), n_dropped, head: head.clamp(n_dropped, last) }
    }

    /// The number of the last step that is done; 0 where none ever was.
    pub fn head(&self) -> u64 {
        self.head
    }

    /// The number of the last step that is kept, done or undone.
    pub fn last(&self) -> u64 {
        self.n_dropped + self.steps.len() as u64
    }

    /// The number before the first step that is kept.
    pub fn n_dropped(&self) -> u64 {
        self.n_dropped
    }

    /// The step that `Undo` would take back.
    pub fn to_undo(&self) -> Option<&Rc<Step>> {
        self.index().checked_sub(1).and_then(|index| self.steps.get(index))
    }

    /// The step that `Redo` would do again.
    pub fn to_redo(&self) -> Option<&Rc<Step>> {
        self.steps.get(self.index())
    }

    /// The last of the done steps for which `is` holds.
    pub fn latest(&self, is: impl Fn(&Step) -> bool) -> Option<&Rc<Step>> {
        self.steps[..self.index()].iter().rev().find(|step| is(step))
    }

    /// With `step` done after those that are done; what could be redone is gone.
    pub fn with(&self, step: Rc<Step>) -> Self {
        let mut steps = self.steps[..self.index()].to_vec();
        steps.push(step);
        // Dropping in batches keeps the copying rare.
        let n_too_many = if steps.len() >= 2 * KEPT { steps.len() - KEPT } else { 0 };
        steps.drain(..n_too_many);
        Self { steps: Rc::new(steps), n_dropped: self.n_dropped + n_too_many as u64, head: self.head + 1 }
    }

    /// With the last step undone.
    pub fn undone(&self) -> Self {
        Self { head: self.head.saturating_sub(1).max(self.n_dropped), ..self.clone() }
    }

    /// With the next step redone.
    pub fn redone(&self) -> Self {
        Self { head: (self.head + 1).min(self.last()), ..self.clone() }
    }

    /// The first number from which no `a…` is an annotation's id in any step, done or undone: redoing may bring back
    /// what was undone.
    pub fn fresh_number(&self) -> u64 {
        let highest = self.steps.iter().filter_map(|step| step.highest_number()).max();
        highest.map_or(1, |highest| highest.saturating_add(1))
    }

    fn index(&self) -> usize {
        (self.head - self.n_dropped) as usize
    }
}
