//! What is done to a pasted text before it becomes an article: line ends, and nothing else.

use super::Text;

/// A pasted text as Gloss keeps it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cleaned {
    /// With `\n` at every line end.
    pub text: Text,
    /// How many line ends were `\r\n` or `\r`.
    pub n_line_ends: usize,
}

/// `pasted` with every `\r\n` and `\r` turned into `\n`.
///
/// Lone surrogates cannot stand in a Rust string: whoever reads from the browser replaces and counts them.
pub fn clean(pasted: &str) -> Cleaned {
    let n_line_ends = pasted.matches('\r').count();
    let text =
        if n_line_ends == 0 { Text::new(pasted) } else { Text::new(pasted.replace("\r\n", "\n").replace('\r', "\n")) };
    Cleaned { text, n_line_ends }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_becomes_one() {
        let cleaned = clean("a\r\nb\rc\nd");
        assert_eq!(&*cleaned.text, "a\nb\nc\nd");
        assert_eq!(cleaned.n_line_ends, 2);
    }

    #[test]
    fn nothing_else_is_altered() {
        let odd = "\u{feff}e\u{301}\u{0}\u{202e}abc\u{a0}１２";
        assert_eq!(&*clean(odd).text, odd);
    }
}
