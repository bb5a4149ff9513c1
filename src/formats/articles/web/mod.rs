//! Saved web pages: the article of a page, without what the site puts around it.
//!
//! The article is found as browsers' reading views find it (`dom_smoothie`, after Mozilla's Readability). A page in
//! which none is found is taken as a whole, and this is reported.

mod archive;
mod element;
mod facts;
mod shape;

use dom_query::Document;
use dom_smoothie::{Article, Config, Readability};

use super::{Blocks, Told};
use crate::formats::{Fault, Flaw, FormatError};
pub(super) use archive::unpacked;
use element::write;
pub(super) use facts::{day, declared};

/// The longest page that is looked into, in bytes.
const LONGEST_PAGE: usize = 20_000_000;

/// In a page of more elements no article is searched for; pages of news sites have a tenth of that.
const MOST_ELEMENTS: usize = 30_000;

/// The article of the page `html`, which was at `url` where that is not empty.
pub(super) fn read(html: &str, url: &str) -> Result<Told, FormatError> {
    let document = parsed(html)?;
    let is_large = element::is_larger(&document, MOST_ELEMENTS);
    let mut told = Told { url: facts::address(html, &document, url), date: facts::date(&document), ..Told::default() };
    let whole = body(&document);
    if is_large {
        return whole_page(told, whole);
    }
    let mut reading = Readability::with_document(document, None, Some(Config::default()))
        .map_err(|error| FormatError::unreadable(WHAT, Flaw::DamagedWhy { why: error.to_string() }))?;
    let Ok(article) = reading.parse() else { return whole_page(told, whole) };
    let text = body(&Document::fragment(article.content.clone()));
    if text.trim().is_empty() {
        return whole_page(told, whole);
    }
    facts::add(&mut told, &article);
    told.text = headed(&told.title, &byline(&article), text);
    Ok(told)
}

/// The page `html` as a tree.
fn parsed(html: &str) -> Result<Document, FormatError> {
    if html.len() > LONGEST_PAGE {
        return Err(FormatError::TooLarge { most: LONGEST_PAGE / 1_000_000 });
    }
    match shape::fault(html) {
        Some(flaw) => Err(FormatError::unreadable(WHAT, flaw)),
        None => Ok(Document::from(html)),
    }
}

/// What it is called in messages.
const WHAT: &str = "web page";

/// All that stands in the page.
fn whole_page(mut told: Told, text: String) -> Result<Told, FormatError> {
    if text.trim().is_empty() {
        return Err(FormatError::Empty);
    }
    told.text = text;
    told.faults.push(Fault::WholePage);
    Ok(told)
}

/// The text of all of `document`.
fn body(document: &Document) -> String {
    let mut blocks = Blocks::default();
    write(&document.root(), &mut blocks);
    blocks.into_text()
}

/// The text of a page that is read as it stands, as the chapters of books are, with its first heading.
pub(super) fn chapter(html: &str) -> Result<(Option<String>, String), FormatError> {
    let document = parsed(html)?;
    let heading = document.select("h1, h2, h3").iter().next();
    let heading = heading.map(|heading| heading.text().split_whitespace().collect::<Vec<_>>().join(" "));
    Ok((heading.filter(|heading| !heading.is_empty()), body(&document)))
}

/// Who wrote it, as the page says it.
fn byline(article: &Article) -> String {
    let byline = article.byline.as_deref().unwrap_or_default();
    let byline = byline.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_name = !byline.contains("://") && byline.chars().count() <= LONGEST_BYLINE;
    if is_name { byline } else { String::new() }
}

/// The longest line on who wrote an article, in characters.
const LONGEST_BYLINE: usize = 120;

/// `text` below its headline and its byline, which the page has outside of the article's body.
fn headed(title: &str, byline: &str, text: String) -> String {
    let begins: String = text.chars().take(SEEN_FIRST).collect();
    let has_title = title.is_empty() || begins.trim_start().starts_with(title);
    let parts = [(!has_title).then_some(title), (!begins.contains(byline)).then_some(byline), Some(&*text)];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

/// How many characters at the beginning are searched for a headline or a byline.
const SEEN_FIRST: usize = 600;

#[cfg(test)]
mod tests;
