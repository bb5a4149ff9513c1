//! Work that would block the page, on its own thread: recognizing, and reading and writing files.
//!
//! This folder must not know components or what is on screen; it is given texts and bytes and answers with findings and
//! bytes.

mod files;
mod message;
mod names_model;

pub use message::{Answer, Job, Outcome, Part, Task};

use gloo_worker::{HandlerId, Worker, WorkerScope};

use crate::{
    annotation::{Finding, LabelSet},
    dictionary::{Dictionary, Entry},
    formats::{articles, dictionary, label_set},
    recognize::{
        self, Context, Resources, amount,
        names::{self, Taught},
    },
    say::Say,
    text::{Language, Span, Text},
};
use files::{Exports, Imports};
use names_model::NamesModel;

/// A text of so many bytes is read in a few milliseconds.
const SHORT: usize = 60_000;
/// How many findings go in one message: decoding that many keeps the page's thread free.
const MOST_FINDINGS: usize = 1_500;

/// The worker.
pub struct Agent {
    resources: Resources,
    /// What [`Resources::taught`] was made of.
    dictionary: Dictionary,
    names_model: NamesModel,
    /// The current reading: a newer one cancels an older one.
    latest: u64,
    /// The reading that waits for the model of names.
    waiting: Option<ReadAll>,
    exports: Exports,
    imports: Imports,
}

/// What the worker tells itself.
pub enum Note {
    /// A whole article is to be read.
    ReadAll(ReadAll),
    /// The model of names has come, or why it has not.
    Model(Result<Vec<u8>, String>),
}

/// A reading whose provisional findings have been sent.
pub struct ReadAll {
    number: u64,
    text: String,
    language: Option<Language>,
    from: HandlerId,
}

impl Worker for Agent {
    type Message = Note;
    type Input = Job;
    type Output = Answer;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self {
            resources: Resources::built_in(),
            dictionary: Dictionary::default(),
            names_model: NamesModel::default(),
            latest: 0,
            waiting: None,
            exports: Exports::default(),
            imports: Imports::default(),
        }
    }

    fn received(&mut self, scope: &WorkerScope<Self>, Job { number, task }: Job, from: HandlerId) {
        let respond = |outcome| scope.respond(from, Answer { number, outcome });
        match task {
            Task::Recognize { text, language, window, names_model, taught } => {
                self.latest = number;
                self.learn(taught);
                self.ask_for_model(scope, names_model);
                if let Some(window) = window.or_else(|| self.early_window(&text)) {
                    respond(self.read_window(&text, language, window));
                }
                // A message to itself, so that a newer job which is already waiting comes first.
                scope.send_message(Note::ReadAll(ReadAll { number, text, language, from }));
            }
            Task::ReadAmount { text, language, span } => {
                let context = Context { text: &text, language, resources: &self.resources };
                respond(Outcome::Amount(amount::read(&context, span)));
            }
            Task::ReadWord { text, language, at } => {
                let context = Context { text: &text, language, resources: &self.resources };
                respond(Outcome::Word(names::word_at(&context, at)));
            }
            Task::ExportDictionary(entries) => {
                respond(Outcome::Exported { content: dictionary::write(&entries).into(), said: None })
            }
            Task::Import { name, content, language } => {
                respond(self.imports.open(number, &name, content.into_vec(), Say(language)))
            }
            Task::ReadPaste { html, plain } => respond(Outcome::Pasted(articles::pasted(&html, &plain))),
            Task::ImportOn => respond(self.imports.go_on(number)),
            Task::ImportStop => self.imports.stop(),
            Task::Revise { article, text, at } => respond(files::revise(&article, &text, at)),
            Task::ExportLabels(labels) => {
                let content = label_set::write(&LabelSet::of_written(&labels)).into();
                respond(Outcome::Exported { content, said: None });
            }
            Task::Export { format, language, article, is_last } => {
                let article = article.as_ref().map(|article| article.as_slice());
                respond(self.exports.take(number, (format, Say(language)), article, is_last))
            }
        }
    }

    fn update(&mut self, scope: &WorkerScope<Self>, note: Note) {
        match note {
            Note::ReadAll(reading) if matches!(self.names_model, NamesModel::Coming) => self.waiting = Some(reading),
            Note::ReadAll(reading) => self.read_all(scope, reading),
            Note::Model(file) => {
                self.take_model(file);
                if let Some(reading) = self.waiting.take() {
                    self.read_all(scope, reading);
                }
            }
        }
    }
}

impl Agent {
    /// Prepares the person's dictionary, if it has changed since the last time.
    fn learn(&mut self, taught: Vec<Entry>) {
        let dictionary = Dictionary::new(taught);
        if dictionary != self.dictionary {
            self.resources.taught = Taught::of(&dictionary);
            self.dictionary = dictionary;
        }
    }

    /// Has the model of names fetched, once.
    fn ask_for_model(&mut self, scope: &WorkerScope<Self>, address: Option<String>) {
        if let (NamesModel::Unasked, Some(address)) = (&self.names_model, address) {
            self.names_model = NamesModel::Coming;
            scope.send_future(async move { Note::Model(names_model::fetch(address).await) });
        }
    }

    fn take_model(&mut self, file: Result<Vec<u8>, String>) {
        let with = |bytes: Vec<u8>| self.resources.clone().with_names_model(&bytes).map_err(|error| error.to_string());
        self.names_model = match file.and_then(with) {
            Ok(resources) => {
                self.resources = resources;
                NamesModel::Here
            }
            Err(why) => NamesModel::Missing(why),
        };
    }

    /// While the model is on its way, a short article is read at once by the rules, so that nobody waits for a first look.
    fn early_window(&self, text: &str) -> Option<Span> {
        let is_early = matches!(self.names_model, NamesModel::Coming) && text.len() <= SHORT;
        is_early.then(|| Span::new(0, text.len()))
    }

    fn read_all(&self, scope: &WorkerScope<Self>, ReadAll { number, text, language, from }: ReadAll) {
        if number != self.latest {
            return;
        }
        let found = recognize::recognize(&text, language, &self.resources);
        let mut findings: Vec<Finding> = found.spans.into_iter().chain(found.claims).collect();
        loop {
            let rest = findings.split_off(findings.len().min(MOST_FINDINGS));
            let is_last = rest.is_empty();
            let by_rules = self.why_by_rules();
            scope.respond(
                from,
                Answer { number, outcome: Outcome::Found { window: None, findings, is_last, by_rules } },
            );
            if is_last {
                return;
            }
            findings = rest;
        }
    }

    fn why_by_rules(&self) -> Option<String> {
        match &self.names_model {
            NamesModel::Missing(why) => Some(why.clone()),
            _ => None,
        }
    }

    fn read_window(&self, text: &str, language: Option<Language>, window: Span) -> Outcome {
        let (window, found) = recognize::recognize_window(&Text::new(text), window, language, &self.resources);
        let findings = found.spans.into_iter().chain(found.claims).collect();
        Outcome::Found { window: Some(window), findings, is_last: true, by_rules: None }
    }
}
