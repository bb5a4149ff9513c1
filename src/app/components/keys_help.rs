//! The keys, on one sheet.

use web_sys::Element;
use yew::prelude::*;

use super::icon::Icon;
use crate::app::dom::focus;
use crate::app::speech::say;

/// What each key does.
fn keys() -> [(&'static str, &'static str); 20] {
    let say = say();
    [
        ("1 2 3 4", say.keys_label()),
        ("s  c", say.keys_parts()),
        ("j  k", say.keys_move()),
        ("a", say.keys_accept()),
        ("x", say.keys_reject()),
        ("A  X", say.keys_same()),
        ("u", say.keys_reconsider()),
        ("e", say.keys_alike()),
        ("m", say.keys_gather()),
        ("Shift + 1 2 3 4", say.keys_brush()),
        ("o", say.keys_beside()),
        ("Delete", say.keys_remove()),
        ("[  ]", say.keys_beginning()),
        ("{  }", say.keys_end()),
        ("← →  Home End", say.keys_caret()),
        ("Ctrl / Alt + ← →", say.keys_caret_word()),
        ("Esc", say.keys_leave()),
        ("Ctrl + Z", say.keys_undo()),
        ("Shift + Ctrl + Z", say.keys_redo()),
        ("?", say.keys_sheet()),
    ]
}

/// The sheet.
#[derive(Properties, PartialEq)]
pub struct KeysHelpProps {
    /// The person has read it.
    pub on_close: Callback<()>,
}

/// A sheet over the page that closes by Esc, by its button, and when the focus leaves it.
#[component]
pub fn KeysHelp(props: &KeysHelpProps) -> Html {
    let sheet = use_node_ref();
    {
        let sheet = sheet.clone();
        use_effect_with((), move |()| {
            if let Some(sheet) = sheet.cast::<Element>() {
                focus(&sheet);
            }
        });
    }
    let onkeydown = {
        let on_close = props.on_close.clone();
        move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Escape" | "?") {
                event.stop_propagation();
                event.prevent_default();
                on_close.emit(());
            }
        }
    };
    let row =
        |(keys, meaning): (&'static str, &'static str)| html! { <><dt><kbd>{ keys }</kbd></dt><dd>{ meaning }</dd></> };
    html! {
        <div class="sheet" role="dialog" aria-label={say().bar_keys()} tabindex="-1" ref={sheet} {onkeydown}>
            <button type="button" class="icon-button" onclick={props.on_close.reform(|_| ())} aria-label={say().close()}><Icon of={icondata_lu::LuX} /></button>
            <h2>{ say().bar_keys() }</h2>
            <dl>{ for keys().map(row) }</dl>
        </div>
    }
}
