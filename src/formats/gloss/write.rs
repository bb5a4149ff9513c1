//! From articles to bytes.

use std::{borrow::Borrow, collections::HashSet, io};

use jiff::Timestamp;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::{
    super::{Unit, export::Form, ties},
    AmountFields, ClaimFields, FORMAT, VERSION,
    annotation::{id_of_origin, id_of_status},
    definitions::{DefinitionFields, definition_fields},
};
use crate::{
    annotation::{Annotation, Because, Body, Label},
    document::{Annotations, Document, Link, Orphan},
    text::{Offsets, Span, Text},
};

/// Writes `documents` as one file in Gloss's own format.
///
/// # Errors
///
/// Those of `to`.
pub fn write(documents: impl IntoIterator<Item = impl Borrow<Document>>, to: impl io::Write) -> io::Result<()> {
    let mut writer = Writer::new(to)?;
    for document in documents {
        writer.add(document.borrow())?;
    }
    writer.end().map(drop)
}

/// A file that is written document by document; each article is one line.
pub struct Writer<W> {
    to: W,
    pages: Pages,
}

impl<W: io::Write> Writer<W> {
    /// Begins the file.
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn new(mut to: W) -> io::Result<Self> {
        let mut pages = Pages::default();
        pages.begin(&mut to)?;
        Ok(Self { to, pages })
    }

    /// Adds an article.
    ///
    /// # Errors
    ///
    /// Those of the writer beneath.
    pub fn add(&mut self, document: &Document) -> io::Result<()> {
        self.pages.add(document, &mut self.to)
    }

    /// Ends the file, and gives back what it was written to.
    ///
    /// # Errors
    ///
    /// Those of the writer beneath.
    pub fn end(mut self) -> io::Result<W> {
        self.pages.end(&mut self.to)?;
        self.to.flush()?;
        Ok(self.to)
    }
}

/// The file as it is written, an article a line.
#[derive(Default)]
pub(in crate::formats) struct Pages {
    n_articles: usize,
}

impl Form for Pages {
    fn begin(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        let labels = LABELS.map(|(label, name)| LabelFields { id: label.id(), name });
        let labels = serde_json::to_string(&labels)?;
        write!(
            to,
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"offsets\":\"{}\",\"labels\":{labels},\"articles\":[",
            Unit::CodePoint.id()
        )
    }

    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(if self.n_articles == 0 { b"\n" } else { b",\n" })?;
        self.n_articles += 1;
        let offsets = Offsets::of(&document.text);
        Ok(serde_json::to_writer(to, &ArticleFields::of(document, &offsets))?)
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(b"\n]}\n")
    }
}

/// `document` in this format's fields, without its text.
pub(in crate::formats) fn article_words(document: &Document, offsets: &Offsets) -> Map<String, Value> {
    let mut words = words_of(&ArticleFields::of(document, offsets));
    words.remove("text");
    if document.links.is_empty() {
        words.remove("links");
    }
    words
}

/// What is known of `document` beside its text and annotations, in this format's fields.
pub(in crate::formats) fn details_words(document: &Document) -> Map<String, Value> {
    let bare = Document { annotations: Annotations::default(), ..document.clone() };
    let mut words = article_words(&bare, &Offsets::of(&Text::default()));
    words.remove("spans");
    words.remove("claims");
    words.remove("links");
    words
}

/// `annotation` in this format's fields; nothing where it does not lie in its text.
pub(in crate::formats) fn annotation_words(annotation: &Annotation, offsets: &Offsets) -> Option<Map<String, Value>> {
    AnnotationFields::of(annotation, offsets).map(|fields| words_of(&fields))
}

/// What an annotation's body carries, in this format's fields, without the spans of a claim.
pub(in crate::formats) fn body_words(body: &Body) -> Map<String, Value> {
    words_of(&BodyFields::of(body, Span::new(0, 0), &Offsets::of(&Text::default())))
}

/// `fields` as JSON: strings, numbers and lists, so nothing in it can fail.
fn words_of(fields: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(fields) {
        Ok(Value::Object(words)) => words,
        _ => Map::new(),
    }
}

#[derive(Serialize)]
struct LabelFields {
    id: &'static str,
    name: &'static str,
}

/// The four labels with their names in English, for those who read the file elsewhere.
const LABELS: [(Label, &str); 4] = [
    (Label::Person, "Person"),
    (Label::Organization, "Organization"),
    (Label::Amount, "Amount"),
    (Label::Claim, "Claim"),
];

/// A time as RFC 3339 writes it.
struct Time(Timestamp);

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[derive(Serialize)]
struct ArticleFields<'a> {
    id: &'a str,
    lang: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "SourceFields::is_empty")]
    source: SourceFields<'a>,
    note: &'a str,
    tags: &'a [String],
    created: Time,
    modified: Time,
    /// The definitions of the person's own labels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    labels: Vec<DefinitionFields<'a>>,
    text: &'a str,
    spans: Vec<AnnotationFields<'a>>,
    claims: Vec<AnnotationFields<'a>>,
    links: Vec<LinkFields<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    orphans: Vec<OrphanFields<'a>>,
}

impl<'a> ArticleFields<'a> {
    fn of(document: &'a Document, offsets: &'a Offsets) -> Self {
        let details = &*document.details;
        let in_fields = |annotation| AnnotationFields::of(annotation, offsets);
        let (claims, spans): (Vec<&Annotation>, Vec<&Annotation>) =
            document.annotations.iter().map(|annotation| &**annotation).partition(|one| one.label() == Label::Claim);
        Self {
            id: document.id.as_str(),
            lang: details.language.tag(),
            title: &details.title,
            source: SourceFields { url: &details.url, outlet: &details.outlet, date: &details.date },
            note: &details.note,
            tags: &details.tags,
            created: Time(document.created),
            modified: Time(document.modified),
            labels: definition_fields(&document.labels),
            text: &document.text,
            spans: spans.into_iter().filter_map(in_fields).collect(),
            claims: claims.into_iter().filter_map(in_fields).collect(),
            links: LinkFields::of(document),
            orphans: document.orphans.iter().map(|orphan| OrphanFields::of(orphan)).collect(),
        }
    }
}

