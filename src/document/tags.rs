//! Tags: words of the person's own, on an annotation or on the article.

use std::collections::{BTreeMap, HashSet};

use super::Document;

/// `tags` without blanks at their edges, without empty ones, and each once.
pub fn tidied(tags: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    let trimmed = tags.into_iter().map(|tag| tag.trim().to_owned());
    trimmed.filter(|tag| !tag.is_empty() && seen.insert(tag.clone())).collect()
}

/// The tags of the annotations of `document` that are not rejected, each with the number of annotations that have it,
/// in alphabetical order.
pub fn tags_of(document: &Document) -> Vec<(&str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let held = document.annotations.iter().filter(|own| own.status != crate::annotation::Status::Rejected);
    for tag in held.flat_map(|own| &own.tags) {
        *counts.entry(tag).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// The tags of the article and its annotations, each once.
pub fn all_tags(document: &Document) -> Vec<String> {
    let own = document.details.tags.iter().cloned();
    tidied(own.chain(tags_of(document).into_iter().map(|(tag, _)| tag.to_owned())))
}
