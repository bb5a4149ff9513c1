//! Going to a place of the text, wherever it is and whether it is drawn yet.

use std::{cell::Cell, rc::Rc};

use gloo::render::{AnimationFrame, request_animation_frame};

use super::{extent, highlight::range_of};
use crate::{state::layout::Layout, text::Span};

/// So far from the window's edges a place counts as seen, in CSS pixels: the bar and what lies over the page.
const TOP: f64 = 110.0;
const BOTTOM: f64 = 90.0;
/// So far down the window a place is brought, of its height.
const AT: f64 = 0.35;
/// So many frames a place is waited for that is not drawn yet, and while the browser learns how high the sections are …
const MOST_FRAMES: u32 = 120;
/// … and so many it must have stood still.
const STILL: u32 = 3;

thread_local! {
    /// The number of the last way that was begun: it ends those before.
    static LATEST: Cell<u32> = const { Cell::new(0) };
    static FRAME: Cell<Option<AnimationFrame>> = const { Cell::new(None) };
}

/// Brings `span` into view unless it is there.
pub fn go_to(layout: &Rc<Layout>, span: Span) {
    let number = LATEST.get().wrapping_add(1);
    LATEST.set(number);
    approach(number, layout.clone(), span, STILL, MOST_FRAMES);
}

/// A step on the way, and the next in the next frame.
fn approach(number: u32, layout: Rc<Layout>, span: Span, n_still: u32, n_frames: u32) {
    if LATEST.get() != number || n_still == 0 || n_frames == 0 {
        return;
    }
    let n_still = if is_seen(&layout, span) { n_still - 1 } else { STILL };
    let frame = request_animation_frame(move |_| approach(number, layout, span, n_still, n_frames - 1));
    FRAME.set(Some(frame));
}

/// Whether `span` is drawn and in view; where it is not, scrolls to it.
fn is_seen(layout: &Layout, span: Span) -> bool {
    let height = extent::window_height();
    let Some(range) = range_of(layout, span) else {
        extent::scroll_to(layout, span.start);
        return false;
    };
    let rectangle = range.get_bounding_client_rect();
    let is_seen = rectangle.top() >= TOP && rectangle.bottom() <= height - BOTTOM;
    // A place that cannot come nearer, at the very beginning say, is as good as seen.
    is_seen || !extent::scroll_by(rectangle.top() - height * AT)
}
