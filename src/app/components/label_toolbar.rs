//! The labels that a selection can be given.

use yew::prelude::*;

use super::icon::Icon;
use crate::{
    annotation::{ClaimPart, Label},
    app::words,
};

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
    /// The person points out a part of the current claim; nothing where what is selected cannot be one.
    #[prop_or_default]
    pub on_point_out: Option<Callback<ClaimPart>>,
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
    let part = |part: ClaimPart| {
        let onclick = props.on_point_out.as_ref().map(|on_point_out| on_point_out.reform(move |_| part));
        let key = key_of(part);
        html! {
            <button type="button" class="label-button claim" {onclick} aria-keyshortcuts={key} data-key={key}>
                <span>{ words::claim_part(part) }</span>
            </button>
        }
    };
    let parts = props.on_point_out.is_some().then_some(ClaimPart::ALL).into_iter().flatten();
    // Pressing a button must not take the selection away.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <div class="label-toolbar" role="toolbar" aria-label={&props.name} {onmousedown}>{ for Label::ALL.map(button) }{ for parts.map(part) }</div>
    }
}

/// The key that points out a part of the current claim.
pub const fn key_of(part: ClaimPart) -> &'static str {
    match part {
        ClaimPart::Source => "s",
        ClaimPart::Cue => "c",
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
