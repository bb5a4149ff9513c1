//! All articles at a glance, and what is done to them without opening them.

use jiff::Timestamp;
use wasm_bindgen::JsValue;

use super::{
    Database, Revision, StorageError,
    article::{delete_parts, named, unreadable},
    database::stores,
    entry::Entry,
    keys,
    plan::Standing,
    record::{Damage, IndexRecord},
    transaction::{Mode, Transaction},
};
use crate::document::ArticleId;

/// What is in the library.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Library {
    /// The articles, deleted ones too, in no particular order.
    pub entries: Vec<Entry>,
    /// One for each article that cannot be listed; it is kept as it is.
    pub unreadable: Vec<StorageError>,
}

impl Database {
    /// What is in the library.
    pub async fn index(&self) -> Result<Library, StorageError> {
        let records = self.transact(&[stores::INDEX], Mode::Read, "list the articles", async |transaction| {
            transaction.all(stores::INDEX, None).await
        });
        let mut library = Library::default();
        for record in records.await? {
            match read(&record).and_then(|read| read.entry()) {
                Ok(entry) => library.entries.push(entry),
                Err(damage) => library.unreadable.push(unreadable("The index", &title_of(&record), damage)),
            }
        }
        Ok(library)
    }

    /// What the library knows of one article, if it is there.
    pub async fn entry(&self, id: &ArticleId) -> Result<Option<Entry>, StorageError> {
        let record = self.transact(&[stores::INDEX], Mode::Read, "look an article up", async |transaction| {
            index_record(transaction, id).await
        });
        let entry = record.await?.map(|record| record.entry()).transpose();
        entry.map_err(|damage| unreadable("The index", &named(id.as_str()), damage))
    }

    /// Deletes articles so that it can be taken back until they are purged. Answers with their new revisions.
    pub async fn delete(&self, ids: &[ArticleId], at: Timestamp) -> Result<Vec<(ArticleId, Revision)>, StorageError> {
        self.set_deleted(ids, Some(at), "delete the article").await
    }

    /// Takes the deletion of articles back. Answers with their new revisions.
    pub async fn restore(&self, ids: &[ArticleId]) -> Result<Vec<(ArticleId, Revision)>, StorageError> {
        self.set_deleted(ids, None, "bring the article back").await
    }

    async fn set_deleted(
        &self,
        ids: &[ArticleId],
        deleted: Option<Timestamp>,
        doing: &'static str,
    ) -> Result<Vec<(ArticleId, Revision)>, StorageError> {
        self.transact(&[stores::INDEX], Mode::Strict, doing, async |transaction| {
            let mut revisions = Vec::with_capacity(ids.len());
            for id in ids {
                let which = || named(id.as_str());
                let record = index_record(transaction, id).await?;
                let record = record.ok_or_else(|| StorageError::Missing { which: which() })?;
                let entry = record.entry().map_err(|damage| unreadable("The index", &which(), damage))?;
                let revision = Revision(entry.revision.0 + 1);
                put_index_record(transaction, &Entry { revision, deleted, ..entry }, record.standing())?;
                revisions.push((id.clone(), revision));
            }
            Ok(revisions)
        })
        .await
    }

    /// Lets go of articles that were deleted before `older_than`: that cannot be taken back. Answers with their ids.
    pub async fn purge(&self, older_than: Timestamp) -> Result<Vec<ArticleId>, StorageError> {
        let is_old = |entry: &Entry| entry.deleted.is_some_and(|deleted| deleted < older_than);
        self.transact(&stores::ALL, Mode::Strict, "clear away deleted articles", async |transaction| {
            let records = transaction.all(stores::INDEX, None).await?;
            let entries = records.iter().filter_map(|record| read(record).and_then(|read| read.entry()).ok());
            let gone: Vec<_> = entries.filter(is_old).map(|entry| entry.summary.id).collect();
            for id in &gone {
                delete_parts(transaction, id)?;
                transaction.delete(stores::INDEX, keys::article(id))?;
            }
            Ok(gone)
        })
        .await
    }
}

/// The index record of an article, if it is there.
pub(super) async fn index_record(
    transaction: &Transaction,
    id: &ArticleId,
) -> Result<Option<IndexRecord>, StorageError> {
    let Some(record) = transaction.get(stores::INDEX, keys::article(id)).await? else { return Ok(None) };
    read(&record).map(Some).map_err(|damage| unreadable("The index", &title_of(&record), damage))
}

/// Writes the index record of an article.
pub(super) fn put_index_record(
    transaction: &Transaction,
    entry: &Entry,
    standing: Standing,
) -> Result<(), StorageError> {
    let record = serde_wasm_bindgen::to_value(&IndexRecord::new(entry, standing));
    // Its fields are strings and numbers, none beyond what JavaScript can hold.
    let record = record.expect("an index record is always writable");
    transaction.put(stores::INDEX, &keys::article(&entry.summary.id), &record)
}

fn read(record: &JsValue) -> Result<IndexRecord, Damage> {
    keys::check_version(record)?;
    serde_wasm_bindgen::from_value(record.clone()).map_err(|_| Damage::Broken("a field is missing or of another kind"))
}

/// What an index record that cannot be read calls its article.
fn title_of(record: &JsValue) -> String {
    named(&keys::field(record, "title").as_string().unwrap_or_default())
}
