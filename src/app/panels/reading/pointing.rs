//! Clicks on marks.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    annotation::{Annotation, AnnotationId},
    app::{components::section::page_id, desk::Desk, dom::selection, later::Later},
    document::order,
    state::{Action, Open},
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

/// A double click, which is handled in the later half.
pub(super) fn on_double_click(desk: &Desk, later: Later) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |event: MouseEvent| {
        later.parts().iter().for_each(|parts| (parts.on_double_click)(&desk, &event));
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
pub(super) fn over(open: &Open, mark: &Element) -> Vec<Rc<Annotation>> {
    let names = mark.get_attribute("data-a").unwrap_or_default();
    let names: Vec<&str> = names.split(' ').collect();
    let is_over = |annotation: &&Rc<Annotation>| names.contains(&page_id(&annotation.id).as_str());
    shortest_first(open.shown().filter(is_over).cloned().collect())
}

fn shortest_first(mut annotations: Vec<Rc<Annotation>>) -> Vec<Rc<Annotation>> {
    order::sort(&mut annotations, |one, other| one.span.len().cmp(&other.span.len()));
    annotations
}
