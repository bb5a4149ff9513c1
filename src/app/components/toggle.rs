//! A choice that is made or not.

use yew::prelude::*;

/// A button that stays pressed where the choice `is_on`: keys go on acting on the article, which a check box would keep to
/// itself. A function and no component, as are its neighbours: each component costs the page 1 KB.
pub fn toggle(name: &str, class: &'static str, is_on: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class={classes!("toggle", class)} aria-pressed={is_on.to_string()} {onclick}>{ name }</button>
    }
}
