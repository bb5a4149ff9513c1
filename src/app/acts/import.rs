//! Importing: files of Gloss and of other tools are restored, plain articles are added for the recognizers to read.

use std::{collections::HashSet, rc::Rc};

use serde_bytes::ByteBuf;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, FileSystemEntry};

use super::{
    annotate::{Pasted, annotate, fresh_id},
    dictionary::take_names,
    labels::{take_labels, without_known},
    library::{articles, open, read_library},
    progress::Progress,
    replace::{ask_to_replace, in_short, is_same, put},
    revise, tell,
};
use crate::{
    annotation::LabelSet,
    app::{
        desk::Desk,
        dom::{files::read, folder},
        speech::{count, say},
    },
    document::{ArticleId, Details, Document, hash_of},
    recognize,
    state::{Notice, Remedy},
    storage::{Database, News, StorageError, record::decode_article},
    worker::{Outcome, Part, Task},
};

/// What came in so far.
#[derive(Default)]
struct Brought {
    new: Vec<ArticleId>,
    same: Vec<ArticleId>,
    /// What is in the library with other content.
    other: Vec<Rc<Document>>,
    trouble: Vec<String>,
    /// The files of which nothing was taken, and why.
    refused: Vec<(String, String)>,
    said: Vec<String>,
    /// The texts that came in, by their hashes.
    texts: HashSet<u128>,
    n_files: usize,
    /// Whether what came in was another version of the open article, which is being looked at.
    is_offered: bool,
}

/// Brings files in.
pub(super) fn import(desk: &Desk, files: Vec<File>) {
    let desk = desk.clone();
    spawn_local(async move { import_all(&desk, files, 0).await });
}

/// Imports what was dropped: files, and those files of folders that can be read.
pub(super) fn import_dropped(desk: &Desk, entries: Vec<FileSystemEntry>) {
    let desk = desk.clone();
    spawn_local(async move {
        let (files, n_passed_over) = folder::files(entries).await;
        import_all(&desk, files, n_passed_over).await;
    });
}

/// Imports those files of a folder that can be read.
pub(super) fn import_folder(desk: &Desk, files: Vec<File>) {
    let n_all = files.len();
    let files: Vec<File> = files.into_iter().filter(|file| folder::is_readable(&file.name())).collect();
    let n_passed_over = n_all - files.len();
    let desk = desk.clone();
    spawn_local(async move { import_all(&desk, files, n_passed_over).await });
}

async fn import_all(desk: &Desk, files: Vec<File>, n_passed_over: usize) {
    let progress = Progress::of(desk);
    let mut brought = Brought { n_files: files.len(), ..Brought::default() };
    for (index, file) in files.iter().enumerate() {
        if !progress.goes_on(|| say().importing(&count(index), &count(files.len()))) {
            break;
        }
        if let Err(error) = import_one(desk, file, &progress, &mut brought).await {
            tell(desk, &error);
            break;
        }
    }
    let is_stopped = progress.is_stopped();
    drop(progress);
    if !brought.new.is_empty() {
        read_library(desk).await;
        desk.with_tabs(|tabs| tabs.announce(&News::Library));
    }
    let name = files.first().map(File::name).unwrap_or_default();
    tell_brought(desk, &name, brought, is_stopped, n_passed_over);
}

async fn import_one(desk: &Desk, file: &File, progress: &Progress, brought: &mut Brought) -> Result<(), StorageError> {
    let name = file.name();
    match read(file).await {
        Ok(content) => take_file(desk, &name, content, progress, brought).await,
        Err(why) => {
            desk.tell(Notice::alert(say().file_unreadable(&name, &why)));
            Ok(())
        }
    }
}

/// Has the worker read `content`, and takes in one part of it after the other until the person stops it.
async fn take_file(
    desk: &Desk,
    name: &str,
    content: Vec<u8>,
    progress: &Progress,
    brought: &mut Brought,
) -> Result<(), StorageError> {
    let number = desk.line().number();
    let mut task = Task::Import { name: name.to_owned(), content: ByteBuf::from(content), language: say().0 };
    loop {
        let part = match desk.line().ask(number, task).await {
            Some(Outcome::Imported(part)) => part,
            outcome => {
                take_no_articles(desk, name, outcome, brought);
                return Ok(());
            }
        };
        let (is_last, n_files, n_done) = (part.is_last, part.n_files, part.n_done);
        take_in(desk, part, brought).await?;
        let said = || match n_files {
            0 | 1 => say().importing_so_far(&articles(brought.new.len())),
            _ => say().importing(&count(n_done), &count(n_files)),
        };
        if is_last {
            return Ok(());
        }
        if !progress.goes_on(said) {
            // Nothing is answered to that.
            desk.line().send(number, Task::ImportStop, |_| {});
            desk.line().forget(number);
            return Ok(());
        }
        task = Task::ImportOn;
    }
}

/// Takes in what came instead of articles: a dictionary, a set of labels, or the reason why there is nothing.
fn take_no_articles(desk: &Desk, name: &str, outcome: Option<Outcome>, brought: &mut Brought) {
    match outcome {
        Some(Outcome::ImportedNames(entries)) => {
            take_names(desk, name, entries);
            brought.n_files -= 1;
        }
        Some(Outcome::ImportedLabels(labels)) => {
            take_labels(desk, name, &LabelSet::of_written(&labels));
            brought.n_files -= 1;
        }
        Some(Outcome::Refused(why)) => brought.refused.push((name.to_owned(), why)),
        _ => desk.tell(Notice::alert(say().not_imported_no_answer(name))),
    }
}

