//! What is found in the library: each article with the places, in their words; pressing one goes there.

use std::rc::Rc;

use yew::prelude::*;

use super::beside::{Wanted, go};
use crate::{
    app::{
        acts,
        catalogue::{self, use_catalogue},
        desk::{Desk, use_desk},
        hooks::{same::Same, use_gradual::note_moment, use_growing::use_growing},
        speech::{count, say},
    },
    document::Summary,
    search::{Entry, Hit, Place},
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
/// … so many of them at once, as many as fit a window …
const AT_ONCE: usize = 10;
/// … with so many places each.
const MOST_PLACES: usize = 3;

/// The articles that have what is looked for.
#[component]
pub fn Found(props: &FoundProps) -> Html {
    let progress = use_catalogue(&props.library);
    let key = (props.typed.clone(), Same(props.library.clone()), catalogue::version());
    let found = use_memo(key, |(typed, library, _)| {
        let found = catalogue::find(&library.0, typed);
        let said = said(&found, typed);
        (found, said)
    });
    let (found, said) = &*found;
    let n_listed = found.len().min(MOST_ARTICLES);
    let n_parts = use_growing(props.typed.clone(), 1, n_listed.div_ceil(AT_ONCE).max(1));
    use_effect_with(props.typed.clone(), |_| note_moment("gloss:found"));
    let n_more = found.len() - n_listed;
    let article = |entry: &Rc<Entry>| {
        let own = props.library.iter().find(|summary| summary.id == entry.id);
        let title = own.map(|summary| summary.title.clone()).unwrap_or_default();
        html! { <FoundArticle key={entry.id.as_str()} entry={entry.clone()} {title} typed={&props.typed} /> }
    };
    html! {
        <div class="found">
            <p class="help" role="status">
                if !found.is_empty() {
                    { said }
                } else if progress.has_texts {
                    { say().library_none_found() }
                }
            </p>
            <ul class="entries" role="list">
                { for found.iter().take(n_listed.min(n_parts * AT_ONCE)).map(article) }
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
fn said(found: &[Rc<Entry>], typed: &str) -> String {
    if found.len() > MOST_ARTICLES {
        return say().articles(&count(found.len()));
    }
    let n_places: usize = found.iter().map(|entry| entry.hits(typed, 0).n_all).sum();
    say().found_summary(&count(found.len()), &count(n_places).shown)
}

#[derive(Properties)]
struct FoundArticleProps {
    entry: Rc<Entry>,
    title: String,
    typed: AttrValue,
}

impl PartialEq for FoundArticleProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entry, &other.entry) && (&self.title, &self.typed) == (&other.title, &other.typed)
    }
}

/// An article with the first of its places.
#[component]
fn FoundArticle(props: &FoundArticleProps) -> Html {
    let desk = use_desk();
    let hits = props.entry.hits(&props.typed, MOST_PLACES);
    let open = {
        let (desk, id) = (desk.clone(), props.entry.id.clone());
        move |_| acts::open(&desk, &id)
    };
    let n_more = hits.n_all.saturating_sub(hits.first.len());
    let title = if props.title.is_empty() { say().untitled() } else { &props.title };
    html! {
        <li class="entry found-article">
            <button type="button" class="entry-go" onclick={open}>
                <span class="entry-title" dir="auto">{ title }</span>
            </button>
            { for hits.first.iter().map(|hit| place(&desk, props, hit)) }
            if n_more > 0 {
                <p class="help">{ say().found_more_places(&count(n_more)) }</p>
            }
        </li>
    }
}

fn place(desk: &Desk, props: &FoundArticleProps, hit: &Hit) -> Html {
    let onclick = {
        let (desk, entry) = (desk.clone(), props.entry.clone());
        let wanted =
            Wanted { id: entry.id.clone(), typed: props.typed.to_string(), place: hit.place.clone(), number: 0 };
        move |_| go(&desk, wanted.clone(), entry.text())
    };
    let excerpt = &hit.excerpt;
    html! {
        <button type="button" class="found-place" dir="auto" {onclick}>
            if let Some(name) = name_of(&hit.place) {
                <span class="found-where">{ name }{ " " }</span>
            }
            { &excerpt.before }<mark>{ &excerpt.own }</mark>{ &excerpt.after }
        </button>
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
