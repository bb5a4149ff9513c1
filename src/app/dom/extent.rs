//! Where in the window the bytes of the article lie, drawn or not, estimated from the rectangles of its sections.

use web_sys::Element;

use super::{article, position::section_element, window};
use crate::state::layout::Layout;

/// The height of what lies under the page's bar, in CSS pixels.
pub const BAR: f64 = 52.0;

/// The byte at `y` of the window, in CSS pixels from its top: exact to the section, in between by proportion.
pub fn byte_at(layout: &Layout, y: f64) -> usize {
    let last = layout.sections.len().saturating_sub(1);
    let number = first_where(last, |rectangle| rectangle.bottom() > y);
    let Some(rectangle) = rectangle(number) else { return 0 };
    let span = layout.section_span(number);
    let part = ((y - rectangle.top()) / rectangle.height().max(1.0)).clamp(0.0, 1.0);
    span.start + (part * span.len() as f64) as usize
}

/// How far `byte` lies below the window's top, in CSS pixels, with the same precision.
pub fn height_of(layout: &Layout, byte: usize) -> f64 {
    let number = layout.section_of(layout.block_at(byte));
    let Some(rectangle) = rectangle(number) else { return 0.0 };
    let span = layout.section_span(number);
    let part = byte.saturating_sub(span.start) as f64 / span.len().max(1) as f64;
    rectangle.top() + part * rectangle.height()
}

/// The bytes in view.
pub fn in_view(layout: &Layout) -> (usize, usize) {
    (byte_at(layout, BAR), byte_at(layout, window_height()))
}

/// Scrolls so that `byte` lies in the middle of the window.
pub fn scroll_to(layout: &Layout, byte: usize) {
    scroll_by(height_of(layout, byte) - (BAR + window_height()) / 2.0);
}

/// Scrolls by so many CSS pixels; answers whether the page moved at all.
pub fn scroll_by(distance: f64) -> bool {
    let place = || window().scroll_y().unwrap_or_default();
    let before = place();
    window().scroll_by_with_x_and_y(0.0, distance);
    (place() - before).abs() >= 1.0
}

/// How high the window is, in CSS pixels.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// The sections of which something lies between `top` and `bottom` of the window, in CSS pixels.
pub fn sections_between(layout: &Layout, top: f64, bottom: f64) -> std::ops::Range<usize> {
    let last = layout.sections.len().saturating_sub(1);
    let first = first_where(last, |rectangle| rectangle.bottom() > top);
    let end = first_where(last, |rectangle| rectangle.bottom() > bottom);
    first..end + 1
}

/// The first section, up to `last`, for whose rectangle `is_beyond` holds, as it does for all after it.
fn first_where(last: usize, is_beyond: impl Fn(&web_sys::DomRect) -> bool) -> usize {
    let (mut low, mut high) = (0, last);
    while low < high {
        let middle = (low + high) / 2;
        if rectangle(middle).is_some_and(|rectangle| is_beyond(&rectangle)) { high = middle } else { low = middle + 1 }
    }
    low
}

fn rectangle(section: usize) -> Option<web_sys::DomRect> {
    let element: Element = section_element(section).or_else(article)?;
    Some(element.get_bounding_client_rect())
}
