//! Tags and links: at the foot of a card, over the article, and on a sheet. All of it lies in the later module.

mod choosing;
mod curves;
mod row;
mod sheet;

pub use sheet::{LinksSheet, LinksSheetProps};

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    annotation::Annotation,
    app::{
        catalogue::use_tags,
        components::{icon::Icon, item::shortened, tags::Tags},
        desk::use_desk,
        speech::say,
        store::now,
    },
    document::{Document, Edit, Link, all_tags, tidied},
    state::{Action, Open, Sheet},
};
use choosing::Choosing;
use curves::Curves;
use row::CardLink;

pub use choosing::link_here;

/// The article.
#[derive(Properties, PartialEq)]
pub struct ConnectionsProps {
    /// The article.
    pub open: Open,
}

/// The tags of the current annotation, and what it is linked to.
#[component]
pub fn Connections(props: &ConnectionsProps) -> Html {
    let desk = use_desk();
    let open = &props.open;
    let (known, on_wanted) = use_known_tags(&open.document);
    let Some(annotation) = open.current() else { return Html::default() };
    let id = annotation.id.clone();
    let on_tags = {
        let (desk, id) = (desk.clone(), id.clone());
        Callback::from(move |tags| desk.dispatch(Action::Edit(Edit::Tags { id: id.clone(), tags }, now())))
    };
    let happen = |action: Action| {
        let desk = desk.clone();
        move |_: MouseEvent| desk.dispatch(action.clone())
    };
    let links: Vec<_> = open.document.links.of(&id).cloned().collect();
    let row = |link: &Rc<Link>| html! { <CardLink key={link.id.as_str()} open={open.clone()} link={link.clone()} of={id.clone()} /> };
    html! {
        <div class="card-more">
            <Tags name={say().tags()} tags={annotation.tags.clone()} {known} {on_wanted} on_change={on_tags} />
            if !links.is_empty() {
                <ul class="card-links" role="list" aria-label={say().links()}>{ for links.iter().map(row) }</ul>
            }
            <div class="card-link-acts">
                <button type="button" class="link" onclick={happen(Action::LinkFrom(Some(id.clone())))} aria-keyshortcuts="l" title={say().with_key(say().link_to(), "l")}>
                    <Icon of={icondata_lu::LuLink} />{ say().link_to() }
                </button>
                if !open.document.links.is_empty() {
                    <button type="button" class="link" onclick={happen(Action::ToggleLinks)} aria-pressed={open.view.shows_links.to_string()} title={say().with_key(say().links_show(), "L")}>{ say().links_show() }</button>
                    <button type="button" class="link" onclick={happen(Action::Lay(Some(Sheet::Links)))}>{ say().links_all() }</button>
                }
            </div>
        </div>
    }
}

/// The tags that complete what is typed: those of the article, then those of the library, which are looked for when somebody
/// is about to type one; with whom to tell so.
#[hook]
pub fn use_known_tags(document: &Document) -> (Vec<String>, Callback<bool>) {
    let is_wanted = use_state_eq(|| false);
    let of_library = use_tags(*is_wanted);
    let on_wanted = use_callback(is_wanted.setter(), |next: bool, is_wanted| is_wanted.set(next));
    (tidied(all_tags(document).into_iter().chain(of_library)), on_wanted)
}

/// What lies over the article.
#[derive(Properties, PartialEq)]
pub struct OverProps {
    /// The article.
    pub open: Open,
    /// The element in which it stands.
    pub pane: NodeRef,
}

/// The links drawn over the article, and the choice of a link's other end.
#[component]
pub fn Over(props: &OverProps) -> Html {
    let OverProps { open, pane } = props;
    let from = open.view.linking.as_ref().and_then(|id| open.document.annotations.get(id));
    html! { <>
        if open.view.shows_links && !open.document.links.is_empty() {
            <Curves open={open.clone()} {pane} />
        }
        if let Some(from) = from {
            <Choosing open={open.clone()} {from} />
        }
    </> }
}

/// The words of `annotation`, in one line.
fn words_of(document: &Document, annotation: &Annotation) -> String {
    shortened(document.text.get(annotation.span).unwrap_or_default())
}
