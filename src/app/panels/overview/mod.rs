//! Overviews in pictures, each also a table: of the open article, and of the library over time.

mod amounts;
mod article;
mod library;
mod names;
mod picture;
mod sources;
mod when;

pub use article::{ArticleOverviewSheet, ArticleOverviewSheetProps};
pub use library::{LibraryOverviewSheet, LibraryOverviewSheetProps};

use yew::prelude::*;

use crate::app::speech::{count, say};

/// So many rows of a table are shown at first.
const FEW: usize = 8;

/// The way to the rows that are not shown, or back.
fn more(n_all: usize, is_all: &UseStateHandle<bool>) -> Html {
    if n_all <= FEW {
        return Html::default();
    }
    let onclick = {
        let is_all = is_all.clone();
        move |_: MouseEvent| is_all.set(!*is_all)
    };
    let name = if **is_all { say().overview_less().to_owned() } else { say().overview_more(&count(n_all - FEW)) };
    html! { <button type="button" class="link" {onclick} aria-expanded={is_all.to_string()}>{ name }</button> }
}
