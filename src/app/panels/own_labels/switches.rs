//! A switch a label of the person's own, over the list.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fits;
use crate::{
    annotation::{Definition, Label, LabelSet, OwnLabel},
    app::{
        components::{icon::Icon, own_look::class_of_look},
        desk::use_desk,
        speech::{count, say},
        words,
    },
    state::{Action, Open, Sheet},
};

/// What the switches show. Most edits do not change it, and then nothing is redrawn.
#[derive(Properties, PartialEq)]
pub struct OwnSwitchesProps {
    labels: Rc<LabelSet>,
    /// How many marks each has that is not rejected.
    counts: Vec<(OwnLabel, usize)>,
    /// The labels that are left out of view.
    hidden: Vec<Label>,
}

impl OwnSwitchesProps {
    /// Those of the article.
    pub fn of(open: &Open) -> Self {
        Self {
            labels: open.labels.clone(),
            counts: open.document.annotations.counts().own.clone(),
            hidden: open.view.shown.hidden.clone(),
        }
    }

    fn n_marks(&self, label: OwnLabel) -> usize {
        self.counts.iter().find(|(other, _)| *other == label).map_or(0, |(_, n)| *n)
    }

    fn is_hidden(&self, label: OwnLabel) -> bool {
        self.hidden.contains(&Label::Own(label))
    }
}

/// How many are shown at first; the others appear after a press, with a search field.
const SHORT: usize = 6;

/// Switches for the labels that are marked in the article, the most first; all of them where that is asked for.
#[component]
pub fn OwnSwitches(props: &OwnSwitchesProps) -> Html {
    let desk = use_desk();
    let (shows_all, sought) = (use_state_eq(|| false), use_state_eq(String::new));
    let all = props.labels.definitions();
    let short = short(props);
    let is_cut = short.len() < all.len();
    let shown: Vec<&Definition> = match (*shows_all && is_cut, sought.trim().to_lowercase()) {
        (true, sought) => all.iter().filter(|own| fits(own, &sought)).collect(),
        (false, _) => short,
    };
    let switch = |own: &Definition| {
        let (desk, label) = (desk.clone(), Label::Own(own.label));
        let onclick = move |_: MouseEvent| desk.dispatch(Action::Toggle(label));
        html! {
            <button key={own.label.name()} type="button" class={classes!("switch", class_of_look(own.look))} {onclick}
                aria-pressed={(!props.is_hidden(own.label)).to_string()}>
                <span class="swatch" aria-hidden="true"></span>
                <span class="switch-name" dir="auto">{ own.label.name() }</span>
                <span class="switch-count">{ words::grouped(props.n_marks(own.label)) }</span>
            </button>
        }
    };
    let oninput = {
        let sought = sought.clone();
        move |event: InputEvent| sought.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let turn = {
        let (shows_all, sought) = (shows_all.clone(), sought.clone());
        move |_: MouseEvent| {
            sought.set(String::new());
            shows_all.set(!*shows_all);
        }
    };
    let manage = {
        let desk = desk.clone();
        move |_: MouseEvent| desk.dispatch(Action::Lay(Some(Sheet::Labels)))
    };
    let name = if *shows_all { say().own_labels_few().to_owned() } else { say().own_labels_all(&count(all.len())) };
    html! { <>
        if *shows_all && is_cut {
            <div class="search own-search">
                <Icon of={icondata_lu::LuSearch} />
                <input type="search" aria-label={say().own_labels_find()} placeholder={say().own_labels_find()} {oninput} dir="auto" />
            </div>
            <div class="own-switches">{ for shown.into_iter().map(switch) }</div>
        } else {
            { for shown.into_iter().map(switch) }
        }
        <div class="own-acts">
            if is_cut {
                <button type="button" class="link" onclick={turn} aria-expanded={shows_all.to_string()}>{ name }</button>
            }
            <button type="button" class="link" onclick={manage}>{ say().own_labels_manage() }</button>
        </div>
    </> }
}

/// The labels that stand over the list by themselves: all, where they are few; else those marked most often here and what is
/// left out of view, in their order.
fn short(props: &OwnSwitchesProps) -> Vec<&Definition> {
    let all = props.labels.definitions();
    if all.len() <= SHORT {
        return all.iter().collect();
    }
    let n_marks = |own: &Definition| props.n_marks(own.label);
    let mut often: Vec<usize> = all.iter().map(n_marks).collect();
    often.sort_unstable_by(|one, other| other.cmp(one));
    let least = often[SHORT - 1].max(1);
    let mut short: Vec<_> = all.iter().filter(|own| n_marks(own) >= least).take(SHORT).collect();
    short.extend(all.iter().filter(|own| props.is_hidden(own.label) && n_marks(own) < least));
    short
}
