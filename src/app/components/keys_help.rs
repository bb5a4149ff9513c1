//! The keys, on one sheet.

use yew::prelude::*;

use super::sheet::Sheet;
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

/// The keys, each with what it does.
#[component]
pub fn KeysHelp(props: &KeysHelpProps) -> Html {
    let row =
        |(keys, meaning): (&'static str, &'static str)| html! { <><dt><kbd>{ keys }</kbd></dt><dd>{ meaning }</dd></> };
    html! {
        <Sheet title={say().bar_keys()} key_too="?" on_close={&props.on_close}>
            <dl>{ for keys().map(row) }</dl>
        </Sheet>
    }
}
