//! A text that grows block by block: paragraphs with a blank line between them, and a line for each list item and table
//! row.

/// What is to stand before the next words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
    Paragraph,
}

/// A text that grows.
pub(super) struct Blocks {
    text: String,
    gap: Gap,
    /// For each list that is open, the number of its next item; none where it has no numbers.
    lists: Vec<Option<u64>>,
    /// What marks the item whose words are to come.
    marker: Option<String>,
    /// The cells of the open table row; within them nothing begins a new line.
    row: Option<Row>,
}

/// A row of a table: what stands before it, and its cells.
struct Row {
    gap: Gap,
    cells: Vec<String>,
}

impl Default for Blocks {
    fn default() -> Self {
        Self { text: String::new(), gap: Gap::None, lists: Vec::new(), marker: None, row: None }
    }
}

impl Blocks {
    /// The next words begin a paragraph.
    pub(super) fn paragraph(&mut self) {
        self.part(if self.lists.is_empty() { Gap::Paragraph } else { Gap::Line });
    }

    /// The next words begin a line.
    pub(super) fn line(&mut self) {
        self.part(Gap::Line);
    }

    fn part(&mut self, gap: Gap) {
        let gap = if self.row.is_some() { Gap::Space } else { gap };
        self.gap = self.gap.max(gap);
    }

    /// Adds words, whose white space counts for a space.
    pub(super) fn words(&mut self, words: &str) {
        for (index, word) in words.split(is_space).enumerate() {
            if index > 0 {
                self.gap = self.gap.max(Gap::Space);
            }
            if !word.is_empty() {
                self.put(word);
            }
        }
    }

    /// Adds words as they stand: a line end begins a line.
    pub(super) fn verbatim(&mut self, words: &str) {
        for (index, line) in words.split('\n').enumerate() {
            if index > 0 {
                self.line();
            }
            if !line.trim().is_empty() {
                self.put(line.trim_end());
            }
        }
    }

    fn put(&mut self, words: &str) {
        if let Some(cell) = self.row.as_mut().and_then(|row| row.cells.last_mut()) {
            if self.gap != Gap::None && !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(words);
            self.gap = Gap::None;
            return;
        }
        self.end_gap();
        if let Some(marker) = self.marker.take() {
            self.text.push_str(&marker);
        }
        self.text.push_str(words);
    }

    fn end_gap(&mut self) {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        if !self.text.is_empty() {
            self.text.push_str(match gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Line => "\n",
                Gap::Paragraph => "\n\n",
            });
        }
    }

    /// A list begins; its items are numbered from `first`, if at all.
    pub(super) fn list(&mut self, first: Option<u64>) {
        self.paragraph();
        self.lists.push(first);
    }

    /// The innermost list ends.
    pub(super) fn end_list(&mut self) {
        self.lists.pop();
        self.marker = None;
        self.paragraph();
    }

    /// An item of the innermost list begins.
    pub(super) fn item(&mut self) {
        self.line();
        let depth = self.lists.len().saturating_sub(1).min(MOST_INDENTED);
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                let mark = format!("{number}. ");
                *number = number.saturating_add(1);
                mark
            }
            _ => "- ".to_owned(),
        };
        self.marker = Some(format!("{}{mark}", "  ".repeat(depth)));
    }

    /// A line with a marker of its own begins, as in lists that are no elements.
    pub(super) fn marked(&mut self, marker: String) {
        self.line();
        self.marker = Some(marker);
    }

    /// A row of a table begins.
    pub(super) fn row(&mut self) {
        self.end_row();
        self.line();
        self.row = Some(Row { gap: std::mem::replace(&mut self.gap, Gap::None), cells: Vec::new() });
    }

    /// A cell of the row begins.
    pub(super) fn cell(&mut self) {
        if let Some(row) = &mut self.row {
            row.cells.push(String::new());
        }
    }

    /// The row ends.
    pub(super) fn end_row(&mut self) {
        let Some(Row { gap, cells }) = self.row.take() else { return };
        self.gap = gap;
        if cells.iter().any(|cell| !cell.is_empty()) {
            self.put(&format!("| {} |", cells.join(" | ")));
            self.gap = Gap::Line;
        }
    }

    /// The whole text.
    pub(super) fn into_text(mut self) -> String {
        self.end_row();
        self.text
    }
}

/// Lists are indented up to so many levels.
const MOST_INDENTED: usize = 8;

/// White space that counts as one space in running text; the no-break space does not.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_apart_and_white_space_is_one_space() {
        let mut blocks = Blocks::default();
        blocks.paragraph();
        blocks.words("  Mira\n Chen ");
        blocks.words("left");
        blocks.words(".");
        blocks.paragraph();
        blocks.paragraph();
        blocks.words("据报");
        blocks.line();
        blocks.words("道");
        assert_eq!(blocks.into_text(), "Mira Chen left.\n\n据报\n道");
    }

    #[test]
    fn lists_keep_their_marks_and_numbers() {
        let mut blocks = Blocks::default();
        blocks.words("Two:");
        blocks.list(Some(3));
        for word in ["one", "two"] {
            blocks.item();
            blocks.paragraph();
            blocks.words(word);
        }
        blocks.list(None);
        blocks.item();
        blocks.words("deep");
        blocks.end_list();
        blocks.end_list();
        blocks.words("After.");
        assert_eq!(blocks.into_text(), "Two:\n\n3. one\n4. two\n  - deep\n\nAfter.");
    }

    #[test]
    fn a_row_of_a_table_is_a_line() {
        let mut blocks = Blocks::default();
        for cells in [["Year", "Sum"], ["2026", ""], ["", ""]] {
            blocks.row();
            for cell in cells {
                blocks.cell();
                blocks.paragraph();
                blocks.words(cell);
                blocks.paragraph();
            }
            blocks.end_row();
        }
        blocks.paragraph();
        blocks.words("After.");
        assert_eq!(blocks.into_text(), "| Year | Sum |\n| 2026 |  |\n\nAfter.");
    }
}
