//! A text as it is compared: without case, width, accents and variants of writing.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::text::{Span, fold::simplified, script::is_hangul};

/// A folded text that knows where each of its characters comes from.
pub struct Folded {
    text: String,
    /// For each byte of `text`, where its character begins in the original; the last item is where the original ends.
    from: Vec<u32>,
    /// The original.
    length: usize,
}

impl Folded {
    /// Folds `text`.
    pub fn of(text: &str) -> Self {
        Self::head(text, usize::MAX)
    }

    /// Folds as much from the beginning of `text` as tells where the first `length` bytes come from, and where those end.
    pub fn head(text: &str, length: usize) -> Self {
        let mut folded = Self { text: String::new(), from: Vec::new(), length: text.len() };
        let mut fold = Fold::default();
        for (at, character) in text.char_indices() {
            let last = folded.from.get(length.wrapping_sub(1));
            if last.is_some_and(|last| folded.from.last() > Some(last)) {
                folded.length = at;
                break;
            }
            fold.push(character, &mut folded.text);
            // Offsets fit: no browser holds a text of 4 GB.
            folded.from.resize(folded.text.len(), at as u32);
        }
        folded
    }

    /// What is compared.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The stretch of the original that the bytes from `start` to `end` stand for: whole characters, with their
    /// accents.
    pub fn origin(&self, start: usize, end: usize) -> Span {
        let at = |byte: usize| self.from.get(byte).map_or(self.length, |from| *from as usize);
        let first = at(start);
        // Where one character became several (㎞), the next bytes may come from the same character.
        let behind = (end..=self.text.len()).map(at).find(|from| *from > at(end.saturating_sub(1)));
        Span::new(first, behind.unwrap_or(self.length))
    }
}

/// `text` as it is compared.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut fold = Fold::default();
    text.chars().for_each(|character| fold.push(character, &mut folded));
    folded
}

/// Folds character by character: white space within a line is one space, however much there is.
#[derive(Default)]
struct Fold {
    is_after_space: bool,
}

impl Fold {
    fn push(&mut self, character: char, to: &mut String) {
        let is_space = character != '\n' && character.is_whitespace();
        if is_space && !self.is_after_space {
            to.push(' ');
        }
        self.is_after_space = is_space;
        match character {
            _ if is_space => {}
            '\0'..='\x7f' => to.push(character.to_ascii_lowercase()),
            // Syllables stay whole: 가 is no part of 각.
            _ if is_hangul(character) => to.push(character),
            '\u{4e00}'..='\u{9fff}' => to.push(simplified(character)),
            _ => decompose_compatible(character, |part| push_part(part, to)),
        }
    }
}

/// Adds a part of a character, unless it is an accent or is not seen at all.
fn push_part(part: char, to: &mut String) {
    let plain = match part {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => return,
        _ if is_combining_mark(part) => return,
        '‘' | '’' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '″' => '"',
        '‐'..='―' | '−' => '-',
        'ς' => 'σ',
        other => simplified(other),
    };
    to.extend(plain.to_lowercase().filter(|lower| !is_combining_mark(*lower)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_accents_and_variants_make_no_difference() {
        assert_eq!(folded("José ＧＤＰ 12％ ΟΔΟΣ"), "jose gdp 12% οδοσ");
        assert_eq!(folded("臺灣的發展 ﬁne O’Brien — İ"), "台湾的发展 fine o'brien - i");
        assert_eq!(folded("한국어 각"), "한국어 각");
    }

    #[test]
    fn white_space_within_a_line_is_one_space_and_lines_stay_apart() {
        assert_eq!(folded("a \u{a0}\u{3000}b\n\nc"), "a b\n\nc");
    }

    #[test]
    fn a_head_tells_of_its_bytes_what_the_whole_tells() {
        let text = "Cafe\u{301} 5㎞\u{301} ﬁn, O’Brien\u{301}";
        let whole = Folded::of(text);
        for end in 1..=whole.text().len() {
            let head = Folded::head(text, end);
            assert!(whole.text().starts_with(head.text()) && head.text().len() >= end);
            assert_eq!(head.origin(end - 1, end), whole.origin(end - 1, end), "{end}");
        }
    }

    #[test]
    fn what_is_found_covers_whole_characters_of_the_original() {
        let text = "Cafe\u{301} 5㎞ ﬁn";
        let folded = Folded::of(text);
        let found = |words: &str| {
            let start = folded.text().find(words).expect("it is there");
            let span = folded.origin(start, start + words.len());
            &text[span.start..span.end]
        };
        assert_eq!(found("cafe"), "Cafe\u{301}");
        assert_eq!(found("5k"), "5㎞");
        assert_eq!(found("m"), "㎞");
        assert_eq!(found("in"), "ﬁn");
        assert_eq!(found("n"), "n");
    }
}
