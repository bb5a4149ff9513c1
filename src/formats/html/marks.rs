//! The text with its marks. Elements cannot overlap, so where marks do, each segment names all marks that cover it.

use std::collections::BTreeSet;

use super::super::{gloss::annotation_words, lost::is_held, ruler::Place, ruler::Ruler, xml::escaped};
use crate::{
    annotation::{Annotation, Label, Status},
    document::Document,
    text::Span,
};

/// The text of `document` as elements.
pub(super) fn marked(document: &Document) -> String {
    let mut written = String::new();
    for (span, open) in segments(document, Span::new(0, document.text.len())) {
        let words = shown(document.text.get(span).unwrap_or_default());
        if open.is_empty() {
            written.push_str(&words);
        } else {
            written.push_str(&segment(&open, &words));
        }
    }
    written
}

/// The parts of `within` between which what is marked changes, each with what covers it.
pub(in crate::formats) fn segments(document: &Document, within: Span) -> Vec<(Span, Vec<&Annotation>)> {
    let is_within = |one: &&Annotation| is_held(one) && one.span.end > within.start && one.span.start < within.end;
    let held: Vec<&Annotation> = document.annotations.iter().map(|one| &**one).filter(is_within).collect();
    let ends = held.iter().flat_map(|one| [one.span.start, one.span.end]);
    let mut edges: BTreeSet<usize> = ends.filter(|end| (within.start..within.end).contains(end)).collect();
    edges.extend([within.start, within.end]);
    let edges: Vec<usize> = edges.into_iter().collect();
    let (mut segments, mut open, mut next) = (Vec::new(), Vec::new(), 0);
    for pair in edges.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        open.retain(|one: &&Annotation| one.span.end > from);
        while let Some(one) = held.get(next).filter(|one| one.span.start <= from) {
            open.push(*one);
            next += 1;
        }
        segments.push((Span::new(from, to), open.clone()));
    }
    segments
}

fn segment(open: &[&Annotation], words: &str) -> String {
    let ids: Vec<&str> = open.iter().map(|one| one.id.as_str()).collect();
    let mut classes: BTreeSet<&str> = open.iter().map(|one| class_of(one.label())).collect();
    if open.iter().all(|one| one.status == Status::Suggested) {
        classes.insert("suggested");
    }
    let classes: Vec<&str> = classes.into_iter().collect();
    let own: BTreeSet<&str> =
        open.iter().filter(|one| class_of(one.label()) == OWN).map(|one| one.label().id()).collect();
    let title = own.into_iter().collect::<Vec<_>>().join(", ");
    let title = if title.is_empty() { title } else { format!(" title=\"{}\"", escaped(&title)) };
    format!("<mark class=\"{}\"{title} data-ids=\"{}\">{words}</mark>", classes.join(" "), escaped(&ids.join(" ")))
}

/// The class of the person's own labels.
const OWN: &str = "own";

fn class_of(label: Label) -> &'static str {
    if label.place().is_some() { label.id() } else { OWN }
}

/// `text` as an element's content: line ends stand as they are, but for those that a reader of HTML would change.
pub(in crate::formats) fn shown(text: &str) -> String {
    escaped(text).replace("&#10;", "\n").replace("&#9;", "\t")
}

/// The row of `annotation` in the table below the text.
pub(super) fn row(annotation: &Annotation, place: Place<'_>, ruler: &Ruler) -> String {
    let fields = annotation_words(annotation, &ruler.offsets).unwrap_or_default();
    let text = |name: &str| fields.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let said = super::super::notes::said(annotation, ruler);
    format!(
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}–{}</td></tr>\n",
        shown(annotation.label().id()),
        shown(place.quote),
        shown(&said),
        text("status"),
        shown(&annotation.note),
        place.start,
        place.end
    )
}
