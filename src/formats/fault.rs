//! What can be the matter with a file, or with one thing in it.

use serde_json::error::Category;

use super::Unit;

/// Why nothing was taken of a file.
#[derive(thiserror::Error, Clone, PartialEq, Eq, Debug)]
pub enum FormatError {
    /// There is nothing in it.
    #[error("The file is empty.")]
    Empty,
    /// It is no text, or in another encoding.
    #[error("The file is not text in UTF-8: its byte {byte} cannot be read. Save it as UTF-8, then import it again.")]
    NotUtf8 {
        /// The first byte that is wrong, from 1.
        byte: usize,
    },
    /// It is a picture, a program or the like.
    #[error(
        "The file is not text that can be read; it may be a picture, a PDF or a program. \
         Save the article as text, as a web page or as a Word document (.docx), then import that."
    )]
    NotText,
    /// It is one article, and longer than any.
    #[error(
        "The text is too long: it has {n_bytes} bytes, and an article may have {most}. Cut it into parts, then import these."
    )]
    TooLong {
        /// How long it is.
        n_bytes: usize,
        /// The most that is taken.
        most: usize,
    },
    /// Zips are opened, but not what is zipped in them.
    #[error("It is a zip within a zip: unpack it, then import it by itself.")]
    ZipInZip,
    /// It ends in the middle.
    #[error(
        "The file is cut short: it ends in the middle, at line {line}, column {column}. \
         Copy or download all of it, then import it again."
    )]
    CutShort {
        /// The last line, from 1.
        line: usize,
        /// The last column, from 1.
        column: usize,
    },
    /// It is something else than JSON.
    #[error(
        "The file is not JSON: line {line}, column {column}: {said}. \
         If it was edited by hand, mend that place, then import it again."
    )]
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What is wrong there.
        said: String,
    },
    /// Lists in lists in lists: nobody's export.
    #[error("The file is nested too deeply, at line {line}, column {column}. Gloss never writes such files.")]
    TooDeep {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, but nobody has called it ours.
    #[error("The file is JSON, but not Gloss's: it does not begin with {{\"format\": \"gloss\"}}.")]
    NotGloss,
    /// A later Gloss has written it.
    #[error(
        "The file is version {version} of the format, and this Gloss reads version {readable}. Update Gloss first."
    )]
    Newer {
        /// The file's version.
        version: usize,
        /// The last one that can be read.
        readable: usize,
    },
    /// Nothing tells what it is.
    #[error("The file is in no format that Gloss reads. It reads {readable}; say which of them it is, if it is one.")]
    Undetected {
        /// The names of the formats.
        readable: String,
    },
    /// It can be written, not read.
    #[error("{format} can be written and not read: import the JSON or the HTML report that was exported with it.")]
    OnlyWritten {
        /// The format's name.
        format: &'static str,
    },
    /// A file in another's format is not as it should be.
    #[error("The file cannot be read as {format}: {said}.")]
    Other {
        /// The format's name.
        format: &'static str,
        /// What is wrong, as a clause.
        said: String,
    },
    /// A line of a file of lines is wrong.
    #[error("Line {line} of the file cannot be read: {fault}.")]
    Line {
        /// From 1.
        line: usize,
        /// What is wrong.
        fault: Fault,
    },
    /// The annotations are there, and not the text.
    #[error("The file has annotations without their text, of {source_name}. Give the article's text with it.")]
    NoText {
        /// What the file calls the article.
        source_name: String,
    },
    /// It would be much larger than anybody's articles.
    #[error("The file would unpack to more than {most} MB, so it was not opened.")]
    TooLarge {
        /// The most that is unpacked.
        most: usize,
    },
    /// Something outside the articles is wrong.
    #[error("The file cannot be read: {0}.")]
    File(Fault),
    /// Something about an article is wrong that is not about one annotation.
    #[error("Article {number} of the file{} cannot be read: {fault}.", in_quotes(title))]
    Article {
        /// Its place in the file, from 1.
        number: usize,
        /// Its title, where it can be read.
        title: String,
        /// What is wrong.
        fault: Fault,
    },
    /// Which one is meant?
    #[error("Articles {first} and {second} of the file have the same id, “{id}”. Give one of them another id.")]
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
    /// What is wrong, `said`, with a file that is read as `format`.
    pub(super) fn other(format: super::Format, said: impl Into<String>) -> Self {
        Self::unreadable(format.name(), said)
    }

    /// What is wrong, `said`, with a file that should be a `what`.
    pub(super) fn unreadable(what: &'static str, said: impl Into<String>) -> Self {
        Self::Other { format: what, said: said.into() }
    }
}

