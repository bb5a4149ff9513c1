//! The bar at the top: undo and redo, whether all is saved, files in and out, and the panels of a narrow page.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    app::{
        Drawer,
        acts::{self, Errand},
        components::{
            icon::Icon,
            menu::{Choice, Menu},
        },
        desk::{Desk, lay, use_desk},
        dom::files::chosen,
        speech::say,
        words,
    },
    document::{Act, Details},
    formats::Format,
    state::{Action, Open, Saving, Sheet},
};

/// What the bar shows of an article: so little that most edits do not redraw it.
#[derive(Clone, PartialEq)]
pub struct BarArticle {
    details: Rc<Details>,
    to_undo: Option<Act>,
    to_redo: Option<Act>,
    is_saved: bool,
    has_failed: bool,
}

impl BarArticle {
    /// What the bar says of `open`.
    pub fn of(open: &Open) -> Self {
        Self {
            details: open.document.details.clone(),
            to_undo: open.history.to_undo().map(|step| step.act),
            to_redo: open.history.to_redo().map(|step| step.act),
            is_saved: open.is_saved(),
            has_failed: matches!(open.saving, Saving::Failed(_)),
        }
    }
}

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct TopBarProps {
    /// What it says of the open article.
    pub article: Option<BarArticle>,
    /// Which panel lies open over a narrow page.
    pub drawer: Option<Drawer>,
    /// The person opens or closes a panel.
    pub on_drawer: Callback<Drawer>,
}

/// The top bar.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let desk = use_desk();
    let drawer = |drawer: Drawer, name: &'static str, icon, class: &'static str| {
        let onclick = props.on_drawer.reform(move |_| drawer);
        html! {
            <button type="button" class={classes!("icon-button", class)} {onclick} aria-label={name} title={name}
                aria-expanded={(props.drawer == Some(drawer)).to_string()}>
                <Icon of={icon} />
            </button>
        }
    };
    html! {
        <header class="top-bar">
            { drawer(Drawer::Library, say().library(), icondata_lu::LuPanelLeft, "opens-library") }
            <span class="brand">{ "Gloss" }</span>
            if let Some(article) = &props.article {
                { steps(&desk, article) }
                <Saved is_saved={article.is_saved} failed={article.has_failed} />
            }
            <span class="stretch article-title">{ for props.article.as_ref().map(|article| title(&article.details)) }</span>
            <button type="button" class="icon-button opens-commands" onclick={lay(&desk, Sheet::Commands)} aria-label={say().commands()} title={say().with_key(say().commands(), "?")}><Icon of={icondata_lu::LuMenu} /></button>
            <button type="button" class="icon-button opens-looks" onclick={lay(&desk, Sheet::Settings)} aria-label={say().settings()} title={say().settings()}><Icon of={icondata_lu::LuALargeSmall} /></button>
            <ImportButton />
            <Menu name={say().export()} icon={icondata_lu::LuDownload} choices={exports(&desk, props.article.is_some())} />
            if props.article.is_some() {
                { drawer(Drawer::Annotations, say().list(), icondata_lu::LuPanelRight, "opens-annotations") }
            }
        </header>
    }
}

/// The article's title: the page's heading while one is open.
fn title(details: &Details) -> Html {
    let title = if details.title.is_empty() { say().untitled() } else { &details.title };
    html! { <h1 dir="auto" lang={details.language.tag()}>{ title }</h1> }
}

fn steps(desk: &Desk, article: &BarArticle) -> Html {
    let button = |name: &'static str, icon, act: Option<Act>, title: Option<String>, action: Action| {
        let title = title.unwrap_or_else(|| name.to_owned());
        let desk = desk.clone();
        let onclick = move |_| desk.dispatch(action.clone());
        html! {
            <button type="button" class="icon-button" {onclick} aria-label={name} {title} disabled={act.is_none()}><Icon of={icon} /></button>
        }
    };
    let undone = article.to_undo.map(|act| say().undo_what(words::act(act), "Ctrl+Z"));
    let redone = article.to_redo.map(|act| say().redo_what(words::act(act), "Shift+Ctrl+Z"));
    html! { <>
        { button(say().undo(), icondata_lu::LuUndo2, article.to_undo, undone, Action::Undo) }
        { button(say().redo(), icondata_lu::LuRedo2, article.to_redo, redone, Action::Redo) }
    </> }
}

/// Whether all is saved.
#[derive(Properties, PartialEq)]
struct SavedProps {
    is_saved: bool,
    failed: bool,
}

#[component]
fn Saved(props: &SavedProps) -> Html {
    let desk = use_desk();
    let said = match (props.is_saved, props.failed) {
        (_, true) => say().bar_not_saved(),
        (true, false) => say().bar_saved(),
        (false, false) => say().bar_saving(),
    };
    let again = move |_| desk.dispatch(Action::SaveAgain);
    html! { <>
        <span class={classes!("saved", props.failed.then_some("is-alert"))} role="status">{ said }</span>
        if props.failed {
            <button type="button" class="button" onclick={again}>{ say().save_again() }</button>
        }
    </> }
}

fn exports(desk: &Desk, has_open: bool) -> Vec<Choice> {
    let choice = |name: &'static str, errand: fn(Format) -> Errand, format| {
        let desk = desk.clone();
        Choice { name: name.into(), on_choose: Callback::from(move |()| acts::run(&desk, errand(format))) }
    };
    // With no article open, the others' formats take the library too.
    let errand = if has_open { Errand::Export } else { Errand::ExportAll };
    let mut choices: Vec<Choice> =
        Format::IN_MENU.into_iter().map(|format| choice(format.name(), errand, format)).collect();
    let all = choice(say().export_json_all(), Errand::ExportAll, Format::Json);
    if has_open {
        choices.insert(1, all);
    } else {
        choices[0] = all;
    }
    choices
}

/// A button that opens the browser's file chooser.
#[component]
fn ImportButton() -> Html {
    let desk = use_desk();
    let input = use_node_ref();
    let onclick = {
        let input = input.clone();
        move |_| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        }
    };
    let onchange = move |event: Event| acts::run(&desk, Errand::Import(chosen(&event.target_unchecked_into())));
    html! { <>
        <button type="button" class="button" {onclick} title={say().import()}><Icon of={icondata_lu::LuUpload} /><span class="button-name">{ say().import() }</span></button>
        <input type="file" class="unseen" data-import="" ref={input} {onchange} multiple={true} accept=".json,.jsonl,.jsonld,.zip,.xmi,.conll,.iob,.spacy,.html,.htm,.mhtml,.mht,.docx,.epub,.txt,.md,text/plain,application/json"
            tabindex="-1" aria-label={say().import_files()} />
    </> }
}
