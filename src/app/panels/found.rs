//! What is found in the library: each article with the places, in their words; pressing one goes there.

use std::rc::Rc;

use yew::prelude::*;

use super::beside::{Wanted, go};
use crate::{
    app::{
        acts,
        catalogue::{self, use_catalogue},
        desk::{Desk, use_desk},
        hooks::use_gradual::note_moment,
        speech::{count, say},
    },
    document::Summary,
    search::{Entry, Hit, Hits, Place},
};

/// What is looked for.
#[derive(Properties, PartialEq)]
pub struct FoundProps {
    /// The articles.
    pub library: Rc<Vec<Rc<Summary>>>,
    /// What the person has typed.
    pub typed: AttrValue,
}

/// So many articles are listed …
const MOST_ARTICLES: usize = 50;
/// … with so many places each.
const MOST_PLACES: usize = 3;

/// The articles that have what is looked for.
#[component]
pub fn Found(props: &FoundProps) -> Html {
    let desk = use_desk();
    let progress = use_catalogue(&props.library);
    let found = catalogue::find(&props.library, &props.typed);
    let listed: Vec<(&Rc<Entry>, Hits)> =
        found.iter().take(MOST_ARTICLES).map(|entry| (entry, entry.hits(&props.typed, MOST_PLACES))).collect();
    use_effect_with(props.typed.clone(), |_| note_moment("gloss:found"));
    let n_more = found.len().saturating_sub(MOST_ARTICLES);
    let title = |entry: &Entry| {
        let own = props.library.iter().find(|summary| summary.id == entry.id);
        own.map(|summary| summary.title.clone()).filter(|title| !title.is_empty())
    };
    html! {
        <div class="found">
            <p class="help" role="status">
                if !found.is_empty() {
                    { summary(&found, &listed) }
                } else if progress.has_texts {
                    { say().library_none_found() }
                }
            </p>
            <ul class="entries" role="list">
                { for listed.iter().map(|(entry, hits)| article(&desk, props, entry, hits, title(entry))) }
            </ul>
            if n_more > 0 {
                <p class="help">{ say().found_more_articles(&count(n_more)) }</p>
            }
            if !progress.is_done() {
                <p class="help">{ say().found_reading() }</p>
            }
        </div>
    }
}

/// `12 articles`, and how many places while all are listed.
fn summary(found: &[Rc<Entry>], listed: &[(&Rc<Entry>, Hits)]) -> String {
    if found.len() > listed.len() {
        return say().articles(&count(found.len()));
    }
    let n_places: usize = listed.iter().map(|(_, hits)| hits.n_all).sum();
    say().found_summary(&count(found.len()), &count(n_places).shown)
}

fn article(desk: &Desk, props: &FoundProps, entry: &Rc<Entry>, hits: &Hits, title: Option<String>) -> Html {
    let open = {
        let (desk, id) = (desk.clone(), entry.id.clone());
        move |_| acts::open(&desk, &id)
    };
    let n_more = hits.n_all.saturating_sub(hits.first.len());
    html! {
        <li key={entry.id.as_str()} class="entry found-article">
            <button type="button" class="entry-go" onclick={open}>
                <span class="entry-title" dir="auto">{ title.unwrap_or_else(|| say().untitled().to_owned()) }</span>
            </button>
            <ul class="found-places" role="list">
                { for hits.first.iter().map(|hit| place(desk, props, entry, hit)) }
                if n_more > 0 {
                    <li class="help">{ say().found_more_places(&count(n_more)) }</li>
                }
            </ul>
        </li>
    }
}

fn place(desk: &Desk, props: &FoundProps, entry: &Rc<Entry>, hit: &Hit) -> Html {
    let onclick = {
        let (desk, entry) = (desk.clone(), entry.clone());
        let wanted =
            Wanted { id: entry.id.clone(), typed: props.typed.to_string(), place: hit.place.clone(), number: 0 };
        move |_| go(&desk, wanted.clone(), entry.text())
    };
    let excerpt = &hit.excerpt;
    html! {
        <li>
            <button type="button" class="found-place" dir="auto" {onclick}>
                if let Some(name) = name_of(&hit.place) {
                    <span class="found-where">{ name }{ " " }</span>
                }
                { &excerpt.before }<mark>{ &excerpt.own }</mark>{ &excerpt.after }
            </button>
        </li>
    }
}

/// What a place beside the text is called.
fn name_of(place: &Place) -> Option<&'static str> {
    match place {
        Place::Text(_) => None,
        Place::Title => Some(say().found_in_title()),
        Place::Note => Some(say().found_in_note()),
        Place::Tag => Some(say().found_in_tag()),
        Place::Annotation(_) => Some(say().found_on_annotation()),
    }
}
