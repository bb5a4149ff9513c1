//! The person's dictionary: a record a name.

use std::sync::Arc;

use wasm_bindgen::JsValue;

use super::{
    Database, StorageError,
    database::stores,
    transaction::{Mode, Transaction},
};
use crate::dictionary::{Dictionary, Entry, Verdict};

/// A record: the name, what it is, and where it was learnt.
type Record = (String, String, String);

impl Database {
    /// The entries of the person's dictionary. A record that this version does not understand is left where it is.
    pub async fn names(&self) -> Result<Vec<Entry>, StorageError> {
        let read = async |transaction: &Transaction| transaction.all(stores::NAMES, None).await;
        let records = self.transact(&[stores::NAMES], Mode::Read, "read your dictionary", read).await?;
        Ok(records.into_iter().filter_map(entry).collect())
    }

    /// Keeps what `dictionary` says of `names`, or that it says nothing of them any more.
    pub async fn keep_names(&self, names: &[Arc<str>], dictionary: &Dictionary) -> Result<(), StorageError> {
        self.transact(&[stores::NAMES], Mode::Strict, "keep your dictionary", async |transaction| {
            names.iter().try_for_each(|name| {
                let key = JsValue::from_str(name);
                match dictionary.get(name).map(record) {
                    Some(record) => transaction.put(stores::NAMES, &key, &record),
                    None => transaction.delete(stores::NAMES, key),
                }
            })
        })
        .await
    }
}

fn record(entry: &Entry) -> JsValue {
    let fields = [&entry.name, entry.verdict.id(), &entry.from];
    fields.iter().map(|field| JsValue::from_str(field)).collect::<js_sys::Array>().into()
}

fn entry(record: JsValue) -> Option<Entry> {
    let (name, verdict, from): Record = serde_wasm_bindgen::from_value(record).ok()?;
    Some(Entry { name: name.into(), verdict: Verdict::of_id(&verdict)?, from: from.into() })
}
