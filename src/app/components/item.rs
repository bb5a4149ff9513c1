//! One annotation in the list.

use yew::prelude::*;

use super::{icon::Icon, label_toolbar::icon};
use crate::{
    annotation::{Label, Status},
    app::words,
};

/// An annotation as the list shows it.
#[derive(Properties, PartialEq)]
pub struct ItemProps {
    /// The annotation's id in the page.
    pub id: AttrValue,
    /// Its label.
    pub label: Label,
    /// Its text, shortened.
    pub text: AttrValue,
    /// What it carries beside.
    pub particulars: AttrValue,
    /// What a screen reader says.
    pub announced: AttrValue,
    /// What the person has decided.
    pub status: Status,
    /// Whether keys act on it.
    pub is_current: bool,
    /// Its place in the list, from 1.
    pub place: usize,
    /// How many the list has.
    pub n_all: usize,
    /// The person goes to it.
    pub on_go: Callback<()>,
    /// The person accepts it.
    pub on_accept: Callback<()>,
    /// The person rejects it.
    pub on_reject: Callback<()>,
    /// The person takes the decision back.
    pub on_reconsider: Callback<()>,
}

/// A row: the annotation, and what can be decided about it.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let class =
        classes!("item", props.label.id(), status_class(props.status), props.is_current.then_some("is-current"));
    let onclick = props.on_go.reform(|_| ());
    html! {
        <li {class} aria-label={&props.announced} aria-setsize={props.n_all.to_string()} aria-posinset={props.place.to_string()}
            aria-current={props.is_current.then_some("true")} data-item={&props.id}>
            <button type="button" class="item-go" {onclick}>
                <span class="item-icon"><Icon of={icon(props.label)} /></span>
                <span class="unseen">{ format!("{}: ", words::label(props.label)) }</span>
                <span class="item-text" dir="auto">{ &props.text }</span>
                <span class="item-particulars">{ &props.particulars }</span>
            </button>
            <span class="item-acts">{ acts(props) }</span>
        </li>
    }
}

fn acts(props: &ItemProps) -> Html {
    let act = |name: &'static str, icon, key: &'static str, on: &Callback<()>| {
        html! {
            <button type="button" class="icon-button" onclick={on.reform(|_| ())} aria-label={name} title={format!("{name} ({key})")}>
                <Icon of={icon} />
            </button>
        }
    };
    match props.status {
        Status::Suggested => html! { <>
            { act("Accept", icondata_lu::LuCheck, "a", &props.on_accept) }
            { act("Reject", icondata_lu::LuX, "x", &props.on_reject) }
        </> },
        Status::Accepted | Status::Rejected => act("Reconsider", icondata_lu::LuRotateCcw, "u", &props.on_reconsider),
    }
}

fn status_class(status: Status) -> &'static str {
    match status {
        Status::Suggested => "is-suggested",
        Status::Accepted => "is-accepted",
        Status::Rejected => "is-rejected",
    }
}

/// A text in one line, cut after so many characters: the list shows no more.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    let line = |text: &str| text.replace('\n', " ");
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", line(&text[..end])),
        None => line(text),
    }
}

/// What the row's screen reader says; `words` knows how.
pub fn announced(annotation: &crate::annotation::Annotation, text: &str) -> String {
    words::announced(annotation, &shortened(text))
}
