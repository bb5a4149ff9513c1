//! Recognizing names as WebAssembly, for `cargo xtask bench names`: built for wasm32 alone.

#![cfg(target_arch = "wasm32")]

use gloss::{
    recognize::{Context, Resources, names},
    text::Language,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// What names are recognized with, as the worker holds it.
#[wasm_bindgen]
pub struct Recognizer {
    resources: Resources,
}

#[wasm_bindgen]
impl Recognizer {
    /// One with the lists that are built in.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self { resources: Resources::built_in() }
    }

    /// Takes the model in the file `bytes`, and answers what was wrong with it.
    pub fn load(&mut self, bytes: &[u8]) -> Option<String> {
        match self.resources.clone().with_names_model(bytes) {
            Ok(resources) => {
                self.resources = resources;
                None
            }
            Err(error) => Some(error.to_string()),
        }
    }

    /// How many names there are in `text`, which is in the language of `tag`.
    pub fn count(&self, text: &str, tag: &str) -> usize {
        let language = Language::of_tag(tag).unwrap_or(Language::English);
        names::find(&Context { text, language, resources: &self.resources }).len()
    }
}

impl Default for Recognizer {
    fn default() -> Self {
        Self::new()
    }
}

/// How many bytes of memory are taken.
#[wasm_bindgen]
pub fn memory_taken() -> usize {
    core::arch::wasm32::memory_size(0) << 16
}
