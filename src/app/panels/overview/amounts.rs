//! The amounts of an article: a table that can be sorted, each amount on the scale of those it can be compared with.

use std::rc::Rc;

use yew::prelude::*;

use super::{FEW, more, picture::on_scale};
use crate::{
    annotation::{AnnotationId, Label},
    app::{components::item::shortened, speech::say, words},
    overview::{Reading, Scale},
    text::Text,
};

#[derive(Properties, PartialEq)]
pub(super) struct AmountsProps {
    pub(super) scales: Rc<Vec<Scale>>,
    pub(super) text: Text,
    /// The person goes to an annotation.
    pub(super) on_go: Callback<AnnotationId>,
}

/// By what the rows are sorted.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    /// The largest first.
    BySize,
    /// As they stand in the article.
    ByPlace,
}

/// A row an amount, a group of rows a scale.
#[component]
pub(super) fn Amounts(props: &AmountsProps) -> Html {
    let is_all = use_state_eq(|| false);
    let order = use_state_eq(|| Order::BySize);
    let n_all: usize = props.scales.iter().map(|scale| scale.readings.len()).sum();
    if n_all == 0 {
        return Html::default();
    }
    let header = |name: &'static str, own: Order, said: &'static str| {
        let is_own = *order == own;
        let order = order.clone();
        html! {
            <th scope="col" aria-sort={if is_own { said } else { "none" }}>
                <button type="button" class="link" onclick={move |_: MouseEvent| order.set(own)}>{ name }<span aria-hidden="true">{ if is_own { " ↓" } else { "" } }</span></button>
            </th>
        }
    };
    let mut n_left = if *is_all { n_all } else { FEW.max(props.scales.len()) };
    let group = |scale: &Scale| {
        // Of every scale something is shown.
        let n_own = (n_left / 2).max(3).min(scale.readings.len());
        n_left = n_left.saturating_sub(n_own);
        group(props, scale, *order, if *is_all { scale.readings.len() } else { n_own })
    };
    html! {
        <section class="overview-part amount">
            <h3>{ words::labels(Label::Amount) }<span class="n">{ words::grouped(n_all) }</span></h3>
            <table aria-label={words::labels(Label::Amount)} class="overview-amounts">
                <thead><tr>
                    { header(say().overview_words(), Order::ByPlace, "ascending") }
                    { header(say().overview_value(), Order::BySize, "descending") }
                    <td></td>
                </tr></thead>
                { for props.scales.iter().map(group) }
            </table>
            { more(n_all, &is_all) }
        </section>
    }
}

fn group(props: &AmountsProps, scale: &Scale, order: Order, n_shown: usize) -> Html {
    let mut readings: Vec<&Reading> = scale.readings.iter().take(n_shown).collect();
    if order == Order::ByPlace {
        readings.sort_by_key(|reading| reading.place.span.start);
    }
    html! {
        <tbody>
            <tr class="overview-scale">
                <th scope="rowgroup" colspan="3">
                    { words::amount_kind(scale.kind) }
                    if let Some(unit) = &scale.unit {
                        { " · " }{ unit }
                    }
                    if scale.is_log() {
                        <span class="help">{ " " }{ say().overview_by_factors() }</span>
                    }
                </th>
            </tr>
            { for readings.into_iter().map(|reading| row(props, scale, reading)) }
        </tbody>
    }
}

fn row(props: &AmountsProps, scale: &Scale, reading: &Reading) -> Html {
    let onclick = {
        let (id, on_go) = (reading.place.id.clone(), props.on_go.clone());
        move |_: MouseEvent| on_go.emit(id.clone())
    };
    let own = shortened(props.text.get(reading.place.span).unwrap_or_default());
    html! {
        <tr>
            <th scope="row"><button type="button" class="overview-name" dir="auto" {onclick}>{ own }</button></th>
            <td class="n">{ words::value(&reading.amount).unwrap_or_default() }</td>
            <td>{ on_scale(scale, reading) }</td>
        </tr>
    }
}
