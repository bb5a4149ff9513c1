//! The same job in three other tools, at the least that their documents and sources allow: `docs/acts.md` has the sources.

use super::{
    article::Article,
    plan::{Price, cheapest, marking},
};

/// Another tool.
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    /// To keep what was done.
    submit: usize,
    /// What is done to labels that are there already, where somebody else's recognizer brought them in.
    imported: Price,
}

/// What it takes there.
#[derive(Clone, Copy)]
pub(crate) struct Acts {
    /// With nothing marked, as the tool comes.
    pub(crate) from_nothing: usize,
    /// With what Gloss suggests brought in beforehand.
    pub(crate) from_imported: usize,
}

/// What holds in all of them: what is right is left, another label is a click and its key.
const IMPORTED: Price = Price {
    start: 0,
    right: 0,
    wrong: 0,
    relabel: 1,
    edge: None,
    both_edges: None,
    mend: 1,
    relabel_leads_on: false,
    end: 0,
};

/// The three. A label stays active in each of them, and a stretch is drawn over in one act.
pub(crate) const TOOLS: [Tool; 3] = [
    // Ctrl+Enter submits. A click selects a region, Backspace deletes it, a label's key relabels it, its edges are dragged.
    Tool { name: "Label Studio", submit: 1, imported: Price { wrong: 2, edge: Some(1), end: 1, ..IMPORTED } },
    // A right click deletes a label, a click and a key change it; edges cannot be moved.
    Tool { name: "doccano", submit: 0, imported: Price { wrong: 1, ..IMPORTED } },
    // A click opens an annotation, another deletes it or chooses its kind; drawing over it anew gives it both edges.
    Tool { name: "Recogito", submit: 0, imported: Price { wrong: 2, edge: Some(1), both_edges: Some(1), ..IMPORTED } },
];

impl Tool {
    /// What `article` takes in it.
    pub(crate) fn acts(&self, article: &Article) -> Acts {
        Acts {
            from_nothing: marking(&article.gold) + self.submit,
            from_imported: cheapest(article, &self.imported).cost,
        }
    }
}
