//! Files in and out.

use jiff::Timestamp;
use serde_bytes::ByteBuf;

use super::Outcome;
use crate::{
    formats::{Export, Format, Given, dictionary, label_set, read},
    storage::record::{decode_article, encode_article, encode_step},
};

/// Reads a file of any format that Gloss reads, or a dictionary.
pub(super) fn import(bytes: &[u8]) -> Outcome {
    if dictionary::is_dictionary(bytes) {
        return match dictionary::read(bytes) {
            Ok(names) => Outcome::ImportedNames(names.entries().to_vec()),
            Err(error) => Outcome::Refused(error.to_string()),
        };
    }
    if label_set::is_label_set(bytes) {
        return match label_set::read(bytes) {
            Ok(labels) => Outcome::ImportedLabels(labels.written()),
            Err(error) => Outcome::Refused(error.to_string()),
        };
    }
    let now = Timestamp::from_millisecond(js_sys::Date::now() as i64).unwrap_or_default();
    match read(None, bytes, &Given { now, text: None, unit: None }) {
        Ok((format, imported)) => Outcome::Imported {
            articles: imported.articles.iter().map(|article| ByteBuf::from(encode_article(article))).collect(),
            trouble: imported.left_out.iter().chain(&imported.remarks).map(ToString::to_string).collect(),
            said: (format != Format::Json).then(|| format!("{}: {}.", format.name(), imported.summary())),
        },
        Err(error) => Outcome::Refused(error.to_string()),
    }
}

/// Puts `text` in the place of that of the article in `bytes`.
pub(super) fn revise(bytes: &[u8], text: &str, at: i64) -> Outcome {
    let at = Timestamp::from_millisecond(at).unwrap_or_default();
    match decode_article(bytes) {
        Ok(article) => {
            let revision = article.revised(text, at);
            Outcome::Revised(revision.map(|revision| ByteBuf::from(encode_step(&revision.step))))
        }
        Err(damage) => Outcome::Refused(damage.to_string()),
    }
}

/// The file that is being written, if one is.
#[derive(Default)]
pub(super) struct Exports {
    present: Option<(u64, Export<Vec<u8>>)>,
}

impl Exports {
    /// Writes `article` into the file of job `number`; a file of another number is given up.
    pub(super) fn take(&mut self, number: u64, format: Format, article: Option<&[u8]>, is_last: bool) -> Outcome {
        match self.write(number, format, article, is_last) {
            Ok(outcome) => outcome,
            Err(error) => {
                self.present = None;
                Outcome::Refused(error.to_string())
            }
        }
    }

    fn write(
        &mut self,
        number: u64,
        format: Format,
        article: Option<&[u8]>,
        is_last: bool,
    ) -> std::io::Result<Outcome> {
        let mut export = match self.present.take() {
            Some((present, export)) if present == number => export,
            _ => Export::new(format, None, Vec::new())?,
        };
        if let Some(article) = article {
            export.add(&decode_article(article).map_err(std::io::Error::other)?)?;
        }
        if !is_last {
            self.present = Some((number, export));
            return Ok(Outcome::Added);
        }
        let (content, report) = export.end()?;
        let said = (format != Format::Json).then(|| match format.advice() {
            Some(advice) => format!("{report}. {advice}"),
            None => format!("{report}."),
        });
        Ok(Outcome::Exported { content: ByteBuf::from(content), said })
    }
}
