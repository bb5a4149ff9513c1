//! A sheet over the page.

use web_sys::Element;
use yew::prelude::*;

use super::icon::Icon;
use crate::app::{dom::focus, speech::say};

/// What lies on it.
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// Its title.
    pub title: AttrValue,
    /// What the styles call it.
    #[prop_or_default]
    pub class: Classes,
    /// The person has seen it.
    pub on_close: Callback<()>,
    /// Its content.
    pub children: Html,
}

/// A sheet that has the focus when it opens and the keys while it is there; Esc and its button close it.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(sheet) = node.cast::<Element>() {
                focus(&sheet);
            }
        });
    }
    let onkeydown = {
        let on_close = props.on_close.clone();
        move |event: KeyboardEvent| {
            event.stop_propagation();
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                on_close.emit(());
            }
        }
    };
    html! {
        <div class={classes!("sheet", props.class.clone())} role="dialog" aria-label={&props.title} tabindex="-1" ref={node} {onkeydown}>
            <button type="button" class="icon-button" onclick={props.on_close.reform(|_| ())} aria-label={say().close()}><Icon of={icondata_lu::LuX} /></button>
            <h2>{ &props.title }</h2>
            { props.children.clone() }
        </div>
    }
}
