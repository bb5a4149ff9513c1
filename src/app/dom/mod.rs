//! The browser, as far as components need it: selection, positions, files, the clipboard.

pub mod built;
pub mod caret;
pub mod clipboard;
pub mod extent;
pub mod files;
pub mod folder;
pub mod going;
pub mod highlight;
pub mod install;
pub mod place;
pub mod position;
pub mod selection;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

/// The window.
pub fn window() -> Window {
    gloo::utils::window()
}

/// The document.
pub fn document() -> Document {
    gloo::utils::document()
}

/// The browser's local storage, which can be read before the library is open; nothing if it is not available.
pub fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The element that shows the article, while one is open.
pub fn article() -> Option<Element> {
    document().query_selector("[data-article]").ok().flatten()
}

/// The field in which the library is searched, where there is one.
pub fn search_field() -> Option<Element> {
    document().query_selector("[data-search]").ok().flatten()
}

/// Types `words` into that field, as the person would.
pub fn search_for(words: &str) {
    let Some(field) = search_field().and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
        return;
    };
    field.set_value(words);
    focus(&field);
    let wanted = web_sys::InputEventInit::new();
    wanted.set_bubbles(true);
    if let Ok(event) = web_sys::InputEvent::new_with_event_init_dict("input", &wanted) {
        // Nobody forbids what has been typed already.
        let _ = field.dispatch_event(&event);
    }
}

/// The element in which the page is drawn: the body, where nobody made one for it.
pub fn root() -> Element {
    document().get_element_by_id("page").unwrap_or_else(|| gloo::utils::body().into())
}

/// Whether the person is typing in a field, so that single keys are letters.
pub fn is_typing() -> bool {
    document().active_element().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.unchecked_ref::<HtmlElement>().is_content_editable()
    })
}

/// Gives `element` the focus without moving the page.
pub fn focus(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

/// Sets a style property: inline style attributes are forbidden by the page's security policy, this way is not.
fn set_style(element: &Element, property: &str, value: &str) {
    // An unknown property is ignored by the browser.
    let _ = element.unchecked_ref::<HtmlElement>().style().set_property(property, value);
}

/// Sets a style property to a length in CSS pixels, to the tenth; whole numbers are written, since what writes fractions
/// is a good part of a small page.
pub fn set_length(element: &Element, property: &str, length: f64) {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    set_style(element, property, &format!("{sign}{}.{}px", tenths / 10, tenths % 10));
}

/// Whether the page is so narrow that panels lie behind buttons.
pub fn is_narrow() -> bool {
    window().match_media("(max-width: 900px)").ok().flatten().is_some_and(|query| query.matches())
}
