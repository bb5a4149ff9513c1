//! What stands beside the article: the bar by which words are found in it, and the map of its marks.

mod find_bar;
mod map;
mod painting;
mod wanted;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::{desk::use_desk, dom::is_narrow},
    state::{Action, Open, Sheet},
    text::Span,
};
use find_bar::FindBar;
use map::ArticleMap;
pub use wanted::{Wanted, go};
use wanted::use_wanted;

/// The article beside which it stands.
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    /// The article.
    pub open: Open,
    /// Whether words are looked for in it.
    pub is_finding: bool,
}

/// Where what the person looks for stands in the article.
#[derive(Clone, PartialEq, Debug, Default)]
struct Hits {
    spans: Rc<Vec<Span>>,
    /// The one that they are at.
    current: Option<usize>,
}

impl Hits {
    fn current_span(&self) -> Option<Span> {
        self.spans.get(self.current?).copied()
    }
}

/// The find bar while it is wanted, and the map where there is room for one.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let desk = use_desk();
    let hits = use_state_eq(Hits::default);
    let wanted = use_wanted(&desk, &props.open);
    let on_hits = use_callback(hits.setter(), |next: Hits, hits| hits.set(next));
    let on_leave = {
        let hits = hits.clone();
        Callback::from(move |()| {
            hits.set(Hits::default());
            desk.dispatch(Action::Lay(None));
        })
    };
    let is_mapped = use_memo((), |()| !is_narrow());
    let open = &props.open;
    html! { <>
        if props.is_finding {
            <FindBar key={open.document.id.as_str()} open={open.clone()} hits={(*hits).clone()} {wanted} {on_hits} {on_leave} />
        }
        if *is_mapped {
            <ArticleMap layout={open.layout.clone()} annotations={open.document.annotations.clone()} hits={(*hits).clone()} />
        }
    </> }
}
