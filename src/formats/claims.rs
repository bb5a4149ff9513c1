//! Claims by schema.org, each with the draft of a `ClaimReview`: what only a person can say (rating, reviewer, address) is
//! left empty.

use std::io;

use serde_json::{Map, Value, json};

use super::{Unit, export::Form, lost::is_held, ruler::Ruler};
use crate::{
    annotation::{Annotation, Body, Claim, Label},
    document::Document,
    text::Span,
};

/// One graph of all claims.
#[derive(Default)]
pub(super) struct Graph {
    n_nodes: usize,
}

impl Graph {
    fn node(&mut self, node: &Value, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(if self.n_nodes == 0 { b"\n" } else { b",\n" })?;
        self.n_nodes += 1;
        Ok(serde_json::to_writer(to, node)?)
    }
}

impl Form for Graph {
    fn begin(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(b"{\"@context\":\"https://schema.org\",\"@graph\":[")
    }

    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        let ruler = Ruler::of(&document.text, Unit::CodePoint);
        let article = article(document);
        for annotation in document.annotations.iter().filter(|one| is_held(one)) {
            let Body::Claim(claim) = &annotation.body else { continue };
            let place = ruler.of_annotation(annotation)?;
            let id = format!("#claim-{}", self.n_nodes / 2 + 1);
            self.node(&node(&id, place.quote, claim, document, &article, &ruler), to)?;
            self.node(&review(&id, place.quote, annotation), to)?;
        }
        Ok(())
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        to.write_all(b"\n]}\n")
    }
}

fn article(document: &Document) -> Value {
    let details = &document.details;
    let mut article = Map::new();
    article.insert("@type".to_owned(), "NewsArticle".into());
    let texts = [
        ("identifier", document.id.as_str()),
        ("inLanguage", details.language.tag()),
        ("headline", &details.title),
        ("url", &details.url),
        ("datePublished", &details.date),
    ];
    let there = texts.into_iter().filter(|(_, text)| !text.is_empty());
    article.extend(there.map(|(name, text)| (name.to_owned(), text.into())));
    if !details.outlet.is_empty() {
        article.insert("publisher".to_owned(), json!({"@type": "Organization", "name": details.outlet}));
    }
    Value::Object(article)
}

fn node(id: &str, quote: &str, claim: &Claim, document: &Document, article: &Value, ruler: &Ruler) -> Value {
    let mut node = json!({"@type": "Claim", "@id": id, "text": quote, "appearance": article});
    if let Some(span) = claim.speaker()
        && let Some(place) = ruler.place(span)
    {
        let mut author = json!({"@type": kind_of(span, document), "name": place.quote});
        if !claim.named {
            author["description"] = Value::from("a source without a name");
        }
        node["author"] = author;
    }
    node
}

/// What the annotations say of who speaks.
fn kind_of(span: Span, document: &Document) -> &'static str {
    let is_organization =
        |one: &&std::rc::Rc<Annotation>| one.label() == Label::Organization && one.span.overlaps(span) && is_held(one);
    if document.annotations.iter().any(|one| is_organization(&one)) { "Organization" } else { "Person" }
}

fn review(id: &str, quote: &str, annotation: &Annotation) -> Value {
    json!({"@type": "ClaimReview", "@id": format!("{id}-review"), "creativeWorkStatus": "Draft", "claimReviewed": quote,
        "itemReviewed": {"@id": id}, "author": {"@type": "Organization", "name": ""}, "url": "", "datePublished": "",
        "reviewBody": annotation.note, "reviewRating": {"@type": "Rating", "alternateName": ""}})
}
