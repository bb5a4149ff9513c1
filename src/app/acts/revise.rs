//! Another text in the place of the open article's.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{
    annotate::{Pasted, annotate},
    export::packed,
};
use crate::{
    app::{desk::Desk, speech::say, store::now},
    document::{Document, Step, hash_of, revise::Review},
    state::{Action, Notice, Sheet},
    storage::record::decode_step,
    text::{Text, resemblance::resemblance},
    worker::{Outcome, Task},
};

/// From what share of common pieces on a text is taken for another version of the open article.
const ANOTHER_VERSION: f64 = 0.5;

/// How often it is tried again where findings came in meanwhile.
const TRIES: usize = 5;

thread_local! {
    /// The text that the sheet opens with, where one came in from outside.
    static OFFERED: RefCell<Option<Text>> = const { RefCell::new(None) };
}

/// The other version of the open article that has just come in; it is taken once.
pub fn offered() -> Option<Text> {
    OFFERED.take()
}

/// Takes a text that came in by itself: another version of the open article is offered as such, all else is an article.
pub(super) fn take(desk: &Desk, pasted: &Pasted) {
    if !offer(desk, pasted.text()) {
        annotate(desk, pasted, None);
    }
}

/// Offers `text` where it is another version of the open article; answers whether it is.
pub(super) fn offer(desk: &Desk, text: &Text) -> bool {
    let is_version = is_another_version(desk, text);
    if is_version {
        OFFERED.set(Some(text.clone()));
        desk.dispatch(Action::Lay(Some(Sheet::EditText)));
    }
    is_version
}

fn is_another_version(desk: &Desk, text: &Text) -> bool {
    let state = desk.state();
    let hash = hash_of(text);
    let is_here = state.library.iter().flat_map(|library| library.iter()).any(|own| own.text_hash == hash);
    let is_like = |present: &Text| resemblance(present, text) >= ANOTHER_VERSION;
    !is_here && state.open.is_some_and(|open| is_like(&open.document.text))
}

/// Makes an article of its own of a text that was offered as another version.
pub fn add_as_new(desk: &Desk, text: &str) {
    annotate(desk, &Pasted::of_text(text), None);
}

/// Puts `text`, cleaned, in the place of the open article's, and shows what there is to look at then. Where that could not be
/// done, the person hears of it, and so does `on_failed`.
pub fn revise(desk: &Desk, text: Text, on_failed: Callback<()>) {
    let desk = desk.clone();
    spawn_local(async move {
        if !change(&desk, &text).await {
            on_failed.emit(());
        }
    });
}

async fn change(desk: &Desk, text: &Text) -> bool {
    for _ in 0..TRIES {
        let Some(document) = open_document(desk) else { return false };
        let task = Task::Revise { article: packed(&document), text: text.to_string(), at: now().as_millisecond() };
        let step = match desk.line().ask(desk.line().number(), task).await {
            Some(Outcome::Revised(Some(step))) => decode_step(&step),
            Some(Outcome::Revised(None)) => {
                desk.tell(Notice::status(say().edit_text_same()));
                desk.dispatch(Action::Lay(None));
                return true;
            }
            Some(Outcome::Refused(why)) => return refuse(desk, &why),
            _ => return refuse(desk, say().no_answer()),
        };
        match step {
            // What was found meanwhile is not known to this step.
            Ok(_) if !open_document(desk).is_some_and(|present| Rc::ptr_eq(&present, &document)) => {}
            Ok(step) => {
                finish(desk, step, text);
                return true;
            }
            Err(damage) => return refuse(desk, &damage.to_string()),
        }
    }
    refuse(desk, say().no_answer())
}

fn open_document(desk: &Desk) -> Option<Rc<Document>> {
    desk.state().open.map(|open| open.document)
}

fn refuse(desk: &Desk, why: &str) -> bool {
    desk.tell(Notice::alert(say().edit_text_not_changed(why)));
    false
}

/// Does `step`, and shows what there is to look at.
fn finish(desk: &Desk, step: Step, text: &str) {
    let is_whole = Review::of_step(&step, text).is_none_or(|review| review.to_look_at().next().is_none());
    desk.dispatch(Action::Revise(Rc::new(step)));
    if is_whole {
        desk.tell(Notice::status(say().edit_text_whole()));
    }
    desk.dispatch(Action::Lay((!is_whole).then_some(Sheet::Review)));
}
