//! From a file of any format to articles.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use super::{
    Fault, Format, FormatError, Imported, Unit, archive, brat, cas, conll, docbin, doccano, gloss, html, label_studio,
    spacy, told::Told, web_annotation,
};
use crate::{document::ArticleId, text::Text};

/// What a reader needs to know beside the file.
#[derive(Clone, Debug)]
pub struct Given {
    /// When what has no date was made.
    pub now: Timestamp,
    /// The article's text, for files that have annotations alone.
    pub text: Option<Text>,
    /// What the file's offsets count, where the person knows; else it is found.
    pub unit: Option<Unit>,
}

/// The articles of a file in `format`, or in the format that its content shows.
///
/// # Errors
///
/// Where the file as a whole cannot be read: then nothing of it is taken.
pub fn read(format: Option<Format>, bytes: &[u8], given: &Given) -> Result<(Format, Imported), FormatError> {
    if bytes.trim_ascii().is_empty() {
        return Err(FormatError::Empty);
    }
    let format = match format.or_else(|| detect(bytes)) {
        Some(format) => format,
        None => return Err(unlike(bytes)),
    };
    let imported = match format {
        Format::Json => gloss::read(bytes, given.now),
        Format::Doccano | Format::DoccanoClaims | Format::Spacy | Format::Prodigy => lines(format, bytes, given),
        Format::WebAnnotation => web_annotation::read(bytes, given),
        Format::LabelStudio => label_studio::read(bytes, given),
        Format::Brat => brat::read(bytes, given),
        Format::Conll => conll::read(bytes, given),
        Format::DocBin => docbin::read(bytes, given),
        Format::CasJson => cas::read(bytes, given, format, ".json", cas::read_json),
        Format::CasXmi => cas::read(bytes, given, format, ".xmi", cas::read_xmi),
        Format::Html => html::read(bytes, given),
        Format::Csv | Format::Tsv | Format::Markdown | Format::Plain | Format::Claims | Format::Tei => {
            Err(FormatError::OnlyWritten { format: format.name() })
        }
    };
    Ok((format, imported?))
}

/// Why `bytes` are of no format: JSON that is damaged, or something else.
fn unlike(bytes: &[u8]) -> FormatError {
    let is_json = bytes.trim_ascii_start().first().is_some_and(|first| b"{[".contains(first));
    is_json.then(|| json(bytes).err()).flatten().unwrap_or_else(undetected)
}

fn undetected() -> FormatError {
    let names: Vec<&str> = Format::ALL.into_iter().filter(|format| format.is_readable()).map(Format::name).collect();
    FormatError::Undetected { readable: names.join(", ") }
}

/// The format that `bytes` are seen to be in.
pub fn detect(bytes: &[u8]) -> Option<Format> {
    if archive::is_zip(bytes) {
        return of_zip(bytes);
    }
    if docbin::is_bin(bytes) {
        return Some(Format::DocBin);
    }
    let content = utf8(bytes).ok()?.trim_ascii_start();
    if content.starts_with(['{', '[']) {
        return of_json(content);
    }
    let lower = content.get(..content.floor_char_boundary(4_000))?.to_ascii_lowercase();
    if lower.contains("<xmi:xmi") {
        Some(Format::CasXmi)
    } else if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        // Any other page is an article.
        html::is_report(bytes).then_some(Format::Html)
    } else {
        conll::is_columns(content).then_some(Format::Conll)
    }
}

fn of_zip(bytes: &[u8]) -> Option<Format> {
    let zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).ok()?;
    let has = |ending| zip.file_names().flatten().any(|name| name.ends_with(ending));
    if has(".ann") {
        Some(Format::Brat)
    } else if has(".xmi") {
        Some(Format::CasXmi)
    } else {
        has_cas(bytes).then_some(Format::CasJson)
    }
}

/// Whether the first JSON file of a zip is a CAS.
fn has_cas(bytes: &[u8]) -> bool {
    let first = archive::names(bytes).into_iter().find(|name| name.ends_with(".json"));
    let content = first.and_then(|name| archive::Members::open(bytes, "zip").ok()?.read(&name).ok()?);
    // A zip inside it is not opened, because a zip can contain itself.
    content.is_some_and(|content| !archive::is_zip(&content) && detect(&content) == Some(Format::CasJson))
}

