//! Small things that the page remembers: where the person was reading, and what they chose.

use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

use super::{
    Database, Place, StorageError,
    database::stores,
    keys,
    transaction::{Mode, Transaction},
};
use crate::document::ArticleId;

impl Database {
    /// Where in an article the person was reading; at its beginning where nobody said.
    pub async fn place(&self, id: &ArticleId) -> Result<Place, StorageError> {
        Ok(self.small(stores::PLACES, keys::article(id)).await?.unwrap_or_default())
    }

    /// Remembers where in an article the person is reading.
    pub async fn set_place(&self, id: &ArticleId, place: Place) -> Result<(), StorageError> {
        self.set_small(stores::PLACES, &keys::article(id), &place).await
    }

    /// What was chosen for `key`; nothing where it was never chosen, or is of another kind by now.
    pub async fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StorageError> {
        self.small(stores::SETTINGS, JsValue::from_str(key)).await
    }

    /// Remembers what was chosen for `key`.
    pub async fn set_setting(&self, key: &str, value: &impl Serialize) -> Result<(), StorageError> {
        self.set_small(stores::SETTINGS, &JsValue::from_str(key), value).await
    }

    async fn small<T: DeserializeOwned>(&self, store: &str, key: JsValue) -> Result<Option<T>, StorageError> {
        let read = async |transaction: &Transaction| transaction.get(store, key).await;
        let value = self.transact(&[store], Mode::Read, "read what was remembered", read).await?;
        Ok(value.and_then(|value| serde_wasm_bindgen::from_value(value).ok()))
    }

    async fn set_small(&self, store: &str, key: &JsValue, value: &impl Serialize) -> Result<(), StorageError> {
        const DOING: &str = "remember a choice";
        let value = serde_wasm_bindgen::to_value(value)
            .map_err(|error| StorageError::of_exception(DOING, "", &error.to_string()))?;
        self.transact(&[store], Mode::Relaxed, DOING, async |transaction| transaction.put(store, key, &value)).await
    }
}
