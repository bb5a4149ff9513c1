//! What cannot be read is kept and told, and does no harm to the rest.

use gloss::{document::ArticleId, storage::StorageError};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, fresh, open};

/// Reads a record behind the library's back.
async fn peek(database: &str, store: &str, key: &JsValue) -> JsValue {
    let raw = raw(database).await;
    let transaction = raw.transaction(&[store], idb::TransactionMode::ReadOnly).expect("begun");
    let request = transaction.object_store(store).expect("there").get(key.clone()).expect("asked");
    let record = request.await.expect("read").expect("there");
    raw.close();
    record
}

/// Writes a record behind the library's back.
async fn put(database: &str, store: &str, key: &JsValue, record: &JsValue) {
    let raw = raw(database).await;
    let transaction = raw.transaction(&[store], idb::TransactionMode::ReadWrite).expect("begun");
    let request = transaction.object_store(store).expect("there").put(record, Some(key)).expect("asked");
    request.await.expect("written");
    transaction.await.expect("done");
    raw.close();
}

async fn raw(database: &str) -> idb::Database {
    let factory = idb::Factory::new().expect("there");
    factory.open(database, None).expect("asked").await.expect("opened")
}

fn set(record: &JsValue, field: &str, value: impl Into<JsValue>) {
    Reflect::set(record, &field.into(), &value.into()).expect("set");
}

fn bytes(record: &JsValue) -> Vec<u8> {
    Reflect::get(record, &"bytes".into()).expect("there").unchecked_into::<Uint8Array>().to_vec()
}

#[wasm_bindgen_test]
async fn annotations_that_make_no_sense_are_kept_and_told_and_other_articles_load() {
    const NAME: &str = "damaged";
    let database = fresh(NAME).await;
    Page::new(&database, "one").await;
    let mut other = Page::new(&database, "two").await;
    let key = JsValue::from_str("one");
    let record = peek(NAME, "annotations", &key).await;
    set(&record, "bytes", Uint8Array::from(&[255_u8; 40][..]));
    put(NAME, "annotations", &key, &record).await;
    let refused = database.load(&ArticleId::new("one")).await;
    let Err(StorageError::Unreadable { what, which, .. }) = &refused else { panic!("{refused:?}") };
    assert_eq!(what, "The annotations");
    assert!(which.contains("Mira Okafor"), "{which}");
    assert_eq!(bytes(&peek(NAME, "annotations", &key).await), [255; 40]);
    other.assert_reloads_the_same().await;
}

#[wasm_bindgen_test]
async fn annotations_outside_the_text_are_told() {
    const NAME: &str = "outside";
    let mut page = Page::new(&fresh(NAME).await, "one").await;
    page.find(&[gloss::text::Span::new(40, 46)], 1);
    page.save().await;
    let key = JsValue::from_str("one");
    let record = peek(NAME, "articles", &key).await;
    set(&record, "text", "short");
    put(NAME, "articles", &key, &record).await;
    let refused = page.database.load(&page.document.id).await;
    assert!(matches!(refused, Err(StorageError::Unreadable { .. })), "{refused:?}");
}

#[wasm_bindgen_test]
async fn a_history_with_a_hole_is_told() {
    const NAME: &str = "hole";
    let mut page = Page::new(&fresh(NAME).await, "one").await;
    page.mark(0, 4);
    page.mark(5, 8);
    page.save().await;
    let raw = raw(NAME).await;
    let transaction = raw.transaction(&["history"], idb::TransactionMode::ReadWrite).expect("begun");
    let key: JsValue = js_sys::Array::of2(&"one".into(), &1.into()).into();
    transaction.object_store("history").expect("there").delete(key).expect("asked").await.expect("gone");
    transaction.await.expect("done");
    raw.close();
    let refused = page.database.load(&page.document.id).await;
    assert!(matches!(refused, Err(StorageError::Unreadable { .. })), "{refused:?}");
}

#[wasm_bindgen_test]
async fn a_record_of_a_newer_version_is_refused_and_never_written_over() {
    const NAME: &str = "newer-record";
    let mut page = Page::new(&fresh(NAME).await, "one").await;
    Page::new(&page.database, "two").await;
    let key = JsValue::from_str("one");
    let record = peek(NAME, "index", &key).await;
    set(&record, "version", 99);
    set(&record, "somethingNew", "kept");
    put(NAME, "index", &key, &record).await;
    let library = page.database.index().await.expect("listed");
    assert_eq!(library.entries.len(), 1);
    assert!(matches!(&library.unreadable[..], [StorageError::NewerVersion { .. }]), "{:?}", library.unreadable);
    page.mark(0, 4);
    assert!(matches!(page.try_save().await, Err(StorageError::NewerVersion { .. })));
    assert!(matches!(page.database.load(&page.document.id).await, Err(StorageError::NewerVersion { .. })));
    assert!(page.database.delete(&[page.document.id.clone()], page.document.modified).await.is_err());
    let left = peek(NAME, "index", &key).await;
    assert_eq!(Reflect::get(&left, &"somethingNew".into()), Ok("kept".into()));
}

#[wasm_bindgen_test]
async fn a_library_of_a_newer_version_is_refused() {
    const NAME: &str = "newer-library";
    fresh(NAME).await.delete_everything().await.expect("deleted");
    let factory = idb::Factory::new().expect("there");
    factory.open(NAME, Some(99)).expect("asked").await.expect("opened").close();
    let refused = gloss::storage::Database::open_named(NAME, |_| {}).await.map(drop);
    assert!(matches!(refused, Err(StorageError::NewerVersion { .. })), "{refused:?}");
}

#[wasm_bindgen_test]
async fn a_newer_version_in_another_tab_closes_this_one_and_says_so() {
    const NAME: &str = "newer-tab";
    let told = std::rc::Rc::new(std::cell::Cell::new(None));
    let tell = told.clone();
    open(NAME).await.delete_everything().await.expect("deleted");
    let database = gloss::storage::Database::open_named(NAME, move |what| tell.set(Some(what))).await.expect("opened");
    let factory = idb::Factory::new().expect("there");
    factory.open(NAME, Some(99)).expect("asked").await.expect("opened").close();
    assert_eq!(told.get(), Some(gloss::storage::Connection::ClosedForNewerVersion));
    assert_eq!(database.index().await, Err(StorageError::Closed));
    factory.delete(NAME).expect("asked").await.expect("deleted");
}
