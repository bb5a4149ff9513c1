//! Books (EPUB): each chapter is an article, in the order in which they are read.

use std::collections::HashMap;

use super::{
    Told, decode,
    web::{chapter, day, declared},
    xml::{Piece, walk},
};
use crate::{
    formats::{Flaw, FormatError, archive::Members},
    text::Language,
};

const WHAT: &str = "EPUB book";

/// A chapter of fewer characters is a cover, a title page or the like.
const SHORTEST: usize = 200;

/// What a book says of itself.
#[derive(Default)]
struct Package {
    title: String,
    language: String,
    publisher: String,
    date: String,
    /// The files by their ids, but for the table of contents.
    files: HashMap<String, String>,
    /// The ids in order.
    spine: Vec<String>,
}

/// The chapters in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Told>, FormatError> {
    let mut members = Members::open(bytes, WHAT)?;
    let odd = |flaw| FormatError::unreadable(WHAT, flaw);
    let container = members.read("META-INF/container.xml")?.ok_or_else(|| odd(Flaw::NoBook))?;
    let path = root(&container)?.ok_or_else(|| odd(Flaw::NoBook))?;
    let package = members.read(&path)?.ok_or_else(|| odd(Flaw::NoChapters))?;
    let package = package_of(&package)?;
    if members.has("META-INF/rights.xml") {
        return Err(odd(Flaw::Encrypted));
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut chapters = Vec::new();
    for id in &package.spine {
        let Some(href) = package.files.get(id) else { continue };
        let Some(content) = members.read(&beside(folder, href))? else { continue };
        let content = decode(&content, declared(&content).as_deref())?.text;
        chapters.extend(told(&package, &content, chapters.len() + 1)?);
    }
    Ok(chapters)
}

fn told(package: &Package, content: &str, number: usize) -> Result<Option<Told>, FormatError> {
    let (heading, text) = chapter(content)?;
    if text.chars().take(SHORTEST).count() < SHORTEST {
        return Ok(None);
    }
    let heading = heading.unwrap_or_else(|| number.to_string());
    let title = if package.title.is_empty() { heading } else { format!("{}: {heading}", package.title) };
    Ok(Some(Told {
        title,
        text,
        outlet: package.publisher.clone(),
        date: day(&package.date).unwrap_or_default(),
        language: Language::of_tag(&package.language),
        ..Told::default()
    }))
}

/// Where the book's package is, as its container says.
fn root(container: &[u8]) -> Result<Option<String>, FormatError> {
    let mut path = None;
    walk(container, WHAT, |piece| {
        if let Piece::Begin(element) = piece
            && element.name == "rootfile"
            && path.is_none()
        {
            path = element.attribute("full-path");
        }
    })?;
    Ok(path)
}

fn package_of(part: &[u8]) -> Result<Package, FormatError> {
    let (mut package, mut name) = (Package::default(), String::new());
    walk(part, WHAT, |piece| match piece {
        Piece::Begin(element) => {
            element.name.clone_into(&mut name);
            let said = |name| element.attribute(name).unwrap_or_default();
            let is_contents = || said("properties").split(' ').any(|property| property == "nav");
            match element.name {
                "item" if said("media-type").contains("html") && !is_contents() => {
                    package.files.insert(said("id"), said("href"));
                }
                "itemref" if said("linear") != "no" => package.spine.push(said("idref")),
                _ => {}
            }
        }
        Piece::End(_) => name.clear(),
        Piece::Text(text) => {
            let field = match &*name {
                "title" => &mut package.title,
                "language" => &mut package.language,
                "publisher" => &mut package.publisher,
                "date" => &mut package.date,
                _ => return,
            };
            // Of several titles or languages the first counts.
            if field.is_empty() {
                field.push_str(text.trim());
            }
        }
    })?;
    // A chapter listed a thousand times is read once.
    let mut seen = std::collections::HashSet::new();
    package.spine.retain(|id| seen.insert(id.clone()));
    Ok(package)
}

/// The path of `href` as seen from `folder`.
fn beside(folder: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or_default();
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    unescaped(&parts.join("/"))
}

/// `path` with its `%20` and the like read.
fn unescaped(path: &str) -> String {
    let (bytes, mut read, mut at) = (path.as_bytes(), Vec::new(), 0);
    while let Some(&byte) = bytes.get(at) {
        let code = path.get(at + 1..at + 3).filter(|_| byte == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        read.push(code.unwrap_or(byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&read).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_seen_from_its_folder() {
        assert_eq!(beside("OEBPS", "text/a%20b.xhtml#top"), "OEBPS/text/a b.xhtml");
        assert_eq!(beside("a/b", "../c.xhtml"), "a/c.xhtml");
        assert_eq!(beside("", "c%zz"), "c%zz");
    }
}
