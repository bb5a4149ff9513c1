//! Has the worker read an article that nobody has read yet.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    annotation::Finding,
    app::{desk::Desk, dom::built::built_address, hooks::use_gradual::note_moment, speech::say, store::now},
    document::ArticleId,
    state::{Action, Notice, Open, Reading, Remedy},
    text::Span,
    worker::{Outcome, Task},
};

/// The reading that the page waits for.
#[derive(Default)]
struct Present {
    number: u64,
    article: Option<ArticleId>,
    /// The parts of it that have come so far.
    findings: Vec<Finding>,
    /// Whether the person knows that the model of names could not be had.
    has_told: bool,
}

/// The file of the build that holds the model of names.
const NAMES_MODEL: &str = "models/names.glsn";

/// Sends the open article to the worker where its findings are not there yet, and takes in what comes back.
#[hook]
pub fn use_recognition(desk: &Desk, open: Option<&Open>) {
    let present = use_mut_ref(Present::default);
    let waiting = open.filter(|open| open.reading == Reading::Waiting).cloned();
    // A text that changes is read again.
    let key = waiting.as_ref().map(|open| (open.document.id.clone(), open.text_hash));
    let desk = desk.clone();
    use_effect_with(key, move |_| {
        let Some(open) = waiting else { return };
        let number = desk.line().number();
        let article = Some(open.document.id.clone());
        let has_told = present.borrow().has_told;
        let before = present.replace(Present { number, article, findings: Vec::new(), has_told });
        desk.line().forget(before.number);
        let text = open.document.text.to_string();
        let names_model = Some(built_address(NAMES_MODEL));
        let taught =
            desk.state().teaching.dictionary.map(|dictionary| dictionary.entries().to_vec()).unwrap_or_default();
        let task = Task::Recognize { text, language: language(&open), window: window(&open), names_model, taught };
        let told = desk.clone();
        desk.line().send(number, task, move |outcome| take(&told, number, &mut present.borrow_mut(), outcome));
    });
}

fn take(desk: &Desk, number: u64, present: &mut Present, outcome: Outcome) {
    let Outcome::Found { window, findings, is_last, by_rules } = outcome else { return };
    if present.number != number {
        return;
    }
    present.findings.extend(findings);
    let Some(id) = present.article.clone().filter(|_| is_last) else { return };
    let findings = std::mem::take(&mut present.findings);
    let is_partial = by_rules.is_some();
    desk.dispatch(Action::FindingsArrived { id, findings, window, is_partial, at: now() });
    if let Some(why) = by_rules.filter(|_| !std::mem::replace(&mut present.has_told, true)) {
        desk.tell(Notice::alert(say().by_rules(&why)).with(Remedy::Reload));
    }
    if window.is_none() {
        note_moment("gloss:final");
        desk.line().forget(number);
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
