//! Keys of records, and the fields of those that are objects.

use std::ops::RangeInclusive;

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::record::{Damage, VERSION};
use crate::document::ArticleId;

/// The key of an article's record.
pub(super) fn article(id: &ArticleId) -> JsValue {
    JsValue::from_str(id.as_str())
}

/// The key of step `number` of an article.
pub(super) fn step(id: &ArticleId, number: u64) -> JsValue {
    Array::of2(&article(id), &JsValue::from_f64(number as f64)).into()
}

/// The keys of the steps of an article with those numbers.
pub(super) fn steps(id: &ArticleId, numbers: &RangeInclusive<u64>) -> Result<idb::KeyRange, idb::Error> {
    idb::KeyRange::bound(&step(id, *numbers.start()), &step(id, *numbers.end()), None, None)
}

/// A record of this version with `fields`.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in [("version", JsValue::from(VERSION))].iter().chain(fields) {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// A record of this version whose content is `bytes`.
pub(super) fn bytes(bytes: &[u8]) -> JsValue {
    object(&[("bytes", Uint8Array::from(bytes).into())])
}

/// The field `name` of `record`; undefined where it has none.
pub(super) fn field(record: &JsValue, name: &str) -> JsValue {
    Reflect::get(record, &JsValue::from_str(name)).unwrap_or_default()
}

/// The version that `record` says it has; 0 where it says none.
pub(super) fn version_of(record: &JsValue) -> u32 {
    field(record, "version").as_f64().map_or(0, |version| version as u32)
}

/// The bytes of `record`.
pub(super) fn bytes_of(record: &JsValue) -> Result<Vec<u8>, Damage> {
    let bytes = field(record, "bytes").dyn_into::<Uint8Array>().map_err(|_| Damage::Broken("it has no bytes"))?;
    Ok(bytes.to_vec())
}

/// Refuses a record that a newer version wrote, or nobody.
pub(super) fn check_version(record: &JsValue) -> Result<(), Damage> {
    match version_of(record) {
        0 => Err(Damage::Broken("it has no version")),
        version if version > VERSION => Err(Damage::Newer),
        _ => Ok(()),
    }
}
