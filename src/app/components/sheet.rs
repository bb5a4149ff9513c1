//! A sheet over the page.

use web_sys::Element;
use yew::prelude::*;

use super::icon::Icon;
use crate::app::{
    commands::ahead,
    dom::{article, document, focus},
    speech::say,
};

/// What lies on it.
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// Its title.
    pub title: AttrValue,
    /// What the styles call it.
    #[prop_or_default]
    pub class: Classes,
    /// Its name in the page.
    #[prop_or(ahead::SHEET)]
    pub id: &'static str,
    /// The person has seen it.
    pub on_close: Callback<()>,
    /// Its content.
    pub children: Html,
}

/// A sheet that takes the focus when it opens and all keys while it is open; Esc and its button close it.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let before = document().active_element();
            node.cast::<Element>().iter().for_each(ahead::arrived);
            move || {
                // The focus returns to where it was, or to the article if that element is gone.
                let is_somewhere = |own: &Element| own.is_connected() && own.tag_name() != "BODY";
                before.filter(is_somewhere).or_else(article).iter().for_each(focus);
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
        <div id={props.id} class={classes!("sheet", props.class.clone())} role="dialog" aria-label={&props.title} tabindex="-1" data-coming="" ref={node} {onkeydown}>
            <button type="button" class="icon-button" onclick={props.on_close.reform(|_| ())} aria-label={say().close()}><Icon of={icondata_lu::LuX} /></button>
            <h2>{ &props.title }</h2>
            { props.children.clone() }
        </div>
    }
}
