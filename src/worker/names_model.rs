//! How the worker gets the model of names: it is fetched once, with the first article.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, WorkerGlobalScope};

/// How far the worker has come with the model.
#[derive(Default)]
pub(super) enum NamesModel {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// It is being fetched; the reading of whole articles waits for it.
    Coming,
    /// It is among the resources.
    Here,
    /// It could not be fetched, for this reason; the rules decide alone.
    Missing(String),
}

/// The bytes of the file at `address`, or why they could not be fetched, as the end of a sentence.
pub(super) async fn fetch(address: String) -> Result<Vec<u8>, String> {
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let answer = JsFuture::from(scope.fetch_with_str(&address)).await.map_err(|_| "the file could not be fetched")?;
    let response: Response = answer.unchecked_into();
    if !response.ok() {
        return Err(format!("the file was answered with status {}", response.status()));
    }
    bytes_of(&response).await.map_err(|_| "the file broke off while it was fetched".to_owned())
}

async fn bytes_of(response: &Response) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
