//! Files that contain only an article: texts, Markdown, saved web pages, Word documents, books.
//!
//! Each kind is converted block by block ([`blocks`]): headings, lists and tables become text, and what a site puts
//! around an article is left out. The other formats of this room have annotations; these have none, so what comes out
//! of them has yet to be read by a recognizer.

mod blocks;
mod book;
mod encoding;
mod markdown;
mod pasted;
mod web;
mod word;
mod xml;

use std::rc::Rc;

use super::{Fault, FormatError, Given, Imported, Problem, archive};
use crate::{
    document::{ArticleId, Details, Document},
    text::{Language, Text},
};
use blocks::Blocks;
use encoding::{Decoded, decode};
pub use pasted::{is_telling, pasted};

/// The longest text of an article, in bytes: the page stays quick, and no article comes near it.
pub const LONGEST: usize = 5_000_000;

/// The largest file that is looked into, in bytes; a page or a document may have more around its text than text.
const LARGEST: usize = 64 << 20;

/// A kind of file that is an article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paper {
    /// Plain text, as it stands.
    Text,
    /// Markdown.
    Markdown,
    /// A saved web page.
    WebPage,
    /// A web page saved with all that belongs to it (MHTML).
    WebArchive,
    /// A document of Word and its like (OOXML).
    Word,
    /// A book (EPUB), whose chapters are articles.
    Book,
}

/// What stands for a kind: its id on the command line, its name, how its files' names end.
type Row = (Paper, &'static str, &'static str, &'static [&'static str]);

const KINDS: [Row; 6] = [
    (Paper::Text, "text", "plain text", &["txt", "text"]),
    (Paper::Markdown, "markdown", "Markdown", &["md", "markdown"]),
    (Paper::WebPage, "html", "web page", &["html", "htm", "xhtml"]),
    (Paper::WebArchive, "mhtml", "web page (MHTML)", &["mhtml", "mht"]),
    (Paper::Word, "docx", "Word document", &["docx", "docm"]),
    (Paper::Book, "epub", "EPUB book", &["epub"]),
];

impl Paper {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Text, Self::Markdown, Self::WebPage, Self::WebArchive, Self::Word, Self::Book];

    fn row(self) -> &'static Row {
        &KINDS[self as usize]
    }

    /// Its name on the command line.
    pub fn id(self) -> &'static str {
        self.row().1
    }

    /// Its name in English.
    pub fn name(self) -> &'static str {
        self.row().2
    }

    /// The kind of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.id() == id)
    }

    /// The kind that a file of that name should be.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        let ending = ending.to_ascii_lowercase();
        KINDS.iter().find(|row| row.3.contains(&&*ending)).map(|row| row.0)
    }

    /// The kind of `bytes`, if their content shows it beyond doubt.
    pub fn of_content(bytes: &[u8]) -> Option<Self> {
        if archive::is_zip(bytes) {
            return archive::names(bytes).into_iter().find_map(|name| match &*name {
                "word/document.xml" => Some(Self::Word),
                "META-INF/container.xml" => Some(Self::Book),
                _ => None,
            });
        }
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
        if head.contains("mime-version:") && head.contains("multipart/related") {
            return Some(Self::WebArchive);
        }
        let begins = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        let is_page = ["<!doctype html", "<html", "<head", "<body", "<!-- saved from url"];
        is_page.iter().any(|begin| begins.starts_with(begin)).then_some(Self::WebPage)
    }
}

/// How much of a file shows what it is.
const HEAD: usize = 4_000;

/// An article as a file tells it.
#[derive(Default)]
struct Told {
    title: String,
    url: String,
    outlet: String,
    date: String,
    language: Option<Language>,
    text: String,
    faults: Vec<Fault>,
}

