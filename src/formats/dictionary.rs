//! The person's dictionary as a file: `{"format": "gloss-dictionary", "version": 1, "names": [{"name": …, "is": …}]}`.
//!
//! `is` says what the words are: `person`, `organization`, `no-name`, `either` (both were said, so it is decided case by
//! case). Where they were learnt stays at home.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::FormatError;
use crate::dictionary::{Dictionary, Entry, Verdict};

/// What the file calls itself.
const FORMAT: &str = "gloss-dictionary";

/// The version that is written, and the last that can be read.
const VERSION: usize = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'a str,
    version: usize,
    names: Vec<Name<'a>>,
}

#[derive(Serialize)]
struct Name<'a> {
    name: &'a str,
    is: &'a str,
}

#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<usize>,
}

#[derive(Deserialize)]
struct Read {
    names: Vec<ReadName>,
}

#[derive(Deserialize)]
struct ReadName {
    name: String,
    is: String,
}

/// `entries` as a file.
pub fn write<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<u8> {
    let names = entries.into_iter().map(|entry| Name { name: &entry.name, is: entry.verdict.id() }).collect();
    // Strings and a number: nothing in it can fail to be written, and memory does not refuse.
    let mut content = serde_json::to_vec_pretty(&File { format: FORMAT, version: VERSION, names }).unwrap_or_default();
    content.push(b'\n');
    content
}

/// Whether `bytes` call themselves a dictionary.
pub fn is_dictionary(bytes: &[u8]) -> bool {
    serde_json::from_slice::<Head>(bytes).is_ok_and(|head| head.format.as_deref() == Some(FORMAT))
}

/// The entries of a file; names that are empty, or said to be something that this Gloss does not know, are left out.
///
/// # Errors
///
/// Where the file is not a dictionary, or of a newer version.
pub fn read(bytes: &[u8]) -> Result<Dictionary, FormatError> {
    let content = std::str::from_utf8(bytes).map_err(|error| FormatError::NotUtf8 { byte: error.valid_up_to() + 1 })?;
    let content = content.strip_prefix('\u{feff}').unwrap_or(content);
    if content.trim_ascii().is_empty() {
        return Err(FormatError::Empty);
    }
    let head: Head = serde_json::from_str(content).map_err(|error| FormatError::from(&error))?;
    if head.format.as_deref() != Some(FORMAT) {
        return Err(FormatError::NotGloss);
    }
    if let Some(version) = head.version.filter(|version| *version > VERSION) {
        return Err(FormatError::Newer { version, readable: VERSION });
    }
    let read: Read = serde_json::from_str(content).map_err(|error| FormatError::from(&error))?;
    let entry = |read: ReadName| {
        let name = read.name.trim();
        let verdict = Verdict::of_id(&read.is)?;
        (!name.is_empty()).then(|| Entry { name: Arc::from(name), verdict, from: Arc::from("") })
    };
    Ok(Dictionary::new(read.names.into_iter().filter_map(entry)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, verdict: Verdict) -> Entry {
        Entry { name: name.into(), verdict, from: "".into() }
    }

    #[test]
    fn what_was_written_is_read_again() {
        let dictionary = Dictionary::new([
            entry("海岚航运", Verdict::Organization),
            entry("\"Day\"", Verdict::NoName),
            entry("한빛", Verdict::Either),
        ]);
        let file = write(dictionary.entries());
        assert!(is_dictionary(&file));
        assert_eq!(read(&file), Ok(dictionary));
    }

    #[test]
    fn where_it_was_learnt_stays_at_home() {
        let learnt = Entry { from: "article/a1".into(), ..entry("Orrin Bay", Verdict::Person) };
        assert!(!String::from_utf8_lossy(&write([&learnt])).contains("article"));
    }

    #[test]
    fn what_it_does_not_know_is_left_out() {
        let file = br#"{"format": "gloss-dictionary", "names": [{"name": "A", "is": "boat"}, {"name": " ", "is": "person"}, {"name": "B", "is": "person"}]}"#;
        assert_eq!(read(file), Ok(Dictionary::new([entry("B", Verdict::Person)])));
    }

    #[test]
    fn other_files_and_newer_ones_are_refused() {
        assert_eq!(read(b"{}"), Err(FormatError::NotGloss));
        assert_eq!(read(b" "), Err(FormatError::Empty));
        assert_eq!(
            read(br#"{"format": "gloss-dictionary", "version": 2, "names": []}"#),
            Err(FormatError::Newer { version: 2, readable: 1 })
        );
        assert!(read(br#"{"format": "gloss-dictionary", "names": 3}"#).is_err());
        assert!(read(br#"{"format": "gloss-dictio"#).is_err());
        assert!(!is_dictionary(br#"{"format": "gloss"}"#));
    }
}
