//! Who says what: the sources of the article, with how often and how each speaks.

use yew::prelude::*;

use crate::{
    app::{
        speech::{count, say},
        words,
    },
    state::{Source, Sources, Tally},
};

/// How many named sources are drawn; for the rest, which say less, only their number is given.
const MOST: usize = 200;

/// A row for each source of the article `text`. Pressing it lists only that source's claims; pressing it again lists
/// everybody's.
pub fn source_list(
    sources: &Sources,
    text: &str,
    chosen: Option<Source>,
    on_choose: &Callback<Option<Source>>,
) -> Html {
    let row = |tally: &Tally| {
        let source = tally.source;
        let is_chosen = chosen.is_some_and(|chosen| chosen.is_same(source, text));
        let onclick = on_choose.reform(move |_: MouseEvent| (!is_chosen).then_some(source));
        html! {
            <li>
                <button type="button" class="source" {onclick} aria-pressed={is_chosen.to_string()}>
                    <span class="source-name" dir="auto">{ words::source(source, text) }</span>
                    <span class="source-tally">{ words::tally(tally) }</span>
                </button>
            </li>
        }
    };
    let others = [&sources.unnamed, &sources.article].into_iter().filter(|tally| tally.n_claims() > 0);
    let n_more = sources.named.len().saturating_sub(MOST);
    let more = (n_more > 0).then(|| html! { <li class="help">{ say().more_sources(&count(n_more)) }</li> });
    html! {
        <ul class="sources" aria-label={say().list_sources()}>{ for sources.named.iter().take(MOST).chain(others).map(row) }{ for more }</ul>
    }
}
