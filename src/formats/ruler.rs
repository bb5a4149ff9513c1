//! Where an annotation lies, in the unit of a file.

use std::io;

use super::Unit;
use crate::{
    annotation::Annotation,
    text::{CharSpan, Offsets, Span, Text, Utf16Span},
};

/// Measures spans of one text in one unit.
pub(super) struct Ruler {
    pub(super) offsets: Offsets,
    unit: Unit,
}

/// A span in the unit of a file, with what it covers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) quote: &'a str,
}

impl Ruler {
    pub(super) fn of(text: &Text, unit: Unit) -> Self {
        Self { offsets: Offsets::of(text), unit }
    }

    /// The offsets of `span` in the file's unit. The text that they cut is compared with the words of `span`, so that
    /// no file with a shifted quote is written.
    pub(super) fn place(&self, span: Span) -> Option<Place<'_>> {
        let quote = self.offsets.text().get(span).filter(|quote| !quote.is_empty())?;
        let (start, end) = self.ends(span)?;
        let back = self.span(start, end)?;
        (self.offsets.text().get(back) == Some(quote)).then_some(Place { start, end, quote })
    }

    /// Where `annotation` lies.
    pub(super) fn of_annotation(&self, annotation: &Annotation) -> io::Result<Place<'_>> {
        let lost = || io::Error::other(format!("annotation {} does not lie in its text", annotation.id.as_str()));
        self.place(annotation.span).ok_or_else(lost)
    }

    fn ends(&self, span: Span) -> Option<(usize, usize)> {
        Some(match self.unit {
            Unit::CodePoint => self.offsets.to_chars(span).map(|span| (span.start, span.end))?,
            Unit::Utf16 => self.offsets.to_utf16(span).map(|span| (span.start, span.end))?,
            Unit::Byte => (span.start, span.end),
        })
    }

    fn span(&self, start: usize, end: usize) -> Option<Span> {
        match self.unit {
            Unit::CodePoint => self.offsets.from_chars(CharSpan { start, end }),
            Unit::Utf16 => self.offsets.from_utf16(Utf16Span { start, end }),
            Unit::Byte => Some(Span::new(start, end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_placed_in_each_unit() {
        let text = Text::new("🚀 据 Mira");
        let place = |unit| Ruler::of(&text, unit).place(Span::new(9, 13)).map(|place| (place.start, place.end));
        assert_eq!(place(Unit::CodePoint), Some((4, 8)));
        assert_eq!(place(Unit::Utf16), Some((5, 9)));
        assert_eq!(place(Unit::Byte), Some((9, 13)));
    }

    #[test]
    fn what_cuts_a_character_or_covers_nothing_has_no_place() {
        let ruler = Ruler::of(&Text::new("🚀"), Unit::Byte);
        assert_eq!(ruler.place(Span::new(0, 2)), None);
        assert_eq!(ruler.place(Span::new(4, 4)), None);
        assert_eq!(ruler.place(Span::new(0, 9)), None);
    }
}
