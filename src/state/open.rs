//! The article being read, its history, and what waits to be written.

use std::{cell::OnceCell, fmt, rc::Rc, sync::Arc};

use jiff::Timestamp;

use super::{Action, History, View, Write, layout::Layout};
use crate::{
    annotation::{Annotation, AnnotationId, Finding, LabelSet, Status},
    document::{Document, Edit, Summary, hash_of, order, take_findings},
    text::{Offsets, Span},
};

/// How far the recognizers have come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// They have found nothing yet.
    Waiting,
    /// They have read what is on screen.
    Provisional,
    /// They have read all of it.
    Done,
}

/// Whether what the person did is safe.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Saving {
    /// Every edit is durable, or on its way there.
    Going,
    /// Writing failed, for this reason.
    Failed(String),
}

/// An article that is open.
#[derive(Clone)]
pub struct Open {
    /// The article as it stands.
    pub document: Rc<Document>,
    /// Its text cut for display.
    pub layout: Rc<Layout>,
    /// Converts its offsets.
    pub offsets: Rc<Offsets>,
    /// The hash of its text, which tells whether the text has changed.
    pub text_hash: u128,
    /// What can be undone and redone.
    pub history: History,
    /// What waits to be written, in order.
    pub pending: Rc<Vec<Write>>,
    /// Its revision in storage, as far as this page knows.
    pub revision: u64,
    /// Whether the last attempt to write failed.
    pub saving: Saving,
    /// How far the recognizers have come.
    pub reading: Reading,
    /// What is shown of it.
    pub view: View,
    /// Where the person was when they left it last: the first block in view, and CSS pixels of it above the window.
    pub place: (usize, f64),
    /// The name under which the person works on it.
    pub(super) reader: Arc<str>,
    /// The person's own labels, for all articles and for this one.
    pub labels: Rc<LabelSet>,
    /// The version of the recognizers whose findings it has or awaits.
    pub recognizers: u32,
    /// The current annotation, looked for once among the many.
    pub(super) current: Rc<OnceCell<Option<Rc<Annotation>>>>,
}

/// Short, because a trace with the whole article on each line is unreadable.
impl fmt::Debug for Open {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = self.history.head();
        formatter.debug_struct("Open").field("id", &self.document.id).field("head", &head).finish_non_exhaustive()
    }
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && Rc::ptr_eq(&self.labels, &other.labels)
            && self.history == other.history
            && Rc::ptr_eq(&self.pending, &other.pending)
            && (self.revision, &self.saving, self.reading, &self.view)
                == (other.revision, &other.saving, other.reading, &other.view)
    }
}

impl Open {
    /// An article as it was read from storage, at `revision`; `is_read` where recognizers of version `recognizers` have read it.
    pub fn new(document: Document, history: History, revision: u64, recognizers: u32, is_read: bool) -> Self {
        Self {
            layout: Rc::new(Layout::of(&document.text)),
            offsets: Rc::new(Offsets::of(&document.text)),
            text_hash: hash_of(&document.text),
            document: Rc::new(document),
            history,
            pending: Rc::default(),
            revision,
            saving: Saving::Going,
            reading: if is_read { Reading::Done } else { Reading::Waiting },
            view: View::default(),
            place: (0, 0.0),
            reader: Arc::default(),
            labels: Rc::default(),
            recognizers,
            current: Rc::default(),
        }
    }

    /// An article that has just been pasted: all of it waits to be written.
    pub fn pasted(document: Document, recognizers: u32) -> Self {
        let open = Self::new(document, History::default(), 0, recognizers, false);
        let whole = Write::Whole { document: open.document.clone(), head: 0, read_by: 0 };
        Self { pending: Rc::new(vec![whole]), ..open }
    }

