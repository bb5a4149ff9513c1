//! The keys, on one sheet.

use web_sys::Element;
use yew::prelude::*;

use super::icon::Icon;
use crate::app::dom::focus;

/// What each key does.
const KEYS: [(&str, &str); 16] = [
    ("1 2 3 4", "label the selection, or the current mark, as person, organization, amount, claim"),
    ("s  c", "words selected within the current claim: its source, its cue"),
    ("j  k", "next and previous mark"),
    ("a", "accept"),
    ("x", "reject"),
    ("u", "take the decision back"),
    ("e", "the same for these words everywhere in the article"),
    ("Delete", "remove the mark"),
    ("[  ]", "beginning one character back, onward"),
    ("{  }", "end one character back, onward"),
    ("← →  Home End", "in the article: move the caret, with Shift select"),
    ("Ctrl or Alt + ← →", "caret by word"),
    ("Esc", "leave the caret or the current mark"),
    ("Ctrl + Z", "undo"),
    ("Shift + Ctrl + Z", "redo"),
    ("?", "this sheet"),
];

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
        <div class="sheet" role="dialog" aria-label="Keys" tabindex="-1" ref={sheet} {onkeydown}>
            <button type="button" class="icon-button" onclick={props.on_close.reform(|_| ())} aria-label="Close"><Icon of={icondata_lu::LuX} /></button>
            <h2>{ "Keys" }</h2>
            <dl>{ for KEYS.map(row) }</dl>
        </div>
    }
}
