//! One annotation in the list.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::{icon::Icon, own_look::class_of, section::page_id};
use crate::{
    annotation::{Annotation, LabelSet, Status},
    app::{dom::window, speech::say, words},
};

/// What the person does with a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ItemAct {
    /// They go to the annotation.
    Go,
    /// They accept it.
    Accept,
    /// They reject it.
    Reject,
    /// They take the decision back.
    Reconsider,
}

impl ItemAct {
    /// The act's name in the attribute of its button.
    const fn name(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::Reconsider => "reconsider",
        }
    }
}

/// The act of the button that was clicked, and the id of its row. The list listens for all rows, because listeners for
/// each would cost more than drawing it.
pub fn act_of(event: &Event) -> Option<(ItemAct, String)> {
    let button = around(event, "[data-act]")?.get_attribute("data-act")?;
    let acts = [ItemAct::Go, ItemAct::Accept, ItemAct::Reject, ItemAct::Reconsider];
    let act = acts.into_iter().find(|act| act.name() == button)?;
    Some((act, row_of(event)?))
}

/// The id of the row of `event`: the [`page_id`] of its annotation.
pub fn row_of(event: &Event) -> Option<String> {
    around(event, "[data-item]")?.get_attribute("data-item")
}

fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// An annotation as the list shows it.
pub struct Item<'a> {
    /// The annotation.
    pub annotation: &'a Rc<Annotation>,
    /// The article's text.
    pub text: &'a str,
    /// How labels of the person's own look.
    pub labels: &'a LabelSet,
    /// Whether keys act on it.
    pub is_current: bool,
    /// Whether the row has the pointer or the focus. Only then it has buttons: buttons in all rows would slow every
    /// frame.
    pub is_near: bool,
    /// Its place in the list, from 1.
    pub place: usize,
    /// How many the list has.
    pub n_all: usize,
}

/// A row: the annotation, and the buttons to decide on it. It is no component, because stepping through the list
/// redraws a dozen rows in a frame.
pub fn item(item: &Item<'_>) -> Html {
    let annotation = item.annotation;
    let text = shortened(item.text.get(annotation.span.start..annotation.span.end).unwrap_or_default());
    let class = classes!(
        "item",
        class_of(annotation.label(), item.labels),
        status_class(annotation.status),
        item.is_current.then_some("is-current")
    );
    let has_acts = item.is_near || item.is_current || annotation.status == Status::Suggested && has_no_hover();
    html! {
        <li key={annotation.id.as_str()} {class} aria-label={words::announced(annotation, &text)} aria-setsize={item.n_all.to_string()}
            aria-posinset={item.place.to_string()} aria-current={item.is_current.then_some("true")} data-item={page_id(&annotation.id)}>
            { said(item, &text) }
            if has_acts {
                <span class="item-acts">{ acts(annotation.status) }</span>
            }
        </li>
    }
}

/// What is said of the annotation.
fn said(item: &Item<'_>, text: &str) -> Html {
    let annotation = item.annotation;
    let particulars = match annotation.status {
        Status::Rejected => words::status(Status::Rejected).to_owned(),
        Status::Suggested | Status::Accepted => words::particulars(annotation, item.text),
    };
    // Words that are heard and not seen would be one more element in every row.
    let name = say().announced_row(words::label(annotation.label()), text, &particulars);
    html! {
        <button type="button" class="item-go" aria-label={name} data-act={ItemAct::Go.name()}>
            <span class="item-text" dir="auto">{ text.to_owned() }</span>
            { " " }
            <span class="item-particulars">{ particulars }</span>
        </button>
    }
}

fn acts(status: Status) -> Html {
    let button = |name: &'static str, icon, key: &'static str, act: ItemAct| {
        html! {
            <button type="button" class="icon-button" aria-label={name} title={say().with_key(name, key)} data-act={act.name()}>
                <Icon of={icon} />
            </button>
        }
    };
    match status {
        Status::Suggested => html! { <>
            { button(say().accept(), icondata_lu::LuCheck, "a", ItemAct::Accept) }
            { button(say().reject(), icondata_lu::LuX, "x", ItemAct::Reject) }
        </> },
        Status::Accepted | Status::Rejected => {
            button(say().reconsider(), icondata_lu::LuRotateCcw, "u", ItemAct::Reconsider)
        }
    }
}

/// Whether the pointer is a finger, which hovers over no row.
fn has_no_hover() -> bool {
    thread_local!(static NO_HOVER: bool = window().match_media("(hover: none)").ok().flatten().is_some_and(|query| query.matches()));
    NO_HOVER.with(|is| *is)
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