    /// The same article as another tab has left it, seen as it was seen here.
    pub fn followed(&self, document: Document, history: History, revision: u64) -> Self {
        let mut followed = Self {
            history,
            revision,
            pending: Rc::default(),
            saving: Saving::Going,
            current: Rc::default(),
            ..self.clone()
        };
        if document.text != self.document.text {
            followed.stand(document);
        } else {
            followed.document = Rc::new(document);
        }
        followed
    }

    /// Takes `of_all` as the labels for all articles, and works out those of this one.
    pub(super) fn know_labels(&mut self, of_all: &LabelSet) {
        let used = self.document.annotations.counts().own.iter().map(|(label, _)| *label);
        let labels = LabelSet::in_article(&self.document.labels, of_all, used);
        // An equal set keeps its place in memory, so that what depends on it is not redrawn.
        if labels != *self.labels {
            self.labels = Rc::new(labels);
        }
    }

    /// Its entry in the list of the library.
    pub fn summary(&self) -> Summary {
        Summary::of(&self.document, self.text_hash)
    }

    /// Whether every edit is durable.
    pub fn is_saved(&self) -> bool {
        self.pending.is_empty() && self.saving == Saving::Going
    }

    /// The annotation that keys act on.
    pub fn current(&self) -> Option<&Rc<Annotation>> {
        let look = || self.document.annotations.get(self.view.current.as_ref()?).cloned();
        self.current.get_or_init(look).as_ref()
    }

    pub(super) fn apply(mut self, action: Action) -> Self {
        self.current = Rc::default();
        match action {
            Action::Edit(edit, at) => self.edit(&edit, at),
            Action::Revise(step) => self.revise(step),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::FindingsArrived { id, findings, window, is_partial, at } if id == self.document.id => {
                self.take(findings, window, is_partial, at);
            }
            Action::Saved { id, n_written, revision } if id == self.document.id => self.saved(n_written, revision),
            Action::SaveFailed(reason) => self.saving = Saving::Failed(reason),
            Action::SaveAgain => self.saving = Saving::Going,
            Action::GoTo(id) => self.go_to(id),
            Action::Step { forward } => self.go_to(self.neighbour(forward)),
            Action::WalkBeside => self.walk_beside(),
            Action::Brush(label) => self.view.brush = label.filter(|label| self.view.brush != Some(*label)),
            Action::Gather(span) => self.view.gathered = span,
            Action::LinkFrom(id) => self.view.linking = id,
            Action::ToggleLinks => self.view.shows_links ^= true,
            Action::Toggle(label) => self.view.shown.toggle(label),
            Action::ToggleRejected => self.view.shown.rejected ^= true,
            Action::Narrow(narrowing) => self.view.shown.narrowing = narrowing,
            Action::Group(grouping) => self.view.grouping = grouping,
            _ => {}
        }
        self
    }

    /// Notes that the first `n_written` pending writes are durable and that the article now has that revision.
    pub(super) fn saved(&mut self, n_written: usize, revision: u64) {
        let pending = Rc::make_mut(&mut self.pending);
        pending.drain(..n_written.min(pending.len()));
        self.revision = revision;
        self.saving = Saving::Going;
    }

    fn edit(&mut self, edit: &Edit, at: Timestamp) {
        let Some(mut step) = self.document.step(edit, at) else { return };
        step.sign(&self.reader);
        let step = Rc::new(step);
        let after = self.next_after(edit);
        self.stand(self.document.after(&step));
        self.history = self.history.with(step.clone());
        self.write(Write::Step { number: self.history.head(), step });
        if let Some(id) = after {
            self.go_to(Some(id));
        } else if let Edit::Mark { span, body } = edit {
            let is_made = |own: &&Rc<Annotation>| own.span == *span && own.label() == body.label();
            let made = self.document.annotations.starting_in(*span).iter().find(is_made).cloned();
            self.view.current = made.as_ref().map(|made| made.id.clone());
            self.current = Rc::new(OnceCell::from(made));
        }
    }

