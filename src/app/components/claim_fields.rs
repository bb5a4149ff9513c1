//! How a claim was read, to be corrected: what it is, who says it, with which word, and how sure.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{icon::Icon, item::shortened, label_toolbar::key_of, toggle::Toggle};
use crate::{
    annotation::{Claim, ClaimKind, ClaimPart, Hedge, Polarity},
    app::words,
    text::{Span, Text},
};

/// A reading to correct.
#[derive(Properties, PartialEq)]
pub struct ClaimFieldsProps {
    /// The reading.
    pub claim: Claim,
    /// The article's text, which stays as it is.
    pub article: Text,
    /// The person reads it otherwise.
    pub on_correct: Callback<Claim>,
}

/// Source and cue at a glance, the rest where it is asked for.
#[component]
pub fn ClaimFields(props: &ClaimFieldsProps) -> Html {
    let claim = &props.claim;
    let is_denied = claim.polarity == Polarity::Denied;
    let turn = |alter: fn(&mut Claim)| {
        let (claim, on_correct) = (claim.clone(), props.on_correct.clone());
        Callback::from(move |()| on_correct.emit(altered(&claim, alter)))
    };
    let chosen = |alter: fn(&mut Claim, &str)| {
        let (claim, on_correct) = (claim.clone(), props.on_correct.clone());
        Callback::from(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            on_correct.emit(altered(&claim, |claim| alter(claim, &id)));
        })
    };
    let kind = |kind: ClaimKind| {
        html! { <option value={kind.id()} selected={kind == claim.kind}>{ words::claim_kind(kind) }</option> }
    };
    let hedge = |hedge: Option<Hedge>| {
        html! { <option value={hedge.map_or("", Hedge::id)} selected={hedge == claim.hedge}>{ hedge.map_or("none", words::hedge) }</option> }
    };
    html! { <>
        <div class="claim-parts">
            { part(props, ClaimPart::Source, claim.speaker()) }
            { part(props, ClaimPart::Cue, claim.cue) }
        </div>
        <details class="reading-fields">
            <summary>{ "Reading" }</summary>
            <div class="reading-grid">
                <label class="field"><span>{ "Kind" }</span><select onchange={chosen(set_kind)}>{ for ClaimKind::ALL.map(kind) }</select></label>
                <label class="field"><span>{ "Hedge" }</span>
                    <select onchange={chosen(set_hedge)}>{ for std::iter::once(None).chain(Hedge::ALL.map(Some)).map(hedge) }</select>
                </label>
                <div class="toggles">
                    if claim.speaker().is_some() {
                        <Toggle name="Named source" is_on={claim.named} on_turn={turn(turn_named)} />
                    }
                    <Toggle name="Denied" is_on={is_denied} on_turn={turn(turn_denied)} />
                </div>
            </div>
        </details>
    </> }
}

/// A part with its words and the way to take it off; without words, how to give it some.
fn part(props: &ClaimFieldsProps, part: ClaimPart, words: Option<Span>) -> Html {
    let name = words::claim_part(part);
    let said = words.and_then(|words| props.article.get(words));
    let Some(said) = said else {
        return html! {
            <p class="claim-part"><span class="claim-part-name">{ name }</span>
                <span class="help">{ "select words of it, press " }<kbd>{ key_of(part) }</kbd></span></p>
        };
    };
    let next = props.claim.clone().with_part(part, None);
    let onclick = props.on_correct.reform(move |_: MouseEvent| next.clone());
    html! {
        <p class="claim-part"><span class="claim-part-name">{ name }</span>
            <span class="claim-part-words" dir="auto">{ shortened(said) }</span>
            <button type="button" class="icon-button" {onclick} aria-label={format!("Remove {}", name.to_ascii_lowercase())}>
                <Icon of={icondata_lu::LuX} />
            </button>
        </p>
    }
}

fn altered(claim: &Claim, alter: impl FnOnce(&mut Claim)) -> Claim {
    let mut next = claim.clone();
    alter(&mut next);
    next.tidied()
}

fn set_kind(claim: &mut Claim, id: &str) {
    claim.kind = ClaimKind::of_id(id).unwrap_or(claim.kind);
}

fn set_hedge(claim: &mut Claim, id: &str) {
    claim.hedge = Hedge::of_id(id);
}

fn turn_named(claim: &mut Claim) {
    claim.named = !claim.named;
}

fn turn_denied(claim: &mut Claim) {
    claim.polarity = match claim.polarity {
        Polarity::Affirmed => Polarity::Denied,
        Polarity::Denied => Polarity::Affirmed,
    };
}
