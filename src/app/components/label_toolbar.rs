//! The labels that a selection can be given.

use std::rc::Rc;

use yew::prelude::*;

use super::icon::Icon;
use crate::{
    annotation::{ClaimPart, Label, LabelSet},
    app::{
        later::use_later,
        speech::{count, say},
        words,
    },
};

/// A row of labels.
#[derive(Properties, PartialEq)]
pub struct LabelToolbarProps {
    /// What the row is called.
    pub name: AttrValue,
    /// The label that is there already.
    #[prop_or_default]
    pub present: Option<Label>,
    /// The labels of the person's own.
    pub labels: Rc<LabelSet>,
    /// The person chooses a label.
    pub on_choose: Callback<Label>,
    /// The person makes the selection a part of the current claim; nothing if the selection cannot be one.
    #[prop_or_default]
    pub on_point_out: Option<Callback<ClaimPart>>,
    /// The person presses a label with Shift: it stays chosen.
    #[prop_or_default]
    pub on_keep: Option<Callback<Label>>,
    /// How often what is selected stands in the article, and that the person wants to see each.
    #[prop_or_default]
    pub on_gather: Option<(usize, Callback<()>)>,
}

/// One button a label, with the key that does the same.
#[component]
pub fn LabelToolbar(props: &LabelToolbarProps) -> Html {
    let later = use_later();
    let button = |label: Label| {
        let (on_choose, on_keep) = (props.on_choose.clone(), props.on_keep.clone());
        let onclick = move |event: MouseEvent| match &on_keep {
            Some(on_keep) if event.shift_key() => on_keep.emit(label),
            _ => on_choose.emit(label),
        };
        let key = label.place().map_or(0, |place| place + 1);
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
    let gather = props.on_gather.as_ref().map(|(n, on_gather)| {
        let onclick = on_gather.reform(|_: MouseEvent| ());
        html! {
            <button type="button" class="label-button" {onclick} aria-keyshortcuts="m" data-key="m">
                <span>{ say().gather(&count(*n)) }</span>
            </button>
        }
    });
    let parts = props.on_point_out.is_some().then_some(ClaimPart::ALL).into_iter().flatten();
    // Pressing a button must not take the selection away.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <div class="label-toolbar" role="toolbar" aria-label={&props.name} {onmousedown}>
            { for Label::ALL.map(button) }{ for parts.map(part) }{ for gather }
            { later.draw(|parts| (parts.own_choices)(props)) }
        </div>
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
        Label::Own(_) => icondata_lu::LuTag,
    }
}
