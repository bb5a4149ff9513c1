//! Where sentences begin and end, by the labelling guide.
//!
//! A line end always ends a sentence; within a line `line` looks at every mark that could end one. What is known of a
//! language stands in `period` (abbreviations) and `frame` (words that report what stood in quotation marks).

mod frame;
mod line;
mod period;
mod quotes;

use super::Span;

/// Signs at the beginning of a line that make it an item of a list; they stand outside the sentence.
const LIST_MARKS: [char; 17] = ['-', '*', '+', '•', '·', '‣', '▶', '►', '▷', '▲', '△', '■', '□', '●', '○', '◆', '◇'];

/// The sentences of `text`, in order, without the white space and the list marks around them.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let content = without_list_mark(line);
        let offset = start + line.len() - content.len();
        line::split(content.trim_end(), |span| found.push(span.shifted(offset)));
        start += line.len();
    }
    found
}

/// `line` from its first letter, past white space and one list mark with the space that makes it one.
fn without_list_mark(line: &str) -> &str {
    let line = line.trim_start();
    match line.strip_prefix(LIST_MARKS) {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))] // proptest is a native dependency
mod tests;
