//! One label among many, looked for by name: for what is selected, or for the current annotation.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{LabelsSheetProps, fits, new_label};
use crate::{
    annotation::{Definition, Label, LabelSet, OwnLabel},
    app::{
        acts::set_labels,
        components::{icon::Icon, own_look::class_of, sheet::Sheet},
        desk::{Desk, use_desk},
        dom::selection,
        marking::{label_chosen, on_selection},
        speech::say,
        words,
    },
    state::Action,
};

/// A field and a list; Enter takes the first, or makes a label where there is none of that name.
#[component]
pub fn ChooseLabelSheet(props: &LabelsSheetProps) -> Html {
    let desk = use_desk();
    let sought = use_state_eq(String::new);
    // Before the field takes the focus, and the selection with it.
    let before = use_memo((), |()| desk.state().open.and_then(|open| selection::selected(&open.layout)));
    let labels = desk.state().open.map(|open| open.labels.clone()).unwrap_or_default();
    let lower = sought.trim().to_lowercase();
    let four = Label::ALL.into_iter().filter(|label| words::label(*label).to_lowercase().contains(&lower));
    let own = labels.definitions().iter().filter(|own| fits(own, &lower)).map(|own| Label::Own(own.label));
    let found: Vec<Label> = four.chain(own).collect();
    let new = new_label(&labels, &sought);
    let choose = {
        let desk = desk.clone();
        Callback::from(move |label: Label| chosen(&desk, *before, label))
    };
    let make = {
        let (desk, choose) = (desk.clone(), choose.clone());
        Callback::from(move |label: OwnLabel| {
            define(&desk, label);
            choose.emit(Label::Own(label));
        })
    };
    let oninput = {
        let sought = sought.clone();
        move |event: InputEvent| sought.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let onkeydown = {
        let (first, choose, make) = (found.first().copied(), choose.clone(), make.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                match (first, new) {
                    (Some(label), _) => choose.emit(label),
                    (None, Some(label)) => make.emit(label),
                    (None, None) => {}
                }
            }
        }
    };
    let row = |label: Label| row(label, &labels, choose.reform(move |_: MouseEvent| label));
    html! {
        <Sheet title={say().own_labels_choose()} class="own-labels" on_close={&props.on_close}>
            <div class="search">
                <Icon of={icondata_lu::LuSearch} />
                <input type="search" aria-label={say().own_labels_find()} placeholder={say().own_labels_find()} data-first="" {oninput} {onkeydown} dir="auto" />
            </div>
            <ul role="list" aria-label={say().own_labels()}>{ for found.iter().copied().map(row) }</ul>
            if let Some(label) = new {
                <button type="button" class="button" onclick={make.reform(move |_: MouseEvent| label)}>
                    <Icon of={icondata_lu::LuPlus} />{ say().own_labels_add(label.name()) }
                </button>
            } else if found.is_empty() {
                <p class="help">{ say().own_labels_nothing() }</p>
            }
        </Sheet>
    }
}

fn row(label: Label, labels: &Rc<LabelSet>, onclick: Callback<MouseEvent>) -> Html {
    let definition = match label {
        Label::Own(own) => labels.get(own),
        _ => None,
    };
    let key = match (label.place(), definition) {
        (Some(place), _) => Some((place + 1).to_string()),
        (None, own) => own.and_then(|own| own.key).map(String::from),
    };
    html! {
        <li key={label.id()}>
            <button type="button" class={classes!("own-choice", class_of(label, labels))} {onclick}>
                <span class="swatch" aria-hidden="true"></span><span class="own-name" dir="auto">{ words::label(label) }</span>
                <span class="help" dir="auto">{ definition.map(|own: &Definition| own.description.clone()) }</span>
                { for key.map(|key| html! { <kbd>{ key }</kbd> }) }
            </button>
        </li>
    }
}

/// Takes the sheet away, selects again what was selected, and labels it.
fn chosen(desk: &Desk, before: Option<selection::Selected>, label: Label) {
    desk.dispatch(Action::Lay(None));
    let Some(open) = desk.state().open else { return };
    if let Some(selected) = before {
        selection::select(&open.layout, selected);
    }
    if let Some(action) = label_chosen(desk, &open, label) {
        on_selection(desk, action);
    }
}

/// Puts `label` among those for all articles, with a look that none has yet.
pub(super) fn define(desk: &Desk, label: OwnLabel) {
    let state = desk.state();
    let present = state.open.as_ref().map_or(&state.labels, |open| &open.labels);
    let mut labels = LabelSet::clone(&state.labels);
    let look = present.get(label).map_or_else(|| present.free_look(), |own| own.look);
    labels.set(Definition { label, look, key: None, description: String::new() });
    set_labels(desk, labels);
}
