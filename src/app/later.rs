//! The later half of the page: parts that nobody sees before they act. They lie in a module of their own, which is
//! fetched as soon as the page runs.
//!
//! Code that is reached only through [`Parts`] lies in that module; `cargo xtask build` cuts it out (feature `split`).
//! Without the feature, as in tests, everything is one module and there is nothing to fetch.

use std::{ptr, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::{
    acts::{Errand, carry_out, on_drag, paste, reader},
    catalogue, commands,
    components::label_toolbar::LabelToolbarProps,
    desk::Desk,
    dom::{built::built_file, document},
    panels::{
        beside::{Beside, BesideProps},
        details::{DetailsFields, DetailsPanelProps},
        folds::{DecideFold, FiltersFold, FoldProps, SourcesFold},
        found::{Found, FoundProps},
        gathering::{Gathering, GatheringProps},
        library::{
            keeping::{Keeping, KeepingProps},
            renaming::{Renaming, RenamingProps},
            rest::{Rest, RestProps},
        },
        links::{Over, OverProps},
        own_labels::{OwnChoices, OwnSwitches, OwnSwitchesProps},
        reading::{
            caret_mode::{CaretMode, CaretModeProps},
            current_card::current_card,
            double_click::on_double_click,
            hand::{Hand, HandProps},
        },
        review::{OrphansLine, OrphansLineProps},
        samples::Samples,
        sheets::sheet,
        teaching::{Taught, TeachingFootProps},
        tour::tour,
    },
    speech::say,
};
use crate::{
    annotation::Annotation,
    state::{Notice, Open, Remedy, Sheet, State},
};

/// The parts, each a function of what it shows or does.
pub struct Parts {
    /// The first steps shown to a new reader, one after the other.
    pub tour: fn(usize, &State) -> Html,
    /// A sheet over the page.
    pub sheet: fn(Sheet, &Desk, &State) -> Html,
    /// The find bar and the map beside the article.
    pub beside: fn(BesideProps) -> Html,
    /// The articles of the library after the first ones.
    pub rest: fn(RestProps) -> Html,
    /// The title of an article, written anew.
    pub renaming: fn(RenamingProps) -> Html,
    /// What is found in the library.
    pub found: fn(FoundProps) -> Html,
    /// What a key does.
    pub on_key: fn(&Desk, &KeyboardEvent),
    /// Selecting by keyboard.
    pub caret_mode: fn(CaretModeProps) -> Html,
    /// The fields of the article's details.
    pub details: fn(DetailsPanelProps) -> Html,
    /// The foot of the list, with what was learnt last.
    pub teaching: fn(TeachingFootProps) -> Html,
    /// Handles, kept label, ruler and legend of the article.
    pub hand: fn(HandProps) -> Html,
    /// The sample articles.
    pub samples: fn() -> Html,
    /// The card of an annotation.
    pub card: fn(&Desk, &Open, &Rc<Annotation>) -> Html,
    /// What lies over the article: its links, and the choice of another end.
    pub over: fn(OverProps) -> Html,
    /// Who says what.
    pub sources: fn(FoldProps) -> Html,
    /// What is left out of view.
    pub filters: fn(FoldProps) -> Html,
    /// All that is listed, decided at once.
    pub decide: fn(FoldProps) -> Html,
    /// A switch a label of the person's own.
    pub own_switches: fn(&Open) -> Html,
    /// The person's own labels, beside the four.
    pub own_choices: fn(&LabelToolbarProps) -> Html,
    /// Every occurrence of what is selected, on a sheet.
    pub gathering: fn(GatheringProps) -> Html,
    /// Something of the article begins to be dragged.
    pub on_drag: fn(&Desk, &DragEvent),
    /// A double click on the article.
    pub on_double_click: fn(&Desk, &MouseEvent),
    /// How safe the library is.
    pub keeping: fn(KeepingProps) -> Html,
    /// The sign that some marks have no place.
    pub orphans: fn(OrphansLineProps) -> Html,
    /// What is done once, when the parts are here.
    pub begin: fn(&Desk),
    /// What the person asks for beside reading and marking.
    pub carry_out: fn(&Desk, Errand),
}

static PARTS: Parts = Parts {
    tour,
    sheet,
    beside: |props| html! { <Beside ..props /> },
    rest: |props| html! { <Rest ..props /> },
    renaming: |props| html! { <Renaming ..props /> },
    found: |props| html! { <Found ..props /> },
    on_key: commands::on_key,
    caret_mode: |props| html! { <CaretMode ..props /> },
    hand: |props| html! { <Hand ..props /> },
    samples: || html! { <Samples /> },
    details: |props| html! { <DetailsFields ..props /> },
    teaching: |props| html! { <Taught ..props /> },
    card: current_card,
    over: |props| html! { <Over ..props /> },
    sources: |props| html! { <SourcesFold ..props /> },
    filters: |props| html! { <FiltersFold ..props /> },
    decide: |props| html! { <DecideFold ..props /> },
    own_switches: |open| html! { <OwnSwitches ..OwnSwitchesProps::of(open) /> },
    own_choices: |props| {
        let LabelToolbarProps { labels, present, on_choose, on_keep, .. } = props;
        // Without a kept or present label this is the sheet of all places, from which no second sheet can open.
        let is_short = on_keep.is_some() || present.is_some();
        html! { <OwnChoices labels={labels.clone()} present={*present} on_choose={on_choose} on_keep={on_keep.clone()} {is_short} /> }
    },
    gathering: |props| {
        // Other words, another sheet: nothing of the last stays unticked.
        let key = format!("{}-{}", props.span.start, props.span.end);
        html! { <Gathering {key} ..props /> }
    },
    on_drag,
    on_double_click,
    keeping: |props| html! { <Keeping ..props /> },
    orphans: |props| html! { <OrphansLine ..props /> },
    begin: |desk| {
        // What was said until the page was drawn.
        document().query_selector(".splash").ok().flatten().iter().for_each(Element::remove);
        commands::ahead::listen();
        reader::begin(desk);
        catalogue::begin(desk);
        paste::begin(desk);
    },
    carry_out,
};

/// The parts, once they are here.
#[derive(Clone, Copy, Default)]
pub struct Later(Option<&'static Parts>);

impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        match (self.0, other.0) {
            (Some(one), Some(two)) => ptr::eq(one, two),
            (one, two) => one.is_none() && two.is_none(),
        }
    }
}

