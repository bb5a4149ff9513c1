//! The library: all articles, found by their words, renamed, deleted, backed up.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    app::{
        acts,
        components::{
            icon::Icon,
            menu::{Choice, Menu},
        },
        desk::{Desk, use_desk},
        dom::focus,
        words,
    },
    document::{ArticleId, Summary},
};

/// So many steps without a backup are worth a reminder.
const REMIND_AFTER: u32 = 200;
/// How long the person pauses before what they typed is looked for, in milliseconds.
const PAUSE: u32 = 150;

/// The library.
#[derive(Properties, PartialEq)]
pub struct LibraryPanelProps {
    /// All articles; nothing until they are read.
    pub library: Option<Rc<Vec<Rc<Summary>>>>,
    /// The open one.
    pub open: Option<ArticleId>,
    /// How many steps were saved since everything was exported.
    pub n_since_backup: u32,
    /// Whether the browser has promised to keep the library.
    pub is_persistent: Option<bool>,
}

/// The library panel.
#[component]
pub fn LibraryPanel(props: &LibraryPanelProps) -> Html {
    let desk = use_desk();
    let found = use_state(|| None::<Vec<ArticleId>>);
    let renamed = use_state_eq(|| None::<ArticleId>);
    let on_new = {
        let desk = desk.clone();
        move |_| acts::close(&desk)
    };
    let articles = props.library.as_deref().map(Vec::as_slice).unwrap_or_default();
    let is_found = |summary: &&Rc<Summary>| found.as_ref().is_none_or(|found| found.contains(&summary.id));
    let shown: Vec<_> = articles.iter().filter(is_found).collect();
    let entry = |summary: &&Rc<Summary>| entry(&desk, summary, props.open.as_ref(), &renamed);
    html! {
        <nav class="library" aria-label="Articles">
            <button type="button" class="button new-article" onclick={on_new}><Icon of={icondata_lu::LuPlus} /><span>{ "New article" }</span></button>
            if articles.len() > 1 {
                <Search found={found.clone()} />
            }
            if found.is_some() && shown.is_empty() {
                <p class="help">{ "No article has these words." }</p>
            }
            <ul class="entries">{ for shown.iter().map(entry) }</ul>
            if props.library.is_some() && articles.is_empty() {
                <p class="help">{ "Articles you annotate are kept here, on this device." }</p>
            }
            if !articles.is_empty() {
                <Keeping n_since_backup={props.n_since_backup} is_persistent={props.is_persistent} />
            }
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct SearchProps {
    found: UseStateHandle<Option<Vec<ArticleId>>>,
}

/// Looks through titles and texts while the person types.
#[component]
fn Search(props: &SearchProps) -> Html {
    let desk = use_desk();
    let pause = use_mut_ref(|| None::<Timeout>);
    let oninput = {
        let found = props.found.clone();
        move |event: InputEvent| {
            let query = event.target_unchecked_into::<HtmlInputElement>().value();
            let (desk, found) = (desk.clone(), found.clone());
            *pause.borrow_mut() = Some(Timeout::new(PAUSE, move || look_for(desk, query, found)));
        }
    };
    html! {
        <div class="search">
            <Icon of={icondata_lu::LuSearch} />
            <input type="search" aria-label="Search articles" placeholder="Search" {oninput} dir="auto" />
        </div>
    }
}

fn look_for(desk: Desk, query: String, found: UseStateHandle<Option<Vec<ArticleId>>>) {
    if query.trim().is_empty() {
        return found.set(None);
    }
    spawn_local(async move {
        if let Some(ids) = acts::find(&desk, &query).await {
            found.set(Some(ids));
        }
    });
}

fn entry(
    desk: &Desk,
    summary: &Rc<Summary>,
    open: Option<&ArticleId>,
    renamed: &UseStateHandle<Option<ArticleId>>,
) -> Html {
    let is_open = open == Some(&summary.id);
    if renamed.as_ref() == Some(&summary.id) {
        return renaming(desk, summary, renamed);
    }
    let go = {
        let (desk, id) = (desk.clone(), summary.id.clone());
        move |_| acts::open(&desk, &id)
    };
    let title = if summary.title.is_empty() { "Untitled" } else { &summary.title };
    html! {
        <li key={summary.id.as_str()} class={classes!("entry", is_open.then_some("is-open"))}>
            <button type="button" class="entry-go" onclick={go} aria-current={is_open.then_some("page")}>
                <span class="entry-title" lang={summary.language.tag()} dir="auto">{ title }</span>
                <span class="entry-facts">{ facts(summary) }</span>
            </button>
            <Menu name={format!("Actions for {title}")} icon={icondata_lu::LuEllipsis} is_terse=true choices={choices(desk, summary, renamed)} />
        </li>
    }
}

/// Outlet or day, and how much there is.
fn facts(summary: &Summary) -> String {
    let day = if summary.date.is_empty() { words::date(summary.created) } else { summary.date.clone() };
    let counts = summary.counts;
    let n_marks: usize = counts.by_label.iter().sum();
    let marks = match counts.n_suggested {
        0 => words::counted(n_marks, "mark", "marks"),
        n_open => format!("{}, {} to review", words::counted(n_marks, "mark", "marks"), words::grouped(n_open)),
    };
    [summary.outlet.as_str(), &day, &marks].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn choices(desk: &Desk, summary: &Rc<Summary>, renamed: &UseStateHandle<Option<ArticleId>>) -> Vec<Choice> {
    let rename = {
        let (renamed, id) = (renamed.clone(), summary.id.clone());
        Callback::from(move |()| renamed.set(Some(id.clone())))
    };
    let delete = {
        let (desk, summary) = (desk.clone(), summary.clone());
        Callback::from(move |()| acts::delete(&desk, vec![summary.id.clone()], summary.title.clone()))
    };
    vec![Choice { name: "Rename".into(), on_choose: rename }, Choice { name: "Delete".into(), on_choose: delete }]
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
    html! { <input class="renaming" ref={field} value={&props.title} aria-label="New title" dir="auto" {onblur} {onkeydown} /> }
}

fn renaming(desk: &Desk, summary: &Rc<Summary>, renamed: &UseStateHandle<Option<ArticleId>>) -> Html {
    let on_done = {
        let (desk, summary, renamed) = (desk.clone(), summary.clone(), renamed.clone());
        Callback::from(move |title: Option<String>| {
            if let Some(title) = title.filter(|title| title.trim() != summary.title) {
                acts::rename(&desk, &summary.id, title.trim().to_owned());
            }
            renamed.set(None);
        })
    };
    html! {
        <li key={format!("renamed {}", summary.id.as_str())} class="entry is-renamed"><Renaming title={summary.title.clone()} {on_done} /></li>
    }
}

#[derive(Properties, PartialEq)]
struct KeepingProps {
    n_since_backup: u32,
    is_persistent: Option<bool>,
}

/// How safe the library is, the reminder of a backup, and the way to delete it all.
#[component]
fn Keeping(props: &KeepingProps) -> Html {
    let desk = use_desk();
    let is_asked = use_state_eq(|| false);
    let export = {
        let desk = desk.clone();
        move |_| acts::export_all(&desk)
    };
    let ask = |asks: bool| {
        let is_asked = is_asked.clone();
        move |_: MouseEvent| is_asked.set(asks)
    };
    let delete = move |_| acts::delete_everything(&desk);
    let kept = match props.is_persistent {
        Some(true) => "Kept on this device until you delete it.",
        Some(false) => "Kept on this device; the browser may clear it when space runs short.",
        None => "Kept on this device.",
    };
    html! {
        <footer class="keeping">
            if props.n_since_backup >= REMIND_AFTER {
                <p class="reminder" role="status">
                    { format!("{} since the last backup. ", words::counted(props.n_since_backup as usize, "change", "changes")) }
                    <button type="button" class="link" onclick={export}>{ "Export all" }</button>
                </p>
            }
            <p class="help">{ kept }</p>
            if *is_asked {
                <div role="group" aria-label="Delete everything?">
                    <p>{ "All articles and annotations go, for good. An export can bring them back." }</p>
                    <button type="button" class="button is-danger" onclick={delete}>{ "Delete for good" }</button>
                    <button type="button" class="button" onclick={ask(false)}>{ "Keep" }</button>
                </div>
            } else {
                <button type="button" class="link" onclick={ask(true)}>{ "Delete everything…" }</button>
            }
        </footer>
    }
}
