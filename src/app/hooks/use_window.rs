//! Which rows of a long list are in view: only these are drawn.

use std::{
    cell::{Cell, RefCell},
    ops::Range,
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::use_listener::use_listener;
use crate::{
    annotation::AnnotationId,
    app::dom::window,
    state::{Open, Rows},
};

/// The height of a row, in CSS pixels; `styles/annotations.css` gives the same.
pub const ROW: f64 = 52.0;
/// How many rows are drawn beyond each end of what is in view.
const MARGIN: usize = 4;
/// How much of the list is shown beyond the row that the person goes to, in CSS pixels.
const CONTEXT: f64 = 2.0 * ROW;
/// The drawn rows change in steps of so many, so that not every scrolled pixel redraws the list.
const STEP: usize = 4;
/// After how many milliseconds the rows beyond what is in view are drawn, when the list has jumped.
const REST: u32 = 100;

/// The part of the list in view.
#[derive(Default)]
pub struct ListWindow {
    /// The first row, in steps.
    first: Cell<usize>,
    /// How far it is scrolled, in CSS pixels.
    top: Cell<f64>,
    /// How high the list's viewport is, in CSS pixels.
    height: Cell<f64>,
    /// Where the list is to be scrolled to, in CSS pixels.
    jump: Cell<Option<f64>>,
    /// Whether the rows beyond what is in view are still to be drawn: after a long jump the row gone to is not kept
    /// waiting for them.
    is_bare: Cell<bool>,
    /// The move to an annotation that the list has followed last.
    followed: RefCell<Option<(u32, Option<AnnotationId>)>>,
}

impl ListWindow {
    /// The rows to draw of `n_rows`.
    pub fn drawn(&self, n_rows: usize) -> Range<usize> {
        let (before, after) = if self.is_bare.get() { (0, 0) } else { (MARGIN, MARGIN) };
        let first = self.first.get();
        let last = first + STEP + (self.height.get() / ROW).ceil() as usize + after;
        first.saturating_sub(before).min(n_rows)..last.min(n_rows)
    }

    /// The list is scrolled to `top`, in CSS pixels; answers whether other rows are to be drawn.
    fn scrolled(&self, top: f64) -> bool {
        self.top.set(top);
        let first = (top / ROW) as usize;
        let first = first - first % STEP;
        let is_other = self.first.replace(first) != first;
        if is_other {
            self.is_bare.set(false);
        }
        is_other
    }

    /// Brings `row` into view. If it is near, the list scrolls as little as possible, so that most rows stay; else the
    /// row comes to stand above the middle.
    fn show(&self, row: usize) {
        let (row, top, height) = (row as f64 * ROW, self.top.get(), self.height.get());
        let to = if row < top {
            if top - row < height { row - CONTEXT } else { row - height * 0.4 }
        } else if row + ROW > top + height {
            if row - top < 2.0 * height { row + ROW + CONTEXT - height } else { row - height * 0.4 }
        } else {
            return;
        };
        let to = to.max(0.0).floor();
        self.jump.set(Some(to));
        self.scrolled(to);
        self.is_bare.set((to - top).abs() > 2.0 * height);
    }
}

/// The part of the list of `rows` in view, and the callback for scroll events. The list also follows the person to the
/// annotation they go to.
///
/// `around` is a value that changes whenever the height of the list's viewport may change.
///
/// When they go to an annotation, its rows are drawn at once: waiting for the browser to scroll would draw the list
/// twice.
#[hook]
pub fn use_window<A: PartialEq + 'static>(
    open: &Open,
    rows: &Rows,
    viewport: &NodeRef,
    around: A,
) -> (Rc<ListWindow>, Callback<Event>) {
    let in_view = use_memo((), |()| ListWindow { height: Cell::new(16.0 * ROW), ..ListWindow::default() });
    let update = use_force_update();
    let look = {
        let (in_view, viewport) = (in_view.clone(), viewport.clone());
        move || {
            let Some(viewport) = viewport.cast::<Element>() else { return };
            // A panel that is hidden, or not laid out yet, gets a screenful.
            let height = f64::from(viewport.client_height()).max(10.0 * ROW);
            let is_other_height = in_view.height.replace(height) != height;
            if in_view.scrolled(f64::from(viewport.scroll_top())) || is_other_height {
                update.force_update();
            }
        }
    };
    let (at_once, on_scroll) = (look.clone(), look.clone());
    use_effect_with(around, move |_| at_once());
    use_listener(window(), &["resize"], move |_| look());
    follow(&in_view, open, rows);
    (in_view, Callback::from(move |_| on_scroll()))
}

/// Brings the row of the current annotation into view whenever the person has gone to one.
fn follow(in_view: &ListWindow, open: &Open, rows: &Rows) {
    let gone = Some((open.view.n_moves, open.view.current.clone()));
    if *in_view.followed.borrow() == gone {
        return;
    }
    in_view.followed.replace(gone);
    if let Some(row) = open.current().and_then(|current| rows.position(current)) {
        in_view.show(row);
    }
}

/// Scrolls the list to where its rows have been drawn, and has those beyond them drawn a moment later.
#[hook]
pub fn use_jump(in_view: &Rc<ListWindow>, viewport: &NodeRef) {
    let update = use_force_update();
    let rest = use_mut_ref(|| None::<Timeout>);
    let (in_view, viewport) = (in_view.clone(), viewport.clone());
    use_effect(move || {
        let (Some(top), Some(viewport)) = (in_view.jump.take(), viewport.cast::<Element>()) else { return };
        viewport.set_scroll_top(top as i32);
        *rest.borrow_mut() = in_view.is_bare.get().then(|| {
            Timeout::new(REST, move || {
                in_view.is_bare.set(false);
                update.force_update();
            })
        });
    });
}
