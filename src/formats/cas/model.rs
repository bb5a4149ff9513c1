//! A document as feature structures, for both ways of writing them.

use std::{collections::HashMap, io};

use super::{
    super::{
        Unit, flat,
        gloss::{annotation_words, details_words},
        lost::is_xml,
        ruler::Ruler,
        ties,
        told::Words,
    },
    types::{ARTICLE, ARTICLE_TYPE, CLAIM, ENDS, LINK, PART, PARTS, SAID, SPAN, WORDS},
};
use crate::{
    annotation::{Annotation, AnnotationId, Body, Claim, Label},
    document::{Document, Link},
};

/// The number of the text's own structure; the others follow.
pub(super) const SOFA: usize = 1;

/// A document as feature structures.
pub(super) struct Cas {
    pub(super) text: String,
    pub(super) language: &'static str,
    /// How long the text is.
    pub(super) length: usize,
    pub(super) structures: Vec<Structure>,
}

/// An annotation of some type.
pub(super) struct Structure {
    pub(super) id: usize,
    pub(super) of: &'static str,
    pub(super) begin: usize,
    pub(super) end: usize,
    pub(super) words: Vec<(&'static str, String)>,
    pub(super) references: Vec<(&'static str, usize)>,
}

impl Cas {
    pub(super) fn of(document: &Document) -> io::Result<Self> {
        let length = document.text.encode_utf16().count();
        let language = document.details.language.tag();
        let mut cas = Self { text: document.text.to_string(), language, length, structures: Vec::new() };
        cas.add(ARTICLE_TYPE, (0, length), article_features(document), Vec::new());
        let ruler = Ruler::of(&document.text, Unit::Utf16);
        let mut ids = HashMap::new();
        for annotation in document.annotations.iter() {
            ids.insert(&annotation.id, cas.add_annotation(annotation, &ruler)?);
        }
        for link in ties::links(document, |end| ids.contains_key(end)) {
            cas.add_link(link, &ids);
        }
        Ok(cas)
    }

    fn add_annotation(&mut self, annotation: &Annotation, ruler: &Ruler) -> io::Result<usize> {
        let place = ruler.of_annotation(annotation)?;
        let fields = annotation_words(annotation, &ruler.offsets).unwrap_or_default();
        let mut words = features(&fields, &WORDS);
        if annotation.label() == Label::Claim {
            words.push(("label", Label::Claim.id().to_owned()));
        }
        let mut references = Vec::new();
        if let Body::Claim(claim) = &annotation.body {
            for (role, span) in parts(claim) {
                let Some(part) = span.and_then(|span| ruler.place(span)) else { continue };
                references
                    .push((role, self.add(PART, (part.start, part.end), vec![("role", role.to_owned())], Vec::new())));
            }
        }
        let of = if annotation.label() == Label::Claim { CLAIM } else { SPAN };
        Ok(self.add(of, (place.start, place.end), words, references))
    }

    /// A link has the place of the annotation that it leads to, as relations have.
    fn add_link(&mut self, link: &Link, ids: &HashMap<&AnnotationId, usize>) {
        let (Some(from), Some(to)) = (ids.get(&link.from), ids.get(&link.to)) else { return };
        let place = self.structures.iter().find(|one| one.id == *to).map(|one| (one.begin, one.end));
        let words = SAID.into_iter().zip([link.id.as_str(), &link.kind, &link.note]);
        let words = words.filter(|(_, said)| !said.is_empty()).map(|(name, said)| (name, said.to_owned()));
        let references = ENDS.into_iter().zip([*from, *to]).collect();
        self.add(LINK, place.unwrap_or_default(), words.collect(), references);
    }

    fn add(
        &mut self,
        of: &'static str,
        (begin, end): (usize, usize),
        words: Vec<(&'static str, String)>,
        references: Vec<(&'static str, usize)>,
    ) -> usize {
        // The document's own annotation comes right after the text.
        let id = SOFA + 2 + self.structures.len();
        self.structures.push(Structure { id, of, begin, end, words, references });
        id
    }

    /// The same without characters that XML forbids; their replacement has the same length, so no offset changes.
    pub(super) fn text_for_xml(&self) -> String {
        self.text.chars().map(|one| if is_xml(one) { one } else { '\u{fffd}' }).collect()
    }
}

/// The parts of `claim` by name.
fn parts(claim: &Claim) -> [(&'static str, Option<crate::text::Span>); 4] {
    let [source, cue, via, carried] = PARTS;
    [(source, claim.source), (cue, claim.cue), (via, claim.via), (carried, claim.carried)]
}

/// Those of `fields` that are `known`, as words.
fn features(fields: &Words, known: &[&'static str]) -> Vec<(&'static str, String)> {
    let named = |name: &str| known.iter().find(|known| **known == name).copied();
    flat::in_words(fields).filter_map(|(name, words)| Some((named(name)?, words))).collect()
}

fn article_features(document: &Document) -> Vec<(&'static str, String)> {
    let mut fields = details_words(document);
    if let Some(serde_json::Value::Object(source)) = fields.remove("source") {
        fields.extend(source);
    }
    features(&fields, &ARTICLE)
}
