//! The caret of the reading pane: where the arrow keys take it.

use wasm_bindgen::JsValue;

use super::selection::{self, Selected};
use crate::{
    state::layout::Layout,
    text::select::{next_grapheme, previous_grapheme},
};

/// A key that moves the caret.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// By one grapheme; onward or back.
    Grapheme(bool),
    /// By one word.
    Word(bool),
    /// By one line of the page.
    Line(bool),
    /// To the end or the beginning of the block.
    BlockEdge(bool),
    /// To the end or the beginning of the article.
    ArticleEdge(bool),
}

impl Move {
    /// The move that a key makes, if it makes one.
    pub fn of_key(key: &str, by_word: bool) -> Option<Self> {
        Some(match (key, by_word) {
            ("ArrowRight", false) => Self::Grapheme(true),
            ("ArrowLeft", false) => Self::Grapheme(false),
            ("ArrowRight", true) => Self::Word(true),
            ("ArrowLeft", true) => Self::Word(false),
            ("ArrowDown", _) => Self::Line(true),
            ("ArrowUp", _) => Self::Line(false),
            ("End", false) => Self::BlockEdge(true),
            ("Home", false) => Self::BlockEdge(false),
            ("End", true) => Self::ArticleEdge(true),
            ("Home", true) => Self::ArticleEdge(false),
            _ => return None,
        })
    }
}

/// `caret` after `key`; its anchor stays where the selection is extended.
pub fn moved(layout: &Layout, caret: Selected, step: Move, extends: bool) -> Selected {
    let at = caret.focus;
    let focus = match step {
        Move::Grapheme(true) => next_grapheme(&layout.text, at),
        Move::Grapheme(false) => previous_grapheme(&layout.text, at),
        Move::Word(forward) => by_browser(layout, at, "word", forward).unwrap_or(at),
        Move::Line(forward) => by_browser(layout, at, "line", forward).unwrap_or(at),
        Move::BlockEdge(true) => layout.blocks[layout.block_at(at)].span.end,
        Move::BlockEdge(false) => layout.blocks[layout.block_at(at)].span.start,
        Move::ArticleEdge(true) => layout.text.len(),
        Move::ArticleEdge(false) => 0,
    };
    Selected { anchor: if extends { caret.anchor } else { focus }, focus }
}

/// One word or line on or back, as the browser knows them: it has the dictionaries and has broken the lines.
fn by_browser(layout: &Layout, at: usize, unit: &str, forward: bool) -> Option<usize> {
    selection::select(layout, Selected { anchor: at, focus: at });
    let selection = selection::current()?;
    let modify = js_sys::Reflect::get(&selection, &"modify".into()).ok()?;
    let direction = if forward { "forward" } else { "backward" };
    let arguments: js_sys::Array = ["move", direction, unit].into_iter().map(JsValue::from).collect();
    js_sys::Function::from(modify).apply(&selection, &arguments).ok()?;
    selection::selected(layout).map(|moved| moved.focus)
}
