//! From tasks to articles.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value};

use super::{
    super::{
        Fault, FormatError, Imported, Unit,
        import::{Given, all, json, take},
        labels::text_of,
        ties::Tie,
        told::{Mark, Told},
    },
    PARTS,
};
use crate::annotation::Label;

/// Whether `value` is a task, or a list of them.
pub(in crate::formats) fn is_tasks(value: &Value) -> bool {
    let task = value.as_array().and_then(|list| list.first()).unwrap_or(value);
    task.get("data").is_some_and(Value::is_object)
}

/// The articles of a file of tasks.
pub(in crate::formats) fn read(bytes: &[u8], given: &Given) -> Result<Imported, FormatError> {
    let file = json(bytes)?;
    let one = [file.clone()];
    let tasks = file.as_array().map_or(&one[..], Vec::as_slice);
    all(tasks.iter().enumerate().map(|(n, task)| {
        let number = n + 1;
        let imported = told(task).and_then(|told| take(told, number, given));
        imported.map_err(|fault| FormatError::Article { number, title: String::new(), fault })
    }))
}

/// What a task says.
fn told(task: &Value) -> Result<Told, Fault> {
    let data = task.get("data").and_then(Value::as_object).ok_or(Fault::Missing { field: "data".to_owned() })?;
    // The name of the field with the text is the project's to choose.
    let texts = data.iter().filter(|(name, _)| *name != "gloss" && *name != "title" && *name != "lang");
    let named = data.get("text").and_then(Value::as_str);
    let text = named.or_else(|| texts.filter_map(|(_, value)| value.as_str()).max_by_key(|text| text.len()));
    let text = text.ok_or(Fault::Missing { field: "data.text".to_owned() })?.to_owned();
    let companion = data.get("gloss").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut details = Map::new();
    for name in ["lang", "title"] {
        details.extend(data.get(name).filter(|value| value.is_string()).map(|value| (name.to_owned(), value.clone())));
    }
    let own = ids_of(&companion);
    let (mut marks, mut ties) = (Vec::new(), Vec::new());
    for (list, status) in [("annotations", "accepted"), ("predictions", "suggested")] {
        for one in task.get(list).and_then(Value::as_array).into_iter().flatten() {
            let is_cancelled = one.get("was_cancelled").and_then(Value::as_bool).unwrap_or_default();
            let results = one.get("result").and_then(Value::as_array).filter(|_| !is_cancelled);
            let results = results.map_or(&[][..], Vec::as_slice);
            let n_before = marks.len();
            add(&mut marks, results, status, &own);
            tie(&mut ties, &marks, results);
            let maker = maker(one).filter(|_| status == "accepted");
            for mark in &mut marks[n_before..] {
                mark.fields.extend(maker.as_ref().map(|name| ("by".to_owned(), name.as_str().into())));
            }
        }
    }
    let units = vec![Unit::CodePoint, Unit::Utf16];
    let told = Told { text, details, marks, ties, companion, units, ..Told::default() };
    Ok(Told { says_links: true, rejected_elsewhere: true, ..told })
}

/// The ids of what Gloss itself put into the file.
fn ids_of(companion: &Map<String, Value>) -> HashSet<&str> {
    let lists = ["spans", "claims"].into_iter().filter_map(|list| companion.get(list)?.as_array());
    lists.flatten().filter_map(|one| text_of(one, "id")).collect()
}

/// Who made an annotation: by name where the file has one, else by what they sign in with.
fn maker(annotation: &Value) -> Option<String> {
    let by = annotation.get("completed_by").filter(|by| by.is_object());
    let part = |field: &str| by.and_then(|by| text_of(by, field)).filter(|part| !part.is_empty());
    let name: Vec<&str> = ["first_name", "last_name"].into_iter().filter_map(part).collect();
    let signed = || part("email").or_else(|| text_of(annotation, "created_username"));
    let name = if name.is_empty() { signed()?.to_owned() } else { name.join(" ") };
    Some(name).filter(|name| !name.is_empty())
}

/// Adds the regions of one annotator, except those that an earlier one has marked in the same way, unless both are
/// `own`. Of a prediction only those regions are added that did not become an annotation, which keeps their ids.
fn add(marks: &mut Vec<Mark>, results: &[Value], status: &str, own: &HashSet<&str>) {
    let mut regions: BTreeMap<usize, Mark> = BTreeMap::new();
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    for (n, result) in results.iter().enumerate() {
        let id = text_of(result, "id").unwrap_or_default();
        let at = if id.is_empty() { n } else { *by_id.entry(id).or_insert(n) };
        say(regions.entry(at).or_default(), result);
    }
    let (parts, mut whole): (Vec<Mark>, Vec<Mark>) =
        regions.into_values().filter(|mark| !mark.label.is_empty()).partition(|mark| part_of(&mark.label).is_some());
    relate(&mut whole, &parts, results);
    let is_prediction = status == "suggested";
    let key = |mark: &Mark| match &mark.id {
        Some(id) if is_prediction => (0, 0, id.clone()),
        _ => (mark.start, mark.end, mark.label.clone()),
    };
    let seen: HashSet<(usize, usize, String)> = marks.iter().map(key).collect();
    let ids: HashSet<String> = marks.iter().filter_map(|mark| mark.id.clone()).collect();
    let is_own =
        |mark: &Mark| !is_prediction && mark.id.as_ref().is_some_and(|id| own.contains(&**id) && !ids.contains(id));
    for mut mark in whole.into_iter().filter(|mark| !seen.contains(&key(mark)) || is_own(mark)) {
        mark.fields.insert("status".to_owned(), status.into());
        marks.push(mark);
    }
}

