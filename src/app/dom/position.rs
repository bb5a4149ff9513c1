//! From places in the page to places in the text and back.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text as TextNode};

use super::{article, document};
use crate::state::layout::Layout;

/// The byte of the text at a place in the page; nothing where that lies outside the article.
pub fn byte_at(layout: &Layout, node: &Node, offset: u32) -> Option<usize> {
    let article = article()?;
    if !article.contains(Some(node)) {
        return None;
    }
    match block_around(node) {
        Some(element) => {
            let block = layout.blocks.get(number_in(layout, &element)?)?;
            let text = layout.text.get(block.span)?;
            Some(block.span.start + byte_of_utf16(text, units_before(&element, node, offset)?))
        }
        None => byte_between_blocks(layout, &article, node, offset),
    }
}

/// The place in the page of a byte of the text; nothing while that part of the text is not drawn.
pub fn place_of(layout: &Layout, byte: usize) -> Option<(Node, u32)> {
    let number = layout.block_at(byte);
    let block = layout.blocks.get(number)?;
    let text = layout.text.get(block.span)?;
    let within = byte.clamp(block.span.start, block.span.end) - block.span.start;
    let units = text.get(..within)?.chars().map(char::len_utf16).sum::<usize>() as u32;
    Some(place_in(&block_element(layout, number)?, units))
}

/// The element of a block, while it is drawn. Counted, not searched for: a long article has 100,000 elements.
pub fn block_element(layout: &Layout, number: usize) -> Option<Element> {
    let section = layout.section_of(number);
    let first = layout.sections.get(section)?.start;
    let element = section_element(section).filter(|element| shows(element, layout))?;
    element.children().item(number.checked_sub(first)? as u32)
}

/// Whether `section` shows the text of `layout`: for a moment after an edit those far from the window show the one before.
fn shows(section: &Element, layout: &Layout) -> bool {
    section.get_attribute("data-section") == Some(layout.name())
}

/// The number of a block's element, where it shows the text of `layout`.
fn number_in(layout: &Layout, block: &Element) -> Option<usize> {
    block.parent_element().filter(|section| shows(section, layout))?;
    block_number(block)
}

/// The element of a section.
pub fn section_element(number: usize) -> Option<Element> {
    article()?.children().item(number as u32)
}

/// The number of a block's element.
pub fn block_number(element: &Element) -> Option<usize> {
    element.get_attribute("data-block")?.parse().ok()
}

/// The byte under a point of the window.
pub fn byte_under(layout: &Layout, x: f64, y: f64) -> Option<usize> {
    let caret = document().caret_position_from_point(x as f32, y as f32)?;
    byte_at(layout, &caret.offset_node()?, caret.offset())
}

fn block_around(node: &Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest("[data-block]").ok().flatten()
}

/// How many UTF-16 units of `block` lie before the place.
fn units_before(block: &Element, node: &Node, offset: u32) -> Option<usize> {
    let range = document().create_range().ok()?;
    range.set_start(block, 0).ok()?;
    range.set_end(node, offset).ok()?;
    Some(String::from(range.to_string()).encode_utf16().count())
}

/// The byte of `text` after so many UTF-16 units; inside a surrogate pair the byte before the character.
fn byte_of_utf16(text: &str, units: usize) -> usize {
    let mut left = units;
    for (byte, character) in text.char_indices() {
        if left < character.len_utf16() {
            return byte;
        }
        left -= character.len_utf16();
    }
    text.len()
}

/// A place in the article but in no block (select-all, a triple click): the beginning of the block that follows.
fn byte_between_blocks(layout: &Layout, article: &Element, node: &Node, offset: u32) -> Option<usize> {
    let range = document().create_range().ok()?;
    range.set_start(node, offset).ok()?;
    let blocks = article.query_selector_all("[data-block]").ok()?;
    let (mut low, mut high) = (0, blocks.length());
    while low < high {
        let middle = (low + high) / 2;
        let block = blocks.get(middle)?;
        // Before the range's point, in it or after it.
        if range.compare_point(&block, 0).ok()? < 0 { low = middle + 1 } else { high = middle }
    }
    match blocks.get(low) {
        Some(block) => Some(layout.blocks.get(number_in(layout, block.unchecked_ref())?)?.span.start),
        None => Some(layout.text.len()),
    }
}

fn place_in(block: &Element, units: u32) -> (Node, u32) {
    let mut left = units;
    let mut last = None;
    let mut pending = vec![Node::from(block.clone())];
    while let Some(node) = pending.pop() {
        if let Some(text) = node.dyn_ref::<TextNode>() {
            if left <= text.length() {
                return (node, left);
            }
            left -= text.length();
            last = Some((node.clone(), text.length()));
        }
        let children = node.child_nodes();
        pending.extend((0..children.length()).rev().filter_map(|index| children.get(index)));
    }
    last.unwrap_or_else(|| (block.clone().into(), 0))
}
