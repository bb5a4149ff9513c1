//! All that the library holds, kept in memory for searching and counting: read once, and again where an article changes.
//!
//! Texts and titles come first, in one reading: those of a long library before anybody asks, since whoever types at once would
//! wait for them. Then, when it is asked for, article by article, what only the annotations tell.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use gloo::events::EventListener;
use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::{
    desk::{Desk, use_desk},
    dom::document,
    hooks::same::Same,
    turn::Turn,
};
use crate::{
    document::{ArticleId, Document, Summary, all_tags, hash_of},
    overview::{Mention, Shelved, day_of, mentions_of},
    search::{Entry, Shelf},
    storage::Database,
    text::Text,
};

/// What is kept.
#[derive(Default)]
struct Catalogue {
    shelf: Shelf,
    /// What each article's text is known by, as far as it is there.
    texts: HashMap<ArticleId, u128>,
    /// Each article as it was when all of it was read.
    whole: HashMap<ArticleId, (Rc<Summary>, Rc<Vec<Mention>>)>,
    /// The tags of each, where it has any.
    tags: HashMap<ArticleId, Vec<String>>,
    /// How much of each article is wanted.
    wanted: Depth,
    /// Whether somebody is reading.
    is_busy: bool,
    /// Who wants to know of it.
    told: HashMap<u32, Callback<()>>,
    n_told: u32,
    /// How often something was put into it.
    n_changes: usize,
}

/// How much of each article is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Depth {
    /// Its title and its text.
    #[default]
    Text,
    /// What the annotations tell too.
    Whole,
}

thread_local! {
    static CATALOGUE: RefCell<Catalogue> = RefCell::default();
}

/// How long reading goes on before those who want to know are told, in milliseconds: each of them draws what it shows anew.
const TELL: f64 = 400.0;

/// Reads the library as soon as the person is about to look for something in it.
pub fn begin(desk: &Desk) {
    let desk = desk.clone();
    let on_focus = move |event: &Event| {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if field.is_some_and(|field| field.has_attribute("data-search")) {
            read(&desk, Depth::Whole);
        }
    };
    EventListener::new(&document(), "focusin", on_focus).forget();
}

/// The most texts that are kept in memory before anybody searches.
const MOST_AHEAD: usize = 2_000;

/// Reads the texts of `library` in the background, before anybody searches them.
pub fn read_ahead(desk: &Desk, library: &[Rc<Summary>]) {
    if library.len() <= MOST_AHEAD {
        read(desk, Depth::Text);
    }
}

/// So many tags are offered: a list of more is none that anybody looks through.
const MOST_TAGS: usize = 300;

/// How far the catalogue is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// So many articles are read as a whole …
    pub n_whole: usize,
    /// … of so many.
    pub n_all: usize,
    /// Whether their texts are there.
    pub has_texts: bool,
}

impl Progress {
    /// Whether everything is there.
    pub fn is_done(self) -> bool {
        self.n_whole == self.n_all
    }
}

/// Follows the articles of `library` as long as the component lives, and draws it again as more of them is known.
#[hook]
pub fn use_catalogue(library: &Rc<Vec<Rc<Summary>>>) -> Progress {
    let desk = use_desk();
    use_told();
    use_effect_with(Same(library.clone()), move |_| read(&desk, Depth::Whole));
    progress(library)
}

/// The tags of all articles, those that most bear first; while nobody wants them, none, and nothing is read for them.
#[hook]
pub fn use_tags(is_wanted: bool) -> Vec<String> {
    let desk = use_desk();
    use_told();
    let library = desk.state().library.unwrap_or_default();
    use_effect_with((is_wanted, Same(library)), move |(is_wanted, _)| {
        if *is_wanted {
            read(&desk, Depth::Whole);
        }
    });
    if is_wanted { CATALOGUE.with_borrow(Catalogue::tags) } else { Vec::new() }
}

/// Draws the component again as more is known.
#[hook]
fn use_told() {
    let update = use_force_update();
    use_effect_with((), move |()| {
        let number = CATALOGUE.with_borrow_mut(|own| {
            own.n_told += 1;
            own.told.insert(own.n_told, Callback::from(move |()| update.force_update()));
            own.n_told
        });
        move || drop(CATALOGUE.with_borrow_mut(|own| own.told.remove(&number)))
    });
}

fn progress(library: &[Rc<Summary>]) -> Progress {
    CATALOGUE.with_borrow(|own| Progress {
        n_whole: library.iter().filter(|summary| own.is_whole(summary)).count(),
        n_all: library.len(),
        has_texts: library.iter().all(|summary| own.texts.contains_key(&summary.id)),
    })
}

/// Another number whenever something else may be found.
pub fn version() -> usize {
    CATALOGUE.with_borrow(|own| own.n_changes)
}

/// The articles of `library` that have every word of `typed`.
pub fn find(library: &[Rc<Summary>], typed: &str) -> Vec<Rc<Entry>> {
    CATALOGUE.with_borrow(|own| own.shelf.find(typed, library.iter().map(|summary| &summary.id)))
}

/// The articles of `library` as they are counted; whom those name that are not read yet is not known.
pub fn shelved(library: &[Rc<Summary>]) -> Vec<Shelved> {
    CATALOGUE.with_borrow(|own| library.iter().map(|summary| own.shelved(summary)).collect())
}

impl Catalogue {
    fn is_whole(&self, summary: &Summary) -> bool {
        self.whole.get(&summary.id).is_some_and(|(of, _)| **of == *summary)
    }

    fn shelved(&self, summary: &Summary) -> Shelved {
        let mentions = self.whole.get(&summary.id).map(|(_, mentions)| Vec::clone(mentions));
        Shelved {
            id: summary.id.clone(),
            day: day_of(&summary.date, summary.created),
            n_marks: summary.counts.n_marks(),
            n_suggested: summary.counts.n_suggested,
            mentions: mentions.unwrap_or_default(),
        }
    }

