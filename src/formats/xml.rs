//! Text in XML and HTML.

use std::borrow::Cow;

use super::lost::is_xml;

/// `text` as XML 1.0 holds it, between tags or in double quotes: line ends and tabs as references, so that no reader
/// folds them; what XML forbids as U+FFFD, which counts the same in every unit but bytes.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let is_plain = |character: char| is_xml(character) && !"&<>\"'\n\r\t".contains(character);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\t' => escaped.push_str("&#9;"),
            _ if !is_xml(character) => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    Cow::Owned(escaped)
}
