//! The messages between the page and the worker. Both are of one build, so nothing here is versioned.
//!
//! Articles travel as the bytes of [`crate::storage::record::encode_article`].

use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

use crate::{
    annotation::{Amount, Finding},
    dictionary::Entry,
    formats::Format,
    text::{Language, Span},
};

/// Something for the worker to do.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Job {
    /// Its number: the answers bear it.
    pub number: u64,
    /// What to do.
    pub task: Task,
}

/// What the worker can do.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Task {
    /// Recognize a text. A later task of this kind cancels it.
    Recognize {
        /// The text.
        text: String,
        /// What it is written in, where the person has said so.
        language: Option<Language>,
        /// What is on screen, to be read first.
        window: Option<Span>,
        /// Where the model of names lies; without one the rules decide alone.
        names_model: Option<String>,
        /// The person's dictionary.
        taught: Vec<Entry>,
    },
    /// Read the amount that the person may be about to mark.
    ReadAmount {
        /// The lines it stands in.
        text: String,
        /// What the article is written in.
        language: Language,
        /// Where it stands in `text`.
        span: Span,
    },
    /// Find the Chinese word that a double click means.
    ReadWord {
        /// The text around it.
        text: String,
        /// What the article is written in.
        language: Language,
        /// The byte of `text` where the character begins that was clicked on.
        at: usize,
    },
    /// Read a file of any kind; the answer is the first part of what comes out.
    Import {
        /// The file's name.
        name: String,
        /// All of it.
        content: ByteBuf,
        /// What the person is told in.
        language: Language,
    },
    /// Go on with the file of the same number.
    ImportOn,
    /// Give up the file that is being read.
    ImportStop,
    /// Read what the clipboard holds of a page.
    ReadPaste {
        /// As HTML.
        html: String,
        /// The same as plain text.
        plain: String,
    },
    /// Change an article's text, and take its marks along.
    Revise {
        /// The article.
        article: ByteBuf,
        /// The text, cleaned.
        text: String,
        /// When, in milliseconds since 1970.
        at: i64,
    },
    /// Write the person's dictionary into a file.
    ExportDictionary(Vec<Entry>),
    /// Write labels into a file, as [`LabelSet::written`](crate::annotation::LabelSet::written) has them.
    ExportLabels(String),
    /// Write articles into one file, in several jobs of one number.
    Export {
        /// The file's format.
        format: Format,
        /// What the person is told in.
        language: Language,
        /// An article; none in the job that only ends the file.
        article: Option<ByteBuf>,
        /// Whether the file is complete with this.
        is_last: bool,
    },
}

/// What the worker answers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The job's number.
    pub number: u64,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a job.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// Findings of a text, or a part of them.
    Found {
        /// The part of the text that was read, if not all of it: the findings are then provisional.
        window: Option<Span>,
        /// What was found.
        findings: Vec<Finding>,
        /// Whether no further part of the same reading follows.
        is_last: bool,
        /// Why the rules alone decided on names, where the model could not be had.
        by_rules: Option<String>,
    },
    /// How an amount is read; nothing where it is none.
    Amount(Option<Amount>),
    /// Where a word stands in the text that was sent; nothing where there is none.
    Word(Option<Span>),
    /// A part of what came out of a file.
    Imported(Part),
    /// The text of what was on the clipboard; none where the plain text says as much.
    Pasted(Option<String>),
    /// The step that another text is, as bytes of [`crate::storage::record::encode_step`]; none where the text is the same.
    Revised(Option<ByteBuf>),
    /// The names of a dictionary's file.
    ImportedNames(Vec<Entry>),
    /// The labels of a file, as [`LabelSet::written`](crate::annotation::LabelSet::written) has them.
    ImportedLabels(String),
    /// A file could not be read: why, in words.
    Refused(String),
    /// The end of a file.
    Exported {
        /// What there is beyond what came before.
        content: ByteBuf,
        /// What it does not hold and what else there is to know about it, in sentences.
        said: Option<String>,
    },
    /// An article was added, and the next may come; here is the next piece of the file.
    Added(ByteBuf),
}

/// A part of what came out of a file.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Part {
    /// Articles with their annotations.
    pub articles: Vec<ByteBuf>,
    /// Articles that no recognizer has read; their ids are empty.
    pub unread: Vec<ByteBuf>,
    /// What was not taken, or was changed, in sentences.
    pub trouble: Vec<String>,
    /// Files of which nothing was taken: their names, and why, in sentences.
    pub refused: Vec<(String, String)>,
    /// What was read in a format of others, in words.
    pub said: Option<String>,
    /// How many files there are in it, and how many have been read.
    pub n_files: usize,
    /// See `n_files`.
    pub n_done: usize,
    /// Whether no further part follows.
    pub is_last: bool,
}
