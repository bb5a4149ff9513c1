//! Who says what: the sources of the article, with how often and how each speaks.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::words,
    state::{Source, Sources, Tally},
    text::Text,
};

/// So many sources with a name are drawn at first, and so many more at each asking.
const AT_ONCE: usize = 100;

/// Sources to choose from.
#[derive(Properties)]
pub struct SourceListProps {
    /// The sources.
    pub sources: Rc<Sources>,
    /// The article's text, which stays as it is.
    pub text: Text,
    /// The source whose claims alone are listed.
    pub chosen: Option<Source>,
    /// The person chooses a source, or all again.
    pub on_choose: Callback<Option<Source>>,
}

impl PartialEq for SourceListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sources, &other.sources)
            && self.text.is_same(&other.text)
            && (self.chosen, &self.on_choose) == (other.chosen, &other.on_choose)
    }
}

/// A row a source: pressed, it lists its claims alone; pressed again, everybody's.
#[component]
pub fn SourceList(props: &SourceListProps) -> Html {
    let n_drawn = use_state_eq(|| AT_ONCE);
    let sources = &props.sources;
    let more = {
        let n_drawn = n_drawn.clone();
        move |_: MouseEvent| n_drawn.set(*n_drawn + AT_ONCE)
    };
    let others = [&sources.unnamed, &sources.article].into_iter().filter(|tally| tally.n_claims() > 0);
    let n_left = sources.named.len().saturating_sub(*n_drawn);
    html! {
        <ul class="sources" aria-label="Sources">
            { for sources.named.iter().take(*n_drawn).map(|tally| row(props, tally)) }
            if n_left > 0 {
                <li><button type="button" class="link" onclick={more}>{ format!("More sources ({})", words::grouped(n_left)) }</button></li>
            }
            { for others.map(|tally| row(props, tally)) }
            if sources.named.is_empty() && sources.unnamed.n_claims() + sources.article.n_claims() == 0 {
                <li class="help">{ "No claim is marked yet." }</li>
            }
        </ul>
    }
}

fn row(props: &SourceListProps, tally: &Tally) -> Html {
    let source = tally.source;
    let is_chosen = props.chosen.is_some_and(|chosen| chosen.is_same(source, &props.text));
    let onclick = props.on_choose.reform(move |_: MouseEvent| (!is_chosen).then_some(source));
    let class = classes!("source", (!matches!(source, Source::Words(_))).then_some("is-nobody"));
    html! {
        <li>
            <button type="button" {class} {onclick} aria-pressed={is_chosen.to_string()}>
                <span class="source-name" dir="auto">{ words::source(source, &props.text) }</span>
                <span class="source-count">{ words::grouped(tally.n_claims()) }</span>
                <span class="source-tally">{ words::tally(tally) }</span>
            </button>
        </li>
    }
}
