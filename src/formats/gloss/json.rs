//! Fields of a JSON object, each with the type it should have, or with what is wrong with it.

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde_json::{Map, Value};

use super::super::Fault;

/// The longest stretch of a file that a message repeats, in characters.
const SHOWN: usize = 40;

/// An object of the file, which knows where it stands.
pub(super) struct Fields<'a> {
    /// The fields that it stands in, with a dot, or nothing.
    path: String,
    map: &'a Map<String, Value>,
}

type Read<T> = Result<Option<T>, Fault>;

impl<'a> Fields<'a> {
    /// The fields of `value`.
    pub(super) fn of(value: &'a Value) -> Result<Self, Fault> {
        let map = value.as_object().ok_or_else(|| Fault::NotAnObject { found: kind_of(value) })?;
        Ok(Self { path: String::new(), map })
    }

    /// The name of a field with those it stands in.
    pub(super) fn name(&self, field: &str) -> String {
        format!("{}{field}", self.path)
    }

    /// The field as it is; nothing for `null`, too.
    pub(super) fn value(&self, field: &str) -> Option<&'a Value> {
        self.map.get(field).filter(|value| !value.is_null())
    }

    pub(super) fn text(&self, field: &str) -> Read<&'a str> {
        self.read(field, "a string", Value::as_str)
    }

    /// A text, empty where it is not there.
    pub(super) fn text_or_empty(&self, field: &str) -> Result<String, Fault> {
        Ok(self.text(field)?.unwrap_or_default().to_owned())
    }

    pub(super) fn flag(&self, field: &str) -> Read<bool> {
        self.read(field, "true or false", Value::as_bool)
    }

    pub(super) fn whole(&self, field: &str) -> Read<usize> {
        self.read(field, "a whole number", as_whole)
    }

    pub(super) fn share(&self, field: &str) -> Read<f64> {
        let as_share = |value: &Value| value.as_f64().filter(|share| (0.0..=1.0).contains(share));
        self.read(field, "a number from 0 to 1", as_share)
    }

    pub(super) fn list(&self, field: &str) -> Result<&'a [Value], Fault> {
        Ok(self.read(field, "a list", Value::as_array)?.map_or(&[], Vec::as_slice))
    }

    pub(super) fn texts(&self, field: &str) -> Result<Vec<String>, Fault> {
        let texts = self.list(field)?.iter().enumerate();
        texts
            .map(|(n, value)| {
                let text = value.as_str().ok_or_else(|| wrong(&self.name(&format!("{field}[{n}]")), "a string", value));
                text.map(str::to_owned)
            })
            .collect()
    }

    pub(super) fn object(&self, field: &str) -> Read<Self> {
        let map = self.read(field, "an object", Value::as_object)?;
        Ok(map.map(|map| Self { path: format!("{}.", self.name(field)), map }))
    }

    pub(super) fn objects(&self, field: &str) -> Result<Vec<Self>, Fault> {
        let values = self.list(field)?.iter().enumerate();
        values
            .map(|(n, value)| {
                let name = self.name(&format!("{field}[{n}]"));
                let map = value.as_object().ok_or_else(|| wrong(&name, "an object", value))?;
                Ok(Self { path: format!("{name}."), map })
            })
            .collect()
    }

    /// Two offsets, start and end.
    pub(super) fn pair(&self, field: &str) -> Read<(usize, usize)> {
        self.read(field, "two whole numbers, as [4, 8]", |value| match value.as_array()?.as_slice() {
            [start, end] => Some((as_whole(start)?, as_whole(end)?)),
            _ => None,
        })
    }

    /// One of a few words.
    pub(super) fn word<T>(&self, field: &str, of_id: impl Fn(&str) -> Option<T>, known: &[&str]) -> Read<T> {
        let Some(text) = self.text(field)? else { return Ok(None) };
        let unknown = || Fault::Unknown { field: self.name(field), value: shown(text), known: known.join(", ") };
        of_id(text).ok_or_else(unknown).map(Some)
    }

    pub(super) fn time(&self, field: &str) -> Read<Timestamp> {
        let Some(text) = self.text(field)? else { return Ok(None) };
        text.parse().map_err(|_| Fault::NotATime { field: self.name(field), value: shown(text) }).map(Some)
    }

    /// A number, written as one or as the string of its digits.
    pub(super) fn number(&self, field: &str) -> Read<Decimal> {
        let Some(value) = self.value(field) else { return Ok(None) };
        let digits = match value {
            Value::String(digits) => digits.clone(),
            Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(whole), ..) => whole.to_string(),
                (_, Some(whole), _) => whole.to_string(),
                // The shortest digits that mean this float, without an exponent.
                (.., float) => float.unwrap_or(f64::NAN).to_string(),
            },
            _ => return Err(wrong(&self.name(field), "a number", value)),
        };
        let odd = |_| Fault::NotANumber { field: self.name(field), value: shown(&digits) };
        Decimal::from_str_exact(&digits).map_err(odd).map(Some)
    }

    /// What was read of `field`, which has to be there.
    pub(super) fn required<T>(&self, field: &str, read: Read<T>) -> Result<T, Fault> {
        read?.ok_or_else(|| Fault::Missing { field: self.name(field) })
    }

    fn read<T>(&self, field: &str, expected: &'static str, as_expected: impl Fn(&'a Value) -> Option<T>) -> Read<T> {
        let Some(value) = self.value(field) else { return Ok(None) };
        as_expected(value).ok_or_else(|| wrong(&self.name(field), expected, value)).map(Some)
    }
}

/// A whole number; some writers of JSON write 9 as `9.0`.
fn as_whole(value: &Value) -> Option<usize> {
    let from_float = || {
        let float = value.as_f64()?;
        (float.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&float)).then_some(float as u64)
    };
    value.as_u64().or_else(from_float).and_then(|whole| usize::try_from(whole).ok())
}

fn wrong(field: &str, expected: &'static str, value: &Value) -> Fault {
    Fault::WrongType { field: field.to_owned(), expected, found: kind_of(value) }
}

/// What `value` is, with its article.
fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(number) => match number.as_f64() {
            Some(float) if float < 0.0 => "a negative number",
            Some(float) if float.fract() != 0.0 => "a fraction",
            _ => "a number",
        },
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// `text` as a message shows it: shortened if it is too long, with invisible characters and line ends escaped.
pub(in crate::formats) fn shown(text: &str) -> String {
    let mut shown = String::new();
    for (n, character) in text.chars().enumerate() {
        if n == SHOWN {
            shown.push('…');
            break;
        }
        match character {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => shown.extend(character.escape_unicode()),
            _ if character.is_control() => shown.extend(character.escape_default()),
            _ => shown.push(character),
        }
    }
    shown
}
