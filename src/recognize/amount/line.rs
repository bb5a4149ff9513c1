//! A line of the text as the scanner reads it: characters folded one to one, with the way back to the text's bytes.
//!
//! Full-width signs become ASCII, Traditional characters Simplified ones, all spaces plain spaces; decomposed Hangul is composed.

use crate::text::{Span, fold};

/// How many bytes of the surroundings hold any word and the ones beside it.
const REACH: usize = 96;

// The look-ups below are never inlined: a hundred places call them, and each copy would make the download larger.

/// One folded line.
pub(super) struct Line {
    /// What the scanner reads.
    pub text: String,
    /// For each byte of `text`, the byte of the article it comes from; empty where both have the same lengths.
    origins: Vec<usize>,
    /// Where the line begins in the article.
    offset: usize,
}

impl Line {
    /// `raw` folded; it begins at byte `offset` of the article.
    pub(super) fn fold(raw: &str, offset: usize) -> Self {
        let mut folding = Folding { text: String::with_capacity(raw.len()), origins: Vec::new(), grouped: false };
        let mut characters = raw.char_indices().peekable();
        let mut before = ' ';
        while let Some((at, character)) = characters.next() {
            let mut folded = folding.folded(character, before, characters.peek().map(|next| next.1));
            while let Some(&(_, next)) = characters.peek()
                && let Some(composed) = compose(folded, next)
            {
                folded = composed;
                characters.next();
            }
            folding.push(folded, at);
            before = character;
        }
        folding.end(raw.len());
        Self { text: folding.text, origins: folding.origins, offset }
    }

    /// The article's span of the folded bytes `span`.
    #[inline(never)]
    pub(super) fn original(&self, span: Span) -> Span {
        let origin = |at: usize| self.origins.get(at).copied().unwrap_or(at) + self.offset;
        Span::new(origin(span.start), origin(span.end))
    }

    /// The folded text of `span`.
    #[inline(never)]
    pub(super) fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// What follows byte `at`.
    #[inline(never)]
    pub(super) fn after(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// What precedes byte `at`.
    #[inline(never)]
    pub(super) fn before(&self, at: usize) -> &str {
        self.text.get(..at).unwrap_or_default()
    }

    /// The last bytes before `at`, enough for any word: what looks for words here must not run through the whole line.
    #[inline(never)]
    pub(super) fn just_before(&self, at: usize) -> &str {
        let start = self.text.ceil_char_boundary(at.saturating_sub(REACH));
        self.text.get(start..at).unwrap_or_default()
    }

    /// As many bytes after `at`.
    #[inline(never)]
    pub(super) fn just_after(&self, at: usize) -> &str {
        let end = self.text.floor_char_boundary((at + REACH).min(self.text.len()));
        self.text.get(at..end).unwrap_or_default()
    }

    /// The character after byte `at`.
    #[inline(never)]
    pub(super) fn next(&self, at: usize) -> Option<char> {
        self.after(at).chars().next()
    }

    /// The character before byte `at`.
    #[inline(never)]
    pub(super) fn previous(&self, at: usize) -> Option<char> {
        self.before(at).chars().next_back()
    }

    /// `at`, or the byte after the spaces there.
    #[inline(never)]
    pub(super) fn skip_spaces(&self, at: usize) -> usize {
        at + self.after(at).bytes().take_while(|byte| *byte == b' ').count()
    }

    /// `at`, or the byte where the spaces before it begin.
    #[inline(never)]
    pub(super) fn skip_spaces_back(&self, at: usize) -> usize {
        at - self.before(at).bytes().rev().take_while(|byte| *byte == b' ').count()
    }

    /// Up to `reach` bytes before `at` and as many after it, cut to characters.
    #[inline(never)]
    pub(super) fn around(&self, span: Span, reach: usize) -> (&str, &str) {
        let start = self.text.ceil_char_boundary(span.start.saturating_sub(reach));
        let end = self.text.floor_char_boundary((span.end + reach).min(self.text.len()));
        (&self.text[start..span.start], &self.text[span.end..end])
    }
}

/// The folded text as it grows.
struct Folding {
    text: String,
    origins: Vec<usize>,
    /// Whether the number being read has a thousands mark.
    grouped: bool,
}

impl Folding {
    fn folded(&mut self, character: char, before: char, next: Option<char>) -> char {
        let digit = |character: char| character.is_ascii_digit() || is_wide_digit(character);
        match character {
            ',' => self.grouped = digit(before),
            _ if digit(character) || character == '\u{ff0c}' => {}
            _ => self.grouped = false,
        }
        match character {
            '\u{ff0c}' if digit(before) && next.is_some_and(digit) && (self.grouped || is_wide_digit(before)) => ',',
            '\u{ff0c}' => character,
            '\u{ff01}'..='\u{ff5e}' => ascii_of_wide(character),
            '\u{3000}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\t' | '\r' => ' ',
            '\u{2212}' | '\u{fe63}' => '-',
            '\u{301c}' | '\u{223c}' | '\u{223d}' => '~',
            '\u{ffe5}' => '¥',
            '\u{ffe1}' => '£',
            '\u{ffe0}' => '¢',
            '\u{ffe6}' => '₩',
            '\u{fe69}' => '$',
            '\u{fe6a}' => '%',
            '〇' => '零',
            '\u{b5}' => 'μ',
            '’' | '′' => '\'',
            _ => fold::simplified(character),
        }
    }