    fn put(&mut self, summary: Rc<Summary>, document: &Document) {
        self.n_changes += 1;
        self.shelf.put(Entry::of(document));
        self.texts.insert(document.id.clone(), summary.text_hash);
        let tags = all_tags(document);
        if tags.is_empty() {
            self.tags.remove(&document.id);
        } else {
            self.tags.insert(document.id.clone(), tags);
        }
        self.whole.insert(document.id.clone(), (summary, Rc::new(mentions_of(document))));
    }

    /// Puts the text of an article there, until all of it is read, where it is not there yet.
    fn put_text(&mut self, summary: &Summary, text: &Text) {
        if self.texts.get(&summary.id) != Some(&summary.text_hash) {
            self.n_changes += 1;
            self.shelf.put(Entry::bare(summary.id.clone(), &summary.title, text.clone()));
            self.texts.insert(summary.id.clone(), hash_of(text));
        }
    }

    fn keep(&mut self, library: &[Rc<Summary>]) {
        let ids: std::collections::HashSet<&ArticleId> = library.iter().map(|summary| &summary.id).collect();
        self.shelf.keep(|id| ids.contains(id));
        self.texts.retain(|id, _| ids.contains(id));
        self.whole.retain(|id, _| ids.contains(id));
        self.tags.retain(|id, _| ids.contains(id));
    }

    fn tags(&self) -> Vec<String> {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for tag in self.tags.values().flatten() {
            *counts.entry(tag).or_default() += 1;
        }
        let mut tags: Vec<_> = counts.into_iter().collect();
        tags.sort_unstable_by(|(one, n), (other, m)| m.cmp(n).then_with(|| one.cmp(other)));
        tags.into_iter().take(MOST_TAGS).map(|(tag, _)| tag.to_owned()).collect()
    }
}

/// Reads what is wanted and not known yet, and tells the listeners as it comes.
fn read(desk: &Desk, depth: Depth) {
    let is_busy = CATALOGUE.with_borrow_mut(|own| {
        own.wanted = own.wanted.max(depth);
        std::mem::replace(&mut own.is_busy, true)
    });
    if is_busy {
        return;
    }
    let desk = desk.clone();
    spawn_local(async move {
        // Once more where the library has changed meanwhile.
        while let Some((database, library)) = to_read(&desk) {
            read_all(&desk, &database, &library).await;
            if wanted() == Depth::Text {
                break;
            }
        }
        CATALOGUE.with_borrow_mut(|own| own.is_busy = false);
        tell();
    });
}

fn wanted() -> Depth {
    CATALOGUE.with_borrow(|own| own.wanted)
}

/// All articles, as the page lists them.
type Library = Rc<Vec<Rc<Summary>>>;

/// The library, while there is something of it to read.
fn to_read(desk: &Desk) -> Option<(Rc<Database>, Library)> {
    let (database, library) = (desk.database()?, desk.state().library?);
    CATALOGUE.with_borrow_mut(|own| own.keep(&library));
    (!progress(&library).is_done()).then_some((database, library))
}

/// Reading in short tasks.
struct Pace {
    turn: Turn,
    told: f64,
}

impl Pace {
    fn new() -> Self {
        Self { turn: Turn::begun(), told: Date::now() }
    }

    async fn keep(&mut self) {
        if self.turn.give().await && Date::now() - self.told > TELL {
            tell();
            self.told = Date::now();
        }
    }
}

async fn read_all(desk: &Desk, database: &Database, library: &Rc<Vec<Rc<Summary>>>) {
    let mut pace = Pace::new();
    read_texts(database, library, &mut pace).await;
    if wanted() == Depth::Text {
        return;
    }
    let open = desk.state().open.map(|open| open.document);
    for summary in library.iter() {
        if CATALOGUE.with_borrow(|own| own.is_whole(summary)) {
            continue;
        }
        match open.as_ref().filter(|open| open.id == summary.id) {
            Some(document) => CATALOGUE.with_borrow_mut(|own| own.put(summary.clone(), document)),
            None => {
                let document = database.document(&summary.id).await.ok();
                CATALOGUE.with_borrow_mut(|own| match document {
                    Some(document) => own.put(summary.clone(), &document),
                    // Whoever opens it is told what is wrong with it.
                    None => drop(own.whole.insert(summary.id.clone(), (summary.clone(), Rc::default()))),
                });
            }
        }
        pace.keep().await;
    }
}

/// Reads all texts in one go, where some are not there.
async fn read_texts(database: &Database, library: &[Rc<Summary>], pace: &mut Pace) {
    let is_there = |own: &Catalogue, summary: &Summary| own.texts.get(&summary.id) == Some(&summary.text_hash);
    let n_missing = CATALOGUE.with_borrow(|own| library.iter().filter(|summary| !is_there(own, summary)).count());
    if n_missing < FEW {
        return;
    }
    // What cannot be read in one request is read article by article.
    let Ok(texts) = database.texts().await else { return };
    let by_id: HashMap<&ArticleId, &Rc<Summary>> = library.iter().map(|summary| (&summary.id, summary)).collect();
    for (id, text) in texts {
        if let Some(summary) = by_id.get(&id) {
            CATALOGUE.with_borrow_mut(|own| own.put_text(summary, &text));
        }
        pace.keep().await;
    }
    tell();
}

/// Fewer articles than that are read one by one at once.
const FEW: usize = 8;

fn tell() {
    let told: Vec<_> = CATALOGUE.with_borrow(|own| own.told.values().cloned().collect());
    told.iter().for_each(|tell| tell.emit(()));
}
