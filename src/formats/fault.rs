//! What can be wrong with a file, or with one thing in it; `trouble` words it.

use serde_json::error::Category;

use super::{Flaw, Unit};

/// Why nothing was taken of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FormatError {
    /// There is nothing in it.
    Empty,
    /// It is no text, or in another encoding.
    NotUtf8 {
        /// The first byte that is wrong, from 1.
        byte: usize,
    },
    /// It is a picture, a program or the like.
    NotText,
    /// It is one article, and longer than any.
    TooLong {
        /// How long it is.
        n_bytes: usize,
        /// The most that is taken.
        most: usize,
    },
    /// Zips are opened, but not what is zipped in them.
    ZipInZip,
    /// It ends in the middle.
    CutShort {
        /// The last line, from 1.
        line: usize,
        /// The last column, from 1.
        column: usize,
    },
    /// It is something else than JSON.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What is wrong there.
        said: String,
    },
    /// Lists in lists in lists: nobody's export.
    TooDeep {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, but nobody has called it ours.
    NotGloss,
    /// A later Gloss has written it.
    Newer {
        /// The file's version.
        version: usize,
        /// The last one that can be read.
        readable: usize,
    },
    /// Nothing tells what it is.
    Undetected {
        /// The names of the formats.
        readable: String,
    },
    /// It can be written, not read.
    OnlyWritten {
        /// The format's name.
        format: &'static str,
    },
    /// A file in another's format is not as it should be.
    Other {
        /// The format's name.
        format: &'static str,
        /// What is wrong.
        flaw: Flaw,
    },
    /// A line of a file of lines is wrong.
    Line {
        /// From 1.
        line: usize,
        /// What is wrong.
        fault: Fault,
    },
    /// The annotations are there, and not the text.
    NoText {
        /// What the file calls the article.
        source_name: String,
    },
    /// It would be much larger than anybody's articles.
    TooLarge {
        /// The most that is unpacked.
        most: usize,
    },
    /// Something outside the articles is wrong.
    File(Fault),
    /// Something about an article is wrong that is not about one annotation.
    Article {
        /// Its place in the file, from 1.
        number: usize,
        /// Its title, where it can be read.
        title: String,
        /// What is wrong.
        fault: Fault,
    },
    /// Which one is meant?
    SameArticle {
        /// Place of the one, from 1.
        first: usize,
        /// Place of the other, from 1.
        second: usize,
        /// What both are called.
        id: String,
    },
}

impl FormatError {
    /// What is wrong with a file that is read as `format`.
    pub(super) fn other(format: super::Format, flaw: Flaw) -> Self {
        Self::unreadable(format.name(), flaw)
    }

    /// What is wrong with a file that should be a `what`.
    pub(super) fn unreadable(what: &'static str, flaw: Flaw) -> Self {
        Self::Other { format: what, flaw }
    }
}

/// What is wrong with one thing in a file. Its words are a clause, to follow the name of the thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A field is not there that has to be.
    Missing {
        /// The field, with those it stands in.
        field: String,
    },
    /// It has no fields at all.
    NotAnObject {
        /// What it is, with its article.
        found: &'static str,
    },
    /// A field is there as something else.
    WrongType {
        /// The field, with those it stands in.
        field: String,
        /// What it should be, with its article.
        expected: &'static str,
        /// What it is, with its article.
        found: &'static str,
    },
    /// A word that Gloss has no meaning for.
    Unknown {
        /// The field, with those it stands in.
        field: String,
        /// The word, shortened.
        value: String,
        /// The words that it could be.
        known: String,
    },
    /// A number that is none, or has more digits than can be kept.
    NotANumber {
        /// The field, with those it stands in.
        field: String,
        /// As it is written, shortened.
        value: String,
    },
    /// Not a currency's code.
    NotACurrency {
        /// As it is written, shortened.
        value: String,
    },
    /// No name for a label.
    NotALabel {
        /// As it is written, shortened.
        value: String,
    },
    /// Not a date and time.
    NotATime {
        /// The field, with those it stands in.
        field: String,
        /// As it is written, shortened.
        value: String,
    },
    /// It lies where there is no text any more.
    PastEnd {
        /// `it`, or the field.
        what: String,
        /// Its end.
        end: usize,
        /// How long the text is.
        length: usize,
        /// In which unit.
        unit: Unit,
    },
    /// It starts after its end.
    Reversed {
        /// `it`, or the field.
        what: String,
        /// Its start.
        start: usize,
        /// Its end.
        end: usize,
    },
    /// It covers nothing.
    Nothing {
        /// `it`, or the field.
        what: String,
        /// Where.
        at: usize,
    },
    /// It cuts what is one character to people.
    InsideCharacter {
        /// `it`, or the field.
        what: String,
        /// The character, shortened.
        character: String,
    },
    /// The same for one that was taken, because its quote shows that it is intended.
    CutsCharacter {
        /// The character, shortened.
        character: String,
    },
    /// The words it quotes stand elsewhere or nowhere.
    OtherText {
        /// What the file says that it covers, shortened.
        said: String,
        /// What its offsets cover, shortened.
        there: String,
        /// Its start.
        start: usize,
        /// Its end.
        end: usize,
    },
    /// The words it quotes stand at no place, or at several, that could be meant.
    Elsewhere {
        /// The quote, shortened.
        said: String,
        /// At how many places it stands.
        n_places: usize,
    },
    /// One before it has its id.
    SameId,
    /// A reason of another version of the recognizers, dropped.
    UnknownReason {
        /// The rule, shortened.
        rule: String,
    },
    /// The article's language is none of the four.
    OtherLanguage {
        /// The tag, shortened.
        tag: String,
    },
    /// Gloss had put marks into the file that are not there any more.
    RemovedElsewhere {
        /// How many.
        n_gone: usize,
    },
    /// No article was found in a web page.
    WholePage,
    /// Some characters of a text could not be read.
    Damaged {
        /// How many.
        n_damaged: usize,
        /// The encoding's name.
        encoding: String,
    },
    /// A link leads from or to nothing.
    NoEnd {
        /// Which end.
        field: String,
        /// What it says, shortened.
        id: String,
    },
    /// A link leads nowhere.
    ToItself,
}

impl From<&serde_json::Error> for FormatError {
    /// `error`, met on the way through a whole file.
    fn from(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let said = said_of_json(error);
        match error.classify() {
            Category::Eof => Self::CutShort { line, column },
            _ if said.starts_with("recursion limit") => Self::TooDeep { line, column },
            _ => Self::NotJson { line, column, said },
        }
    }
}

/// What `error` says, without the place.
pub fn said_of_json(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let said = said.strip_suffix(&place).unwrap_or(&said);
    if said.contains("surrogate") || said.contains("hex escape") {
        return "a \\u escape that is no character, as half of a surrogate pair".to_owned();
    }
    said.to_owned()
}
