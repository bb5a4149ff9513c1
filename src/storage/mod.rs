//! What the browser keeps: IndexedDB.
//!
//! One database, seven stores. `index` has one small object for each article, which is all that a list of articles needs.
//! `articles` has the texts, written once. `annotations` has *checkpoints*: an article's annotations and details as
//! they stood after some step. `history` has the steps. Opening an article takes the checkpoint and applies the steps
//! between it and the current one, so an edit writes only what it changed. `places` has where the person was reading,
//! `settings` what they chose, `names` their dictionary.
//!
//! [`record`], [`migrate`], [`plan`] and [`replay`] are pure and tested natively; the rest needs a browser.
//! This folder must not know components or what is on screen.

mod entry;
mod error;
pub mod migrate;
pub mod plan;
pub mod record;
pub mod replay;

pub use entry::{Entry, Place, Revision};
pub use error::{StorageError, THE_LIBRARY, UNTITLED};

#[cfg(target_arch = "wasm32")]
mod append;
#[cfg(target_arch = "wasm32")]
mod article;
#[cfg(target_arch = "wasm32")]
mod database;
#[cfg(target_arch = "wasm32")]
mod exception;
#[cfg(target_arch = "wasm32")]
mod keys;
#[cfg(target_arch = "wasm32")]
mod library;
#[cfg(target_arch = "wasm32")]
mod names;
#[cfg(target_arch = "wasm32")]
mod pace;
#[cfg(target_arch = "wasm32")]
pub mod persistence;
#[cfg(target_arch = "wasm32")]
mod settings;
#[cfg(target_arch = "wasm32")]
mod tabs;
#[cfg(target_arch = "wasm32")]
mod texts;
#[cfg(target_arch = "wasm32")]
mod transaction;

#[cfg(target_arch = "wasm32")]
pub use article::Loaded;
#[cfg(target_arch = "wasm32")]
pub use database::{Connection, Database};
#[cfg(target_arch = "wasm32")]
pub use library::Library;
#[cfg(target_arch = "wasm32")]
pub use tabs::{News, Tabs};
