//! Files in and out.

use std::rc::Rc;

use serde_bytes::ByteBuf;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::{
    annotate::Pasted,
    dictionary::take_names,
    labels::{take_labels, with_definitions, without_known},
    library::{articles, note_backup, open, read_library},
    revise, tell,
};
use crate::{
    annotation::LabelSet,
    app::{
        desk::Desk,
        dom::files::{download, read},
        speech::{count, say},
        store::now,
    },
    document::{ArticleId, Document},
    formats::Format,
    recognize,
    state::{Action, Notice, Remedy},
    storage::{
        Database, News, StorageError,
        record::{decode_article, encode_article},
    },
    worker::{Outcome, Task},
};

/// Downloads the open article in `format`.
pub(super) fn export_open(desk: &Desk, format: Format) {
    let Some(open) = desk.state().open else { return };
    let desk = desk.clone();
    spawn_local(async move {
        let name = format!("{}.gloss.{}", file_name(&open.document.details.title), format.extension());
        let task = Task::Export { format, article: Some(packed_to_go(&desk, &open.document)), is_last: true };
        match desk.line().ask(desk.line().number(), task).await {
            Some(Outcome::Exported { content, said }) => {
                download(&name, format.media_type(), &content);
                if let Some(said) = said {
                    desk.tell(Notice::status(said));
                }
            }
            outcome => tell_no_file(&desk, outcome),
        }
    });
}

/// Downloads all articles of the library in `format`.
pub(super) fn export_all(desk: &Desk, format: Format) {
    let desk = desk.clone();
    spawn_local(async move {
        let (number, mut n_articles) = (desk.line().number(), 0);
        let present = desk.state();
        for summary in present.library.iter().flat_map(|library| library.iter()) {
            // The open article as it stands, even where saving it failed.
            let article = match present.open.as_ref().filter(|open| open.document.id == summary.id) {
                Some(open) => packed_to_go(&desk, &open.document),
                None => match load(&desk, &summary.id).await {
                    Some(document) => packed_to_go(&desk, &document),
                    // It cannot be read, and the person knows: the others are exported.
                    None => continue,
                },
            };
            let outcome =
                desk.line().ask(number, Task::Export { format, article: Some(article), is_last: false }).await;
            if !matches!(outcome, Some(Outcome::Added)) {
                return tell_no_file(&desk, outcome);
            }
            n_articles += 1;
        }
        match desk.line().ask(number, Task::Export { format, article: None, is_last: true }).await {
            Some(Outcome::Exported { content, said }) => {
                let name = format!("gloss-library-{}.{}", today(), format.extension());
                download(&name, format.media_type(), &content);
                let exported = say().exported(&articles(n_articles));
                desk.tell(Notice::status(said.map_or(exported.clone(), |said| format!("{exported} {said}"))));
                // Only what restores exactly is a backup.
                if format == Format::Json {
                    note_backup(&desk).await;
                }
            }
            outcome => tell_no_file(&desk, outcome),
        }
    });
}

async fn load(desk: &Desk, id: &ArticleId) -> Option<Document> {
    match desk.database()?.load(id).await {
        Ok(loaded) => Some(loaded.document),
        Err(error) => {
            tell(desk, &error);
            None
        }
    }
}

pub(super) fn packed(document: &Document) -> ByteBuf {
    ByteBuf::from(encode_article(document))
}

/// `document` for a file, with the definitions of its labels: the worker knows no others.
fn packed_to_go(desk: &Desk, document: &Document) -> ByteBuf {
    packed(&with_definitions(desk, document))
}

/// The day, for a file's name.
pub(super) fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

pub(super) fn tell_no_file(desk: &Desk, outcome: Option<Outcome>) {
    let why = match outcome {
        Some(Outcome::Refused(why)) => why,
        _ => say().no_answer().to_owned(),
    };
    desk.tell(Notice::alert(say().not_exported(&why)));
}

/// A title as a file's name.
fn file_name(title: &str) -> String {
    let is_odd = |character: char| character.is_control() || "/\\:*?\"<>|".contains(character);
    let name: String =
        title.chars().take(60).map(|character| if is_odd(character) { ' ' } else { character }).collect();
    let name = name.trim().trim_matches('.').to_owned();
    if name.is_empty() { "article".to_owned() } else { name }
}

/// Brings files in: Gloss JSON is restored, any other text becomes an article.
pub(super) fn import(desk: &Desk, files: Vec<File>) {
    let desk = desk.clone();
    spawn_local(async move {
        for file in files {
            import_one(&desk, file).await;
        }
    });
}

