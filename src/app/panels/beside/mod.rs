//! What stands beside the article: the bar by which words are found in it, and the map of its marks.

mod find_bar;
mod map;
mod painting;
mod wanted;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::{
        commands::{self, keys},
        components::icon::Icon,
        desk::{Desk, lay, use_desk},
        dom::is_narrow,
        speech::say,
    },
    state::{Action, Open, Sheet, bindings::shown},
    text::Span,
};
use find_bar::FindBar;
use map::ArticleMap;
use wanted::use_wanted;
pub use wanted::{Wanted, go};

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
    use_forgetting(props.is_finding, &hits, &wanted);
    let on_leave = {
        let desk = desk.clone();
        Callback::from(move |()| desk.dispatch(Action::Lay(None)))
    };
    let is_mapped = use_memo((), |()| !is_narrow());
    let open = &props.open;
    let here = (*wanted).clone().filter(|wanted| wanted.id == open.document.id);
    html! { <>
        if props.is_finding {
            <FindBar key={open.document.id.as_str()} open={open.clone()} hits={(*hits).clone()} wanted={here} {on_hits} {on_leave} />
        }
        if *is_mapped {
            <div class="rail">
                { opens(&desk, Sheet::Find, say().find(), "find", icondata_lu::LuSearch) }
                { opens(&desk, Sheet::ArticleOverview, say().overview_article(), "overview", icondata_lu::LuChartBar) }
                <ArticleMap layout={open.layout.clone()} annotations={open.document.annotations.clone()} hits={(*hits).clone()} />
            </div>
        }
    </> }
}

/// When the bar goes, so does what was found.
#[hook]
fn use_forgetting(is_finding: bool, hits: &UseStateHandle<Hits>, wanted: &UseStateHandle<Option<Wanted>>) {
    let (hits, wanted) = (hits.setter(), wanted.setter());
    let was_finding = use_mut_ref(|| false);
    use_effect_with(is_finding, move |is_finding| {
        if was_finding.replace(*is_finding) && !is_finding {
            hits.set(Hits::default());
            wanted.set(None);
        }
    });
}

/// A button that lays `sheet` over the page, as the command `id` does.
fn opens(desk: &Desk, sheet: Sheet, name: &'static str, id: &str, icon: &'static icondata_core::IconData) -> Html {
    let bindings = keys::kept();
    let key =
        commands::named(id).and_then(|command| bindings.of((command.id, command.keys)).first().map(|key| shown(key)));
    let title = key.map_or_else(|| name.to_owned(), |key| say().with_key(name, &key));
    html! {
        <button type="button" class="icon-button" onclick={lay(desk, sheet)} aria-label={name} {title}><Icon of={icon} /></button>
    }
}
