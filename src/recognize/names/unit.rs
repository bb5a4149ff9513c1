//! The text as the recognizer of names walks it: Latin words, digits, and every other character by itself.

use crate::text::{Span, fold, script};

/// What a unit is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sort {
    /// A run of Latin letters, or of letters and digits.
    Latin,
    /// A run of digits.
    Digits,
    /// A Han character.
    Han,
    /// A Hangul syllable or letter.
    Hangul,
    /// A line end.
    Line,
    /// Anything else that is not white space.
    Mark,
}

/// The smallest piece that a name is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) sort: Sort,
    /// Whether white space stands before it.
    pub(crate) spaced: bool,
    /// Its first character, Traditional characters as Simplified ones, variants of one mark as one.
    pub(crate) folded: char,
    /// What list look-ups compare: equal for equal units.
    pub(crate) key: u64,
}

impl Unit {
    /// Whether it is written without spaces between words or with particles glued to words.
    pub(super) fn is_cjk(&self) -> bool {
        matches!(self.sort, Sort::Han | Sort::Hangul)
    }
}

/// The units of `text`, in order.
pub(crate) fn units(text: &str) -> Vec<Unit> {
    let mut found = Vec::with_capacity(text.len() / 3);
    units_into(text, &mut found);
    found
}

/// Puts the units of `text`, in order, in the place of what is `found`.
pub(super) fn units_into(text: &str, found: &mut Vec<Unit>) {
    found.clear();
    let mut characters = text.char_indices().peekable();
    let mut spaced = false;
    while let Some((start, character)) = characters.next() {
        if character != '\n' && (character.is_whitespace() || is_invisible(character)) {
            spaced = true;
            continue;
        }
        let mut sort = sort_of(character);
        let mut end = start + character.len_utf8();
        while let (true, Some(&(at, next))) = (matches!(sort, Sort::Latin | Sort::Digits), characters.peek()) {
            match sort_of(next) {
                Sort::Latin if is_role_glued(&text[start..end], next) => break,
                Sort::Latin => sort = Sort::Latin,
                Sort::Digits => {}
                _ if is_combining(next) => {}
                _ => break,
            }
            end = at + next.len_utf8();
            characters.next();
        }
        let folded = fold_mark(fold::simplified(character));
        found.push(Unit {
            span: Span::new(start, end),
            sort,
            spaced,
            folded,
            key: key_of(sort, &text[start..end], folded),
        });
        spaced = false;
    }
}

fn sort_of(character: char) -> Sort {
    match character {
        '\n' => Sort::Line,
        _ if character.is_ascii_digit() => Sort::Digits,
        _ if script::is_latin(character) => Sort::Latin,
        _ if script::is_han(character) => Sort::Han,
        _ if script::is_hangul(character) => Sort::Hangul,
        _ => Sort::Mark,
    }
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Whether `next` begins a name that is glued to a role, as Chinese writers do: `CEORustam`.
fn is_role_glued(before: &str, next: char) -> bool {
    next.is_uppercase() && matches!(before, "CEO" | "CTO" | "CFO" | "COO" | "CMO" | "CIO")
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}')
}

/// One form for the marks that writers use for one another: apostrophes, middle dots, wide brackets.
fn fold_mark(character: char) -> char {
    match character {
        '’' | '‘' | 'ʼ' | '＇' => '\'',
        '・' | '‧' | '•' | '⋅' | '･' => '·',
        '‐' | '‑' | '－' => '-',
        '（' => '(',
        '）' => ')',
        '＆' => '&',
        '．' => '·',
        other => other,
    }
}

/// The key of a space inside a list's entry, where it tells words apart.
pub(super) const SPACE: u64 = 0x20;

fn key_of(sort: Sort, content: &str, folded: char) -> u64 {
    match sort {
        Sort::Latin | Sort::Digits => latin_key(content),
        _ => u64::from(u32::from(folded)),
    }
}

/// The key of a Latin word: its FNV-1a hash, mixed so that its low bits spread.
pub(super) fn latin_key(word: &str) -> u64 {
    let hash = word
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3_u64));
    (hash ^ hash >> 32).wrapping_mul(0xff51_afd7_ed55_8ccd)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        units(text).iter().map(|unit| &text[unit.span.start..unit.span.end]).collect()
    }

    #[test]
    fn latin_stays_together_and_cjk_falls_apart() {
        assert_eq!(pieces("GPT4 는 三星 é"), ["GPT4", "는", "三", "星", "é"]);
    }

    #[test]
    fn an_accent_of_its_own_belongs_to_its_word() {
        assert_eq!(pieces("Rene\u{301} went"), ["Rene\u{301}", "went"]);
    }

    #[test]
    fn traditional_and_simplified_have_one_key() {
        assert_eq!(units("報")[0].key, units("报")[0].key);
    }

    #[test]
    fn units_cover_all_but_white_space() {
        assert!(units(" \t ").is_empty());
        assert_eq!(pieces("a\n b"), ["a", "\n", "b"]);
        assert!(units("a b")[1].spaced);
    }
}