impl Later {
    /// The parts, if they are here.
    pub fn parts(self) -> Option<&'static Parts> {
        self.0
    }

    /// What `part` draws, or nothing while it is on its way.
    pub fn draw(self, part: impl FnOnce(&'static Parts) -> Html) -> Html {
        self.0.map(part).unwrap_or_default()
    }
}

/// The parts of this page.
#[hook]
pub fn use_later() -> Later {
    use_context().expect("the root provides it to every component")
}

/// Fetches the parts when the page has started, for the root to provide.
#[hook]
pub(super) fn use_parts(desk: &Desk) -> Later {
    let later = use_state_eq(Later::default);
    let (set, desk) = (later.setter(), desk.clone());
    use_effect_with((), move |()| {
        spawn_local(async move {
            let parts = fetch(&desk).await;
            parts.iter().for_each(|parts| (parts.begin)(&desk));
            set.set(Later(parts));
        });
    });
    *later
}

/// The parts, fetched if they are not here yet. If they cannot be fetched, the person is told.
pub async fn fetch(desk: &Desk) -> Option<&'static Parts> {
    dress();
    let parts = split::parts().await.ok();
    if parts.is_none() {
        desk.tell(Notice::alert(say().later_missing()).with(Remedy::Reload));
    }
    parts
}

/// Fetches the styles of the parts, which lie in a file of their own too (`styles/later`).
fn dress() {
    const STYLES: &str = "later-styles";
    let document = document();
    if document.get_element_by_id(STYLES).is_some() {
        return;
    }
    let Some((link, head)) = document.create_element("link").ok().zip(document.head()) else { return };
    link.set_id(STYLES);
    let address = built_file("later.css");
    // Without their styles the parts look plain, but work.
    let _ = link.set_attribute("rel", "stylesheet").and_then(|()| link.set_attribute("href", &address));
    let _ = head.append_child(&link);
}

#[cfg(feature = "split")]
#[allow(unsafe_code)] // What the macro writes declares the import by which the module is fetched.
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{PARTS, Parts};

    #[wasm_split(later, fallible)]
    pub(super) fn parts() -> Result<&'static Parts, SplitLoaderError> {
        Ok(&PARTS)
    }
}

#[cfg(not(feature = "split"))]
mod split {
    use super::{PARTS, Parts};

    pub(super) async fn parts() -> Result<&'static Parts, std::convert::Infallible> {
        Ok(&PARTS)
    }
}
