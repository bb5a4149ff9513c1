//! What a second reader marked in the same text, beside what is marked here: how far both agree, and where they do not,
//! each to be settled by a key.

mod comparison;
mod difference;
mod rows;
mod table;
mod theirs;
mod walk;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    agreement::{Agreement, decided},
    app::{components::sheet::Sheet, speech::say, turn::Turn},
    document::{Document, Summary},
    state::Open,
};
use comparison::Comparison;
use theirs::Finder;

/// The article to compare.
#[derive(Properties, PartialEq)]
pub struct CompareSheetProps {
    /// The article.
    pub open: Open,
    /// The articles of the library, among which there may be copies of it.
    pub library: Option<Rc<Vec<Rc<Summary>>>>,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// What the second reader marked.
#[derive(Clone)]
struct Theirs {
    /// Who they are, or what their file is called.
    name: Rc<str>,
    /// How far both agreed when the comparison began: what is settled since is seen in the article itself.
    agreement: Rc<Agreement>,
}

impl PartialEq for Theirs {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.agreement, &other.agreement)
    }
}

impl Theirs {
    async fn of(name: &str, open: &Document, other: &Document) -> Self {
        let (mine, theirs) = (decided(&open.annotations), decided(&other.annotations));
        let named = theirs.iter().map(|own| &own.by).find(|by| !by.is_empty());
        let name = named.map_or(name, |by| &**by).into();
        let turn = Turn::begun();
        let agreement = Agreement::of(&open.text, &mine, &theirs, async || _ = turn.give().await).await;
        Self { name, agreement: Rc::new(agreement) }
    }
}

/// The sheet: first whom to compare with, then what both say.
#[component]
pub fn CompareSheet(props: &CompareSheetProps) -> Html {
    let theirs = use_state_eq(|| None::<Theirs>);
    let on_found = {
        let (theirs, open) = (theirs.clone(), props.open.document.clone());
        Callback::from(move |(name, other): (String, Rc<Document>)| {
            let (theirs, open) = (theirs.clone(), open.clone());
            spawn_local(async move { theirs.set(Some(Theirs::of(&name, &open, &other).await)) });
        })
    };
    let on_another = {
        let theirs = theirs.clone();
        Callback::from(move |_: MouseEvent| theirs.set(None))
    };
    html! {
        <Sheet title={say().compare()} class="compare" on_close={&props.on_close}>
            if let Some(theirs) = &*theirs {
                <Comparison open={props.open.clone()} theirs={theirs.clone()} {on_another} />
            } else {
                <Finder document={props.open.document.clone()} library={props.library.clone()} {on_found} />
            }
        </Sheet>
    }
}
