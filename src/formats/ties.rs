//! Links between annotations in other tools' files: each refers to the marks that it connects.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::told::Words;
use crate::{
    annotation::AnnotationId,
    document::{Document, Link},
};

/// A link as a foreign file tells it.
#[derive(Default, Clone)]
pub(super) struct Tie {
    /// Which of the file's marks it leads from, and to.
    pub(super) ends: (usize, usize),
    /// What the first is to the second, by the file's own name.
    pub(super) kind: String,
    /// What else it says, in the fields of Gloss JSON.
    pub(super) fields: Words,
}

/// The names of a claim's parts in tools where relations lead to them, as to other marks.
const PARTS: [&str; 4] = ["source", "cue", "via", "carried"];

/// What a link is called that does not say what it is.
const UNSAID: &str = "link";

/// What marks a link of our own that a file does not say by itself.
pub(super) const BESIDE: &str = "beside";

/// The name of the relation for a link of `kind`: one word, and none of the names of a claim's parts.
pub(super) fn relation(kind: &str) -> String {
    let word = |one: char| if one.is_alphanumeric() || "_-".contains(one) { one } else { '_' };
    let name: String = kind.trim().chars().map(word).collect();
    if name.is_empty() {
        UNSAID.to_owned()
    } else if PARTS.contains(&name.to_lowercase().as_str()) {
        format!("{UNSAID}-{name}")
    } else {
        name
    }
}

/// The kind of a link that files call `name`.
pub(super) fn kind(name: &str) -> String {
    let bare = name.strip_prefix(UNSAID).unwrap_or(name);
    let own = bare.strip_prefix('-').filter(|own| PARTS.contains(&own.to_lowercase().as_str()));
    own.unwrap_or(if name == UNSAID { "" } else { name }).to_owned()
}

/// The links of `document` between annotations that `holds` says a file has.
pub(super) fn links(document: &Document, holds: impl Fn(&AnnotationId) -> bool) -> Vec<&Link> {
    let held = document.links.iter().filter(|link| holds(&link.from) && holds(&link.to));
    held.map(|link| &**link).collect()
}

/// The links of an article: `ties` between the marks that became the annotations `names`, each as Gloss once left it where it
/// is among `own`; and those of `own` that the file could not say, because it has one of their ends not, or says no links.
pub(super) fn joined(ties: &[Tie], names: &[Option<String>], own: Vec<Words>, says_links: bool) -> Vec<Value> {
    let mut own: Vec<Option<Words>> = own.into_iter().map(Some).collect();
    let mut links = Vec::new();
    for tie in ties {
        let name = |mark: usize| names.get(mark)?.as_deref();
        let (Some(from), Some(to)) = (name(tie.ends.0), name(tie.ends.1)) else { continue };
        let is_it = |one: &&mut Option<Words>| one.as_ref().is_some_and(|one| is_same(one, from, to, &tie.kind));
        let fresh = || Map::from_iter([("kind".to_owned(), Value::from(kind(&tie.kind)))]);
        let mut link = own.iter_mut().find(is_it).and_then(Option::take).unwrap_or_else(fresh);
        link.extend(tie.fields.clone());
        link.extend([("from", from), ("to", to)].map(|(name, id)| (name.to_owned(), Value::from(id))));
        links.push(Value::Object(link));
    }
    let in_file: HashSet<&str> = names.iter().flatten().map(String::as_str).collect();
    let is_beside = |one: &Words| one.get(BESIDE).is_some();
    let is_unsaid = |one: &Words| {
        !says_links || is_beside(one) || ["from", "to"].iter().any(|end| !in_file.contains(text(one, end)))
    };
    links.extend(own.into_iter().flatten().filter(is_unsaid).map(Value::Object));
    links
}

fn text<'a>(link: &'a Words, field: &str) -> &'a str {
    link.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn is_same(link: &Words, from: &str, to: &str, name: &str) -> bool {
    text(link, "from") == from && text(link, "to") == to && relation(text(link, "kind")) == relation(&kind(name))
}

/// Those of `links` whose ends are both among `present`.
pub(super) fn between(links: Vec<Value>, present: &HashSet<&str>) -> Vec<Value> {
    let is_there =
        |link: &Value, end: &str| link.get(end).and_then(Value::as_str).is_some_and(|id| present.contains(id));
    links.into_iter().filter(|link| is_there(link, "from") && is_there(link, "to")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_is_one_word_and_none_of_a_claims_parts() {
        for (own, name) in [("works-for", "works-for"), ("said by", "said_by"), ("属于", "属于"), ("", "link")] {
            assert_eq!(relation(own), name);
        }
        assert_eq!((relation("source"), kind("link-source")), ("link-source".to_owned(), "source".to_owned()));
        assert_eq!((kind("link"), kind("link-up")), (String::new(), "link-up".to_owned()));
    }

    #[test]
    fn a_link_that_the_file_cannot_say_stays_and_one_that_was_taken_out_of_it_goes() {
        let link = |id: &str, from: &str, to: &str| {
            let fields = [("id", id), ("from", from), ("to", to), ("kind", "said by"), ("note", "so")];
            Words::from_iter(fields.map(|(name, said)| (name.to_owned(), Value::from(said))))
        };
        let names = ["a1", "a2", "a3"].map(|id| Some(id.to_owned()));
        let tie = Tie { ends: (0, 1), kind: "said_by".to_owned(), ..Tie::default() };
        let own = vec![link("l1", "a1", "a2"), link("l2", "a2", "a3"), link("l3", "a1", "rejected")];
        let ids = |links: Vec<Value>| -> Vec<String> {
            links.iter().filter_map(|one| Some(one.get("id")?.as_str()?.to_owned())).collect()
        };
        assert_eq!(ids(joined(std::slice::from_ref(&tie), &names, own.clone(), true)), ["l1", "l3"]);
        assert_eq!(ids(joined(&[], &names, own, false)), ["l1", "l2", "l3"]);
        assert_eq!(
            joined(&[tie], &names, Vec::new(), true),
            [serde_json::json!({"kind": "said_by", "from": "a1", "to": "a2"})]
        );
    }
}
