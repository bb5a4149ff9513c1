//! The person's selection of the article's text.

use web_sys::Selection;

use super::{
    document,
    position::{byte_at, place_of},
    window,
};
use crate::{state::layout::Layout, text::Span};

/// A selection as it was made: where it began and where it ends now, in bytes of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Selected {
    /// Where it began.
    pub anchor: usize,
    /// Where it ends now; before the anchor where it was made backwards.
    pub focus: usize,
}

impl Selected {
    /// What it covers, white space and all.
    pub fn span(self) -> Span {
        Span::new(self.anchor.min(self.focus), self.anchor.max(self.focus))
    }
}

/// What is selected of the article; nothing where an end lies outside of it.
pub fn selected(layout: &Layout) -> Option<Selected> {
    let selection = current()?;
    let anchor = byte_at(layout, &selection.anchor_node()?, selection.anchor_offset())?;
    let focus = byte_at(layout, &selection.focus_node()?, selection.focus_offset())?;
    Some(Selected { anchor, focus })
}

/// Selects a part of the article, if it is drawn.
pub fn select(layout: &Layout, selected: Selected) {
    let places = place_of(layout, selected.anchor).zip(place_of(layout, selected.focus));
    if let (Some(selection), Some(((anchor, from), (focus, to)))) = (current(), places) {
        // Both places are in the page, so the browser takes them.
        let _ = selection.set_base_and_extent(&anchor, from, &focus, to);
    }
}

/// Selects the whole article.
pub fn select_all() {
    if let (Some(selection), Some(article)) = (current(), super::article()) {
        let _ = selection.select_all_children(&article);
    }
}

/// Selects nothing.
pub fn clear() {
    if let Some(selection) = current() {
        let _ = selection.remove_all_ranges();
    }
}

/// The rectangle of the selection's last line in the window: left, top, right, bottom.
pub fn last_rectangle() -> Option<[f64; 4]> {
    let range = current()?.get_range_at(0).ok()?;
    let rectangles = range.get_client_rects()?;
    let last = rectangles.item(rectangles.length().checked_sub(1)?)?;
    Some([last.left(), last.top(), last.right(), last.bottom()])
}

/// The rectangle of a caret at `byte`: left, top, height. In the window.
pub fn caret_rectangle(layout: &Layout, byte: usize) -> Option<[f64; 3]> {
    let (node, offset) = place_of(layout, byte)?;
    let range = document().create_range().ok()?;
    range.set_start(&node, offset).ok()?;
    range.collapse_with_to_start(true);
    let rectangle = range.get_bounding_client_rect();
    if rectangle.height() > 0.0 {
        return Some([rectangle.left(), rectangle.top(), rectangle.height()]);
    }
    // An empty line has no text to measure.
    let block = super::position::block_element(layout, layout.block_at(byte))?.get_bounding_client_rect();
    Some([block.left(), block.top(), block.height()])
}

pub(super) fn current() -> Option<Selection> {
    window().get_selection().ok().flatten()
}
