//! The person's own labels: read, kept, renamed, exported, brought in.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen_futures::spawn_local;

use super::{
    closed::{Next, in_closed},
    errand::Errand,
    export::{tell_no_file, today},
    library::articles,
    tell,
};
use crate::{
    annotation::{Definition, Label, LabelSet, OwnLabel},
    app::{
        desk::Desk,
        dom::files::{download, piece},
        speech::{count, say},
        store::now,
        words,
    },
    document::{ArticleId, Document, Step, Summary},
    formats::Format,
    state::{Action, History, LabelChange, Notice, Remedy, State},
    storage::{Database, News},
    worker::{Outcome, Task},
};

/// Under this name the settings keep the labels for all articles.
const LABELS: &str = "labels";

/// Reads the labels for all articles.
pub(super) async fn read_labels(desk: &Desk, database: &Database) {
    // If they cannot be read, each label gets a free look, and nothing is lost.
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

/// Adds `definition` to the labels for all articles, or replaces the one of its label.
pub fn change_label(desk: &Desk, definition: Definition) {
    let before = desk.state().labels;
    let mut after = LabelSet::clone(&before);
    let said = say().own_label_changed(definition.label.name());
    after.set(definition);
    if after != *before {
        set_labels(desk, after.clone());
        tell_change(desk, said, (&before, after), Vec::new());
    }
}

/// Makes `definition` one of the open article alone, or one for all articles.
pub fn move_label(desk: &Desk, definition: Definition, is_here: bool) {
    let state = desk.state();
    let Some(open) = state.open else { return };
    let before = state.labels;
    let (mut after, mut here) = (LabelSet::clone(&before), LabelSet::clone(&open.document.labels));
    after.remove(definition.label);
    here.remove(definition.label);
    let said = say().own_label_changed(definition.label.name());
    if is_here {
        here.set(definition)
    } else {
        after.set(definition)
    }
    set_labels(desk, after.clone());
    let step = open.document.with_labels(here, now()).map(Rc::new);
    step.iter().for_each(|step| desk.dispatch(Action::Revise(step.clone())));
    let steps = step.map(|step| (open.document.id.clone(), step)).into_iter().collect();
    tell_change(desk, said, (&before, after), steps);
}

/// Says what was done to the labels for all articles, and offers to take it back.
fn tell_change(desk: &Desk, said: String, (before, after): (&LabelSet, LabelSet), steps: Vec<(ArticleId, Rc<Step>)>) {
    let notices = desk.state().notices;
    let earlier = notices.iter().find(|notice| notice.text == said).and_then(|notice| match &notice.remedy {
        Some(Remedy::Labels(earlier)) => Some(earlier.clone()),
        _ => None,
    });
    let change = LabelChange { said: said.clone(), before: before.clone(), after, steps, earlier };
    desk.tell(Notice::status(said).with(Remedy::Labels(Rc::new(change))));
}

/// Takes `change` back, except where something was changed again since. Then the change before it can be taken back.
pub(super) fn take_back(desk: &Desk, change: &LabelChange) {
    set_labels(desk, desk.state().labels.reverted(&change.before, &change.after));
    if let Some(earlier) = &change.earlier {
        desk.tell(Notice::status(&*change.said).with(Remedy::Labels(earlier.clone())));
    }
    let open = desk.state().open;
    let is_open = |id: &ArticleId| open.as_ref().is_some_and(|open| open.document.id == *id);
    let (here, others): (Vec<_>, Vec<_>) = change.steps.iter().cloned().partition(|(id, _)| is_open(id));
    for ((_, step), open) in here.iter().zip(&open) {
        if is_last(&open.history, step) {
            desk.dispatch(Action::Undo);
        } else if let Some(back) = open.document.reverted(step, now()) {
            desk.dispatch(Action::Revise(Rc::new(back)));
        }
    }
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        for (id, step) in &others {
            let back = |document: &Document, history: &History| match is_last(history, step) {
                true => Some(Next::Undo(step.clone())),
                false => document.reverted(step, now()).map(|back| Next::Do(Rc::new(back))),
            };
            if let Err(error) = in_closed(&desk, &database, id, &back).await {
                tell(&desk, &error);
            }
        }
    });
}

fn is_last(history: &History, step: &Step) -> bool {
    history.to_undo().is_some_and(|last| **last == *step)
}

