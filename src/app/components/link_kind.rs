//! The kind of a link: one that is proposed, one in use, or the person's own words.

use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    app::{speech::say, words},
    document::KINDS,
};

/// A link's kind, to be chosen.
#[derive(Properties, PartialEq)]
pub struct LinkKindProps {
    /// What it is.
    pub kind: AttrValue,
    /// What comes to mind between its ends, the likeliest first.
    pub proposed: &'static [&'static str],
    /// What other links of the article say.
    pub used: Vec<String>,
    /// The person has chosen another.
    pub on_change: Callback<String>,
}

/// A choice; the last of it opens a field.
#[component]
pub fn LinkKind(props: &LinkKindProps) -> Html {
    let is_own = use_state_eq(|| false);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(*is_own, move |is_own| {
            // A field that is not there needs no focus.
            let _ = is_own.then(|| field.cast::<HtmlElement>().map(|field| field.focus()));
        });
    }
    if *is_own {
        let onblur = {
            let (is_own, on_change) = (is_own.clone(), props.on_change.clone());
            move |event: FocusEvent| {
                is_own.set(false);
                let typed = event.target_unchecked_into::<HtmlInputElement>().value();
                if !typed.trim().is_empty() {
                    on_change.emit(words::link_kind_of(typed.trim()));
                }
            }
        };
        let onkeydown = |event: KeyboardEvent| {
            if ["Enter", "Escape"].contains(&event.key().as_str()) && !event.is_composing() {
                event.stop_propagation();
                let field = event.target_unchecked_into::<HtmlInputElement>();
                if event.key() == "Escape" {
                    field.set_value("");
                }
                // Leaving the field commits it. It stays in the page, so it can be left.
                let _ = field.blur();
            }
        };
        return html! { <input ref={field} class="link-kind" type="text" aria-label={say().link_kind()} dir="auto" {onblur} {onkeydown} /> };
    }
    let kinds = kinds(props);
    let onchange = {
        let (is_own, on_change, kinds) = (is_own.clone(), props.on_change.clone(), kinds.clone());
        move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            match kinds.get(place as usize) {
                Some(kind) => on_change.emit(kind.clone()),
                None => is_own.set(true),
            }
        }
    };
    let option = |kind: &String| html! { <option selected={*props.kind == **kind}>{ words::link_kind(kind) }</option> };
    html! {
        <select class="link-kind" aria-label={say().link_kind()} {onchange}>
            { for kinds.iter().map(option) }
            <option selected={false}>{ say().link_own() }</option>
        </select>
    }
}

/// The kinds to choose from: those proposed, those in use, all others that have a name, and none.
fn kinds(props: &LinkKindProps) -> Vec<String> {
    let named = props.proposed.iter().chain(&KINDS).map(|kind| (*kind).to_owned());
    let mut kinds: Vec<String> = Vec::new();
    for kind in named.chain(props.used.iter().cloned()).chain([props.kind.to_string(), String::new()]) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}
