//! The articles of a long library beyond the first, drawn bit by bit: a thousand rows at once hold up the page. A
//! library of this size is likely to be searched, so its texts are read meanwhile.

use std::{ops::Range, rc::Rc};

use yew::prelude::*;

use super::{AT_ONCE, Shown};
use crate::{
    app::{catalogue, desk::use_desk, hooks::use_growing::use_growing, later::use_later},
    document::{ArticleId, Summary},
};

/// The library.
#[derive(Properties, PartialEq)]
pub struct RestProps {
    /// All articles, the first too.
    pub library: Rc<Vec<Rc<Summary>>>,
    /// What of them is shown in another way.
    pub shown: Shown,
}

/// What follows the first articles.
#[component]
pub fn Rest(props: &RestProps) -> Html {
    let RestProps { library, shown } = props;
    let desk = use_desk();
    let first = library.clone();
    use_effect_with((), move |()| catalogue::read_ahead(&desk, &first));
    let n_parts = use_growing((), 0, library.len().div_ceil(AT_ONCE) - 1);
    let part = |part: usize| {
        let rows = part * AT_ONCE..library.len().min((part + 1) * AT_ONCE);
        html! { <Part key={part} library={library.clone()} {rows} shown={shown.clone()} /> }
    };
    html! { <>{ for (1..=n_parts).map(part) }</> }
}

#[derive(Properties)]
struct PartProps {
    library: Rc<Vec<Rc<Summary>>>,
    rows: Range<usize>,
    shown: Shown,
}

impl PartProps {
    fn articles(&self) -> &[Rc<Summary>] {
        self.library.get(self.rows.clone()).unwrap_or_default()
    }

    fn has(&self, id: Option<&ArticleId>) -> bool {
        id.is_some_and(|id| self.articles().iter().any(|own| own.id == *id))
    }
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.shown, &other.shown);
        let is_here = |id: &Option<ArticleId>| self.has(id.as_ref());
        let is_same = |one: &Option<ArticleId>, two: &Option<ArticleId>| one == two || !is_here(one) && !is_here(two);
        let mut pairs = self.articles().iter().zip(other.articles());
        self.rows == other.rows
            && pairs.all(|(one, two)| Rc::ptr_eq(one, two))
            && is_same(&one.open, &two.open)
            && is_same(&one.renamed, &two.renamed)
            && one.on_rename == two.on_rename
    }
}

/// So many rows, drawn anew only when one of them changes.
#[component]
fn Part(props: &PartProps) -> Html {
    let later = use_later();
    html! { <>{ for props.articles().iter().map(|summary| props.shown.entry(summary, later)) }</> }
}
