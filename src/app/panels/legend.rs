//! What the marks mean, for paper: the screen has it in the list.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    annotation::{Label, LabelSet},
    app::{
        components::own_look::class_of,
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
    /// How labels of the person's own look.
    pub labels: Rc<LabelSet>,
}

/// The labels that occur, as their marks look, each with how often; and where the article is from.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let counts = props.document.annotations.counts();
    let own = counts.own.iter().map(|(own, n)| (Label::Own(*own), *n));
    let all = Label::ALL.into_iter().zip(counts.by_label).chain(own);
    let row = |(label, n): (Label, usize)| {
        (n > 0).then(|| html! { <li><mark class={classes!(class_of(label, &props.labels), "is-accepted")}>{ words::labels(label) }</mark>{ " " }{ count(n).shown }</li> })
    };
    let details = &props.document.details;
    let from: Vec<&str> =
        [&*details.outlet, &*details.date, &*details.url].into_iter().filter(|own| !own.is_empty()).collect();
    html! {
        <footer class="legend article" aria-hidden="true">
            <ul>{ for all.filter_map(row) }</ul>
            <p>{ say().legend_suggestions() }</p>
            if !from.is_empty() { <p>{ from.join(" · ") }</p> }
        </footer>
    }
}
