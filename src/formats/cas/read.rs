//! From feature structures, ours or others', to an article.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{
    super::{
        FormatError, Imported, Unit, flat,
        import::{Given, take},
        labels::label_of,
        ties::Tie,
        told::{Mark, Told, Words},
    },
    types::{ARTICLE, ARTICLE_TYPE, CLAIM, ENDS, LINK, PART, PARTS, SAID, SPAN, WORDS},
};
use crate::annotation::OwnLabel;

/// A structure that has a place in the text.
pub(super) struct Found {
    pub(super) id: usize,
    pub(super) of: String,
    pub(super) begin: usize,
    pub(super) end: usize,
    pub(super) features: HashMap<String, Feature>,
}

pub(super) enum Feature {
    Words(String),
    Reference(usize),
}

impl Found {
    fn words(&self, name: &str) -> Option<&str> {
        match self.features.get(name)? {
            Feature::Words(words) => Some(words),
            Feature::Reference(_) => None,
        }
    }

    /// Its features with `known` names, as fields of Gloss JSON.
    fn fields(&self, known: &[&str]) -> Words {
        let of = |name: &&str| Some(((*name).to_owned(), flat::from_words(name, self.words(name)?.to_owned())));
        known.iter().filter_map(of).collect()
    }

    /// The label of a feature structure: from a feature, or from the name of its type. If it is none of the four, it
    /// counts only if the structure says that it is a label or a named entity; a lemma is no label.
    fn label(&self) -> Option<String> {
        let short = self.of.rsplit('.').next().unwrap_or_default();
        let said = ["label", "value", "identifier", "Label"].into_iter().filter_map(|name| self.words(name));
        let known = |name: &&str| label_of(name).is_some();
        let own = || self.words("label").or_else(|| self.words("value").filter(|_| short == "NamedEntity"));
        said.chain([short]).find(known).or_else(own).map(str::to_owned)
    }
}

/// The article of `text` with what was `found`.
pub(super) fn imported(text: String, found: Vec<Found>, number: usize, given: &Given) -> Result<Imported, FormatError> {
    let parts: HashMap<usize, (usize, usize)> =
        found.iter().filter(|one| is(one, PART)).map(|one| (one.id, (one.begin, one.end))).collect();
    let mut told = Told { text, units: vec![Unit::Utf16, Unit::CodePoint], ..Told::default() };
    let (mut links, mut places) = (Vec::new(), HashMap::new());
    for one in &found {
        if is(one, ARTICLE_TYPE) {
            told.details = details(one);
        } else if ends(one).is_some() {
            links.push(one);
        } else if !is(one, PART)
            && let Some(mark) = mark(one, &parts)
        {
            if is(one, SPAN) {
                told.known.extend(one.words("label").and_then(OwnLabel::new));
            }
            places.insert(one.id, told.marks.len());
            told.marks.push(mark);
        }
    }
    told.ties = links.into_iter().filter_map(|one| tie(one, &places)).collect();
    take(told, number, given).map_err(|fault| FormatError::Article { number, title: String::new(), fault })
}

fn is(one: &Found, name: &str) -> bool {
    one.of == name
}

fn details(one: &Found) -> Words {
    let mut details = one.fields(&ARTICLE);
    let source: Map<String, Value> = ["url", "outlet", "date"]
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), details.remove(*name)?)))
        .collect();
    details.insert("source".to_owned(), Value::Object(source));
    for name in ["title", "note"] {
        details.entry(name).or_insert_with(|| Value::from(""));
    }
    details
}

/// The structures that a relation leads from and to.
fn ends(one: &Found) -> Option<[usize; 2]> {
    let [from, to] = ENDS.map(|name| match one.features.get(name) {
        Some(Feature::Reference(id)) => Some(*id),
        _ => None,
    });
    Some([from?, to?])
}

/// The link that a relation is between the marks at `places`: of ours what we wrote, of others by its value or its type.
fn tie(one: &Found, places: &HashMap<usize, usize>) -> Option<Tie> {
    let [from, to] = ends(one)?.map(|id| places.get(&id).copied());
    let mut fields = Words::new();
    if is(one, LINK) {
        fields = one.fields(&SAID);
        fields.entry("kind").or_insert_with(|| Value::from(""));
    }
    let short = one.of.rsplit('.').next();
    let said = ["kind", "label", "value", "DependencyType"].into_iter().find_map(|name| one.words(name));
    Some(Tie { ends: (from?, to?), kind: said.or(short)?.to_owned(), fields })
}

fn mark(one: &Found, parts: &HashMap<usize, (usize, usize)>) -> Option<Mark> {
    let is_ours = is(one, SPAN) || is(one, CLAIM);
    let own = one.words("label").map(str::to_owned).filter(|_| is_ours);
    let label = if is(one, CLAIM) { "claim".to_owned() } else { own.or_else(|| one.label())? };
    let mut fields = if is_ours { one.fields(&WORDS) } else { Map::new() };
    fields.remove("label");
    let id = fields.remove("id").and_then(|id| id.as_str().map(str::to_owned));
    let part = |name: &'static str| match one.features.get(name)? {
        Feature::Reference(id) => parts.get(id).map(|(start, end)| (name, *start, *end)),
        Feature::Words(_) => None,
    };
    let parts = PARTS.into_iter().filter_map(part).collect();
    Some(Mark { id, start: one.begin, end: one.end, label, fields, parts, ..Mark::default() })
}
