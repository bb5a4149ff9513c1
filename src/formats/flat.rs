//! The fields of Gloss's own format as plain words, for formats whose attributes are strings.

use serde_json::{Map, Value};

/// Fields that are no strings: as words they are JSON.
const CODED: [&str; 11] =
    ["confidence", "named", "source", "cue", "via", "carried", "measures", "because", "tags", "orphans", "labels"];

/// Fields that are a number, or a string of digits.
const NUMBERS: [&str; 2] = ["value", "value_to"];

/// `fields` as words: strings as they are, everything else as JSON. Empty fields are left out, except an empty unit.
pub(super) fn in_words(fields: &Map<String, Value>) -> impl Iterator<Item = (&str, String)> {
    let worded = fields.iter().map(|(name, value)| {
        let words = match value {
            Value::String(words) => words.clone(),
            Value::Null => String::new(),
            Value::Array(values) if values.is_empty() => String::new(),
            _ => value.to_string(),
        };
        (&**name, words)
    });
    worded.filter(|(name, words)| !words.is_empty() || *name == "unit")
}

/// The field `name`, written as `words`, as what it was.
pub(super) fn from_words(name: &str, words: String) -> Value {
    let coded = || serde_json::from_str::<Value>(&words).ok();
    let value = if CODED.contains(&name) {
        coded()
    } else if NUMBERS.contains(&name) {
        // Digits that a float does not hold would change.
        coded().filter(|value| value.as_number().is_some_and(|number| number.to_string() == words))
    } else {
        None
    };
    value.unwrap_or(Value::String(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_go_to_words_and_back() {
        let fields = json!({"kind": "money", "value": 12.5, "value_to": "9007199254740993.25", "note": "[1]", "named": false,
            "source": [1, 2], "tags": ["a"], "confidence": 0.5, "measures": [{"amount": [1, 2], "measure": "funding"}]});
        let fields = fields.as_object().expect("an object");
        let back: Map<String, Value> =
            in_words(fields).map(|(name, words)| (name.to_owned(), from_words(name, words))).collect();
        assert_eq!(&back, fields);
    }
}
