//! What goes between the page and the worker: both are of one build, so nothing here is versioned.

use serde::{Deserialize, Serialize};

use crate::{
    annotation::Finding,
    text::{Language, Span},
};

/// A text to read.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Job {
    /// Its number: answers bear it, and a higher one makes this one void.
    pub number: u64,
    /// The text.
    pub text: String,
    /// What it is written in, where the person has said so.
    pub language: Option<Language>,
    /// What is on screen, to be read first.
    pub window: Option<Span>,
}

/// Findings of a job.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The job's number.
    pub number: u64,
    /// Where was looked, when not everywhere: provisional findings.
    pub window: Option<Span>,
    /// What was found, or a part of it.
    pub findings: Vec<Finding>,
    /// Whether no further part of the same reading follows.
    pub is_last: bool,
}
