//! Tokens for formats that are made of words: no span begins or ends inside one.
//!
//! A Han or Kana character is a word, with what combines with it; Latin letters, digits and Hangul go by the word
//! boundaries of UAX 29, cut once more wherever a span begins or ends (particles follow a Korean name directly).

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::Span;

/// The words of `text`, without white space; no word reaches over an offset in `edges`.
pub(super) fn words(text: &str, edges: &BTreeSet<usize>) -> Vec<Span> {
    let mut found = Vec::new();
    for (start, word) in text.split_word_bound_indices() {
        let mut from = None;
        for (at, character) in word.char_indices() {
            let at = start + at;
            if is_blank(character) {
                found.extend(from.take().map(|from| Span::new(from, at)));
            } else if from.is_some() && edges.contains(&at) {
                found.extend(from.replace(at).map(|from| Span::new(from, at)));
            } else {
                from.get_or_insert(at);
            }
        }
        found.extend(from.map(|from| Span::new(from, start + word.len())));
    }
    found
}

/// Where spans begin and end.
pub(super) fn edges(spans: impl IntoIterator<Item = Span>) -> BTreeSet<usize> {
    spans.into_iter().flat_map(|span| [span.start, span.end]).collect()
}

/// Characters that cannot be in a word: white space, and whatever some reader takes for it.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// Characters that some reader takes for the end of a line or of a field in it.
pub(super) const fn is_separator(character: char) -> bool {
    matches!(
        character,
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// `span` without the blanks at its edges; nothing where it is blank.
pub(super) fn trimmed(text: &str, span: Span) -> Option<Span> {
    let covered = text.get(span.start..span.end)?;
    let kept = covered.trim_matches(is_blank);
    let start = span.start + covered.len() - covered.trim_start_matches(is_blank).len();
    (!kept.is_empty()).then(|| Span::new(start, start + kept.len()))
}

/// A word as formats have them that say of each whether a blank follows, so that all of them make the text again.
pub(super) struct Token {
    pub(super) span: Span,
    /// Whether one blank follows that is part of no token.
    pub(super) has_blank: bool,
}

/// `text` cut into tokens without a gap: white space is a token of its own, but for the one blank after a word at which
/// no span begins or ends.
pub(super) fn tokens(text: &str, spans: &[Span]) -> Vec<Token> {
    let starts: BTreeSet<usize> = spans.iter().map(|span| span.start).collect();
    let ends: BTreeSet<usize> = spans.iter().map(|span| span.end).collect();
    let edges = edges(spans.iter().copied());
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    let whole = Span::new(text.len(), text.len());
    for word in words(text, &edges).into_iter().chain([whole]) {
        if let (Some(last), Some(gap)) = (tokens.last_mut(), text.get(at..word.start))
            && gap.starts_with(' ')
            && !starts.contains(&at)
            && !ends.contains(&(at + 1))
        {
            last.has_blank = true;
            at += 1;
        }
        let mut from = at;
        for edge in edges.range(at + 1..word.start.max(at + 1)).copied().chain([word.start]) {
            if from < edge {
                tokens.push(Token { span: Span::new(from, edge), has_blank: false });
            }
            from = edge;
        }
        if !word.is_empty() {
            tokens.push(Token { span: word, has_blank: false });
        }
        at = word.end;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, spans: &[(usize, usize)]) -> Vec<String> {
        let edges = edges(spans.iter().map(|(start, end)| Span::new(*start, *end)));
        words(text, &edges).into_iter().map(|span| text[span.start..span.end].to_owned()).collect()
    }

    #[test]
    fn han_goes_by_characters_and_the_rest_by_words() {
        assert_eq!(cut("前OpenAI 融资20亿", &[]), ["前", "OpenAI", "融", "资", "20", "亿"]);
        assert_eq!(cut("Zoph는 👩‍👩‍👧.", &[(0, 4)]), ["Zoph", "는", "👩‍👩‍👧", "."]);
    }

    #[test]
    fn tokens_make_the_text_again() {
        for (text, spans) in [
            ("Mira  left.\n\nShe \u{3000}did. ", vec![Span::new(0, 5), Span::new(6, 10)]),
            (" a b ", vec![Span::new(0, 1), Span::new(2, 3)]),
            ("\r\n \n", vec![Span::new(1, 3)]),
            ("", Vec::new()),
        ] {
            let tokens = tokens(text, &spans);
            let again: String = tokens
                .iter()
                .map(|token| {
                    format!("{}{}", &text[token.span.start..token.span.end], [" ", ""][usize::from(!token.has_blank)])
                })
                .collect();
            assert_eq!(again, text);
            for span in &spans {
                assert!(tokens.iter().any(|token| token.span.start == span.start), "{text:?} {span:?}");
                assert!(tokens.iter().any(|token| token.span.end == span.end), "{text:?} {span:?}");
            }
        }
    }
}
