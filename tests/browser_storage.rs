//! The library in a real browser. Each test has a database of its own.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

#[path = "storage/article.rs"]
mod article;
#[path = "storage/damage.rs"]
mod damage;
#[path = "storage/library.rs"]
mod library;
#[path = "storage/page.rs"]
mod page;
#[path = "storage/refusal.rs"]
mod refusal;
#[path = "storage/size.rs"]
mod size;
#[path = "storage/small.rs"]
mod small;
#[path = "storage/tabs.rs"]
mod tabs;
