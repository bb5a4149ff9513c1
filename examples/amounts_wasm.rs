//! Recognizing amounts as WebAssembly, for `cargo xtask bench amounts`: built for wasm32 alone.

#![cfg(target_arch = "wasm32")]

use gloss::{
    recognize::{Context, Resources, amount},
    text::Language,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// How many amounts there are in `text`.
#[wasm_bindgen]
pub fn count_amounts(text: &str) -> usize {
    let resources = Resources::default();
    amount::find(&Context { text, language: Language::detect(text), resources: &resources }).len()
}
