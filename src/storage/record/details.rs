//! What is known of an article beside its text.

use serde::{Deserialize, Serialize};

use super::mirror::mirror;
use crate::{document::Details, text::Language};

mirror! { LanguageRecord of Language { English, SimplifiedChinese, TraditionalChinese, Korean } }

#[derive(Serialize, Deserialize)]
pub(super) struct DetailsRecord<'a> {
    title: &'a str,
    url: &'a str,
    outlet: &'a str,
    date: &'a str,
    language: LanguageRecord,
    note: &'a str,
    #[serde(borrow)]
    tags: Vec<&'a str>,
}

impl<'a> From<&'a Details> for DetailsRecord<'a> {
    fn from(details: &'a Details) -> Self {
        Self {
            title: &details.title,
            url: &details.url,
            outlet: &details.outlet,
            date: &details.date,
            language: details.language.into(),
            note: &details.note,
            tags: details.tags.iter().map(String::as_str).collect(),
        }
    }
}

impl From<DetailsRecord<'_>> for Details {
    fn from(record: DetailsRecord<'_>) -> Self {
        Self {
            title: record.title.to_owned(),
            url: record.url.to_owned(),
            outlet: record.outlet.to_owned(),
            date: record.date.to_owned(),
            language: record.language.into(),
            note: record.note.to_owned(),
            tags: record.tags.into_iter().map(str::to_owned).collect(),
        }
    }
}
