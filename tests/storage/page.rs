//! A page on which somebody works, as far as storage sees it.

use std::rc::Rc;

use gloss::{
    annotation::{AnnotationId, Body, Finding},
    document::{ArticleId, Details, Document, Edit, take_findings},
    state::{History, Write},
    storage::{Database, Revision, StorageError},
    text::{Span, Text},
};
use jiff::Timestamp;

pub(crate) const TEXT: &str =
    "Mira Okafor said the fund holds 20 million won.\nJun Seo denied it: “It never held more than half of that.”";

/// An empty database of that name.
pub(crate) async fn fresh(name: &str) -> Database {
    open(name).await.delete_everything().await.expect("it can be emptied");
    open(name).await
}

/// The database of that name, as another tab would open it.
pub(crate) async fn open(name: &str) -> Database {
    Database::open_named(name, |_| {}).await.expect("it opens")
}

pub(crate) fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("in range")
}

/// An article with `text`, its first line the title.
pub(crate) fn article(id: &str, text: &str) -> Document {
    Document::new(ArticleId::new(id), Text::from(text), time(1))
}

/// An open article.
pub(crate) struct Page {
    pub(crate) database: Database,
    pub(crate) document: Document,
    pub(crate) history: History,
    pub(crate) revision: Revision,
    pending: Vec<Write>,
    now: i64,
}

impl Page {
    /// A new article on `database`.
    pub(crate) async fn new(database: &Database, id: &str) -> Self {
        let document = article(id, TEXT);
        let revision = database.create(&document, 0).await.expect("created");
        let history = History::default();
        Self { database: database.clone(), document, history, revision, pending: Vec::new(), now: 1 }
    }

    /// The same, as it stands, in a tab that has opened `database`.
    pub(crate) fn in_another_tab(&self, database: Database) -> Self {
        let (document, history) = (self.document.clone(), self.history.clone());
        Self { database, document, history, pending: Vec::new(), ..*self }
    }

    pub(crate) fn edit(&mut self, edit: &Edit) {
        self.now += 1;
        let Some(step) = self.document.step(edit, time(self.now)).map(Rc::new) else { return };
        self.document = self.document.after(&step);
        self.history = self.history.with(step.clone());
        self.pending.push(Write::Step { number: self.history.head(), step });
    }

    pub(crate) fn mark(&mut self, start: usize, end: usize) {
        self.edit(&Edit::Mark { span: Span::new(start, end), body: Body::Person });
    }

    pub(crate) fn rename(&mut self, title: &str) {
        let details = Details { title: title.to_owned(), ..Details::clone(&self.document.details) };
        self.edit(&Edit::Describe(details));
    }

    pub(crate) fn undo(&mut self) {
        let Some(step) = self.history.to_undo() else { return };
        self.document = self.document.before(step);
        self.history = self.history.undone();
        self.pending.push(Write::Head(self.history.head()));
    }

    pub(crate) fn redo(&mut self) {
        let Some(step) = self.history.to_redo() else { return };
        self.document = self.document.after(step);
        self.history = self.history.redone();
        self.pending.push(Write::Head(self.history.head()));
    }

    pub(crate) fn find(&mut self, spans: &[Span], read_by: u32) {
        let found = |span: &Span| Finding { span: *span, body: Body::Person, confidence: 0.5, because: Vec::new() };
        self.document =
            take_findings(&self.document, spans.iter().map(found), None, time(self.now), self.history.fresh_number());
        let document = Rc::new(self.document.clone());
        self.pending.push(Write::Whole { document, head: self.history.head(), read_by });
    }

    pub(crate) async fn try_save(&mut self) -> Result<(), StorageError> {
        let Self { database, document, history, revision, pending, .. } = self;
        *revision = database.append(*revision, pending, document, history).await?;
        pending.clear();
        Ok(())
    }

    pub(crate) async fn save(&mut self) {
        self.try_save().await.expect("saved");
    }

    /// Saves, and asserts that a reload would show the same.
    pub(crate) async fn assert_reloads_the_same(&mut self) {
        self.save().await;
        let loaded = self.database.load(&self.document.id).await.expect("loaded");
        assert_eq!(loaded.document, self.document);
        assert_eq!(loaded.history, self.history);
        assert_eq!(loaded.revision, self.revision);
    }

    /// The ids of what is marked.
    pub(crate) fn ids(&self) -> Vec<AnnotationId> {
        self.document.annotations.iter().map(|annotation| annotation.id.clone()).collect()
    }
}
