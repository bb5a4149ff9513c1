//! UIMA CAS, as INCEpTION and the Java tools have it: JSON CAS 0.4.0, and XMI with its type system. Offsets count UTF-16 units.
//!
//! A file is one document: several are a zip. Each mark is a `gloss.Span` or `gloss.Claim`, with Gloss's own fields as
//! features; a claim refers to its source and the like as `gloss.Part`, a `gloss.Link` to what it leads from and to. The article's details are a `gloss.Article`.

mod json;
mod model;
mod read;
mod types;
mod xmi;

pub(super) use json::{is_cas, read as read_json};
pub(super) use xmi::read as read_xmi;

use std::io;

use model::Cas;

use super::{
    Format, FormatError, Imported,
    archive::{Names, Zip, is_zip, unpack},
    export::Form,
    import::Given,
};
use crate::document::Document;

/// One document as it is, several as a zip.
#[derive(Default)]
pub(super) struct JsonFiles {
    first: Option<(String, Vec<u8>)>,
    zip: Option<Zip>,
    names: Names,
}

impl Form for JsonFiles {
    fn add(&mut self, document: &Document, _to: &mut dyn io::Write) -> io::Result<()> {
        let name = format!("{}.json", self.names.name(document.id.as_str()));
        let content = json::written(&Cas::of(document)?);
        match (&mut self.zip, self.first.take()) {
            (Some(zip), _) => zip.add(&name, &content)?,
            (None, None) => self.first = Some((name, content)),
            (None, Some((first, before))) => {
                let zip = self.zip.get_or_insert_default();
                zip.add(&first, &before)?;
                zip.add(&name, &content)?;
            }
        }
        Ok(())
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        match (self.zip.take(), self.first.take()) {
            (Some(zip), _) => zip.end(to),
            (None, Some((_, content))) => to.write_all(&content),
            (None, None) => Zip::default().end(to),
        }
    }
}

/// A zip of all documents with the type system.
#[derive(Default)]
pub(super) struct XmiFiles {
    zip: Zip,
    names: Names,
}

impl Form for XmiFiles {
    fn begin(&mut self, _to: &mut dyn io::Write) -> io::Result<()> {
        self.zip.add("TypeSystem.xml", types::type_system().as_bytes())
    }

    fn add(&mut self, document: &Document, _to: &mut dyn io::Write) -> io::Result<()> {
        let name = format!("{}.xmi", self.names.name(document.id.as_str()));
        self.zip.add(&name, xmi::written(&Cas::of(document)?).as_bytes())
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        std::mem::take(&mut self.zip).end(to)
    }
}

/// The documents of a file or a zip of files, each read by `one`.
pub(super) fn read(
    bytes: &[u8],
    given: &Given,
    format: Format,
    ending: &str,
    one: fn(&[u8], usize, &Given) -> Result<Imported, FormatError>,
) -> Result<Imported, FormatError> {
    if !is_zip(bytes) {
        return one(bytes, 1, given);
    }
    let mut imported = Imported::default();
    for (name, content) in unpack(bytes, format)? {
        if name.ends_with(ending) {
            let number = imported.articles.len() + 1;
            imported.extend(one(&content, number, given)?);
        }
    }
    Ok(imported)
}
