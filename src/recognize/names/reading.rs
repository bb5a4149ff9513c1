//! A text with its units and the lists: what every rule of this folder looks at.

use super::{
    cues::{Cue, Cued},
    lists::Inner,
    unit::{Sort, Unit, units},
};
use crate::text::{Language, Span};

/// A text, taken apart.
pub(crate) struct Reading<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// What most of it is written in.
    pub(super) language: Language,
    /// The lists.
    pub(super) lists: &'a Inner,
    /// The text's units.
    pub(crate) units: Vec<Unit>,
    /// What the cues say of each unit.
    pub(super) cued: Vec<Cued>,
}

impl<'a> Reading<'a> {
    /// Takes `text` apart.
    pub(super) fn of(text: &'a str, language: Language, lists: &'a Inner) -> Self {
        let units = units(text);
        let cued = lists.cues.marks(&units);
        Self { text, language, lists, units, cued }
    }

    /// Whether most of the text is English, or another language in Latin letters.
    pub(super) fn is_english(&self) -> bool {
        self.language == Language::English
    }

    /// The text of units `from..to`; empty where there are none.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'a str {
        self.span(from, to).map_or("", |span| &self.text[span.start..span.end])
    }

    /// The span of units `from..to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Option<Span> {
        let last = self.units.get(to.checked_sub(1)?)?;
        let first = self.units.get(from)?;
        (from < to).then(|| Span::new(first.span.start, last.span.end))
    }

    /// The unit at `at`, where there is one.
    pub(super) fn unit(&self, at: usize) -> Option<&Unit> {
        self.units.get(at)
    }

    /// The unit before `at`.
    pub(super) fn before(&self, at: usize) -> Option<&Unit> {
        self.units.get(at.checked_sub(1)?)
    }

    /// The folded character of the mark at `at`; nothing where another unit stands there.
    pub(super) fn mark(&self, at: usize) -> Option<char> {
        self.unit(at).filter(|unit| unit.sort == Sort::Mark).map(|unit| unit.folded)
    }

    /// The folded character of the mark before `at`.
    pub(super) fn mark_before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|before| self.mark(before))
    }

    /// Whether the unit at `at` goes on with the word before it: no space between.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.unit(at).is_some_and(|unit| !unit.spaced)
    }

    /// How many units the longest `cue` takes that begins at `at`.
    pub(super) fn cue_at(&self, at: usize, cue: Cue) -> Option<usize> {
        if self.cued.get(at)?.any_ahead & cue as u32 == 0 {
            return None;
        }
        self.lists.cues.ahead(self.units.get(at..)?, cue)
    }

    /// How many units the longest `cue` takes that ends before `at`.
    pub(super) fn cue_before(&self, at: usize, cue: Cue) -> Option<usize> {
        if self.cued.get(at.checked_sub(1)?)?.any_back & cue as u32 == 0 {
            return None;
        }
        self.lists.cues.back(self.units.get(..at)?, cue)
    }

    /// Whether a sentence, a line or a quotation begins at `at`.
    pub(super) fn is_opening(&self, at: usize) -> bool {
        self.before(at).is_none_or(|unit| match unit.sort {
            Sort::Line => true,
            Sort::Mark => matches!(
                unit.folded,
                '.' | '?'
                    | '!'
                    | '"'
                    | '“'
                    | '\''
                    | ':'
                    | '·'
                    | '…'
                    | '。'
                    | '「'
                    | '—'
                    | '–'
                    | '|'
                    | '-'
                    | '▶'
                    | '■'
                    | '*'
            ),
            _ => false,
        })
    }
}
