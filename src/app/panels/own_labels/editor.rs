//! One label to change: its name, key, meaning, colour and line, and where it holds.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{new_label, removal::Removal};
use crate::{
    annotation::{Colour, Definition, LabelSet, Line, Look, OwnLabel},
    app::{
        acts::{ask_to_rename, change_label, move_label, set_labels_here},
        commands::is_free_key,
        components::{field::Field, own_look::class_of_look},
        desk::{Desk, use_desk},
        speech::say,
        words,
    },
    document::Document,
};

/// A label to change.
#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    /// As it is.
    pub definition: Definition,
    /// Whether it holds in the open article alone.
    pub is_here: bool,
    /// The labels for all articles.
    pub labels: Rc<LabelSet>,
    /// The open article.
    pub document: Option<Rc<Document>>,
    /// It has another name now.
    pub on_rename: Callback<OwnLabel>,
}

/// What can be changed of a label; each change is done at once.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let desk = use_desk();
    let refused = use_state_eq(|| None::<String>);
    let own = &props.definition;
    let change = {
        let (desk, is_here) = (desk.clone(), props.is_here);
        Callback::from(move |next: Definition| keep(&desk, next, is_here))
    };
    let rename = {
        let (desk, refused, on_rename) = (desk.clone(), refused.clone(), props.on_rename.clone());
        let (label, known) = (own.label, known(props));
        Callback::from(move |typed: String| match new_label(&known, &typed) {
            _ if typed.trim() == label.name() => refused.set(None),
            Some(to) => {
                refused.set(None);
                ask_to_rename(&desk, label, to);
                on_rename.emit(to);
            }
            None if OwnLabel::new(&typed).is_some() => refused.set(Some(say().own_labels_taken(typed.trim()))),
            None => refused.set(Some(say().own_labels_no_name(typed.trim()))),
        })
    };
    let describe = {
        let own = own.clone();
        change.reform(move |typed: String| {
            let description = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            Definition { description, ..own.clone() }
        })
    };
    let look = |look: Look| {
        let own = own.clone();
        change.reform(move |_: Event| Definition { look, ..own.clone() })
    };
    let name = own.label.name();
    let colour = |colour: Colour| {
        let own_look = Look { colour, ..own.look };
        radio(&format!("colour-{name}"), words::colour(colour), own_look, own.look, look(own_look))
    };
    let line = |line: Line| {
        let own_look = Look { line, ..own.look };
        radio(&format!("line-{name}"), words::line(line), own_look, own.look, look(own_look))
    };
    html! {
        <div class="own-editor">
            <Field name={say().own_label_name()} value={name} on_change={rename} />
            if let Some(said) = refused.as_ref() {
                <p class="refused" role="alert">{ said }</p>
            }
            <Field name={say().own_label_description()} value={own.description.clone()} placeholder={say().own_label_describe()} on_change={describe} />
            { key(own, &change) }
            <div class="own-looks" role="radiogroup" aria-label={say().own_label_colour()}>{ for Colour::ALL.map(colour) }</div>
            <div class="own-looks" role="radiogroup" aria-label={say().own_label_line()}>{ for Line::ALL.map(line) }</div>
            { place(&desk, props) }
            <Removal label={own.label} is_here={props.is_here} />
        </div>
    }
}

/// Puts `next` where its label is defined.
fn keep(desk: &Desk, next: Definition, is_here: bool) {
    let state = desk.state();
    if is_here {
        let Some(open) = state.open else { return };
        let mut labels = LabelSet::clone(&open.document.labels);
        labels.set(next);
        set_labels_here(desk, labels);
    } else {
        change_label(desk, next);
    }
}

/// All labels whose names are taken.
fn known(props: &EditorProps) -> LabelSet {
    let mut known = LabelSet::clone(&props.labels);
    if let Some(document) = &props.document {
        let used = document.annotations.counts().own.iter().map(|(label, _)| *label);
        known = LabelSet::in_article(&document.labels, &known, used);
    }
    known
}

/// The key, among those that do nothing else.
fn key(own: &Definition, change: &Callback<Definition>) -> Html {
    let free: Vec<char> =
        "567890".chars().chain('a'..='z').filter(|key| Some(*key) == own.key || is_free_key(*key)).collect();
    let onchange = {
        let (own, free) = (own.clone(), free.clone());
        change.reform(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            // The first place is that of none.
            let key = usize::try_from(place).ok().and_then(|place| free.get(place.checked_sub(1)?)).copied();
            Definition { key, ..own.clone() }
        })
    };
    let option = |key: &char| html! { <option selected={own.key == Some(*key)}>{ *key }</option> };
    html! {
        <label class="field"><span>{ say().own_label_key() }</span>
            <select {onchange}><option selected={own.key.is_none()}>{ say().own_label_no_key() }</option>{ for free.iter().map(option) }</select>
        </label>
    }
}

/// One of several looks; the browser's own radio buttons bring the keys.
fn radio(group: &str, name: &'static str, look: Look, present: Look, onchange: Callback<Event>) -> Html {
    html! {
        <label class={classes!("own-look", class_of_look(look))} title={name}>
            <input type="radio" name={group.to_owned()} checked={look == present} {onchange} aria-label={name} />
            <span class="own-sample" aria-hidden="true"></span>
        </label>
    }
}

/// Whether it holds in all articles; nothing to choose where no article is open.
fn place(desk: &Desk, props: &EditorProps) -> Html {
    if props.document.is_none() {
        return Html::default();
    }
    let onchange = {
        let (desk, definition) = (desk.clone(), props.definition.clone());
        move |event: Event| {
            let is_here = event.target_unchecked_into::<HtmlSelectElement>().selected_index() == 1;
            move_label(&desk, definition.clone(), is_here);
        }
    };
    html! {
        <label class="field"><span>{ say().own_label_where() }</span>
            <select {onchange}>
                <option selected={!props.is_here}>{ say().own_labels_everywhere() }</option>
                <option selected={props.is_here}>{ say().own_labels_here() }</option>
            </select>
        </label>
    }
}
