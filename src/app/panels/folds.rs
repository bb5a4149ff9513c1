//! What lies open over the list of annotations: who says what, and what is left out of view.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::{
        components::{filters::filters, source_list::source_list},
        desk::use_desk,
    },
    state::{Action, Narrowing, Open, Sources},
};

/// The article whose list it lies over.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// The article.
    pub open: Open,
}

/// The sources of the article, counted only while they are looked at.
#[component]
pub fn SourcesFold(props: &FoldProps) -> Html {
    let on_narrow = use_narrow();
    let Open { document, view, .. } = &props.open;
    let sources = use_memo(Rc::as_ptr(document) as usize, |_| Sources::of(&document.annotations, &document.text));
    let narrowing = view.shown.narrowing;
    let on_choose = on_narrow.reform(move |source| {
        let mut next = narrowing;
        next.source = source;
        next
    });
    source_list(&sources, &document.text, narrowing.source, &on_choose)
}

/// What is left out of view.
#[component]
pub fn FiltersFold(props: &FoldProps) -> Html {
    filters(props.open.view.shown.narrowing, &use_narrow())
}

#[hook]
fn use_narrow() -> Callback<Narrowing> {
    let desk = use_desk();
    Callback::from(move |narrowing| desk.dispatch(Action::Narrow(narrowing)))
}
