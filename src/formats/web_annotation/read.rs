//! From annotations of Gloss or other tools to articles: a collection, a page, a list, a single one, or a Hypothesis
//! export.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::super::{
    FormatError, Imported, Unit,
    gloss::shown,
    import::{Given, all, json, take},
    labels::{label_of, text_of},
    ties::Tie,
    told::{Mark, Told},
};
use crate::annotation::{Label, OwnLabel};

/// Whether `value` is an annotation, or something that holds some.
pub(in crate::formats) fn is_annotation(value: &Value) -> bool {
    let is_of = |value: &Value| {
        value.get("@context").is_some_and(|context| context.to_string().contains("ns/anno"))
            || types(value).any(|name| ["Annotation", "AnnotationPage", "AnnotationCollection"].contains(&name))
            || value.get("target").is_some() && (value.get("body").is_some() || value.get("tags").is_some())
    };
    is_of(value)
        || value.as_array().and_then(|list| list.first()).is_some_and(is_of)
        || ["annotations", "rows"].iter().any(|name| value.get(*name).and_then(|list| list.get(0)).is_some_and(is_of))
}

fn types(value: &Value) -> impl Iterator<Item = &str> {
    several(value.get("type")).into_iter().filter_map(Value::as_str)
}

/// A value, each of a list, or nothing.
fn several(value: Option<&Value>) -> Vec<&Value> {
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(list)) => list.iter().collect(),
        Some(one) => vec![one],
    }
}

/// The articles that a file's annotations are on.
pub(in crate::formats) fn read(bytes: &[u8], given: &Given) -> Result<Imported, FormatError> {
    let file = json(bytes)?;
    let annotations = annotations(&file);
    // The unit that the file declares comes first; the standard's unit is code points.
    let mut units = vec![Unit::CodePoint, Unit::Utf16, Unit::Byte];
    let said = text_of(&file, "offsets").and_then(Unit::of_id);
    units.sort_by_key(|unit| Some(*unit) != said);
    let mut order: Vec<(String, Told)> = Vec::new();
    let mut by_source: HashMap<String, usize> = HashMap::new();
    // The article of each annotation's mark, and the mark's index there.
    let mut places: HashMap<&str, (usize, usize)> = HashMap::new();
    let (links, annotations): (Vec<_>, Vec<_>) = annotations.into_iter().partition(|one| is_link(one));
    for annotation in annotations {
        let source = source_of(annotation);
        let at = *by_source.entry(source.clone()).or_insert_with(|| {
            order.push((source, Told { units: units.clone(), ..Told::default() }));
            order.len() - 1
        });
        let told = &mut order[at].1;
        let n_before = told.marks.len();
        say(told, annotation);
        if let Some(id) = text_of(annotation, "id").filter(|_| told.marks.len() > n_before) {
            places.insert(id, (at, n_before));
        }
    }
    for link in links {
        if let Some((at, tie)) = tie(link, &places) {
            order[at].1.ties.push(tie);
        }
    }
    let n_sources = order.len();
    all(order.into_iter().enumerate().map(|(n, (source, told))| {
        let told = with_text(told, &source, given, n_sources)?;
        let title = told.details.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
        take(told, n + 1, given).map_err(|fault| FormatError::Article { number: n + 1, title: shown(&title), fault })
    }))
}

/// Whether an annotation links others, and marks nothing itself.
fn is_link(annotation: &Value) -> bool {
    text_of(annotation, "motivation") == Some("linking")
        && several(annotation.get("target")).iter().all(|target| target.get("selector").is_none())
}

/// The link between two annotations of one article: from the target to the annotation in the body, or to a second
/// target.
fn tie(link: &Value, places: &HashMap<&str, (usize, usize)>) -> Option<(usize, Tie)> {
    let bodies = several(link.get("body"));
    let names = |value: &&Value| {
        let named = value.as_str().or_else(|| text_of(value, "source")).or_else(|| text_of(value, "id"));
        named.and_then(|name| places.get(name).copied())
    };
    let mut targets = several(link.get("target")).into_iter().filter_map(|target| names(&target));
    let from = targets.next()?;
    let to = bodies.iter().find_map(names).or_else(|| targets.next())?;
    let said = |purpose: &str| bodies.iter().find(|body| text_of(body, "purpose") == Some(purpose));
    let text = |purpose: &str| said(purpose).and_then(|body| text_of(body, "value")).unwrap_or_default();
    let mut fields = Map::from_iter([("note".to_owned(), Value::from(text("commenting")))]);
    fields.extend(link.get("gloss").and_then(Value::as_object).cloned().unwrap_or_default());
    let tie = Tie { ends: (from.1, to.1), kind: text("tagging").to_owned(), fields };
    (from.0 == to.0).then_some((from.0, tie))
}

/// All annotations of `file`, wherever they stand in it.
fn annotations(file: &Value) -> Vec<&Value> {
    let inner = ["items", "annotations", "rows", "@graph"].iter().find_map(|name| file.get(*name)?.as_array());
    match (file, inner, file.get("first")) {
        (Value::Array(list), ..) => list.iter().flat_map(annotations).collect(),
        (_, Some(list), _) => list.iter().collect(),
        (_, _, Some(page)) => annotations(page),
        _ => vec![file],
    }
}

fn source_of(annotation: &Value) -> String {
    let target = several(annotation.get("target")).into_iter().next();
    let source = target.and_then(|target| {
        let own = target.get("source").unwrap_or(target);
        own.as_str().or_else(|| text_of(own, "id"))
    });
    source.or_else(|| text_of(annotation, "uri")).unwrap_or_default().to_owned()
}

