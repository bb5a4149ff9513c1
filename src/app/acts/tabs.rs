//! Several tabs on one library: each follows what the others write, none overwrites another.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::{
    library::{opened, read_library},
    tell,
};
use crate::{
    app::{desk::Desk, speech::say},
    document::{Document, Renamed, Step},
    state::{Action, History, Notice, Open, Remedy, Write},
    storage::{Connection, News, Revision, Tabs},
};

/// Listens to what other tabs tell.
pub(super) fn listen(desk: &Desk) {
    let told = desk.clone();
    desk.set_tabs(Tabs::new(move |news| on_news(&told, news)));
}

fn on_news(desk: &Desk, news: News) {
    let desk = desk.clone();
    spawn_local(async move {
        let open = desk.state().open;
        match (news, open) {
            (News::Article(id, revision), Some(open)) if open.document.id == id => {
                if revision > Revision(open.revision) && open.pending.is_empty() {
                    follow(&desk, &open).await;
                }
            }
            (News::Article(..), _) | (News::Library, _) => read_library(&desk).await,
        }
    });
}

/// Takes over the article as another tab has left it.
async fn follow(desk: &Desk, open: &Open) {
    let Some(database) = desk.database() else { return };
    match database.load(&open.document.id).await {
        Ok(loaded) => {
            // Edits made here while the other version was loaded are pending; their write will be refused and rebased.
            let state = desk.state();
            let Some(open) = state.open.filter(|own| own.document.id == open.document.id && own.pending.is_empty())
            else {
                return;
            };
            let read = opened(loaded);
            let mut followed = open.followed(Document::clone(&read.document), read.history, read.revision);
            followed.reading = read.reading;
            desk.dispatch(Action::Rebased(Box::new(followed)));
        }
        Err(error) => tell(desk, &error),
    }
}

/// Another tab was quicker: takes over what it wrote, and repeats on it what was done here since.
pub async fn rebase(desk: &Desk, open: &Open) {
    let Some(database) = desk.database() else { return };
    let loaded = match database.load(&open.document.id).await {
        Ok(loaded) => loaded,
        Err(error) => return tell(desk, &error),
    };
    // What was done here while the other's version was read counts too.
    let state = desk.state();
    let mut held = state.open.iter().chain(state.leaving.iter());
    let Some(present) = held.find(|present| present.document.id == open.document.id) else { return };
    let mine = present.pending.iter().filter_map(|write| match write {
        Write::Step { step, .. } => Some(step.clone()),
        Write::Head(_) | Write::Whole { .. } => None,
    });
    let mut rebased = present.followed(loaded.document, loaded.history, loaded.revision.0);
    let mut renamed = Renamed::new();
    let n_lost = mine.filter(|step| !redo(&mut rebased, step, &mut renamed)).count();
    desk.dispatch(Action::Rebased(Box::new(rebased)));
    if n_lost > 0 {
        desk.tell(Notice::alert(say().tab_won()));
    }
}

/// Does `step` again on what the other tab wrote; answers whether that was possible.
fn redo(open: &mut Open, step: &Step, renamed: &mut Renamed) -> bool {
    let Some(step) = open.document.rebased(step, renamed).map(Rc::new) else { return false };
    open.document = Rc::new(open.document.after(&step));
    open.history = History::with(&open.history, step.clone());
    Rc::make_mut(&mut open.pending).push(Write::Step { number: open.history.head(), step });
    true
}

/// What becomes of the connection to storage.
pub(super) fn on_connection(desk: &Desk, connection: Connection) {
    let (text, remedy) = match connection {
        Connection::WaitsForOtherTab => (say().tab_older(), None),
        Connection::ClosedForNewerVersion => (say().tab_newer(), Some(Remedy::Reload)),
        Connection::ClosedForDeletion => (say().tab_deleted(), Some(Remedy::ExportOpen)),
        Connection::ClosedByBrowser => (say().tab_closed(), Some(Remedy::ExportOpen)),
    };
    let notice = Notice::alert(text);
    desk.tell(match remedy {
        Some(remedy) => notice.with(remedy),
        None => notice,
    });
}
