//! Articles by what stands in them.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};

use super::{Database, StorageError, database::stores, keys, transaction::Mode};
use crate::document::ArticleId;

impl Database {
    /// The articles, not deleted, whose title or text has all words of `query`, in whatever case. An empty query finds
    /// all.
    ///
    /// The texts come one by one, each in a task of its own, and are searched where they lie.
    pub async fn find(&self, query: &str) -> Result<Vec<ArticleId>, StorageError> {
        let words: Vec<String> = query.split_whitespace().map(|word| lower_case(word).into()).collect();
        let entries = self.index().await?.entries.into_iter().filter(|entry| entry.deleted.is_none());
        let mut found = Vec::new();
        for entry in entries {
            let title = lower_case(&entry.summary.title);
            let left: Vec<_> = words.iter().filter(|word| !title.includes(word, 0)).collect();
            if left.is_empty() || self.has_words(&entry.summary.id, &left).await? {
                found.push(entry.summary.id);
            }
        }
        Ok(found)
    }

    async fn has_words(&self, id: &ArticleId, words: &[&String]) -> Result<bool, StorageError> {
        let record = self.transact(&[stores::ARTICLES], Mode::Read, "search the articles", async |transaction| {
            transaction.get(stores::ARTICLES, keys::article(id)).await
        });
        let text = keys::field(&record.await?.unwrap_or(JsValue::UNDEFINED), "text").dyn_into::<JsString>();
        let text = text.unwrap_or_else(|_| JsString::from("")).to_lower_case();
        Ok(words.iter().all(|word| text.includes(word, 0)))
    }
}

/// As the browser writes `text` in lower case: titles and texts alike, whatever Rust's tables say.
fn lower_case(text: &str) -> JsString {
    JsString::from(text).to_lower_case()
}
