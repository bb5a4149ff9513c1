//! Choosing the other end of a link: by a click on a mark or a row of the list, or by `j`, `k` and Enter.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::words_of;
use crate::{
    annotation::Annotation,
    app::{
        components::{own_look::class_of, section::page_id},
        desk::{Desk, use_desk},
        dom::document,
        speech::say,
        store::now,
    },
    document::{Edit, likeliest},
    state::{Action, Open},
};

#[derive(Properties, PartialEq)]
pub(super) struct ChoosingProps {
    pub(super) open: Open,
    /// The annotation whose link it will be.
    pub(super) from: Rc<Annotation>,
}

/// What is being linked, and how that ends. A click that chooses does nothing else.
#[component]
pub(super) fn Choosing(props: &ChoosingProps) -> Html {
    let desk = use_desk();
    {
        let desk = desk.clone();
        use_effect_with((), move |()| {
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            let listener = EventListener::new_with_options(&document(), "click", options, move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if let Some(target) = target.filter(is_choice) {
                    event.prevent_default();
                    event.stop_propagation();
                    choose(&desk, &target);
                }
            });
            move || drop(listener)
        });
    }
    let leave = move |_| desk.dispatch(Action::LinkFrom(None));
    html! {
        <div class={classes!("brush", "choosing", class_of(props.from.label(), &props.open.labels))}>
            <p role="status">{ say().link_choose(&words_of(&props.open.document, &props.from)) }</p>
            <button type="button" class="link" onclick={leave}>{ say().with_key(say().link_leave(), "Esc") }</button>
        </div>
    }
}

/// Whether a click there is meant for the article or the list.
fn is_choice(target: &Element) -> bool {
    target.closest("[data-article], [data-item]").ok().flatten().is_some()
}

/// Links to the annotation that was clicked: of several over one place the shortest.
fn choose(desk: &Desk, target: &Element) {
    let Some(open) = desk.state().open else { return };
    let named = |selector: &str, attribute: &str| target.closest(selector).ok().flatten()?.get_attribute(attribute);
    let Some(names) = named("mark[data-a]", "data-a").or_else(|| named("[data-item]", "data-item")) else { return };
    let names: Vec<&str> = names.split(' ').collect();
    let is_there = |own: &&Rc<Annotation>| {
        Some(&own.id) != open.view.linking.as_ref() && names.contains(&page_id(&own.id).as_str())
    };
    if let Some(to) = open.shown().filter(is_there).min_by_key(|own| own.span.len()) {
        link(desk, &open, to);
    }
}

/// Links to the current annotation, where another is being linked.
pub fn link_here(desk: &Desk) {
    if let Some(open) = desk.state().open
        && let Some(to) = open.current()
    {
        link(desk, &open, to);
    }
}

/// Links the annotation from which the person came to `to`, the way round that says most, and goes back to it.
fn link(desk: &Desk, open: &Open, to: &Annotation) {
    let Some(from) = open.view.linking.as_ref().and_then(|id| open.document.annotations.get(id)) else { return };
    let (one, other, kind) = likeliest(from, to);
    let (one, other, kind) = (one.id.clone(), other.id.clone(), kind.to_owned());
    desk.dispatch(Action::Edit(Edit::Link { from: one, to: other, kind }, now()));
    desk.dispatch(Action::LinkFrom(None));
    desk.dispatch(Action::GoTo(Some(from.id.clone())));
}
