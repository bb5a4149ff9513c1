//! Files in and out of the page.

use gloo::file::Blob;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, File, FileList, HtmlAnchorElement, HtmlInputElement};

use super::document;

/// Downloads `content` under `name`.
pub fn download(name: &str, kind: &str, content: &[u8]) {
    let blob = Blob::new_with_options(content, Some(kind));
    let url = gloo::file::ObjectUrl::from(blob);
    let Ok(link) = document().create_element("a") else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The address must outlive the click; the browser needs a moment to begin.
    gloo::timers::callback::Timeout::new(60_000, move || drop(url)).forget();
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
