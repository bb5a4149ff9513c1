//! From articles to tasks.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    io,
};

use serde_json::{Value, json};

use super::super::{
    Unit,
    export::Form,
    gloss::{annotation_words, article_words},
    ruler::{Place, Ruler},
    ties,
    told::Words,
};
use crate::{
    annotation::{Annotation, AnnotationId, Body, Claim, Status},
    document::{Document, Link},
    text::Span,
};

/// A list of tasks, one an article.
#[derive(Default)]
pub(in crate::formats) struct Tasks {
    n_tasks: usize,
}

impl Form for Tasks {
    fn begin(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(b"[")
    }

    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(if self.n_tasks == 0 { b"\n" } else { b",\n" })?;
        self.n_tasks += 1;
        Ok(serde_json::to_writer(to, &task(document, self.n_tasks)?)?)
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(b"\n]\n")
    }
}

fn task(document: &Document, number: usize) -> io::Result<Value> {
    let ruler = Ruler::of(&document.text, Unit::CodePoint);
    let regions_of = |held: &dyn Fn(&Annotation) -> bool| {
        let held = document.annotations.iter().filter(|one| held(one));
        held.map(|one| regions(one, &ruler)).collect::<io::Result<Vec<_>>>().map(|regions| regions.concat())
    };
    let suggested = regions_of(&|one| one.status == Status::Suggested)?;
    let details = &document.details;
    let mut own = article_words(document, &ruler.offsets);
    let links = links(document, &mut own);
    let related = |status: Status, by: &str| {
        let of_them = links.iter().filter(|(_, of)| *of == (status, by)).map(|(link, _)| relation(link));
        of_them.collect::<Vec<_>>()
    };
    let mut task = json!({"id": number, "data": {"text": &*document.text, "lang": details.language.tag(), "title": details.title,
        "gloss": own}});
    let accepted = document.annotations.iter().filter(|one| one.status == Status::Accepted);
    let makers: BTreeSet<&str> = accepted.map(|one| &*one.by).collect();
    let mut annotations = Vec::new();
    for maker in makers {
        let mut accepted = regions_of(&|one| one.status == Status::Accepted && *one.by == *maker)?;
        accepted.extend(related(Status::Accepted, maker));
        // The project numbers its users, and the first one always exists. The name is for readers of the file.
        annotations.push(json!({"completed_by": 1, "created_username": maker, "was_cancelled": false,
            "ground_truth": false, "result": accepted}));
    }
    if !annotations.is_empty() {
        task["annotations"] = annotations.into();
    }
    if !suggested.is_empty() {
        let score = mean_confidence(document);
        let results = [suggested, related(Status::Suggested, "")].concat();
        task["predictions"] = json!([{"model_version": "gloss", "score": score, "result": results}]);
    }
    Ok(task)
}

/// The annotation of a task to which a mark belongs: one for each status and, for accepted marks, for each author.
type Held<'a> = (Status, &'a str);

/// The links that are relations, each with the annotation that holds both its ends. Those of `own` that are none are said to
/// lie beside.
fn links<'a>(document: &'a Document, own: &mut Words) -> Vec<(&'a Link, Held<'a>)> {
    if document.links.is_empty() {
        return Vec::new();
    }
    let held = |one: &'a Annotation| (one.status, if one.status == Status::Accepted { &*one.by } else { "" });
    let all: HashMap<&AnnotationId, Held<'_>> = document.annotations.iter().map(|one| (&one.id, held(one))).collect();
    let of_both = |link: &Link| {
        let of = all.get(&link.from).filter(|(status, _)| *status != Status::Rejected)?;
        (all.get(&link.to) == Some(of)).then_some(*of)
    };
    let related: Vec<_> = document.links.iter().filter_map(|link| Some((&**link, of_both(link)?))).collect();
    let ids: HashSet<&str> = related.iter().map(|(link, _)| link.id.as_str()).collect();
    for link in own.get_mut("links").and_then(Value::as_array_mut).into_iter().flatten() {
        if link.get("id").and_then(Value::as_str).is_none_or(|id| !ids.contains(id)) {
            link[ties::BESIDE] = true.into();
        }
    }
    related
}

