//! The library: opening, renaming, deleting.

use std::{rc::Rc, time::Duration};

use wasm_bindgen_futures::spawn_local;

use super::{
    closed::{Next, in_closed},
    dictionary::read_dictionary,
    labels::read_labels,
    tabs, tell,
};
use crate::{
    app::{
        desk::Desk,
        dom::{place, window},
        hooks::use_gradual::note_moment,
        speech::{count, say},
        store::now,
    },
    document::{ArticleId, Details, Document, Edit},
    recognize,
    state::{Action, History, Notice, Open, Remedy},
    storage::{Database, Loaded, News, persistence},
};

/// How long a deleted article can be brought back after the page was closed.
const GRACE: Duration = Duration::from_secs(3_600);
/// Under this name the settings keep which article was open last.
const LAST: &str = "last";
/// … and how many steps were saved since everything was exported.
const SINCE_BACKUP: &str = "since-backup";

/// Opens the storage, reads the library, and opens the article that the address names or that was open last.
pub async fn start(desk: &Desk) {
    place::restore_by_hand();
    let told = desk.clone();
    match Database::open(move |connection| tabs::on_connection(&told, connection)).await {
        Ok(database) => {
            desk.set_database(Some(database));
            tabs::listen(desk);
            // Before any article is recognized, because recognizing uses the dictionary.
            read_dictionary(desk).await;
            read_library(desk).await;
            open_first(desk).await;
        }
        Err(error) => {
            desk.dispatch(Action::LibraryRead(Vec::new()));
            tell(desk, &error);
        }
    }
}

/// Reads the library anew.
pub(super) async fn read_library(desk: &Desk) {
    let Some(database) = desk.database() else { return };
    read_labels(desk, &database).await;
    let long_ago = now().checked_sub(GRACE).unwrap_or_default();
    // What could not be cleared away now is cleared away the next time.
    let _ = database.purge(long_ago).await;
    match database.index().await {
        Ok(library) => {
            let present = library.entries.into_iter().filter(|entry| entry.deleted.is_none());
            desk.dispatch(Action::LibraryRead(present.map(|entry| entry.summary).collect()));
            library.unreadable.iter().for_each(|error| tell(desk, error));
        }
        Err(error) => {
            desk.dispatch(Action::LibraryRead(Vec::new()));
            tell(desk, &error);
        }
    }
}

async fn open_first(desk: &Desk) {
    let Some(database) = desk.database() else { return };
    if let Ok(Some(n_steps)) = database.setting::<u32>(SINCE_BACKUP).await {
        desk.dispatch(Action::BackupKnown(n_steps));
    }
    if let Some(is_persistent) = persistence::is_persistent().await {
        desk.dispatch(Action::PersistenceKnown(is_persistent));
    }
    let last = database.setting::<String>(LAST).await.ok().flatten();
    match addressed().or(last.filter(|id| !id.is_empty()).map(ArticleId::new)) {
        Some(id) if is_listed(desk, &id) => open(desk, &id),
        _ => address(None),
    }
}

fn is_listed(desk: &Desk, id: &ArticleId) -> bool {
    desk.state().library.iter().flat_map(|library| library.iter()).any(|own| own.id == *id)
}

/// Opens the article of that id.
pub fn open(desk: &Desk, id: &ArticleId) {
    if desk.state().open.is_some_and(|open| open.document.id == *id) {
        return;
    }
    let (desk, id) = (desk.clone(), id.clone());
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        match database.load(&id).await {
            Ok(loaded) => {
                note_moment("gloss:opened");
                address(Some(&id));
                desk.dispatch(Action::Opened(Box::new(opened(loaded))));
                remember_last(&desk, Some(&id)).await;
            }
            Err(error) => tell(&desk, &error),
        }
    });
}

/// An article as it was loaded.
pub(super) fn opened(loaded: Loaded) -> Open {
    let is_read = loaded.read_by >= recognize::VERSION;
    let kept = place::kept_for_reload(loaded.document.id.as_str());
    let place = kept.unwrap_or((loaded.place.block as usize, loaded.place.offset));
    let mut open = Open::new(loaded.document, loaded.history, loaded.revision.0, recognize::VERSION, is_read);
    open.place = place;
    open
}

/// Leaves the open article for an empty page.
pub fn close(desk: &Desk) {
    address(None);
    desk.dispatch(Action::Closed);
    let desk = desk.clone();
    spawn_local(async move { remember_last(&desk, None).await });
}

