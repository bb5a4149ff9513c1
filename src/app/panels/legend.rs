//! What the marks mean, for paper: the screen has it in the list.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    annotation::Label,
    app::{
        speech::{count, say},
        words,
    },
    document::Document,
};

/// The article that is printed.
#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// The article.
    pub document: Rc<Document>,
}

/// The labels that occur, as their marks look, each with how often; and where the article is from.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let counts = props.document.annotations.counts();
    let row = |label: &Label| {
        let n = counts.by_label[*label as usize];
        (n > 0).then(|| html! { <li><mark class={classes!(label.id(), "is-accepted")}>{ words::labels(*label) }</mark>{ " " }{ count(n).shown }</li> })
    };
    let details = &props.document.details;
    let from: Vec<&str> =
        [&*details.outlet, &*details.date, &*details.url].into_iter().filter(|own| !own.is_empty()).collect();
    html! {
        <footer class="legend article" aria-hidden="true">
            <ul>{ for Label::ALL.iter().filter_map(row) }</ul>
            <p>{ say().legend_suggestions() }</p>
            if !from.is_empty() { <p>{ from.join(" · ") }</p> }
        </footer>
    }
}
