//! How a text begins and ends and what its characters are, each question compiled once: the library's are inlined at every place, for every list of
//! characters anew, and the page pays by the byte.

use crate::text::script;

/// What words and marks stand at the edges of a text.
pub(super) trait Edges {
    /// Whether the first character is one of `marks`.
    fn begins_in(&self, marks: &str) -> bool;
    /// Whether the last character is one of `marks`.
    fn ends_in(&self, marks: &str) -> bool;
    /// Whether it begins with one of `words`.
    fn begins_with_any(&self, words: &[&str]) -> bool;
    /// Whether it ends with one of `words`.
    fn ends_with_any(&self, words: &[&str]) -> bool;
    /// Whether one of `marks` stands in it.
    fn has_any(&self, marks: &str) -> bool;
    /// Without the characters at its start that are in `marks`.
    fn trimmed_start(&self, marks: &str) -> &str;
    /// Without those at its end.
    fn trimmed_end(&self, marks: &str) -> &str;
    /// Without those at either.
    fn trimmed(&self, marks: &str) -> &str;
    /// What stands before the first of `marks`.
    fn first_word(&self, marks: &str) -> &str;
    /// What stands behind the last of `marks`.
    fn last_word(&self, marks: &str) -> &str;
    /// Whether `word` stands in it.
    fn has(&self, word: &str) -> bool;
}

impl Edges for str {
    #[inline(never)]
    fn begins_in(&self, marks: &str) -> bool {
        self.chars().next().is_some_and(|first| is_in(first, marks))
    }

    #[inline(never)]
    fn ends_in(&self, marks: &str) -> bool {
        self.chars().next_back().is_some_and(|last| is_in(last, marks))
    }

    #[inline(never)]
    fn begins_with_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.starts_with(word))
    }

    #[inline(never)]
    fn ends_with_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.ends_with(word))
    }

    #[inline(never)]
    fn has_any(&self, marks: &str) -> bool {
        self.chars().any(|character| is_in(character, marks))
    }

    #[inline(never)]
    fn trimmed_start(&self, marks: &str) -> &str {
        self.trim_start_matches(|first| is_in(first, marks))
    }

    #[inline(never)]
    fn trimmed_end(&self, marks: &str) -> &str {
        self.trim_end_matches(|last| is_in(last, marks))
    }

    fn trimmed(&self, marks: &str) -> &str {
        self.trimmed_start(marks).trimmed_end(marks)
    }

    #[inline(never)]
    fn first_word(&self, marks: &str) -> &str {
        self.split(|character| is_in(character, marks)).next().unwrap_or_default()
    }

    #[inline(never)]
    fn last_word(&self, marks: &str) -> &str {
        self.rsplit(|character| is_in(character, marks)).next().unwrap_or_default()
    }

    #[inline(never)]
    fn has(&self, word: &str) -> bool {
        self.contains(word)
    }
}

#[inline(never)]
fn is_in(character: char, marks: &str) -> bool {
    marks.chars().any(|mark| mark == character)
}

/// Whether it is a letter or a digit of any script.
#[inline(never)]
pub(super) fn is_letter(character: char) -> bool {
    character.is_alphanumeric()
}

/// Whether it is a Han character.
#[inline(never)]
pub(super) fn is_han(character: char) -> bool {
    script::is_han(character)
}

/// Whether it is a syllable or a letter of Hangul.
#[inline(never)]
pub(super) fn is_hangul(character: char) -> bool {
    script::is_hangul(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_marks_alone() {
        assert_eq!(" — 5 元，".trimmed(" —，"), "5 元");
        assert_eq!("March 5, 2026".first_word(" ,"), "March");
        assert_eq!("on the 5".last_word(" /"), "5");
        assert_eq!(("".first_word(" "), "word".last_word(" ")), ("", "word"));
    }

    #[test]
    fn edges_are_told_by_their_characters_and_words() {
        assert!("元".begins_in("角元") && "五元".ends_in("角元") && "1.5".has_any(",."));
        assert!(!"".begins_in("元") && !"".ends_in("元") && !"元五".ends_in("元"));
        assert!("only 5".begins_with_any(&["about ", "only "]) && "than ".ends_with_any(&["than "]));
    }
}
