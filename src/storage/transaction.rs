//! Transactions: all or nothing, with the durability that is asked for.

use std::ops::RangeInclusive;

use idb::{ObjectStore, Query};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbTransaction};

use super::{StorageError, database::stores, exception, keys};
use crate::document::ArticleId;

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take a durability: web-sys has that only behind an unstable flag.
    #[wasm_bindgen(extends = IdbDatabase)]
    type DurableDatabase;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DurableDatabase,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// What a transaction may do, and when it counts as finished.
#[derive(Clone, Copy)]
pub(super) enum Mode {
    /// Only read.
    Read,
    /// Write, done when it has reached the disk: for what a person did.
    Strict,
    /// Write, done when the system has it: for what can be done without.
    Relaxed,
}

/// A transaction that is under way.
pub(super) struct Transaction {
    inner: IdbTransaction,
    /// Fulfilled with the event that ended it.
    ended: Promise,
    /// For errors: `save the article`.
    doing: &'static str,
}

impl Transaction {
    /// Begins one on `stores`.
    pub(super) fn begin(
        database: &IdbDatabase,
        stores: &[&str],
        mode: Mode,
        doing: &'static str,
    ) -> Result<Self, StorageError> {
        let database: &DurableDatabase = database.unchecked_ref();
        let stores: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
        let (mode, durability) = match mode {
            Mode::Read => ("readonly", "default"),
            Mode::Strict => ("readwrite", "strict"),
            Mode::Relaxed => ("readwrite", "relaxed"),
        };
        let options = Object::new();
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&options, &"durability".into(), &durability.into());
        let inner =
            database.transaction(&stores, mode, &options).map_err(|thrown| exception::of_thrown(doing, &thrown))?;
        let ended = Promise::new(&mut |resolve, _| {
            inner.set_oncomplete(Some(&resolve));
            inner.set_onabort(Some(&resolve));
        });
        Ok(Self { inner, ended, doing })
    }

    /// Waits until it is done. Where it was aborted (as when the disk is full), only the transaction knows why.
    pub(super) async fn finish(self) -> Result<(), StorageError> {
        let ended = JsFuture::from(self.ended.clone()).await.map_err(|thrown| self.thrown(&thrown))?;
        if ended.unchecked_into::<Event>().type_() == "complete" { Ok(()) } else { Err(self.reason()) }
    }

    /// Aborts it because of `error`, or returns the error that had already ended it.
    pub(super) fn give_up(self, error: StorageError) -> StorageError {
        if self.inner.abort().is_err() && self.inner.error().is_some() { self.reason() } else { error }
    }

    fn reason(&self) -> StorageError {
        self.inner.error().map_or_else(
            || StorageError::of_exception(self.doing, "AbortError", "the transaction was aborted"),
            |error| StorageError::of_exception(self.doing, &error.name(), &error.message()),
        )
    }

    fn thrown(&self, thrown: &JsValue) -> StorageError {
        exception::of_thrown(self.doing, thrown)
    }

    fn failed(&self, error: idb::Error) -> StorageError {
        exception::of_idb(self.doing, &error)
    }

    /// One of its stores.
    pub(super) fn store(&self, name: &str) -> Result<ObjectStore, StorageError> {
        self.inner.object_store(name).map(Into::into).map_err(|thrown| self.thrown(&thrown))
    }

    /// The record of that key.
    pub(super) async fn get(&self, store: &str, key: JsValue) -> Result<Option<JsValue>, StorageError> {
        let request = self.store(store)?.get(key).map_err(|error| self.failed(error))?;
        request.await.map_err(|error| self.failed(error))
    }

    /// All records of `store`, or those of `keys` only, in the order of their keys.
    pub(super) async fn all(&self, store: &str, keys: Option<Query>) -> Result<Vec<JsValue>, StorageError> {
        let request = self.store(store)?.get_all(keys, None).map_err(|error| self.failed(error))?;
        request.await.map_err(|error| self.failed(error))
    }

    /// The keys of all records of `store`, and the records, in order. Both are asked for before either is waited for.
    pub(super) async fn keyed(&self, store: &str) -> Result<(Vec<JsValue>, Vec<JsValue>), StorageError> {
        let (store, failed) = (self.store(store)?, |error| self.failed(error));
        let keys = store.get_all_keys(None, None).map_err(failed)?.into_future();
        let records = store.get_all(None, None).map_err(failed)?.into_future();
        Ok((keys.await.map_err(failed)?, records.await.map_err(failed)?))
    }

    /// Writes a record. Whether that went well is known when the transaction is done.
    pub(super) fn put(&self, store: &str, key: &JsValue, record: &JsValue) -> Result<(), StorageError> {
        self.store(store)?.put(record, Some(key)).map(drop).map_err(|error| self.failed(error))
    }

    /// Deletes the records of `keys`. Whether that went well is known when the transaction is done.
    pub(super) fn delete(&self, store: &str, keys: impl Into<Query>) -> Result<(), StorageError> {
        self.store(store)?.delete(keys).map(drop).map_err(|error| self.failed(error))
    }

    /// The steps of an article with those numbers, in the order of their numbers.
    pub(super) async fn steps(
        &self,
        id: &ArticleId,
        numbers: RangeInclusive<u64>,
    ) -> Result<Vec<JsValue>, StorageError> {
        // A range of keys that holds none is an error to the browser.
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let keys = keys::steps(id, &numbers).map_err(|error| self.failed(error))?;
        self.all(stores::HISTORY, Some(keys.into())).await
    }

    /// Deletes the steps of an article with those numbers.
    pub(super) fn delete_steps(&self, id: &ArticleId, numbers: RangeInclusive<u64>) -> Result<(), StorageError> {
        let keys = keys::steps(id, &numbers).map_err(|error| self.failed(error))?;
        self.delete(stores::HISTORY, keys)
    }

    /// Deletes all records of `store`.
    pub(super) fn clear(&self, store: &str) -> Result<(), StorageError> {
        self.store(store)?.clear().map(drop).map_err(|error| self.failed(error))
    }
}
