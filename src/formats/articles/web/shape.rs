//! Whether a page can be parsed in time: parsers of HTML take time in the square of the nesting depth and of the number
//! of attributes of an element. This check takes one pass over the text.

use crate::formats::Flaw;

/// How deep elements may be nested; pages of news sites are nested about 40 deep.
const DEEPEST: usize = 400;

/// How many attributes an element may have.
const MOST_ATTRIBUTES: usize = 1_000;

/// Elements that hold nothing, or end by themselves where another begins.
const UNNESTED: [&str; 29] = [
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
    "link", "meta", "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr",
];

/// Elements whose content is no markup.
const RAW: [&str; 5] = ["script", "style", "textarea", "title", "noscript"];

/// What is wrong with the shape of a page.
pub(super) fn fault(html: &str) -> Option<Flaw> {
    let (mut rest, mut depth) = (html, 0_usize);
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let is_end = rest.starts_with('/');
        let tag = rest.trim_start_matches('/');
        let n_name = tag.find(|one: char| !one.is_ascii_alphanumeric()).unwrap_or(tag.len());
        // Longer names are of no element that is looked for.
        let name = tag[..n_name].to_ascii_lowercase();
        if !name.starts_with(|one: char| one.is_ascii_alphabetic()) {
            continue;
        }
        let (n_tag, n_attributes) = tag_length(&tag[n_name..]);
        if n_attributes > MOST_ATTRIBUTES {
            return Some(Flaw::Attributes);
        }
        let is_empty = tag[..n_name + n_tag].ends_with('/');
        rest = &tag[n_name + n_tag..];
        if is_end {
            depth = depth.saturating_sub(usize::from(!UNNESTED.contains(&&*name)));
        } else if RAW.contains(&&*name) {
            rest = after_raw(rest, &name);
        } else if !is_empty && !UNNESTED.contains(&&*name) {
            depth += 1;
        }
        if depth > DEEPEST {
            return Some(Flaw::Nested);
        }
    }
    None
}

/// How many bytes there are up to a tag's `>`, and how many attributes before that, roughly.
fn tag_length(tag: &str) -> (usize, usize) {
    let (mut quote, mut n_attributes, mut was_space) = (None, 0, false);
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return (at, n_attributes),
            (None, b'"' | b'\'') => {
                quote = Some(byte);
                n_attributes += usize::from(!was_space);
            }
            (None, b'/' | b'=') => n_attributes += 1,
            (None, byte) => {
                n_attributes += usize::from(was_space && !byte.is_ascii_whitespace());
                was_space = byte.is_ascii_whitespace();
            }
        }
    }
    (tag.len(), n_attributes)
}

/// What comes after the end of an element called `name` that holds no markup.
fn after_raw<'a>(html: &'a str, name: &str) -> &'a str {
    let mut rest = html;
    while let Some(start) = rest.find("</") {
        rest = &rest[start + 2..];
        if rest.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name)) {
            return rest;
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_pages_have_no_fault() {
        let long = "<p>a".repeat(5_000) + &"<div><a href='x' data-a=\"<b><b>\">b</a></div>".repeat(5_000);
        assert_eq!(fault(&long), None);
        assert_eq!(fault(&format!("<script>{}</script><!-- {} -->", "'<div>'".repeat(900), "<div>".repeat(900))), None);
    }

    #[test]
    fn what_takes_too_long_to_parse_is_found() {
        for html in
            ["<div>".repeat(500), "<b><p>".repeat(500), format!("<a {}>", "b ".repeat(2_000)), "<a b=c".repeat(2_000)]
        {
            assert!(fault(&html).is_some(), "{}", &html[..20]);
        }
    }
}
