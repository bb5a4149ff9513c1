//! The library: all articles, found by their words, renamed, deleted, backed up.

mod entry;
pub mod keeping;
pub mod renaming;
pub mod rest;

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    app::{
        acts,
        components::icon::Icon,
        desk::{lay, use_desk},
        later::{Later, use_later},
        panels::found::FoundProps,
        speech::{choose, say},
        words,
    },
    document::{ArticleId, Summary},
    state::Sheet,
    text::Language,
};
use entry::Entry;
use keeping::KeepingProps;
use renaming::RenamingProps;
use rest::RestProps;

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

/// How many articles are drawn at once, more than fit a window; the others are drawn bit by bit ([`rest`]).
const AT_ONCE: usize = 40;

/// What of the library is shown in another way.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The open article.
    open: Option<ArticleId>,
    /// The one whose title is being written anew.
    renamed: Option<ArticleId>,
    /// The person wants to rename one, or no longer.
    on_rename: Callback<Option<ArticleId>>,
}

impl Shown {
    /// A row of the library.
    fn entry(&self, summary: &Rc<Summary>, later: Later) -> Html {
        let on_rename = &self.on_rename;
        if self.renamed.as_ref() == Some(&summary.id) {
            let renaming = RenamingProps { summary: summary.clone(), on_rename: on_rename.clone() };
            // Another key while it is renamed: otherwise removing the menu would take the focus from the field.
            let key = format!("renamed {}", summary.id.as_str());
            return html! { <li {key} class="entry is-renamed">{ later.draw(|parts| (parts.renaming)(renaming)) }</li> };
        }
        let is_open = self.open.as_ref() == Some(&summary.id);
        html! { <Entry key={summary.id.as_str()} summary={summary.clone()} {is_open} {on_rename} /> }
    }
}

/// The library panel.
#[component]
pub fn LibraryPanel(props: &LibraryPanelProps) -> Html {
    let desk = use_desk();
    let later = use_later();
    let typed = use_state_eq(AttrValue::default);
    let renamed = use_state_eq(|| None::<ArticleId>);
    let on_new = {
        let desk = desk.clone();
        move |_| acts::close(&desk)
    };
    let articles = props.library.as_deref().map(Vec::as_slice).unwrap_or_default();
    let sought = props.library.clone().filter(|_| !typed.trim().is_empty());
    let on_rename = use_callback(renamed.clone(), |id: Option<ArticleId>, renamed| renamed.set(id));
    let shown = Shown { open: props.open.clone(), renamed: (*renamed).clone(), on_rename };
    let rest = props.library.clone().filter(|library| library.len() > AT_ONCE);
    html! {
        <nav class="library" aria-label={say().library()}>
            <button type="button" class="button new-article" onclick={on_new}><Icon of={icondata_lu::LuPlus} /><span>{ say().library_new() }</span></button>
            if articles.len() > 1 {
                { search(&typed) }
            }
            if let Some(library) = sought {
                { later.draw(|parts| (parts.found)(FoundProps { library, typed: (*typed).clone() })) }
            } else {
                <ul class="entries">
                    { for articles.iter().take(AT_ONCE).map(|summary| shown.entry(summary, later)) }
                    if let Some(library) = rest {
                        { later.draw(|parts| (parts.rest)(RestProps { library, shown })) }
                    }
                </ul>
            }
            if props.library.is_some() && articles.is_empty() {
                <p class="help">{ say().library_empty() }</p>
            }
            if !articles.is_empty() {
                <footer class="keeping">{ later.draw(|parts| (parts.keeping)(KeepingProps { n_since_backup: props.n_since_backup, is_persistent: props.is_persistent })) }</footer>
            }
            <div class="page-choices">
                { tongue() }
                <button type="button" class="link opens-settings" onclick={lay(&desk, Sheet::Settings)}>{ say().settings() }</button>
            </div>
        </nav>
    }
}

/// Where the person types what is looked for in all articles.
fn search(typed: &UseStateHandle<AttrValue>) -> Html {
    let oninput = {
        let typed = typed.setter();
        move |event: InputEvent| typed.set(event.target_unchecked_into::<HtmlInputElement>().value().into())
    };
    html! {
        <div class="search">
            <Icon of={icondata_lu::LuSearch} />
            <input type="search" data-search="" aria-label={say().library_search_articles()} placeholder={say().library_search()} {oninput} dir="auto" />
        </div>
    }
}

/// The choice of the page's language, each by its own name.
fn tongue() -> Html {
    let onchange = |event: Event| {
        let tag = event.target_unchecked_into::<HtmlSelectElement>().value();
        Language::of_tag(&tag).into_iter().for_each(choose);
    };
    let option = |language: Language| {
        html! { <option value={language.tag()} lang={language.tag()} selected={language == say().0}>{ words::language(language) }</option> }
    };
    html! {
        <label class="tongue">
            <Icon of={icondata_lu::LuLanguages} />
            <select aria-label={say().page_language()} {onchange}>{ for Language::ALL.map(option) }</select>
        </label>
    }
}
