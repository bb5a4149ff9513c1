//! How a text is cut for display: each line is a block, and a screen or two of blocks is a section.
//!
//! The page draws section by section, each with CSS containment; the measurements behind their size are in
//! `docs/decisions/marks-as-elements.md`.

use std::ops::Range;

use crate::text::{Span, Text};

/// A line longer than this is cut into several blocks, in characters: the page lays out a block as a whole.
const LINE_LENGTH: usize = 2_000;
/// … of at most this many: where a line must be cut at all, small blocks make a mark in it quick to draw.
const BLOCK_LENGTH: usize = 800;
/// A section is full once it has this many characters.
const SECTION_LENGTH: usize = 3_500;
/// … or this many blocks, since short lines take as much room as long ones.
const SECTION_BLOCKS: usize = 60;

/// A line of the article, or a part of a long one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Block {
    /// Its text, without the line end.
    pub span: Span,
    /// Whether it continues the line of the block before, which was cut only for display.
    pub is_continued: bool,
}

/// A text cut into blocks, and these gathered into sections.
#[derive(Clone, PartialEq, Debug)]
pub struct Layout {
    /// The text.
    pub text: Text,
    /// All blocks in order; together with the line ends they are the whole text.
    pub blocks: Vec<Block>,
    /// The blocks of each section.
    pub sections: Vec<Range<usize>>,
}

impl Layout {
    /// The layout of `text`.
    pub fn of(text: &Text) -> Self {
        let mut layout = Self { text: text.clone(), blocks: Vec::new(), sections: Vec::new() };
        let (mut first, mut n_chars) = (0, 0);
        let mut start = 0;
        for line in text.split('\n') {
            for block in cut(line, start) {
                n_chars += text[block.span.start..block.span.end].chars().count();
                layout.blocks.push(block);
                let next = layout.blocks.len();
                if n_chars >= SECTION_LENGTH || next - first >= SECTION_BLOCKS {
                    layout.sections.push(first..next);
                    (first, n_chars) = (next, 0);
                }
            }
            start += line.len() + 1;
        }
        if first < layout.blocks.len() {
            layout.sections.push(first..layout.blocks.len());
        }
        layout
    }

    /// A name that no layout of another text has as long as this one is there: what was drawn of a text bears it.
    pub fn name(&self) -> String {
        (self.text.as_ptr() as usize).to_string()
    }

    /// What a section covers, from its first block to its last.
    pub fn section_span(&self, section: usize) -> Span {
        let blocks = &self.blocks[self.sections[section].clone()];
        Span::new(blocks[0].span.start, blocks[blocks.len() - 1].span.end)
    }

    /// The block in which `byte` lies; a line end belongs to the block before it.
    pub fn block_at(&self, byte: usize) -> usize {
        self.blocks.partition_point(|block| block.span.start <= byte).saturating_sub(1)
    }

    /// The section in which a block lies.
    pub fn section_of(&self, block: usize) -> usize {
        self.sections.partition_point(|blocks| blocks.end <= block).min(self.sections.len().saturating_sub(1))
    }
}

/// `line`, which begins at byte `start` of the text, in blocks.
fn cut(line: &str, start: usize) -> impl Iterator<Item = Block> {
    let mut at = 0;
    let mut is_done = false;
    let is_whole = line.len() <= LINE_LENGTH || line.char_indices().nth(LINE_LENGTH).is_none();
    std::iter::from_fn(move || {
        if is_done {
            return None;
        }
        let length = if is_whole { line.len() } else { block_length(&line[at..]) };
        let block = Block { span: Span::new(start + at, start + at + length), is_continued: at > 0 };
        at += length;
        is_done = at >= line.len();
        Some(block)
    })
}

/// How many bytes of `rest` make a block: all, or up to the last good place before it gets too long.
fn block_length(rest: &str) -> usize {
    // A line never has more characters than bytes, so most lines need no counting.
    if rest.len() <= BLOCK_LENGTH {
        return rest.len();
    }
    let Some((limit, _)) = rest.char_indices().nth(BLOCK_LENGTH) else { return rest.len() };
    let half = rest.floor_char_boundary(limit / 2);
    let window = &rest[half..limit];
    let after = |at: Option<(usize, &str)>| at.map(|(at, found)| half + at + found.len());
    after(window.rmatch_indices(['。', '！', '？', '!', '?', '…']).next())
        .or_else(|| after(window.rmatch_indices(". ").next()))
        .or_else(|| after(window.rmatch_indices(' ').next()))
        .unwrap_or_else(|| grapheme_boundary(rest, limit))
}

/// The last boundary between graphemes at or before `limit`, or `limit` where one grapheme is that long.
fn grapheme_boundary(rest: &str, limit: usize) -> usize {
    use unicode_segmentation::UnicodeSegmentation;
    let last = rest[..limit].grapheme_indices(true).next_back().map_or(limit, |(at, _)| at);
    if last == 0 { limit } else { last }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(layout: &Layout) -> String {
        let mut whole = String::new();
        for (index, block) in layout.blocks.iter().enumerate() {
            if index > 0 && !block.is_continued {
                whole.push('\n');
            }
            whole.push_str(&layout.text[block.span.start..block.span.end]);
        }
        whole
    }

    #[test]
    fn blocks_and_line_ends_are_the_whole_text() {
        for content in ["", "\n", "one", "one\n\ntwo\n", &"没有句号的字".repeat(2_000), &"句子。".repeat(3_000)]
        {
            let layout = Layout::of(&Text::new(content));
            assert_eq!(pieces(&layout), content);
            let n_blocks: usize = layout.sections.iter().map(ExactSizeIterator::len).sum();
            assert_eq!(n_blocks, layout.blocks.len());
        }
    }

    #[test]
    fn a_long_line_is_cut_after_a_sentence() {
        let layout = Layout::of(&Text::new("句子。".repeat(3_000)));
        assert!(layout.blocks.len() >= 5);
        assert!(layout.blocks.iter().all(|block| layout.text[..block.span.end].ends_with('。')));
        assert!(layout.blocks[1..].iter().all(|block| block.is_continued));
    }

    #[test]
    fn a_line_of_usual_length_is_one_block() {
        assert_eq!(Layout::of(&Text::new("句子。".repeat(600))).blocks.len(), 1);
    }

    #[test]
    fn a_place_is_found_in_its_block_and_section() {
        let layout = Layout::of(&Text::new("一二三四五六七八九十\n".repeat(1_000)));
        for (index, block) in layout.blocks.iter().enumerate() {
            assert_eq!(layout.block_at(block.span.start), index);
            assert!(layout.sections[layout.section_of(index)].contains(&index));
        }
    }
}
