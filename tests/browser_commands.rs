//! The table of commands: what can be known of it without a page.
#![cfg(target_arch = "wasm32")]

use std::collections::HashSet;

use gloss::app::commands::all;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn no_two_commands_share_a_name_or_a_key() {
    let (mut ids, mut keys) = (HashSet::new(), HashSet::new());
    for command in all() {
        assert!(ids.insert(command.id), "{}", command.id);
        for key in command.keys {
            assert!(keys.insert(key), "{key}");
        }
    }
}
