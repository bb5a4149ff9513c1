//! `gloss convert`: from one format of files to another.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::Timestamp;

use super::{Failure, complain};
use crate::{
    annotation::LabelSet,
    document::Document,
    formats::{
        Export, Format, FormatError, Given, Imported, Intake, Kind, Problem, Report, Taken, Unit, detect, in_digits,
        label_studio_configuration, read, read_as, read_line,
    },
    say::Say,
    text::Text,
};

/// How much of a file of lines tells its format.
const HEAD: usize = 1 << 16;

/// Turns files of one format into those of another.
///
/// What the format cannot hold is reported on standard error, and so is every mark that could not be taken: it is left
/// out, never guessed. Offsets are checked against the words they cut, in the unit in which these match.
///
/// Formats of lines (doccano, spacy, prodigy) are converted article by article, in constant memory. The exit status is
/// 0 when all was done, 1 when something was left out or could not be read, 2 for wrong usage.
#[derive(clap::Args)]
pub(super) struct Convert {
    /// The format to read; detected from the file and its name when left out. Files of plain articles (text, markdown,
    /// html, mhtml, docx, epub) are read without marks, and so are the files in a zip.
    #[arg(long, value_name = "FORMAT", value_parser = readable())]
    from: Option<Kind>,
    /// The format to write.
    #[arg(long, value_name = "FORMAT", value_parser = writable())]
    to: Format,
    /// The unit of the written offsets, where the format leaves a choice: codepoint, utf16 or byte.
    #[arg(long, value_name = "UNIT", value_parser = units())]
    offsets: Option<Unit>,
    /// The unit of the file's offsets; found by its quotes when left out.
    #[arg(long, value_name = "UNIT", value_parser = units())]
    from_offsets: Option<Unit>,
    /// The article's text, for files that contain only annotations (W3C Web Annotation from other tools).
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// The file to read; standard input where none is named, or for `-`.
    #[arg(value_name = "IN")]
    input: Option<PathBuf>,
    /// The file to write; standard output where none is named.
    #[arg(value_name = "OUT")]
    output: Option<PathBuf>,
}

fn readable() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ids()).try_map(|name| Kind::of_id(&name).ok_or("no such format"))
}

fn writable() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.map(Format::id);
    PossibleValuesParser::new(names).try_map(|name| Format::of_id(&name).ok_or("no such format"))
}

fn units() -> impl TypedValueParser<Value = Unit> {
    let names = Unit::ALL.map(Unit::id);
    PossibleValuesParser::new(names)
        .try_map(|name| Unit::ALL.into_iter().find(|unit| unit.id() == name).ok_or("no such unit"))
}

/// Why it was not done, or not to its end.
enum Trouble {
    /// What was asked for cannot be.
    Usage(String),
    /// The input, or the text that was given.
    Input(String),
    /// The output.
    Output(io::Error),
}

