//! spaCy's documents and Prodigy's tasks, as JSON Lines. Offsets count code points, as Python does.
//!
//! A spaCy line is what `Doc.from_json` reads: `text`, `tokens` (white space too, so that the tokens make the text again),
//! `ents` without overlaps, and the span groups `overlapping` and `claims`. A Prodigy line has all marks in `spans`, each with the tokens it
//! covers. No token reaches over an edge of a mark. Both carry the article in Gloss's own fields under `gloss`.

use std::io;

use serde_json::{Map, Value, json};

use super::{
    Fault, Unit,
    export::Form,
    gloss::{annotation_words, article_words},
    labels::text_of,
    lost::is_held,
    ruler::Ruler,
    tokens::{tokens, trimmed},
    told::{Mark, Told, Words},
};
use crate::{
    annotation::{Annotation, Label, Status},
    document::Document,
    text::Span,
};

/// Writes a line an article.
pub(super) enum Lines {
    Spacy,
    Prodigy,
}

impl Form for Lines {
    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        let ruler = Ruler::of(&document.text, Unit::CodePoint);
        let mut line = match self {
            Self::Spacy => spacy(document, &ruler)?,
            Self::Prodigy => prodigy(document, &ruler)?,
        };
        line.insert("text".to_owned(), Value::from(&*document.text));
        line.insert("gloss".to_owned(), Value::Object(article_words(document, &ruler.offsets)));
        serde_json::to_writer(&mut *to, &line)?;
        to.write_all(b"\n")
    }
}

/// Where a mark stands in spaCy.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// Among the entities, which do not overlap.
    Entities,
    /// In the group of what overlaps these.
    Overlapping,
    /// In the group of claims.
    Claims,
}

/// A mark as spaCy has it.
pub(super) struct Sorted {
    pub(super) label: Label,
    pub(super) span: Span,
    pub(super) group: Group,
}

/// The marks of `document`, whose text is `text`. spaCy's recognizers cannot learn from a name that begins or ends with
/// white space, so marks are written without it, and marks of white space alone only under `gloss`.
pub(super) fn sorted(document: &Document, text: &str) -> Vec<Sorted> {
    let mut end = 0;
    let held = document.annotations.iter().filter(|one| is_held(one));
    let placed = held.filter_map(|one| Some((one.label(), trimmed(text, one.span)?)));
    let sorted = placed.map(|(label, span)| {
        let group = match label {
            Label::Claim => Group::Claims,
            _ if span.start < end => Group::Overlapping,
            _ => {
                end = span.end;
                Group::Entities
            }
        };
        Sorted { label, span, group }
    });
    sorted.collect()
}

fn spacy(document: &Document, ruler: &Ruler) -> io::Result<Words> {
    let (mut ents, mut overlapping, mut claims) = (Vec::new(), Vec::new(), Vec::new());
    let text = ruler.offsets.text();
    let sorted = sorted(document, text);
    for one in &sorted {
        let place = ruler.place(one.span).ok_or_else(|| io::Error::other("a mark does not lie in its text"))?;
        let mut span = json!({"start": place.start, "end": place.end, "label": one.label.id()});
        if one.group != Group::Entities {
            span["kb_id"] = Value::from("");
        }
        match one.group {
            Group::Entities => ents.push(span),
            Group::Overlapping => overlapping.push(span),
            Group::Claims => claims.push(span),
        }
    }
    let spans: Vec<Span> = sorted.iter().map(|one| one.span).collect();
    let tokens = tokens(text, &spans);
    let tokens: Vec<Value> = tokens
        .iter()
        .filter_map(|token| ruler.place(token.span))
        .enumerate()
        .map(|(id, place)| json!({"id": id, "start": place.start, "end": place.end}))
        .collect();
    let mut line = Map::new();
    line.insert("tokens".to_owned(), tokens.into());
    line.insert("ents".to_owned(), ents.into());
    line.insert("spans".to_owned(), json!({"overlapping": overlapping, "claims": claims}));
    Ok(line)
}