async fn remember_last(desk: &Desk, id: Option<&ArticleId>) {
    if let Some(database) = desk.database() {
        // Only a convenience: without it the library is a press away.
        let _ = database.set_setting(LAST, &id.map_or("", ArticleId::as_str).to_owned()).await;
    }
}

/// Opens what the address names now: the person went back or forward.
pub fn follow_address(desk: &Desk) {
    match addressed() {
        Some(id) if is_listed(desk, &id) => open(desk, &id),
        Some(_) => {}
        None => close(desk),
    }
}

/// The article that the address names.
fn addressed() -> Option<ArticleId> {
    let hash = window().location().hash().ok()?;
    let name = hash.strip_prefix('#').filter(|name| !name.is_empty())?;
    js_sys::decode_uri_component(name).ok().map(|name| ArticleId::new(String::from(name)))
}

/// Makes the address name an article, or none.
pub(super) fn address(id: Option<&ArticleId>) {
    if addressed().as_ref() == id {
        return;
    }
    let url = match id {
        Some(id) => format!("#{}", js_sys::encode_uri_component(id.as_str())),
        None => window().location().search().ok().filter(|query| !query.is_empty()).unwrap_or_else(|| ".".to_owned()),
    };
    if let Ok(history) = window().history() {
        // A page whose address can't be changed works all the same.
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
    }
}

/// Gives an article another title.
pub(super) fn rename(desk: &Desk, id: &ArticleId, title: String) {
    let titled = move |document: &Document| {
        Edit::Describe(Details { title: title.clone(), ..Details::clone(&document.details) })
    };
    if let Some(open) = desk.state().open.filter(|open| open.document.id == *id) {
        return desk.dispatch(Action::Edit(titled(&open.document), now()));
    }
    let (desk, id) = (desk.clone(), id.clone());
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        let next = |document: &Document, _: &History| Some(Next::Do(Rc::new(document.step(&titled(document), now())?)));
        if let Err(error) = in_closed(&desk, &database, &id, &next).await {
            tell(&desk, &error);
        }
    });
}

/// Takes articles out of the library; for a while they can be brought back.
pub(super) fn delete(desk: &Desk, ids: Vec<ArticleId>, title: String) {
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        if let Err(error) = database.delete(&ids, now()).await {
            return tell(&desk, &error);
        }
        if desk.state().open.is_some_and(|open| ids.contains(&open.document.id)) {
            close(&desk);
        }
        desk.dispatch(Action::Unlisted(ids.clone()));
        desk.with_tabs(|tabs| tabs.announce(&News::Library));
        desk.tell(Notice::status(say().library_deleted(&title)).with(Remedy::Restore(ids)));
    });
}

/// Brings deleted articles back.
pub(super) fn restore(desk: &Desk, ids: Vec<ArticleId>) {
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        match database.restore(&ids).await {
            Ok(_) => {
                read_library(&desk).await;
                desk.with_tabs(|tabs| tabs.announce(&News::Library));
            }
            Err(error) => tell(&desk, &error),
        }
    });
}

/// Deletes the whole library, for good.
pub(super) fn delete_everything(desk: &Desk) {
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        match database.delete_everything().await {
            Ok(()) => {
                desk.with_tabs(|tabs| tabs.announce(&News::Library));
                address(None);
                // The page begins anew: nothing of the library stays in memory either.
                let _ = window().location().reload();
            }
            Err(error) => tell(&desk, &error),
        }
    });
}

/// Keeps how much was changed since everything was exported; at the first save, asks the browser to keep the library.
pub async fn keep_backup_count(desk: &Desk, is_first: bool) {
    if let Some(database) = desk.database() {
        // A reminder that comes a little late is no harm.
        let _ = database.set_setting(SINCE_BACKUP, &desk.state().n_since_backup).await;
    }
    if is_first
        && desk.state().is_persistent != Some(true)
        && let Some(is_persistent) = persistence::ask_to_persist().await
    {
        desk.dispatch(Action::PersistenceKnown(is_persistent));
    }
}

/// Everything was exported just now.
pub(super) async fn note_backup(desk: &Desk) {
    desk.dispatch(Action::BackupKnown(0));
    if let Some(database) = desk.database() {
        // A reminder that comes a little late is no harm.
        let _ = database.set_setting(SINCE_BACKUP, &0_u32).await;
    }
}

/// `12 articles`.
pub(super) fn articles(n: usize) -> String {
    say().articles(&count(n))
}
