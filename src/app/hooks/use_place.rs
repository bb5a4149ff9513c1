//! Where the person was in an article: found again when it is opened.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_listener::use_listener;
use crate::{
    app::{
        desk::Desk,
        dom::{place, window},
    },
    document::ArticleId,
    state::layout::Layout,
};

/// How long after the last movement the place is kept, in milliseconds.
const REST: u32 = 300;

/// Keeps `view`, the section in view, up to date (and draws again where it changes), and the place in storage.
#[hook]
pub fn use_place(desk: &Desk, id: &ArticleId, layout: &Rc<Layout>, view: &Rc<Cell<usize>>) {
    let rest = use_mut_ref(|| None::<Timeout>);
    {
        let id = id.clone();
        use_listener(window(), &["pagehide"], move |_| {
            if let Some((block, offset)) = place::first_in_view() {
                place::keep_for_reload(id.as_str(), block, offset);
            }
        });
    }
    let update = use_force_update();
    let (desk, id, layout, view) = (desk.clone(), id.clone(), layout.clone(), view.clone());
    use_listener(window(), &["scroll"], move |_| {
        let (desk, id, layout, view) = (desk.clone(), id.clone(), layout.clone(), view.clone());
        let update = update.clone();
        *rest.borrow_mut() = Some(Timeout::new(REST, move || {
            if let Some((block, offset)) = place::first_in_view() {
                if view.replace(layout.section_of(block)) != view.get() {
                    update.force_update();
                }
                keep(&desk, id, block, offset);
            }
        }));
    });
}

fn keep(desk: &Desk, id: ArticleId, block: usize, offset: f64) {
    if let Some(database) = desk.database() {
        spawn_local(async move {
            // A place that could not be kept costs the person one scroll: not worth a word.
            let _ = database.set_place(&id, crate::storage::Place { block: block as u32, offset }).await;
        });
    }
}
