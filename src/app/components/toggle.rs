//! A choice that is made or not.

use yew::prelude::*;

/// A button that stays pressed while the choice `is_on`. It is no check box, since that would keep keys to itself that
/// act on the article. It is a function and not a component, like its neighbours, because each component costs the page
/// 1 KB.
pub fn toggle(name: &str, class: &'static str, is_on: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class={classes!("toggle", class)} aria-pressed={is_on.to_string()} {onclick}>{ name }</button>
    }
}