    /// Adds `folded`, which comes from byte `origin` of the raw line.
    fn push(&mut self, folded: char, origin: usize) {
        let at = self.text.len();
        self.text.push(folded);
        if !self.origins.is_empty() || at != origin {
            // Up to here both ran alike.
            self.origins.extend(self.origins.len()..at);
            self.origins.resize(self.text.len(), origin);
        }
    }

    /// Says where the raw line ends.
    fn end(&mut self, origin: usize) {
        let at = self.text.len();
        if !self.origins.is_empty() || at != origin {
            self.origins.extend(self.origins.len()..at);
            self.origins.push(origin);
        }
    }
}

fn is_wide_digit(character: char) -> bool {
    ('\u{ff10}'..='\u{ff19}').contains(&character)
}

/// The ASCII form of a full-width one.
fn ascii_of_wide(character: char) -> char {
    char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
}

/// The syllable of a leading consonant and a vowel, or of an open syllable and a final consonant (Unicode, 3.12).
fn compose(first: char, second: char) -> Option<char> {
    const L: u32 = 0x1100;
    const V: u32 = 0x1161;
    const T: u32 = 0x11a7;
    const S: u32 = 0xac00;
    let (first, second) = (u32::from(first), u32::from(second));
    if (L..L + 19).contains(&first) && (V..V + 21).contains(&second) {
        return char::from_u32(S + ((first - L) * 21 + (second - V)) * 28);
    }
    let open = (S..S + 11172).contains(&first) && (first - S).is_multiple_of(28);
    (open && (T + 1..T + 28).contains(&second)).then(|| char::from_u32(first + second - T)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, folded: &str) {
        let line = Line::fold(raw, 0);
        assert_eq!(line.text, folded);
        assert_eq!(line.original(Span::new(0, line.text.len())), Span::new(0, raw.len()));
    }

    #[test]
    fn wide_signs_and_traditional_characters_fold() {
        check("４，５６５美元，５％", "4,565美元，5%");
        check("２０ 億，３００人", "20 亿，300人");
    }

    #[test]
    fn decomposed_hangul_is_composed() {
        check("\u{1109}\u{1161}\u{11b7}만 원", "삼만 원");
    }

    #[test]
    fn spans_lead_back_to_the_bytes_they_came_from() {
        let raw = "約１２萬台，再來５％。";
        let line = Line::fold(raw, 7);
        for wanted in ["１２萬", "台", "５％", "約"] {
            let folded: String = Line::fold(wanted, 0).text;
            let at = line.text.find(&folded).unwrap_or_else(|| panic!("{folded} in {}", line.text));
            let span = line.original(Span::new(at, at + folded.len()));
            assert_eq!(&raw[span.start - 7..span.end - 7], wanted);
        }
    }
}
