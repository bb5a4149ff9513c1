//! What is left out of view: claims by kind and hedge, and whatever is not sure enough.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::toggle::Toggle;
use crate::{
    annotation::ClaimKind,
    app::words,
    state::{Hedging, Narrowing},
};

/// A narrowing to change.
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// What is left now.
    pub narrowing: Narrowing,
    /// The person narrows otherwise.
    pub on_narrow: Callback<Narrowing>,
}

/// A toggle a kind, the hedges, and one slider from all to only the surest.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let narrowing = props.narrowing;
    let on_narrow = &props.on_narrow;
    let kind = |kind: ClaimKind| {
        let mut next = narrowing;
        next.kinds[kind as usize] ^= true;
        html! {
            <Toggle name={words::claim_kinds(kind)} is_on={narrowing.kinds[kind as usize]} on_turn={on_narrow.reform(move |()| next)}
                class={classes!("kind", kind.id())} />
        }
    };
    let hedging = |hedging: Hedging| {
        html! { <option selected={hedging == narrowing.hedging}>{ words::hedging(hedging) }</option> }
    };
    let on_hedging = on_narrow.reform(move |event: Event| {
        let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let mut next = narrowing;
        next.hedging = Hedging::ALL.get(place as usize).copied().unwrap_or(Hedging::Any);
        next
    });
    let on_surest = on_narrow.reform(move |event: InputEvent| {
        let mut next = narrowing;
        next.surest = event.target_unchecked_into::<HtmlInputElement>().value_as_number() as u8;
        next
    });
    html! {
        <div class="filters" role="group" aria-label="Filters">
            <div class="toggles" role="group" aria-label="Kinds of claims">{ for ClaimKind::ALL.map(kind) }</div>
            <label class="field"><span>{ "Hedge" }</span><select onchange={on_hedging}>{ for Hedging::ALL.map(hedging) }</select></label>
            <label class="field"><span>{ "Sureness" }</span>
                <input type="range" min="0" max={Narrowing::SUREST.to_string()} step="5" value={narrowing.surest.to_string()} oninput={on_surest}
                    aria-valuetext={words::surest(narrowing.surest)} />
            </label>
            <p class="sureness">
                <span>{ words::surest(narrowing.surest) }</span>
                <button type="button" class="link" disabled={narrowing == Narrowing::default()}
                    onclick={on_narrow.reform(|_| Narrowing::default())}>{ "Reset" }</button>
            </p>
        </div>
    }
}
