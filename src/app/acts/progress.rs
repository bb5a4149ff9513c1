//! Telling the progress of long work, and letting the person stop it.

use std::cell::Cell;

use crate::{
    app::desk::Desk,
    state::{Action, Notice, Remedy},
};

/// Work that takes less than this needs no notice, in milliseconds …
const SOON: f64 = 600.0;
/// … and the notice changes no more often than this.
const PAUSE: f64 = 250.0;

/// Work that takes a while. Its notice disappears when it ends.
pub(super) struct Progress {
    desk: Desk,
    /// When the progress is told next, in milliseconds since 1970.
    next: Cell<f64>,
}

impl Progress {
    /// Begins such work.
    pub(super) fn of(desk: &Desk) -> Self {
        desk.stop(false);
        Self { desk: desk.clone(), next: Cell::new(js_sys::Date::now() + SOON) }
    }

    /// Tells the progress now and then; answers whether to go on.
    pub(super) fn goes_on(&self, said: impl FnOnce() -> String) -> bool {
        let is_stopped = self.desk.is_stopped();
        let now = js_sys::Date::now();
        if !is_stopped && now >= self.next.get() {
            self.next.set(now + PAUSE);
            self.desk.tell(Notice::status(said()).with(Remedy::Stop));
        }
        !is_stopped
    }

    /// Whether the person has stopped it.
    pub(super) fn is_stopped(&self) -> bool {
        self.desk.is_stopped()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.desk.dispatch(Action::Dismissed(Notice::PROGRESS));
    }
}
