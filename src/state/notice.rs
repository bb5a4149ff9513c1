//! What the person should know.

use std::rc::Rc;

use crate::{
    annotation::{LabelSet, OwnLabel},
    dictionary::Entry,
    document::{ArticleId, Document, Step},
};

/// A sentence for the person: what happened, what was kept, what to do.
#[derive(Clone, PartialEq, Debug)]
pub struct Notice {
    /// Its number, given when it is noticed.
    pub number: u64,
    /// The sentence.
    pub text: String,
    /// Whether something went wrong; a screen reader then interrupts to say it.
    pub is_alert: bool,
    /// What can be done about it with one press.
    pub remedy: Option<Remedy>,
}

/// What can be done about a notice with one press.
#[derive(Clone, PartialEq, Debug)]
pub enum Remedy {
    /// Bring deleted articles back.
    Restore(Vec<ArticleId>),
    /// Take imported articles out again, and bring back what they replaced.
    TakeBack {
        /// What came in.
        imported: Vec<ArticleId>,
        /// What they replaced.
        replaced: Vec<Rc<Document>>,
    },
    /// Stop what takes a while.
    Stop,
    /// Try to save again.
    SaveAgain,
    /// Download the open article as it stands.
    ExportOpen,
    /// Load the page anew.
    Reload,
    /// Let imported articles replace those of the same id.
    Replace(Vec<Rc<Document>>),
    /// Export all articles.
    ExportAll,
    /// Write a name into the dictionary again.
    Teach(Entry),
    /// Take back what was done to the person's own labels.
    Labels(Rc<LabelChange>),
    /// Call a label by its old name again.
    RenameLabel(OwnLabel, OwnLabel),
}

/// A change of the person's own labels for all articles, with the steps it made in articles.
#[derive(Debug)]
pub struct LabelChange {
    /// The sentence that tells it.
    pub said: String,
    /// The labels as they were.
    pub before: LabelSet,
    /// As they are after it.
    pub after: LabelSet,
    /// The step that it made in each article it touched.
    pub steps: Vec<(ArticleId, Rc<Step>)>,
    /// The change just before it that was told in the same sentence: after this one is taken back, that one is offered.
    pub earlier: Option<Rc<LabelChange>>,
}

/// Two notices are never equal.
impl PartialEq for LabelChange {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Notice {
    /// The number of the progress notice: there is at most one, and its text changes as the work goes on.
    pub const PROGRESS: u64 = u64::MAX;

    /// Something that happened.
    pub fn status(text: impl Into<String>) -> Self {
        Self { number: 0, text: text.into(), is_alert: false, remedy: None }
    }

    /// Something that went wrong.
    pub fn alert(text: impl Into<String>) -> Self {
        Self { is_alert: true, ..Self::status(text) }
    }

    /// With a remedy.
    pub fn with(self, remedy: Remedy) -> Self {
        Self { remedy: Some(remedy), ..self }
    }
}
