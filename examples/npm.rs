//! The core for JavaScript, as `cargo xtask npm` packs it: built for wasm32 alone.

#![cfg(target_arch = "wasm32")]

use gloss::{
    formats::{
        self, Export, Format, FormatError, Given, Imported, Intake, Kind, Unit, findings_json, in_digits, read_as,
    },
    recognize::{self, Resources},
    say::Say,
    text::{CharSpan, Language, Offsets, Text},
};
use jiff::Timestamp;
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

/// The model of names goes with the module, so that the package is ready when it is loaded.
const NAMES_MODEL: &[u8] = include_bytes!("../assets/models/names.glsn");

/// What is needed to recognize.
#[wasm_bindgen]
pub struct Core {
    resources: Resources,
}

impl Default for Core {
    fn default() -> Self {
        Self::new()
    }
}

#[wasm_bindgen]
impl Core {
    /// One with all lists and models.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        let resources = Resources::built_in().with_names_model(NAMES_MODEL);
        // The model is of this build; the rules would go on without it.
        Self { resources: resources.unwrap_or_else(|_| Resources::built_in()) }
    }

    /// What is found in `text`, as JSON; its offsets count UTF-16 units, or code points.
    pub fn recognize(&self, text: &str, tag: Option<String>, in_utf16: bool) -> String {
        let language = tag.as_deref().and_then(Language::of_tag);
        let text = Text::new(text);
        let found = recognize::recognize(&text, language, &self.resources);
        let json = findings_json("", &text, false, found.language, [&found.spans, &found.claims]);
        let mut found: Value = serde_json::from_slice(&json).unwrap_or_default();
        if let Some(found) = found.as_object_mut() {
            found.remove("id");
        }
        if in_utf16 {
            recount(&mut found, &Offsets::of(&text));
        }
        found.to_string()
    }
}

/// Turns the places in `value` from code points into UTF-16 units.
fn recount(value: &mut Value, offsets: &Offsets) {
    match value {
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (number(fields.get("start")), number(fields.get("end")))
                && let Some([start, end]) = in_utf16(start, end, offsets)
            {
                fields.insert("start".to_owned(), start.into());
                fields.insert("end".to_owned(), end.into());
            }
            fields.values_mut().for_each(|field| recount(field, offsets));
        }
        Value::Array(list) => match &list[..] {
            [start, end] if start.is_number() && end.is_number() => {
                let (start, end) = (number(Some(start)), number(Some(end)));
                if let Some(place) = start.zip(end).and_then(|(start, end)| in_utf16(start, end, offsets)) {
                    *list = place.map(Value::from).to_vec();
                }
            }
            _ => list.iter_mut().for_each(|item| recount(item, offsets)),
        },
        _ => {}
    }
}

fn number(value: Option<&Value>) -> Option<usize> {
    usize::try_from(value?.as_u64()?).ok()
}

fn in_utf16(start: usize, end: usize, offsets: &Offsets) -> Option<[usize; 2]> {
    let span = offsets.to_utf16(offsets.from_chars(CharSpan { start, end })?)?;
    Some([span.start, span.end])
}

/// What came of a conversion.
#[wasm_bindgen(getter_with_clone)]
pub struct Converted {
    /// The file.
    pub content: Vec<u8>,
    /// What was read, and what the format cannot hold, in words.
    pub said: Vec<String>,
    /// Each thing that was not taken, or not as it stands, in words.
    #[wasm_bindgen(js_name = leftOut)]
    pub left_out: Vec<String>,
}

/// Turns the file `content` called `name` into one of the format `to`.
///
/// # Errors
///
/// A sentence on why it cannot be done.
#[wasm_bindgen]
pub fn convert(
    content: Vec<u8>,
    name: &str,
    from: Option<String>,
    to: &str,
    in_utf16: bool,
    now: f64,
) -> Result<Converted, String> {
    let to = Format::of_id(to).ok_or_else(|| format!("“{to}” is no format that Gloss writes"))?;
    let now = Timestamp::from_millisecond(now as i64).unwrap_or_default();
    let given = Given { now, text: None, unit: None };
    let mut left_out = Vec::new();
    let (read_as, imported) = read(content, name, from, &given, &mut left_out).map_err(|error| error.to_string())?;
    let unit = if in_utf16 { Unit::Utf16 } else { Unit::CodePoint };
    let odd = |error: std::io::Error| error.to_string();
    let mut export = Export::new(to, Some(unit), Vec::new()).map_err(odd)?;
    imported.documents().try_for_each(|article| export.add(article)).map_err(odd)?;
    let (content, report) = export.end().map_err(odd)?;
    left_out.extend(imported.left_out.iter().chain(&imported.remarks).map(ToString::to_string));
    let said = vec![read_as, report.said(Say::ENGLISH, &in_digits)];
    Ok(Converted { content, said, left_out })
}

fn read(
    content: Vec<u8>,
    name: &str,
    from: Option<String>,
    given: &Given,
    left_out: &mut Vec<String>,
) -> Result<(String, Imported), FormatError> {
    if let Some(kind) = from.as_deref().and_then(Kind::of_id) {
        return read_as(kind, name, &content, given).map(|(kind, imported)| (imported.summary(kind), imported));
    }
    if Kind::of(name, &content).is_none() && !content.starts_with(b"PK") {
        // As on the command line: only the page takes what nothing tells apart for plain text.
        let (format, imported) = formats::read(None, &content, given)?;
        return Ok((imported.summary(Kind::Format(format)), imported));
    }
    let (mut all, mut said) = (Imported::default(), Vec::new());
    let intake = Intake::open(name, content, given.clone())?;
    let is_one = intake.progress().0 == 1;
    for taken in intake {
        match taken.outcome {
            Ok((kind, imported)) => {
                said.push(imported.summary(kind));
                all.join(imported);
            }
            Err(error) if is_one => return Err(error),
            Err(error) => left_out.push(format!("{}: {error}", taken.name)),
        }
    }
    Ok((said.join(" "), all))
}
