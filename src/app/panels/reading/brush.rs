//! A kept label: whatever the person selects is marked with it.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use crate::{
    app::{
        components::own_look::class_of,
        desk::{Desk, use_desk},
        dom::{document, is_typing},
        hooks::{use_listener::use_listener, use_selection::selected},
        marking::{mark, on_selection},
        speech::say,
        words,
    },
    state::{Action, Open},
};

/// While a label is kept, whatever the person selects is marked with it: when they release the mouse button, or the
/// Shift key. A double click marks the word that it means (`pointing`).
#[hook]
fn use_brush(desk: &Desk, open: &Open) {
    let desk = desk.clone();
    let began_inside = use_mut_ref(|| false);
    let began = began_inside.clone();
    use_listener(document(), &["mousedown"], move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        *began.borrow_mut() = target.is_some_and(|target| target.closest("[data-article]").ok().flatten().is_some());
    });
    let open = open.clone();
    use_listener(document(), &["mouseup", "keyup"], move |event| {
        let has_let_go = match event.dyn_ref::<MouseEvent>() {
            Some(mouse) => began_inside.replace(false) && mouse.detail() != 2,
            None => event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Shift") && !is_typing(),
        };
        if let Some((label, span)) = open.view.brush.filter(|_| has_let_go).zip(selected(&open.layout)) {
            on_selection(&desk, mark(&desk, &open, span, label));
        }
    });
}

/// The article that is marked.
#[derive(Properties, PartialEq)]
pub(super) struct BrushingProps {
    pub(super) open: Open,
}

/// Which label is kept, if any, and how that ends.
#[component]
pub(super) fn Brushing(props: &BrushingProps) -> Html {
    let desk = use_desk();
    use_brush(&desk, &props.open);
    let Some(label) = props.open.view.brush else { return Html::default() };
    let stop = move |_| desk.dispatch(Action::Brush(None));
    html! {
        <div class={classes!("brush", class_of(label, &props.open.labels))}>
            <p role="status">{ say().brush(words::label(label)) }</p>
            <button type="button" class="link" onclick={stop}>{ say().with_key(say().brush_stop(), "Esc") }</button>
        </div>
    }
}
