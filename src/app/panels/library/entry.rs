//! One article of the library: its title, how much there is, and what can be done with it.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::{
        acts::{self, Errand},
        components::menu::{Choice, Menu},
        desk::{Desk, use_desk},
        speech::{count, date, say},
    },
    document::{ArticleId, Summary},
};

/// An article of the library.
#[derive(Properties, PartialEq)]
pub(super) struct EntryProps {
    /// What the library says of it.
    pub(super) summary: Rc<Summary>,
    /// Whether it is the open one.
    pub(super) is_open: bool,
    /// The person wants to rename it.
    pub(super) on_rename: Callback<Option<ArticleId>>,
}

/// A row of the library, redrawn only when its own article changes.
#[component]
pub(super) fn Entry(props: &EntryProps) -> Html {
    let desk = use_desk();
    let summary = &props.summary;
    let go = {
        let (desk, id) = (desk.clone(), summary.id.clone());
        move |_| acts::open(&desk, &id)
    };
    let title = if summary.title.is_empty() { say().untitled() } else { &summary.title };
    html! {
        <li class={classes!("entry", props.is_open.then_some("is-open"))}>
            <button type="button" class="entry-go" onclick={go} aria-current={props.is_open.then_some("page")}>
                <span class="entry-title" lang={summary.language.tag()} dir="auto">{ title }</span>
                <span class="entry-facts">{ facts(summary) }</span>
            </button>
            <Menu name={say().library_actions(title)} icon={icondata_lu::LuEllipsis} is_terse=true choices={choices(&desk, props)} />
        </li>
    }
}

/// Outlet or day, and how much there is.
fn facts(summary: &Summary) -> String {
    let day = if summary.date.is_empty() { date(summary.created) } else { summary.date.clone() };
    let counts = &summary.counts;
    let n_marks = counts.n_marks();
    let marks = match counts.n_suggested {
        0 => say().library_marks(&count(n_marks)),
        n_open => format!("{} · {}", say().library_marks(&count(n_marks)), say().library_to_review(&count(n_open))),
    };
    [summary.outlet.as_str(), &day, &marks].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn choices(desk: &Desk, props: &EntryProps) -> Vec<Choice> {
    let rename = {
        let id = props.summary.id.clone();
        props.on_rename.reform(move |()| Some(id.clone()))
    };
    let delete = {
        let (desk, summary) = (desk.clone(), props.summary.clone());
        Callback::from(move |()| {
            acts::run(&desk, Errand::Delete { ids: vec![summary.id.clone()], title: summary.title.clone() })
        })
    };
    vec![
        Choice { name: say().library_rename().into(), on_choose: rename },
        Choice { name: say().library_delete().into(), on_choose: delete },
    ]
}
