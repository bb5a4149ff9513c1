//! Long work in short tasks, so that the page stays quick while an article is read.

use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// How long one task may work, in milliseconds.
const TASK: f64 = 8.0;

/// Tells when it is time to let the browser do something else.
pub(super) struct Pace {
    since: f64,
}

impl Pace {
    /// Begins now.
    pub(super) fn new() -> Self {
        Self { since: Date::now() }
    }

    /// Lets the browser do something else if this task has worked for long enough.
    pub(super) async fn keep(&mut self) {
        if Date::now() - self.since >= TASK {
            next_task().await;
            self.since = Date::now();
        }
    }
}

/// Goes on in a task of its own. A message is sooner than a timer, which browsers hold back in hidden tabs.
async fn next_task() {
    let Ok(channel) = MessageChannel::new() else { return };
    let received = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // The promise is never rejected.
        let _ = JsFuture::from(received).await;
    }
    channel.port1().close();
}
