//! What the person has selected of the article, once they have let go.

use std::{cell::Cell, rc::Rc};

use yew::prelude::*;

use super::use_listener::use_listener;
use crate::{
    app::dom::{document, selection},
    state::layout::Layout,
    text::{Span, select::markable},
};

/// Follows the selection of the article: answers what would be marked, once the person has let go. While a button or finger
/// is down, `held` has what they are selecting.
#[hook]
pub fn use_selection(layout: &Rc<Layout>, held: &Rc<Cell<Option<Span>>>) -> Option<Span> {
    let span = use_state_eq(|| None::<Span>);
    let is_down = use_memo((), |()| Cell::new(false));
    let look = {
        let (layout, span, is_down, held) = (layout.clone(), span.clone(), is_down.clone(), held.clone());
        move || {
            let selected = selected(&layout);
            held.set(selected.filter(|_| is_down.get()));
            if !is_down.get() {
                span.set(selected);
            }
        }
    };
    let on_change = look.clone();
    use_listener(document(), &["selectionchange"], move |_| on_change());
    let down = is_down.clone();
    use_listener(document(), &["pointerdown"], move |_| down.set(true));
    use_listener(document(), &["pointerup", "pointercancel"], move |_| {
        is_down.set(false);
        look();
    });
    *span
}

/// What would be marked of the present selection.
pub fn selected(layout: &Layout) -> Option<Span> {
    let selected = selection::selected(layout).filter(|selected| !selected.span().is_empty())?;
    markable(&layout.text, selected.span())
}