/// Adds the links among `results`: relations between `marks` that lead to no part of a claim. What two annotators say is one.
fn tie(ties: &mut Vec<Tie>, marks: &[Mark], results: &[Value]) {
    let by_id: HashMap<&str, usize> =
        marks.iter().enumerate().filter_map(|(place, mark)| Some((mark.id.as_deref()?, place))).collect();
    for relation in results.iter().filter(|result| text_of(result, "type") == Some("relation")) {
        let end = |field| text_of(relation, field).and_then(|id| by_id.get(id).copied());
        let (Some(from), Some(to)) = (end("from_id"), end("to_id")) else { continue };
        let ends = if text_of(relation, "direction") == Some("left") { (to, from) } else { (from, to) };
        let kind = relation.pointer("/labels/0").and_then(Value::as_str).unwrap_or_default();
        let is_known = ties.iter().any(|tie| tie.ends == ends && tie.kind == kind);
        if part_of(kind).is_none() && !is_known {
            ties.push(Tie { ends, kind: kind.to_owned(), ..Tie::default() });
        }
    }
}

fn part_of(name: &str) -> Option<&'static str> {
    PARTS.into_iter().find(|part| *part == name)
}

/// What one result adds to its region.
fn say(mark: &mut Mark, result: &Value) {
    let Some(value) = result.get("value") else { return };
    let first = |field: &str| value.get(field)?.as_array()?.first()?.as_str();
    let at = |field: &str| value.get(field).and_then(whole);
    mark.id = text_of(result, "id").map(str::to_owned);
    if let (Some(start), Some(end)) = (at("start"), at("end")) {
        (mark.start, mark.end) = (start, end);
    }
    match text_of(result, "type").unwrap_or_default() {
        "labels" | "hypertextlabels" => {
            let label = first("labels").or_else(|| first("hypertextlabels"));
            mark.label = label.unwrap_or_default().to_owned();
            mark.quote = text_of(value, "text").map(str::to_owned);
            mark.fields.extend(confidence(result));
        }
        "choices" if text_of(result, "from_name") == Some("kind") => {
            mark.fields.extend(first("choices").map(|kind| ("kind".to_owned(), kind.into())));
        }
        "textarea" if text_of(result, "from_name") == Some("note") => {
            mark.fields.extend(first("text").map(|note| ("note".to_owned(), note.into())));
        }
        _ => {}
    }
}

fn whole(value: &Value) -> Option<usize> {
    usize::try_from(value.as_u64()?).ok()
}

fn confidence(result: &Value) -> Option<(String, Value)> {
    let score = result.get("score")?.as_f64().filter(|score| (0.0..=1.0).contains(score))?;
    Some(("confidence".to_owned(), score.into()))
}

/// Assigns parts to claims: by a relation's label, or by the label of the region it leads to.
fn relate(marks: &mut [Mark], parts: &[Mark], results: &[Value]) {
    let places: HashMap<&str, (usize, usize, &str)> =
        parts.iter().filter_map(|one| Some((one.id.as_deref()?, (one.start, one.end, &*one.label)))).collect();
    let others: HashMap<String, (usize, usize)> =
        marks.iter().filter_map(|one| Some((one.id.clone()?, (one.start, one.end)))).collect();
    let claims: HashMap<String, usize> = marks
        .iter()
        .enumerate()
        .filter(|(_, one)| one.label == Label::Claim.id())
        .filter_map(|(at, one)| Some((one.id.clone()?, at)))
        .collect();
    for relation in results.iter().filter(|result| text_of(result, "type") == Some("relation")) {
        let (Some(from), Some(to)) = (text_of(relation, "from_id"), text_of(relation, "to_id")) else { continue };
        let said = relation.pointer("/labels/0").and_then(Value::as_str).and_then(part_of);
        let led = places.get(to).map(|(start, end, label)| (part_of(label), *start, *end));
        let led = led.or_else(|| others.get(to).map(|(start, end)| (None, *start, *end)));
        let part = led.and_then(|(label, start, end)| Some((said.or(label)?, start, end)));
        if let Some(mark) = claims.get(from).and_then(|at| marks.get_mut(*at)) {
            mark.parts.extend(part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn regions_of_one_id_are_one_mark_and_relations_lead_to_parts() {
        let label = |id: &str, start: usize, end: usize, label: &str| json!({"id": id, "type": "labels", "from_name": "label", "value": {"start": start, "end": end, "labels": [label]}});
        let results = [
            label("c", 0, 9, "claim"),
            json!({"id": "c", "type": "choices", "from_name": "kind", "value": {"start": 0, "end": 9, "choices": ["quote"]}}),
            label("s", 0, 4, "source"),
            json!({"type": "relation", "from_id": "c", "to_id": "s", "labels": []}),
        ];
        let mut marks = Vec::new();
        add(&mut marks, &results, "accepted", &HashSet::new());
        assert_eq!(marks.len(), 1);
        assert_eq!(marks[0].parts, [("source", 0, 4)]);
        assert_eq!(Value::Object(marks[0].fields.clone()), json!({"kind": "quote", "status": "accepted"}));
        add(&mut marks, &results, "suggested", &HashSet::new());
        assert_eq!(marks.len(), 1);
    }
}
