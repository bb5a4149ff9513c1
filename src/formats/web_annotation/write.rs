//! From articles to a collection.

use std::{collections::HashSet, io};

use serde_json::{Map, Value, json};

use super::{
    super::{
        Unit,
        export::Form,
        gloss::{annotation_words, details_words, link_words},
        ruler::Ruler,
        ties,
    },
    ARTICLE, CONTEXT,
};
use crate::{
    annotation::{Annotation, AnnotationId, Body},
    document::{Document, Link},
};

/// How many characters before and after a quote are written, to tell it from others.
const AROUND: usize = 32;

/// One collection of all annotations of all articles.
pub(in crate::formats) struct Collection {
    unit: Unit,
    n_items: usize,
}

impl Collection {
    pub(in crate::formats) fn new(unit: Unit) -> Self {
        Self { unit, n_items: 0 }
    }

    fn item(&mut self, item: &Value, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(if self.n_items == 0 { b"\n" } else { b",\n" })?;
        self.n_items += 1;
        Ok(serde_json::to_writer(to, item)?)
    }
}

impl Form for Collection {
    fn begin(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        let context = json!([CONTEXT, {
            "status": "urn:gloss:status",
            "kind": "urn:gloss:kind",
            "normalizedValue": "urn:gloss:normalizedValue",
            "currency": "urn:gloss:currency",
            "confidence": {"@id": "urn:gloss:confidence", "@type": "http://www.w3.org/2001/XMLSchema#decimal"},
            "offsets": "urn:gloss:offsets",
            "gloss": {"@id": "urn:gloss:gloss", "@type": "@json"},
        }]);
        write!(
            to,
            "{{\"@context\":{context},\"id\":\"urn:gloss:collection\",\"type\":\"AnnotationCollection\",\"label\":\"Gloss\",\
             \"offsets\":\"{}\",\"last\":\"urn:gloss:page:1\",\"first\":{{\"id\":\"urn:gloss:page:1\",\
             \"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[",
            self.unit.id()
        )
    }

    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        let article = format!("{ARTICLE}{}", in_iri(document.id.as_str()));
        self.item(&text_item(document, &article), to)?;
        let ruler = Ruler::of(&document.text, self.unit);
        for annotation in document.annotations.iter() {
            self.item(&item(annotation, &article, &ruler)?, to)?;
        }
        let present: HashSet<&AnnotationId> = document.annotations.iter().map(|one| &one.id).collect();
        for link in ties::links(document, |end| present.contains(end)) {
            self.item(&link_item(link, &article), to)?;
        }
        Ok(())
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        writeln!(to, "\n]}},\"total\":{}}}", self.n_items)
    }
}

/// The article by its own text.
fn text_item(document: &Document, article: &str) -> Value {
    json!({"id": format!("{article}#text"), "type": "Annotation", "motivation": "describing",
        "created": document.created.to_string(), "modified": document.modified.to_string(),
        "body": {"type": "TextualBody", "value": &*document.text, "format": "text/plain", "purpose": "describing",
            "language": document.details.language.tag()},
        "target": article, "gloss": details_words(document)})
}

fn iri(article: &str, annotation: &AnnotationId) -> String {
    format!("{article}#{}", in_iri(annotation.as_str()))
}

/// A link: its target is the annotation that it leads from.
fn link_item(link: &Link, article: &str) -> Value {
    let leads = json!({"type": "SpecificResource", "source": iri(article, &link.to), "purpose": "linking"});
    let said = [(&link.kind, "tagging"), (&link.note, "commenting")].into_iter().filter(|(said, _)| !said.is_empty());
    let body: Vec<Value> = std::iter::once(leads).chain(said.map(|(said, purpose)| textual(said, purpose))).collect();
    // An annotation's id never contains a plain colon, so a link's is not mistaken for one.
    json!({"id": format!("{article}#link:{}", in_iri(link.id.as_str())), "type": "Annotation", "motivation": "linking",
        "body": body, "target": iri(article, &link.from), "gloss": link_words(link)})
}

fn textual(value: &str, purpose: &str) -> Value {
    json!({"type": "TextualBody", "value": value, "purpose": purpose, "format": "text/plain"})
}

fn item(annotation: &Annotation, article: &str, ruler: &Ruler) -> io::Result<Value> {
    let place = ruler.of_annotation(annotation)?;
    let fields = annotation_words(annotation, &ruler.offsets).unwrap_or_default();
    let mut body = vec![json!({"type": "TextualBody", "value": annotation.label().id(), "purpose": "tagging"})];
    body.extend((!annotation.note.is_empty()).then(|| textual(&annotation.note, "commenting")));
    let (prefix, suffix) = around(ruler, annotation);
    let mut item = json!({"id": iri(article, &annotation.id), "type": "Annotation",
        "motivation": "tagging", "created": annotation.created.to_string(), "modified": annotation.modified.to_string(),
        "body": body,
        "target": {"source": article, "selector": [
            {"type": "TextQuoteSelector", "exact": place.quote, "prefix": prefix, "suffix": suffix},
            {"type": "TextPositionSelector", "start": place.start, "end": place.end}]}});
    if let Some(item) = item.as_object_mut() {
        item.extend(plain(annotation, &fields));
        item.insert("gloss".to_owned(), Value::Object(fields));
    }
    Ok(item)
}

/// What other readers may want to know, as plain values.
fn plain(annotation: &Annotation, fields: &Map<String, Value>) -> Map<String, Value> {
    let mut plain = Map::new();
    for name in ["status", "kind", "currency"] {
        plain.extend(fields.get(name).map(|value| (name.to_owned(), value.clone())));
    }
    if let Body::Amount(amount) = &annotation.body {
        plain.extend(amount.value.map(|value| ("normalizedValue".to_owned(), value.normalize().to_string().into())));
    }
    let by = Some(&*annotation.by).filter(|by| !by.is_empty());
    plain.extend(by.map(|by| ("creator".to_owned(), json!({"type": "Person", "name": by}))));
    plain.extend(annotation.confidence.map(|one| ("confidence".to_owned(), one.to_string().into())));
    plain
}

/// What stands before and after.
fn around(ruler: &Ruler, annotation: &Annotation) -> (String, String) {
    let text = ruler.offsets.text();
    let before: Vec<char> = text[..annotation.span.start].chars().rev().take(AROUND).collect();
    (before.into_iter().rev().collect(), text[annotation.span.end..].chars().take(AROUND).collect())
}

/// `id` as a part of an IRI: all but letters, digits and `-._~` as bytes in hexadecimal.
fn in_iri(id: &str) -> String {
    let mut iri = String::new();
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => iri.push(char::from(byte)),
            _ => iri.push_str(&format!("%{byte:02X}")),
        }
    }
    iri
}
