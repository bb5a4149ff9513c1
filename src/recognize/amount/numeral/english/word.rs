//! The words that English numbers are made of.

use crate::recognize::amount::line::Line;

/// What a word does in a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Word {
    /// `zero` to `nineteen`.
    Unit(u32),
    /// `twenty` to `ninety`.
    Ten(u32),
    /// `hundred`, `dozen`: multiplies what stands before it.
    Hundred(u32),
    /// `thousand` and above, as a power of ten.
    Magnitude(u32),
    /// `half`, `thirds`: the denominator, and whether it is a plural.
    Part(u32, bool),
    /// `a`, `an`.
    Article,
    /// `and`.
    And,
    /// `point`.
    Point,
}

/// The word written `word` in lower case.
pub(super) fn word(word: &str) -> Option<Word> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    const PARTS: [&str; 9] = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let index = |list: &[&str], word: &str| (0..).zip(list).find(|(_, listed)| **listed == word).map(|found| found.0);
    if let Some(unit) = index(&UNITS, word) {
        return Some(Word::Unit(unit));
    }
    if let Some(ten) = index(&TENS, word) {
        return Some(Word::Ten((ten + 2) * 10));
    }
    if let Some(part) = index(&PARTS, word) {
        return Some(Word::Part(part + 2, false));
    }
    if let Some(part) = word.strip_suffix('s').and_then(|singular| index(&PARTS, singular)) {
        return Some(Word::Part(part + 2, true));
    }
    Some(match word {
        "a" | "an" => Word::Article,
        "and" => Word::And,
        "point" => Word::Point,
        "halves" => Word::Part(2, true),
        "nought" | "naught" => Word::Unit(0),
        "fourty" => Word::Ten(40),
        "hundred" => Word::Hundred(100),
        "dozen" => Word::Hundred(12),
        "thousand" => Word::Magnitude(3),
        "lakh" | "lakhs" | "lac" => Word::Magnitude(5),
        "million" | "mn" | "mln" | "mio" => Word::Magnitude(6),
        "crore" | "crores" => Word::Magnitude(7),
        "billion" | "bn" | "bln" => Word::Magnitude(9),
        "trillion" | "tn" | "trn" | "tln" => Word::Magnitude(12),
        "quadrillion" => Word::Magnitude(15),
        _ => return None,
    })
}

/// The longest word that [`word`] knows.
const LONGEST: usize = 11;

/// The word at `at`, with its end.
pub(super) fn word_at(line: &Line, at: usize) -> Option<(Word, usize)> {
    let letters = line.after(at).bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphabetic).count();
    if letters == 0 || letters > LONGEST || line.next(at + letters).is_some_and(|next| next.is_ascii_digit()) {
        return None;
    }
    let lower = line.after(at)[..letters].to_ascii_lowercase();
    Some((word(&lower)?, at + letters))
}

/// The word after the spaces or the hyphen at `at`.
pub(super) fn next_word(line: &Line, at: usize) -> Option<(Word, usize)> {
    word_at(line, gap(line, at)?)
}

/// Where the next word of a number begins: after up to three spaces, with a hyphen among them or not.
pub(super) fn gap(line: &Line, at: usize) -> Option<usize> {
    let rest = line.after(at);
    let n = rest.bytes().take(4).take_while(|byte| matches!(byte, b' ' | b'-')).count();
    let hyphens = rest[..n].bytes().filter(|byte| *byte == b'-').count();
    ((1..=3).contains(&n) && hyphens <= 1).then_some(at + n)
}

/// `o` or `oh` said for nought.
pub(super) fn oh(line: &Line, at: usize) -> Option<(u32, usize)> {
    let letters = line.after(at).bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    matches!(line.after(at)[..letters].to_ascii_lowercase().as_str(), "o" | "oh").then_some((0, at + letters))
}
