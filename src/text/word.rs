//! The word that a double click means.

use super::{Span, occurrence::stem, script::is_hangul};

/// The word around `at`: of letters and digits with the apostrophes, hyphens, full stops and `&` inside it (`O'Brien`,
/// `AT&T`, `U.S`); in Korean without its particles. Nothing where no such word is, as in Chinese, which writes without
/// spaces: there the recognizer's lists know (`recognize::names::word_at`).
pub fn word_at(text: &str, at: usize) -> Option<Span> {
    let (before, after) = text.split_at_checked(at)?;
    let here = after.chars().next().filter(|here| sort(*here).is_some());
    let sort_here = here.or_else(|| before.chars().next_back()).and_then(sort)?;
    let start = before.len() - extent(before.chars().rev(), sort_here);
    let end = at + extent(after.chars(), sort_here);
    let word = text.get(start..end).filter(|word| !word.is_empty())?;
    let length = if sort_here == Sort::Hangul { stem(word).len() } else { word.len() };
    Some(Span::new(start, start + length))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Letter,
    Hangul,
}

fn sort(character: char) -> Option<Sort> {
    match character {
        _ if is_hangul(character) => Some(Sort::Hangul),
        '\u{c0}'..'\u{2000}' => Some(Sort::Letter),
        _ if character.is_ascii_alphanumeric() => Some(Sort::Letter),
        _ => None,
    }
}

/// How many bytes of what comes belong to a word of `own`: signs only where more of the word follows them.
fn extent(coming: impl Iterator<Item = char>, own: Sort) -> usize {
    let (mut length, mut signs) = (0, 0);
    for character in coming {
        if sort(character) == Some(own) {
            length += signs + character.len_utf8();
            signs = 0;
        } else if own == Sort::Letter && signs == 0 && matches!(character, '\'' | '’' | '-' | '‑' | '&' | '.') {
            signs = character.len_utf8();
        } else {
            break;
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, within: &str) -> Option<String> {
        let at = text.find(within).unwrap_or_default();
        word_at(text, at).map(|span| text[span.start..span.end].to_owned())
    }

    #[test]
    fn signs_inside_a_word_belong_to_it() {
        assert_eq!(word("said O'Brien, of", "Brien").as_deref(), Some("O'Brien"));
        assert_eq!(word("at AT&T today", "AT&T").as_deref(), Some("AT&T"));
        assert_eq!(word("Jean-Luc's boat", "Luc").as_deref(), Some("Jean-Luc's"));
        assert_eq!(word("It ended. Then", "ended").as_deref(), Some("ended"));
        assert_eq!(word("(“Orrin”)", "Orrin").as_deref(), Some("Orrin"));
    }

    #[test]
    fn a_korean_word_comes_without_its_particles() {
        assert_eq!(word("해경에서는 아니라고 했다", "경").as_deref(), Some("해경"));
        assert_eq!(word("OpenAI는 밝혔다", "Open").as_deref(), Some("OpenAI"));
        assert_eq!(word("다시 물었다", "다시").as_deref(), Some("다시"));
    }

    #[test]
    fn what_has_no_spaces_is_left_to_the_browser() {
        assert_eq!(word("海港公司宣布", "公司"), None);
        assert_eq!(word("a — b", "—"), None);
        assert_eq!(word_at("", 0), None);
        assert_eq!(word_at("據", 1), None);
    }

    #[test]
    fn the_end_of_a_word_is_in_it() {
        assert_eq!(word_at("Orrin Bay", 9), Some(Span::new(6, 9)));
    }
}
