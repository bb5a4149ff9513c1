//! What can lie over the page.

/// A sheet over the page: one at a time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sheet {
    /// All that can be done, with its keys.
    Commands,
    /// The person's dictionary.
    Dictionary,
    /// The labels of the person's own.
    Labels,
    /// One label among many, for what is selected.
    ChooseLabel,
    /// How the page looks.
    Settings,
    /// The links of the article.
    Links,
    /// The bar by which words are found in the article.
    Find,
    /// Who and what occurs in the article, how often and where.
    ArticleOverview,
    /// The library over time.
    LibraryOverview,
    /// The article's text, to be edited.
    EditText,
    /// The paragraph of the article where the person is, to be edited.
    EditParagraph,
    /// What became of the marks when the text was changed, and those without a place.
    Review,
    /// What a second reader marked, beside what is marked here.
    Compare,
}