/// The text that the file itself has, else the one that was given, if there is one article alone.
fn with_text(mut told: Told, source: &str, given: &Given, n_sources: usize) -> Result<Told, FormatError> {
    if told.details.contains_key("text") {
        if let Some(Value::String(text)) = told.details.remove("text") {
            told.text = text;
        }
        return Ok(told);
    }
    let text = given.text.as_ref().filter(|_| n_sources == 1);
    told.text = text.ok_or_else(|| FormatError::NoText { source_name: shown(source) })?.to_string();
    if source.starts_with("http") {
        told.details.insert("source".to_owned(), serde_json::json!({"url": source}));
    }
    Ok(told)
}

/// What one annotation adds to its article.
fn say(told: &mut Told, annotation: &Value) {
    let bodies: Vec<&Value> = several(annotation.get("body"));
    let is_text = text_of(annotation, "motivation") == Some("describing")
        && annotation.pointer("/target").is_some_and(Value::is_string);
    let text = bodies.first().and_then(|body| body.get("value")).and_then(Value::as_str).filter(|_| is_text);
    if let Some(text) = text {
        told.details.extend(annotation.get("gloss").and_then(Value::as_object).cloned().unwrap_or_default());
        told.details.insert("text".to_owned(), Value::from(text));
        return;
    }
    if let Some(mark) = mark(annotation, &bodies) {
        let own = annotation.pointer("/gloss/label").and_then(Value::as_str);
        told.known.extend(own.filter(|own| *own == mark.label).and_then(OwnLabel::new));
        told.marks.push(mark);
    }
}

/// The mark that an annotation makes; nothing where it is on the page as a whole.
fn mark(annotation: &Value, bodies: &[&Value]) -> Option<Mark> {
    let target = several(annotation.get("target")).into_iter().next()?;
    let mut selectors = Vec::new();
    several(target.get("selector")).into_iter().for_each(|one| flatten(one, &mut selectors));
    let of_type = |name: &str| selectors.iter().rev().find(|one| types(one).any(|own| own == name));
    let (position, quote) = (of_type("TextPositionSelector"), of_type("TextQuoteSelector"));
    let quoted = |field: &str| quote.and_then(|quote| quote.get(field)).and_then(Value::as_str).unwrap_or_default();
    let at = |field: &str| usize::try_from(position?.get(field)?.as_u64()?).ok();
    if position.is_none() && quote.is_none() {
        return None;
    }
    let mut fields = annotation.get("gloss").and_then(Value::as_object).cloned().unwrap_or_default();
    let label = label(annotation, bodies);
    let own = fields.get("label").and_then(Value::as_str).unwrap_or(Label::Claim.id()).to_owned();
    if label.trim() != own && label_of(&label).map(Label::id) != Some(&own) {
        fields.retain(|name, _| {
            ["id", "status", "origin", "note", "tags", "by", "created", "modified"].contains(&&**name)
        });
    }
    let id = fields
        .remove("id")
        .and_then(|id| id.as_str().map(str::to_owned))
        .or_else(|| text_of(annotation, "id").map(str::to_owned));
    for name in ["start", "end", "text", "label"] {
        fields.remove(name);
    }
    fields.extend(times(annotation));
    fields.extend(creator(annotation).map(|name| ("by".to_owned(), name.into())));
    fields.extend(note(annotation, bodies).map(|note| ("note".to_owned(), note.into())));
    Some(Mark {
        id,
        start: at("start").unwrap_or_default(),
        end: at("end").unwrap_or_default(),
        quote: quote.map(|_| quoted("exact").to_owned()),
        label,
        fields,
        context: quote.map(|_| (quoted("prefix").to_owned(), quoted("suffix").to_owned())),
        parts: Vec::new(),
    })
}

/// A selector with those that refine it, the finest last.
fn flatten<'a>(selector: &'a Value, into: &mut Vec<&'a Value>) {
    into.push(selector);
    several(selector.get("refinedBy")).into_iter().for_each(|one| flatten(one, into));
}

/// Its label from its tags: a known label before an unknown one.
fn label(annotation: &Value, bodies: &[&Value]) -> String {
    let is_comment = |body: &&&Value| text_of(body, "purpose") == Some("commenting");
    let of_body = |body: &&Value| body.as_str().or_else(|| text_of(body, "value")).map(str::to_owned);
    let tags = several(annotation.get("tags")).into_iter().filter_map(|tag| tag.as_str().map(str::to_owned));
    let bare = text_of(annotation, "bodyValue").map(str::to_owned);
    let said: Vec<String> =
        bodies.iter().filter(|body| !is_comment(body)).filter_map(of_body).chain(tags).chain(bare).collect();
    let known = said.iter().find(|one| label_of(one).is_some());
    known.or(said.first()).cloned().unwrap_or_default()
}

/// The times of others, where they are times.
fn times(annotation: &Value) -> Map<String, Value> {
    let time = |name: &str| text_of(annotation, name).filter(|time| time.parse::<jiff::Timestamp>().is_ok());
    ["created", "modified"].into_iter().filter_map(|name| Some((name.to_owned(), time(name)?.into()))).collect()
}

/// Who made it: the name of the standard's `creator`, or the field that other tools use.
fn creator(annotation: &Value) -> Option<&str> {
    let creator = several(annotation.get("creator")).into_iter().next();
    let named = creator.and_then(|one| ["name", "nickname"].iter().find_map(|field| text_of(one, field)));
    named.or_else(|| annotation.pointer("/user_info/display_name").and_then(Value::as_str))
}

fn note(annotation: &Value, bodies: &[&Value]) -> Option<String> {
    let comment = bodies.iter().find(|body| text_of(body, "purpose") == Some("commenting"));
    // Hypothesis has its comment as `text`.
    comment.and_then(|body| text_of(body, "value")).or_else(|| text_of(annotation, "text")).map(str::to_owned)
}
