//! A label that is kept: whatever the person selects is marked as that.

use yew::prelude::*;

use crate::{
    annotation::Label,
    app::{
        desk::use_desk,
        dom::document,
        hooks::{use_keys::mark, use_listener::use_listener, use_selection::selected},
        speech::say,
        words,
    },
    state::{Action, Open},
};

/// While a label is kept, whatever the person selects is marked as that once they let go.
#[hook]
pub(super) fn use_brush(open: &Open) {
    let (desk, open) = (use_desk(), open.clone());
    use_listener(document(), &["pointerup"], move |_| {
        if let Some((label, span)) = open.view.brush.zip(selected(&open.layout)) {
            desk.dispatch(mark(&desk, &open, span, label));
        }
    });
}

#[derive(Properties, PartialEq)]
pub(super) struct BrushProps {
    pub(super) label: Label,
}

/// Which label is kept, and how that ends.
#[component]
pub(super) fn Brush(props: &BrushProps) -> Html {
    let desk = use_desk();
    let stop = move |_| desk.dispatch(Action::Brush(None));
    html! {
        <div class={classes!("brush", props.label.id())}>
            <p role="status">{ say().brush(words::label(props.label)) }</p>
            <button type="button" class="link" onclick={stop}>{ say().with_key(say().brush_stop(), "Esc") }</button>
        </div>
    }
}
