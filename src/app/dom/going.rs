//! Going to a place of the text, wherever it is and whether it is drawn yet.

use std::{cell::Cell, rc::Rc};

use gloo::render::{AnimationFrame, request_animation_frame};

use super::{extent, highlight::range_of};
use crate::{state::layout::Layout, text::Span};

/// A place counts as seen if it is this far from the window's edges, in CSS pixels, which leaves room for the bar and
/// for what floats over the page.
const TOP: f64 = 110.0;
const BOTTOM: f64 = 90.0;
/// So far down the window a place is brought, of its height.
const AT: f64 = 0.35;
/// So near a place is where it should be, in CSS pixels.
const NEAR: f64 = 12.0;
/// For how many frames a place is followed that is not drawn yet or still moves because the browser learns how high the
/// sections are …
const MOST_FRAMES: u32 = 120;
/// … and so many it must have stood still.
const STILL: u32 = 3;

thread_local! {
    /// The number of the last way that was begun: it ends those before.
    static LATEST: Cell<u32> = const { Cell::new(0) };
    static FRAME: Cell<Option<AnimationFrame>> = const { Cell::new(None) };
}

/// What counts as there.
#[derive(Clone, Copy)]
enum Aim {
    /// The place is anywhere in view.
    Seen(Span),
    /// The byte is in the middle of the window.
    Middle(usize),
}

/// Brings `span` into view unless it is there.
pub fn go_to(layout: &Rc<Layout>, span: Span) {
    begin(layout, Aim::Seen(span));
}

/// Brings `byte` into the middle of the window.
pub fn to_middle(layout: &Rc<Layout>, byte: usize) {
    begin(layout, Aim::Middle(layout.text.floor_char_boundary(byte)));
}

fn begin(layout: &Rc<Layout>, aim: Aim) {
    let number = LATEST.get().wrapping_add(1);
    LATEST.set(number);
    approach(number, layout.clone(), aim, STILL, MOST_FRAMES);
}

/// A step on the way, and the next in the next frame.
fn approach(number: u32, layout: Rc<Layout>, aim: Aim, n_still: u32, n_frames: u32) {
    if LATEST.get() != number || n_still == 0 || n_frames == 0 {
        return;
    }
    let n_still = if is_there(&layout, aim) { n_still - 1 } else { STILL };
    let frame = request_animation_frame(move |_| approach(number, layout, aim, n_still, n_frames - 1));
    FRAME.set(Some(frame));
}

/// Whether the aim is drawn and where it should be; where it is not, scrolls to it.
fn is_there(layout: &Layout, aim: Aim) -> bool {
    let height = extent::window_height();
    let span = match aim {
        Aim::Seen(span) => span,
        Aim::Middle(byte) => Span::new(byte, byte),
    };
    let Some(range) = range_of(layout, span) else {
        extent::scroll_to(layout, span.start);
        return false;
    };
    let rectangle = range.get_bounding_client_rect();
    let (top, at) = match aim {
        Aim::Seen(_) if rectangle.top() >= TOP && rectangle.bottom() <= height - BOTTOM => return true,
        Aim::Seen(_) => (rectangle.top(), height * AT),
        Aim::Middle(_) if rectangle.height() > 0.0 => (rectangle.top(), (extent::BAR + height) / 2.0),
        // The end of a line has no rectangle of its own.
        Aim::Middle(byte) => (extent::height_of(layout, byte), (extent::BAR + height) / 2.0),
    };
    // A place that cannot come nearer, at the very beginning say, is as good as there.
    (top - at).abs() < NEAR || !extent::scroll_by(top - at)
}
