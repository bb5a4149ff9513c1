//! What goes between the page and the worker: both are of one build, so nothing here is versioned.
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
    /// Find what there is in a text. A later reading makes this one void.
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
        /// What stands around it.
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
    /// Put another text in the place of an article's, with its marks.
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
        /// Where was looked, when not everywhere: provisional findings.
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
        /// What it does not hold, and what to know of it, in words.
        said: Option<String>,
    },
    /// An article went into the file; the next may come. What there is of the file beyond what came before.
    Added(ByteBuf),
}

/// A part of what came out of a file.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Part {
    /// Articles with their annotations.
    pub articles: Vec<ByteBuf>,
    /// Articles that no recognizer has read; their ids are empty.
    pub unread: Vec<ByteBuf>,
    /// Each thing that was not taken, or not as it stands, in words.
    pub trouble: Vec<String>,
    /// Files of which nothing was taken: their names, and why, in words.
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
