//! Documents of Word and similar programs (ECMA-376): the text without deleted passages, with footnotes at the end.

use std::collections::HashMap;

use super::{
    Told,
    blocks::Blocks,
    web::day,
    xml::{Piece, walk},
};
use crate::formats::{Flaw, FormatError, archive::Members};

const WHAT: &str = "Word document";

/// Elements whose content is no text of the document: what was deleted, codes of fields, a second form of the same picture.
const UNREAD: [&str; 5] = ["del", "moveFrom", "instrText", "Fallback", "delText"];

/// The article in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<Told, FormatError> {
    let mut members = Members::open(bytes, WHAT)?;
    let body = members.read("word/document.xml")?.ok_or_else(|| FormatError::unreadable(WHAT, Flaw::NoText))?;
    let numbering = members.read("word/numbering.xml")?.map(|part| numbering(&part)).transpose()?.unwrap_or_default();
    let mut reading = Reading { numbering, ..Reading::default() };
    walk(&body, WHAT, |piece| reading.take(&piece))?;
    reading.paragraph_ends();
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(notes) = members.read(part)? {
            reading.is_note = true;
            walk(&notes, WHAT, |piece| reading.take(&piece))?;
        }
    }
    let mut told = Told { text: reading.blocks.into_text(), ..Told::default() };
    if let Some(facts) = members.read("docProps/core.xml")? {
        add_facts(&facts, &mut told)?;
    }
    Ok(told)
}

/// How far the reading has come.
#[derive(Default)]
struct Reading {
    blocks: Blocks,
    /// Which lists have numbers, by their own number and the level.
    numbering: HashMap<(String, String), bool>,
    /// The number of the last item of each.
    counts: HashMap<(String, String), u64>,
    /// How many unread elements are open.
    n_unread: usize,
    /// How many tables are open: only the outermost is one in the text.
    n_tables: usize,
    is_text: bool,
    /// The list and the level of the paragraph.
    item: (Option<String>, Option<String>),
    is_marked: bool,
    /// Whether the paragraph has words yet, and whether the one before it was an item of a list.
    is_begun: bool,
    was_item: bool,
    is_note: bool,
}

impl Reading {
    fn take(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Begin(element) if UNREAD.contains(&element.name) => self.n_unread += 1,
            Piece::End(name) if UNREAD.contains(name) => self.n_unread = self.n_unread.saturating_sub(1),
            _ if self.n_unread > 0 => {}
            Piece::Begin(element) => {
                let said = |name| element.attribute(name);
                match element.name {
                    "p" => self.paragraph_begins(),
                    "numId" => self.item.0 = said("val").filter(|list| list != "0"),
                    "ilvl" => self.item.1 = said("val"),
                    "t" => self.is_text = true,
                    "tab" | "noBreakHyphen" => self.words(if element.name == "tab" { " " } else { "-" }),
                    "br" | "cr" => self.blocks.line(),
                    "tbl" => {
                        self.n_tables += 1;
                        self.blocks.paragraph();
                    }
                    "tr" if self.n_tables == 1 => self.blocks.row(),
                    "tc" if self.n_tables == 1 => self.blocks.cell(),
                    "footnoteReference" | "endnoteReference" => {
                        let number = said("id").unwrap_or_default();
                        self.words(&format!("[{number}]"));
                    }
                    "footnote" | "endnote" if self.is_note => self.note_begins(said("id"), said("type")),
                    _ => {}
                }
            }
            Piece::End(name) => self.end(name),
            Piece::Text(text) if self.is_text => self.words(text),
            Piece::Text(_) => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.paragraph_ends(),
            "t" => self.is_text = false,
            "tr" if self.n_tables == 1 => self.blocks.end_row(),
            "tbl" => {
                self.n_tables = self.n_tables.saturating_sub(1);
                self.blocks.paragraph();
            }
            _ => {}
        }
    }

    fn paragraph_begins(&mut self) {
        self.item = (None, None);
        (self.is_marked, self.is_begun) = (false, false);
    }

    fn paragraph_ends(&mut self) {
        self.was_item = self.item.0.is_some();
        if self.was_item { self.blocks.line() } else { self.blocks.paragraph() }
    }

    /// A note begins; notes with a type hold only the separating line.
    fn note_begins(&mut self, id: Option<String>, of: Option<String>) {
        self.blocks.paragraph();
        if of.is_none_or(|of| of == "normal") {
            self.blocks.marked(format!("[{}] ", id.unwrap_or_default()));
        }
    }

    /// Adds words, with the item's marker before the first words of a list item.
    fn words(&mut self, words: &str) {
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        if let Some(marker) = self.marker() {
            self.blocks.marked(marker);
        } else if is_first && self.was_item && self.item.0.is_none() {
            self.blocks.paragraph();
        }
        self.blocks.words(words);
    }

    /// What marks the item, once.
    fn marker(&mut self) -> Option<String> {
        let (list, level) = (self.item.0.clone()?, self.item.1.clone().unwrap_or_default());
        if std::mem::replace(&mut self.is_marked, true) {
            return None;
        }
        let depth: usize = level.parse().unwrap_or_default();
        let indent = "  ".repeat(depth.min(8));
        let key = (list, level);
        let is_numbered = self.numbering.get(&key).copied().unwrap_or_default();
        let count = self.counts.entry(key).or_default();
        *count += 1;
        Some(if is_numbered { format!("{indent}{count}. ") } else { format!("{indent}- ") })
    }
}

/// Which lists of the document have numbers.
fn numbering(part: &[u8]) -> Result<HashMap<(String, String), bool>, FormatError> {
    let mut abstracts: HashMap<(String, String), bool> = HashMap::new();
    let mut lists: Vec<(String, String)> = Vec::new();
    let (mut kind, mut level, mut list) = (String::new(), String::new(), String::new());
    walk(part, WHAT, |piece| {
        let Piece::Begin(element) = piece else { return };
        let said = |name| element.attribute(name).unwrap_or_default();
        match element.name {
            "abstractNum" => kind = said("abstractNumId"),
            "lvl" => level = said("ilvl"),
            "numFmt" => {
                let is_numbered = !matches!(&*said("val"), "bullet" | "none");
                abstracts.insert((kind.clone(), level.clone()), is_numbered);
            }
            "num" => list = said("numId"),
            "abstractNumId" => lists.push((list.clone(), said("val"))),
            _ => {}
        }
    })?;
    let levels = |(list, of): &(String, String)| {
        let own = abstracts.iter().filter(move |((kind, _), _)| kind == of);
        own.map(|((_, level), is_numbered)| ((list.clone(), level.clone()), *is_numbered)).collect::<Vec<_>>()
    };
    Ok(lists.iter().take(MOST_LISTS).flat_map(levels).collect())
}

/// How many numbered lists of a document are known, since each is looked up among all.
const MOST_LISTS: usize = 2_000;

/// Adds what the document says of itself.
fn add_facts(part: &[u8], told: &mut Told) -> Result<(), FormatError> {
    let mut name = String::new();
    walk(part, WHAT, |piece| match piece {
        Piece::Begin(element) => element.name.clone_into(&mut name),
        Piece::End(_) => name.clear(),
        Piece::Text(text) => match &*name {
            "title" => told.title.push_str(text),
            "created" => told.date = day(text).unwrap_or_default(),
            _ => {}
        },
    })?;
    told.title = told.title.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(())
}
