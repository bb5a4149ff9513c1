//! Where in the article the person is, and how to get there.

use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollRestoration};

use super::{
    article, is_narrow,
    position::{block_element, section_element},
    window,
};
use crate::{state::layout::Layout, text::Span};

/// How far below the window's top the first line counts as read, in CSS pixels: the height of the top bar.
const TOP: f64 = 72.0;

/// The first block in view and how far its top lies above the window's, in CSS pixels.
pub fn first_in_view() -> Option<(usize, f64)> {
    let sections = article()?.children();
    let in_view = |element: &Element| element.get_bounding_client_rect().bottom() > TOP;
    // The last block of the first section in view may still lie above the window, because of the section's margin.
    let mut sections = (0..sections.length()).filter_map(|index| sections.item(index)).filter(in_view);
    let block = sections.find_map(|section| {
        let blocks = section.query_selector_all("[data-block]").ok()?;
        (0..blocks.length()).filter_map(|index| blocks.get(index)?.dyn_into::<Element>().ok()).find(in_view)
    })?;
    let number = super::position::block_number(&block)?;
    Some((number, TOP - block.get_bounding_client_rect().top()))
}

/// Scrolls so that `block` lies as [`first_in_view`] found it; answers how far it was from there, in CSS pixels.
pub fn scroll_to(layout: &Layout, block: usize, offset: f64) -> f64 {
    let Some(element) = block_element(layout, block) else { return 0.0 };
    let distance = element.get_bounding_client_rect().top() - TOP + offset;
    if distance.abs() >= 1.0 {
        window().scroll_to_with_x_and_y(0.0, window().scroll_y().unwrap_or_default() + distance);
    }
    distance.abs()
}

/// Turns off the browser's own scroll restoration, so that only [`scroll_to`] decides where an article opens: the
/// browser would use heights that are not known yet.
pub fn restore_by_hand() {
    if let Ok(history) = window().history() {
        // A browser that cannot leave it scrolls to about the same place.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// Under this name the tab keeps the place in the article that it last showed.
const LEFT: &str = "gloss-place";

/// Keeps the place of an article for a reload of this tab. This happens at once, while storage may be too slow for a
/// page that is being left.
pub fn keep_for_reload(article: &str, block: usize, offset: f64) {
    if let Ok(Some(storage)) = window().session_storage() {
        // In whole pixels, because reading fractions would cost the page 14 KB. If it cannot be kept, the place in
        // storage is near enough.
        let _ = storage.set_item(LEFT, &format!("{block} {} {article}", offset.round() as i32));
    }
}

/// The place in `article` that this tab kept before its reload. It is given only once.
pub fn kept_for_reload(article: &str) -> Option<(usize, f64)> {
    let storage = window().session_storage().ok()??;
    let left = storage.get_item(LEFT).ok()??;
    // Given only once: an article that is opened again later is found where storage has it.
    let _ = storage.remove_item(LEFT);
    let mut parts = left.splitn(3, ' ');
    let (block, offset) = (parts.next()?.parse().ok()?, parts.next()?.parse::<i32>().ok()?);
    (parts.next()? == article).then_some((block, f64::from(offset)))
}

/// Brings `element` into view unless it is there already. On a narrow page the card covers the lower half.
pub fn reveal(element: &Element) {
    let rectangle = element.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
    let (lowest, wanted) = if is_narrow() { (height * 0.4, height * 0.2) } else { (height - 160.0, height * 0.35) };
    if rectangle.top() < TOP + 24.0 || rectangle.bottom() > lowest {
        let top = window().scroll_y().unwrap_or_default() + rectangle.top();
        window().scroll_to_with_x_and_y(0.0, top - wanted);
    }
}

/// The first piece of the annotation of that `id` in the page, which covers `span`, once it is drawn.
pub fn mark_element(layout: &Layout, span: Span, id: &str) -> Option<Element> {
    let id = id.replace(['\\', '"'], "");
    let section = section_element(layout.section_of(layout.block_at(span.start)))?;
    section.query_selector(&format!("mark[data-a~=\"{id}\"]")).ok().flatten()
}
