//! The first of the person's own labels beside the four, where a label is chosen.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    annotation::{Definition, Label, LabelSet},
    app::{components::own_look::class_of_look, desk::use_desk, speech::say},
    state::{Action, Sheet},
};

/// How many stand in the row; the others are one press away.
const SHORT: usize = 5;

/// A row of own labels.
#[derive(Properties, PartialEq)]
pub struct OwnChoicesProps {
    /// All of them.
    pub labels: Rc<LabelSet>,
    /// The label that is there already.
    pub present: Option<Label>,
    /// The person chooses a label.
    pub on_choose: Callback<Label>,
    /// The person presses a label with Shift: it stays chosen.
    pub on_keep: Option<Callback<Label>>,
    /// Whether the others are chosen on a sheet; else all stand in the row.
    pub is_short: bool,
}

/// A button for each label: first the present one, then those with a key, then the rest in their order.
#[component]
pub fn OwnChoices(props: &OwnChoicesProps) -> Html {
    let desk = use_desk();
    let all = props.labels.definitions();
    if all.is_empty() {
        return Html::default();
    }
    let rank = |own: &&Definition| (props.present != Some(Label::Own(own.label)), own.key.is_none());
    let mut row: Vec<&Definition> = all.iter().collect();
    row.sort_by_key(rank);
    if props.is_short {
        row.truncate(SHORT);
    }
    let is_cut = row.len() < all.len();
    let button = |own: &Definition| {
        let label = Label::Own(own.label);
        let (on_choose, on_keep) = (props.on_choose.clone(), props.on_keep.clone());
        let onclick = move |event: MouseEvent| match &on_keep {
            Some(on_keep) if event.shift_key() => on_keep.emit(label),
            _ => on_choose.emit(label),
        };
        let key = own.key.map(String::from);
        let pressed = props.present.map(|present| (present == label).to_string());
        let title = (!own.description.is_empty()).then(|| own.description.clone());
        html! {
            <button type="button" class={classes!("label-button", class_of_look(own.look))} {onclick} {title} aria-pressed={pressed}
                aria-keyshortcuts={key.clone()} data-key={key}>
                <span class="swatch" aria-hidden="true"></span><span class="own-name" dir="auto">{ own.label.name() }</span>
            </button>
        }
    };
    let more = is_cut.then(|| {
        let onclick = move |_: MouseEvent| desk.dispatch(Action::Lay(Some(Sheet::ChooseLabel)));
        html! {
            <button type="button" class="label-button" {onclick} aria-keyshortcuts="0" data-key="0">
                <span>{ say().own_labels_more() }</span>
            </button>
        }
    });
    html! { <div class="own-choices" role="group" aria-label={say().own_labels()}>{ for row.into_iter().map(button) }{ for more }</div> }
}
