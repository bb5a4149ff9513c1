//! What keys do while an article is open.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::{use_listener::use_listener, use_selection::selected};
use crate::{
    annotation::{Annotation, Body, ClaimPart, Label, Status},
    app::{
        components::label_toolbar::key_of,
        desk::Desk,
        dom::{document, is_typing, selection},
        store::now,
    },
    document::Edit,
    state::{Action, Open},
    text::{
        Span,
        select::{next_grapheme, previous_grapheme},
    },
};

/// Lets keys act on the open article.
#[hook]
pub fn use_keys(desk: &Desk) {
    let desk = desk.clone();
    use_listener(document(), &["keydown"], move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if is_typing() || event.is_composing() || event.default_prevented() {
            return;
        }
        let Some(open) = desk.state().open else { return };
        if let Some(action) = action_of(event, &desk, &open) {
            event.prevent_default();
            desk.dispatch(action);
        }
    });
}

/// What a key does, if anything.
fn action_of(event: &KeyboardEvent, desk: &Desk, open: &Open) -> Option<Action> {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        return with_control(event, &key.to_ascii_lowercase());
    }
    if event.alt_key() {
        return None;
    }
    match key.as_str() {
        "j" => Some(Action::Step { forward: true }),
        "k" => Some(Action::Step { forward: false }),
        // Some keyboards write digits with Shift, others something else.
        "1" | "2" | "3" | "4" => label_chosen(desk, open, Label::ALL[key.parse::<usize>().ok()? - 1]),
        _ if digit(event).is_some() => Some(brushed(desk, open, digit(event)?)),
        "e" => desk.state().teaching.latest.map(|(id, _)| Action::Edit(Edit::Alike(id), now())),
        "o" => Some(Action::WalkBeside),
        "m" => selected(&open.layout).map(|span| Action::Gather(Some(span))),
        "Escape" if open.view.gathered.is_some() => Some(Action::Gather(None)),
        "Escape" if open.view.brush.is_some() => Some(Action::Brush(None)),
        "Escape" => open.view.current.is_some().then_some(Action::GoTo(None)),
        _ => match ClaimPart::ALL.into_iter().find(|part| key_of(*part) == key) {
            Some(part) => point_out(open, selected(&open.layout)?, part),
            None => on_current(open, open.current()?, &key),
        },
    }
}

fn with_control(event: &KeyboardEvent, key: &str) -> Option<Action> {
    match key {
        "z" if event.shift_key() => Some(Action::Redo),
        "z" => Some(Action::Undo),
        "y" => Some(Action::Redo),
        "a" => {
            selection::select_all();
            event.prevent_default();
            None
        }
        _ => None,
    }
}

/// The label of a digit key with Shift, whatever that makes of it.
fn digit(event: &KeyboardEvent) -> Option<Label> {
    if !event.shift_key() {
        return None;
    }
    let place: usize = event.code().strip_prefix("Digit")?.parse().ok()?;
    Label::ALL.get(place.checked_sub(1)?).copied()
}

/// Marks what is selected as `label`, and whatever is selected from now on; the same again ends it.
pub fn brushed(desk: &Desk, open: &Open, label: Label) -> Action {
    if let Some(span) = selected(&open.layout) {
        desk.dispatch(mark(desk, open, span, label));
    }
    Action::Brush(Some(label))
}

/// Marks what is selected, or relabels the current annotation where nothing is.
pub fn label_chosen(desk: &Desk, open: &Open, label: Label) -> Option<Action> {
    if let Some(span) = selected(&open.layout) {
        return Some(mark(desk, open, span, label));
    }
    let current = open.current()?;
    if current.label() == label && current.status == Status::Accepted {
        return None;
    }
    let body = if current.label() == label { current.body.clone() } else { by_hand(desk, open, current.span, label) };
    Some(Action::Edit(Edit::Relabel { id: current.id.clone(), body }, now()))
}

/// The action that marks `span`. The selection goes: it has become a mark.
pub fn mark(desk: &Desk, open: &Open, span: Span, label: Label) -> Action {
    selection::clear();
    Action::Edit(Edit::Mark { span, body: by_hand(desk, open, span, label) }, now())
}

/// The action that makes `words` a part of the current claim, where they lie within it. The selection goes.
pub fn point_out(open: &Open, words: Span, part: ClaimPart) -> Option<Action> {
    let edit = open.pointed_out(part, words)?;
    selection::clear();
    Some(Action::Edit(edit, now()))
}

fn by_hand(desk: &Desk, open: &Open, span: Span, label: Label) -> Body {
    let read = desk.selected_amount(span).filter(|_| label == Label::Amount).map(Body::Amount);
    read.unwrap_or_else(|| Body::by_hand(label, open.document.text.get(span).unwrap_or_default()))
}

fn on_current(open: &Open, current: &Rc<Annotation>, key: &str) -> Option<Action> {
    let ids = || vec![current.id.clone()];
    let edit = match key {
        "a" => Edit::Accept(ids()),
        "x" => Edit::Reject(ids()),
        "A" => Edit::Accept(open.of_same_words(current)),
        "X" => Edit::Reject(open.of_same_words(current)),
        "u" => Edit::Reconsider(ids()),
        "Delete" | "Backspace" => Edit::Remove(ids()),
        _ => Edit::Resize { id: current.id.clone(), span: resized(&open.document.text, current.span, key)? },
    };
    Some(Action::Edit(edit, now()))
}

/// `span` with one edge moved by a grapheme: `[` `]` the beginning, `{` `}` the end.
fn resized(text: &str, span: Span, key: &str) -> Option<Span> {
    let Span { start, end } = span;
    let moved = match key {
        "[" => Span::new(previous_grapheme(text, start), end),
        "]" => Span::new(next_grapheme(text, start), end),
        "{" => Span::new(start, previous_grapheme(text, end)),
        "}" => Span::new(start, next_grapheme(text, end)),
        _ => return None,
    };
    (!moved.is_empty()).then_some(moved)
}
