//! What would hold up the page, off its thread: recognizing, and reading and writing files.
//!
//! This folder must not know components or what is on screen; it is given texts and bytes and answers with findings and
//! bytes.

mod files;
mod message;

pub use message::{Answer, Job, Outcome, Task};

use gloo_worker::{HandlerId, Worker, WorkerScope};

use crate::{
    annotation::Finding,
    recognize::{self, Resources},
    text::{Language, Span, Text},
};
use files::Exports;

/// How many findings go in one message: decoding that many keeps the page's thread free.
const MOST_FINDINGS: usize = 1_500;

/// The worker.
pub struct Agent {
    resources: Resources,
    /// The reading that counts: a newer one makes an older one void.
    latest: u64,
    exports: Exports,
}

/// A reading whose provisional findings have been sent.
pub struct ReadAll {
    number: u64,
    text: String,
    language: Option<Language>,
    from: HandlerId,
}

impl Worker for Agent {
    type Message = ReadAll;
    type Input = Job;
    type Output = Answer;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self { resources: Resources::built_in(), latest: 0, exports: Exports::default() }
    }

    fn received(&mut self, scope: &WorkerScope<Self>, Job { number, task }: Job, from: HandlerId) {
        let respond = |outcome| scope.respond(from, Answer { number, outcome });
        match task {
            Task::Recognize { text, language, window } => {
                self.latest = number;
                if let Some(window) = window {
                    respond(self.read_window(&text, language, window));
                }
                // A message to itself, so that a newer job which is already waiting comes first.
                scope.send_message(ReadAll { number, text, language, from });
            }
            Task::Import(bytes) => respond(files::import(&bytes)),
            Task::Export { article, is_last } => {
                respond(self.exports.take(number, article.as_ref().map(|article| article.as_slice()), is_last))
            }
        }
    }

    fn update(&mut self, scope: &WorkerScope<Self>, ReadAll { number, text, language, from }: ReadAll) {
        if number != self.latest {
            return;
        }
        let found = recognize::recognize(&text, language, &self.resources);
        let mut findings: Vec<Finding> = found.spans.into_iter().chain(found.claims).collect();
        loop {
            let rest = findings.split_off(findings.len().min(MOST_FINDINGS));
            let is_last = rest.is_empty();
            scope.respond(from, Answer { number, outcome: Outcome::Found { window: None, findings, is_last } });
            if is_last {
                return;
            }
            findings = rest;
        }
    }
}

impl Agent {
    fn read_window(&self, text: &str, language: Option<Language>, window: Span) -> Outcome {
        let (window, found) = recognize::recognize_window(&Text::new(text), window, language, &self.resources);
        let findings = found.spans.into_iter().chain(found.claims).collect();
        Outcome::Found { window: Some(window), findings, is_last: true }
    }
}
