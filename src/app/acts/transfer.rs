//! Files in and out.

use std::rc::Rc;

use gloo::file::{Blob, futures::read_as_bytes};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::{
    annotate::{Pasted, annotate},
    library::{articles, note_backup, open, read_library},
    tell,
};
use crate::{
    app::{desk::Desk, dom::files::download, store::now},
    document::{ArticleId, Document},
    formats::{Format, Imported, gloss},
    recognize,
    state::{Action, Notice, Remedy},
    storage::{Database, News, StorageError},
};

/// Downloads the open article in `format`.
pub fn export_open(desk: &Desk, format: Format) {
    let Some(open) = desk.state().open else { return };
    let mut content = Vec::new();
    // Writing to memory cannot fail.
    let _ = gloss::write([&*open.document], &mut content);
    let name = format!("{}.gloss.{}", file_name(&open.document.details.title), format.extension());
    download(&name, format.media_type(), &content);
}

/// Downloads all articles of the library.
pub fn export_all(desk: &Desk) {
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        match all_articles(&desk, &database).await {
            Ok((content, n_articles)) => {
                let day = now().to_string();
                let day = day.get(..10).unwrap_or_default();
                download(&format!("gloss-library-{day}.json"), Format::Json.media_type(), &content);
                desk.tell(Notice::status(format!("Exported {}.", articles(n_articles))));
                note_backup(&desk).await;
            }
            Err(error) => tell(&desk, &error),
        }
    });
}

/// All articles as one file, read one after the other; one that cannot be read is told of and left out.
async fn all_articles(desk: &Desk, database: &Database) -> Result<(Vec<u8>, usize), StorageError> {
    let failed =
        |error: std::io::Error| StorageError::Failed { doing: "write the file".into(), why: error.to_string() };
    let mut writer = gloss::Writer::new(Vec::new()).map_err(failed)?;
    let mut n_articles = 0;
    let present = desk.state();
    for summary in present.library.iter().flat_map(|library| library.iter()) {
        // The open article as it stands, even where saving it failed.
        if let Some(open) = present.open.as_ref().filter(|open| open.document.id == summary.id) {
            writer.add(&open.document).map_err(failed)?;
            n_articles += 1;
            continue;
        }
        match database.load(&summary.id).await {
            Ok(loaded) => {
                writer.add(&loaded.document).map_err(failed)?;
                n_articles += 1;
            }
            Err(error) => tell(desk, &error),
        }
    }
    Ok((writer.end().map_err(failed)?, n_articles))
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
pub fn import(desk: &Desk, files: Vec<File>) {
    let desk = desk.clone();
    spawn_local(async move {
        for file in files {
            import_one(&desk, file).await;
        }
    });
}

async fn import_one(desk: &Desk, file: File) {
    let name = file.name();
    let bytes = match read_as_bytes(&Blob::from(web_sys::Blob::from(file))).await {
        Ok(bytes) => bytes,
        Err(error) => {
            return desk.tell(Notice::alert(format!("“{name}” could not be read ({error}). Nothing was changed.")));
        }
    };
    if name.to_lowercase().ends_with(".json") || bytes.trim_ascii_start().starts_with(b"{") {
        return match gloss::read(&bytes, now()) {
            Ok(imported) => take_in(desk, &name, imported).await,
            Err(error) => desk.tell(Notice::alert(format!("“{name}” was not imported: {error}"))),
        };
    }
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => {
            annotate(desk, &Pasted::of_text(text.strip_prefix('\u{feff}').unwrap_or(&text)), None);
        }
        _ => desk.tell(Notice::alert(format!(
            "“{name}” is no text in UTF-8 and no Gloss file, so nothing was imported. Open it where it can be read, and paste its text."
        ))),
    }
}

/// Puts what came out of a file into the library. What is there with other content is asked about, never overwritten.
async fn take_in(desk: &Desk, name: &str, imported: Imported) {
    let Some(database) = desk.database() else { return };
    let (mut new, mut n_same, mut other) = (Vec::new(), 0, Vec::new());
    for document in imported.articles {
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
    let mut said = format!("Imported {} from “{name}”.", articles(new.len()));
    if n_same > 0 {
        said.push_str(&format!(" {} already here, unchanged.", articles(n_same)));
    }
    let trouble: Vec<String> = imported.left_out.iter().chain(&imported.remarks).map(ToString::to_string).collect();
    if !trouble.is_empty() {
        said.push_str(&format!(" Not taken as it stands: {}.", in_short(&trouble)));
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
        [only] => format!(
            "“{}” is in your library with other content. Yours was kept: replace it by the imported one?",
            only.details.title
        ),
        several => format!(
            "{} are in your library with other content. Yours were kept: replace them by the imported ones?",
            articles(several.len())
        ),
    };
    Notice::alert(said).with(Remedy::Replace(other))
}

/// The first few of `trouble`, and how many more there are.
fn in_short(trouble: &[String]) -> String {
    const MOST: usize = 3;
    let first = trouble[..trouble.len().min(MOST)].join("; ");
    match trouble.len().saturating_sub(MOST) {
        0 => first,
        more => format!("{first}; and {more} more"),
    }
}

fn is_same(present: &Document, other: &Document) -> bool {
    present.text == other.text && present.details == other.details && present.annotations == other.annotations
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
pub fn replace(desk: &Desk, documents: Vec<Rc<Document>>) {
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
        let said = format!("Replaced {}.", articles(imported.len()));
        desk.tell(Notice::status(said).with(Remedy::TakeBack { imported, replaced }));
    });
}

/// Takes imported articles out again, and brings back what they replaced.
pub fn take_back(desk: &Desk, imported: Vec<ArticleId>, replaced: Vec<Rc<Document>>) {
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
