//! A link on the card of one of its ends.

use std::rc::Rc;

use yew::prelude::*;

use super::words_of;
use crate::{
    annotation::{Annotation, AnnotationId, Label},
    app::{
        components::{icon::Icon, label_toolbar::icon, link_kind::LinkKind, own_look::plain_class_of},
        desk::{Desk, use_desk},
        speech::say,
        store::now,
        words,
    },
    document::{Document, Edit, Link, proposed_kinds},
    state::{Action, Open},
};

#[derive(Properties, PartialEq)]
pub(super) struct CardLinkProps {
    pub(super) open: Open,
    pub(super) link: Rc<Link>,
    /// The annotation on whose card it stands.
    pub(super) of: AnnotationId,
}

/// Which way it leads, what it says, its other end to go to; turned around or taken away.
#[component]
pub(super) fn CardLink(props: &CardLinkProps) -> Html {
    let desk = use_desk();
    let (document, link) = (&props.open.document, &props.link);
    let is_outgoing = link.from == props.of;
    let other = link.other_end(&props.of);
    let turned = Link { from: link.to.clone(), to: link.from.clone(), ..Link::clone(link) };
    let said = words_at(document, other);
    let name = format!("{} {said}", words::link_kind(&link.kind));
    let way = if is_outgoing { say().link_onward() } else { say().link_back() };
    html! {
        <li class="card-link" aria-label={name}>
            <button type="button" class="icon-button" onclick={edit(&desk, Edit::Relink(turned))} aria-label={format!("{way}. {}", say().link_turn())} title={say().link_turn()}>
                <Icon of={if is_outgoing { icondata_lu::LuArrowRight } else { icondata_lu::LuArrowLeft }} />
            </button>
            { kind(&desk, document, link) }
            { end(&desk, document, other) }
            <button type="button" class="icon-button" onclick={edit(&desk, Edit::Unlink(vec![link.id.clone()]))} aria-label={say().link_remove(&said)} title={say().link_remove(&said)}>
                <Icon of={icondata_lu::LuX} />
            </button>
        </li>
    }
}

/// What `link` says, to be chosen.
pub(super) fn kind(desk: &Desk, document: &Document, link: &Rc<Link>) -> Html {
    let label = |id: &AnnotationId| annotation(document, id).map(|own| own.label());
    let labels = label(&link.from).zip(label(&link.to)).unwrap_or((Label::Claim, Label::Amount));
    let on_change = {
        let (desk, link) = (desk.clone(), link.clone());
        Callback::from(move |kind| {
            let next = Link { kind, ..Link::clone(&link) };
            desk.dispatch(Action::Edit(Edit::Relink(next), now()));
        })
    };
    let used: Vec<String> = document.links.kinds().into_iter().map(str::to_owned).collect();
    html! { <LinkKind kind={link.kind.clone()} proposed={proposed_kinds(labels.0, labels.1)} {used} {on_change} /> }
}

/// The annotation of that name, to go to; one that lost its place in the text is only named.
pub(super) fn end(desk: &Desk, document: &Document, id: &AnnotationId) -> Html {
    let said = words_at(document, id);
    let Some(own) = document.annotations.get(id) else {
        return html! { <span class="link-end is-gone" dir="auto" title={say().link_gone()}>{ said }</span> };
    };
    let onclick = {
        let (desk, id) = (desk.clone(), id.clone());
        move |_: MouseEvent| {
            desk.dispatch(Action::Lay(None));
            desk.dispatch(Action::GoTo(Some(id.clone())));
        }
    };
    html! {
        <button type="button" class={classes!("link-end", plain_class_of(own.label()))} {onclick}>
            <Icon of={icon(own.label())} /><span dir="auto">{ said }</span>
        </button>
    }
}

/// The words of the annotation of that name, also where they are no longer in the text.
pub(super) fn words_at(document: &Document, id: &AnnotationId) -> String {
    match (document.annotations.get(id), document.orphan(id)) {
        (Some(own), _) => words_of(document, own),
        (None, Some(orphan)) => crate::app::components::item::shortened(&orphan.words),
        (None, None) => "—".to_owned(),
    }
}

fn annotation<'a>(document: &'a Document, id: &AnnotationId) -> Option<&'a Annotation> {
    let orphan = || document.orphan(id).map(|orphan| &*orphan.annotation);
    document.annotations.get(id).map(|own| &**own).or_else(orphan)
}

pub(super) fn edit(desk: &Desk, edit: Edit) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |_| desk.dispatch(Action::Edit(edit.clone(), now())))
}
