//! The bar at the top: undo and redo, whether all is saved, files in and out, and the panels of a narrow page.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    app::{
        Drawer, acts,
        components::{
            icon::Icon,
            menu::{Choice, Menu},
        },
        desk::{Desk, use_desk},
        dom::files::chosen,
        words,
    },
    document::Step,
    formats::Format,
    state::{Action, Open, Saving},
};

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct TopBarProps {
    /// The open article.
    pub open: Option<Open>,
    /// Which panel lies open over a narrow page.
    pub drawer: Option<Drawer>,
    /// The person opens or closes a panel.
    pub on_drawer: Callback<Drawer>,
    /// The person wants to see the keys.
    pub on_keys: Callback<()>,
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
            { drawer(Drawer::Library, "Articles", icondata_lu::LuPanelLeft, "opens-library") }
            <span class="brand">{ "Gloss" }</span>
            if let Some(open) = &props.open {
                { steps(&desk, open) }
                <Saved is_saved={open.is_saved()} failed={matches!(open.saving, Saving::Failed(_))} />
            }
            <span class="stretch article-title"><span dir="auto">{ props.open.as_ref().map(|open| open.document.details.title.clone()) }</span></span>
            <button type="button" class="icon-button opens-keys" onclick={props.on_keys.reform(|_| ())} aria-label="Keys" title="Keys (?)"><Icon of={icondata_lu::LuKeyboard} /></button>
            <ImportButton />
            <Menu name="Export" icon={icondata_lu::LuDownload} choices={exports(&desk, props.open.is_some())} />
            if props.open.is_some() {
                { drawer(Drawer::Annotations, "Annotations", icondata_lu::LuPanelRight, "opens-annotations") }
            }
        </header>
    }
}

fn steps(desk: &Desk, open: &Open) -> Html {
    let button = |name: &'static str, icon, step: Option<&std::rc::Rc<Step>>, keys: &'static str, action: Action| {
        let title = step.map_or_else(|| name.to_owned(), |step| format!("{name} {} ({keys})", words::act(step.act)));
        let desk = desk.clone();
        let onclick = move |_| desk.dispatch(action.clone());
        html! {
            <button type="button" class="icon-button" {onclick} aria-label={name} {title} disabled={step.is_none()}><Icon of={icon} /></button>
        }
    };
    html! { <>
        { button("Undo", icondata_lu::LuUndo2, open.history.to_undo(), "Ctrl+Z", Action::Undo) }
        { button("Redo", icondata_lu::LuRedo2, open.history.to_redo(), "Shift+Ctrl+Z", Action::Redo) }
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
        (_, true) => "Not saved",
        (true, false) => "Saved",
        (false, false) => "Saving…",
    };
    let again = move |_| desk.dispatch(Action::SaveAgain);
    html! { <>
        <span class={classes!("saved", props.failed.then_some("is-alert"))} role="status">{ said }</span>
        if props.failed {
            <button type="button" class="button" onclick={again}>{ "Save again" }</button>
        }
    </> }
}

fn exports(desk: &Desk, has_open: bool) -> Vec<Choice> {
    let mut choices = Vec::new();
    if has_open {
        choices.extend(Format::ALL.map(|format| {
            let desk = desk.clone();
            Choice { name: format.name().into(), on_choose: Callback::from(move |()| acts::export_open(&desk, format)) }
        }));
    }
    let all = desk.clone();
    choices.push(Choice {
        name: "JSON (all articles)".into(),
        on_choose: Callback::from(move |()| acts::export_all(&all)),
    });
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
    let onchange = move |event: Event| acts::import(&desk, chosen(&event.target_unchecked_into()));
    html! { <>
        <button type="button" class="button" {onclick} title="Import"><Icon of={icondata_lu::LuUpload} /><span class="button-name">{ "Import" }</span></button>
        <input type="file" class="unseen" ref={input} {onchange} multiple={true} accept=".json,.txt,.md,text/plain,application/json"
            tabindex="-1" aria-label="Files to import" />
    </> }
}
