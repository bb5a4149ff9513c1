//! Copying: the article's own text, without marks; and pasting into a field.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, Event, HtmlTextAreaElement, InputEvent, InputEventInit};

use super::{document, selection};
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

/// Types `text` into `field`, in the place of what is selected there, as if the person had pasted it: they can undo it.
pub fn type_in(field: &HtmlTextAreaElement, text: &str) {
    if field.focus().is_ok() && type_where_focused(text) {
        return;
    }
    let end = |end: Result<Option<u32>, JsValue>| end.ok().flatten().unwrap_or(0);
    let (start, end) = (end(field.selection_start()), end(field.selection_end()));
    let wanted = InputEventInit::new();
    wanted.set_bubbles(true);
    if field.set_range_text_with_start_and_end(text, start, end).is_ok()
        && let Ok(event) = InputEvent::new_with_event_init_dict("input", &wanted)
    {
        // Nobody forbids what stands there already.
        let _ = field.dispatch_event(&event);
    }
}

/// The older way is the only one that the field's own undo knows of.
fn type_where_focused(text: &str) -> bool {
    let document = document();
    let command = Reflect::get(&document, &"execCommand".into()).ok().and_then(|own| own.dyn_into::<Function>().ok());
    let arguments = [JsValue::from("insertText"), JsValue::FALSE, JsValue::from(text)];
    let [name, has_sheet, text] = &arguments;
    command
        .and_then(|command| command.call3(&document, name, has_sheet, text).ok())
        .is_some_and(|done| done.is_truthy())
}
