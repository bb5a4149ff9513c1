//! Files in and out.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde_bytes::ByteBuf;

use super::{Outcome, message::Part};
use crate::{
    document::{ArticleId, Document},
    formats::{Export, Format, FormatError, Given, Imported, Intake, Kind, Taken, articles, dictionary, label_set},
    say::{Count, Say},
    storage::record::{decode_article, encode_article, encode_step},
    text::clean::clean,
};

/// How much goes into one message, in bytes: copying more would block the page.
const MOST_BYTES: usize = 1 << 20;

/// The file that is being read, if one is.
#[derive(Default)]
pub(super) struct Imports {
    present: Option<Import>,
}

/// A file that is being read.
struct Import {
    number: u64,
    /// What it is told in.
    say: Say,
    intake: Intake,
    /// What came out and has not been sent.
    waiting: VecDeque<(Document, bool)>,
}

impl Imports {
    /// Begins job `number`: the file called `name`, or a dictionary. A file of another number is given up.
    pub(super) fn open(&mut self, number: u64, name: &str, bytes: Vec<u8>, say: Say) -> Outcome {
        self.present = None;
        if dictionary::is_dictionary(&bytes) {
            return match dictionary::read(&bytes) {
                Ok(names) => Outcome::ImportedNames(names.entries().to_vec()),
                Err(error) => Outcome::Refused(error.said(say)),
            };
        }
        if label_set::is_label_set(&bytes) {
            return match label_set::read(&bytes) {
                Ok(labels) => Outcome::ImportedLabels(labels.written()),
                Err(error) => Outcome::Refused(error.said(say)),
            };
        }
        let now = Timestamp::from_millisecond(js_sys::Date::now() as i64).unwrap_or_default();
        match Intake::open(name, bytes, Given { now, text: None, unit: None }) {
            Ok(intake) => {
                self.present = Some(Import { number, say, intake, waiting: VecDeque::new() });
                self.go_on(number)
            }
            Err(error) => Outcome::Refused(error.said(say)),
        }
    }

    /// The next part of job `number`.
    pub(super) fn go_on(&mut self, number: u64) -> Outcome {
        let Some(import) = self.present.as_mut().filter(|import| import.number == number) else {
            return Outcome::Imported(Part { is_last: true, ..Part::default() });
        };
        let mut part = Part::default();
        if import.waiting.is_empty() {
            match import.intake.next() {
                Some(taken) => import.take(taken, &mut part),
                None => part.is_last = true,
            }
        }
        import.send(&mut part);
        (part.n_files, part.n_done) = import.intake.progress();
        part.is_last |= import.waiting.is_empty() && part.n_done >= part.n_files;
        if part.is_last {
            self.present = None;
        }
        Outcome::Imported(part)
    }

    /// Gives the file up.
    pub(super) fn stop(&mut self) {
        self.present = None;
    }
}

impl Import {
    /// Takes the result of reading one file of several.
    fn take(&mut self, Taken { name, outcome }: Taken, part: &mut Part) {
        match outcome {
            Ok((kind, imported)) => {
                part.said = said(kind, &imported, self.say);
                let problems = imported.left_out.iter().chain(&imported.remarks);
                part.trouble.extend(problems.map(|problem| problem.said(self.say)));
                self.waiting.extend(imported.articles.into_iter().map(|article| (article, true)));
                for article in imported.unread {
                    if article.text.len() > articles::LONGEST {
                        let error = FormatError::TooLong { n_bytes: article.text.len(), most: articles::LONGEST };
                        part.refused.push((name.clone(), error.said(self.say)));
                    } else {
                        self.waiting.push_back((cleaned(article), false));
                    }
                }
            }
            Err(error) => part.refused.push((name, error.said(self.say))),
        }
    }

