//! Deciding on suggestions, going from mark to mark, and moving their edges.

use std::rc::Rc;

use super::{Act, Command, in_article};
use crate::{
    annotation::{Annotation, AnnotationId, Status},
    app::desk::Desk,
    document::Edit,
    say::Say,
    state::{Action, Open},
    text::{
        Span,
        select::{markable, next_grapheme, previous_grapheme},
        snap::{next_word_end, previous_word_start},
    },
};

pub(super) const COMMANDS: &[Command] = &[
    Command { id: "next", name: Say::do_next, keys: &["j"], act: |desk| step(desk, true) },
    Command { id: "previous", name: Say::do_previous, keys: &["k"], act: |desk| step(desk, false) },
    Command { id: "accept", name: Say::do_accept, keys: &["a"], act: accept },
    Command { id: "reject", name: Say::do_reject, keys: &["x"], act: |desk| on_current(desk, Edit::Reject) },
    Command { id: "accept-same", name: Say::do_accept_same, keys: &["A"], act: |desk| on_same(desk, Edit::Accept) },
    Command { id: "reject-same", name: Say::do_reject_same, keys: &["X"], act: |desk| on_same(desk, Edit::Reject) },
    Command { id: "accept-paragraph", name: Say::do_accept_paragraph, keys: &["p"], act: accept_paragraph },
    Command {
        id: "reconsider",
        name: Say::do_reconsider,
        keys: &["u"],
        act: |desk| on_current(desk, Edit::Reconsider),
    },
    Command { id: "alike", name: Say::do_alike, keys: &["e"], act: alike },
    Command { id: "beside", name: Say::do_beside, keys: &["o"], act: beside },
    Command { id: "start-back", name: Say::do_start_back, keys: &["["], act: |desk| resize(desk, start_back) },
    Command { id: "start-on", name: Say::do_start_on, keys: &["]"], act: |desk| resize(desk, start_on) },
    Command { id: "end-back", name: Say::do_end_back, keys: &["{"], act: |desk| resize(desk, end_back) },
    Command { id: "end-on", name: Say::do_end_on, keys: &["}"], act: |desk| resize(desk, end_on) },
    Command {
        id: "start-word-back",
        name: Say::do_start_word_back,
        keys: &["Alt+["],
        act: |desk| resize(desk, start_word_back),
    },
    Command {
        id: "start-word-on",
        name: Say::do_start_word_on,
        keys: &["Alt+]"],
        act: |desk| resize(desk, start_word_on),
    },
    Command {
        id: "end-word-back",
        name: Say::do_end_word_back,
        keys: &["Alt+{"],
        act: |desk| resize(desk, end_word_back),
    },
    Command { id: "end-word-on", name: Say::do_end_word_on, keys: &["Alt+}"], act: |desk| resize(desk, end_word_on) },
    Command {
        id: "remove",
        name: Say::do_remove,
        keys: &["Delete", "Backspace"],
        act: |desk| on_current(desk, Edit::Remove),
    },
    Command { id: "leave", name: Say::do_leave, keys: &["Escape"], act: leave },
];

fn step(desk: &Desk, forward: bool) -> Option<Act> {
    in_article(desk, |_| Some(Act::Happen(Action::Step { forward })))
}

fn with_current(desk: &Desk, act: impl FnOnce(&Open, &Rc<Annotation>) -> Option<Edit>) -> Option<Act> {
    in_article(desk, |open| act(open, open.current()?).map(Act::edit))
}

fn on_current(desk: &Desk, edit: fn(Vec<AnnotationId>) -> Edit) -> Option<Act> {
    with_current(desk, |_, current| Some(edit(vec![current.id.clone()])))
}

/// Accepts the current mark. If it is accepted already (because an edge was moved, for example), goes on to the next
/// suggestion.
fn accept(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| {
        if open.current()?.status == Status::Accepted {
            return Some(Act::Happen(Action::GoTo(Some(open.next_suggestion()?))));
        }
        on_current(desk, Edit::Accept)
    })
}

fn on_same(desk: &Desk, edit: fn(Vec<AnnotationId>) -> Edit) -> Option<Act> {
    with_current(desk, |open, current| Some(edit(open.of_same_words(current))))
}

/// Accepts all suggestions left in the paragraph of the current mark and goes on to the next one. If none is left, it
/// only goes on; without a current mark the review begins.
fn accept_paragraph(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| {
        let Some(current) = open.current() else { return step(desk, true) };
        let mut ids = open.of_paragraph(current);
        if ids.len() == 1 && current.status != Status::Suggested {
            return Some(Act::Happen(Action::GoTo(Some(open.next_suggestion()?))));
        }
        if current.status == Status::Rejected {
            ids.remove(0);
        }
        Some(Act::edit(Edit::Accept(ids)))
    })
}

/// What was decided last, done to the same words everywhere.
fn alike(desk: &Desk) -> Option<Act> {
    let (id, _) = desk.state().teaching.latest?;
    in_article(desk, |_| Some(Act::edit(Edit::Alike(id))))
}

fn beside(desk: &Desk) -> Option<Act> {
    in_article(desk, |_| Some(Act::Happen(Action::WalkBeside)))
}

/// Leaves whatever the person came to last.
fn leave(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| {
        let view = &open.view;
        Some(Act::Happen(if view.gathered.is_some() {
            Action::Gather(None)
        } else if view.brush.is_some() {
            Action::Brush(None)
        } else if view.linking.is_some() {
            Action::LinkFrom(None)
        } else {
            view.current.as_ref().map(|_| Action::GoTo(None))?
        }))
    })
}

fn resize(desk: &Desk, moved: fn(&str, Span) -> Span) -> Option<Act> {
    with_current(desk, |open, current| {
        let span = moved(&open.document.text, current.span);
        (!span.is_empty() && span != current.span).then(|| Edit::Resize { id: current.id.clone(), span })
    })
}

fn start_back(text: &str, span: Span) -> Span {
    Span::new(previous_grapheme(text, span.start), span.end)
}

fn start_on(text: &str, span: Span) -> Span {
    Span::new(next_grapheme(text, span.start).min(span.end), span.end)
}

fn end_back(text: &str, span: Span) -> Span {
    Span::new(span.start, previous_grapheme(text, span.end).max(span.start))
}

fn end_on(text: &str, span: Span) -> Span {
    Span::new(span.start, next_grapheme(text, span.end))
}

fn start_word_back(text: &str, span: Span) -> Span {
    Span::new(previous_word_start(text, span.start), span.end)
}

/// Over the word that it begins with, to the next: no white space is left at the edge.
fn start_word_on(text: &str, span: Span) -> Span {
    let start = next_word_end(text, span.start);
    if start < span.end { markable(text, Span::new(start, span.end)).unwrap_or(span) } else { span }
}

fn end_word_back(text: &str, span: Span) -> Span {
    let end = previous_word_start(text, span.end);
    if end > span.start { markable(text, Span::new(span.start, end)).unwrap_or(span) } else { span }
}

fn end_word_on(text: &str, span: Span) -> Span {
    Span::new(span.start, next_word_end(text, span.end))
}
