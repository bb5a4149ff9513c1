//! The only converter between bytes, code points and UTF-16 code units.

use super::{CharSpan, Span, Text, Utf16Span};

/// A checkpoint every so many bytes: a conversion walks at most this far.
const STRIDE: usize = 256;

/// The two other units at a byte offset.
#[derive(Clone, Copy, Default)]
struct Mark {
    /// The byte offset, on a character boundary.
    byte: usize,
    chars: usize,
    utf16: usize,
}

/// Converts offsets of one text; every conversion takes at most [`STRIDE`] bytes of walking.
///
/// Offsets past the end, and offsets inside a character, have no counterpart: `None`.
#[derive(Clone)]
pub struct Offsets {
    text: Text,
    marks: Vec<Mark>,
}

impl Offsets {
    /// Walks `text` once.
    pub fn of(text: &Text) -> Self {
        let mut marks = vec![Mark::default()];
        let mut at = Mark::default();
        for character in text.chars() {
            if at.byte - marks[marks.len() - 1].byte >= STRIDE {
                marks.push(at);
            }
            at.advance(character);
        }
        Self { text: text.clone(), marks }
    }

    /// The text whose offsets these are.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The byte span of a code point span.
    pub fn from_chars(&self, span: CharSpan) -> Option<Span> {
        Some(Span::new(self.byte_of_char(span.start)?, self.byte_of_char(span.end)?))
    }

    /// The byte span of a UTF-16 span.
    pub fn from_utf16(&self, span: Utf16Span) -> Option<Span> {
        Some(Span::new(self.byte_of_utf16(span.start)?, self.byte_of_utf16(span.end)?))
    }

    /// The code points of `span`.
    pub fn to_chars(&self, span: Span) -> Option<CharSpan> {
        Some(CharSpan { start: self.at_byte(span.start)?.chars, end: self.at_byte(span.end)?.chars })
    }

    /// The UTF-16 code units of `span`.
    pub fn to_utf16(&self, span: Span) -> Option<Utf16Span> {
        Some(Utf16Span { start: self.at_byte(span.start)?.utf16, end: self.at_byte(span.end)?.utf16 })
    }

    fn byte_of_char(&self, chars: usize) -> Option<usize> {
        let found = self.walk(|mark| mark.chars <= chars)?;
        (found.chars == chars).then_some(found.byte)
    }

    fn byte_of_utf16(&self, utf16: usize) -> Option<usize> {
        let found = self.walk(|mark| mark.utf16 <= utf16)?;
        (found.utf16 == utf16).then_some(found.byte)
    }

    fn at_byte(&self, byte: usize) -> Option<Mark> {
        let found = self.walk(|mark| mark.byte <= byte)?;
        (found.byte == byte).then_some(found)
    }

    /// The last character boundary for which `is_before` holds, which it does up to some offset and never after.
    fn walk(&self, is_before: impl Fn(&Mark) -> bool) -> Option<Mark> {
        let n_before = self.marks.partition_point(&is_before);
        let mut at = *self.marks.get(n_before.checked_sub(1)?)?;
        for character in self.text[at.byte..].chars() {
            let mut next = at;
            next.advance(character);
            if !is_before(&next) {
                break;
            }
            at = next;
        }
        Some(at)
    }
}

impl Mark {
    fn advance(&mut self, character: char) {
        self.byte += character.len_utf8();
        self.chars += 1;
        self.utf16 += character.len_utf16();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offsets(content: &str) -> Offsets {
        Offsets::of(&Text::new(content))
    }

    #[test]
    fn a_rocket_is_one_code_point_and_two_units() {
        let offsets = offsets("🚀 据 Mira");
        let span = Span::new(9, 13);
        assert_eq!(offsets.text().get(span), Some("Mira"));
        assert_eq!(offsets.to_chars(span), Some(CharSpan { start: 4, end: 8 }));
        assert_eq!(offsets.to_utf16(span), Some(Utf16Span { start: 5, end: 9 }));
        assert_eq!(offsets.from_chars(CharSpan { start: 4, end: 8 }), Some(span));
        assert_eq!(offsets.from_utf16(Utf16Span { start: 5, end: 9 }), Some(span));
    }

    #[test]
    fn an_offset_inside_a_character_has_no_counterpart() {
        let offsets = offsets("🚀");
        assert_eq!(offsets.to_chars(Span::new(1, 4)), None);
        assert_eq!(offsets.from_utf16(Utf16Span { start: 0, end: 1 }), None);
    }

    #[test]
    fn an_offset_past_the_end_has_no_counterpart() {
        let offsets = offsets("据");
        assert_eq!(offsets.from_chars(CharSpan { start: 0, end: 2 }), None);
        assert_eq!(offsets.to_chars(Span::new(0, 4)), None);
        assert_eq!(offsets.from_chars(CharSpan { start: 0, end: 1 }), Some(Span::new(0, 3)));
    }

    #[test]
    fn every_boundary_goes_there_and_back() {
        let content = "a据🚀é\n".repeat(400);
        let offsets = offsets(&content);
        for (chars, (byte, _)) in content.char_indices().enumerate() {
            let span = Span::new(byte, content.len());
            let found = offsets.to_chars(span).and_then(|span| offsets.from_chars(span));
            assert_eq!(found, Some(span));
            assert_eq!(offsets.to_chars(span).map(|span| span.start), Some(chars));
            assert_eq!(offsets.to_utf16(span).and_then(|span| offsets.from_utf16(span)), Some(span));
        }
    }
}
