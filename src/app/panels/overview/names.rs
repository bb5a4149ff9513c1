//! Who or what an article names, how often and where.

use std::rc::Rc;

use yew::prelude::*;

use super::{FEW, more, picture::strip};
use crate::{
    annotation::{AnnotationId, Label},
    app::{speech::say, words},
    overview::Mentions,
};

#[derive(Properties, PartialEq)]
pub(super) struct NamesProps {
    pub(super) label: Label,
    /// What the label looks like.
    pub(super) class: String,
    pub(super) names: Rc<Vec<Mentions>>,
    /// How long the article is, in bytes.
    pub(super) length: usize,
    /// The person goes to an annotation.
    pub(super) on_go: Callback<AnnotationId>,
}

/// A row a name, with a line on which its places stand.
#[component]
pub(super) fn Names(props: &NamesProps) -> Html {
    let NamesProps { label, class, names, length, on_go } = props;
    let is_all = use_state_eq(|| false);
    if names.is_empty() {
        return Html::default();
    }
    let n_shown = if *is_all { names.len() } else { FEW };
    let row = |own: &Mentions| {
        let first = own.places.first().map(|place| place.id.clone());
        let go = on_go.clone();
        let onclick = move |_: MouseEvent| first.iter().for_each(|id| go.emit(id.clone()));
        html! {
            <tr>
                <th scope="row">
                    <button type="button" class="overview-name" dir="auto" {onclick}>{ &own.name }</button>
                    if !own.other_names.is_empty() {
                        <span class="help" dir="auto">{ own.other_names.join(", ") }</span>
                    }
                </th>
                <td class="n">{ words::grouped(own.places.len()) }</td>
                <td>{ strip(&own.places, *length, on_go) }</td>
            </tr>
        }
    };
    html! {
        <section class={classes!("overview-part", class.clone())}>
            <h3>{ words::labels(*label) }<span class="n">{ words::grouped(names.len()) }</span></h3>
            <table aria-label={words::labels(*label)}>
                <colgroup><col class="col-name" /><col class="col-n" /><col /></colgroup>
                <thead class="unseen"><tr><th scope="col">{ say().overview_name() }</th><th scope="col">{ say().overview_times() }</th><th scope="col">{ say().overview_where() }</th></tr></thead>
                <tbody>{ for names.iter().take(n_shown).map(row) }</tbody>
            </table>
            { more(names.len(), &is_all) }
        </section>
    }
}
