//! From bytes to articles.
//!
//! The bytes are read twice: first for the header fields, wherever they stand, and to check that all of it is JSON;
//! then for the articles, only one of which is held as JSON at a time.

use std::{borrow::Cow, collections::HashMap, fmt};

use jiff::Timestamp;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;

use super::{
    super::{Fault, FormatError, Imported, Unit},
    FORMAT, VERSION, article,
    json::{Fields, shown},
};
use crate::document::ArticleId;

/// The articles of a file in Gloss's own format. What has no date was made `now`.
///
/// # Errors
///
/// Where the file as a whole, or what an article needs, cannot be read: then nothing of it is taken.
pub fn read(bytes: &[u8], now: Timestamp) -> Result<Imported, FormatError> {
    let content = std::str::from_utf8(bytes).map_err(|error| FormatError::NotUtf8 { byte: error.valid_up_to() + 1 })?;
    let content = content.strip_prefix('\u{feff}').unwrap_or(content);
    if content.trim_ascii().is_empty() {
        return Err(FormatError::Empty);
    }
    let mut reader = Reader {
        unit: unit_of(content)?,
        now,
        ids: HashMap::new(),
        n_nameless: HashMap::new(),
        imported: Imported::default(),
        error: None,
    };
    let read = serde_json::Deserializer::from_str(content).deserialize_map(InFile(&mut reader));
    match (reader.error, read) {
        (Some(error), _) => Err(error),
        // Everything else that is no valid JSON was found in the first pass.
        (None, Err(error)) if error.is_data() => Err(FormatError::File(Fault::WrongType {
            field: "articles".to_owned(),
            expected: "a list",
            found: "something else",
        })),
        (None, Err(error)) => Err(FormatError::from(&error)),
        (None, Ok(())) => Ok(reader.imported),
    }
}

/// What the offsets of the file count, once it is clear that it is a file of ours and JSON to its end.
fn unit_of(content: &str) -> Result<Unit, FormatError> {
    let head = match serde_json::from_str::<Head>(content) {
        Ok(head) => head.0,
        // It is JSON, but no object.
        Err(error) if error.is_data() => return Err(FormatError::NotGloss),
        Err(error) => return Err(FormatError::from(&error)),
    };
    let head = Value::Object(head);
    let fields = Fields::of(&head).map_err(FormatError::File)?;
    if head.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(FormatError::NotGloss);
    }
    let version = fields.whole("version").map_err(FormatError::File)?.unwrap_or(VERSION);
    if version > VERSION {
        return Err(FormatError::Newer { version, readable: VERSION });
    }
    if head.get("articles").is_none() {
        return Err(FormatError::File(Fault::Missing { field: "articles".to_owned() }));
    }
    let units = [Unit::CodePoint, Unit::Utf16].map(Unit::id);
    let unit = fields.word("offsets", Unit::of_id, &units).map_err(FormatError::File)?;
    Ok(unit.unwrap_or(Unit::CodePoint))
}

/// The fields of the file; instead of the articles, only the kind of their value is kept.
struct Head(serde_json::Map<String, Value>);

impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InHead).map(Self)
    }
}

struct InHead;

impl<'de> Visitor<'de> for InHead {
    type Value = serde_json::Map<String, Value>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut head = Self::Value::new();
        while let Some(field) = map.next_key::<Cow<'de, str>>()? {
            if ["format", "version", "offsets"].contains(&&*field) {
                head.insert(field.into_owned(), map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
                head.insert(field.into_owned(), Value::Bool(true));
            }
        }
        Ok(head)
    }
}

/// Takes the articles of a file, one after the other.
struct Reader {
    unit: Unit,
    now: Timestamp,
    /// The articles so far, by id, with their place in the file.
    ids: HashMap<ArticleId, usize>,
    /// How many articles had to be named, by the id that their text gives.
    n_nameless: HashMap<ArticleId, usize>,
    imported: Imported,
    /// Why it stopped.
    error: Option<FormatError>,
}

impl Reader {
    fn take(&mut self, value: &Value) -> Result<(), FormatError> {
        let number = self.imported.articles.len() + 1;
        let title = || shown(value.get("title").and_then(Value::as_str).unwrap_or_default());
        let mut read = article::read(value, number, self.unit, self.now).map_err(|fault| FormatError::Article {
            number,
            title: title(),
            fault,
        })?;
        if !read.is_named {
            read.document.id = self.numbered(read.document.id);
        }
        let id = read.document.id.clone();
        if let Some(first) = self.ids.insert(id.clone(), number) {
            return Err(FormatError::SameArticle { first, second: number, id: shown(id.as_str()) });
        }
        self.imported.articles.push(read.document);
        self.imported.left_out.extend(read.left_out);
        self.imported.remarks.extend(read.remarks);
        Ok(())
    }

    /// `id`, made from a text, with a number from the second article of that text on.
    fn numbered(&mut self, id: ArticleId) -> ArticleId {
        let n_same = self.n_nameless.entry(id.clone()).or_default();
        *n_same += 1;
        if *n_same == 1 { id } else { ArticleId::new(format!("{}-{n_same}", id.as_str())) }
    }
}

struct InFile<'r>(&'r mut Reader);

impl<'de> Visitor<'de> for InFile<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(field) = map.next_key::<Cow<'de, str>>()? {
            if field == "articles" {
                map.next_value_seed(InArticles(self.0))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct InArticles<'r>(&'r mut Reader);

impl<'de> DeserializeSeed<'de> for InArticles<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for InArticles<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of articles")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut articles: A) -> Result<(), A::Error> {
        while let Some(value) = articles.next_element::<Value>()? {
            if let Err(error) = self.0.take(&value) {
                self.0.error = Some(error);
                return Err(A::Error::custom("an article cannot be read"));
            }
        }
        Ok(())
    }
}
