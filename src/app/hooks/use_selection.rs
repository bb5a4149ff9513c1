//! What the person has selected of the article, once they have let go.

use std::{cell::Cell, rc::Rc};

use yew::prelude::*;

use super::use_listener::use_listener;
use crate::{
    app::dom::{document, selection},
    state::layout::Layout,
    text::{Span, select::markable},
};

/// A selection to offer labels for, and whether the person is still at it.
pub struct Selecting {
    /// What would be marked.
    pub span: UseStateHandle<Option<Span>>,
    /// Whether a button or finger is down.
    pub is_down: Rc<Cell<bool>>,
}

/// Follows the selection of the article.
#[hook]
pub fn use_selection(layout: &Rc<Layout>) -> Selecting {
    let span = use_state_eq(|| None::<Span>);
    let is_down = use_memo((), |()| Cell::new(false));
    let settle = {
        let (layout, span, is_down) = (layout.clone(), span.clone(), is_down.clone());
        move || {
            if !is_down.get() {
                span.set(selected(&layout));
            }
        }
    };
    let on_change = settle.clone();
    use_listener(document(), &["selectionchange"], move |_| on_change());
    let down = is_down.clone();
    use_listener(document(), &["pointerdown"], move |_| down.set(true));
    let up = is_down.clone();
    use_listener(document(), &["pointerup", "pointercancel"], move |_| {
        up.set(false);
        settle();
    });
    Selecting { span, is_down }
}

/// What would be marked of the present selection.
pub fn selected(layout: &Layout) -> Option<Span> {
    let selected = selection::selected(layout).filter(|selected| !selected.span().is_empty())?;
    markable(&layout.text, selected.span())
}
