//! Pasting a part of a web page or a document: its headings, lists and tables become lines, as in a saved page.

use std::{cell::Cell, rc::Rc};

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::future::TimeoutFuture,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, Event, HtmlTextAreaElement};

use crate::{
    app::{
        desk::Desk,
        dom::{clipboard::type_in, document},
    },
    formats::articles::is_telling,
    worker::{Outcome, Task},
};

/// How long the person waits for what they pasted, in milliseconds; after that the plain text is used.
const LONGEST_WAIT: u32 = 1_000;

/// Listens to what is pasted into the field for an article, for as long as the page lives.
pub fn begin(desk: &Desk) {
    let desk = desk.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "paste", options, move |event| take(&desk, event));
    listener.forget();
}

fn take(desk: &Desk, event: &Event) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = field.filter(|field| field.matches(".paste").unwrap_or(false)) else { return };
    let Some(clipboard) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
    let of = |kind| clipboard.get_data(kind).unwrap_or_default();
    let html = of("text/html");
    if !is_telling(&html) {
        return;
    }
    event.prevent_default();
    let plain = of("text/plain");
    let put = once(move |text| type_in(&field, text));
    let late = (put.clone(), plain.clone());
    spawn_local(async move {
        TimeoutFuture::new(LONGEST_WAIT).await;
        late.0(&late.1);
    });
    let desk = desk.clone();
    spawn_local(async move {
        let task = Task::ReadPaste { html, plain: plain.clone() };
        match desk.line().ask(desk.line().number(), task).await {
            Some(Outcome::Pasted(Some(text))) => put(&text),
            _ => put(&plain),
        }
    });
}

/// `put`, which is done by the first call alone.
fn once(put: impl Fn(&str) + 'static) -> Rc<dyn Fn(&str)> {
    let is_done = Cell::new(false);
    Rc::new(move |text| {
        if !is_done.replace(true) {
            put(text);
        }
    })
}
