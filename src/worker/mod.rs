//! The recognizers off the main thread.
//!
//! This folder must not know articles, storage or components: it is given a text and answers with findings.

mod message;

pub use message::{Answer, Job};

use gloo_worker::{HandlerId, Worker, WorkerScope};

use crate::{
    annotation::Finding,
    recognize::{self, Resources},
    text::Text,
};

/// How many findings go in one message: decoding that many keeps the page's thread free.
const MOST_FINDINGS: usize = 1_500;

/// The worker: reads one article at a time.
pub struct Recognizer {
    resources: Resources,
    /// The job that counts: a newer one makes an older one void.
    latest: u64,
}

/// A job whose provisional findings have been sent.
pub struct ReadAll {
    job: Job,
    from: HandlerId,
}

impl Worker for Recognizer {
    type Message = ReadAll;
    type Input = Job;
    type Output = Answer;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self { resources: Resources::built_in(), latest: 0 }
    }

    fn received(&mut self, scope: &WorkerScope<Self>, job: Job, from: HandlerId) {
        self.latest = job.number;
        if let Some(window) = job.window {
            let text = Text::new(&*job.text);
            let (window, found) = recognize::recognize_window(&text, window, job.language, &self.resources);
            let findings = found.spans.into_iter().chain(found.claims).collect();
            scope.respond(from, Answer { number: job.number, window: Some(window), findings, is_last: true });
        }
        scope.send_message(ReadAll { job, from });
    }

    fn update(&mut self, scope: &WorkerScope<Self>, ReadAll { job, from }: ReadAll) {
        if job.number != self.latest {
            return;
        }
        let found = recognize::recognize(&job.text, job.language, &self.resources);
        let mut findings: Vec<Finding> = found.spans.into_iter().chain(found.claims).collect();
        loop {
            let rest = findings.split_off(findings.len().min(MOST_FINDINGS));
            let is_last = rest.is_empty();
            scope.respond(from, Answer { number: job.number, window: None, findings, is_last });
            if is_last {
                return;
            }
            findings = rest;
        }
    }
}
