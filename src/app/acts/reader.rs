//! The name under which the person works: kept by the browser beside how the page looks, not with the library.

use std::sync::Arc;

use crate::{
    app::{desk::Desk, dom::storage},
    state::Action,
};

/// Under this name the browser keeps it.
const KEPT: &str = "gloss-reader";

/// The longest name, in characters.
const LONGEST: usize = 80;

/// Works under the name that was kept, if one was.
pub fn begin(desk: &Desk) {
    let kept = storage().and_then(|storage| storage.get_item(KEPT).ok().flatten());
    kept.iter().for_each(|name| desk.dispatch(Action::Sign(name.as_str().into())));
}

/// Works as `typed` from now on. Where the browser keeps nothing, it lasts until the page is closed.
pub fn sign(desk: &Desk, typed: &str) {
    let name: String = typed.trim().chars().filter(|character| !character.is_control()).take(LONGEST).collect();
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEPT, &name);
    }
    desk.dispatch(Action::Sign(Arc::from(name)));
}
