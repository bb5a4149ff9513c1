//! Has the worker read an article that nobody has read yet.

use std::rc::Rc;

use gloo_worker::{Spawnable, WorkerBridge};
use yew::prelude::*;

use crate::{
    annotation::Finding,
    app::{desk::Desk, dom::built::built_file, hooks::use_gradual::note_moment, store::now},
    document::ArticleId,
    state::{Action, Open, Reading},
    text::Span,
    worker::{Answer, Job, Recognizer},
};

/// What the page remembers of the job that the worker is at.
#[derive(Default)]
struct Present {
    number: u64,
    article: Option<ArticleId>,
    /// The parts of the reading that have come so far.
    findings: Vec<Finding>,
}

/// Sends the open article to the worker where its findings are not there yet, and takes in what comes back.
#[hook]
pub fn use_recognition(desk: &Desk, open: Option<&Open>) {
    let present = use_mut_ref(Present::default);
    let bridge = use_mut_ref(|| None::<WorkerBridge<Recognizer>>);
    let waiting = open.filter(|open| open.reading == Reading::Waiting).cloned();
    let key = waiting.as_ref().map(|open| open.document.id.clone());
    let desk = desk.clone();
    use_effect_with(key, move |_| {
        let Some(open) = waiting else { return };
        let number = begin(&mut present.borrow_mut(), &open);
        let mut bridge = bridge.borrow_mut();
        let bridge = bridge.get_or_insert_with(|| {
            let present = present.clone();
            spawn(move |answer| take(&desk, &mut present.borrow_mut(), answer))
        });
        bridge.send(Job {
            number,
            text: open.document.text.to_string(),
            language: language(&open),
            window: window(&open),
        });
    });
}

fn begin(present: &mut Present, open: &Open) -> u64 {
    *present = Present { number: present.number + 1, article: Some(open.document.id.clone()), findings: Vec::new() };
    present.number
}

fn spawn(on_answer: impl Fn(Answer) + 'static) -> WorkerBridge<Recognizer> {
    Recognizer::spawner().callback(on_answer).with_loader(true).as_module(false).spawn(&built_file("worker_loader.js"))
}

fn take(desk: &Desk, present: &mut Present, answer: Answer) {
    if answer.number != present.number {
        return;
    }
    present.findings.extend(answer.findings);
    let Some(id) = present.article.clone().filter(|_| answer.is_last) else { return };
    let findings = std::mem::take(&mut present.findings);
    desk.dispatch(Action::FindingsArrived { id, findings, window: answer.window, at: now() });
    if answer.window.is_none() {
        note_moment("gloss:final");
    }
}

/// The language that the text is read as: what the person has said, which at first is what was detected.
fn language(open: &Open) -> Option<crate::text::Language> {
    Some(open.document.details.language)
}

/// What is on screen: the section where the person is, and the next.
fn window(open: &Open) -> Option<Span> {
    let layout: &Rc<_> = &open.layout;
    let first = layout.section_of(open.place.0);
    let last = (first + 1).min(layout.sections.len().checked_sub(1)?);
    // A short article is read whole as quickly as its beginning.
    (layout.sections.len() > 2).then(|| Span::new(layout.section_span(first).start, layout.section_span(last).end))
}
