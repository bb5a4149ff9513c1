//! Opens the storage, reads the library, and opens the article that the address names.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_listener::use_listener;
use crate::app::{acts, desk::Desk, dom::window};

/// Opens the storage once, and follows the address from then on.
#[hook]
pub fn use_library(desk: &Desk) {
    let started = desk.clone();
    use_effect_with((), move |()| spawn_local(async move { acts::start(&started).await }));
    let desk = desk.clone();
    use_listener(window(), &["hashchange"], move |_| acts::follow_address(&desk));
}
