//! Recognizing claims as WebAssembly, to measure how fast it is: built for wasm32 alone.

#![cfg(target_arch = "wasm32")]

use gloss::{
    annotation::Finding,
    recognize::{Context, Resources, amount, claim, names, recognize},
    text::Language,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// A text with the names and amounts in it, which claims are read from.
#[wasm_bindgen]
pub struct Prepared {
    text: String,
    language: Language,
    resources: Resources,
    spans: Vec<Finding>,
}

#[wasm_bindgen]
impl Prepared {
    /// `text`, which is in the language of `tag`.
    #[wasm_bindgen(constructor)]
    pub fn new(text: String, tag: &str) -> Self {
        let (resources, language) = (Resources::built_in(), Language::of_tag(tag).unwrap_or(Language::English));
        let context = Context { text: &text, language, resources: &resources };
        let mut spans = names::find(&context);
        spans.extend(amount::find(&context));
        spans.sort_by_key(|finding| finding.span);
        Self { text, language, resources, spans }
    }

    /// How many claims there are, read alone.
    pub fn count_claims(&self) -> usize {
        let context = Context { text: &self.text, language: self.language, resources: &self.resources };
        claim::find(&context, &self.spans).len()
    }

    /// How many claims there are, read with names and amounts.
    pub fn count_all(&self) -> usize {
        recognize(&self.text, Some(self.language), &self.resources).claims.len()
    }
}
