//! A double click: the mark under it, or the word.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MouseEvent};

use super::pointing::over;
use crate::{
    annotation::Label,
    app::{
        comfort::Comfort,
        desk::Desk,
        dom::{
            position::byte_under,
            selection::{self, Selected},
        },
        hooks::use_selection::selected,
        marking::{self, on_selection},
    },
    state::{Action, Open, layout::Layout},
    text::{Span, script::is_han, snap::Snap, word::word_at},
    worker::{Outcome, Task},
};

/// A double click on a mark goes to its annotation. Elsewhere it selects a word as annotators count words, where the
/// browser takes less or more.
pub fn on_double_click(desk: &Desk, event: &MouseEvent) {
    let Some(open) = desk.state().open else { return };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let mark = target.and_then(|target| target.closest("mark[data-a]").ok().flatten());
    // A claim covers whole sentences, so without a shorter mark there, the double click means a word.
    let short = mark.and_then(|mark| over(&open, &mark).into_iter().find(|own| own.label() != Label::Claim));
    if let Some(annotation) = short {
        selection::clear();
        return desk.dispatch(Action::GoTo(Some(annotation.id.clone())));
    }
    if Comfort::kept().snap == Snap::Sentence {
        return take(desk, &open, None);
    }
    let Some(at) = character_under(&open.layout, event) else { return take(desk, &open, None) };
    match chinese_around(&open, at) {
        Some((start, task)) => take_chinese(desk, open, start, task),
        None => take(desk, &open, word_at(&open.document.text, at)),
    }
}

/// Selects `word`, or leaves what the browser has selected; while a label is kept, marks it.
fn take(desk: &Desk, open: &Open, word: Option<Span>) {
    if let Some(word) = word {
        selection::select(&open.layout, Selected { anchor: word.start, focus: word.end });
    }
    if let Some((label, span)) = open.view.brush.zip(selected(&open.layout)) {
        on_selection(desk, marking::mark(desk, open, span, label));
    }
}

/// Asks the worker, which has the lists, for the word. A selection made meanwhile is kept.
fn take_chinese(desk: &Desk, open: Open, start: usize, task: Task) {
    let desk = desk.clone();
    let before = selection::selected(&open.layout);
    spawn_local(async move {
        let number = desk.line().number();
        let Some(Outcome::Word(word)) = desk.line().ask(number, task).await else { return };
        if selection::selected(&open.layout) == before {
            take(&desk, &open, word.map(|word| word.shifted(start)));
        }
    });
}

/// The byte at which the character under the pointer begins; the browser's caret may stand before or after that
/// character.
fn character_under(layout: &Layout, event: &MouseEvent) -> Option<usize> {
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let caret = byte_under(layout, x, y)?;
    let [left, ..] = selection::caret_rectangle(layout, caret)?;
    let before = layout.text[..caret].chars().next_back().filter(|before| left > x && is_han(*before));
    Some(caret - before.map_or(0, char::len_utf8))
}

/// How much text before and behind a character the worker reads to cut it into words, in bytes.
const AROUND: usize = 300;

/// If the character at `at` is Chinese: the text for the worker to read, and where it begins in the article.
fn chinese_around(open: &Open, at: usize) -> Option<(usize, Task)> {
    let text = &open.document.text;
    text[at..].chars().next().filter(|character| is_han(*character))?;
    let start = text.floor_char_boundary(at.saturating_sub(AROUND));
    let end = text.ceil_char_boundary((at + AROUND).min(text.len()));
    let line = text[start..at].rfind('\n').map_or(start, |line_end| start + line_end + 1)
        ..text[at..end].find('\n').map_or(end, |line_end| at + line_end);
    let language = open.document.details.language;
    Some((line.start, Task::ReadWord { text: text[line.clone()].to_owned(), language, at: at - line.start }))
}
