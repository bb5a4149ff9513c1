//! Folders that are dropped on the page or chosen.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, Event, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry, HtmlInputElement,
};

use super::{document, files::chosen};
use crate::formats::{OF_TOOLS, articles::Paper};

/// The most files that are taken of one drop.
const MOST: usize = 20_000;

/// Whether a file of that name, found in a folder, may be one that Gloss reads.
pub fn is_readable(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    !name.starts_with('.') && (Paper::of_name(name).is_some() || OF_TOOLS.contains(&&*ending))
}

/// What was dropped, if there is a folder in it. The browser tells this only during the drop event.
pub fn dropped(transfer: &DataTransfer) -> Option<Vec<FileSystemEntry>> {
    let items = transfer.items();
    let entries: Vec<FileSystemEntry> =
        (0..items.length()).filter_map(|at| items.get(at)?.webkit_get_as_entry().ok().flatten()).collect();
    entries.iter().any(FileSystemEntry::is_directory).then_some(entries)
}

/// The files of `entries`: all that were dropped directly, and from folders those that Gloss may read; and how many of
/// folders it passes over.
pub async fn files(entries: Vec<FileSystemEntry>) -> (Vec<File>, usize) {
    let (mut files, mut n_passed_over) = (Vec::new(), 0);
    let mut waiting: Vec<(FileSystemEntry, bool)> = entries.into_iter().rev().map(|entry| (entry, false)).collect();
    while let Some((entry, is_within)) = waiting.pop() {
        if entry.is_directory() {
            let mut within = content(entry.unchecked_into()).await;
            within.sort_by_key(FileSystemEntry::name);
            waiting.extend(within.into_iter().rev().map(|entry| (entry, true)));
        } else if is_within && !is_readable(&entry.name()) {
            n_passed_over += 1;
        } else if let Some(file) = file(entry.unchecked_ref()).await {
            files.push(file);
        }
        if files.len() >= MOST {
            break;
        }
    }
    (files, n_passed_over)
}

/// What is in a folder; browsers give it in parts, the last of which is empty.
async fn content(folder: FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut content = Vec::new();
    loop {
        let part = asked(|done, failed| reader.read_entries_with_callback_and_callback(done, failed)).await;
        let part: Vec<FileSystemEntry> =
            part.map(|part| Array::from(&part).iter().map(JsCast::unchecked_into).collect()).unwrap_or_default();
        if part.is_empty() || content.len() >= MOST {
            return content;
        }
        content.extend(part);
    }
}

async fn file(entry: &FileSystemFileEntry) -> Option<File> {
    let file = asked(|done, failed| {
        entry.file_with_callback_and_callback(done, failed);
        Ok(())
    });
    file.await.map(JsCast::unchecked_into)
}

/// What an interface of callbacks answers.
async fn asked(ask: impl Fn(&Function, &Function) -> Result<(), JsValue>) -> Option<JsValue> {
    let promise = Promise::new(&mut |done, failed| {
        if ask(&done, &failed).is_err() {
            // Nobody is left to hear that this failed, too.
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()
}

/// Opens the browser's chooser of folders; `on_files` is given all files of the folder.
pub fn ask_for_folder(on_files: impl FnOnce(Vec<File>) + 'static) {
    let Ok(field) = document().create_element("input") else { return };
    let field: HtmlInputElement = field.unchecked_into();
    field.set_type("file");
    // A browser without folders opens its chooser of files.
    let _ = field.set_attribute("webkitdirectory", "");
    let chosen_in = field.clone();
    gloo::events::EventListener::once(&field, "change", move |_: &Event| on_files(chosen(&chosen_in))).forget();
    field.click();
}
