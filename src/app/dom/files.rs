//! Files in and out of the page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DataTransfer, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

use super::document;

/// How long the address of a download lives, in milliseconds: it must outlive the click.
const LIFE: u32 = 60_000;

/// A piece of a file to download, handed to the browser at once: it would copy all of a file of 100 MB in one task
/// otherwise.
pub fn piece(content: &[u8]) -> JsValue {
    let parts = Array::of1(&Uint8Array::from(content));
    // What cannot be a blob of its own can be a part of one.
    Blob::new_with_u8_array_sequence(&parts).map_or_else(|_| parts.get(0), JsValue::from)
}

/// Downloads the file that `parts` make up, under `name`.
pub fn download(name: &str, kind: &str, parts: &Array) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(parts, &options);
    let Some(url) = blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else { return };
    let Ok(link) = document().create_element("a") else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    gloo::timers::callback::Timeout::new(LIFE, move || {
        // An address that is gone already needs no revoking.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}

/// The content of a file, or what the browser says why it cannot be read.
pub async fn read(file: &File) -> Result<Vec<u8>, String> {
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
        Err(error) => Err(error.dyn_into::<js_sys::Error>().map(|error| error.message().into()).unwrap_or_default()),
    }
}

/// The files that were chosen in a file field, which is emptied so that the same file can be chosen again.
pub fn chosen(input: &HtmlInputElement) -> Vec<File> {
    let files = input.files().map(list).unwrap_or_default();
    input.set_value("");
    files
}

/// The files of a drop.
pub fn dropped(transfer: &DataTransfer) -> Vec<File> {
    transfer.files().map(list).unwrap_or_default()
}

fn list(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|index| files.get(index)).collect()
}

/// Opens the browser's file chooser, as the button does.
pub fn ask_for_files() {
    let field = document().query_selector("[data-import]").ok().flatten();
    field.iter().for_each(|field| field.unchecked_ref::<HtmlInputElement>().click());
}
