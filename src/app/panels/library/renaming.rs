//! The title of an article, written anew in its row.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    app::{
        acts::{self, Errand},
        desk::{Desk, use_desk},
        dom::focus,
        speech::say,
    },
    document::{ArticleId, Summary},
};

/// The article.
#[derive(Properties, PartialEq)]
pub struct RenamingProps {
    /// What the library says of it.
    pub summary: Rc<Summary>,
    /// It is done.
    pub on_rename: Callback<Option<ArticleId>>,
}

/// A field that has the focus and the whole title selected: Enter or leaving it renames, Esc does not.
#[component]
pub fn Renaming(props: &RenamingProps) -> Html {
    let desk = use_desk();
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
    let on_done = on_renamed(&desk, props);
    let onblur = {
        let (field, on_done) = (field.clone(), on_done.clone());
        move |_| on_done.emit(field.cast::<HtmlInputElement>().map(|field| field.value()))
    };
    let onkeydown = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => on_done.emit(None),
        // Leaving the field renames. It is in the page, so it can be left.
        "Enter" if !event.is_composing() => drop(event.target_unchecked_into::<HtmlInputElement>().blur()),
        _ => {}
    };
    let title = props.summary.title.clone();
    html! { <input class="renaming" ref={field} value={title} aria-label={say().library_new_title()} dir="auto" {onblur} {onkeydown} /> }
}

/// Renames where another title was written.
fn on_renamed(desk: &Desk, props: &RenamingProps) -> Callback<Option<String>> {
    let (desk, summary, on_rename) = (desk.clone(), props.summary.clone(), props.on_rename.clone());
    Callback::from(move |title: Option<String>| {
        if let Some(title) = title.filter(|title| title.trim() != summary.title) {
            acts::run(&desk, Errand::Rename(summary.id.clone(), title.trim().to_owned()));
        }
        on_rename.emit(None);
    })
}
