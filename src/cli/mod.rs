//! The command line, for people who annotate thousands of articles at once, and for pipelines. Native only.
//!
//! This folder must not know the page, storage or the worker.

mod answer;
mod convert;
mod input;
mod recognize;

use std::{
    fmt,
    io::{self, Write},
    process::ExitCode,
    sync::Arc,
};

use clap::{Parser, Subcommand};

/// Marks the persons, organizations, amounts and claims of news articles.
#[derive(Parser)]
#[command(name = "gloss", version, about, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Recognize(recognize::Recognize),
    Convert(convert::Convert),
}

/// Runs the command in this process's arguments; wrong usage ends it with status 2.
pub fn main() -> ExitCode {
    match CommandLine::parse().command {
        Command::Recognize(recognize) => recognize.run(),
        Command::Convert(convert) => convert.run(),
    }
}

/// Why one document was not done: one line on standard error.
#[derive(Debug)]
struct Failure {
    /// The file as it was named on the command line.
    file: Arc<str>,
    /// The line in it, from 1, where one is to blame.
    line: Option<usize>,
    /// What is wrong with it.
    reason: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.file, self.reason),
            None => write!(formatter, "{}: {}", self.file, self.reason),
        }
    }
}

/// One line on standard error. If it cannot be written, there is nobody left to tell.
fn complain(what: impl fmt::Display) {
    let said = what.to_string().replace(['\n', '\r'], " ");
    let _ = writeln!(io::stderr(), "{said}");
}
