//! What an import does to the library, and how it is taken back.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::{
    library::{articles, open, read_library},
    tell,
};
use crate::{
    app::{
        desk::Desk,
        speech::{count, say},
        store::now,
    },
    document::{ArticleId, Document},
    recognize,
    state::{Action, Notice, Remedy},
    storage::{Database, News, StorageError},
};

/// Asks whether what came in should take the place of what is there.
pub(super) fn ask_to_replace(other: Vec<Rc<Document>>) -> Notice {
    let said = match &other[..] {
        [only] => say().replace_one(&only.details.title),
        several => say().replace_several(&articles(several.len())),
    };
    Notice::alert(said).with(Remedy::Replace(other))
}

/// The first few of `trouble`, and how many more there are.
pub(super) fn in_short(trouble: &[String]) -> String {
    const MOST: usize = 3;
    let first = trouble[..trouble.len().min(MOST)].join("; ");
    match trouble.len().saturating_sub(MOST) {
        0 => first,
        more => say().and_more(&first, &count(more)),
    }
}

/// Whether both say the same of the same text, whenever it was written down.
pub(super) fn is_same(present: &Document, other: &Document) -> bool {
    present.text == other.text
        && present.details == other.details
        && present.annotations == other.annotations
        && present.links == other.links
        && present.orphans == other.orphans
        && present.labels == other.labels
}

/// Stores `document` as a new article, read by the recognizers of `version`. It replaces one of the same id.
pub(super) async fn put(database: &Database, document: &Document, version: u32) -> Result<(), StorageError> {
    match database.create(document, version).await {
        Err(StorageError::Conflict { .. }) => {
            let entry = database.entry(&document.id).await?;
            let Some(entry) = entry else { return Ok(()) };
            database.replace(document, version, entry.revision).await.map(drop)
        }
        written => written.map(drop),
    }
}

/// Lets imported articles take the place of those of the same id.
pub(super) fn replace(desk: &Desk, documents: Vec<Rc<Document>>) {
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        let (mut replaced, mut imported) = (Vec::new(), Vec::new());
        for document in documents {
            match database.load(&document.id).await {
                Ok(present) => replaced.push(Rc::new(present.document)),
                Err(error) => return tell(&desk, &error),
            }
            if let Err(error) = put(&database, &document, recognize::VERSION).await {
                return tell(&desk, &error);
            }
            imported.push(document.id.clone());
        }
        refresh(&desk, &imported).await;
        let said = say().replaced(&articles(imported.len()));
        desk.tell(Notice::status(said).with(Remedy::TakeBack { imported, replaced }));
    });
}

/// Takes imported articles out again, and brings back what they replaced.
pub(super) fn take_back(desk: &Desk, imported: Vec<ArticleId>, replaced: Vec<Rc<Document>>) {
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        let gone: Vec<ArticleId> =
            imported.iter().filter(|id| !replaced.iter().any(|document| document.id == **id)).cloned().collect();
        if let Err(error) = database.delete(&gone, now()).await {
            return tell(&desk, &error);
        }
        for document in &replaced {
            if let Err(error) = put(&database, document, recognize::VERSION).await {
                return tell(&desk, &error);
            }
        }
        desk.dispatch(Action::Unlisted(gone));
        refresh(&desk, &imported).await;
    });
}

/// Reads the library anew, and the open article where it is one of `ids`.
async fn refresh(desk: &Desk, ids: &[ArticleId]) {
    read_library(desk).await;
    desk.with_tabs(|tabs| tabs.announce(&News::Library));
    let present = desk.state().open.map(|open| open.document.id.clone()).filter(|id| ids.contains(id));
    if let Some(id) = present {
        desk.dispatch(Action::Closed);
        // The drawn state still has the article open, so it is opened again in the next task.
        let desk = desk.clone();
        gloo::timers::callback::Timeout::new(0, move || open(&desk, &id)).forget();
    }
}