    /// Where a decision on the current annotation leads: to the next suggestion, so that a review goes on by itself.
    fn next_after(&self, edit: &Edit) -> Option<AnnotationId> {
        let ids = match edit {
            Edit::Reject(ids) | Edit::Remove(ids) | Edit::Accept(ids) => &ids[..],
            // Relabelling a suggestion decides on it, and the review goes on. Relabelling what was decided already is a
            // correction, which the person looks at.
            Edit::Relabel { id, .. } if self.document.annotations.get(id)?.status == Status::Suggested => {
                std::slice::from_ref(id)
            }
            _ => return None,
        };
        let mut decided: Vec<_> = ids.iter().collect();
        order::sort(&mut decided, |one, other| one.cmp(other));
        let is_decided = |id: &AnnotationId| decided.binary_search(&id).is_ok();
        let current = self.view.current.as_ref().filter(|current| is_decided(current))?;
        let mut onward = self.listed().skip_while(|annotation| annotation.id != *current).skip(1);
        let next = onward.find(|own| own.status == Status::Suggested && !is_decided(&own.id))?;
        Some(next.id.clone())
    }

    /// The first suggestion behind the current annotation: where a review goes on.
    pub fn next_suggestion(&self) -> Option<AnnotationId> {
        let current = &self.current()?.id;
        let mut onward = self.listed().skip_while(|own| own.id != *current).skip(1);
        onward.find(|own| own.status == Status::Suggested).map(|own| own.id.clone())
    }

    /// The annotations that are shown in the article, in the order of the text.
    pub fn shown(&self) -> impl Iterator<Item = &Rc<Annotation>> {
        let text = &self.document.text;
        self.document.annotations.iter().filter(|annotation| self.view.shown.has(annotation, text))
    }

    /// Those of them that are listed too.
    pub(super) fn listed(&self) -> impl Iterator<Item = &Rc<Annotation>> {
        let text = &self.document.text;
        self.document.annotations.iter().filter(|annotation| self.view.shown.lists(annotation, text))
    }

    fn undo(&mut self) {
        let Some(step) = self.history.to_undo().cloned() else { return };
        self.stand(self.document.before(&step));
        self.history = self.history.undone();
        self.write(Write::Head(self.history.head()));
    }

    fn redo(&mut self) {
        let Some(step) = self.history.to_redo().cloned() else { return };
        self.stand(self.document.after(&step));
        self.history = self.history.redone();
        self.write(Write::Head(self.history.head()));
    }

    fn take(&mut self, findings: Vec<Finding>, window: Option<Span>, is_partial: bool, at: Timestamp) {
        self.document = Rc::new(take_findings(&self.document, findings, window, at, self.history.fresh_number()));
        if window.is_some() {
            self.reading = Reading::Provisional;
            return;
        }
        self.reading = Reading::Done;
        self.write(Write::Whole {
            document: self.document.clone(),
            head: self.history.head(),
            read_by: if is_partial { 0 } else { self.recognizers },
        });
    }

    pub(super) fn write(&mut self, write: Write) {
        Rc::make_mut(&mut self.pending).push(write);
        self.saving = Saving::Going;
    }

    pub(super) fn go_to(&mut self, id: Option<AnnotationId>) {
        self.view.current = id;
        self.current = Rc::default();
        self.view.place = None;
        self.view.n_moves = self.view.n_moves.wrapping_add(1);
    }

    /// The annotation after (or before) the current one among those that are listed; the first (or last) where there is none.
    fn neighbour(&self, forward: bool) -> Option<AnnotationId> {
        let shown: Vec<_> = self.listed().collect();
        let at = self.view.current.as_ref().and_then(|id| shown.iter().position(|annotation| annotation.id == *id));
        let next = match (at, forward) {
            (None, true) => 0,
            (None, false) => shown.len().checked_sub(1)?,
            (Some(at), true) => (at + 1).min(shown.len() - 1),
            (Some(at), false) => at.saturating_sub(1),
        };
        shown.get(next).map(|annotation| annotation.id.clone())
    }
}