fn relation(link: &Link) -> Value {
    json!({"type": "relation", "from_id": link.from.as_str(), "to_id": link.to.as_str(), "direction": "right",
        "labels": [ties::relation(&link.kind)]})
}

fn mean_confidence(document: &Document) -> f64 {
    let suggested = document.annotations.iter().filter(|one| one.status == Status::Suggested);
    let (n, sum) = suggested.filter_map(|one| one.confidence).fold((0_u32, 0.0), |(n, sum), one| (n + 1, sum + one));
    if n == 0 { 0.0 } else { sum / f64::from(n) }
}

/// The results that make up one annotation.
fn regions(annotation: &Annotation, ruler: &Ruler) -> io::Result<Vec<Value>> {
    let (id, place) = (annotation.id.as_str(), ruler.of_annotation(annotation)?);
    let mut label = region(id, place, "label", "labels", json!([annotation.label().id()]));
    if let Some(confidence) = annotation.confidence {
        label["score"] = confidence.into();
    }
    let mut results = vec![label];
    let fields = annotation_words(annotation, &ruler.offsets).unwrap_or_default();
    results.extend(fields.get("kind").map(|kind| region(id, place, "kind", "choices", json!([kind]))));
    if let Body::Amount(amount) = &annotation.body {
        results.extend(amount.plain().map(|plain| region(id, place, "value", "textarea", json!([plain]))));
    }
    if !annotation.note.is_empty() {
        results.push(region(id, place, "note", "textarea", json!([annotation.note])));
    }
    if let Body::Claim(claim) = &annotation.body {
        results.extend(parts(claim).into_iter().flat_map(|(role, span)| part(id, role, span, ruler)));
    }
    Ok(results)
}

fn region(id: &str, place: Place<'_>, from: &str, kind: &str, said: Value) -> Value {
    let value = match kind {
        "textarea" => json!({"start": place.start, "end": place.end, "text": said}),
        _ => json!({"start": place.start, "end": place.end, "text": place.quote, kind: said}),
    };
    json!({"id": id, "from_name": from, "to_name": "text", "type": kind, "value": value})
}

fn parts(claim: &Claim) -> [(&'static str, Option<Span>); 4] {
    let [source, cue, via, carried] = super::PARTS;
    [(source, claim.source), (cue, claim.cue), (via, claim.via), (carried, claim.carried)]
}

/// A part of the claim `id`: its region, and the relation that leads there.
fn part(id: &str, role: &str, span: Option<Span>, ruler: &Ruler) -> Vec<Value> {
    let Some(place) = span.and_then(|span| ruler.place(span)) else { return Vec::new() };
    let own = format!("{id}.{role}");
    vec![
        region(&own, place, "label", "labels", json!([role])),
        json!({"type": "relation", "from_id": id, "to_id": own, "direction": "right", "labels": [role]}),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::configuration;
    use crate::{
        annotation::{Definition, Label, LabelSet, Look, OwnLabel},
        document::KINDS,
    };

    #[test]
    fn the_configuration_knows_every_label_and_kind_of_link() {
        let label = OwnLabel::new("R&D").expect("a name");
        let mut own = LabelSet::default();
        own.set(Definition { label, look: Look::default(), key: None, description: String::new() });
        let configuration = configuration(&own);
        for label in Label::ALL {
            assert!(configuration.contains(&format!("<Label value=\"{}\"", label.id())));
        }
        for kind in KINDS {
            assert!(configuration.contains(&format!("<Relation value=\"{kind}\"/>")));
        }
        assert!(configuration.contains("<Label value=\"R&amp;D\" background=\"#086a68\"/>"));
    }
}
