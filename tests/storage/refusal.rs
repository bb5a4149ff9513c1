//! The browser refuses to write: nothing that was saved is lost, and what was not is saved when it can be.

use gloss::storage::StorageError;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, fresh};

/// Runs `script` in the page.
fn run(script: &str) {
    Function::new_no_args(script).call0(&JsValue::NULL).expect("it runs");
}

/// Makes every write do `instead`, in which `own` is the browser's way.
fn hinder(instead: &str) {
    run(&format!(
        "const own = IDBObjectStore.prototype.put; globalThis.ownPut = own;
         IDBObjectStore.prototype.put = function (...record) {{ {instead} }};"
    ));
}

fn let_be() {
    run("IDBObjectStore.prototype.put = globalThis.ownPut;");
}

#[wasm_bindgen_test]
async fn a_full_disk_is_told_and_the_change_is_saved_once_there_is_room() {
    let mut page = Page::new(&fresh("full").await, "one").await;
    page.mark(0, 4);
    hinder("throw new DOMException('no room', 'QuotaExceededError');");
    let refused = page.try_save().await;
    let_be();
    assert_eq!(refused, Err(StorageError::Full));
    page.mark(5, 11);
    page.assert_reloads_the_same().await;
}

#[wasm_bindgen_test]
async fn a_write_that_is_taken_back_half_way_leaves_what_was_there() {
    let mut page = Page::new(&fresh("half-way").await, "one").await;
    page.mark(0, 4);
    page.save().await;
    let kept = page.document.clone();
    page.mark(5, 11);
    hinder(
        "const request = own.apply(this, record); if (this.name == 'index') this.transaction.abort(); return request;",
    );
    let refused = page.try_save().await;
    let_be();
    assert!(matches!(refused, Err(StorageError::Failed { .. })), "{refused:?}");
    assert_eq!(page.database.load(&kept.id).await.expect("loaded").document, kept);
    page.assert_reloads_the_same().await;
}
