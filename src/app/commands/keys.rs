//! What was pressed, and what the browser keeps of changed keys.

use web_sys::KeyboardEvent;

use crate::{app::dom::storage, state::Bindings};

/// Under this name the browser keeps what the person has chosen.
const KEPT: &str = "gloss-keys";

/// The keys as the person has them.
pub fn kept() -> Bindings {
    Bindings::read(&storage().and_then(|storage| storage.get_item(KEPT).ok().flatten()).unwrap_or_default())
}

/// Keeps them. Where the browser keeps nothing, the keys are as they were.
pub fn keep(bindings: &Bindings) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEPT, &bindings.written());
    }
}

/// The key that was pressed, as [`Bindings`] write it; nothing for one that only changes what others mean.
pub fn pressed(event: &KeyboardEvent) -> Option<String> {
    let key = typed(event);
    if MODIFIERS.contains(&key.as_str()) {
        return None;
    }
    // Some keyboards write `[` with AltGr, which browsers give out as Ctrl and Alt.
    let is_plain = event.get_modifier_state("AltGraph");
    let has_control = (event.ctrl_key() || event.meta_key()) && !is_plain;
    let is_named = key.chars().count() > 1;
    // Some keyboards write digits with Shift, others something else.
    let digit = event.code().strip_prefix("Digit").filter(|_| event.shift_key() && !is_plain).map(str::to_owned);
    let shows_shift = event.shift_key() && (has_control || is_named || digit.is_some());
    let mut written = String::new();
    for (is_held, name) in [(has_control, "Ctrl+"), (event.alt_key() && !is_plain, "Alt+"), (shows_shift, "Shift+")] {
        written.push_str(if is_held { name } else { "" });
    }
    let key = digit.unwrap_or(key);
    written.push_str(&if has_control && !is_named { key.to_lowercase() } else { key });
    Some(written)
}

const MODIFIERS: [&str; 8] = ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Unidentified"];

/// The letter on the key, also where an input method for Chinese or Korean has it.
fn typed(event: &KeyboardEvent) -> String {
    let key = event.key();
    if key.is_ascii() && key != "Process" {
        return key;
    }
    let code = event.code();
    match (code.strip_prefix("Key"), code.as_str(), event.shift_key()) {
        (Some(letter), _, true) => letter.to_owned(),
        (Some(letter), _, false) => letter.to_lowercase(),
        // A Mac writes quotation marks with these and Alt.
        (None, "BracketLeft", shift) => if shift { "{" } else { "[" }.to_owned(),
        (None, "BracketRight", shift) => if shift { "}" } else { "]" }.to_owned(),
        _ => key,
    }
}
