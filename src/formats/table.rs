//! A table with a row for each annotation, for spreadsheets and statistics: RFC 4180, UTF-8 without a byte order mark.

use std::io;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{Unit, export::Form, flat, gloss::annotation_words, ruler::Ruler};
use crate::{
    annotation::{Annotation, Body},
    document::Document,
    text::Span,
};

/// The columns that are fields of Gloss JSON.
const FIELDS: [&str; 18] = [
    "label",
    "kind",
    "value",
    "value_to",
    "currency",
    "unit",
    "bound",
    "named",
    "polarity",
    "hedge",
    "status",
    "origin",
    "confidence",
    "note",
    "tags",
    "by",
    "created",
    "modified",
];

/// The columns before them, and those after.
const BEFORE: [&str; 7] = ["doc_id", "type", "id", "start", "end", "offset_unit", "text"];
const PARTS: [&str; 4] = ["source", "cue", "via", "carried"];
const ARTICLE: [&str; 5] = ["lang", "title", "url", "outlet", "date"];

/// One table of all annotations.
pub(super) struct Table {
    delimiter: u8,
    unit: Unit,
}

impl Table {
    pub(super) fn new(delimiter: u8, unit: Unit) -> Self {
        Self { delimiter, unit }
    }

    /// Writes one row.
    fn row(&self, cells: &[String], to: &mut dyn io::Write) -> io::Result<()> {
        let mut row = WriterBuilder::new()
            .delimiter(self.delimiter)
            .terminator(Terminator::CRLF)
            .quote_style(QuoteStyle::Necessary)
            .from_writer(to);
        row.write_record(cells)?;
        row.flush()
    }
}

impl Form for Table {
    fn begin(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        let parts = PARTS.iter().flat_map(|part| [format!("{part}_start"), format!("{part}_end"), (*part).to_owned()]);
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let head: Vec<String> =
            owned(&BEFORE).into_iter().chain(owned(&FIELDS)).chain(parts).chain(owned(&ARTICLE)).collect();
        self.row(&head, to)
    }

    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        let ruler = Ruler::of(&document.text, self.unit);
        for annotation in document.annotations.iter() {
            let cells = cells(document, annotation, &ruler, self.unit)?;
            self.row(&cells, to)?;
        }
        Ok(())
    }
}

fn cells(document: &Document, annotation: &Annotation, ruler: &Ruler, unit: Unit) -> io::Result<Vec<String>> {
    let place = ruler.of_annotation(annotation)?;
    let claim = if let Body::Claim(claim) = &annotation.body { Some(claim) } else { None };
    let kind = if claim.is_some() { "claim" } else { "span" };
    let mut cells = vec![document.id.as_str().to_owned(), kind.to_owned(), annotation.id.as_str().to_owned()];
    cells.extend([place.start.to_string(), place.end.to_string(), unit.id().to_owned(), place.quote.to_owned()]);
    let mut fields = annotation_words(annotation, &ruler.offsets).unwrap_or_default();
    fields.insert("label".to_owned(), annotation.label().id().into());
    if let Some(tags) = fields.get_mut("tags") {
        *tags = annotation.tags.join("; ").into();
    }
    let words: std::collections::HashMap<&str, String> = flat::in_words(&fields).collect();
    cells.extend(FIELDS.map(|name| words.get(name).cloned().unwrap_or_default()));
    let parts = claim.map_or([None; 4], |claim| [claim.source, claim.cue, claim.via, claim.carried]);
    cells.extend(parts.into_iter().flat_map(|part| part_cells(part, ruler)));
    let details = &document.details;
    let texts = [details.language.tag(), &details.title, &details.url, &details.outlet, &details.date];
    cells.extend(texts.map(str::to_owned));
    Ok(cells)
}

fn part_cells(part: Option<Span>, ruler: &Ruler) -> [String; 3] {
    let place = part.and_then(|span| ruler.place(span));
    place
        .map_or_else(Default::default, |place| [place.start.to_string(), place.end.to_string(), place.quote.to_owned()])
}
