//! Notes for a desk: the text with footnotes, in Markdown or plain.
//!
//! Every mark that is not rejected has a footnote; the same name has the same one throughout.

use std::{collections::HashMap, fmt::Write, io};

use super::{Unit, export::Form, lost::is_held, ruler::Ruler};
use crate::{
    annotation::{Annotation, Body, Claim, Label, Polarity},
    document::Document,
    text::Span,
};

/// How the notes are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Notes {
    Markdown,
    Plain,
}

impl Form for Notes {
    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        let details = &document.details;
        let title = if details.title.is_empty() { document.id.as_str() } else { &details.title };
        let line = title.lines().collect::<Vec<_>>().join(" ");
        match self {
            Self::Markdown => writeln!(to, "# {}\n", self.escaped(&line))?,
            Self::Plain => writeln!(to, "{line}\n")?,
        }
        let source = source_line(document);
        if !source.is_empty() {
            writeln!(to, "{}\n", self.escaped(&source))?;
        }
        if !details.note.is_empty() {
            writeln!(to, "{}\n", self.escaped(&details.note))?;
        }
        let (text, footnotes) = self.noted(document)?;
        writeln!(to, "{text}\n\n{footnotes}")
    }
}

impl Notes {
    /// The text with the numbers of its footnotes, and the footnotes.
    fn noted(self, document: &Document) -> io::Result<(String, String)> {
        let ruler = Ruler::of(&document.text, Unit::CodePoint);
        let mut numbers: HashMap<(Label, String), usize> = HashMap::new();
        let (mut footnotes, mut at_end) = (String::new(), Vec::new());
        for annotation in document.annotations.iter().filter(|one| is_held(one)) {
            let place = ruler.of_annotation(annotation)?;
            let said = footnote(annotation, place.quote, &ruler);
            let n_present = numbers.len();
            let number = *numbers.entry((annotation.label(), said.clone())).or_insert(n_present + 1);
            if numbers.len() > n_present {
                let said = said.lines().collect::<Vec<_>>().join(" ");
                let _ = match self {
                    Self::Markdown => writeln!(footnotes, "[^{number}]: {}", self.escaped(&said)),
                    Self::Plain => writeln!(footnotes, "[{number}] {said}"),
                };
            }
            at_end.push((annotation.span.end, number));
        }
        at_end.sort_unstable();
        Ok((self.numbered(&document.text, &at_end), footnotes))
    }

    fn numbered(self, text: &str, at_end: &[(usize, usize)]) -> String {
        let (mut written, mut from) = (String::new(), 0);
        for &(end, number) in at_end {
            written.push_str(&self.escaped(&text[from..end]));
            let _ = match self {
                Self::Markdown => write!(written, "[^{number}]"),
                Self::Plain => write!(written, "[{number}]"),
            };
            from = end;
        }
        written.push_str(&self.escaped(&text[from..]));
        written
    }

    /// `text` with nothing in it that Markdown would take for its own.
    fn escaped(self, text: &str) -> String {
        if self == Self::Plain {
            return text.to_owned();
        }
        let mut escaped = String::new();
        for line in text.split_inclusive('\n') {
            let indented = line.len() - line.trim_start_matches([' ', '\t']).len();
            let (_, line) = line.split_at(indented);
            for character in line.chars() {
                if "\\`*_{}[]<>#+-.!|~&$:=()".contains(character) {
                    escaped.push('\\');
                }
                escaped.push(character);
                if character == '\n' {
                    // A line of the article is a paragraph of its own.
                    escaped.push('\n');
                }
            }
        }
        escaped
    }
}

/// Where an article comes from, in one line.
pub(super) fn source_line(document: &Document) -> String {
    let details = &document.details;
    let parts = [&details.outlet, &details.date, &details.url];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn footnote(annotation: &Annotation, quote: &str, ruler: &Ruler) -> String {
    let mut parts = vec![match annotation.label() {
        Label::Claim => "claim".to_owned(),
        label => format!("{}: {quote}", label.id()),
    }];
    parts.push(said(annotation, ruler));
    parts.push(annotation.note.clone());
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

/// How an amount or a claim is read, in a few words.
pub(super) fn said(annotation: &Annotation, ruler: &Ruler) -> String {
    match &annotation.body {
        Body::Person | Body::Organization | Body::Own(_) => String::new(),
        Body::Amount(amount) => amount.plain().unwrap_or_else(|| amount.kind.id().to_owned()),
        Body::Claim(claim) => claimed(claim, ruler),
    }
}

fn claimed(claim: &Claim, ruler: &Ruler) -> String {
    let words = |span: Option<Span>| span.and_then(|span| ruler.offsets.text().get(span));
    let mut parts = vec![claim.kind.id().to_owned()];
    parts.extend(words(claim.speaker()).map(|source| format!("by {source}")));
    parts.extend(words(claim.cue).map(|cue| format!("“{cue}”")));
    parts.extend(words(claim.via).map(|via| format!("via {via}")));
    parts.extend(claim.hedge.map(|hedge| hedge.id().to_owned()));
    parts.extend((claim.polarity == Polarity::Denied).then(|| "denied".to_owned()));
    parts.join(", ")
}
