//! Gloss marks the names, organizations, amounts and claims of a news article.
//!
//! The folders, in the order in which they depend on each other:
//!
//! - [`text`]: the article's text, spans of it, units of offsets, sentences, scripts.
//! - [`say`]: what Gloss says to a person, in four languages.
//! - [`annotation`]: the vocabulary: labels, amounts, claims, findings, annotations.
//! - [`dictionary`]: what the person has taught about names.
//! - [`recognize`]: from a text to findings.
//! - [`document`]: an article with its annotations, and the edits of it.
//! - [`agreement`]: how far two readers of one text agree.
//! - [`state`]: what the page knows, and how an act changes it.
//! - [`formats`]: files in and out.
//! - [`search`]: looking for words in one text and through the library.
//! - [`overview`]: what articles amount to, counted for pictures and tables.
//! - [`storage`]: what the browser keeps.
//! - `worker`: the recognizers off the main thread.
//! - `app`: the page.
//! - `cli`: the command line, native only.
//! - `train`: the trainer of models, native only and behind a feature.
//!
//! The first eleven know no browser. `ARCHITECTURE.md` draws the house.

pub mod agreement;
pub mod annotation;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod dictionary;
pub mod document;
pub mod formats;
pub mod overview;
pub mod recognize;
pub mod say;
pub mod search;
pub mod state;
pub mod storage;
pub mod text;
#[cfg(feature = "train")]
pub mod train;
#[cfg(target_arch = "wasm32")]
pub mod worker;
