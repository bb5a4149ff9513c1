//! The caret mode: selecting text by keyboard.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::{
    app::{
        dom::{
            article,
            caret::{Move, moved},
            document, is_typing,
            place::first_in_view,
            selection::{self, Selected},
            set_length, window,
        },
        hooks::use_listener::use_listener,
    },
    state::layout::Layout,
};

/// The article to move in.
#[derive(Properties)]
pub struct CaretModeProps {
    /// The article.
    pub layout: Rc<Layout>,
    /// The pane it is drawn in.
    pub pane: NodeRef,
}

impl PartialEq for CaretModeProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.layout, &other.layout)
    }
}

/// The caret, drawn while the mode is on. Left, right, Home and End start it where the article has the focus; once it is on,
/// up and down move it too; Esc leaves.
#[component]
pub fn CaretMode(props: &CaretModeProps) -> Html {
    let caret = use_state_eq(|| None::<Selected>);
    let bar = use_node_ref();
    {
        let (layout, caret) = (props.layout.clone(), caret.clone());
        use_listener(document(), &["keydown"], move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|_| !is_typing()) else { return };
            if event.key() == "Escape" && caret.is_some() {
                caret.set(None);
                selection::clear();
                event.prevent_default();
            } else if let Some(next) = after_key(&layout, *caret, event) {
                event.prevent_default();
                caret.set(Some(next));
            }
        });
    }
    {
        let caret = caret.clone();
        use_listener(document(), &["pointerdown"], move |_| caret.set(None));
    }
    {
        let (layout, bar, pane) = (props.layout.clone(), bar.clone(), props.pane.clone());
        use_effect_with(*caret, move |caret| {
            if let Some(caret) = caret {
                show(&layout, *caret, &bar, &pane);
            }
        });
    }
    if caret.is_none() {
        return Html::default();
    }
    html! { <span class="caret" ref={bar} aria-hidden="true"></span> }
}

/// Where the caret is after a key; nothing where the key is none of its own.
fn after_key(layout: &Layout, caret: Option<Selected>, event: &KeyboardEvent) -> Option<Selected> {
    let step = Move::of_key(&event.key(), event.ctrl_key() || event.alt_key())?;
    if !is_in_article() || event.meta_key() {
        return None;
    }
    if caret.is_none() && matches!(step, Move::Line(_)) && !event.shift_key() {
        return None;
    }
    Some(moved(layout, caret.or_else(|| beginning(layout))?, step, event.shift_key()))
}

/// Whether the article, or a mark in it, has the focus.
fn is_in_article() -> bool {
    let (Some(article), Some(active)) = (article(), document().active_element()) else { return false };
    article.contains(Some(&active))
}

/// Where the caret starts: where the person clicked, at the focused mark, or at the first line in view.
fn beginning(layout: &Layout) -> Option<Selected> {
    if let Some(selected) = selection::selected(layout) {
        return Some(selected);
    }
    let block = first_in_view().map_or(0, |(block, _)| block);
    let at = layout.blocks.get(block)?.span.start;
    Some(Selected { anchor: at, focus: at })
}

/// Selects what the caret has passed, draws it, and keeps it in view.
fn show(layout: &Layout, caret: Selected, bar: &NodeRef, pane: &NodeRef) {
    selection::select(layout, caret);
    let (Some(bar), Some(pane)) = (bar.cast::<Element>(), pane.cast::<Element>()) else { return };
    let Some([left, top, height]) = selection::caret_rectangle(layout, caret.focus) else { return };
    let around = pane.get_bounding_client_rect();
    set_length(&bar, "left", left - around.left());
    set_length(&bar, "top", top - around.top());
    set_length(&bar, "height", height);
    let bottom = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    if top < 90.0 || top + height > bottom - 90.0 {
        window().scroll_by_with_x_and_y(0.0, top - bottom * 0.4);
    }
}
