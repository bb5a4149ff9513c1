//! Text folded for the table: Simplified characters, lower case, at the same byte offsets.

use crate::text::fold::simplified;

/// `text` in Simplified characters and lower case. Every offset stays: a character that would change its length is kept.
pub(in super::super) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

pub(super) fn fold(character: char) -> char {
    match character {
        'A'..='Z' => character.to_ascii_lowercase(),
        '’' => '’',
        // Variants that the table of one-to-one forms keeps apart.
        '佈' => '布',
        '著' => '着',
        '僱' => '雇',
        _ => {
            let simple = simplified(character);
            if simple.len_utf8() == character.len_utf8() { simple } else { character }
        }
    }
}
