//! How far something is that takes a while, and whether the person has had enough of it.

use std::cell::Cell;

use crate::{
    app::desk::Desk,
    state::{Action, Notice, Remedy},
};

/// What is done sooner than this needs no word, in milliseconds …
const SOON: f64 = 600.0;
/// … and nobody reads faster than that.
const PAUSE: f64 = 250.0;

/// Something that takes a while. What it says goes when it ends.
pub(super) struct Progress {
    desk: Desk,
    /// When it is to be said next how far it is.
    next: Cell<f64>,
}

impl Progress {
    /// Something begins.
    pub(super) fn of(desk: &Desk) -> Self {
        desk.stop(false);
        Self { desk: desk.clone(), next: Cell::new(js_sys::Date::now() + SOON) }
    }

    /// Says how far it is, now and then; answers whether to go on.
    pub(super) fn goes_on(&self, said: impl FnOnce() -> String) -> bool {
        let is_stopped = self.desk.is_stopped();
        let now = js_sys::Date::now();
        if !is_stopped && now >= self.next.get() {
            self.next.set(now + PAUSE);
            self.desk.tell(Notice::status(said()).with(Remedy::Stop));
        }
        !is_stopped
    }

    /// Whether the person has had enough of it.
    pub(super) fn is_stopped(&self) -> bool {
        self.desk.is_stopped()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.desk.dispatch(Action::Dismissed(Notice::PROGRESS));
    }
}
