//! The card of the current annotation: what it is, why, and what can be done with it.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    amount_fields::AmountFields, claim_fields::claim_fields, field::Field, icon::Icon, label_toolbar::LabelToolbar,
    own_look::class_of,
};
use crate::{
    annotation::{Amount, Annotation, Body, Claim, Label, LabelSet, Status},
    app::{
        speech::{count, say},
        words,
    },
    state::percent_of,
    text::Text,
};

/// An annotation to show.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The annotation.
    pub annotation: Rc<Annotation>,
    /// The labels of the person's own.
    pub labels: Rc<LabelSet>,
    /// Its text.
    pub text: AttrValue,
    /// The article's text, which stays as it is.
    pub article: Text,
    /// How many suggestions have the same label on the same words, this one included.
    pub n_same: usize,
    /// How many suggestions are in the same paragraph, this one included.
    pub n_in_paragraph: usize,
    /// The others that lie over the same place, with their texts.
    pub beside: Vec<(Rc<Annotation>, AttrValue)>,
    /// The person decides.
    pub on_decide: Callback<Decision>,
    /// The person goes to another that lies there.
    pub on_go: Callback<Rc<Annotation>>,
}

/// What a person can decide on a card.
#[derive(Clone, PartialEq, Debug)]
pub enum Decision {
    /// It is so.
    Accept,
    /// It is not so.
    Reject,
    /// Decide this and all suggestions with the same label on the same words.
    AcceptAll,
    /// … are not so.
    RejectAll,
    /// Decide this and all suggestions in the same paragraph.
    AcceptParagraph,
    /// Undecided again.
    Reconsider,
    /// Take it away.
    Remove,
    /// It is something else.
    Relabel(Label),
    /// Its amount is to be read otherwise.
    Correct(Amount),
    /// Its claim is to be read otherwise.
    CorrectClaim(Claim),
    /// A remark.
    Note(String),
    /// Close the card.
    Leave,
}

/// The card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let annotation = &props.annotation;
    let name = words::announced(annotation, &props.text);
    // Without the article's text: a claim's fields have its words.
    let particulars = words::particulars(annotation, "");
    html! {
        <div class="card-body" role="group" aria-label={name}>
            <LabelToolbar name={say().card_labels()} labels={props.labels.clone()} present={annotation.label()} on_choose={props.on_decide.reform(Decision::Relabel)} />
            <p class="card-text" dir="auto">{ &props.text }</p>
            if !particulars.is_empty() {
                <p class="card-particulars">{ particulars }</p>
            }
            if let Body::Amount(amount) = &annotation.body {
                <AmountFields amount={amount.clone()} on_correct={props.on_decide.reform(Decision::Correct)} />
            }
            if let Body::Claim(claim) = &annotation.body {
                { claim_fields(&claim.clone().within(annotation.span), &props.article, &props.on_decide.reform(Decision::CorrectClaim)) }
            }
            { why(annotation) }
            if !annotation.by.is_empty() {
                <p class="help" dir="auto">{ say().made_by(&annotation.by) }</p>
            }
            <Field name={say().card_note()} value={annotation.note.clone()} placeholder={say().card_add_note()} shows_name={false} on_change={props.on_decide.reform(Decision::Note)} />
            <div class="card-acts">{ acts(props) }</div>
            { together(props) }
            { beside(props) }
        </div>
    }
}

/// Why it was marked, and how sure its recognizer was.
fn why(annotation: &Annotation) -> Html {
    let Some(confidence) = annotation.confidence else { return Html::default() };
    let reasons = annotation.because.iter().map(|because| html! { <li dir="auto">{ because.said(say()) }</li> });
    html! {
        <details class="why">
            <summary>{ say().card_why(&percent_of(confidence).to_string()) }</summary>
            <ul>{ for reasons }</ul>
        </details>
    }
}

fn acts(props: &CardProps) -> Html {
    let act = |name: &'static str, key: &'static str, icon, decision: Decision| {
        let onclick = props.on_decide.reform(move |_: MouseEvent| decision.clone());
        html! {
            <button type="button" class="button" {onclick} aria-keyshortcuts={key} title={say().with_key(name, key)}>
                <Icon of={icon} /><span>{ name }</span>
            </button>
        }
    };
    let decide = match props.annotation.status {
        Status::Suggested => html! { <>
            { act(say().accept(), "a", icondata_lu::LuCheck, Decision::Accept) }
            { act(say().reject(), "x", icondata_lu::LuX, Decision::Reject) }
        </> },
        Status::Accepted => html! { <>
            { act(say().reconsider(), "u", icondata_lu::LuRotateCcw, Decision::Reconsider) }
            { act(say().remove(), "Delete", icondata_lu::LuTrash2, Decision::Remove) }
        </> },
        Status::Rejected => act(say().reconsider(), "u", icondata_lu::LuRotateCcw, Decision::Reconsider),
    };
    html! { <>
        { decide }
        <button type="button" class="icon-button" onclick={props.on_decide.reform(|_| Decision::Leave)} aria-label={say().close()} title={say().with_key(say().close(), "Esc")}>
            <Icon of={icondata_lu::LuX} />
        </button>
    </> }
}

/// The buttons that decide several suggestions in one step: those of the same words, and those in the paragraph.
fn together(props: &CardProps) -> Html {
    let act = |name: String, key: &'static str, decision: Decision| {
        let onclick = props.on_decide.reform(move |_: MouseEvent| decision.clone());
        html! { <button type="button" class="link" {onclick} aria-keyshortcuts={key} title={key}>{ name }</button> }
    };
    let is_open = props.annotation.status == Status::Suggested;
    let (n_same, n_here) = (count(props.n_same), count(props.n_in_paragraph));
    html! { <>
        if is_open && props.n_same > 1 {
            <p class="card-same">
                { act(say().accept_same(&n_same), "Shift+A", Decision::AcceptAll) }
                { act(say().reject_same(&n_same), "Shift+X", Decision::RejectAll) }
            </p>
        }
        if is_open && props.n_in_paragraph > 1 {
            <p class="card-same">{ act(say().accept_paragraph(&n_here), "p", Decision::AcceptParagraph) }</p>
        }
    </> }
}

/// The others that meet here: each can be reached.
fn beside(props: &CardProps) -> Html {
    if props.beside.is_empty() {
        return Html::default();
    }
    let other = |(annotation, text): &(Rc<Annotation>, AttrValue)| {
        let chosen = annotation.clone();
        let onclick = props.on_go.reform(move |_| chosen.clone());
        html! {
            <button type="button" class={classes!("beside", class_of(annotation.label(), &props.labels))} {onclick}>
                <Icon of={super::label_toolbar::icon(annotation.label())} /><span dir="auto">{ text }</span>
            </button>
        }
    };
    html! { <div class="card-beside" role="group" aria-label={say().card_beside()}>{ for props.beside.iter().map(other) }</div> }
}
