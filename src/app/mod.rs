//! The page.
//!
//! `panels` are its regions: they see the state and let actions happen. `components` are plain pieces: values in,
//! callbacks out. `hooks` are effects, `acts` what a person's acts do beyond the state, `dom` the browser.

pub mod acts;
pub mod catalogue;
pub mod comfort;
pub mod commands;
pub mod components;
pub mod desk;
pub mod dom;
pub mod hooks;
pub mod later;
pub mod line;
pub mod marking;
pub mod panels;
pub mod speech;
pub mod store;
pub mod turn;
pub mod words;

use wasm_bindgen::JsCast;
use web_sys::DragEvent;
use yew::prelude::*;

use crate::state::{Action, Remedy, Sheet};
use acts::Errand;
use components::notices::Notices;
use desk::Desk;
use hooks::{
    use_autosave::use_autosave, use_dictionary::use_dictionary, use_library::use_library, use_listener::use_listener,
    use_recognition::use_recognition,
};
use later::{Later, use_parts};
use panels::{
    annotations::AnnotationsPanel,
    beside::BesideProps,
    details::DetailsPanel,
    library::LibraryPanel,
    reading::ReadingPane,
    start::StartPage,
    top_bar::{BarArticle, TopBar},
};
use store::Store;

/// Which panel lies open over a narrow page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Drawer {
    /// The articles.
    Library,
    /// The annotations.
    Annotations,
}

/// The page.
#[component]
pub fn App() -> Html {
    let store = use_reducer_eq(Store::default);
    let dispatcher = store.dispatcher();
    let desk = (*use_memo((), |()| Desk::new(dispatcher))).clone();
    let state = &store.0;
    desk.keep(&store);
    let open = state.open.as_ref();
    use_library(&desk);
    use_autosave(&desk, state);
    use_dictionary(&desk, &state.teaching);
    use_recognition(&desk, open);
    use_title(open.map(|open| open.document.details.title.clone()));

    let later = use_parts(&desk);
    let drawer = use_state_eq(|| None::<Drawer>);
    use_closing(&drawer, open.map(|open| open.document.id.clone()));
    let on_drawer = {
        let drawer = drawer.clone();
        Callback::from(move |chosen: Drawer| drawer.set((*drawer != Some(chosen)).then_some(chosen)))
    };
    use_keys(&desk, later);
    use_drop(&desk, later);
    let on_dismiss = {
        let desk = desk.clone();
        Callback::from(move |number| desk.dispatch(Action::Dismissed(number)))
    };
    let on_remedy = {
        let desk = desk.clone();
        Callback::from(move |(number, remedy)| {
            desk.dispatch(Action::Dismissed(number));
            take_remedy(&desk, remedy);
        })
    };
    let class = classes!(
        "page",
        match *drawer {
            Some(Drawer::Library) => Some("shows-library"),
            Some(Drawer::Annotations) => Some("shows-annotations"),
            None => None,
        }
    );
    html! {
        <ContextProvider<Desk> context={desk.clone()}><ContextProvider<Later> context={later}>
            <div {class}>
                <TopBar article={open.map(BarArticle::of)} drawer={*drawer} {on_drawer} />
                <LibraryPanel library={state.library.clone()} open={open.map(|open| open.document.id.clone())}
                    n_since_backup={state.n_since_backup} is_persistent={state.is_persistent} />
                if let Some(open) = open {
                    <main class="main">
                        <DetailsPanel document={open.document.clone()} />
                        <ReadingPane key={open.document.id.as_str()} open={open.clone()} place={open.place} />
                    </main>
                    <AnnotationsPanel open={open.clone()} teaching={state.teaching.clone()} />
                } else if state.library.is_some() {
                    <main class="main"><StartPage has_articles={state.library.as_ref().is_some_and(|library| !library.is_empty())} /></main>
                }
                if let Some(open) = open {
                    { later.draw(|parts| (parts.beside)(BesideProps { open: open.clone(), is_finding: state.sheet == Some(Sheet::Find) })) }
                }
                if let Some(step) = state.tour {
                    { later.draw(|parts| (parts.tour)(step, state)) }
                }
                if let Some(sheet) = state.sheet {
                    { later.draw(|parts| (parts.sheet)(sheet, &desk, state)) }
                }
                <Notices notices={state.notices.clone()} {on_dismiss} {on_remedy} />
            </div>
        </ContextProvider<Later>></ContextProvider<Desk>>
    }
}

