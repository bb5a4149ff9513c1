//! Reading files of any kind: files of Gloss and of other tools, plain articles, and zips of such files.
//!
//! An [`Intake`] yields the content of one file after the other, so that the caller can show progress, and stop.

use super::{
    FormatError, Given, Imported,
    archive::{self, Members},
    articles::{self, Paper},
    detect, read,
};
use crate::formats::Format;

/// What a file was read as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A format with annotations.
    Format(Format),
    /// An article alone.
    Article(Paper),
}

impl Kind {
    /// Its name in English.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format(format) => format.name(),
            Self::Article(paper) => paper.name(),
        }
    }

    /// The kind called `id` on the command line.
    pub fn of_id(id: &str) -> Option<Self> {
        let format = Format::of_id(id).filter(|format| format.is_readable());
        format.map(Self::Format).or_else(|| Paper::of_id(id).map(Self::Article))
    }

    /// The names of all kinds on the command line.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        let formats = Format::ALL.into_iter().filter(|format| format.is_readable()).map(Format::id);
        formats.chain(Paper::ALL.map(Paper::id).into_iter().filter(|id| *id != Format::Html.id()))
    }

    /// The kind of a file with that name and content; none if neither tells.
    pub fn of(name: &str, bytes: &[u8]) -> Option<Self> {
        if let Some(paper) = Paper::of_content(bytes).filter(|paper| *paper != Paper::WebPage) {
            return Some(Self::Article(paper));
        }
        let by_name = Paper::of_name(name);
        // A plain text may begin with a brace or have two columns; only its name tells that it is plain text.
        match detect(bytes).filter(|_| !matches!(by_name, Some(Paper::Text | Paper::Markdown))) {
            Some(format) => Some(Self::Format(format)),
            None => by_name.or_else(|| Paper::of_content(bytes)).map(Self::Article),
        }
    }
}

/// One file of those that came in.
#[derive(Debug)]
pub struct Taken {
    /// Its name, in a zip with its folders.
    pub name: String,
    /// What it was read as and what came out, or why nothing did.
    pub outcome: Result<(Kind, Imported), FormatError>,
}

/// A file that comes in: itself, or the files in it.
pub struct Intake {
    given: Given,
    rest: Rest,
}

enum Rest {
    One(Option<(String, Vec<u8>)>),
    Many(Box<Members<Vec<u8>>>, usize),
}

impl Intake {
    /// The file called `name`.
    ///
    /// # Errors
    ///
    /// Where it is a zip that is damaged.
    pub fn open(name: &str, bytes: Vec<u8>, given: Given) -> Result<Self, FormatError> {
        let is_bundle = archive::is_zip(&bytes) && Kind::of(name, &bytes).is_none();
        let rest = if is_bundle {
            Rest::Many(Box::new(Members::open(bytes, "zip")?), 0)
        } else {
            Rest::One(Some((name.to_owned(), bytes)))
        };
        Ok(Self { given, rest })
    }

    /// How many files there are in all, and how many have been taken.
    pub fn progress(&self) -> (usize, usize) {
        match &self.rest {
            Rest::One(file) => (1, usize::from(file.is_none())),
            Rest::Many(members, at) => (members.len(), *at),
        }
    }
}

impl Iterator for Intake {
    type Item = Taken;

    fn next(&mut self) -> Option<Taken> {
        let (members, at) = match &mut self.rest {
            Rest::One(file) => {
                let (name, bytes) = file.take()?;
                return Some(taken(name, &bytes, &self.given));
            }
            Rest::Many(members, at) => (members, at),
        };
        while *at < members.len() {
            *at += 1;
            match members.at(*at - 1) {
                Ok(Some((name, _))) if is_of_the_system(&name) => {}
                Ok(Some((name, bytes))) if Kind::of(&name, &bytes).is_none() && archive::is_zip(&bytes) => {
                    return Some(Taken { name, outcome: Err(FormatError::ZipInZip) });
                }
                Ok(Some((name, bytes))) => return Some(taken(name, &bytes, &self.given)),
                Ok(None) => {}
                Err(error) => {
                    // A member that cannot be unpacked ends the file, since the rest could not be unpacked either.
                    *at = members.len();
                    return Some(Taken { name: String::new(), outcome: Err(error) });
                }
            }
        }
        None
    }
}

/// What systems put into zips beside a person's files.
fn is_of_the_system(name: &str) -> bool {
    let own = name.rsplit('/').next().unwrap_or(name);
    own.starts_with('.') || own == "Thumbs.db" || own == "desktop.ini" || name.starts_with("__MACOSX/")
}

fn taken(name: String, bytes: &[u8], given: &Given) -> Taken {
    let outcome = match Kind::of(&name, bytes) {
        Some(kind) => read_as(kind, &name, bytes, given),
        // The reader says what is wrong with it.
        None if is_of_a_tool(&name, bytes) => read(None, bytes, given).map(|(format, out)| (Kind::Format(format), out)),
        // What nothing tells apart is text, where it is that.
        None => read_as(Kind::Article(Paper::Text), &name, bytes, given),
    };
    Taken { name, outcome }
}

/// Endings of the names of other tools' files.
pub const OF_TOOLS: [&str; 8] = ["json", "jsonl", "jsonld", "zip", "xmi", "conll", "iob", "spacy"];

/// Whether a file should be one of Gloss or of another tool, though it cannot be read as any.
fn is_of_a_tool(name: &str, bytes: &[u8]) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    OF_TOOLS.contains(&&*ending) || bytes.trim_ascii_start().starts_with(b"{")
}

/// The articles in `bytes`, a file of that kind called `name`.
///
/// # Errors
///
/// Where the file as a whole cannot be read.
pub fn read_as(kind: Kind, name: &str, bytes: &[u8], given: &Given) -> Result<(Kind, Imported), FormatError> {
    let kind = match kind {
        Kind::Format(Format::Html) if !super::html::is_report(bytes) => Kind::Article(Paper::WebPage),
        kind => kind,
    };
    let imported = match kind {
        Kind::Format(format) => read(Some(format), bytes, given)?.1,
        Kind::Article(paper) => articles::read(paper, own_name(name), bytes, given)?,
    };
    Ok((kind, imported))
}

/// A file's name without its folders.
fn own_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}
