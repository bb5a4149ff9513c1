//! From articles to the page.

use std::io;

use super::{
    super::{Unit, export::Form, gloss, notes::source_line, ruler::Ruler, ties},
    DATA,
    marks::{marked, row, shown},
    style::STYLE,
};
use crate::{annotation::AnnotationId, document::Document};

/// The head of the page. Its policy lets it load and run nothing, whatever the articles contain.
const HEAD: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<title>Gloss report</title>\n<style>\n";

/// One page of all articles.
pub(in crate::formats) struct Page;

impl Form for Page {
    fn begin(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        write!(to, "{HEAD}{STYLE}</style>\n</head>\n<body>\n<main>\n")
    }

    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        let details = &document.details;
        let title = if details.title.is_empty() { document.id.as_str() } else { &details.title };
        let lang = details.language.tag();
        writeln!(to, "<section>\n<h1 lang=\"{lang}\">{}</h1>", shown(title))?;
        let source = source_line(document);
        if !source.is_empty() {
            writeln!(to, "<p>{}</p>", shown(&source))?;
        }
        writeln!(
            to,
            "<article class=\"text\" lang=\"{lang}\" data-gloss-offsets=\"codepoint\">{}</article>",
            marked(document)
        )?;
        if !details.note.is_empty() {
            writeln!(to, "<h2>Note</h2>\n<p class=\"text\">{}</p>", shown(&details.note))?;
        }
        table(document, to)?;
        links(document, to)?;
        writeln!(to, "{DATA}{}</script>\n</section>", data(document)?)
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(b"</main>\n</body>\n</html>\n")
    }
}

fn table(document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
    if document.annotations.is_empty() {
        return Ok(());
    }
    let heads = ["label", "text", "reading", "status", "note", "place"];
    let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    write!(to, "<h2>Annotations</h2>\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n")?;
    let ruler = Ruler::of(&document.text, Unit::CodePoint);
    for annotation in document.annotations.iter() {
        let place = ruler.of_annotation(annotation)?;
        to.write_all(row(annotation, place, &ruler).as_bytes())?;
    }
    to.write_all(b"</tbody>\n</table>\n")
}

fn links(document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
    let words = |end: &AnnotationId| document.annotations.get(end).and_then(|own| document.text.get(own.span));
    let links = ties::links(document, |end| words(end).is_some());
    if links.is_empty() {
        return Ok(());
    }
    let heads: String = ["from", "link", "to", "note"].map(|head| format!("<th scope=\"col\">{head}</th>")).concat();
    write!(to, "<h2>Links</h2>\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n")?;
    for link in links {
        let cells =
            [words(&link.from).unwrap_or_default(), &link.kind, words(&link.to).unwrap_or_default(), &link.note];
        writeln!(to, "<tr>{}</tr>", cells.map(|cell| format!("<td>{}</td>", shown(cell))).concat())?;
    }
    to.write_all(b"</tbody>\n</table>\n")
}

/// The article in Gloss's own format, escaped so that nothing in it can end its element.
fn data(document: &Document) -> io::Result<String> {
    let mut own = Vec::new();
    gloss::write([document], &mut own)?;
    let own = String::from_utf8(own).map_err(io::Error::other)?;
    Ok(own.replace('<', "\\u003c"))
}
