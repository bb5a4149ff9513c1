//! Copying an article with what is marked in it.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event};

use crate::{
    app::{
        desk::Desk,
        dom::{document, selection},
        speech::say,
    },
    formats::copied::{self, Copied},
    state::{Notice, Open},
    text::Span,
};

/// Copies what is selected, or the whole article, with its highlights.
pub fn copy_rich(desk: &Desk) {
    copy(desk, |open| {
        copied::rich(&open.document, selected(open).unwrap_or_else(|| Span::new(0, open.document.text.len())))
    });
}

/// Copies the article as Markdown.
pub fn copy_markdown(desk: &Desk) {
    copy(desk, |open| copied::markdown(&open.document));
}

/// Copies the article's annotations as a table.
pub fn copy_table(desk: &Desk) {
    copy(desk, |open| copied::table(&open.document));
}

/// What is dragged out of the article goes with its highlights.
pub(in crate::app) fn on_drag(desk: &Desk, event: &DragEvent) {
    let Some(open) = desk.state().open else { return };
    let (Some(span), Some(transfer)) = (selected(&open), event.data_transfer()) else { return };
    fill(&transfer, &copied::rich(&open.document, span));
}

fn selected(open: &Open) -> Option<Span> {
    selection::selected(&open.layout).map(|selected| selected.span()).filter(|span| span.start < span.end)
}

fn copy(desk: &Desk, what: impl FnOnce(&Open) -> Copied) {
    let Some(open) = desk.state().open else { return };
    let is_done = put(what(&open));
    let said = if is_done { Notice::status(say().copied()) } else { Notice::alert(say().not_copied()) };
    desk.tell(said);
}

/// Puts `copied` on the clipboard; answers whether the browser let it.
fn put(copied: Copied) -> bool {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let listener = EventListener::new_with_options(&document(), "copy", options, move |event: &Event| {
        let transfer = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        if transfer.is_some_and(|transfer| fill(&transfer, &copied)) {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    // `execCommand` is the older of the two interfaces, but it needs no permission and takes every kind of content.
    let command = Reflect::get(&document(), &"execCommand".into()).ok().and_then(|own| own.dyn_into::<Function>().ok());
    let done = command.and_then(|command| command.call1(&document(), &JsValue::from("copy")).ok());
    drop(listener);
    done.is_some_and(|done| done.is_truthy())
}

fn fill(transfer: &DataTransfer, copied: &Copied) -> bool {
    let html = copied.html.iter().all(|html| transfer.set_data("text/html", html).is_ok());
    transfer.set_data("text/plain", &copied.text).is_ok() && html
}
