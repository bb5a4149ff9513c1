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

/// The words, in the order of their letters.
static WORDS: [(&str, Word); 74] = [
    ("a", Word::Article),
    ("an", Word::Article),
    ("and", Word::And),
    ("billion", Word::Magnitude(9)),
    ("bln", Word::Magnitude(9)),
    ("bn", Word::Magnitude(9)),
    ("crore", Word::Magnitude(7)),
    ("crores", Word::Magnitude(7)),
    ("dozen", Word::Hundred(12)),
    ("eight", Word::Unit(8)),
    ("eighteen", Word::Unit(18)),
    ("eighth", Word::Part(8, false)),
    ("eighths", Word::Part(8, true)),
    ("eighty", Word::Ten(80)),
    ("eleven", Word::Unit(11)),
    ("fifteen", Word::Unit(15)),
    ("fifth", Word::Part(5, false)),
    ("fifths", Word::Part(5, true)),
    ("fifty", Word::Ten(50)),
    ("five", Word::Unit(5)),
    ("forty", Word::Ten(40)),
    ("four", Word::Unit(4)),
    ("fourteen", Word::Unit(14)),
    ("fourty", Word::Ten(40)),
    ("half", Word::Part(2, false)),
    ("halfs", Word::Part(2, true)),
    ("halves", Word::Part(2, true)),
    ("hundred", Word::Hundred(100)),
    ("lac", Word::Magnitude(5)),
    ("lakh", Word::Magnitude(5)),
    ("lakhs", Word::Magnitude(5)),
    ("million", Word::Magnitude(6)),
    ("mio", Word::Magnitude(6)),
    ("mln", Word::Magnitude(6)),
    ("mn", Word::Magnitude(6)),
    ("naught", Word::Unit(0)),
    ("nine", Word::Unit(9)),
    ("nineteen", Word::Unit(19)),
    ("ninety", Word::Ten(90)),
    ("ninth", Word::Part(9, false)),
    ("ninths", Word::Part(9, true)),
    ("nought", Word::Unit(0)),
    ("one", Word::Unit(1)),
    ("point", Word::Point),
    ("quadrillion", Word::Magnitude(15)),
    ("quarter", Word::Part(4, false)),
    ("quarters", Word::Part(4, true)),
    ("seven", Word::Unit(7)),
    ("seventeen", Word::Unit(17)),
    ("seventh", Word::Part(7, false)),
    ("sevenths", Word::Part(7, true)),
    ("seventy", Word::Ten(70)),
    ("six", Word::Unit(6)),
    ("sixteen", Word::Unit(16)),
    ("sixth", Word::Part(6, false)),
    ("sixths", Word::Part(6, true)),
    ("sixty", Word::Ten(60)),
    ("ten", Word::Unit(10)),
    ("tenth", Word::Part(10, false)),
    ("tenths", Word::Part(10, true)),
    ("third", Word::Part(3, false)),
    ("thirds", Word::Part(3, true)),
    ("thirteen", Word::Unit(13)),
    ("thirty", Word::Ten(30)),
    ("thousand", Word::Magnitude(3)),
    ("three", Word::Unit(3)),
    ("tln", Word::Magnitude(12)),
    ("tn", Word::Magnitude(12)),
    ("trillion", Word::Magnitude(12)),
    ("trn", Word::Magnitude(12)),
    ("twelve", Word::Unit(12)),
    ("twenty", Word::Ten(20)),
    ("two", Word::Unit(2)),
    ("zero", Word::Unit(0)),
];

/// The word written `word` in lower case.
fn word(word: &[u8]) -> Option<Word> {
    WORDS.binary_search_by_key(&word, |known| known.0.as_bytes()).ok().map(|known| WORDS[known].1)
}

/// The longest word that [`word`] knows.
const LONGEST: usize = 11;

/// The word at `at`, with its end.
#[inline(never)]
pub(super) fn word_at(line: &Line, at: usize) -> Option<(Word, usize)> {
    let letters = line.after(at).bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphabetic).count();
    if letters == 0 || letters > LONGEST || line.next(at + letters).is_some_and(|next| next.is_ascii_digit()) {
        return None;
    }
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..letters)?;
    lower.copy_from_slice(&line.after(at).as_bytes()[..letters]);
    lower.make_ascii_lowercase();
    Some((word(lower)?, at + letters))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found() {
        for (written, known) in WORDS {
            assert_eq!(word(written.as_bytes()), Some(known), "{written}");
            assert!(written.len() <= LONGEST, "{written}");
        }
        assert_eq!(word(b"zeros"), None);
    }
}
