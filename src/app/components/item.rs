//! One annotation in the list.

use std::rc::Rc;

use yew::prelude::*;

use super::{icon::Icon, own_look::class_of, section::page_id};
use crate::{
    annotation::{Annotation, AnnotationId, LabelSet, Status},
    app::{dom::window, hooks::same::Same, speech::say, words},
    text::Text,
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

/// An annotation as the list shows it.
#[derive(Properties)]
pub struct ItemProps {
    /// The annotation.
    pub annotation: Rc<Annotation>,
    /// The article's text, which stays as it is.
    pub text: Text,
    /// How labels of the person's own look.
    pub labels: Rc<LabelSet>,
    /// Whether keys act on it.
    pub is_current: bool,
    /// Its place in the list, from 1.
    pub place: usize,
    /// How many the list has.
    pub n_all: usize,
    /// The person does something with it; the same for all rows, so that a row is drawn anew only when it changes.
    pub on_act: Callback<(AnnotationId, ItemAct)>,
}

impl PartialEq for ItemProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.annotation, &other.annotation)
            && Rc::ptr_eq(&self.labels, &other.labels)
            && (self.is_current, self.place, self.n_all, &self.on_act)
                == (other.is_current, other.place, other.n_all, &other.on_act)
    }
}

/// A row: the annotation, and what can be decided about it.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let Annotation { id, status, .. } = &*props.annotation;
    let label = props.annotation.label();
    let announced =
        use_memo(Same(props.annotation.clone()), |_| AttrValue::from(announced(&props.annotation, covered(props))));
    // Only the row under the pointer or with the focus has buttons: buttons in all rows would slow every frame.
    let is_near = use_state_eq(|| false);
    let near = |is: bool| {
        let is_near = is_near.clone();
        move || is_near.set(is)
    };
    let (enter, leave, focus, blur) = (near(true), near(false), near(true), near(false));
    let class = classes!(
        "item",
        class_of(label, &props.labels),
        status_class(*status),
        props.is_current.then_some("is-current")
    );
    let has_acts = *is_near || props.is_current || *status == Status::Suggested && has_no_hover();
    html! {
        <li {class} aria-label={&*announced} aria-setsize={props.n_all.to_string()} aria-posinset={props.place.to_string()}
            aria-current={props.is_current.then_some("true")} data-item={page_id(id)}
            onpointerenter={move |_| enter()} onpointerleave={move |_| leave()} onfocusin={move |_| focus()} onfocusout={move |_| blur()}>
            <Said annotation={props.annotation.clone()} text={props.text.clone()} on_act={&props.on_act} />
            if has_acts {
                <span class="item-acts">{ acts(props) }</span>
            }
        </li>
    }
}

/// What is said of an annotation.
#[derive(Properties)]
struct SaidProps {
    annotation: Rc<Annotation>,
    text: Text,
    on_act: Callback<(AnnotationId, ItemAct)>,
}

impl PartialEq for SaidProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.annotation, &other.annotation) && self.on_act == other.on_act
    }
}

/// The row's words, as a component of its own: an edit elsewhere changes the place of a row, but not its words.
#[component]
fn Said(props: &SaidProps) -> Html {
    let annotation = &props.annotation;
    let id = annotation.id.clone();
    let onclick = props.on_act.reform(move |_| (id.clone(), ItemAct::Go));
    let particulars = match annotation.status {
        Status::Rejected => words::status(Status::Rejected).to_owned(),
        Status::Suggested | Status::Accepted => words::particulars(annotation, &props.text),
    };
    let text = shortened(props.text.get(annotation.span).unwrap_or_default());
    // Hidden words for screen readers would be one more element in every row.
    let name = say().announced_row(words::label(annotation.label()), &text, &particulars);
    html! {
        <button type="button" class="item-go" aria-label={name} {onclick}>
            <span class="item-text" dir="auto">{ text }</span>
            { " " }
            <span class="item-particulars">{ particulars }</span>
        </button>
    }
}

fn covered(props: &ItemProps) -> &str {
    props.text.get(props.annotation.span).unwrap_or_default()
}

fn act(props: &ItemProps, act: ItemAct) -> Callback<MouseEvent> {
    let id = props.annotation.id.clone();
    props.on_act.reform(move |_| (id.clone(), act))
}

fn acts(props: &ItemProps) -> Html {
    let button = |name: &'static str, icon, key: &'static str, does: ItemAct| {
        html! {
            <button type="button" class="icon-button" onclick={act(props, does)} aria-label={name} title={say().with_key(name, key)}>
                <Icon of={icon} />
            </button>
        }
    };
    match props.annotation.status {
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

/// What the row's screen reader says; `words` knows how.
fn announced(annotation: &Annotation, text: &str) -> String {
    words::announced(annotation, &shortened(text))
}
