//! Listening to the window or the document for as long as a component lives.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{Event, EventTarget};
use yew::prelude::*;

/// Calls the latest `on_event` whenever `target` has an event of one of `names`.
#[hook]
pub fn use_listener(
    target: impl Into<EventTarget>,
    names: &'static [&'static str],
    on_event: impl Fn(&Event) + 'static,
) {
    let latest = use_mut_ref(|| Rc::new(|_: &Event| ()) as Rc<dyn Fn(&Event)>);
    *latest.borrow_mut() = Rc::new(on_event);
    let target = target.into();
    use_effect_with((), move |()| {
        let listen = |name: &&'static str| {
            let latest = latest.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&target, *name, options, move |event| {
                let on_event = latest.borrow().clone();
                on_event(event);
            })
        };
        let listeners: Vec<_> = names.iter().map(listen).collect();
        move || drop(listeners)
    });
}
