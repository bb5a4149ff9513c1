//! Installing the page as an app, where the browser offers it.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::window;

/// Under this name `boot.js` keeps the browser's offer, which comes before the page can listen.
const OFFER: &str = "glossInstall";

/// Whether the browser offers it: not where it is installed already.
pub fn is_offered() -> bool {
    offer().is_some()
}

/// Has the browser ask the person; the offer is good for once.
pub fn ask() {
    let Some(offer) = offer() else { return };
    let prompt = Reflect::get(&offer, &"prompt".into()).ok().and_then(|prompt| prompt.dyn_into::<Function>().ok());
    if let Some(prompt) = prompt {
        // What the person answers is between them and the browser.
        let _ = prompt.call0(&offer);
    }
    let _ = Reflect::delete_property(&window(), &OFFER.into());
}

fn offer() -> Option<JsValue> {
    Reflect::get(&window(), &OFFER.into()).ok().filter(|offer| offer.is_object())
}