fn prodigy(document: &Document, ruler: &Ruler) -> io::Result<Words> {
    let held: Vec<&Annotation> = document.annotations.iter().map(|one| &**one).filter(|one| is_held(one)).collect();
    let edges: Vec<Span> = held.iter().map(|one| one.span).collect();
    let tokens = tokens(&document.text, &edges);
    let mut spans = Vec::new();
    for annotation in &held {
        let place = ruler.of_annotation(annotation)?;
        let first = tokens.partition_point(|token| token.span.start < annotation.span.start);
        let after = tokens.partition_point(|token| token.span.start < annotation.span.end);
        let mut span = annotation_words(annotation, &ruler.offsets).unwrap_or_default();
        span.retain(|name, _| !["because", "created", "modified", "text"].contains(&&**name));
        span.extend([("start", place.start), ("end", place.end)].map(|(name, at)| (name.to_owned(), at.into())));
        span.extend([("token_start", first), ("token_end", after - 1)].map(|(name, at)| (name.to_owned(), at.into())));
        span.insert("label".to_owned(), annotation.label().id().into());
        spans.push(Value::Object(span));
    }
    let tokens: Vec<Value> = tokens
        .iter()
        .enumerate()
        .filter_map(|(id, token)| {
            let place = ruler.place(token.span)?;
            Some(json!({"id": id, "text": place.quote, "start": place.start, "end": place.end, "ws": token.has_blank}))
        })
        .collect();
    let mut line = Map::new();
    line.insert("tokens".to_owned(), tokens.into());
    line.insert("spans".to_owned(), spans.into());
    let details = &document.details;
    line.insert(
        "meta".to_owned(),
        json!({"id": document.id.as_str(), "title": &details.title, "lang": details.language.tag()}),
    );
    // Only what nobody has to look at any more is an answer.
    if held.iter().all(|one| one.status == Status::Accepted) {
        line.insert("answer".to_owned(), Value::from("accept"));
    }
    Ok(line)
}

/// Whether a line is one of either.
pub(super) fn is_line(line: &Value) -> bool {
    let has = |field| line.get(field).is_some();
    line.get("text").is_some_and(Value::is_string)
        && (has("ents") || line.get("spans").is_some_and(|spans| spans.is_array() || spans.is_object()))
        && line.get("format").is_none()
}

/// What a line says.
pub(super) fn told(line: &Value) -> Result<Told, Fault> {
    let text = text_of(line, "text").or_else(|| line.get("text").and_then(Value::as_str));
    let text = text.ok_or(Fault::Missing { field: "text".to_owned() })?.to_owned();
    let companion = line.get("gloss").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut marks = Vec::new();
    let groups = line.get("spans").and_then(Value::as_object).into_iter().flat_map(Map::values);
    let lists = [line.get("ents"), line.get("spans")].into_iter().flatten().chain(groups);
    for value in lists.filter_map(Value::as_array).flatten() {
        marks.extend(mark(value, &companion));
    }
    let mut details = Map::new();
    for (field, at) in [("id", "/meta/id"), ("title", "/meta/title"), ("lang", "/meta/lang")] {
        let value = line.pointer(at).and_then(Value::as_str).filter(|value| !value.is_empty());
        details.extend(value.map(|value| (field.to_owned(), value.into())));
    }
    let units = vec![Unit::CodePoint, Unit::Utf16];
    Ok(Told { text, details, marks, companion, units, rejected_elsewhere: true, ..Told::default() })
}

/// One span; its fields besides its place are read unless Gloss wrote the whole line.
fn mark(value: &Value, companion: &Words) -> Option<Mark> {
    let at = |field| usize::try_from(value.get(field)?.as_u64()?).ok();
    let mut fields = Map::new();
    if companion.is_empty() {
        let kept =
            ["kind", "value", "value_to", "currency", "unit", "bound", "status", "note", "tags", "by", "confidence"];
        fields.extend(kept.iter().filter_map(|name| Some(((*name).to_owned(), value.get(name)?.clone()))));
    } else {
        fields.extend(value.get("note").map(|note| ("note".to_owned(), note.clone())));
    }
    let id = text_of(value, "id").map(str::to_owned);
    let quote = text_of(value, "text").map(str::to_owned);
    let label = text_of(value, "label")?.to_owned();
    Some(Mark { id, start: at("start")?, end: at("end")?, quote, label, fields, ..Mark::default() })
}
