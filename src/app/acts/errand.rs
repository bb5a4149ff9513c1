//! Acts that need files or storage. Their code is in the later half of the page.

use wasm_bindgen_futures::spawn_local;
use web_sys::{File, FileSystemEntry};

use super::{annotate::Pasted, dictionary, export, import, labels, library, replace, revise, samples};
use crate::{
    annotation::OwnLabel,
    app::{desk::Desk, later},
    document::ArticleId,
    formats::Format,
    state::{Action, Remedy},
};

/// What a person can ask for besides reading and marking.
#[derive(Debug)]
pub enum Errand {
    /// Bring files in: those of Gloss and of other tools are read, any other text becomes an article.
    Import(Vec<File>),
    /// Bring in what was dropped, folders too.
    ImportDropped(Vec<FileSystemEntry>),
    /// Bring in what can be read of a folder's files.
    ImportFolder(Vec<File>),
    /// Show somebody new around, on a sample.
    Tour,
    /// Bring in a text: another version of the open article is offered as such, all else becomes an article.
    Take(Pasted),
    /// Download the open article.
    Export(Format),
    /// Download the library.
    ExportAll(Format),
    /// Download the dictionary.
    ExportDictionary,
    /// Download the labels of the person's own.
    ExportLabels,
    /// Call a label by the name of another, in all articles.
    RenameLabel(OwnLabel, OwnLabel),
    /// Give an article another title.
    Rename(ArticleId, String),
    /// Take articles out of the library; for a while they can be brought back.
    Delete {
        /// Which.
        ids: Vec<ArticleId>,
        /// How the notice names them.
        title: String,
    },
    /// Do what a notice offers.
    Remedy(Remedy),
    /// Delete the whole library, for good.
    DeleteEverything,
}

/// Runs `errand` as soon as the later half is here; if it cannot be fetched, the person is told.
pub fn run(desk: &Desk, errand: Errand) {
    let desk = desk.clone();
    spawn_local(async move {
        if let Some(parts) = later::fetch(&desk).await {
            (parts.carry_out)(&desk, errand);
        }
    });
}

/// Carries `errand` out; reached only through the later half.
pub(in crate::app) fn carry_out(desk: &Desk, errand: Errand) {
    match errand {
        Errand::Import(files) => import::import(desk, files),
        Errand::ImportDropped(entries) => import::import_dropped(desk, entries),
        Errand::ImportFolder(files) => import::import_folder(desk, files),
        Errand::Export(format) => export::export_open(desk, format),
        Errand::ExportAll(format) => export::export_all(desk, format),
        Errand::Take(pasted) => revise::take(desk, &pasted),
        Errand::Tour => samples::take_tour(desk),
        Errand::ExportDictionary => dictionary::export_dictionary(desk),
        Errand::ExportLabels => labels::export_labels(desk),
        Errand::RenameLabel(from, to) => labels::rename_label(desk, from, to),
        Errand::Rename(id, title) => library::rename(desk, &id, title),
        Errand::Delete { ids, title } => library::delete(desk, ids, title),
        Errand::Remedy(remedy) => take(desk, remedy),
        Errand::DeleteEverything => library::delete_everything(desk),
    }
}

fn take(desk: &Desk, remedy: Remedy) {
    match remedy {
        Remedy::Restore(ids) => library::restore(desk, ids),
        Remedy::TakeBack { imported, replaced } => replace::take_back(desk, imported, replaced),
        Remedy::ExportOpen => export::export_open(desk, Format::Json),
        Remedy::Replace(documents) => replace::replace(desk, documents),
        Remedy::ExportAll => export::export_all(desk, Format::Json),
        Remedy::Teach(entry) => desk.dispatch(Action::Teach(entry)),
        Remedy::Labels(change) => labels::take_back(desk, &change),
        Remedy::RenameLabel(from, to) => labels::rename_label(desk, from, to),
        // The page itself does these.
        Remedy::Stop | Remedy::SaveAgain | Remedy::Reload => {}
    }
}
