//! All links of the article, in a table on a sheet.

use std::{collections::HashMap, rc::Rc};

use yew::prelude::*;

use super::row::{edit, end, kind, words_at};
use crate::{
    annotation::AnnotationId,
    app::{
        components::{field::Field, icon::Icon, sheet::Sheet},
        desk::{Desk, use_desk},
        speech::{count, say},
        store::now,
    },
    document::{Document, Edit, Link},
    state::{Action, Open},
};

/// How many links are listed at first, and how many more at a time: each is a row of fields.
const MOST: usize = 100;

/// The article.
#[derive(Properties, PartialEq)]
pub struct LinksSheetProps {
    /// The article; nothing where none is open.
    pub open: Option<Open>,
    /// The person has seen them.
    pub on_close: Callback<()>,
}

/// The table: a row for each link, in the order of the text. It has explicit roles, because its rows are laid out
/// differently on a narrow page.
#[component]
pub fn LinksSheet(props: &LinksSheetProps) -> Html {
    let desk = use_desk();
    let n_shown = use_state_eq(|| MOST);
    let Some(open) = &props.open else { return Html::default() };
    let links = in_order(&open.document);
    let n_left = links.len().saturating_sub(*n_shown);
    let more = {
        let n_shown = n_shown.clone();
        move |_: MouseEvent| n_shown.set(*n_shown + MOST)
    };
    html! {
        <Sheet title={say().links()} class="links" on_close={&props.on_close}>
            if links.is_empty() {
                <p class="help">{ say().links_empty() }</p>
            } else {
                { table(&desk, &open.document, &links[..links.len() - n_left]) }
            }
            if n_left > 0 {
                <button type="button" class="button" onclick={more}>{ say().links_more(&count(n_left.min(MOST))) }</button>
            }
        </Sheet>
    }
}

fn table(desk: &Desk, document: &Document, links: &[Rc<Link>]) -> Html {
    let heads = [say().links_from(), say().link_kind(), say().links_to(), say().card_note()];
    html! {
        <table role="table" aria-label={say().links()}>
            <thead role="rowgroup"><tr role="row">
                { for heads.map(|head| html! { <th role="columnheader" scope="col">{ head }</th> }) }
                <th role="columnheader" scope="col"><span class="unseen">{ say().remove() }</span></th>
            </tr></thead>
            <tbody role="rowgroup">{ for links.iter().map(|link| row(desk, document, link)) }</tbody>
        </table>
    }
}

fn row(desk: &Desk, document: &Document, link: &Rc<Link>) -> Html {
    let on_note = {
        let (desk, link) = (desk.clone(), link.clone());
        Callback::from(move |note| {
            let next = Link { note, ..Link::clone(&link) };
            desk.dispatch(Action::Edit(Edit::Relink(next), now()));
        })
    };
    let remove = say().link_remove(&words_at(document, &link.to));
    html! {
        <tr role="row" key={link.id.as_str()}>
            <td role="cell">{ end(desk, document, &link.from) }</td>
            <td role="cell">{ kind(desk, document, link) }</td>
            <td role="cell">{ end(desk, document, &link.to) }</td>
            <td role="cell"><Field name={say().card_note()} value={link.note.clone()} placeholder={say().card_add_note()} shows_name={false} on_change={on_note} /></td>
            <td role="cell"><button type="button" class="icon-button" onclick={edit(desk, Edit::Unlink(vec![link.id.clone()]))} aria-label={remove.clone()} title={remove}><Icon of={icondata_lu::LuX} /></button></td>
        </tr>
    }
}

/// The links of `document` as their beginnings stand in the text; those without a place come last.
fn in_order(document: &Document) -> Vec<Rc<Link>> {
    let places: HashMap<&AnnotationId, usize> =
        document.annotations.iter().map(|own| (&own.id, own.span.start)).collect();
    let place = |id: &AnnotationId| places.get(id).copied().unwrap_or(usize::MAX);
    let mut links: Vec<_> = document.links.iter().cloned().collect();
    links.sort_by_cached_key(|link| (place(&link.from), place(&link.to)));
    links
}