/// What is the matter with one thing of a file: a clause in English, to be headed by which thing it is.
#[derive(thiserror::Error, Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A field is not there that has to be.
    #[error("`{field}` is missing")]
    Missing {
        /// The field, with those it stands in.
        field: String,
    },
    /// It has no fields at all.
    #[error("it should be an object, and is {found}")]
    NotAnObject {
        /// What it is, with its article.
        found: &'static str,
    },
    /// A field is there as something else.
    #[error("`{field}` should be {expected}, and is {found}")]
    WrongType {
        /// The field, with those it stands in.
        field: String,
        /// What it should be, with its article.
        expected: &'static str,
        /// What it is, with its article.
        found: &'static str,
    },
    /// A word that Gloss has no meaning for.
    #[error("`{field}` is “{value}”, which Gloss does not know; it knows {known}")]
    Unknown {
        /// The field, with those it stands in.
        field: String,
        /// The word, shortened.
        value: String,
        /// The words that it could be.
        known: String,
    },
    /// A number that is none, or has more digits than can be kept.
    #[error("`{field}` is “{value}”, which is not a number of up to 28 digits")]
    NotANumber {
        /// The field, with those it stands in.
        field: String,
        /// As it is written, shortened.
        value: String,
    },
    /// Not a currency's code.
    #[error("`currency` is “{value}”, which is not a code of three capital letters like USD")]
    NotACurrency {
        /// As it is written, shortened.
        value: String,
    },
    /// No name for a label.
    #[error("its label “{value}” is no name for one: it is empty, in several lines, or longer than 64 characters")]
    NotALabel {
        /// As it is written, shortened.
        value: String,
    },
    /// Not a date and time.
    #[error("`{field}` is “{value}”, which is not a time like 2026-01-16T09:30:00Z")]
    NotATime {
        /// The field, with those it stands in.
        field: String,
        /// As it is written, shortened.
        value: String,
    },
    /// It lies where there is no text any more.
    #[error("{what} ends at {end}, past the end of the text, which has {length} {unit}")]
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
    #[error("{what} starts at {start}, after its end at {end}")]
    Reversed {
        /// `it`, or the field.
        what: String,
        /// Its start.
        start: usize,
        /// Its end.
        end: usize,
    },
    /// It covers nothing.
    #[error("{what} is empty: it starts and ends at {at}")]
    Nothing {
        /// `it`, or the field.
        what: String,
        /// Where.
        at: usize,
    },
    /// It cuts what is one character to people.
    #[error("{what} starts or ends inside the character “{character}”")]
    InsideCharacter {
        /// `it`, or the field.
        what: String,
        /// The character, shortened.
        character: String,
    },
    /// The same, of one that was taken, as its quote shows that it is meant so.
    #[error("it starts or ends inside the character “{character}”, and was taken as it is")]
    CutsCharacter {
        /// The character, shortened.
        character: String,
    },
    /// The words it quotes stand elsewhere or nowhere.
    #[error("its `text` is “{said}”, but the article has “{there}” at {start} to {end}")]
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
    #[error("its quote “{said}” stands at {n_places} places, and nothing tells which is meant")]
    Elsewhere {
        /// The quote, shortened.
        said: String,
        /// At how many places it stands.
        n_places: usize,
    },
    /// One before it has its id.
    #[error("another of the article has the same id")]
    SameId,
    /// A reason of another version of the recognizers, dropped.
    #[error("its reason “{rule}” is not known to this Gloss and was dropped")]
    UnknownReason {
        /// The rule, shortened.
        rule: String,
    },
    /// The article's language is none of the four.
    #[error("its language “{tag}” is not one that Gloss reads, so it was detected from the text")]
    OtherLanguage {
        /// The tag, shortened.
        tag: String,
    },
    /// Gloss had put marks into the file that are not there any more.
    #[error("{n_gone} of the marks that Gloss had put into the file were taken out elsewhere")]
    RemovedElsewhere {
        /// How many.
        n_gone: usize,
    },
    /// No article was found in a web page.
    #[error("no article was found in the page, so all of its text was taken")]
    WholePage,
    /// Some characters of a text could not be read.
    #[error("{n_damaged} of its characters could not be read as {encoding}; “�” stands in their place")]
    Damaged {
        /// How many.
        n_damaged: usize,
        /// The encoding's name.
        encoding: String,
    },
    /// A file among others cannot be read, or is none that Gloss reads.
    #[error("{said}")]
    Unread {
        /// Why, as a sentence without the full stop.
        said: String,
    },
    /// A link leads from or to nothing.
    #[error("`{field}` is “{id}”, which is none of the article's annotations")]
    NoEnd {
        /// Which end.
        field: String,
        /// What it says, shortened.
        id: String,
    },
    /// A link leads nowhere.
    #[error("it leads from an annotation to itself")]
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

/// ` (“title”)`, or nothing where it is empty.
fn in_quotes(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!(" (“{title}”)") }
}