async fn import_one(desk: &Desk, file: File) {
    let name = file.name();
    let bytes = match read(&file).await {
        Ok(bytes) => bytes,
        Err(error) => {
            return desk.tell(Notice::alert(say().file_unreadable(&name, &error.to_string())));
        }
    };
    if is_file_of_a_tool(&name, &bytes) {
        return match desk.line().ask(desk.line().number(), Task::Import(ByteBuf::from(bytes))).await {
            Some(Outcome::Imported { articles, trouble, said }) => {
                // Both ends are of one build, so what the worker packed can be unpacked.
                let articles = articles.iter().filter_map(|article| decode_article(article).ok());
                let articles = articles.map(|article| without_known(desk, article)).collect();
                take_in(desk, &name, articles, &trouble, said).await;
            }
            Some(Outcome::ImportedNames(entries)) => take_names(desk, &name, entries),
            Some(Outcome::ImportedLabels(labels)) => take_labels(desk, &name, &LabelSet::of_written(&labels)),
            Some(Outcome::Refused(why)) => desk.tell(Notice::alert(say().not_imported(&name, &why))),
            _ => desk.tell(Notice::alert(say().not_imported_no_answer(&name))),
        };
    }
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => {
            revise::take(desk, &Pasted::of_text(text.strip_prefix('\u{feff}').unwrap_or(&text)));
        }
        _ => desk.tell(Notice::alert(say().not_text(&name))),
    }
}

/// Whether a file is to be read as one of Gloss or of another tool, rather than as an article's text.
fn is_file_of_a_tool(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    let endings = [".json", ".jsonl", ".jsonld", ".zip", ".xmi", ".conll", ".iob", ".html", ".htm"];
    let begins = bytes.trim_ascii_start();
    endings.iter().any(|ending| name.ends_with(ending))
        || [&b"{"[..], b"PK\x03\x04", b"<View"].iter().any(|start| begins.starts_with(start))
}

/// Puts what came out of a file into the library. What is there with other content is asked about, never overwritten.
async fn take_in(desk: &Desk, name: &str, documents: Vec<Document>, trouble: &[String], read: Option<String>) {
    let Some(database) = desk.database() else { return };
    let (mut new, mut n_same, mut other) = (Vec::new(), 0, Vec::new());
    for document in documents {
        match database.load(&document.id).await {
            Ok(present) if is_same(&present.document, &document) => n_same += 1,
            Ok(_) => other.push(Rc::new(document)),
            Err(_) => match put(&database, &document).await {
                Ok(()) => new.push(document.id),
                Err(error) => return tell(desk, &error),
            },
        }
    }
    read_library(desk).await;
    desk.with_tabs(|tabs| tabs.announce(&News::Library));
    let mut said = say().imported(&articles(new.len()), name);
    if n_same > 0 {
        said = format!("{said} {}", say().imported_same(&articles(n_same)));
    }
    if let Some(read) = read {
        said = format!("{said} {read}");
    }
    if !trouble.is_empty() {
        said = format!("{said} {}", say().imported_trouble(&in_short(trouble)));
    }
    if let [only] = &new[..] {
        open(desk, only);
    }
    let notice = if trouble.is_empty() { Notice::status(said) } else { Notice::alert(said) };
    desk.tell(if new.is_empty() {
        notice
    } else {
        notice.with(Remedy::TakeBack { imported: new, replaced: Vec::new() })
    });
    if !other.is_empty() {
        desk.tell(ask_to_replace(other));
    }
}

fn ask_to_replace(other: Vec<Rc<Document>>) -> Notice {
    let said = match &other[..] {
        [only] => say().replace_one(&only.details.title),
        several => say().replace_several(&articles(several.len())),
    };
    Notice::alert(said).with(Remedy::Replace(other))
}

/// The first few of `trouble`, and how many more there are.
fn in_short(trouble: &[String]) -> String {
    const MOST: usize = 3;
    let first = trouble[..trouble.len().min(MOST)].join("; ");
    match trouble.len().saturating_sub(MOST) {
        0 => first,
        more => say().and_more(&first, &count(more)),
    }
}

fn is_same(present: &Document, other: &Document) -> bool {
    present.text == other.text
        && present.details == other.details
        && present.annotations == other.annotations
        && present.orphans == other.orphans
        && present.labels == other.labels
}

/// A new article; one of the same id that was deleted makes room.
async fn put(database: &Database, document: &Document) -> Result<(), StorageError> {
    let version = recognize::VERSION;
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
            if let Err(error) = put(&database, &document).await {
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
            if let Err(error) = put(&database, document).await {
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
        // The state that is drawn still has the article open: opening it anew waits for the next turn.
        let desk = desk.clone();
        gloo::timers::callback::Timeout::new(0, move || open(&desk, &id)).forget();
    }
}