/// Puts a part of a file's content into the library. An article that is there with other content is asked about, never
/// overwritten.
async fn take_in(desk: &Desk, part: Part, brought: &mut Brought) -> Result<(), StorageError> {
    brought.trouble.extend(part.trouble);
    brought.refused.extend(part.refused);
    brought.said.extend(part.said);
    let database = desk.database();
    // Both ends are of one build, so what the worker packed can be unpacked.
    let unpacked = |packed: Vec<ByteBuf>| packed.into_iter().filter_map(|article| decode_article(&article).ok());
    for document in unpacked(part.unread) {
        match &database {
            Some(database) => take_text(desk, database, document, brought).await?,
            None => annotate_first(desk, &document, brought),
        }
    }
    let Some(database) = database else { return Ok(()) };
    for document in unpacked(part.articles) {
        let document = without_known(desk, document);
        match database.load(&document.id).await {
            Ok(present) if is_same(&present.document, &document) => brought.same.push(document.id),
            Ok(_) => brought.other.push(Rc::new(document)),
            Err(_) => {
                put(&database, &document, recognize::VERSION).await?;
                brought.new.push(document.id);
            }
        }
    }
    Ok(())
}

/// Adds an article that no recognizer has read yet, unless its text is in the library.
async fn take_text(
    desk: &Desk,
    database: &Database,
    document: Document,
    brought: &mut Brought,
) -> Result<(), StorageError> {
    let hash = hash_of(&document.text);
    let library = desk.state().library;
    let present = library.iter().flat_map(|library| library.iter()).find(|own| own.text_hash == hash);
    if let Some(present) = present {
        brought.same.push(present.id.clone());
    } else if brought.n_files == 1 && revise::offer(desk, &document.text) {
        brought.is_offered = true;
    } else if brought.texts.insert(hash) {
        let document = Document { id: ArticleId::new(fresh_id()), ..document };
        // No recognizer has read it: it is read when it is opened.
        put(database, &document, 0).await?;
        brought.new.push(document.id);
    }
    Ok(())
}

/// Without a storage one article can be read, if no more.
fn annotate_first(desk: &Desk, document: &Document, brought: &mut Brought) {
    if brought.texts.insert(hash_of(&document.text)) && brought.texts.len() == 1 {
        annotate(desk, &Pasted::of_text(&document.text), Some(Details::clone(&document.details)));
    }
}

/// Opens what came in, says what became of the files, and asks about what is in the library with other content.
fn tell_brought(desk: &Desk, name: &str, brought: Brought, is_stopped: bool, n_passed_over: usize) {
    open_brought(desk, &brought);
    let said = said_of(&brought, name, is_stopped, n_passed_over);
    tell_refused(desk, &brought.refused);
    let Brought { new, other, trouble, is_offered, .. } = brought;
    if !said.is_empty() && !is_offered {
        let notice = if trouble.is_empty() { Notice::status(said) } else { Notice::alert(said) };
        desk.tell(if new.is_empty() {
            notice
        } else {
            notice.with(Remedy::TakeBack { imported: new, replaced: Vec::new() })
        });
    }
    if !other.is_empty() {
        desk.tell(ask_to_replace(other));
    }
}

/// Opens the one article that came in, or that was here already, unless the person is busy with another.
fn open_brought(desk: &Desk, brought: &Brought) {
    match (&brought.new[..], &brought.same[..]) {
        _ if is_busy(desk) => {}
        ([only], _) => open(desk, only),
        ([], [only]) if brought.other.is_empty() && brought.n_files == 1 => open(desk, only),
        _ => {}
    }
}

/// What became of the files, in sentences; empty where there is nothing to say.
fn said_of(brought: &Brought, name: &str, is_stopped: bool, n_passed_over: usize) -> String {
    let Brought { new, same, other, trouble, said, n_files, .. } = brought;
    let mut parts = Vec::new();
    if is_stopped {
        parts.push(say().import_stopped().to_owned());
    }
    if !new.is_empty() || !same.is_empty() || !other.is_empty() {
        let what = articles(new.len());
        parts.push(match n_files {
            1 => say().imported(&what, name),
            n_files => say().imported_files(&what, &files(*n_files)),
        });
    }
    if !same.is_empty() {
        parts.push(say().imported_same(&articles(same.len())));
    }
    if let Some(first) = said.first().filter(|first| said.iter().all(|other| other == *first)) {
        parts.push(first.clone());
    }
    if n_passed_over > 0 {
        parts.push(say().passed_over(&files(n_passed_over)));
    }
    if !trouble.is_empty() {
        parts.push(say().imported_trouble(&in_short(trouble)));
    }
    parts.join(" ")
}

/// Names the files of which nothing was taken.
fn tell_refused(desk: &Desk, refused: &[(String, String)]) {
    match refused {
        [] => {}
        [(name, why)] => desk.tell(Notice::alert(say().not_imported(name, why))),
        several => {
            let several: Vec<String> = several.iter().map(|(name, why)| format!("{name}: {why}")).collect();
            desk.tell(Notice::alert(say().not_imported_several(&in_short(&several))));
        }
    }
}

/// Whether something lies over an article: an article that came in does not take its place then.
fn is_busy(desk: &Desk) -> bool {
    let state = desk.state();
    state.open.is_some() && state.sheet.is_some()
}

/// `12 files`.
fn files(n: usize) -> String {
    say().files(&count(n))
}
