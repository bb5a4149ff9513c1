//! A place of a text with the words around it.

use crate::text::{
    Span,
    select::{grapheme_end, grapheme_start},
};

/// A place with the words around it, all in one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Excerpt {
    /// What stands before.
    pub before: String,
    /// What stands there.
    pub own: String,
    /// What stands behind.
    pub after: String,
}

/// The place `span` of `text`, with so many bytes before and behind it: whole words where there are spaces, no line but its
/// own.
pub fn excerpt(text: &str, span: Span, n_before: usize, n_after: usize) -> Excerpt {
    let line_start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at);
    let near = text.floor_char_boundary(span.start.saturating_sub(n_before));
    let start = grapheme_start(text, near).max(line_start);
    let far = text.ceil_char_boundary((span.end + n_after).min(text.len()));
    let end = grapheme_end(text, far).min(line_end);
    let (before, after) = (&text[start..span.start], &text[span.end..end]);
    let first = before.find(char::is_whitespace).filter(|_| start > line_start).unwrap_or(0);
    let last = after.rfind(char::is_whitespace).filter(|_| end < line_end).unwrap_or(after.len());
    let before = before[first..].trim_start();
    Excerpt {
        before: if start > line_start { format!("…{before}") } else { before.to_owned() },
        own: text[span.start..span.end].replace('\n', " "),
        after: if end < line_end { format!("{}…", after[..last].trim_end()) } else { after[..last].to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_keeps_to_its_line_and_to_whole_words() {
        let text = "Before it.\nThe harbour office of Wexmoor said nothing at all.\nAfter it.";
        let start = text.find("Wexmoor").expect("it is there");
        let found = excerpt(text, Span::new(start, start + 7), 12, 12);
        assert_eq!((&*found.before, &*found.own, &*found.after), ("…office of ", "Wexmoor", " said…"));
        let whole = excerpt(text, Span::new(start, start + 7), 99, 99);
        assert_eq!(whole.before, "The harbour office of ");
        assert_eq!(whole.after, " said nothing at all.");
    }

    #[test]
    fn an_excerpt_cuts_no_character() {
        let text = "记者获悉，海岚航运将于明年恢复航线。";
        let start = text.find("海岚").expect("it is there");
        let found = excerpt(text, Span::new(start, start + 6), 4, 4);
        assert_eq!((&*found.before, &*found.after), ("…悉，", "航运…"));
    }
}
