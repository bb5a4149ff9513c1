//! Whom to compare with: a file with the second reader's marks, or a copy of the article in the library.

use std::rc::Rc;

use serde_bytes::ByteBuf;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::{
    app::{
        components::icon::Icon,
        desk::{Desk, use_desk},
        dom::files::{chosen, read},
        speech::say,
        words,
    },
    document::{ArticleId, Document, Summary, hash_of},
    storage::record::decode_article,
    worker::{Outcome, Task},
};

/// The article for which a second reader is sought.
#[derive(Properties)]
pub(super) struct FinderProps {
    /// The article.
    pub(super) document: Rc<Document>,
    /// The articles of the library.
    pub(super) library: Option<Rc<Vec<Rc<Summary>>>>,
    /// A second reading is found: what it is called, and all of it.
    pub(super) on_found: Callback<(String, Rc<Document>)>,
}

impl PartialEq for FinderProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document) && self.library == other.library
    }
}

/// A button for a file, and a list of copies where there are some.
#[component]
pub(super) fn Finder(props: &FinderProps) -> Html {
    let desk = use_desk();
    // What is being done, or what went wrong.
    let said = use_state_eq(String::new);
    let input = use_node_ref();
    let look = {
        let (desk, said, on_found) = (desk.clone(), said.clone(), props.on_found.clone());
        let document = props.document.clone();
        Callback::from(move |place: Place| {
            said.set(say().compare_reading().to_owned());
            let (desk, said, on_found, document) = (desk.clone(), said.clone(), on_found.clone(), document.clone());
            spawn_local(async move {
                match place.find(&desk, &document).await {
                    Ok(found) => on_found.emit(found),
                    Err(why) => said.set(why),
                }
            });
        })
    };
    let onclick = {
        let input = input.clone();
        move |_| input.cast::<web_sys::HtmlElement>().iter().for_each(web_sys::HtmlElement::click)
    };
    let onchange = {
        let look = look.clone();
        move |event: Event| {
            let file = chosen(&event.target_unchecked_into()).into_iter().next();
            file.into_iter().for_each(|file| look.emit(Place::File(file)));
        }
    };
    let copies: Vec<&Rc<Summary>> = copies(props).collect();
    let copy = |summary: &&Rc<Summary>| {
        let place = (summary.id.clone(), summary.title.clone());
        let onclick = look.reform(move |_: MouseEvent| Place::Library(place.0.clone(), place.1.clone()));
        html! { <li key={summary.id.as_str()}><button type="button" class="link" {onclick} dir="auto">{ &summary.title }</button></li> }
    };
    html! { <>
        <p class="help">{ say().compare_help() }</p>
        <p class="compare-choose">
            <button type="button" class="button is-primary" {onclick} data-first=""><Icon of={icondata_lu::LuFile} /><span>{ say().compare_file() }</span></button>
            <span role="status" class="help">{ &*said }</span>
        </p>
        <input type="file" class="unseen" ref={input} {onchange} accept=".json,.jsonl,.jsonld,.zip,.xmi,.html,application/json" tabindex="-1" aria-hidden="true" />
        if !copies.is_empty() {
            <h3>{ say().compare_copies() }</h3>
            <ul role="list">{ for copies.iter().map(copy) }</ul>
        }
    </> }
}

/// The articles of the library that have the same text.
fn copies(props: &FinderProps) -> impl Iterator<Item = &Rc<Summary>> {
    let (hash, id) = (hash_of(&props.document.text), &props.document.id);
    let all = props.library.iter().flat_map(|library| library.iter());
    all.filter(move |summary| summary.text_hash == hash && summary.id != *id)
}

/// Where a second reading is.
enum Place {
    File(File),
    Library(ArticleId, String),
}

impl Place {
    /// The second reading of `document` and its name, or why there is none, in words.
    async fn find(self, desk: &Desk, document: &Document) -> Result<(String, Rc<Document>), String> {
        match self {
            Self::File(file) => {
                let name = file.name();
                let bytes = read(&file).await.map_err(|why| say().file_unreadable(&name, &why))?;
                second(desk, &name, bytes, document).await.map(|other| (name, Rc::new(other)))
            }
            Self::Library(id, title) => {
                let Some(database) = desk.database() else { return Err(say().storage_closed().to_owned()) };
                let loaded = database.load(&id).await.map_err(|error| words::storage(&error))?;
                Ok((title, Rc::new(loaded.document)))
            }
        }
    }
}

/// The reading of `document` in the file called `name`.
async fn second(desk: &Desk, name: &str, bytes: Vec<u8>, document: &Document) -> Result<Document, String> {
    let number = desk.line().number();
    let mut task = Task::Import { name: name.to_owned(), content: ByteBuf::from(bytes), language: say().0 };
    loop {
        let part = match desk.line().ask(number, task).await {
            Some(Outcome::Imported(part)) => part,
            Some(Outcome::Refused(why)) => return Err(say().not_imported(name, &why)),
            _ => return Err(say().not_imported_no_answer(name)),
        };
        // Both ends are of one build, so what the worker packed can be unpacked.
        let mut all = part.articles.iter().filter_map(|article| decode_article(article).ok());
        if let Some(same) = all.find(|other| other.text == document.text) {
            return Ok(same);
        }
        if part.is_last {
            let why = part.refused.first().map(|(_, why)| say().not_imported(name, why));
            return Err(why.unwrap_or_else(|| say().compare_no_text(name)));
        }
        task = Task::ImportOn;
    }
}
