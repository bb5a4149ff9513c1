//! What stands in quotation marks, line by line.

use crate::text::{Span, script};

/// Marks that may be something else (an apostrophe, an inch) close within so many bytes, or are none.
const NEAR: usize = 400;

/// A stretch in quotation marks, the marks included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Quotation {
    pub(super) span: Span,
    /// Whether its closing mark is there.
    pub(super) is_closed: bool,
}

/// The outermost quotations of `text`, in order. One that is not closed ends with its line.
pub(super) fn quotations(text: &str) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        in_line(line, |span, is_closed| found.push(Quotation { span: span.shifted(start), is_closed }));
        start += line.len();
    }
    found
}

fn in_line(line: &str, mut found: impl FnMut(Span, bool)) {
    let (mut at, mut before) = (0, None);
    let end = line.trim_end().len();
    while let Some(character) = line[at..end].chars().next() {
        let after = at + character.len_utf8();
        let Some(closing) = closing_of(line, at, character, before) else {
            (at, before) = (after, Some(character));
            continue;
        };
        let close = if is_doubtful(character) {
            match near_close(&line[after..end], closing) {
                Some(close) => Some((close, closing)),
                None => {
                    (at, before) = (after, Some(character));
                    continue;
                }
            }
        } else {
            line[after..end].find(closing).map(|at| (at, closing)).or_else(|| mixed(&line[after..end], character))
        };
        let close = close.map(|(close, mark)| after + close + mark.len_utf8());
        found(Span::new(at, close.unwrap_or(end)), close.is_some());
        (at, before) = (close.unwrap_or(end), Some(closing));
    }
}

/// The mark that closes what `opening`, at `at` and after `before`, opens.
fn closing_of(line: &str, at: usize, opening: char, before: Option<char>) -> Option<char> {
    let is_inside_word = before.is_some_and(|before| script::is_latin(before) || before.is_ascii_digit());
    Some(match opening {
        '“' | '„' => '”',
        '「' => '」',
        '『' => '』',
        '«' => '»',
        // After a digit it is a sign for inches or seconds.
        '"' if !before.is_some_and(|before| before.is_ascii_digit()) => '"',
        '＂' => '＂',
        '‘' if !is_inside_word => '’',
        '\'' if !is_inside_word && line[at + 1..].starts_with(char::is_alphanumeric) => '\'',
        _ => return None,
    })
}

/// Where a mark that none of its kind closes is closed by one of the other: `“…"`, `"…”`.
fn mixed(rest: &str, opening: char) -> Option<(usize, char)> {
    let other = match opening {
        '“' => '"',
        '"' => '”',
        _ => return None,
    };
    rest.find(other).map(|at| (at, other))
}

fn is_doubtful(opening: char) -> bool {
    matches!(opening, '‘' | '\'')
}

/// Where single marks close: not before a letter, and straight ones after the end of a clause.
fn near_close(rest: &str, closing: char) -> Option<usize> {
    let near = &rest[..rest.floor_char_boundary(NEAR.min(rest.len()))];
    near.match_indices(closing).map(|(index, _)| index).find(|&index| {
        let after = rest[index + closing.len_utf8()..].chars().next();
        let before = rest[..index].chars().next_back();
        !after.is_some_and(|after| script::is_latin(after) || after.is_ascii_digit())
            && (closing != '\'' || matches!(before, Some(',' | '.' | '?' | '!')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        quotations(text).into_iter().map(|quotation| &text[quotation.span.start..quotation.span.end]).collect()
    }

    #[test]
    fn every_kind_of_mark_is_known() {
        assert_eq!(quoted("他说“好”，她说「不」。"), ["“好”", "「不」"]);
        assert_eq!(quoted("\"No,\" he said, ‘it isn’t.’"), ["\"No,\"", "‘it isn’t.’"]);
        assert_eq!(quoted("He said 'never.' The workers' pay"), ["'never.'"]);
    }

    #[test]
    fn straight_and_curly_marks_close_each_other_where_none_of_their_own_does() {
        assert_eq!(quoted("他说“好\"，走了。"), ["“好\""]);
        assert_eq!(quoted("그는 \"싫다.”라고 했다."), ["\"싫다.”"]);
    }

    #[test]
    fn one_inside_another_belongs_to_it() {
        assert_eq!(quoted("“他说‘好’了”，「『甲』乙」"), ["“他说‘好’了”", "「『甲』乙」"]);
    }

    #[test]
    fn one_that_is_not_closed_ends_with_its_line() {
        assert_eq!(quoted("他说：“好。\n第二天"), ["“好。"]);
        assert!(!quotations("「好")[0].is_closed);
    }

    #[test]
    fn inches_and_apostrophes_are_none() {
        assert_eq!(quoted("a 12\" pipe and the workers' pay in the '90s"), Vec::<&str>::new());
    }
}
