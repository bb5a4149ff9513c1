//! What is left out of view: claims by kind and hedge, and whatever is not sure enough.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{section::class_of_kind, toggle::toggle};
use crate::{
    annotation::ClaimKind,
    app::{speech::say, words},
    state::{Hedging, Narrowing},
};

/// A toggle a kind, the hedges, and one slider from all to only the surest, to change `narrowing`.
pub fn filters(narrowing: Narrowing, on_narrow: &Callback<Narrowing>) -> Html {
    let to = |next: Narrowing| on_narrow.reform(move |_: MouseEvent| next);
    let kind = |kind: ClaimKind| {
        let mut next = narrowing;
        next.kinds[kind as usize] ^= true;
        toggle(words::claim_kinds(kind), class_of_kind(kind), narrowing.kinds[kind as usize], to(next))
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
        <div class="filters" role="group" aria-label={say().list_filters()}>
            <div class="toggles" role="group" aria-label={say().filter_kinds()}>{ for ClaimKind::ALL.map(kind) }</div>
            <label class="field"><span>{ say().field_hedge() }</span><select onchange={on_hedging}>{ for Hedging::ALL.map(hedging) }</select></label>
            <label class="field"><span>{ say().filter_sureness() }</span>
                <input type="range" min="0" max="95" step="5" value={narrowing.surest.to_string()} oninput={on_surest}
                    aria-valuetext={words::surest(narrowing.surest)} />
            </label>
            <p class="sureness">
                <span>{ words::surest(narrowing.surest) }</span>
                <button type="button" class="link" onclick={to(Narrowing::default())}>{ say().reset() }</button>
            </p>
        </div>
    }
}
