//! Places of the text made visible without touching the page's elements: the CSS Custom Highlight API, where there is one.

use js_sys::{Array, Function, Map, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

use super::{document, position::place_of, window};
use crate::{state::layout::Layout, text::Span};

/// The stretch of the page that shows `span`, once it is drawn.
pub fn range_of(layout: &Layout, span: Span) -> Option<Range> {
    let (start, from) = place_of(layout, span.start)?;
    let (end, to) = place_of(layout, span.end)?;
    let range = document().create_range().ok()?;
    range.set_start(&start, from).ok()?;
    range.set_end(&end, to).ok()?;
    Some(range)
}

/// Shows `ranges` as the styles have it for `::highlight(name)`, instead of what had that name. Answers whether the browser
/// can.
pub fn show(name: &str, ranges: &[Range], priority: u32) -> bool {
    let (Some(registry), Some(constructor)) = (registry(), constructor()) else { return false };
    let ranges: Array = ranges.iter().collect();
    let Ok(highlight) = Reflect::construct(&constructor, &ranges) else { return false };
    // Without a priority a highlight only lies under later ones; none is lost.
    let _ = Reflect::set(&highlight, &"priority".into(), &priority.into());
    registry.set(&name.into(), &highlight);
    true
}

/// Shows nothing of that name.
pub fn hide(name: &str) {
    if let Some(registry) = registry() {
        registry.delete(&name.into());
    }
}

/// `CSS.highlights`, which is used like a map.
fn registry() -> Option<Map> {
    let css = present(Reflect::get(&window(), &"CSS".into()).ok()?)?;
    present(Reflect::get(&css, &"highlights".into()).ok()?).map(JsCast::unchecked_into)
}

fn constructor() -> Option<Function> {
    Reflect::get(&window(), &"Highlight".into()).ok()?.dyn_into().ok()
}

fn present(value: JsValue) -> Option<JsValue> {
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
