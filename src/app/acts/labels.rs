//! The person's own labels: read, kept, renamed, exported, brought in.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen_futures::spawn_local;

use super::{
    errand::Errand,
    export::{tell_no_file, today},
    library::articles,
    tell,
};
use crate::{
    annotation::{LabelSet, OwnLabel},
    app::{
        desk::Desk,
        dom::files::{download, piece},
        speech::{count, say},
        store::now,
    },
    document::{ArticleId, Document, Summary, hash_of},
    formats::Format,
    state::{Action, Notice, Remedy, Write},
    storage::{Database, Loaded, News, StorageError},
    worker::{Outcome, Task},
};

/// Under this name the settings keep the labels for all articles.
const LABELS: &str = "labels";

/// Reads the labels for all articles.
pub(super) async fn read_labels(desk: &Desk, database: &Database) {
    // Where they cannot be read, each label looks some way of its own, and nothing is lost.
    if let Ok(Some(written)) = database.setting::<String>(LABELS).await {
        desk.dispatch(Action::LabelsKnown(Rc::new(LabelSet::of_written(&written))));
    }
}

/// Makes `labels` those for all articles.
pub fn set_labels(desk: &Desk, labels: LabelSet) {
    let written = labels.written();
    desk.dispatch(Action::LabelsKnown(Rc::new(labels)));
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        match database.set_setting(LABELS, &written).await {
            Ok(()) => desk.with_tabs(|tabs| tabs.announce(&News::Library)),
            Err(error) => tell(&desk, &error),
        }
    });
}

/// Makes `labels` those of the open article alone: a step of it.
pub fn set_labels_here(desk: &Desk, labels: LabelSet) {
    let Some(open) = desk.state().open else { return };
    if let Some(step) = open.document.with_labels(labels, now()) {
        desk.dispatch(Action::Revise(Rc::new(step)));
    }
}

/// Takes `label` out of the labels for all articles; its marks stay.
pub fn remove_label(desk: &Desk, label: OwnLabel) {
    let before = desk.state().labels;
    let mut labels = LabelSet::clone(&before);
    labels.remove(label);
    set_labels(desk, labels);
    let said = say().own_label_removed(label.name());
    desk.tell(Notice::status(said).with(Remedy::Labels(before)));
}

/// Calls label `from` by the name of `to`, in all articles.
pub(super) fn rename_label(desk: &Desk, from: OwnLabel, to: OwnLabel) {
    let state = desk.state();
    if state.labels.get(from).is_some() {
        let mut labels = LabelSet::clone(&state.labels);
        labels.rename(from, to);
        set_labels(desk, labels);
    }
    let open = state.open.as_ref().map(|open| &open.document);
    let here = open.and_then(|document| document.renamed_label(from, to, now()));
    let mut n_articles = usize::from(here.is_some());
    here.into_iter().for_each(|step| desk.dispatch(Action::Revise(Rc::new(step))));
    let is_it = |summary: &&Rc<Summary>| {
        summary.counts.own.iter().any(|(own, _)| *own == from) && open.is_none_or(|open| open.id != summary.id)
    };
    let others: Vec<ArticleId> =
        state.library.iter().flat_map(|all| all.iter()).filter(is_it).map(|summary| summary.id.clone()).collect();
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        for id in &others {
            match rename_in_closed(&desk, &database, id, from, to).await {
                Ok(()) => n_articles += 1,
                Err(error) => tell(&desk, &error),
            }
        }
        let said = say().own_label_renamed(from.name(), to.name(), &articles(n_articles));
        desk.tell(Notice::status(said).with(Remedy::RenameLabel(to, from)));
    });
}

async fn rename_in_closed(
    desk: &Desk,
    database: &Database,
    id: &ArticleId,
    from: OwnLabel,
    to: OwnLabel,
) -> Result<(), StorageError> {
    let Loaded { document, history, revision, .. } = database.load(id).await?;
    let Some(step) = document.renamed_label(from, to, now()).map(Rc::new) else { return Ok(()) };
    let (document, history) = (document.after(&step), history.with(step.clone()));
    let write = Write::Step { number: history.head(), step };
    let revision = database.append(revision, &[write], &document, &history).await?;
    desk.dispatch(Action::Listed(Summary::of(&document, hash_of(&document.text))));
    desk.with_tabs(|tabs| tabs.announce(&News::Article(id.clone(), revision)));
    Ok(())
}

/// Asks for `label` to be called by the name of `to`, in all articles.
pub fn ask_to_rename(desk: &Desk, label: OwnLabel, to: OwnLabel) {
    super::run(desk, Errand::RenameLabel(label, to));
}

/// Downloads the labels that hold now: those for all articles, and those of the open one.
pub(super) fn export_labels(desk: &Desk) {
    let state = desk.state();
    let labels = state.open.as_ref().map_or(&state.labels, |open| &open.labels).written();
    let desk = desk.clone();
    spawn_local(async move {
        match desk.line().ask(desk.line().number(), Task::ExportLabels(labels)).await {
            Some(Outcome::Exported { content, .. }) => {
                let name = format!("gloss-labels-{}.json", today());
                download(&name, Format::Json.media_type(), &Array::of1(&piece(&content)));
            }
            outcome => tell_no_file(&desk, outcome),
        }
    });
}

/// Takes the labels of a file in. What there is already of a name stays.
pub(super) fn take_labels(desk: &Desk, file: &str, labels: &LabelSet) {
    let before = desk.state().labels;
    let mut joined = LabelSet::clone(&before);
    joined.join(labels);
    let n_new = joined.definitions().len() - before.definitions().len();
    let labels_of = |n: usize| say().own_labels_n(&count(n));
    let mut said = say().own_labels_imported(&labels_of(n_new), file);
    let n_same = labels.definitions().len() - n_new;
    if n_same > 0 {
        said = format!("{said} {}", say().own_labels_imported_same(&labels_of(n_same)));
    }
    let notice = Notice::status(said);
    if n_new == 0 {
        return desk.tell(notice);
    }
    set_labels(desk, joined);
    desk.tell(notice.with(Remedy::Labels(before)));
}

/// `document` with the definitions of all labels that it has, for a file.
pub(super) fn with_definitions(desk: &Desk, document: &Document) -> Document {
    let used: Vec<OwnLabel> = document.annotations.counts().own.iter().map(|(label, _)| *label).collect();
    let defined = document.labels.definitions().iter().map(|own| own.label);
    let wanted: Vec<OwnLabel> = used.iter().copied().chain(defined).collect();
    let labels = LabelSet::in_article(&document.labels, &desk.state().labels, used).only(&wanted);
    Document { labels: Rc::new(labels), ..document.clone() }
}

/// `document` without the definitions that hold in all articles anyway.
pub(super) fn without_known(desk: &Desk, document: Document) -> Document {
    let labels = document.labels.without(&desk.state().labels);
    Document { labels: Rc::new(labels), ..document }
}
