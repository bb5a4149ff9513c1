//! Who says what, how, and where.

use std::rc::Rc;

use yew::prelude::*;

use super::{FEW, more, picture::strip};
use crate::{
    annotation::{AnnotationId, Label},
    app::{speech::say, words},
    overview::Speaker,
    state::Tally,
    text::Text,
};

#[derive(Properties, PartialEq)]
pub(super) struct SpokenByProps {
    pub(super) speakers: Rc<Vec<Speaker>>,
    pub(super) text: Text,
    /// The person goes to an annotation.
    pub(super) on_go: Callback<AnnotationId>,
}

/// A row a source, with a line on which its claims stand.
#[component]
pub(super) fn SpokenBy(props: &SpokenByProps) -> Html {
    let SpokenByProps { speakers, text, on_go } = props;
    let is_all = use_state_eq(|| false);
    if speakers.is_empty() {
        return Html::default();
    }
    let n_shown = if *is_all { speakers.len() } else { FEW };
    let row = |own: &Speaker| {
        let Speaker { source, by_kind, n_denied, n_hedged, places } = own;
        let tally = Tally { source: *source, by_kind: *by_kind, n_denied: *n_denied, n_hedged: *n_hedged };
        let first = places.first().map(|place| place.id.clone());
        let go = on_go.clone();
        let onclick = move |_: MouseEvent| first.iter().for_each(|id| go.emit(id.clone()));
        html! {
            <tr>
                <th scope="row">
                    <button type="button" class="overview-name" dir="auto" {onclick}>{ words::source(*source, text) }</button>
                    <span class="help">{ words::tally(&tally) }</span>
                </th>
                <td class="n">{ words::grouped(places.len()) }</td>
                <td>{ strip(places, text.len(), on_go) }</td>
            </tr>
        }
    };
    html! {
        <section class="overview-part claim">
            <h3>{ words::labels(Label::Claim) }<span class="n">{ words::grouped(speakers.iter().map(|own| own.places.len()).sum()) }</span></h3>
            <table aria-label={words::labels(Label::Claim)}>
                <colgroup><col class="col-name" /><col class="col-n" /><col /></colgroup>
                <thead class="unseen"><tr><th scope="col">{ say().overview_source() }</th><th scope="col">{ say().overview_times() }</th><th scope="col">{ say().overview_where() }</th></tr></thead>
                <tbody>{ for speakers.iter().take(n_shown).map(row) }</tbody>
            </table>
            { more(speakers.len(), &is_all) }
        </section>
    }
}
