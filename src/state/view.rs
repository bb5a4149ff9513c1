//! What is shown of the open article. Changing it is no step of the history.

use super::marks::Shown;
use crate::{
    annotation::{AnnotationId, Label},
    text::Span,
};

/// What is shown, and where the person is.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct View {
    /// Which annotations are shown.
    pub shown: Shown,
    /// How the list of annotations is ordered.
    pub grouping: Grouping,
    /// The annotation that keys act on.
    pub current: Option<AnnotationId>,
    /// The label that whatever the person selects is marked as at once.
    pub brush: Option<Label>,
    /// Words whose every occurrence the person is about to mark, where they selected them.
    pub gathered: Option<Span>,
    /// The annotation that the person is about to link to another.
    pub linking: Option<AnnotationId>,
    /// Whether links are drawn over the article.
    pub shows_links: bool,
    /// The byte whose annotations they walk through.
    pub place: Option<usize>,
    /// Raised whenever the current annotation should be brought into view.
    pub n_moves: u32,
}

/// How the list of annotations is ordered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Grouping {
    /// As they stand in the text.
    #[default]
    ByPlace,
    /// Label by label.
    ByLabel,
}
