//! doccano's JSON Lines for sequence labelling.
//!
//! A line is `{"text": …, "label": [[start, end, label], …], "Comments": […]}` as doccano 1.8 writes and reads it. Claims stand
//! beside, under `claims`, since a project without overlaps would drop what they cover; for a project of claims they are
//! the labels, and the others stand beside, under `spans`. What doccano has no field for
//! stands under `gloss`, which it keeps. `entities` and `relations` stand beside, for a project that has relations: they
//! are filled where there are links. Offsets count UTF-16 units, as its page does, or code points, as Python does: `gloss.offsets` says which.

use std::{
    collections::{HashMap, VecDeque},
    io,
};

use serde_json::{Map, Value, json};

use super::{
    Fault, Unit,
    export::Form,
    gloss::{article_words, details_words},
    labels::text_of,
    lost::is_held,
    ruler::Ruler,
    ties::{self, Tie},
    told::{Mark, Told, Words},
};
use crate::{
    annotation::Label,
    document::{Document, Link},
};

/// Writes a line an article.
pub(super) struct Lines {
    unit: Unit,
    /// Whether claims are the labels.
    of_claims: bool,
}

impl Lines {
    pub(super) fn new(unit: Unit, of_claims: bool) -> Self {
        Self { unit, of_claims }
    }
}

impl Form for Lines {
    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        let ruler = Ruler::of(&document.text, self.unit);
        let (mut labels, mut beside) = (Vec::new(), Vec::new());
        for annotation in document.annotations.iter().filter(|one| is_held(one)) {
            let place = ruler.of_annotation(annotation)?;
            let is_label = (annotation.label() == Label::Claim) == self.of_claims;
            let list = if is_label { &mut labels } else { &mut beside };
            list.push(json!([place.start, place.end, annotation.label().id()]));
        }
        let details = details_words(document);
        let mut own = article_words(document, &ruler.offsets);
        own.insert("offsets".to_owned(), self.unit.id().into());
        let comments: Vec<&str> = Some(&*document.details.note).filter(|note| !note.is_empty()).into_iter().collect();
        let mut line = json!({"id": document.id.as_str(), "text": &*document.text, "lang": details["lang"],
            "label": labels, "Comments": comments, "gloss": own});
        line[if self.of_claims { "spans" } else { "claims" }] = beside.into();
        // Each line has these fields, even if empty: for a field that only some lines have, doccano makes up values
        // that its own database refuses.
        let has_links = !document.links.is_empty();
        let (entities, relations) = if has_links { related(document, &ruler)? } else { (Vec::new(), Vec::new()) };
        line["entities"] = entities.into();
        line["relations"] = relations.into();
        serde_json::to_writer(&mut *to, &line)?;
        to.write_all(b"\n")
    }
}

/// All marks and the links between them, as a project with relations has them. `gloss` says that an entity was not changed:
/// what doccano itself writes bears no such sign.
fn related(document: &Document, ruler: &Ruler) -> io::Result<(Vec<Value>, Vec<Value>)> {
    let (mut entities, mut numbers) = (Vec::new(), HashMap::new());
    for annotation in document.annotations.iter().filter(|one| is_held(one)) {
        let place = ruler.of_annotation(annotation)?;
        let number = entities.len() + 1;
        entities.push(json!({"id": number, "label": annotation.label().id(), "start_offset": place.start,
            "end_offset": place.end, "gloss": annotation.id.as_str()}));
        numbers.insert(&annotation.id, number);
    }
    let relation = |(n, link): (usize, &Link)| json!({"id": n + 1, "from_id": numbers.get(&link.from), "to_id": numbers.get(&link.to), "type": ties::relation(&link.kind)});
    let links = ties::links(document, |end| numbers.contains_key(end));
    Ok((entities, links.into_iter().enumerate().map(relation).collect()))
}

/// Whether a line is one of doccano's.
pub(super) fn is_line(line: &Value) -> bool {
    let has = |field| line.get(field).is_some_and(Value::is_array);
    line.get("text").is_some_and(Value::is_string)
        && ["label", "labels", "entities"].into_iter().any(has)
        && line.get("tokens").is_none()
}

