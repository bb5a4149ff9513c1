//! What can be opened over the list of annotations: sources, filters, and deciding all.

use yew::prelude::*;

use crate::{
    annotation::AnnotationId,
    app::{
        components::{filters::filters, icon::Icon, source_list::source_list},
        desk::use_desk,
        hooks::same::Same,
        speech::{count, say},
        store::now,
    },
    document::{Edit, tags_of},
    state::{Action, Narrowing, Open, Reading, Sources},
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
    let sources = use_memo(Same(document.clone()), |_| Sources::of(&document.annotations, &document.text));
    let narrowing = view.shown.narrowing.clone();
    let on_choose = on_narrow.reform(move |source| Narrowing { source, ..narrowing.clone() });
    source_list(&sources, &document.text, view.shown.narrowing.source, &on_choose)
}

/// The filters.
#[component]
pub fn FiltersFold(props: &FoldProps) -> Html {
    filters(&props.open.view.shown.narrowing, &tags_of(&props.open.document), &use_narrow())
}

/// Decides all listed suggestions at once, as one step.
#[component]
pub fn DecideFold(props: &FoldProps) -> Html {
    let desk = use_desk();
    let ids = props.open.listed_suggestions();
    let n = count(ids.len());
    let act = |name: String, icon, edit: fn(Vec<AnnotationId>) -> Edit| {
        let (desk, ids) = (desk.clone(), ids.clone());
        let onclick = move |_| desk.dispatch(Action::Edit(edit(ids.clone()), now()));
        html! { <button type="button" class="button" {onclick} disabled={props.open.reading != Reading::Done}><Icon of={icon} /><span>{ name }</span></button> }
    };
    html! {
        <div class="filters" role="group" aria-label={say().list_decide()}>
            if ids.is_empty() {
                <p class="help" role="status">{ say().decide_none() }</p>
            } else {
                <p class="help">{ say().decide_help(&n) }</p>
                <div class="decide-acts">
                    { act(say().decide_accept(&n), icondata_lu::LuCheckCheck, Edit::Accept) }
                    { act(say().decide_reject(&n), icondata_lu::LuX, Edit::Reject) }
                </div>
            }
        </div>
    }
}

#[hook]
fn use_narrow() -> Callback<Narrowing> {
    let desk = use_desk();
    Callback::from(move |narrowing| desk.dispatch(Action::Narrow(narrowing)))
}
