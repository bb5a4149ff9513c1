//! Which writing system a character belongs to, as far as the recognizers care.

/// A Han character (CJK ideographs, their extensions and compatibility forms).
pub fn is_han(character: char) -> bool {
    matches!(character,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇' | '々')
}

/// A Hangul syllable or letter.
pub fn is_hangul(character: char) -> bool {
    matches!(character,
        '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}')
}

/// A letter of the Latin alphabet, accented ones included.
pub fn is_latin(character: char) -> bool {
    character.is_ascii_alphabetic()
        || matches!(character,
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}')
            && character.is_alphabetic()
}
