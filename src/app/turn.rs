//! Long work on the page's own thread, in short tasks.

use std::{cell::Cell, time::Duration};

use gloo::timers::future::sleep;
use js_sys::Date;

/// How long a task goes on before the page has its turn, in milliseconds.
const TASK: f64 = 12.0;

/// Tells when the page is to have its turn.
pub struct Turn {
    since: Cell<f64>,
}

impl Turn {
    /// Work begins.
    pub fn begun() -> Self {
        Self { since: Cell::new(Date::now()) }
    }

    /// Lets the page have its turn where it is time; answers whether it was.
    pub async fn give(&self) -> bool {
        let is_time = Date::now() - self.since.get() >= TASK;
        if is_time {
            sleep(Duration::ZERO).await;
            self.since.set(Date::now());
        }
        is_time
    }
}
