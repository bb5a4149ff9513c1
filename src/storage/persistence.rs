//! Whether the browser may throw the library away when the disk gets full, and how much room there is.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// How much room the page takes and may take, in bytes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Estimate {
    /// What it takes.
    pub used: f64,
    /// What it may take.
    pub quota: f64,
}

/// Whether the browser has promised to keep the library until the person deletes it; nothing where it cannot say.
pub async fn is_persistent() -> Option<bool> {
    answer(manager()?.persisted()).await?.as_bool()
}

/// Asks the browser, which may ask the person, to keep the library until the person deletes it; whether it will.
pub async fn ask_to_persist() -> Option<bool> {
    answer(manager()?.persist()).await?.as_bool()
}

/// How much room there is; nothing where the browser does not say.
pub async fn estimate() -> Option<Estimate> {
    let estimate: StorageEstimate = answer(manager()?.estimate()).await?.unchecked_into();
    Some(Estimate { used: estimate.get_usage()?, quota: estimate.get_quota()? })
}

/// The browser's manager of storage: only there where the page comes by a secure way.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    (!storage.is_undefined()).then(|| storage.unchecked_into())
}

async fn answer(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}
