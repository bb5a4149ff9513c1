//! Marking by hand: what the label buttons at a selection, the label keys and a kept label do.

use super::{desk::Desk, dom::selection, hooks::use_selection::selected, store::now};
use crate::{
    annotation::{Body, ClaimPart, Label, Status},
    document::Edit,
    state::{Action, Open},
    text::Span,
};

/// Dispatches `action`, which acts on the selection, and clears the selection.
pub fn on_selection(desk: &Desk, action: Action) {
    selection::clear();
    desk.dispatch(action);
}

/// Marks the selection as `label`, and every later one, until it is called with the same label again.
pub fn keep(desk: &Desk, open: &Open, label: Label) {
    if let Some(span) = selected(&open.layout) {
        on_selection(desk, mark(desk, open, span, label));
    }
    desk.dispatch(Action::Brush(Some(label)));
}

/// The action that marks what is selected, or relabels the current annotation where nothing is.
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

/// The action that marks `span`.
pub fn mark(desk: &Desk, open: &Open, span: Span, label: Label) -> Action {
    Action::Edit(Edit::Mark { span, body: by_hand(desk, open, span, label) }, now())
}

/// The action that makes `words` a part of the current claim, where they lie within it.
pub fn point_out(open: &Open, words: Span, part: ClaimPart) -> Option<Action> {
    Some(Action::Edit(open.pointed_out(part, words)?, now()))
}

fn by_hand(desk: &Desk, open: &Open, span: Span, label: Label) -> Body {
    let read = desk.selected_amount(span).filter(|_| label == Label::Amount).map(Body::Amount);
    read.unwrap_or_else(|| Body::by_hand(label, open.document.text.get(span).unwrap_or_default()))
}
