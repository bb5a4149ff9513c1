//! Where sentences begin and end, by the labelling guide.

use super::Span;

/// The sentences of `text`, in order, without the white space around them.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.trim_end().len());
        start += line.len();
        if !span.is_empty() {
            found.push(span);
        }
    }
    found
}
