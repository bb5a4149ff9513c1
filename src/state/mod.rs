//! What the page knows, and how an act changes it.
//!
//! Pure: ids, times and findings come inside an action, nothing here reads a clock or a disk.
//! This folder must not know files, storage, Yew or the DOM.

mod action;
pub mod bindings;
mod history;
pub mod layout;
pub mod marks;
mod narrowing;
mod notice;
mod open;
mod parts;
mod pending;
mod revising;
mod rows;
mod sheet;
mod sources;
mod teaching;
mod together;
mod view;

pub use action::Action;
pub use bindings::Bindings;
pub use history::History;
pub use narrowing::{Hedging, Narrowing, percent_of};
pub use notice::{LabelChange, Notice, Remedy};
pub use open::{Open, Reading, Saving};
pub use pending::Write;
pub use rows::Rows;
pub use sheet::Sheet;
pub use sources::{Source, Sources, Tally};
pub use teaching::Teaching;
pub use together::places_of;
pub use view::{Grouping, View};

use std::{rc::Rc, sync::Arc};

use crate::{
    annotation::LabelSet,
    document::{ArticleId, Summary, order},
};

/// All that the page knows.
#[derive(Clone, PartialEq, Default)]
pub struct State {
    /// The articles of the library, the last changed first; nothing until they are read from storage.
    pub library: Option<Rc<Vec<Rc<Summary>>>>,
    /// The article being read.
    pub open: Option<Open>,
    /// Articles that the person has left while something of them still waited to be written.
    pub leaving: Rc<Vec<Open>>,
    /// What the person should know, the latest last.
    pub notices: Rc<Vec<Notice>>,
    /// The number that the next notice gets.
    pub next_notice: u64,
    /// How many steps were saved since everything was exported last.
    pub n_since_backup: u32,
    /// Whether the browser has promised to keep the library; nothing while it has not been asked.
    pub is_persistent: Option<bool>,
    /// What the person has taught about names.
    pub teaching: Teaching,
    /// The name under which the person works; empty where they have not said.
    pub reader: Arc<str>,
    /// What lies over the page.
    pub sheet: Option<Sheet>,
    /// How far somebody new has been shown around; nothing where nobody is.
    pub tour: Option<usize>,
    /// The person's own labels for all articles.
    pub labels: Rc<LabelSet>,
}

/// How many notices are shown at once: older ones go.
const MOST_NOTICES: usize = 3;

impl State {
    /// The state after `action`.
    pub fn apply(mut self, action: Action) -> Self {
        match action {
            Action::LibraryRead(summaries) => {
                self.library = Some(in_order(summaries.into_iter().map(Rc::new).collect()))
            }
            Action::Listed(summary) => self.list(summary),
            Action::Unlisted(ids) => self.unlist(&ids),
            Action::Opened(open) => {
                self.leave(Some(&open.document.id));
                self.teaching.latest = None;
                self.open = Some(*open);
            }
            Action::Rebased(rebased) => self.rebased(*rebased),
            Action::Closed => {
                self.leave(None);
                self.open = None;
                self.sheet = None;
            }
            Action::Saved { id, n_written, revision } if self.is_leaving(&id) => {
                self.saved_behind(&id, n_written, revision)
            }
            Action::Lay(sheet) => self.sheet = sheet,
            Action::Tour(step) => self.tour = step,
            Action::Noticed(notice) => self.notice(notice),
            Action::Dismissed(number) => {
                Rc::make_mut(&mut self.notices).retain(|notice| notice.number != number);
            }
            Action::BackupKnown(n_steps) => self.n_since_backup = n_steps,
            Action::PersistenceKnown(is_persistent) => self.is_persistent = Some(is_persistent),
            Action::DictionaryRead(entries) => self.teaching.read(entries),
            Action::Teach(entry) => self.teaching.teach(entry),
            Action::Forget(name) => self.teaching.forget(&name),
            Action::Sign(name) => self.reader = name,
            Action::Kept(n_kept) => self.teaching.kept(n_kept),
            Action::LabelsKnown(labels) => self.labels = labels,
            action => {
                if let Action::Saved { n_written, .. } = action {
                    self.n_since_backup = self.n_since_backup.saturating_add(n_written as u32);
                }
                self.act_on_open(action);
            }
        }
        if let Some(open) = &mut self.open {
            open.know_labels(&self.labels);
        }
        self
    }

    /// Remembers the open article if something of it waits to be written, unless `next` is the same article.
    fn leave(&mut self, next: Option<&ArticleId>) {
        if let Some(open) = self.open.take_if(|open| Some(&open.document.id) != next && !open.pending.is_empty()) {
            Rc::make_mut(&mut self.leaving).push(open);
        }
    }

    fn rebased(&mut self, rebased: Open) {
        let is_it = |open: &Open| open.document.id == rebased.document.id;
        if self.open.as_ref().is_some_and(is_it) {
            self.open = Some(rebased);
        } else if let Some(left) = Rc::make_mut(&mut self.leaving).iter_mut().find(|open| is_it(open)) {
            *left = rebased;
        }
    }

    fn is_leaving(&self, id: &ArticleId) -> bool {
        self.leaving.iter().any(|open| open.document.id == *id)
    }

    fn saved_behind(&mut self, id: &ArticleId, n_written: usize, revision: u64) {
        let leaving = Rc::make_mut(&mut self.leaving);
        for open in leaving.iter_mut().filter(|open| open.document.id == *id) {
            open.saved(n_written, revision);
        }
        leaving.retain(|open| !open.pending.is_empty());
    }

    fn act_on_open(&mut self, action: Action) {
        let Some(mut open) = self.open.take() else { return };
        open.reader = self.reader.clone();
        let before = open.clone();
        let open = open.apply(action);
        let is_listed = |library: &Rc<Vec<Rc<Summary>>>| library.iter().any(|listed| listed.id == before.document.id);
        if !Rc::ptr_eq(&before.document, &open.document) || !self.library.as_ref().is_some_and(is_listed) {
            self.list(open.summary());
        }
        self.open = Some(open);
        self.learn(&before);
    }

    fn list(&mut self, summary: Summary) {
        let Some(library) = &self.library else { return };
        let others = library.iter().filter(|listed| listed.id != summary.id).cloned();
        self.library = Some(in_order(others.chain([Rc::new(summary.clone())]).collect()));
    }

    fn unlist(&mut self, ids: &[ArticleId]) {
        if self.open.as_ref().is_some_and(|open| ids.contains(&open.document.id)) {
            self.open = None;
        }
        if let Some(library) = &self.library {
            self.library = Some(Rc::new(library.iter().filter(|listed| !ids.contains(&listed.id)).cloned().collect()));
        }
    }

    fn notice(&mut self, mut notice: Notice) {
        notice.number = self.next_notice;
        self.next_notice += 1;
        if matches!(notice.remedy, Some(Remedy::Stop)) {
            notice.number = Notice::PROGRESS;
        }
        let notices = Rc::make_mut(&mut self.notices);
        // A repeated sentence replaces the earlier notice, and so does news of progress.
        notices.retain(|present| present.text != notice.text && present.number != notice.number);
        notices.push(notice);
        let n_too_many = notices.len().saturating_sub(MOST_NOTICES);
        notices.drain(..n_too_many);
    }
}

/// `summaries`, the last added first: editing an article does not move it in the list.
fn in_order(mut summaries: Vec<Rc<Summary>>) -> Rc<Vec<Rc<Summary>>> {
    order::sort(&mut summaries, |one, other| other.created.cmp(&one.created).then_with(|| one.id.cmp(&other.id)));
    Rc::new(summaries)
}
