//! Places in the page and places in the text, in a real browser.
#![cfg(target_arch = "wasm32")]

use gloss::{
    app::dom::{
        document, position,
        selection::{Selected, select, selected},
    },
    state::layout::Layout,
    text::{Span, Text, select::markable},
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Draws `text` as the reading pane does, with every third character in a mark of its own.
fn drawn(text: &str) -> Layout {
    let layout = Layout::of(&Text::new(text));
    if let Some(old) = document().query_selector("[data-article]").ok().flatten() {
        old.remove();
    }
    let article = element("article", "data-article", "");
    for _ in &layout.sections {
        let section = element("div", "data-section", &layout.name());
        article.append_child(&section).expect("a fresh element takes a child");
    }
    for (number, block) in layout.blocks.iter().enumerate() {
        let paragraph = element("p", "data-block", &number.to_string());
        for (index, character) in text[block.span.start..block.span.end].chars().enumerate() {
            let piece = document().create_text_node(&character.to_string());
            if index % 3 == 1 {
                let mark = element("mark", "data-a", "a1");
                mark.append_child(&piece).expect("a fresh element takes a child");
                paragraph.append_child(&mark).expect("a fresh element takes a child");
            } else {
                paragraph.append_child(&piece).expect("a fresh element takes a child");
            }
        }
        let section = article.children().item(layout.section_of(number) as u32).expect("it was just put there");
        section.append_child(&paragraph).expect("a fresh element takes a child");
    }
    let body = document().body().expect("the test page has a body");
    body.append_child(&article).expect("the body takes a child");
    layout
}

fn element(name: &str, attribute: &str, value: &str) -> web_sys::Element {
    let element = document().create_element(name).expect("a known element");
    element.set_attribute(attribute, value).expect("a plain attribute");
    element
}

const TEXT: &str = "🚀 据《华尔街日报》透露\n\nZoph는 👩‍👩‍👧 “맞다”라고 밝혔다\ncafe\u{301} Mira";

#[wasm_bindgen_test]
fn every_place_of_the_text_is_found_in_the_page_and_back() {
    let layout = drawn(TEXT);
    for byte in (0..=TEXT.len()).filter(|byte| TEXT.is_char_boundary(*byte)) {
        let (node, offset) = position::place_of(&layout, byte).expect("all of it is drawn");
        assert_eq!(position::byte_at(&layout, &node, offset), Some(byte), "byte {byte}");
    }
}

#[wasm_bindgen_test]
fn what_is_selected_is_what_would_be_marked() {
    let layout = drawn(TEXT);
    let start = TEXT.find("Zoph").expect("it is there");
    select(&layout, Selected { anchor: start, focus: start + "Zoph".len() });
    assert_eq!(selected(&layout).map(Selected::span), Some(Span::new(start, start + 4)));
    // Backwards, across a line end, with white space at the ends.
    let end = TEXT.find("Mira").expect("it is there");
    select(&layout, Selected { anchor: end, focus: start - 1 });
    let span = selected(&layout).map(Selected::span).expect("something is selected");
    let marked = markable(TEXT, span).expect("there is text in it");
    assert_eq!(&TEXT[marked.start..marked.end], "Zoph는 👩‍👩‍👧 “맞다”라고 밝혔다\ncafe\u{301}");
}

#[wasm_bindgen_test]
fn the_whole_article_can_be_selected() {
    let layout = drawn(TEXT);
    gloss::app::dom::selection::select_all();
    assert_eq!(selected(&layout).map(Selected::span), Some(Span::new(0, TEXT.len())));
}

#[wasm_bindgen_test]
fn a_selection_elsewhere_is_none_of_the_articles() {
    let layout = drawn(TEXT);
    let outside = element("p", "id", "outside");
    outside.set_text_content(Some("outside"));
    let body = document().body().expect("the test page has a body");
    body.append_child(&outside).expect("the body takes a child");
    let selection = gloss::app::dom::window().get_selection().ok().flatten().expect("a page has a selection");
    selection.select_all_children(&outside).expect("it is in the page");
    assert_eq!(selected(&layout), None);
}
