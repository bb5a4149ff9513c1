//! From articles to a file of any format, one after the other.

use std::{borrow::Borrow, io};

use super::{
    Format, Loss, Lost, Unit, brat, cas, claims, conll, docbin, doccano, gloss, html, label_studio, notes, spacy,
    table, tei, web_annotation,
};
use crate::document::Document;

/// How a format is written. Each call gets the same writer.
pub(super) trait Form {
    /// What stands before the articles.
    fn begin(&mut self, _to: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }

    /// One article.
    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()>;

    /// What stands after the articles.
    fn end(&mut self, _to: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}

/// A file that is being written.
pub struct Export<W> {
    form: Box<dyn Form>,
    to: W,
    report: Report,
}

/// What went into a file, and what of the articles did not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// The format.
    pub format: Format,
    /// How many articles.
    pub n_articles: usize,
    /// How many annotations these have, rejected ones too.
    pub n_annotations: usize,
    /// What the format cannot hold of them.
    pub losses: Vec<Loss>,
}

impl Report {
    /// The report on no articles yet.
    pub fn new(format: Format) -> Self {
        Self { format, n_articles: 0, n_annotations: 0, losses: Vec::new() }
    }

    /// Counts what of `document` would be lost, before anything is written.
    pub fn count(&mut self, document: &Document) {
        self.n_articles += 1;
        self.n_annotations += document.annotations.len();
        for &what in self.format.cannot_hold() {
            self.lose(what, what.count(document));
        }
    }

    fn lose(&mut self, what: Lost, n: usize) {
        match self.losses.iter_mut().find(|loss| loss.what == what) {
            Some(loss) => loss.n += n,
            None if n > 0 => self.losses.push(Loss { what, n }),
            None => {}
        }
    }
}

/// Writes `documents` as one file.
///
/// # Errors
///
/// Those of `to`.
pub fn write(
    format: Format,
    documents: impl IntoIterator<Item = impl Borrow<Document>>,
    to: impl io::Write,
) -> io::Result<Report> {
    let mut export = Export::new(format, None, to)?;
    for document in documents {
        export.add(document.borrow())?;
    }
    Ok(export.end()?.1)
}

impl<W: io::Write> Export<W> {
    /// Begins a file whose offsets count `unit`, or what is usual for the format where that is none of its units.
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn new(format: Format, unit: Option<Unit>, mut to: W) -> io::Result<Self> {
        let units = format.units();
        let usual = units.first().copied().unwrap_or(Unit::CodePoint);
        let unit = unit.filter(|unit| units.contains(unit)).unwrap_or(usual);
        let mut form = form(format, unit);
        form.begin(&mut to)?;
        Ok(Self { form, to, report: Report::new(format) })
    }

    /// Adds an article.
    ///
    /// # Errors
    ///
    /// Those of the writer beneath.
    pub fn add(&mut self, document: &Document) -> io::Result<()> {
        self.report.count(document);
        self.form.add(document, &mut self.to)
    }

    /// Ends the file; gives back what it was written to, and says what is in it.
    ///
    /// # Errors
    ///
    /// Those of the writer beneath.
    pub fn end(mut self) -> io::Result<(W, Report)> {
        self.form.end(&mut self.to)?;
        self.to.flush()?;
        Ok((self.to, self.report))
    }

    /// What it is written to, for those who take what is there so far.
    pub fn sink(&mut self) -> &mut W {
        &mut self.to
    }
}

fn form(format: Format, unit: Unit) -> Box<dyn Form> {
    match format {
        Format::Json => Box::new(gloss::Pages::default()),
        Format::WebAnnotation => Box::new(web_annotation::Collection::new(unit)),
        Format::Doccano => Box::new(doccano::Lines::new(unit, false)),
        Format::DoccanoClaims => Box::new(doccano::Lines::new(unit, true)),
        Format::LabelStudio => Box::new(label_studio::Tasks::default()),
        Format::Brat => Box::new(brat::Folder::default()),
        Format::Conll => Box::new(conll::Columns::default()),
        Format::Spacy => Box::new(spacy::Lines::Spacy),
        Format::Prodigy => Box::new(spacy::Lines::Prodigy),
        Format::DocBin => Box::new(docbin::Bin::default()),
        Format::CasJson => Box::new(cas::JsonFiles::default()),
        Format::CasXmi => Box::new(cas::XmiFiles::default()),
        Format::Csv => Box::new(table::Table::new(b',', unit)),
        Format::Tsv => Box::new(table::Table::new(b'\t', unit)),
        Format::Html => Box::new(html::Page),
        Format::Markdown => Box::new(notes::Notes::Markdown),
        Format::Plain => Box::new(notes::Notes::Plain),
        Format::Claims => Box::new(claims::Graph::default()),
        Format::Tei => Box::new(tei::Corpus::default()),
    }
}