impl Convert {
    /// Does it, and says with which status the process should end.
    pub(super) fn run(self) -> ExitCode {
        let said = self.named_input();
        match self.convert() {
            Ok(0) => ExitCode::SUCCESS,
            Ok(_) => ExitCode::FAILURE,
            // Whoever reads has seen enough.
            Err(Trouble::Output(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(Trouble::Output(error)) => {
                complain(format_args!("{}: cannot be written: {error}", self.named_output()));
                ExitCode::FAILURE
            }
            Err(Trouble::Input(reason)) => {
                complain(Failure { file: said.into(), line: None, reason });
                ExitCode::FAILURE
            }
            Err(Trouble::Usage(reason)) => {
                complain(reason);
                ExitCode::from(2)
            }
        }
    }

    fn named_input(&self) -> String {
        named(self.input.as_deref(), "standard input")
    }

    fn named_output(&self) -> String {
        named(self.output.as_deref(), "standard output")
    }

    /// Answers how many things were left out.
    fn convert(&self) -> Result<usize, Trouble> {
        let given = self.given()?;
        let mut input = self.open()?;
        let lines = match self.from {
            Some(Kind::Format(format)) => Some(format).filter(|format| format.is_lines()),
            Some(Kind::Article(_)) => None,
            None => detect_head(&mut input)?,
        };
        let mut run = Run { given, n_left_out: 0, file: self.named_input(), labels: LabelSet::default() };
        let is_lines = lines.is_some();
        let read = if is_lines { None } else { Some(run.whole(self.from, &mut input)?) };
        // What is lost is said before it is.
        if let Some(imported) = &read {
            let mut report = Report::new(self.to);
            imported.documents().for_each(|article| report.count(article));
            complain(said(&report));
        }
        let mut export = Export::new(self.to, self.offsets, self.create()?).map_err(Trouble::Output)?;
        match (read, lines) {
            (Some(imported), _) => run.add(&imported, &mut export)?,
            (None, Some(format)) => run.lines(format, input, &mut export)?,
            (None, None) => {}
        }
        let (_, report) = export.end().map_err(Trouble::Output)?;
        if is_lines {
            complain(said(&report));
        }
        self.write_beside(&run.labels)?;
        Ok(run.n_left_out)
    }

    fn given(&self) -> Result<Given, Trouble> {
        let text = self.text.as_deref().map(|path| {
            let odd = |error: &dyn std::fmt::Display| Trouble::Usage(format!("{}: {error}", path.display()));
            let bytes = std::fs::read(path).map_err(|error| odd(&error))?;
            String::from_utf8(bytes).map(Text::new).map_err(|error| odd(&error))
        });
        Ok(Given { now: now(), text: text.transpose()?, unit: self.from_offsets })
    }

    fn open(&self) -> Result<BufReader<Box<dyn Read>>, Trouble> {
        let input: Box<dyn Read> = match self.input.as_deref().filter(|path| path.as_os_str() != "-") {
            None => Box::new(io::stdin()),
            Some(path) => {
                Box::new(File::open(path).map_err(|error| Trouble::Input(format!("cannot be opened: {error}")))?)
            }
        };
        Ok(BufReader::with_capacity(HEAD, input))
    }

    fn create(&self) -> Result<Box<dyn Write>, Trouble> {
        Ok(match self.output.as_deref().filter(|path| path.as_os_str() != "-") {
            None => Box::new(BufWriter::new(io::stdout())),
            Some(path) => Box::new(BufWriter::new(File::create(path).map_err(Trouble::Output)?)),
        })
    }

    /// Label Studio's configuration goes beside its tasks.
    fn write_beside(&self, labels: &LabelSet) -> Result<(), Trouble> {
        let Some(output) = self.output.as_deref().filter(|path| path.as_os_str() != "-") else { return Ok(()) };
        if self.to != Format::LabelStudio {
            return Ok(());
        }
        let beside = output.with_extension("label_config.xml");
        std::fs::write(&beside, label_studio_configuration(labels)).map_err(Trouble::Output)?;
        complain(format_args!("The labelling configuration is in {}.", beside.display()));
        Ok(())
    }
}

fn said(report: &Report) -> String {
    report.said(Say::ENGLISH, &in_digits)
}

/// The time by the system's clock; its beginning where that is set to before then.
fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let milliseconds = i64::try_from(since.as_millis()).unwrap_or_default();
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

fn named(path: Option<&Path>, standard: &str) -> String {
    path.filter(|path| path.as_os_str() != "-").map_or_else(|| standard.to_owned(), |path| path.display().to_string())
}

/// The format that the first lines show, if it is one of lines; other formats are detected from the whole file.
fn detect_head(input: &mut BufReader<Box<dyn Read>>) -> Result<Option<Format>, Trouble> {
    let head = input.fill_buf().map_err(unread)?;
    // A pipe may deliver less than a line at first; then the whole input is looked at.
    Ok(detect(head).filter(|format| format.is_lines()))
}

fn unread(error: io::Error) -> Trouble {
    Trouble::Input(format!("cannot be read: {error}"))
}

/// What goes on while files pass.
struct Run {
    given: Given,
    n_left_out: usize,
    file: String,
    /// The labels of their own that the articles have, as the first of them defines each.
    labels: LabelSet,
}

impl Run {
    /// Reads all of `input`, and of a zip of files each.
    fn whole(&mut self, kind: Option<Kind>, input: &mut impl Read) -> Result<Imported, Trouble> {
        let mut bytes = Vec::new();
        input.read_to_end(&mut bytes).map_err(unread)?;
        let odd = |error: FormatError| Trouble::Input(error.to_string());
        let name =
            Path::new(&self.file).file_name().map_or_else(|| self.file.clone(), |name| name.to_string_lossy().into());
        if let Some(kind) = kind {
            let (kind, imported) = read_as(kind, &name, &bytes, &self.given).map_err(odd)?;
            complain(format_args!("Read as {}", imported.summary(kind)));
            return Ok(imported);
        }
        if Kind::of(&name, &bytes).is_none() && !bytes.starts_with(b"PK") {
            // The page takes an unrecognized file for plain text; on the command line the format must be given.
            let (format, imported) = read(None, &bytes, &self.given).map_err(odd)?;
            complain(format_args!("Read as {}", imported.summary(Kind::Format(format))));
            return Ok(imported);
        }
        let intake = Intake::open(&name, bytes, self.given.clone()).map_err(odd)?;
        let (n_files, _) = intake.progress();
        let mut all = Imported::default();
        for Taken { name, outcome } in intake {
            match outcome {
                Ok((kind, imported)) => {
                    let of = if n_files == 1 { String::new() } else { format!("{name}: ") };
                    complain(format_args!("{of}Read as {}", imported.summary(kind)));
                    all.join(imported);
                }
                Err(error) if n_files == 1 => return Err(odd(error)),
                Err(error) => {
                    self.n_left_out += 1;
                    complain(format_args!("{}: {name}: {error}", self.file));
                }
            }
        }
        Ok(all)
    }

    /// Converts `input` line by line; a line that cannot be read is reported, and the others go on.
    fn lines<W: Write>(
        &mut self,
        format: Format,
        mut input: impl BufRead,
        export: &mut Export<W>,
    ) -> Result<(), Trouble> {
        let mut total = Imported::default();
        let mut n_articles = 0;
        for number in 1.. {
            let mut line = Vec::new();
            if input.read_until(b'\n', &mut line).map_err(unread)? == 0 {
                break;
            }
            if line.trim_ascii().is_empty() {
                continue;
            }
            match read_line(format, &line, number, &self.given) {
                Ok(imported) => {
                    n_articles += imported.articles.len();
                    self.add(&imported, export)?;
                    total.units.extend(
                        imported.units.into_iter().filter(|unit| !total.units.contains(unit)).collect::<Vec<_>>(),
                    );
                }
                Err(error) => {
                    self.n_left_out += 1;
                    let reason = reason_of(&error);
                    complain(Failure { file: self.file.as_str().into(), line: Some(number), reason });
                }
            }
        }
        let units: Vec<String> = total.units.iter().map(ToString::to_string).collect();
        let counted = if units.is_empty() { String::new() } else { format!(", offsets in {}", units.join(" and ")) };
        complain(format_args!("Read as {}: {n_articles} articles{counted}.", format.name()));
        Ok(())
    }

    fn add<W: Write>(&mut self, imported: &Imported, export: &mut Export<W>) -> Result<(), Trouble> {
        let told = |problem: &Problem| complain(format_args!("{}: {problem}", self.file));
        imported.left_out.iter().chain(&imported.remarks).for_each(told);
        self.n_left_out += imported.left_out.len();
        imported.articles.iter().for_each(|article| self.note_labels(article));
        imported.documents().try_for_each(|article| export.add(article)).map_err(Trouble::Output)
    }

    fn note_labels(&mut self, article: &Document) {
        let used = article.annotations.counts().own.iter().map(|(label, _)| *label);
        if used.clone().any(|label| self.labels.get(label).is_none()) {
            self.labels = LabelSet::in_article(&self.labels, &article.labels, used);
        }
    }
}

/// What is wrong with a line, which is named beside it.
fn reason_of(error: &FormatError) -> String {
    match error {
        FormatError::Line { fault, .. } => fault.to_string(),
        FormatError::NotJson { column, said, .. } => format!("not JSON: {said} at column {column}"),
        FormatError::CutShort { column, .. } => format!("not JSON: it is cut short at column {column}"),
        error => error.to_string(),
    }
}
