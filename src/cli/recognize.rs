//! `gloss recognize`: from articles to findings.

use std::{
    fs,
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::mpsc::Receiver,
};

use rayon::prelude::*;

use super::{
    Failure, answer, complain,
    input::{self, Item},
};
use crate::{
    formats::dictionary,
    recognize::{Resources, names::Taught},
};

/// The model of names, which the page fetches and this program contains.
const NAMES_MODEL: &[u8] = include_bytes!("../../assets/models/names.glsn");

/// How many batches are worked on at once, at the most: enough for every core to have some, and still a few megabytes.
const AT_ONCE: usize = 8;

/// Marks the persons, organizations, amounts and claims of articles.
///
/// Reads JSON Lines, one `{"id": …, "text": …}` a line; `lang` (`en`, `zh-Hans`, `zh-Hant`, `ko`) may say the language
/// and is detected otherwise. A `.txt`, `.md`, `.html`, `.mhtml` or
/// `.docx` file is one article, named after the file, and so is each chapter of an `.epub`: the line then has the text, too. Writes JSON Lines in the
/// order of the input; offsets count Unicode code points of the text as it was given.
///
/// The exit status is 0 when all was done, 1 when some documents failed (each is a line on standard error), 2 for wrong
/// usage.
#[derive(clap::Args)]
pub(super) struct Recognize {
    /// JSON Lines, or files that are articles (`.txt`, `.md`, `.html`, …); standard input where none is named, or for `-`.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A dictionary that the page has exported: its names are marked, and what it says is no name is left alone.
    #[arg(long, value_name = "FILE")]
    dictionary: Option<PathBuf>,
}

impl Recognize {
    /// Does it, and says with which status the process should end.
    pub(super) fn run(self) -> ExitCode {
        let resources = match Resources::built_in().with_names_model(NAMES_MODEL) {
            Ok(resources) => resources,
            Err(error) => {
                complain(format_args!("{error}; the rules go on without it"));
                Resources::built_in()
            }
        };
        let resources = match self.dictionary.as_deref().map(taught).transpose() {
            Ok(taught) => Resources { taught: taught.flatten(), ..resources },
            Err(failure) => {
                complain(failure);
                return ExitCode::from(2);
            }
        };
        match write_all(&input::read(self.files), &resources, &mut io::stdout().lock()) {
            Ok(0) => ExitCode::SUCCESS,
            Ok(_) => ExitCode::FAILURE,
            // Whoever reads has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => {
                complain(format_args!("standard output: cannot be written: {error}"));
                ExitCode::FAILURE
            }
        }
    }
}

/// The dictionary in the file at `path`.
fn taught(path: &Path) -> Result<Option<Taught>, Failure> {
    let failure = |reason| Failure { file: path.to_string_lossy().into(), line: None, reason };
    let bytes = fs::read(path).map_err(|error| failure(error.to_string()))?;
    let dictionary = dictionary::read(&bytes).map_err(|error| failure(error.to_string()))?;
    Ok(Taught::of(&dictionary))
}

/// Writes an answer for every document, and answers how many failed.
fn write_all(batches: &Receiver<Vec<Item>>, resources: &Resources, output: &mut impl Write) -> io::Result<usize> {
    let mut n_failed = 0;
    while let Ok(mut items) = batches.recv() {
        items.extend(batches.try_iter().take(AT_ONCE - 1).flatten());
        let answers: Vec<Result<Vec<u8>, Failure>> =
            items.into_par_iter().map(|item| answer::answer(item, resources)).collect();
        for answer in answers {
            match answer {
                Ok(line) => output.write_all(&line)?,
                Err(failure) => {
                    n_failed += 1;
                    complain(failure);
                }
            }
        }
        output.flush()?;
    }
    Ok(n_failed)
}
