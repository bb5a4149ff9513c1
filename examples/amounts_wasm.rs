//! Recognizing amounts as WebAssembly, for `cargo xtask bench amounts`: built for wasm32 alone.

#![cfg(target_arch = "wasm32")]

use gloss::{
    recognize::{Context, Resources, amount},
    text::Language,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// How many amounts there are in `text`, which is in the language of `tag`.
#[wasm_bindgen]
pub fn count_amounts(text: &str, tag: &str) -> usize {
    let resources = Resources::default();
    let language = Language::of_tag(tag).unwrap_or(Language::English);
    amount::find(&Context { text, language, resources: &resources }).len()
}
