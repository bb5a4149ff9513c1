//! Writes every edit through to storage.

use std::time::Duration;

use gloo::timers::future::sleep;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_listener::use_listener;
use crate::{
    app::{acts, desk::Desk, dom::window},
    state::{Action, Notice, Open, Remedy, Saving, State, Write},
    storage::{News, Revision, StorageError},
};

/// How long a frame takes, with some room.
const A_FRAME: Duration = Duration::from_millis(25);

/// Writes what is pending, one write at a time, and articles that were left before the open one. A failure is told
/// once, and what is pending stays pending.
#[hook]
pub fn use_autosave(desk: &Desk, state: &State) {
    let mut waits = state.leaving.iter().chain(&state.open).filter(|open| !open.pending.is_empty());
    let is_unsaved = waits.clone().next().is_some();
    let open = waits.find(|open| open.saving == Saving::Going).cloned();
    use_warning(is_unsaved);
    let desk = desk.clone();
    use_effect(move || {
        let Some(open) = open.filter(|_| !desk.is_writing().get()) else { return };
        desk.is_writing().set(true);
        spawn_local(async move {
            // Packing waits until what the person did is on screen.
            sleep(A_FRAME).await;
            let written = write(&desk, &open).await;
            desk.is_writing().set(false);
            report(&desk, &open, written).await;
        });
    });
}

/// The browser asks before the page is left while something is not saved.
#[hook]
fn use_warning(is_unsaved: bool) {
    use_listener(window(), &["beforeunload"], move |event| {
        if is_unsaved {
            event.prevent_default();
        }
    });
}

/// Writes what waits in `open`; answers how many writes are durable then, and the article's revision.
async fn write(desk: &Desk, open: &Open) -> Result<(usize, Revision), StorageError> {
    let database =
        desk.database().ok_or_else(|| StorageError::Refused { why: "the library could not be opened".into() })?;
    if open.revision == 0 {
        // The article itself comes first; steps follow in the next round.
        let Some(Write::Whole { document, read_by, .. }) = open.pending.first() else {
            return Ok((0, Revision(open.revision)));
        };
        return Ok((1, database.create(document, *read_by).await?));
    }
    let revision = database.append(Revision(open.revision), &open.pending, &open.document, &open.history).await?;
    Ok((open.pending.len(), revision))
}

async fn report(desk: &Desk, open: &Open, written: Result<(usize, Revision), StorageError>) {
    let id = open.document.id.clone();
    match written {
        Ok((n_written, revision)) => {
            desk.dispatch(Action::Saved { id: id.clone(), n_written, revision: revision.0 });
            desk.with_tabs(|tabs| tabs.announce(&News::Article(id, revision)));
            acts::keep_backup_count(desk, open.revision == 0).await;
        }
        Err(StorageError::Conflict { .. }) => acts::rebase(desk, open).await,
        Err(error) => {
            desk.dispatch(Action::SaveFailed(error.to_string()));
            desk.tell(Notice::alert(error.to_string()).with(Remedy::ExportOpen));
        }
    }
}
