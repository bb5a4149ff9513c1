//! Sets of labels as files of their own: `{"format": "gloss-labels", "version": 1, "labels": [{"name": …}]}`.
//!
//! Other tools' sets are read too: doccano's labels (a list of `{"text": …, "background_color": …}`) and the labelling
//! configuration of Label Studio (`<Label value="…" background="…"/>`). What these call the four of Gloss is not taken:
//! it is there already.

use quick_xml::{Reader, XmlVersion, events::Event};
use serde::Serialize;
use serde_json::{Value, json};

use super::{
    Fault, FormatError,
    gloss::{DefinitionFields, definition_fields, labels_of},
    import::{json, utf8},
    labels::{label_of, text_of},
};
use crate::annotation::LabelSet;

/// What the file calls itself.
const FORMAT: &str = "gloss-labels";

/// The version that is written, and the last that can be read.
const VERSION: u64 = 1;

/// What a Label Studio configuration written by Gloss has besides labels: the parts of a claim.
const PARTS: [&str; 4] = ["source", "cue", "via", "carried"];

#[derive(Serialize)]
struct File<'a> {
    format: &'a str,
    version: u64,
    labels: Vec<DefinitionFields<'a>>,
}

/// `labels` as a file.
pub fn write(labels: &LabelSet) -> Vec<u8> {
    let file = File { format: FORMAT, version: VERSION, labels: definition_fields(labels) };
    // Strings and a number: nothing in it can fail to be written, and memory does not refuse.
    let mut content = serde_json::to_vec_pretty(&file).unwrap_or_default();
    content.push(b'\n');
    content
}

/// Whether `bytes` are a set of labels, ours or of others.
pub fn is_label_set(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start().first();
    match start {
        Some(b'<') => utf8(bytes).is_ok_and(is_configuration),
        Some(b'{') => serde_json::from_slice::<Head>(bytes).is_ok_and(|head| head.format.as_deref() == Some(FORMAT)),
        Some(b'[') => serde_json::from_slice(bytes).is_ok_and(|value| is_doccano(&value)),
        _ => false,
    }
}

/// What begins a file of ours.
#[derive(serde::Deserialize)]
struct Head {
    format: Option<String>,
}

/// The labels of a file.
///
/// # Errors
///
/// Where the file is no set of labels, or of a newer version.
pub fn read(bytes: &[u8]) -> Result<LabelSet, FormatError> {
    if bytes.trim_ascii_start().first() == Some(&b'<') {
        return Ok(labels_of(&new(configured(utf8(bytes)?))));
    }
    let file = json(bytes)?;
    if is_doccano(&file) {
        let labels = file.as_array().into_iter().flatten().map(of_doccano).collect();
        return Ok(labels_of(&new(labels)));
    }
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(FormatError::NotGloss);
    }
    let version = file.get("version").and_then(Value::as_u64).unwrap_or(VERSION);
    if version > VERSION {
        let newer = |version| usize::try_from(version).unwrap_or(usize::MAX);
        return Err(FormatError::Newer { version: newer(version), readable: newer(VERSION) });
    }
    let missing = || FormatError::File(Fault::Missing { field: "labels".to_owned() });
    Ok(labels_of(file.get("labels").and_then(Value::as_array).ok_or_else(missing)?))
}

/// Those that are none of the four, and no part of a claim.
fn new(labels: Vec<Value>) -> Vec<Value> {
    let is_new =
        |one: &Value| text_of(one, "name").is_some_and(|name| label_of(name).is_none() && !PARTS.contains(&name));
    labels.into_iter().filter(is_new).collect()
}

fn is_doccano(value: &Value) -> bool {
    let is_label = |one: &Value| one.get("text").is_some() && one.get("background_color").is_some();
    value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(is_label))
}

fn of_doccano(label: &Value) -> Value {
    json!({"name": label["text"], "color": label["background_color"], "key": label["suffix_key"]})
}

fn is_configuration(content: &str) -> bool {
    content.contains("<View") && content.contains("<Label ")
}

/// The labels of a labelling configuration, wherever they stand in it; reading ends where it is no longer XML.
fn configured(content: &str) -> Vec<Value> {
    let mut reader = Reader::from_str(content);
    let mut labels = Vec::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "Label" => {
                let of = |name: &str| {
                    let value = tag.try_get_attribute(name).ok()??;
                    value.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
                };
                labels.push(json!({"name": of("value"), "color": of("background"), "key": of("hotkey"),
                    "description": of("hint")}));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Colour, Definition, Look, OwnLabel};

    fn names(labels: &LabelSet) -> Vec<&str> {
        labels.definitions().iter().map(|own| own.label.name()).collect()
    }

    #[test]
    fn what_was_written_is_read_again() {
        let mut labels = LabelSet::default();
        for (n, name) in ["EVENT", "产品"].into_iter().enumerate() {
            let label = OwnLabel::new(name).expect("a name");
            let look = Look::proposed().nth(n * 17).expect("there are sixty");
            let description = format!("\"{n}\"");
            labels.set(Definition { label, look, key: Some('5').filter(|_| n == 0), description });
        }
        let file = write(&labels);
        assert!(is_label_set(&file));
        assert_eq!(read(&file), Ok(labels));
    }

    #[test]
    fn labels_of_doccano_are_a_set_without_the_four() {
        let file =
            br##"[{"id": 1, "text": "PER", "suffix_key": "p", "background_color": "#209cee", "text_color": "#fff"},
            {"id": 2, "text": "LOC", "prefix_key": null, "suffix_key": "l", "background_color": "#FFCC00"}]"##;
        assert!(is_label_set(file));
        let labels = read(file).expect("labels");
        assert_eq!(names(&labels), ["LOC"]);
        assert_eq!(labels.definitions()[0].key, Some('l'));
    }

    #[test]
    fn a_configuration_of_label_studio_is_a_set_without_what_gloss_has() {
        let hex = Colour::ALL[4].hex();
        let file = format!(
            "<View>\n<Labels name='label' toName='text'><Label value=\"claim\"/><Label value=\"source\"/>\
             <Label value=\"R&amp;D\" background=\"{hex}\" hotkey=\"7\" hint=\"labs\"/><Label value=\"LOC\" background=\"red\"></Label></Labels></View>"
        );
        assert!(is_label_set(file.as_bytes()));
        let labels = read(file.as_bytes()).expect("labels");
        assert_eq!(names(&labels), ["R&D", "LOC"]);
        let first = &labels.definitions()[0];
        assert_eq!((first.look.colour, first.key, &*first.description), (Colour::ALL[4], Some('7'), "labs"));
    }

    #[test]
    fn other_files_are_none_and_newer_ones_are_refused() {
        for other in ["{}", "[]", "[1]", "<html></html>", "text", "", r#"{"format": "gloss"}"#] {
            assert!(!is_label_set(other.as_bytes()), "{other}");
        }
        assert_eq!(read(b"{}"), Err(FormatError::NotGloss));
        let newer = br#"{"format": "gloss-labels", "version": 2, "labels": []}"#;
        assert_eq!(read(newer), Err(FormatError::Newer { version: 2, readable: 1 }));
        assert!(read(br#"{"format": "gloss-labels", "labels": 3}"#).is_err());
    }
}
