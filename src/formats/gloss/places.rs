//! From a file's offsets to spans of the text.

use std::cell::OnceCell;

use unicode_segmentation::UnicodeSegmentation;

use super::{
    super::{Fault, Unit},
    json::{Fields, shown},
};
use crate::text::{CharSpan, Offsets, Span, Text, Utf16Span};

/// The places of one text, in the unit of its file.
pub(in crate::formats) struct Places {
    offsets: Offsets,
    unit: Unit,
    /// The length of the text in that unit.
    length: usize,
    /// The bytes at which begins what people see as one character, and the end; made when first asked for.
    graphemes: OnceCell<Vec<usize>>,
}

impl Places {
    pub(in crate::formats) fn of(text: &Text, unit: Unit) -> Self {
        let length = match unit {
            Unit::CodePoint => text.chars().count(),
            Unit::Utf16 => text.encode_utf16().count(),
            Unit::Byte => text.len(),
        };
        Self { offsets: Offsets::of(text), unit, length, graphemes: OnceCell::new() }
    }

    pub(in crate::formats) fn text(&self) -> &Text {
        self.offsets.text()
    }

    /// The span from `start` to `end` of what messages call `what`.
    pub(in crate::formats) fn span(&self, (start, end): (usize, usize), what: &str) -> Result<Span, Fault> {
        let what = || what.to_owned();
        if start > end {
            return Err(Fault::Reversed { what: what(), start, end });
        }
        if end > self.length {
            return Err(Fault::PastEnd { what: what(), end, length: self.length, unit: self.unit });
        }
        if start == end {
            return Err(Fault::Nothing { what: what(), at: start });
        }
        let span = match self.unit {
            Unit::CodePoint => self.offsets.from_chars(CharSpan { start, end }),
            Unit::Utf16 => self.offsets.from_utf16(Utf16Span { start, end }),
            Unit::Byte => self.text().get(Span::new(start, end)).map(|_| Span::new(start, end)),
        };
        span.ok_or_else(|| Fault::InsideCharacter { what: what(), character: self.halved(start, end) })
    }

    /// The span in `field`, a pair of offsets.
    pub(super) fn pair(&self, fields: &Fields<'_>, field: &str) -> Result<Option<Span>, Fault> {
        let pair = fields.pair(field)?;
        pair.map(|pair| self.span(pair, &format!("`{}`", fields.name(field)))).transpose()
    }

    /// What `span` cuts that people see as one character.
    pub(super) fn cut_by(&self, span: Span) -> Option<String> {
        let starts = self.graphemes.get_or_init(|| starts_of_graphemes(self.text()));
        let after = [span.start, span.end].into_iter().find_map(|at| starts.binary_search(&at).err())?;
        let (start, end) = (*starts.get(after.checked_sub(1)?)?, *starts.get(after)?);
        self.text().get(Span::new(start, end)).map(shown)
    }

    /// The character of which `start` or `end` is the middle, in UTF-16.
    fn halved(&self, start: usize, end: usize) -> String {
        let whole = |at: usize| self.offsets.from_utf16(Utf16Span { start: at.checked_sub(1)?, end: at + 1 });
        let is_halved = |at: &usize| self.offsets.from_utf16(Utf16Span { start: 0, end: *at }).is_none();
        let span = [start, end].into_iter().find(is_halved).and_then(whole);
        span.and_then(|span| self.text().get(span)).unwrap_or_default().to_owned()
    }
}

/// The bytes of `text` at which a grapheme cluster begins, and its end.
fn starts_of_graphemes(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}