    /// Moves as much of what waits into `part` as fits into one message.
    fn send(&mut self, part: &mut Part) {
        let mut n_bytes = 0;
        while n_bytes < MOST_BYTES {
            let Some((article, is_read)) = self.waiting.pop_front() else { return };
            let packed = ByteBuf::from(encode_article(&article));
            n_bytes += packed.len();
            if is_read { part.articles.push(packed) } else { part.unread.push(packed) }
        }
    }
}

/// What was read, in words; nothing for Gloss's own, which says nothing new.
fn said(kind: Kind, imported: &Imported, say: Say) -> Option<String> {
    (kind != Kind::Format(Format::Json)).then(|| imported.said(kind, say, &number(say)))
}

/// Numbers as the person writes them.
fn number(say: Say) -> impl Fn(usize) -> Count {
    move |n| {
        let shown = js_sys::Number::from(n as f64).to_locale_string(say.0.tag());
        Count::new(n, shown.into())
    }
}

/// `article` as if it had been pasted.
fn cleaned(article: Document) -> Document {
    let text = clean(&article.text).text;
    // The page gives it an id that no other article has.
    Document { id: ArticleId::new(""), text, ..article }
}

/// Puts `text` in the place of that of the article in `bytes`.
pub(super) fn revise(bytes: &[u8], text: &str, at: i64) -> Outcome {
    let at = Timestamp::from_millisecond(at).unwrap_or_default();
    match decode_article(bytes) {
        Ok(article) => {
            let revision = article.revised(text, at);
            Outcome::Revised(revision.map(|revision| ByteBuf::from(encode_step(&revision.step))))
        }
        Err(damage) => Outcome::Refused(damage.to_string()),
    }
}

/// The file that is being written, if one is.
#[derive(Default)]
pub(super) struct Exports {
    present: Option<(u64, Export<Vec<u8>>)>,
    /// What is left of a complete file, the end first in `content`'s order, and what is said of it.
    complete: Option<(u64, VecDeque<Vec<u8>>, Option<String>)>,
}

impl Exports {
    /// Writes `article` into the file of job `number`; a file of another number is given up.
    pub(super) fn take(
        &mut self,
        number: u64,
        (format, say): (Format, Say),
        article: Option<&[u8]>,
        is_last: bool,
    ) -> Outcome {
        match self.write(number, (format, say), article, is_last) {
            Ok(outcome) => outcome,
            Err(error) => {
                self.present = None;
                Outcome::Refused(error.to_string())
            }
        }
    }

    fn write(
        &mut self,
        number_of_job: u64,
        (format, say): (Format, Say),
        article: Option<&[u8]>,
        is_last: bool,
    ) -> std::io::Result<Outcome> {
        if self.complete.as_ref().is_some_and(|(present, ..)| *present == number_of_job) {
            return Ok(self.rest());
        }
        let mut export = match self.present.take() {
            Some((present, export)) if present == number_of_job => export,
            _ => Export::new(format, None, Vec::new())?,
        };
        if let Some(article) = article {
            export.add(&decode_article(article).map_err(std::io::Error::other)?)?;
        }
        if !is_last {
            let content = std::mem::take(export.sink());
            self.present = Some((number_of_job, export));
            return Ok(Outcome::Added(content.into()));
        }
        let (content, report) = export.end()?;
        let said = (format != Format::Json).then(|| report.said(say, &number(say)));
        let pieces = content.chunks(MOST_BYTES).map(<[u8]>::to_vec).collect();
        self.complete = Some((number_of_job, pieces, said));
        Ok(self.rest())
    }

    /// The next piece of what is complete.
    fn rest(&mut self) -> Outcome {
        let Some((_, pieces, said)) = &mut self.complete else { return Outcome::Added(ByteBuf::new()) };
        let content = pieces.pop_front().unwrap_or_default().into();
        if !pieces.is_empty() {
            return Outcome::Added(content);
        }
        let said = said.take();
        self.complete = None;
        Outcome::Exported { content, said }
    }
}
