//! From a selection to a mark: exactly what was selected, but never white space at the ends or half a grapheme.

use unicode_segmentation::GraphemeCursor;

use super::Span;

/// `selected` without white space at its ends and widened to whole graphemes; nothing where only white space is left.
pub fn markable(text: &str, selected: Span) -> Option<Span> {
    let start = text.floor_char_boundary(selected.start.min(text.len()));
    let end = text.ceil_char_boundary(selected.end.min(text.len()));
    let covered = text.get(start..end)?;
    let start = start + covered.len() - covered.trim_start().len();
    let end = start + covered.trim().len();
    (start < end).then(|| Span::new(grapheme_start(text, start), grapheme_end(text, end)))
}

/// The grapheme boundary at or before `at`.
pub fn grapheme_start(text: &str, at: usize) -> usize {
    if is_boundary(text, at) { at } else { previous_grapheme(text, at) }
}

/// The grapheme boundary at or after `at`.
pub fn grapheme_end(text: &str, at: usize) -> usize {
    if is_boundary(text, at) { at } else { next_grapheme(text, at) }
}

/// The grapheme boundary before `at`, or the beginning of the text.
pub fn previous_grapheme(text: &str, at: usize) -> usize {
    cursor(text, at).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// The grapheme boundary after `at`, or the end of the text.
pub fn next_grapheme(text: &str, at: usize) -> usize {
    cursor(text, at).next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

fn is_boundary(text: &str, at: usize) -> bool {
    cursor(text, at).is_boundary(text, 0).unwrap_or(true)
}

fn cursor(text: &str, at: usize) -> GraphemeCursor {
    GraphemeCursor::new(at.min(text.len()), text.len(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked<'a>(text: &'a str, part: &str) -> Option<&'a str> {
        let start = text.find(part).unwrap_or_default();
        markable(text, Span::new(start, start + part.len())).map(|span| &text[span.start..span.end])
    }

    #[test]
    fn exactly_what_was_selected_is_taken() {
        assert_eq!(marked("前OpenAI CTO Mira Murati는", "ra Mu"), Some("ra Mu"));
        assert_eq!(marked("吕瑞再审称", "吕瑞"), Some("吕瑞"));
    }

    #[test]
    fn white_space_at_the_ends_is_left_out() {
        assert_eq!(marked("a  Jane Roe \u{3000}\n b", "  Jane Roe \u{3000}\n"), Some("Jane Roe"));
        assert_eq!(marked("a   b", "   "), None);
        assert_eq!(markable("abc", Span::new(2, 2)), None);
    }

    #[test]
    fn a_grapheme_is_never_cut() {
        let family = "x👩‍👩‍👧y";
        assert_eq!(markable(family, Span::new(5, 8)), Some(Span::new(1, family.len() - 1)));
        let accent = "cafe\u{301} au";
        assert_eq!(marked(accent, "cafe"), Some("cafe\u{301}"));
    }

    #[test]
    fn offsets_past_the_end_are_taken_back() {
        assert_eq!(markable("据", Span::new(0, 99)), Some(Span::new(0, 3)));
        assert_eq!(markable("", Span::new(3, 9)), None);
    }

    #[test]
    fn the_caret_moves_by_grapheme() {
        let text = "Mira 👩‍👩‍👧 밝혔다\n据";
        assert_eq!(next_grapheme(text, 5), 5 + "👩‍👩‍👧".len());
        assert_eq!(previous_grapheme(text, 5 + "👩‍👩‍👧".len()), 5);
        assert_eq!(next_grapheme(text, text.len()), text.len());
        assert_eq!(previous_grapheme(text, 0), 0);
    }
}
