//! Writes what is learnt through to storage.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::same::Same;
use crate::{
    app::{acts, desk::Desk},
    state::Teaching,
};

/// Keeps what the person teaches, one write at a time; where that fails it is tried again with the next lesson.
#[hook]
pub fn use_dictionary(desk: &Desk, teaching: &Teaching) {
    let is_writing = use_mut_ref(|| false);
    let (desk, teaching) = (desk.clone(), teaching.clone());
    // After each lesson the pending list is another or a longer one, and after each write a shorter one.
    use_effect_with((Same(teaching.unkept.clone()), teaching.unkept.len()), move |_| {
        if teaching.unkept.is_empty() || is_writing.replace(true) {
            return;
        }
        spawn_local(async move {
            acts::keep_dictionary(&desk, &teaching).await;
            is_writing.replace(false);
        });
    });
}
