//! A place that was found in the library, and the way there: the article opens at it, with all hits shown.

use std::cell::{Cell, RefCell};

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    app::{acts, desk::Desk},
    document::ArticleId,
    search::Place,
    state::{Action, Open, Sheet, layout::Layout},
    storage,
    text::Text,
};

/// A place that somebody wants to see.
#[derive(Clone, PartialEq, Debug)]
pub struct Wanted {
    /// In which article.
    pub id: ArticleId,
    /// What they looked for.
    pub typed: String,
    /// Where.
    pub place: Place,
    /// The number of this request, so that asking for the same place again goes there again.
    pub number: u32,
}

thread_local! {
    static NUMBER: Cell<u32> = const { Cell::new(0) };
    static WANTED: RefCell<Option<Wanted>> = const { RefCell::new(None) };
    static CALL: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
}

/// So far down the window the place comes to lie when its article opens, in CSS pixels.
const DOWN: f64 = 200.0;

/// Goes to `wanted`, in the article `text`.
pub fn go(desk: &Desk, wanted: Wanted, text: &Text) {
    let (id, place) = (wanted.id.clone(), wanted.place.clone());
    NUMBER.set(NUMBER.get().wrapping_add(1));
    WANTED.replace(Some(Wanted { number: NUMBER.get(), ..wanted }));
    if desk.state().open.is_some_and(|open| open.document.id == id) {
        return CALL.with_borrow(|call| call.iter().for_each(|call| call.emit(())));
    }
    let (desk, text) = (desk.clone(), text.clone());
    spawn_local(async move {
        // The article opens at the stored place, so this becomes the stored place.
        if let (Place::Text(span), Some(database)) = (place, desk.database()) {
            let block = Layout::of(&text).block_at(span.start) as u32;
            // Without it the way there is taken from the article's beginning.
            let _ = database.set_place(&id, storage::Place { block, offset: -DOWN }).await;
        }
        acts::open(&desk, &id);
    });
}

/// What is wanted of the open article; a new value for each request.
#[hook]
pub(super) fn use_wanted(desk: &Desk, open: &Open) -> UseStateHandle<Option<Wanted>> {
    let present = use_state(|| None::<Wanted>);
    let take = {
        let (present, desk, id) = (present.clone(), desk.clone(), open.document.id.clone());
        move || {
            let is_here = |wanted: &mut Wanted| wanted.id == id;
            let Some(wanted) = WANTED.with_borrow_mut(|wanted| wanted.take_if(is_here)) else { return };
            match &wanted.place {
                Place::Text(_) => desk.dispatch(Action::Lay(Some(Sheet::Find))),
                Place::Annotation(annotation) => desk.dispatch(Action::GoTo(Some(annotation.clone()))),
                Place::Title | Place::Note | Place::Tag => {}
            }
            present.set(Some(wanted));
        }
    };
    let call = take.clone();
    use_effect_with(open.document.id.clone(), move |_| {
        CALL.replace(Some(Callback::from(move |()| call())));
        take();
        || drop(CALL.take())
    });
    present
}
