//! Copying: the article's own text, without marks.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};

use super::selection;
use crate::state::layout::Layout;

/// Puts the selected text on the clipboard as it stands in the article; elsewhere the browser copies as always.
pub fn copy(layout: &Layout, event: &Event) {
    let Some(selected) = selection::selected(layout) else { return };
    let Some(text) = layout.text.get(selected.span()).filter(|text| !text.is_empty()) else { return };
    let Some(clipboard) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
    if clipboard.set_data("text/plain", text).is_ok() {
        event.prevent_default();
    }
}
