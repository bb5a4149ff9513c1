//! What a person looks for, and where it stands in a text.

use super::{Folded, folded};
use crate::text::{Span, occurrence::is_whole};

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    words: String,
    is_whole: bool,
}

impl Query {
    /// `typed` as one piece; as words of their own only, where `is_whole`.
    pub fn new(typed: &str, is_whole: bool) -> Self {
        Self { words: folded(typed.trim()), is_whole }
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where it stands in the text that `folded` was made of: in order, none overlapping another.
    pub fn hits(&self, text: &str, folded: &Folded) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<Span> = Vec::new();
        for (start, own) in folded.text().match_indices(&*self.words) {
            let span = folded.origin(start, start + own.len());
            // Two that came from one character would be one place twice.
            let is_new = hits.last().is_none_or(|last| last.end <= span.start);
            if is_new && (!self.is_whole || is_whole(text, span)) {
                hits.push(span);
            }
        }
        hits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, typed: &str, is_whole: bool) -> Vec<&'t str> {
        let hits = Query::new(typed, is_whole).hits(text, &Folded::of(text));
        hits.into_iter().map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn whatever_folds_alike_is_found() {
        assert_eq!(found("José, JOSE and josé", "Jose", false), ["José", "JOSE", "josé"]);
        assert_eq!(found("台灣和台湾", "台灣", false), ["台灣", "台湾"]);
        assert_eq!(found("３５％ or 35%", "35%", false), ["３５％", "35%"]);
    }

    #[test]
    fn whole_words_are_those_of_their_script() {
        assert_eq!(found("port, ports, airport", "port", false).len(), 3);
        assert_eq!(found("port, ports, airport", "port", true).len(), 1);
        assert_eq!(found("한빛은 새한빛", "한빛", true).len(), 1);
    }

    #[test]
    fn one_character_is_found_once_and_nothing_is_found_nowhere() {
        assert_eq!(found("5㎜", "m", false), ["㎜"]);
        assert!(found("a b", "  ", false).is_empty());
    }
}
