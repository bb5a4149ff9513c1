//! TEI P5: the text with anchors, the annotations beside it, so that they may overlap. White space stands as it is.

use std::{collections::BTreeMap, fmt::Write, io};

use super::{Unit, export::Form, lost::is_held, notes::said, ruler::Ruler, xml::escaped};
use crate::{
    annotation::{Annotation, Body, Label, Status},
    document::Document,
    text::Span,
};

/// A corpus of all articles.
#[derive(Default)]
pub(super) struct Corpus {
    n_articles: usize,
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n\
<teiHeader>\n<fileDesc><titleStmt><title>Articles annotated with Gloss</title></titleStmt>\
<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>Articles as they were pasted.</p></sourceDesc></fileDesc>\n\
<encodingDesc><classDecl><taxonomy>";

impl Form for Corpus {
    fn begin(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        let parts = ["source", "cue", "via", "carried"];
        let names = Label::ALL.map(Label::id).into_iter().chain(parts).chain([OWN]);
        let category = |name: &str| format!("<category xml:id=\"{name}\"><catDesc>{name}</catDesc></category>");
        let categories: String = names.map(category).collect();
        write!(to, "{HEAD}{categories}</taxonomy></classDecl></encodingDesc>\n</teiHeader>\n")
    }

    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        self.n_articles += 1;
        let mut article = Article::new(document, self.n_articles);
        for annotation in document.annotations.iter().filter(|one| is_held(one)) {
            article.add(annotation);
        }
        to.write_all(article.written().as_bytes())
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(b"</teiCorpus>\n")
    }
}

/// The category of the person's own labels: their names, which may be any words, stand in notes.
const OWN: &str = "own";

struct Article<'a> {
    document: &'a Document,
    ruler: Ruler,
    number: usize,
    /// The anchors by where they stand.
    anchors: BTreeMap<usize, Vec<String>>,
    spans: String,
    notes: String,
    n_spans: usize,
}

impl<'a> Article<'a> {
    fn new(document: &'a Document, number: usize) -> Self {
        let ruler = Ruler::of(&document.text, Unit::CodePoint);
        let (anchors, spans, notes) = (BTreeMap::new(), String::new(), String::new());
        Self { document, ruler, number, anchors, spans, notes, n_spans: 0 }
    }

    fn add(&mut self, annotation: &Annotation) {
        let label = annotation.label();
        let id = self.span(annotation.span, if label.place().is_some() { label.id() } else { OWN });
        if label.place().is_none() {
            self.note(&id, "label", label.id());
        }
        let status = if annotation.status == Status::Suggested { "suggested" } else { "accepted" };
        self.note(&id, "status", status);
        self.note(&id, "reading", &said(annotation, &self.ruler));
        self.note(&id, "note", &annotation.note);
        if let Body::Claim(claim) = &annotation.body {
            let parts = [("source", claim.source), ("cue", claim.cue), ("via", claim.via), ("carried", claim.carried)];
            for (role, span) in parts.into_iter().filter_map(|(role, span)| Some((role, span?))) {
                let part = self.span(span, role);
                self.note(&id, role, &format!("#{part}"));
            }
        }
    }

    /// A span with its two anchors; answers its name.
    fn span(&mut self, span: Span, kind: &str) -> String {
        self.n_spans += 1;
        let id = format!("a{}.{}", self.number, self.n_spans);
        self.anchors.entry(span.start).or_default().push(format!("{id}.from"));
        self.anchors.entry(span.end).or_default().push(format!("{id}.to"));
        // Writing to a string does not fail.
        let _ = writeln!(self.spans, "<span xml:id=\"{id}\" from=\"#{id}.from\" to=\"#{id}.to\" ana=\"#{kind}\"/>");
        id
    }

    fn note(&mut self, of: &str, kind: &str, said: &str) {
        if !said.is_empty() {
            let _ = writeln!(self.notes, "<note target=\"#{of}\" type=\"{kind}\">{}</note>", escaped(said));
        }
    }

    fn written(self) -> String {
        let details = &self.document.details;
        let title = if details.title.is_empty() { self.document.id.as_str() } else { &details.title };
        let published = [("publisher", &details.outlet), ("date", &details.date)];
        let published: String = published
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| format!("<{name}>{}</{name}>", escaped(text)))
            .collect();
        let source = if details.url.is_empty() { "Pasted text." } else { &details.url };
        let mut written = format!(
            "<TEI>\n<teiHeader>\n<fileDesc><titleStmt><title>{}</title></titleStmt><publicationStmt><p>{}</p></publicationStmt>\
             <sourceDesc><bibl>{published}<idno>{}</idno></bibl></sourceDesc></fileDesc>\n\
             <profileDesc><langUsage><language ident=\"{lang}\">{lang}</language></langUsage></profileDesc>\n</teiHeader>\n\
             <text><body><ab xml:lang=\"{lang}\" xml:space=\"preserve\">",
            escaped(title),
            escaped(self.document.id.as_str()),
            escaped(source),
            lang = details.language.tag(),
        );
        let mut from = 0;
        for (at, names) in &self.anchors {
            written.push_str(&escaped(&self.document.text[from..*at]));
            names.iter().for_each(|name| written.push_str(&format!("<anchor xml:id=\"{name}\"/>")));
            from = *at;
        }
        written.push_str(&escaped(&self.document.text[from..]));
        written.push_str("</ab></body></text>\n");
        if !self.spans.is_empty() {
            let _ = write!(
                written,
                "<standOff><spanGrp type=\"annotation\">\n{}</spanGrp>\n<noteGrp>\n{}</noteGrp></standOff>\n",
                self.spans, self.notes
            );
        }
        written.push_str("</TEI>\n");
        written
    }
}
