//! The definitions of a person's own labels, as the files have them: `{"name": "EVENT", "color": "#0f766e",
//! "line": "double", "key": "5", "description": "…"}`.

use serde::Serialize;
use serde_json::Value;

use super::json::Fields;
use crate::annotation::{Colour, Definition, LabelSet, Line, Look, OwnLabel};

/// The definition of an own label.
#[derive(Serialize)]
pub(in crate::formats) struct DefinitionFields<'a> {
    name: &'static str,
    /// What it is on a light page.
    color: &'static str,
    line: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<char>,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
}

/// The fields of `labels`.
pub(in crate::formats) fn definition_fields(labels: &LabelSet) -> Vec<DefinitionFields<'_>> {
    labels.definitions().iter().map(fields).collect()
}

fn fields(own: &Definition) -> DefinitionFields<'_> {
    let Definition { label, look, key, description } = own;
    DefinitionFields { name: label.name(), color: look.colour.hex(), line: look.line.id(), key: *key, description }
}

/// The labels that `values` define. One whose name is none is left out; where the look is not said, or of another kind, a
/// free one is proposed.
pub(in crate::formats) fn labels_of<'a>(values: impl IntoIterator<Item = &'a Value>) -> LabelSet {
    let mut labels = LabelSet::default();
    for fields in values.into_iter().filter_map(|value| Fields::of(value).ok()) {
        let text = |field: &str| fields.text(field).ok().flatten();
        let Some(label) = text("name").and_then(OwnLabel::new) else { continue };
        let (colour, line) = (text("color").and_then(Colour::nearest), text("line").and_then(Line::of_id));
        let look = look(&labels, colour, line);
        let key = text("key").and_then(|key| key.chars().next());
        let description = text("description").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        labels.set(Definition { label, look, key, description });
    }
    labels
}

/// The given look; what is not given is chosen so that, if possible, no label of `labels` looks the same.
fn look(labels: &LabelSet, colour: Option<Colour>, line: Option<Line>) -> Look {
    let fits = |look: &Look| colour.is_none_or(|own| own == look.colour) && line.is_none_or(|own| own == look.line);
    let is_free = |look: &Look| labels.definitions().iter().all(|own| own.look != *look);
    let fitting = || Look::proposed().filter(fits);
    fitting().find(is_free).or_else(|| fitting().next()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn definitions_are_read_as_they_were_written() {
        let values = json!([
            {"name": "EVENT", "color": Colour::ALL[3].hex(), "line": "dotted", "key": "5", "description": "what happens"},
            {"name": "产品", "color": Colour::ALL[3].hex(), "line": "double"},
        ]);
        let labels = labels_of(values.as_array().into_iter().flatten());
        assert_eq!(labels.definitions().len(), 2);
        assert_eq!(serde_json::to_value(definition_fields(&labels)).expect("strings"), values);
    }

    #[test]
    fn what_is_not_said_is_proposed_and_what_is_no_name_is_left_out() {
        let colour = Colour::ALL[2].hex();
        let values = json!([{"name": "A", "color": colour}, {"name": "B", "color": colour}, {"name": "C", "color": 7},
            {"name": "person"}, {"color": colour}, 3]);
        let labels = labels_of(values.as_array().into_iter().flatten());
        let looks: Vec<Look> = labels.definitions().iter().map(|own| own.look).collect();
        assert_eq!(looks.len(), 3);
        assert_eq!((looks[0].colour, looks[1].colour), (Colour::ALL[2], Colour::ALL[2]));
        assert!(looks[0] != looks[1] && looks[2] != looks[0]);
    }
}
