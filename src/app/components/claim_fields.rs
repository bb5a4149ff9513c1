//! How a claim was read, to be corrected: what it is, who says it, with which word, and how sure.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{icon::Icon, item::shortened, label_toolbar::key_of, toggle::toggle};
use crate::{
    annotation::{Claim, ClaimKind, ClaimPart, Hedge, Polarity},
    app::{speech::say, words},
    text::{Span, Text},
};

/// Source and cue of `claim` at a glance; the rest when it is opened.
pub fn claim_fields(claim: &Claim, article: &Text, on_correct: &Callback<Claim>) -> Html {
    let to = |next: Claim| {
        let next = next.tidied();
        on_correct.reform(move |_: MouseEvent| next.clone())
    };
    let chosen = |alter: fn(&mut Claim, usize)| {
        let claim = claim.clone();
        on_correct.reform(move |event: Event| {
            let mut next = claim.clone();
            alter(&mut next, event.target_unchecked_into::<HtmlSelectElement>().selected_index() as usize);
            next.tidied()
        })
    };
    let option = |name: &'static str, selected: bool| html! { <option {selected}>{ name }</option> };
    let kind = |kind| option(words::claim_kind(kind), kind == claim.kind);
    let hedge = |hedge| option(words::hedge(hedge), Some(hedge) == claim.hedge);
    let is_denied = claim.polarity == Polarity::Denied;
    let polarity = if is_denied { Polarity::Affirmed } else { Polarity::Denied };
    let part = |part, words| claim_part(part, words, article, to(claim.clone().with_part(part, None)));
    html! { <>
        { part(ClaimPart::Source, claim.speaker()) }
        { part(ClaimPart::Cue, claim.cue) }
        <details class="reading-fields">
            <summary>{ say().reading_of_it() }</summary>
            <div class="reading-grid">
                <label class="field"><span>{ say().field_kind() }</span><select onchange={chosen(set_kind)}>{ for ClaimKind::ALL.map(kind) }</select></label>
                <label class="field"><span>{ say().field_hedge() }</span>
                    <select onchange={chosen(set_hedge)}>{ option(say().hedge_none(), claim.hedge.is_none()) }{ for Hedge::ALL.map(hedge) }</select>
                </label>
                <div class="toggles">
                    { toggle(say().named_source(), "", claim.named, to(Claim { named: !claim.named, ..claim.clone() })) }
                    { toggle(say().claim_denied(), "", is_denied, to(Claim { polarity, ..claim.clone() })) }
                </div>
            </div>
        </details>
    </> }
}

/// A part with its words and a button to remove it, or a hint on how to set it.
fn claim_part(part: ClaimPart, words: Option<Span>, article: &Text, onclick: Callback<MouseEvent>) -> Html {
    let name = words::claim_part(part);
    let said = words.and_then(|words| article.get(words));
    let help = || say().part_how(key_of(part));
    html! {
        <p class="claim-part">
            <span class="help">{ name }</span>
            <span class={if said.is_some() { "claim-part-words" } else { "help" }} dir="auto">{ said.map_or_else(help, shortened) }</span>
            if said.is_some() {
                <button type="button" class="icon-button" {onclick} aria-label={words::remove_part(part)}>
                    <Icon of={icondata_lu::LuX} />
                </button>
            }
        </p>
    }
}

// What stands at that place of the list goes into the claim.

fn set_kind(claim: &mut Claim, place: usize) {
    claim.kind = ClaimKind::ALL.get(place).copied().unwrap_or(claim.kind);
}

fn set_hedge(claim: &mut Claim, place: usize) {
    // The first place is that of none.
    claim.hedge = place.checked_sub(1).and_then(|place| Hedge::ALL.get(place)).copied();
}
