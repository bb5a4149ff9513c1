//! All texts at once, for whoever looks through them.

use wasm_bindgen::{JsCast, JsValue};

use super::{Database, StorageError, database::stores, keys, transaction::Mode};
use crate::{document::ArticleId, text::Text};

impl Database {
    /// The texts of all articles, recently deleted ones too, read in one request and converted one by one as they are
    /// asked for. One that cannot be read is left out; opening it reports the error.
    pub async fn texts(&self) -> Result<impl Iterator<Item = (ArticleId, Text)> + use<>, StorageError> {
        let doing = "read the articles";
        let (ids, records) = self
            .transact(&[stores::ARTICLES], Mode::Read, doing, async |transaction| {
                transaction.keyed(stores::ARTICLES).await
            })
            .await?;
        let text = |(id, record): (JsValue, JsValue)| {
            let text: js_sys::JsString = keys::field(&record, "text").dyn_into().ok()?;
            Some((ArticleId::new(id.as_string()?), Text::new(String::from(text))))
        };
        Ok(ids.into_iter().zip(records).filter_map(text))
    }
}
