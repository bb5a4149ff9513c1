//! Selections that reach to whole words or sentences.

use super::{
    Span,
    select::{next_grapheme, previous_grapheme},
    sentence::sentences,
    word::word_at,
};

/// What a selection reaches to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Snap {
    /// What was selected, to the character.
    #[default]
    Character,
    /// Whole words, where the writing has spaces.
    Word,
    /// Whole sentences.
    Sentence,
}

impl Snap {
    /// All of them, the finest first.
    pub const ALL: [Self; 3] = [Self::Character, Self::Word, Self::Sentence];

    /// Its name in what is kept.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Character => "character",
            Self::Word => "word",
            Self::Sentence => "sentence",
        }
    }

    /// `selected`, extended to where the setting says; never less than was selected.
    pub fn reach(self, text: &str, selected: Span) -> Span {
        if selected.is_empty() {
            return selected;
        }
        let last = previous_grapheme(text, selected.end);
        match self {
            Self::Character => selected,
            Self::Word => {
                let start = word_at(text, selected.start).map_or(selected.start, |word| word.start);
                let end = word_at(text, last).map_or(selected.end, |word| word.end);
                Span::new(start.min(selected.start), end.max(selected.end))
            }
            Self::Sentence => whole_sentences(text, selected),
        }
    }
}

/// The sentences of the lines that `selected` touches, from its first to its last.
fn whole_sentences(text: &str, selected: Span) -> Span {
    let start = text.get(..selected.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(selected.end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| selected.end + at);
    let lines = text.get(start..end).unwrap_or_default();
    let touched: Vec<Span> = sentences(lines)
        .into_iter()
        .map(|sentence| sentence.shifted(start))
        .filter(|sentence| sentence.overlaps(selected))
        .collect();
    let first = touched.first().map_or(selected.start, |sentence| sentence.start.min(selected.start));
    let last = touched.last().map_or(selected.end, |sentence| sentence.end.max(selected.end));
    Span::new(first, last)
}

/// The end of the word after `at`; one character on, where the writing has no spaces; `at` at the end of the text.
pub fn next_word_end(text: &str, at: usize) -> usize {
    walk(text, at, next_grapheme, |word| word.end).unwrap_or(text.len())
}

/// The beginning of the word before `at`, likewise.
pub fn previous_word_start(text: &str, at: usize) -> usize {
    walk(text, at, previous_grapheme, |word| word.start).unwrap_or(0)
}

/// Walks by characters until one has passed something that is no white space: to the `edge` of its word where it has one.
fn walk(text: &str, at: usize, step: fn(&str, usize) -> usize, edge: fn(Span) -> usize) -> Option<usize> {
    let mut from = at;
    loop {
        let to = step(text, from);
        let passed = text.get(from.min(to)..from.max(to)).filter(|passed| !passed.is_empty())?;
        if passed.chars().any(|character| !character.is_whitespace()) {
            let word = word_at(text, from.min(to)).map(edge);
            // A sign between words belongs to none.
            let is_in_word = passed.chars().any(char::is_alphanumeric);
            return Some(word.filter(|word| is_in_word && (*word > at) == (to > at) && *word != at).unwrap_or(to));
        }
        from = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reached<'t>(snap: Snap, text: &'t str, selected: &str) -> &'t str {
        let start = text.find(selected).expect("the words stand in the text");
        let span = snap.reach(text, Span::new(start, start + selected.len()));
        &text[span.start..span.end]
    }

    #[test]
    fn words_are_taken_whole_and_signs_beside_them_are_left() {
        let text = "It was O'Brien, of AT&T (New York).";
        assert_eq!(reached(Snap::Word, text, "Brien, of A"), "O'Brien, of AT&T");
        assert_eq!(reached(Snap::Character, text, "Brien"), "Brien");
        assert_eq!(reached(Snap::Word, text, "ew Yor"), "New York");
    }

    #[test]
    fn a_selection_never_shrinks() {
        // The particle is no part of the word that a double click takes.
        assert_eq!(reached(Snap::Word, "한국은행은 오늘", "국은행은"), "한국은행은");
    }

    #[test]
    fn sentences_are_taken_whole_within_their_line() {
        let text = "Headline\nOne thing. Two things happened. Three.\nMore";
        assert_eq!(reached(Snap::Sentence, text, "things"), "Two things happened.");
        assert_eq!(reached(Snap::Sentence, text, "thing. Tw"), "One thing. Two things happened.");
        assert_eq!(reached(Snap::Sentence, "一句话。两句话！", "两句"), "两句话！");
    }

    #[test]
    fn edges_move_by_words_and_by_characters_where_there_are_none() {
        let text = "At AT&T today, 北京 said";
        assert_eq!(next_word_end(text, 0), 2);
        assert_eq!(next_word_end(text, 2), 7);
        assert_eq!(previous_word_start(text, 7), 3);
        assert_eq!(previous_word_start(text, 3), 0);
        assert_eq!(&text[next_word_end(text, 14)..], "京 said");
        assert_eq!(next_word_end(text, text.len()), text.len());
        assert_eq!(previous_word_start(text, 0), 0);
    }
}
