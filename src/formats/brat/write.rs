//! From articles to standoff files.

use std::{
    collections::{BTreeSet, HashMap},
    io,
};

use super::{
    super::{
        Unit,
        archive::{Names, Zip},
        export::Form,
        gloss::{self, annotation_words},
        labels::in_one_word,
        ruler::Ruler,
        ties,
        tokens::is_separator,
    },
    AFTER, BEFORE, BETWEEN, PARTS,
};
use crate::{
    annotation::{Annotation, AnnotationId, Body, OwnLabel},
    document::Document,
    text::Span,
};

/// A collection in a zip.
#[derive(Default)]
pub(in crate::formats) struct Folder {
    zip: Zip,
    names: Names,
    /// What the links of the collection are called.
    relations: BTreeSet<String>,
    /// The labels of the person's own that some article has.
    own: BTreeSet<OwnLabel>,
}

impl Form for Folder {
    fn add(&mut self, document: &Document, _to: &mut dyn io::Write) -> io::Result<()> {
        let name = self.names.name(document.id.as_str());
        self.own.extend(document.annotations.counts().own.iter().map(|(label, _)| *label));
        self.zip.add(&format!("{name}.txt"), document.text.as_bytes())?;
        let lines = Lines::of(document)?;
        self.zip.add(&format!("{name}.ann"), lines.written.as_bytes())?;
        self.relations.extend(lines.relations);
        let mut own = Vec::new();
        gloss::write([document], &mut own)?;
        self.zip.add(&format!("{name}.json"), &own)
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        let any = |name: &String| format!("{name}\tArg1:<ENTITY>, Arg2:<ENTITY>\n");
        let relations: String = self.relations.iter().map(any).collect();
        let labels: String = self.own.iter().map(|own| format!("{}\n", in_one_word(own.name()))).collect();
        self.zip.add("annotation.conf", format!("{BEFORE}{labels}{BETWEEN}{relations}{AFTER}").as_bytes())?;
        std::mem::take(&mut self.zip).end(to)
    }
}

/// The names that the marks of `document` have in its `.ann`, each with the mark's id.
pub(super) fn names(document: &Document) -> HashMap<String, String> {
    let numbers = Lines::of(document).map(|lines| lines.numbers).unwrap_or_default();
    numbers.into_iter().map(|(number, id)| (format!("T{number}"), id)).collect()
}

/// The lines of an `.ann`, with the numbers given so far.
struct Lines {
    written: String,
    ruler: Ruler,
    n_entities: usize,
    /// The number of each mark, with its id.
    numbers: Vec<(usize, String)>,
    n_attributes: usize,
    n_relations: usize,
    n_notes: usize,
    /// What the links are called.
    relations: BTreeSet<String>,
}

impl Lines {
    fn of(document: &Document) -> io::Result<Self> {
        let ruler = Ruler::of(&document.text, Unit::CodePoint);
        let mut lines = Self {
            written: String::new(),
            ruler,
            n_entities: 0,
            numbers: Vec::new(),
            n_attributes: 0,
            n_relations: 0,
            n_notes: 0,
            relations: BTreeSet::new(),
        };
        for annotation in document.annotations.iter() {
            lines.add(annotation)?;
        }
        lines.links(document);
        Ok(lines)
    }

    fn add(&mut self, annotation: &Annotation) -> io::Result<()> {
        let Some(number) = self.entity(annotation.label().id(), annotation.span)? else { return Ok(()) };
        self.numbers.push((number, annotation.id.as_str().to_owned()));
        let fields = annotation_words(annotation, &self.ruler.offsets).unwrap_or_default();
        for (name, field) in [("Status", "status"), ("Kind", "kind")] {
            if let Some(value) = fields.get(field).and_then(serde_json::Value::as_str) {
                self.n_attributes += 1;
                let line = format!("A{}\t{name} T{number} {value}\n", self.n_attributes);
                self.written.push_str(&line);
            }
        }
        self.note(&annotation.note, &format!("T{number}"));
        self.parts(annotation, number)
    }

    /// What the person remarks on the line `of`.
    fn note(&mut self, note: &str, of: &str) {
        if !note.is_empty() {
            self.n_notes += 1;
            let note = in_one_line(note);
            self.written.push_str(&format!("#{}\tAnnotatorNotes {of}\t{note}\n", self.n_notes));
        }
    }

    fn relation(&mut self, name: &str, from: usize, to: usize) -> String {
        self.n_relations += 1;
        let id = format!("R{}", self.n_relations);
        self.written.push_str(&format!("{id}\t{name} Arg1:T{from} Arg2:T{to}\n"));
        id
    }

    fn links(&mut self, document: &Document) {
        let numbers: HashMap<String, usize> = self.numbers.iter().map(|(number, id)| (id.clone(), *number)).collect();
        let number = |end: &AnnotationId| numbers.get(end.as_str()).copied();
        for link in ties::links(document, |end| number(end).is_some()) {
            let (Some(from), Some(to)) = (number(&link.from), number(&link.to)) else { continue };
            let name = ties::relation(&link.kind);
            let id = self.relation(&name, from, to);
            self.note(&link.note, &id);
            self.relations.insert(name);
        }
    }

    fn parts(&mut self, annotation: &Annotation, number: usize) -> io::Result<()> {
        let Body::Claim(claim) = &annotation.body else { return Ok(()) };
        for (role, span) in PARTS.into_iter().zip([claim.source, claim.cue, claim.via, claim.carried]) {
            let Some(span) = span else { continue };
            let Some(part) = self.entity(role, span)? else { continue };
            self.relation(role, number, part);
        }
        Ok(())
    }

    /// Writes a line for `span` and answers its number; nothing if the span is only line ends, which brat cannot mark.
    fn entity(&mut self, label: &str, span: Span) -> io::Result<Option<usize>> {
        let (mut places, mut quotes) = (Vec::new(), Vec::new());
        for piece in pieces(self.ruler.offsets.text(), span) {
            let place = self.ruler.place(piece);
            let place = place.ok_or_else(|| io::Error::other("a piece of a line does not lie in its text"))?;
            places.push(format!("{} {}", place.start, place.end));
            quotes.push(place.quote);
        }
        if places.is_empty() {
            return Ok(None);
        }
        self.n_entities += 1;
        let label = in_one_word(label);
        let line = format!("T{}\t{label} {}\t{}\n", self.n_entities, places.join(";"), quotes.join(" "));
        self.written.push_str(&line);
        Ok(Some(self.n_entities))
    }
}

/// `span` without the line ends in it.
fn pieces(text: &str, span: Span) -> Vec<Span> {
    let (mut found, mut at) = (Vec::new(), span.start);
    let covered = text.get(span.start..span.end).unwrap_or_default();
    for piece in covered.split(is_separator) {
        let end = at + piece.len();
        if !piece.is_empty() {
            found.push(Span::new(at, end));
        }
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// A note as one line: line ends, tabs and the sign that escapes them.
fn in_one_line(note: &str) -> String {
    let mut line = String::new();
    for character in note.chars() {
        match character {
            '\\' => line.push_str("\\\\"),
            '\n' => line.push_str("\\n"),
            '\t' => line.push_str("\\t"),
            '\r' => line.push_str("\\r"),
            _ if is_separator(character) => line.extend(character.escape_unicode()),
            _ => line.push(character),
        }
    }
    line
}
