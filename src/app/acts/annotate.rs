//! From what was pasted to an open article.

use js_sys::JsString;

use super::library::{address, open};
use crate::{
    app::{
        desk::Desk,
        speech::{count, say},
        store::now,
    },
    document::{ArticleId, Details, Document, hash_of},
    recognize,
    state::{Action, Notice, Open},
    text::{
        Text,
        clean::{Cleaned, clean},
    },
};

/// The longest text that is taken, in bytes: the page stays quick, and no article comes near it.
const MOST_BYTES: usize = 5_000_000;

/// A pasted text, with what had to be replaced in it.
#[derive(Debug)]
pub struct Pasted {
    cleaned: Cleaned,
    n_lone_surrogates: usize,
}

/// The text of a field or file. What no text can hold (half a surrogate pair) becomes U+FFFD.
pub fn pasted(raw: &JsString) -> Pasted {
    // Lone surrogates are replaced when the string becomes a Rust string; they are counted only if there are any.
    let n_lone_surrogates =
        if raw.is_valid_utf16() { 0 } else { char::decode_utf16(raw.iter()).filter(Result::is_err).count() };
    Pasted { cleaned: clean(&String::from(raw)), n_lone_surrogates }
}

impl Pasted {
    /// The text, cleaned.
    pub fn text(&self) -> &Text {
        &self.cleaned.text
    }

    /// A text that Rust already holds.
    pub fn of_text(text: &str) -> Self {
        Self { cleaned: clean(text), n_lone_surrogates: 0 }
    }
}

/// Makes an article of `pasted` and opens it; one that is in the library already is opened instead. `known` are its
/// details, if they are known. Answers whether there was anything to read.
pub fn annotate(desk: &Desk, pasted: &Pasted, known: Option<Details>) -> bool {
    let text = &pasted.cleaned.text;
    if text.trim().is_empty() {
        desk.tell(Notice::alert(say().blank()));
        return false;
    }
    if text.len() > MOST_BYTES {
        desk.tell(Notice::alert(say().too_long(&count(text.len()), &count(MOST_BYTES))));
        return false;
    }
    let text_hash = hash_of(text);
    let library = desk.state().library;
    if let Some(present) = library.iter().flat_map(|library| library.iter()).find(|own| own.text_hash == text_hash) {
        desk.tell(Notice::status(say().already_here(&present.title)));
        open(desk, &present.id);
        return true;
    }
    let mut document = Document::new(ArticleId::new(fresh_id()), text.clone(), now());
    if let Some(known) = known {
        document.details = known.into();
    }
    // What was said of the empty field is settled.
    if let Some(blank) = desk.state().notices.iter().find(|notice| notice.text == say().blank()) {
        desk.dispatch(Action::Dismissed(blank.number));
    }
    tell_replacements(desk, pasted);
    address(Some(&document.id));
    desk.dispatch(Action::Opened(Box::new(Open::pasted(document, recognize::VERSION))));
    true
}

fn tell_replacements(desk: &Desk, pasted: &Pasted) {
    let n = pasted.n_lone_surrogates;
    if n > 0 {
        desk.tell(Notice::status(say().damaged_characters(&count(n))));
    }
}

/// An id that no other article has.
pub(super) fn fresh_id() -> String {
    gloo::utils::window().crypto().map_or_else(|_| js_sys::Math::random().to_string(), |crypto| crypto.random_uuid())
}
