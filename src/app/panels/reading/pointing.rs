//! Clicks on marks.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    annotation::{Annotation, AnnotationId, Label},
    app::{
        components::section::page_id,
        desk::Desk,
        dom::selection::{self, Selected},
        hooks::use_selection::selected,
        marking::{self, on_selection},
    },
    document::order,
    state::{Action, Open},
    text::word::word_at,
};

/// A click on a mark goes to its annotation; a further click on the same place to the next that lies there; a click on
/// plain text leaves it.
pub(super) fn on_click(desk: &Desk) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |event: MouseEvent| {
        let Some(open) = desk.state().open else { return };
        if selection::selected(&open.layout).is_some_and(|selected| !selected.span().is_empty()) {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let mark = target.and_then(|target| target.closest("mark[data-a]").ok().flatten());
        match mark.and_then(|mark| chosen(&open, &mark)) {
            Some(id) => desk.dispatch(Action::GoTo(Some(id))),
            None if open.view.current.is_some() => desk.dispatch(Action::GoTo(None)),
            None => {}
        }
    })
}

/// A double click on a mark goes to its annotation; elsewhere it selects a word as the field counts words, where the
/// browser takes less or more.
pub(super) fn on_double_click(desk: &Desk) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |event: MouseEvent| {
        let Some(open) = desk.state().open else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let mark = target.and_then(|target| target.closest("mark[data-a]").ok().flatten());
        // A claim covers whole sentences: a word of it is meant, where nothing shorter lies there.
        let short = mark.and_then(|mark| over(&open, &mark).into_iter().find(|own| own.label() != Label::Claim));
        if let Some(annotation) = short {
            selection::clear();
            return desk.dispatch(Action::GoTo(Some(annotation.id.clone())));
        }
        let native = selection::selected(&open.layout).map(selection::Selected::span);
        if let Some(word) = native.and_then(|native| word_at(&open.document.text, native.start)) {
            selection::select(&open.layout, Selected { anchor: word.start, focus: word.end });
        }
        if let Some((label, span)) = open.view.brush.zip(selected(&open.layout)) {
            on_selection(&desk, marking::mark(&desk, &open, span, label));
        }
    })
}

/// The annotation that a click on `mark` means: the shortest, or the one after the current where that lies there too.
fn chosen(open: &Open, mark: &Element) -> Option<AnnotationId> {
    let over = over(open, mark);
    let present = over.iter().position(|annotation| Some(&annotation.id) == open.view.current.as_ref());
    let next = present.map_or(0, |present| (present + 1) % over.len());
    over.get(next).map(|annotation| annotation.id.clone())
}

/// The annotations over a segment, the shortest first.
fn over(open: &Open, mark: &Element) -> Vec<Rc<Annotation>> {
    let names = mark.get_attribute("data-a").unwrap_or_default();
    let names: Vec<&str> = names.split(' ').collect();
    let is_over = |annotation: &&Rc<Annotation>| names.contains(&page_id(&annotation.id).as_str());
    shortest_first(open.shown().filter(is_over).cloned().collect())
}

fn shortest_first(mut annotations: Vec<Rc<Annotation>>) -> Vec<Rc<Annotation>> {
    order::sort(&mut annotations, |one, other| one.span.len().cmp(&other.span.len()));
    annotations
}