#[derive(Serialize)]
struct LinkFields<'a> {
    id: &'a str,
    from: &'a str,
    to: &'a str,
    kind: &'a str,
    note: &'a str,
}

impl<'a> LinkFields<'a> {
    /// The links of `document`.
    fn of(document: &'a Document) -> Vec<Self> {
        if document.links.is_empty() {
            return Vec::new();
        }
        let orphaned = document.orphans.iter().map(|orphan| orphan.annotation.id.as_str());
        let present: HashSet<&str> = document.annotations.iter().map(|own| own.id.as_str()).chain(orphaned).collect();
        let links = ties::links(document, |end| present.contains(end.as_str()));
        let in_fields = |link: &'a Link| Self {
            id: link.id.as_str(),
            from: link.from.as_str(),
            to: link.to.as_str(),
            kind: &link.kind,
            note: &link.note,
        };
        links.into_iter().map(in_fields).collect()
    }
}

/// `link` in this format's fields, but its ends.
pub(in crate::formats) fn link_words(link: &Link) -> Map<String, Value> {
    let fields = [("id", link.id.as_str()), ("kind", &link.kind), ("note", &link.note)];
    fields.into_iter().map(|(name, said)| (name.to_owned(), Value::from(said))).collect()
}

#[derive(Serialize)]
struct SourceFields<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    url: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    outlet: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    date: &'a str,
}

impl SourceFields<'_> {
    fn is_empty(&self) -> bool {
        self.url.is_empty() && self.outlet.is_empty() && self.date.is_empty()
    }
}

#[derive(Serialize)]
struct AnnotationFields<'a> {
    id: &'a str,
    /// Nothing for orphans, which lie nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
    text: &'a str,
    /// Nothing for claims, which stand apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'static str>,
    #[serde(flatten)]
    body: BodyFields<'a>,
    status: &'static str,
    origin: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    because: Vec<BecauseFields<'a>>,
    note: &'a str,
    tags: &'a [String],
    #[serde(skip_serializing_if = "str::is_empty")]
    by: &'a str,
    created: Time,
    modified: Time,
}

impl<'a> AnnotationFields<'a> {
    /// The fields of `annotation`; nothing where it does not lie in its text, which no annotation of the model does.
    fn of(annotation: &'a Annotation, offsets: &'a Offsets) -> Option<Self> {
        let chars = offsets.to_chars(annotation.span)?;
        let label = annotation.label();
        Some(Self {
            start: Some(chars.start),
            end: Some(chars.end),
            label: (label != Label::Claim).then(|| label.id()),
            body: BodyFields::of(&annotation.body, annotation.span, offsets),
            ..Self::nowhere(annotation, offsets.text().get(annotation.span)?)
        })
    }

    /// The fields of `annotation`, which covered `words` and names no places.
    fn nowhere(annotation: &'a Annotation, words: &'a str) -> Self {
        Self {
            id: annotation.id.as_str(),
            start: None,
            end: None,
            text: words,
            label: Some(annotation.label().id()),
            body: BodyFields::of(&annotation.body, Span::new(0, 0), &Offsets::of(&Text::default())),
            status: id_of_status(annotation.status),
            origin: id_of_origin(annotation.origin),
            confidence: annotation.confidence.filter(|confidence| confidence.is_finite()),
            because: annotation.because.iter().map(BecauseFields::of).collect(),
            note: &annotation.note,
            tags: &annotation.tags,
            by: &annotation.by,
            created: Time(annotation.created),
            modified: Time(annotation.modified),
        }
    }
}

/// An annotation that lost its place.
#[derive(Serialize)]
struct OrphanFields<'a> {
    #[serde(flatten)]
    own: AnnotationFields<'a>,
    /// Bytes of UTF-8 before it in the text that was.
    at: usize,
    before: &'a str,
    after: &'a str,
}

impl<'a> OrphanFields<'a> {
    fn of(orphan: &'a Orphan) -> Self {
        Self {
            own: AnnotationFields::nowhere(&orphan.annotation, &orphan.words),
            at: orphan.annotation.span.start,
            before: &orphan.before,
            after: &orphan.after,
        }
    }
}

/// What a label carries.
#[derive(Serialize)]
#[serde(untagged)]
enum BodyFields<'a> {
    Name {},
    Amount(AmountFields<'a>),
    Claim(ClaimFields<'a>),
}

impl<'a> BodyFields<'a> {
    fn of(body: &'a Body, span: Span, offsets: &Offsets) -> Self {
        match body {
            Body::Person | Body::Organization | Body::Own(_) => Self::Name {},
            Body::Amount(amount) => Self::Amount(AmountFields::of(amount)),
            Body::Claim(claim) => Self::Claim(ClaimFields::of(claim, span, offsets)),
        }
    }
}

/// A reason: its rule and arguments, by which it is restored, and its sentence for people.
#[derive(Serialize)]
struct BecauseFields<'a> {
    rule: &'static str,
    arguments: Vec<&'a str>,
    text: String,
}

impl<'a> BecauseFields<'a> {
    fn of(because: &'a Because) -> Self {
        Self {
            rule: because.rule.id(),
            arguments: because.arguments.iter().map(|argument| &**argument).collect(),
            text: because.in_english(),
        }
    }
}
