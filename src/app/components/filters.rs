//! The filters: claims by kind and hedge, marks by tag, and suggestions by how sure they are.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{section::class_of_kind, toggle::toggle};
use crate::{
    annotation::ClaimKind,
    app::{speech::say, words},
    state::{Hedging, Narrowing},
};

/// The controls that change `narrowing`: a toggle for each kind and tag, the hedges, and one slider from all to only
/// the surest.
pub fn filters(narrowing: &Narrowing, tags: &[(&str, usize)], on_narrow: &Callback<Narrowing>) -> Html {
    let to = |next: Narrowing| on_narrow.reform(move |_: MouseEvent| next.clone());
    let kind = |kind: ClaimKind| {
        let mut next = narrowing.clone();
        next.kinds[kind as usize] ^= true;
        toggle(words::claim_kinds(kind), class_of_kind(kind), narrowing.kinds[kind as usize], to(next))
    };
    let hedging = |hedging: Hedging| {
        html! { <option selected={hedging == narrowing.hedging}>{ words::hedging(hedging) }</option> }
    };
    let present = narrowing.clone();
    let on_hedging = on_narrow.reform(move |event: Event| {
        let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let mut next = present.clone();
        next.hedging = Hedging::ALL.get(place as usize).copied().unwrap_or(Hedging::Any);
        next
    });
    let present = narrowing.clone();
    let on_surest = on_narrow.reform(move |event: InputEvent| {
        let mut next = present.clone();
        next.surest = event.target_unchecked_into::<HtmlInputElement>().value_as_number() as u8;
        next
    });
    let tag = |(tag, n): &(&str, usize)| {
        let is_chosen = narrowing.tag.as_deref() == Some(*tag);
        let next = Narrowing { tag: (!is_chosen).then(|| (*tag).into()), ..narrowing.clone() };
        toggle(&format!("{tag} {}", words::grouped(*n)), "is-tag", is_chosen, to(next))
    };
    // One that nothing bears any more can still be let go.
    let gone = narrowing.tag.iter().filter(|chosen| tags.iter().all(|(tag, _)| *tag != &***chosen));
    let gone: Vec<(&str, usize)> = gone.map(|tag| (&**tag, 0)).collect();
    html! {
        <div class="filters" role="group" aria-label={say().list_filters()}>
            <div class="toggles" role="group" aria-label={say().filter_kinds()}>{ for ClaimKind::ALL.map(kind) }</div>
            if !tags.is_empty() || !gone.is_empty() {
                <div class="toggles" role="group" aria-label={say().tags()}>{ for gone.iter().chain(tags).map(tag) }</div>
            }
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
