//! The library over time: how many articles, how far they are reviewed, and who is in most of them.

use std::rc::Rc;

use yew::prelude::*;

use super::{FEW, more, picture, when::when};
use crate::{
    app::{
        catalogue::{self, use_catalogue},
        components::{own_look::plain_class_of, sheet::Sheet},
        desk::{lay, use_desk},
        dom,
        hooks::same::Same,
        speech::{count, say},
        words,
    },
    document::Summary,
    overview::{Across, Column, LibraryOverview},
    state::Sheet as Laid,
};

/// The library.
#[derive(Properties, PartialEq)]
pub struct LibraryOverviewSheetProps {
    /// Its articles.
    pub library: Rc<Vec<Rc<Summary>>>,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// Up to so many columns, each shows its count and its name.
const FEW_COLUMNS: usize = 8;
/// How high the picture is in its own units.
const HEIGHT: usize = 100;

/// The sheet.
#[component]
pub fn LibraryOverviewSheet(props: &LibraryOverviewSheetProps) -> Html {
    let desk = use_desk();
    let progress = use_catalogue(&props.library);
    let is_all = use_state_eq(|| false);
    let key = (Same(props.library.clone()), progress);
    let overview = use_memo(key, |_| LibraryOverview::of(&catalogue::shelved(&props.library)));
    let n_shown = if *is_all { overview.names.len().min(MOST) } else { FEW };
    let on_search = {
        let on_close = props.on_close.clone();
        Callback::from(move |name: String| {
            on_close.emit(());
            dom::search_for(&name);
        })
    };
    html! {
        <Sheet title={say().overview_library()} class="overview" on_close={&props.on_close}>
            <p class="overview-facts">
                { say().articles(&count(progress.n_all)) }
                if desk.state().open.is_some() {
                    { " · " }<button type="button" class="link" onclick={lay(&desk, Laid::ArticleOverview)}>{ say().overview_article() }</button>
                }
            </p>
            if props.library.is_empty() {
                <p class="help">{ say().overview_library_nothing() }</p>
            } else {
                { over_time(&overview.columns) }
                { named(&overview.names, n_shown, &on_search) }
                { more(overview.names.len().min(MOST), &is_all) }
                if !progress.is_done() {
                    <p class="help" role="status">{ say().overview_counting(&words::grouped(progress.n_whole * 100 / progress.n_all.max(1))) }</p>
                }
            }
        </Sheet>
    }
}

/// So many names are listed at the most.
const MOST: usize = 100;

/// A column for each period: the reviewed articles at the bottom, those to review on top.
fn over_time(columns: &[Column]) -> Html {
    let most = columns.iter().map(|column| column.ids.len()).max().unwrap_or_default().max(1);
    let highest = columns.iter().position(|column| column.ids.len() == most);
    let is_few = columns.len() <= FEW_COLUMNS;
    let column = |(index, own): (usize, &Column)| {
        let height = |n: usize| n * HEIGHT / most;
        let (all, reviewed) = (height(own.ids.len()), height(own.n_reviewed));
        let is_named = is_few || index == 0 || index + 1 == columns.len();
        let is_counted = (is_few || highest == Some(index)) && !own.ids.is_empty();
        html! {
            <li>
                <span class="column-n">{ if is_counted { words::grouped(own.ids.len()) } else { String::new() } }</span>
                <svg viewBox={format!("0 0 10 {HEIGHT}")} preserveAspectRatio="none" focusable="false">
                    <title>{ format!("{}: {}", when(&own.period), own.ids.len()) }</title>
                    <rect class="is-open" x="0" width="10" y={(HEIGHT - all).to_string()} height={(all - reviewed).to_string()} />
                    <rect class="is-reviewed" x="0" width="10" y={(HEIGHT - reviewed).to_string()} height={reviewed.to_string()} />
                </svg>
                <span class="column-when"><span>{ if is_named { when(&own.period) } else { String::new() } }</span></span>
            </li>
        }
    };
    let n_reviewed: usize = columns.iter().map(|column| column.n_reviewed).sum();
    let n_all: usize = columns.iter().map(|column| column.ids.len()).sum();
    html! {
        <section class="overview-part">
            <h3>{ say().overview_over_time() }</h3>
            <p class="overview-shares">
                <span class="is-reviewed">{ words::grouped(n_reviewed) }{ " " }{ say().overview_reviewed() }</span>
                <span class="is-open">{ words::grouped(n_all - n_reviewed) }{ " " }{ say().overview_open() }</span>
            </p>
            <ol class={classes!("columns", (!is_few).then_some("is-many"))} aria-hidden="true">{ for columns.iter().enumerate().map(column) }</ol>
            <details>
                <summary>{ say().overview_as_table() }</summary>
                { table(columns) }
            </details>
        </section>
    }
}

fn table(columns: &[Column]) -> Html {
    let row = |own: &Column| {
        html! {
            <tr>
                <th scope="row">{ when(&own.period) }</th>
                <td class="n">{ words::grouped(own.ids.len()) }</td>
                <td class="n">{ words::grouped(own.n_reviewed) }</td>
                <td class="n">{ words::grouped(own.n_marks) }</td>
            </tr>
        }
    };
    html! {
        <table class="overview-periods" aria-label={say().overview_over_time()}>
            <thead><tr>
                <th scope="col">{ say().overview_when() }</th>
                <th scope="col" class="n">{ say().overview_articles() }</th>
                <th scope="col" class="n">{ say().overview_reviewed() }</th>
                <th scope="col" class="n">{ say().overview_marks() }</th>
            </tr></thead>
            <tbody>{ for columns.iter().filter(|own| !own.ids.is_empty()).map(row) }</tbody>
        </table>
    }
}

/// A row for each name; its columns stand below those of the articles.
fn named(names: &[Across], n_shown: usize, on_search: &Callback<String>) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    let row = |own: &Across| {
        let name = own.name.clone();
        let onclick = on_search.reform(move |_: MouseEvent| name.clone());
        html! {
            <tr>
                <th scope="row" class={plain_class_of(own.label)}>
                    <button type="button" class="overview-name" dir="auto" {onclick}>{ &own.name }</button>
                </th>
                <td class="n">{ words::grouped(own.n_articles) }</td>
                <td>{ picture::columns(own.label, &own.by_period) }</td>
            </tr>
        }
    };
    html! {
        <section class="overview-part">
            <h3>{ say().overview_named() }</h3>
            <table aria-label={say().overview_named()}>
                <colgroup><col class="col-name" /><col class="col-n" /><col /></colgroup>
                <thead class="unseen"><tr><th scope="col">{ say().overview_name() }</th><th scope="col">{ say().overview_articles() }</th><th scope="col">{ say().overview_when() }</th></tr></thead>
                <tbody>{ for names.iter().take(n_shown).map(row) }</tbody>
            </table>
        </section>
    }
}
