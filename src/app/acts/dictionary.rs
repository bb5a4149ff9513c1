//! The person's dictionary: read, kept, exported, brought in.

use js_sys::Array;
use wasm_bindgen_futures::spawn_local;

use super::{
    export::{tell_no_file, today},
    tell,
};
use crate::{
    app::{
        desk::Desk,
        dom::files::{download, piece},
        speech::{count, say},
    },
    dictionary::Entry,
    formats::Format,
    state::{Action, Notice, Teaching},
    worker::{Outcome, Task},
};

/// Reads the dictionary. If that fails the person is told, and what they teach from now on is learnt nevertheless.
pub(super) async fn read_dictionary(desk: &Desk) {
    let Some(database) = desk.database() else { return };
    match database.names().await {
        Ok(entries) => desk.dispatch(Action::DictionaryRead(entries)),
        Err(error) => tell(desk, &error),
    }
}

/// Keeps what waits to be kept of `teaching`; answers whether that went well.
pub async fn keep_dictionary(desk: &Desk, teaching: &Teaching) -> bool {
    let (Some(database), Some(dictionary)) = (desk.database(), &teaching.dictionary) else { return false };
    match database.keep_names(&teaching.unkept, dictionary).await {
        Ok(()) => {
            desk.dispatch(Action::Kept(teaching.unkept.len()));
            true
        }
        Err(error) => {
            tell(desk, &error);
            false
        }
    }
}

/// Downloads the dictionary.
pub(super) fn export_dictionary(desk: &Desk) {
    let Some(dictionary) = desk.state().teaching.dictionary else { return };
    let desk = desk.clone();
    spawn_local(async move {
        let task = Task::ExportDictionary(dictionary.entries().to_vec());
        match desk.line().ask(desk.line().number(), task).await {
            Some(Outcome::Exported { content, .. }) => {
                download(
                    &format!("gloss-dictionary-{}.json", today()),
                    Format::Json.media_type(),
                    &Array::of1(&piece(&content)),
                );
            }
            outcome => tell_no_file(&desk, outcome),
        }
    });
}

/// Takes the names of a file in. What the dictionary says already of a name stays.
pub(super) fn take_names(desk: &Desk, file: &str, entries: Vec<Entry>) {
    let dictionary = desk.state().teaching.dictionary.unwrap_or_default();
    let n_all = entries.len();
    let new: Vec<Entry> = entries.into_iter().filter(|entry| dictionary.get(&entry.name).is_none()).collect();
    let names = |n: usize| say().names(&count(n));
    let mut said = say().imported_names(&names(new.len()), file);
    if new.len() < n_all {
        said = format!("{said} {}", say().imported_names_same(&names(n_all - new.len())));
    }
    new.into_iter().for_each(|entry| desk.dispatch(Action::Teach(entry)));
    desk.tell(Notice::status(said));
}