/// What the first value of a JSON file, or its first line, shows.
fn of_json(content: &str) -> Option<Format> {
    // A file of Gloss may be a library of any size, so it is recognized without parsing it as a whole.
    let mut tags = serde_json::Deserializer::from_str(content).into_iter::<Tag>();
    let tag = tags.next().and_then(Result::ok).and_then(|tag| tag.format);
    if tag.as_ref().and_then(Value::as_str) == Some("gloss") {
        return Some(Format::Json);
    }
    let mut values = serde_json::Deserializer::from_str(content).into_iter::<Value>();
    let first = values.next()?.ok()?;
    if cas::is_cas(&first) {
        Some(Format::CasJson)
    } else if web_annotation::is_annotation(&first) {
        Some(Format::WebAnnotation)
    } else if label_studio::is_tasks(&first) {
        Some(Format::LabelStudio)
    } else {
        of_line(&first)
    }
}

/// What a file calls itself.
#[derive(Deserialize)]
struct Tag {
    format: Option<Value>,
}

fn of_line(line: &Value) -> Option<Format> {
    if doccano::is_line(line) {
        return Some(Format::Doccano);
    }
    spacy::is_line(line).then(|| if line.get("ents").is_some() { Format::Spacy } else { Format::Prodigy })
}

/// `bytes` as text, without a byte order mark.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, FormatError> {
    let content = std::str::from_utf8(bytes).map_err(|error| FormatError::NotUtf8 { byte: error.valid_up_to() + 1 })?;
    Ok(content.strip_prefix('\u{feff}').unwrap_or(content))
}

/// `bytes` as JSON.
pub(super) fn json(bytes: &[u8]) -> Result<Value, FormatError> {
    serde_json::from_str(utf8(bytes)?).map_err(|error| FormatError::from(&error))
}

/// What a file tells of its `number`th article, as an article.
pub(super) fn take(mut told: Told, number: usize, given: &Given) -> Result<Imported, Fault> {
    let is_open = told.units.len() > 1 && !told.marks.is_empty();
    if let Some(unit) = given.unit {
        told.units = vec![unit];
    }
    let understood = told.understood(number, given.now)?;
    let mut imported = Imported {
        articles: vec![understood.read.document],
        left_out: understood.read.left_out,
        remarks: understood.read.remarks,
        ..Imported::default()
    };
    if is_open {
        imported.note(understood.unit);
    }
    Ok(imported)
}

/// The article in one line of a file of lines, the `number`th.
///
/// # Errors
///
/// Where the line is no article of `format`.
pub fn read_line(format: Format, line: &[u8], number: usize, given: &Given) -> Result<Imported, FormatError> {
    let value = json(line)?;
    let told = if matches!(format, Format::Doccano | Format::DoccanoClaims) {
        doccano::told(&value)
    } else {
        spacy::told(&value)
    };
    told.and_then(|told| take(told, number, given)).map_err(|fault| FormatError::Line { line: number, fault })
}

/// A file of lines, each an article; a bad one refuses the file, as Gloss's own format does.
fn lines(format: Format, bytes: &[u8], given: &Given) -> Result<Imported, FormatError> {
    let content = utf8(bytes)?;
    // Some tools write the same as one list.
    if content.trim_ascii_start().starts_with('[') {
        let Value::Array(list) = json(bytes)? else { return Err(undetected()) };
        let lines = list.iter().map(Value::to_string);
        return all(lines.enumerate().map(|(n, line)| read_line(format, line.as_bytes(), n + 1, given)));
    }
    let lines = content.split('\n').enumerate().filter(|(_, line)| !line.trim_ascii().is_empty());
    all(lines.map(|(n, line)| {
        read_line(format, line.as_bytes(), n + 1, given).map_err(|error| match error {
            FormatError::NotJson { column, said, .. } => FormatError::NotJson { line: n + 1, column, said },
            FormatError::CutShort { column, .. } => FormatError::CutShort { line: n + 1, column },
            error => error,
        })
    }))
}

/// All of `parts` as one; articles of one id get ids of their own.
pub(super) fn all(parts: impl Iterator<Item = Result<Imported, FormatError>>) -> Result<Imported, FormatError> {
    let mut imported = Imported::default();
    for part in parts {
        imported.extend(part?);
    }
    apart(&mut imported);
    Ok(imported)
}

/// Gives articles that bear the id of one before them another.
pub(super) fn apart(imported: &mut Imported) {
    let (mut ids, mut counts) = (HashSet::new(), HashMap::<ArticleId, usize>::new());
    for article in imported.articles.iter_mut().chain(&mut imported.unread) {
        let own = article.id.clone();
        while !ids.insert(article.id.clone()) {
            let n = counts.entry(own.clone()).or_insert(1);
            *n += 1;
            article.id = ArticleId::new(format!("{}-{n}", own.as_str()));
        }
    }
}