/// What a line says.
pub(super) fn told(line: &Value) -> Result<Told, Fault> {
    let text = line.get("text").or_else(|| line.get("data")).and_then(Value::as_str);
    let text = text.ok_or(Fault::Missing { field: "text".to_owned() })?.to_owned();
    let companion = line.get("gloss").and_then(Value::as_object).cloned().unwrap_or_default();
    let units = match companion.get("offsets").and_then(Value::as_str) {
        Some("codepoint") => vec![Unit::CodePoint, Unit::Utf16],
        _ => vec![Unit::Utf16, Unit::CodePoint],
    };
    let list = |field: &str| line.get(field).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let of = |field: &str| list(field).iter().filter_map(mark).collect::<Vec<_>>();
    let entities = of("entities");
    // Entities with Gloss's sign were not changed in doccano, so the labels count; entities without it count
    // themselves.
    let is_untouched = list("entities").iter().all(|one| one.get("gloss").is_some());
    let is_beside = is_untouched || entities.is_empty();
    let fields = ["label", "labels", "claims", "spans"].into_iter().filter(|_| is_beside || companion.is_empty());
    let mut marks: Vec<Mark> = fields.flat_map(of).collect();
    let n_before = marks.len();
    marks.extend(entities.iter().filter(|_| !is_untouched).cloned());
    let places = if is_untouched { places(&entities, &marks) } else { (n_before..marks.len()).map(Some).collect() };
    relate(&mut marks, line);
    let ties = ties(line, &entities, &places, &marks);
    let has_claims = line.get("claims").is_some() || marks.iter().any(|mark| mark.label == Label::Claim.id());
    let elsewhere = if has_claims { Vec::new() } else { vec![Label::Claim] };
    let says_links = line.get("relations").is_some();
    Ok(Told {
        text,
        details: details(line),
        marks,
        ties,
        says_links,
        companion,
        units,
        known: Vec::new(),
        elsewhere,
        rejected_elsewhere: true,
    })
}

/// For each of `entities` the mark that it is: the first of `marks` with its place and label that is not taken.
fn places(entities: &[Mark], marks: &[Mark]) -> Vec<Option<usize>> {
    let mut by_place: HashMap<_, VecDeque<usize>> = HashMap::new();
    for (n, mark) in marks.iter().enumerate() {
        by_place.entry((mark.start, mark.end, &*mark.label)).or_default().push_back(n);
    }
    entities.iter().map(|own| by_place.get_mut(&(own.start, own.end, &*own.label))?.pop_front()).collect()
}

/// The relations between `entities`, which are the marks at `places`, without those that lead from a claim to its
/// parts.
fn ties(line: &Value, entities: &[Mark], places: &[Option<usize>], marks: &[Mark]) -> Vec<Tie> {
    let by_id: HashMap<&str, usize> =
        entities.iter().zip(places).filter_map(|(own, place)| Some((own.id.as_deref()?, (*place)?))).collect();
    let end = |relation: &Value, field: &str| by_id.get(&*id_of(relation, field)?).copied();
    let relations = line.get("relations").and_then(Value::as_array).into_iter().flatten();
    let tie = |relation: &Value| {
        let ends = (end(relation, "from_id")?, end(relation, "to_id")?);
        let kind = text_of(relation, "type").unwrap_or_default();
        let is_part =
            part_named(kind).is_some() && marks.get(ends.0).is_some_and(|mark| mark.label == Label::Claim.id());
        (!is_part).then(|| Tie { ends, kind: kind.to_owned(), ..Tie::default() })
    };
    relations.filter_map(tie).collect()
}

fn id_of(value: &Value, field: &str) -> Option<String> {
    value.get(field).map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned))
}

fn details(line: &Value) -> Words {
    let mut details = Map::new();
    let id = line.get("id").map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
    details.extend(id.filter(|id| !id.is_empty()).map(|id| ("id".to_owned(), id.into())));
    for field in ["lang", "title"] {
        details.extend(text_of(line, field).map(|text| (field.to_owned(), text.into())));
    }
    let comments: Vec<&str> =
        line.get("Comments").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    details.extend((!comments.is_empty()).then(|| ("note".to_owned(), comments.join("\n").into())));
    details
}

/// A mark, as `[start, end, label]` or as an object.
fn mark(value: &Value) -> Option<Mark> {
    let at = |value: &Value| usize::try_from(value.as_i64()?).ok();
    if let [start, end, label, ..] = value.as_array().map_or(&[][..], Vec::as_slice) {
        return Some(Mark { start: at(start)?, end: at(end)?, label: label.as_str()?.to_owned(), ..Mark::default() });
    }
    let field = |names: [&str; 2]| names.into_iter().find_map(|name| value.get(name));
    Some(Mark {
        id: id_of(value, "id"),
        start: at(field(["start_offset", "start"])?)?,
        end: at(field(["end_offset", "end"])?)?,
        label: text_of(value, "label")?.to_owned(),
        ..Mark::default()
    })
}

/// Relations called `source` and `cue` lead from a claim to its parts.
fn relate(marks: &mut [Mark], line: &Value) {
    for relation in line.get("relations").and_then(Value::as_array).into_iter().flatten() {
        let (from, to) = (id_of(relation, "from_id"), id_of(relation, "to_id"));
        let Some(name) = text_of(relation, "type").and_then(part_named) else { continue };
        let place = marks.iter().find(|mark| mark.id == to).map(|mark| (name, mark.start, mark.end));
        if let Some(claim) = marks.iter_mut().find(|mark| mark.id == from) {
            claim.parts.extend(place);
        }
    }
}

/// The part of a claim that is called `name`.
pub(super) fn part_named(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    ["source", "cue", "via", "carried"].into_iter().find(|part| *part == name)
}
