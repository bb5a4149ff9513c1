//! One article of the library: its title, how much there is, and what can be done with it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    app::{
        acts::{self, Errand},
        components::menu::{Choice, Menu},
        desk::{Desk, use_desk},
        dom::focus,
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
    /// Whether its title is being written anew.
    pub(super) is_renamed: bool,
    /// The person wants to rename it, or no longer.
    pub(super) on_rename: Callback<Option<ArticleId>>,
}

/// A row of the library, drawn anew only when its own article changes.
#[component]
pub(super) fn Entry(props: &EntryProps) -> Html {
    let desk = use_desk();
    let summary = &props.summary;
    if props.is_renamed {
        let on_done = on_renamed(&desk, props);
        return html! { <li class="entry is-renamed"><Renaming title={summary.title.clone()} {on_done} /></li> };
    }
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

/// Renames where another title was written.
fn on_renamed(desk: &Desk, props: &EntryProps) -> Callback<Option<String>> {
    let (desk, summary, on_rename) = (desk.clone(), props.summary.clone(), props.on_rename.clone());
    Callback::from(move |title: Option<String>| {
        if let Some(title) = title.filter(|title| title.trim() != summary.title) {
            acts::run(&desk, Errand::Rename(summary.id.clone(), title.trim().to_owned()));
        }
        on_rename.emit(None);
    })
}

#[derive(Properties, PartialEq)]
struct RenamingProps {
    /// The title as it is.
    title: AttrValue,
    /// The new title, or nothing where the person thinks better of it.
    on_done: Callback<Option<String>>,
}

/// A field that has the focus and the whole title selected: Enter or leaving it renames, Esc does not.
#[component]
fn Renaming(props: &RenamingProps) -> Html {
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                focus(&field);
                field.select();
            }
        });
    }
    let onblur = {
        let (field, on_done) = (field.clone(), props.on_done.clone());
        move |_| on_done.emit(field.cast::<HtmlInputElement>().map(|field| field.value()))
    };
    let onkeydown = {
        let on_done = props.on_done.clone();
        move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => on_done.emit(None),
            // Leaving the field renames. It is in the page, so it can be left.
            "Enter" if !event.is_composing() => drop(event.target_unchecked_into::<HtmlInputElement>().blur()),
            _ => {}
        }
    };
    html! { <input class="renaming" ref={field} value={&props.title} aria-label={say().library_new_title()} dir="auto" {onblur} {onkeydown} /> }
}
