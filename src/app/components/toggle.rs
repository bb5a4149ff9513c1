//! A choice that is made or not.

use yew::prelude::*;

/// A choice.
#[derive(Properties, PartialEq)]
pub struct ToggleProps {
    /// What is chosen.
    pub name: AttrValue,
    /// Whether it is.
    pub is_on: bool,
    /// The person changes it.
    pub on_turn: Callback<()>,
    /// A class more, for a sign of its own.
    #[prop_or_default]
    pub class: Classes,
}

/// A button that stays pressed: keys go on acting on the article, which a check box would keep to itself.
#[component]
pub fn Toggle(props: &ToggleProps) -> Html {
    html! {
        <button type="button" class={classes!("toggle", props.class.clone())} aria-pressed={props.is_on.to_string()}
            onclick={props.on_turn.reform(|_| ())}>{ &props.name }</button>
    }
}
