//! The sheet on which the person's own labels are made, changed, taken out, exported and brought in.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{choose::define, editor::Editor, fits, new_label};
use crate::{
    annotation::{Definition, LabelSet, OwnLabel},
    app::{
        acts::{Errand, run},
        components::{icon::Icon, own_look::class_of_look, sheet::Sheet},
        desk::use_desk,
        dom::files::ask_for_files,
        speech::{count, say},
    },
    document::Document,
};

/// What the sheets need.
#[derive(Properties, PartialEq)]
pub struct LabelsSheetProps {
    /// The labels for all articles.
    pub labels: Rc<LabelSet>,
    /// The open article.
    pub document: Option<Rc<Document>>,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// A field that finds or makes a label, the labels for all articles, those of this one, and what to do with all of them.
#[component]
pub fn LabelsSheet(props: &LabelsSheetProps) -> Html {
    let desk = use_desk();
    let sought = use_state_eq(String::new);
    let edited = use_state_eq(|| None::<OwnLabel>);
    let of_all = &*props.labels;
    let here = here(props);
    let lower = sought.trim().to_lowercase();
    let fitting = |set: &LabelSet| -> Vec<Definition> {
        set.definitions().iter().filter(|own| fits(own, &lower)).cloned().collect()
    };
    let (everywhere, only_here) = (fitting(of_all), fitting(&here));
    let mut all = of_all.clone();
    all.join(&here);
    let new = new_label(&all, &sought);
    let is_full = of_all.definitions().len() >= LabelSet::MOST;
    let is_no_name = new.is_none() && !lower.is_empty() && everywhere.is_empty() && only_here.is_empty();
    let make = {
        let (desk, edited, sought) = (desk.clone(), edited.clone(), sought.clone());
        Callback::from(move |label: OwnLabel| {
            define(&desk, label);
            sought.set(String::new());
            edited.set(Some(label));
        })
    };
    let oninput = {
        let sought = sought.clone();
        move |event: InputEvent| sought.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let onkeydown = {
        let make = make.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                new.filter(|_| !is_full).iter().for_each(|label| make.emit(*label));
            }
        }
    };
    let row = |own: &Definition, is_here: bool| {
        let (edited, label) = (edited.clone(), own.label);
        let is_open = *edited == Some(label);
        let on_edit = Callback::from(move |label| edited.set(label));
        html! { <LabelRow key={label.name()} definition={own.clone()} {is_here} {is_open} {on_edit} labels={props.labels.clone()} document={props.document.clone()} /> }
    };
    let list = |name: &'static str, labels: &[Definition], is_here: bool| {
        (!labels.is_empty()).then(|| html! {
            <section><h3>{ name }</h3><ul role="list">{ for labels.iter().map(|own| row(own, is_here)) }</ul></section>
        })
    };
    let export = {
        let desk = desk.clone();
        move |_: MouseEvent| run(&desk, Errand::ExportLabels)
    };
    html! {
        <Sheet title={say().own_labels()} class="own-labels" on_close={&props.on_close}>
            <p class="help">{ say().own_labels_help() }</p>
            <div class="search">
                <Icon of={icondata_lu::LuSearch} />
                <input type="search" aria-label={say().own_labels_find()} placeholder={say().own_labels_find()} value={(*sought).clone()}
                    data-first="" {oninput} {onkeydown} dir="auto" />
            </div>
            if let Some(label) = new {
                { add(label, is_full, &make) }
            } else if is_no_name {
                <p class="help" role="status">{ say().own_labels_no_name(sought.trim()) }</p>
            }
            // Within an element of their own: when a list disappears, the field above keeps its element and the focus.
            <div>
                { for list(say().own_labels_everywhere(), &everywhere, false) }
                { for list(say().own_labels_here(), &only_here, true) }
            </div>
            <div class="own-foot">
                <button type="button" class="button" onclick={|_: MouseEvent| ask_for_files()}>{ say().import() }</button>
                if !all.is_empty() {
                    <button type="button" class="button" onclick={export}>{ say().export() }</button>
                }
            </div>
        </Sheet>
    }
}

/// The button that makes `label`, or why there can be no more.
fn add(label: OwnLabel, is_full: bool, on_make: &Callback<OwnLabel>) -> Html {
    if is_full {
        return html! { <p class="help" role="status">{ say().own_labels_full(&count(LabelSet::MOST)) }</p> };
    }
    html! {
        <button type="button" class="button" onclick={on_make.reform(move |_: MouseEvent| label)}>
            <Icon of={icondata_lu::LuPlus} />{ say().own_labels_add(label.name()) }
        </button>
    }
}

/// A label in the list.
#[derive(Properties, PartialEq)]
struct LabelRowProps {
    definition: Definition,
    /// Whether it holds in the open article alone.
    is_here: bool,
    /// Whether it is being changed.
    is_open: bool,
    labels: Rc<LabelSet>,
    document: Option<Rc<Document>>,
    /// The person begins to change this label, has done so, or has given it another name.
    on_edit: Callback<Option<OwnLabel>>,
}

/// The label's look, name, meaning and key; pressed, it opens what can be changed.
#[component]
fn LabelRow(props: &LabelRowProps) -> Html {
    let (own, is_open) = (&props.definition, props.is_open);
    let label = own.label;
    let turn = props.on_edit.reform(move |_: MouseEvent| (!is_open).then_some(label));
    html! {
        <li class={classes!("own-row", class_of_look(own.look))}>
            <button type="button" class="own-choice" onclick={turn} aria-expanded={is_open.to_string()} aria-label={say().own_label_edit(label.name())}>
                <span class="swatch" aria-hidden="true"></span><span class="own-name" dir="auto">{ label.name() }</span>
                <span class="help" dir="auto">{ said(props.document.as_deref(), own) }</span>
                { for own.key.map(|key| html! { <kbd>{ key }</kbd> }) }
            </button>
            if is_open {
                <Editor definition={own.clone()} is_here={props.is_here} labels={props.labels.clone()} document={props.document.clone()}
                    on_rename={props.on_edit.reform(Some)} />
            }
        </li>
    }
}

/// The labels of the open article that are not those for all: its own definitions, and what is marked without one.
fn here(props: &LabelsSheetProps) -> LabelSet {
    let Some(document) = &props.document else { return LabelSet::default() };
    let used = document.annotations.counts().own.iter().map(|(label, _)| *label);
    let mut here = LabelSet::in_article(&document.labels, &props.labels, used);
    for own in props.labels.definitions() {
        if document.labels.get(own.label).is_none() {
            here.remove(own.label);
        }
    }
    here
}

/// A label's meaning or, if none is given, how often it is marked.
fn said(document: Option<&Document>, own: &Definition) -> String {
    if !own.description.is_empty() {
        return own.description.clone();
    }
    let counts = document.map(|document| document.annotations.counts());
    let n = counts.and_then(|counts| counts.own.iter().find(|(label, _)| *label == own.label)).map(|(_, n)| *n);
    n.map(|n| say().own_label_marks(&count(n))).unwrap_or_default()
}
