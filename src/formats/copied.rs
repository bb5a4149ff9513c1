//! An article, or a part of it, for the clipboard: with its highlights, as Markdown, or as a table.

use std::io;

use super::{Format, export, html};
use crate::{
    annotation::{Label, LabelSet},
    document::Document,
    text::Span,
};

/// What goes on the clipboard.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Copied {
    /// For programs that take text alone.
    pub text: String,
    /// For those that take more.
    pub html: Option<String>,
}

/// The inline style of a mark of `label`, for programs that only read the element's own style.
fn style(label: Label, labels: &LabelSet) -> String {
    let style = match label {
        Label::Person => "background-color:#dbe7fd",
        Label::Organization => "background-color:#ebe1fd",
        Label::Amount => "background-color:#d6efe4",
        Label::Claim => "background-color:transparent;border-bottom:2px dotted #b45309",
        Label::Own(own) => return format!("border-bottom:2px solid {}", labels.look(own).colour.hex()),
    };
    style.to_owned()
}

/// The words at `span` with their highlights, as they appear where they are pasted.
pub fn rich(document: &Document, span: Span) -> Copied {
    let text = document.text.get(span).unwrap_or_default().to_owned();
    let words = |words: &str| html::shown(words).replace('\n', "<br>\n");
    let mut marked = String::new();
    for (span, open) in html::segments(document, span) {
        let words = words(document.text.get(span).unwrap_or_default());
        let names: Vec<&str> = open.iter().map(|one| one.label().id()).collect();
        // A claim lies around names and amounts: these show within it.
        let inner = open.iter().map(|one| one.label()).min_by_key(|label| *label == Label::Claim);
        match inner.map(|label| style(label, &document.labels)) {
            Some(style) => {
                let title = html::shown(&names.join(", "));
                marked.push_str(&format!("<mark style=\"{style}\" title=\"{title}\">{words}</mark>"));
            }
            None => marked.push_str(&words),
        }
    }
    let lang = document.details.language.tag();
    Copied { text, html: Some(format!("<meta charset=\"utf-8\"><div lang=\"{lang}\">{marked}</div>")) }
}

/// The article as notes in Markdown.
pub fn markdown(document: &Document) -> Copied {
    Copied { text: written(Format::Markdown, document), html: None }
}

/// The article's annotations as a table, a row each.
pub fn table(document: &Document) -> Copied {
    let text = written(Format::Tsv, document);
    let mut rows = csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).from_reader(text.as_bytes());
    let mut html = String::from("<meta charset=\"utf-8\"><table>\n");
    // What was written a moment ago can be read.
    for (index, row) in rows.records().flatten().enumerate() {
        let cell = if index == 0 { "th" } else { "td" };
        html.push_str("<tr>");
        for words in &row {
            html.push_str(&format!("<{cell}>{}</{cell}>", html::shown(words).replace('\n', "<br>")));
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</table>");
    Copied { text, html: Some(html) }
}

fn written(format: Format, document: &Document) -> String {
    let mut written = Vec::new();
    // A vector takes all that is written to it.
    let _: io::Result<_> = export::write(format, [document], &mut written);
    String::from_utf8_lossy(&written).into_owned()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::{Body, Label},
        document::{ArticleId, Edit},
        text::Text,
    };

    /// An article in which `words` are a person and the whole of its second line is a claim.
    fn article() -> Document {
        let text = "Title <1>\nMira Chen said so.";
        let mut document = Document::new(ArticleId::new("a"), Text::new(text), Timestamp::UNIX_EPOCH);
        for (span, label) in [(Span::new(10, 19), Label::Person), (Span::new(10, 28), Label::Claim)] {
            let edit = Edit::Mark { span, body: Body::by_hand(label, &text[span.start..span.end]) };
            document =
                document.step(&edit, Timestamp::UNIX_EPOCH).map_or(document.clone(), |step| document.after(&step));
        }
        document
    }

    #[test]
    fn highlights_go_with_the_words_and_nothing_in_them_is_markup() {
        let document = article();
        let copied = rich(&document, Span::new(0, document.text.len()));
        assert_eq!(copied.text, &*document.text);
        let html = copied.html.expect("there is more than text");
        assert!(html.contains("Title &lt;1&gt;<br>\n<mark style="), "{html}");
        assert!(html.contains(">Mira Chen</mark><mark style="), "{html}");
        let part = rich(&document, Span::new(15, 19)).html.expect("there is more than text");
        assert!(part.contains(">Chen</mark></div>"), "{part}");
    }

    #[test]
    fn a_table_is_one_for_sheets_and_for_documents() {
        let copied = table(&article());
        assert_eq!(copied.text.lines().count(), 3);
        let html = copied.html.expect("there is more than text");
        assert_eq!(html.matches("<tr>").count(), 3);
        assert!(html.contains("<td>Mira Chen</td>"), "{html}");
    }

    #[test]
    fn markdown_has_its_footnotes() {
        let text = markdown(&article()).text;
        assert!(text.contains(r"[^2]: person\: Mira Chen"), "{text}");
    }
}
