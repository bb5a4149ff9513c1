//! What can happen: the user's verbs, and what machines report.

use std::{rc::Rc, sync::Arc};

use jiff::Timestamp;

use super::{Grouping, Narrowing, Notice, Open, Sheet};
use crate::{
    annotation::{AnnotationId, Finding, Label, LabelSet},
    dictionary::Entry,
    document::{ArticleId, Edit, Step, Summary},
    text::Span,
};

/// Something that happens to the page.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// The library was read from storage.
    LibraryRead(Vec<Summary>),
    /// An article came into the library or changed there.
    Listed(Summary),
    /// Articles left the library.
    Unlisted(Vec<ArticleId>),
    /// An article was pasted, imported or read from storage.
    Opened(Box<Open>),
    /// The open article, or one left with something unsaved, was rebased onto what another tab wrote.
    Rebased(Box<Open>),
    /// The person wants a new article.
    Closed,
    /// The person edits the open article.
    Edit(Edit, Timestamp),
    /// The person does what was prepared elsewhere: changes the text of the open article (the step of a
    /// [`Revision`](crate::document::revise::Revision)), gives an orphan a place or lets it go, or settles a difference.
    Revise(Rc<Step>),
    /// The person gives the name under which they work; an empty one stands for none.
    Sign(Arc<str>),
    /// The person takes the last step back.
    Undo,
    /// The person does the next step again.
    Redo,
    /// Recognizers have read the open article, or the part of it in `window`.
    FindingsArrived {
        /// Which article they read.
        id: ArticleId,
        /// What they found.
        findings: Vec<Finding>,
        /// Where they looked, when not everywhere.
        window: Option<Span>,
        /// Whether a part of the recognizers could not be had: the article is read again when it is opened next.
        is_partial: bool,
        /// When.
        at: Timestamp,
    },
    /// The first so many things to write are durable.
    Saved {
        /// Which article they belong to.
        id: ArticleId,
        /// How many of [`Open::pending`].
        n_written: usize,
        /// The article's revision in storage from now on.
        revision: u64,
    },
    /// Writing failed; what was to be written still waits.
    SaveFailed(String),
    /// The person tries to save again.
    SaveAgain,
    /// The person goes to an annotation, or away from all.
    GoTo(Option<AnnotationId>),
    /// The person goes to the next (`true`) or the previous annotation that is shown.
    Step {
        /// Onward in the text.
        forward: bool,
    },
    /// The person goes to the next annotation over the same place.
    WalkBeside,
    /// The person marks whatever they select as this from now on, or no longer.
    Brush(Option<Label>),
    /// The person looks through every occurrence of what they selected, or has done so.
    Gather(Option<Span>),
    /// The person is about to link an annotation to another, or no longer.
    LinkFrom(Option<AnnotationId>),
    /// The person has links drawn over the article, or no longer.
    ToggleLinks,
    /// The person shows or hides a label.
    Toggle(Label),
    /// The person shows or hides what they rejected.
    ToggleRejected,
    /// The person looks at a part of what is shown.
    Narrow(Narrowing),
    /// The person orders the list.
    Group(Grouping),
    /// So many steps were saved since everything was exported last.
    BackupKnown(u32),
    /// The browser has promised to keep the library, or not.
    PersistenceKnown(bool),
    /// The person's dictionary was read from storage.
    DictionaryRead(Vec<Entry>),
    /// The person writes into their dictionary.
    Teach(Entry),
    /// The person takes a name out of their dictionary.
    Forget(Arc<str>),
    /// The first so many names of [`Teaching::unkept`](super::Teaching::unkept) are durable.
    Kept(usize),
    /// The person lays a sheet over the page, or takes it away.
    Lay(Option<Sheet>),
    /// Somebody new is shown the next thing, or no more.
    Tour(Option<usize>),
    /// The person's own labels for all articles were read from storage, or changed.
    LabelsKnown(Rc<LabelSet>),
    /// Something to tell.
    Noticed(Notice),
    /// The person has read a notice.
    Dismissed(u64),
}
