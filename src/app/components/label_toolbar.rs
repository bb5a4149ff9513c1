//! The labels that a selection can be given.

use yew::prelude::*;

use super::icon::Icon;
use crate::{annotation::Label, app::words};

/// A row of labels.
#[derive(Properties, PartialEq)]
pub struct LabelToolbarProps {
    /// What the row is called.
    pub name: AttrValue,
    /// The label that is there already.
    #[prop_or_default]
    pub present: Option<Label>,
    /// The person chooses a label.
    pub on_choose: Callback<Label>,
}

/// One button a label, with the key that does the same.
#[component]
pub fn LabelToolbar(props: &LabelToolbarProps) -> Html {
    let button = |label: Label| {
        let onclick = props.on_choose.reform(move |_| label);
        let key = label as usize + 1;
        let pressed = props.present.map(|present| (present == label).to_string());
        html! {
            <button type="button" class={classes!("label-button", label.id())} {onclick} aria-pressed={pressed}
                aria-keyshortcuts={key.to_string()} data-key={key.to_string()}>
                <Icon of={icon(label)} />
                <span>{ words::label(label) }</span>
            </button>
        }
    };
    // Pressing a button must not take the selection away.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <div class="label-toolbar" role="toolbar" aria-label={&props.name} {onmousedown}>{ for Label::ALL.map(button) }</div>
    }
}

/// The icon of a label.
pub fn icon(label: Label) -> &'static icondata_core::IconData {
    match label {
        Label::Person => icondata_lu::LuUser,
        Label::Organization => icondata_lu::LuBuilding2,
        Label::Amount => icondata_lu::LuCoins,
        Label::Claim => icondata_lu::LuQuote,
    }
}