/// Does what a notice offers. Remedies without files or storage do not wait for the later half.
fn take_remedy(desk: &Desk, remedy: Remedy) {
    match remedy {
        Remedy::Stop => desk.stop(true),
        Remedy::SaveAgain => desk.dispatch(Action::SaveAgain),
        Remedy::Reload => {
            // A page that cannot be reloaded stays as it is.
            let _ = dom::window().location().reload();
        }
        remedy => acts::run(desk, Errand::Remedy(remedy)),
    }
}

/// Handles keys at the window, after listeners closer to the article (such as the caret's) had their turn.
#[hook]
fn use_keys(desk: &Desk, later: Later) {
    let desk = desk.clone();
    let latest = use_mut_ref(|| later);
    latest.replace(later);
    use_listener(dom::window(), &["keydown"], move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if !dom::is_typing() && !event.is_composing() && !event.default_prevented() {
            match latest.borrow().parts() {
                Some(parts) => (parts.on_key)(&desk, event),
                // Keys pressed before the parts are here act once they are.
                None => when_here(&desk, event.clone()),
            }
        }
    });
}

fn when_here(desk: &Desk, event: web_sys::KeyboardEvent) {
    let desk = desk.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(parts) = later::fetch(&desk).await {
            (parts.on_key)(&desk, &event);
        }
    });
}

/// A drawer closes when another article opens.
#[hook]
fn use_closing(drawer: &UseStateHandle<Option<Drawer>>, open: Option<crate::document::ArticleId>) {
    let drawer = drawer.clone();
    use_effect_with(open, move |_| drawer.set(None));
}

/// Files dropped anywhere on the page are imported; text dropped outside a field becomes an article.
#[hook]
fn use_drop(desk: &Desk, later: Later) {
    use_listener(dom::window(), &["dragover"], |event| event.prevent_default());
    // What is dragged from the page itself, a selection say, is not brought in.
    let is_own = use_memo((), |()| std::cell::Cell::new(false));
    let own = is_own.clone();
    let dragging = desk.clone();
    use_listener(dom::window(), &["dragstart", "dragend"], move |event| {
        own.set(event.type_() == "dragstart");
        if let (Some(event), true) = (event.dyn_ref::<DragEvent>(), own.get()) {
            later.parts().iter().for_each(|parts| (parts.on_drag)(&dragging, event));
        }
    });
    let desk = desk.clone();
    use_listener(dom::window(), &["drop"], move |event| {
        let Some(event) = event.dyn_ref::<DragEvent>() else { return };
        let Some(transfer) = event.data_transfer().filter(|_| !is_own.get()) else { return };
        let files = dom::files::dropped(&transfer);
        let is_in_field =
            event.target().is_some_and(|target| target.dyn_ref::<web_sys::HtmlTextAreaElement>().is_some());
        if !files.is_empty() {
            event.prevent_default();
            let entries = dom::folder::dropped(&transfer);
            acts::run(&desk, entries.map_or_else(|| Errand::Import(files), Errand::ImportDropped));
        } else if !is_in_field {
            event.prevent_default();
            let text = transfer.get_data("text/plain").unwrap_or_default();
            if !text.trim().is_empty() {
                acts::run(&desk, Errand::Take(acts::pasted(&text.into())));
            }
        }
    });
}

/// The tab's title is the article's.
#[hook]
fn use_title(title: Option<String>) {
    use_effect_with(title, |title| {
        let title = title.as_ref().filter(|title| !title.is_empty());
        dom::document().set_title(&title.map_or_else(|| "Gloss".to_owned(), |title| format!("{title} · Gloss")));
    });
}