/// The articles of the file called `name`, whose ids are made of that name.
///
/// # Errors
///
/// Where there is no text in it, or what it is cannot be read.
pub fn read(paper: Paper, name: &str, bytes: &[u8], given: &Given) -> Result<Imported, FormatError> {
    if bytes.trim_ascii().is_empty() {
        return Err(FormatError::Empty);
    }
    if bytes.len() > LARGEST {
        return Err(FormatError::TooLarge { most: LARGEST >> 20 });
    }
    let mut imported = Imported::default();
    let told = match paper {
        Paper::Text => vec![plain(imported.decoded(bytes, None)?)],
        Paper::Markdown => vec![markdown::read(&imported.decoded(bytes, None)?)],
        Paper::WebPage => {
            let declared = web::declared(bytes);
            vec![web::read(&imported.decoded(bytes, declared.as_deref())?, "")?]
        }
        Paper::WebArchive => {
            let page = web::unpacked(bytes)?;
            let charset = page.charset.or_else(|| web::declared(&page.content));
            vec![web::read(&imported.decoded(&page.content, charset.as_deref())?, &page.url)?]
        }
        Paper::Word => vec![word::read(bytes)?],
        Paper::Book => book::read(bytes)?,
    };
    let is_alone = told.len() == 1;
    for (index, told) in told.into_iter().enumerate() {
        let id = if is_alone { name.to_owned() } else { format!("{name}#{}", index + 1) };
        imported.take(told, id, index + 1, given)?;
    }
    if imported.unread.is_empty() { Err(FormatError::Empty) } else { Ok(imported) }
}

fn plain(text: String) -> Told {
    Told { text, ..Told::default() }
}

impl Imported {
    /// `bytes` as text, whose encoding is noted.
    fn decoded(&mut self, bytes: &[u8], declared: Option<&str>) -> Result<String, FormatError> {
        let Decoded { text, encoding, n_damaged } = decode(bytes, declared)?;
        self.encodings.push(encoding);
        if n_damaged > 0 {
            let fault = Fault::Damaged { n_damaged, encoding: encoding.to_owned() };
            self.remarks.push(Problem { number: 1, article: String::new(), item: None, fault });
        }
        Ok(text)
    }

    /// Takes an article in.
    fn take(&mut self, told: Told, id: String, number: usize, given: &Given) -> Result<(), FormatError> {
        if told.text.trim().is_empty() {
            return Err(FormatError::Empty);
        }
        let own = Details::of_text(&told.text);
        let details = Details {
            title: if told.title.is_empty() { own.title } else { told.title },
            url: told.url,
            outlet: told.outlet,
            date: told.date,
            language: language(told.language, own.language),
            ..own
        };
        let remark = |fault| Problem { number, article: details.title.clone(), item: None, fault };
        self.remarks.extend(told.faults.into_iter().map(remark));
        let mut document = Document::new(ArticleId::new(id), Text::new(told.text), given.now);
        document.details = Rc::new(details);
        self.unread.push(document);
        Ok(())
    }
}

/// The language that the file declares, if the text agrees: sites declare the language of their frame even on pages in
/// another.
fn language(said: Option<Language>, seen: Language) -> Language {
    let is_chinese = |one| matches!(one, Language::SimplifiedChinese | Language::TraditionalChinese);
    said.filter(|said| is_chinese(*said) && is_chinese(seen)).unwrap_or(seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_name_and_by_content() {
        for paper in Paper::ALL {
            assert_eq!(Paper::of_id(paper.id()), Some(paper));
        }
        assert_eq!(Paper::of_name("a.b.HTM"), Some(Paper::WebPage));
        assert_eq!(Paper::of_name("notes"), None);
        assert_eq!(Paper::of_content(b"\n <!DOCTYPE html><p>a"), Some(Paper::WebPage));
        assert_eq!(Paper::of_content(b"Mira said <html"), None);
    }

    #[test]
    fn a_page_of_traditional_chinese_is_not_made_simplified_by_its_frame() {
        use Language::{English, Korean, SimplifiedChinese, TraditionalChinese};
        assert_eq!(language(Some(English), Korean), Korean);
        assert_eq!(language(Some(TraditionalChinese), SimplifiedChinese), TraditionalChinese);
        assert_eq!(language(None, English), English);
    }
}
