//! The line to the worker.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
};

use futures_channel::oneshot;
use gloo_worker::{Spawnable, WorkerBridge};

use super::dom::built::built_file;
use crate::worker::{Agent, Answer, Job, Outcome, Task};

type OnOutcome = Rc<dyn Fn(Outcome)>;

/// The line to the worker, which is started by the first job.
#[derive(Default)]
pub struct Line {
    bridge: RefCell<Option<WorkerBridge<Agent>>>,
    waiting: Rc<RefCell<HashMap<u64, OnOutcome>>>,
    last: Cell<u64>,
}

impl Line {
    /// The number of a job to come.
    pub fn number(&self) -> u64 {
        self.last.set(self.last.get() + 1);
        self.last.get()
    }

    /// Gives the worker a job; `on_outcome` is called with each outcome of it, until [`Line::forget`].
    pub fn send(&self, number: u64, task: Task, on_outcome: impl Fn(Outcome) + 'static) {
        self.waiting.borrow_mut().insert(number, Rc::new(on_outcome));
        let mut bridge = self.bridge.borrow_mut();
        bridge.get_or_insert_with(|| spawn(self.waiting.clone())).send(Job { number, task });
    }

    /// Nobody waits for job `number` any more.
    pub fn forget(&self, number: u64) {
        self.waiting.borrow_mut().remove(&number);
    }

    /// Gives the worker a job and waits for its first outcome; nothing if the worker is gone.
    pub async fn ask(&self, number: u64, task: Task) -> Option<Outcome> {
        let (sender, receiver) = oneshot::channel();
        let sender = RefCell::new(Some(sender));
        self.send(number, task, move |outcome| {
            if let Some(sender) = sender.take() {
                // Whoever asked may have given up.
                let _ = sender.send(outcome);
            }
        });
        let outcome = receiver.await.ok();
        self.forget(number);
        outcome
    }
}

fn spawn(waiting: Rc<RefCell<HashMap<u64, OnOutcome>>>) -> WorkerBridge<Agent> {
    let on_answer = move |answer: Answer| {
        // Not borrowed while it is called: it may send the next job.
        let on_outcome = waiting.borrow().get(&answer.number).cloned();
        if let Some(on_outcome) = on_outcome {
            on_outcome(answer.outcome);
        }
    };
    Agent::spawner().callback(on_answer).with_loader(true).as_module(false).spawn(&built_file("worker_loader.js"))
}