/// What becomes of the marks of a label that goes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Fate {
    /// They stay, under its name.
    Stay,
    /// They become marks of another label.
    Become(Label),
    /// They go with it.
    Go,
}

/// Takes `label` out of the open article's own labels, with what becomes of its marks in it: one step.
pub fn remove_label_here(desk: &Desk, label: OwnLabel, fate: Fate) {
    let Some(open) = desk.state().open else { return };
    if let Some(step) = without(&open.document, label, fate) {
        desk.dispatch(Action::Revise(Rc::new(step)));
    }
}

fn without(document: &Document, label: OwnLabel, fate: Fate) -> Option<Step> {
    match fate {
        Fate::Stay => {
            let mut labels = LabelSet::clone(&document.labels);
            labels.remove(label);
            document.with_labels(labels, now())
        }
        Fate::Become(to) => document.without_label(label, Some(to), now()),
        Fate::Go => document.without_label(label, None, now()),
    }
}

/// Takes `label` out of the labels for all articles, with what becomes of its marks in all of them: one step in each.
pub fn remove_label(desk: &Desk, label: OwnLabel, fate: Fate) {
    let state = desk.state();
    let before = state.labels.clone();
    let mut after = LabelSet::clone(&before);
    after.remove(label);
    set_labels(desk, after.clone());
    if fate == Fate::Stay {
        let said = match marked(&state, label) {
            (0, _) => say().own_label_gone(label.name()),
            _ => say().own_label_removed(label.name()),
        };
        return tell_change(desk, said, (&before, after), Vec::new());
    }
    let mut steps = Vec::new();
    if let Some(open) = &state.open
        && let Some(step) = without(&open.document, label, fate).map(Rc::new)
    {
        desk.dispatch(Action::Revise(step.clone()));
        steps.push((open.document.id.clone(), step));
    }
    let others = others_with(&state, label);
    let desk = desk.clone();
    spawn_local(async move {
        let next = |document: &Document, _: &History| Some(Next::Do(Rc::new(without(document, label, fate)?)));
        for id in others {
            let Some(database) = desk.database() else { return };
            match in_closed(&desk, &database, &id, &next).await {
                Ok(step) => steps.extend(step.map(|step| (id, step))),
                Err(error) => tell(&desk, &error),
            }
        }
        let what = articles(steps.len());
        let said = match fate {
            Fate::Become(to) => say().own_label_gone_changed(label.name(), words::label(to), &what),
            _ => say().own_label_gone_marks(label.name(), &what),
        };
        tell_change(&desk, said, (&before, after), steps);
    });
}

/// How many marks bear `label`, and in how many articles.
pub fn marked(state: &State, label: OwnLabel) -> (usize, usize) {
    let library = state.library.iter().flat_map(|library| library.iter());
    let of = |summary: &Rc<Summary>| summary.counts.own.iter().find(|(own, _)| *own == label).map(|(_, n)| *n);
    let counts: Vec<usize> = library.filter_map(of).collect();
    (counts.iter().sum(), counts.len())
}

/// The articles besides the open one in which something is marked as `label`.
fn others_with(state: &State, label: OwnLabel) -> Vec<ArticleId> {
    let open = state.open.as_ref().map(|open| &open.document.id);
    let has_it = |summary: &&Rc<Summary>| {
        summary.counts.own.iter().any(|(own, _)| *own == label) && open.is_none_or(|open| *open != summary.id)
    };
    let library = state.library.iter().flat_map(|library| library.iter());
    library.filter(has_it).map(|summary| summary.id.clone()).collect()
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
    let others = others_with(&state, from);
    let desk = desk.clone();
    spawn_local(async move {
        let Some(database) = desk.database() else { return };
        let next =
            |document: &Document, _: &History| Some(Next::Do(Rc::new(document.renamed_label(from, to, now())?)));
        for id in &others {
            match in_closed(&desk, &database, id, &next).await {
                Ok(step) => n_articles += usize::from(step.is_some()),
                Err(error) => tell(&desk, &error),
            }
        }
        let said = say().own_label_renamed(from.name(), to.name(), &articles(n_articles));
        desk.tell(Notice::status(said).with(Remedy::RenameLabel(to, from)));
    });
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
    set_labels(desk, joined.clone());
    tell_change(desk, notice.text, (&before, joined), Vec::new());
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
