//! Who is named across articles.

use std::collections::HashMap;

use super::{Period, library::Shelved, mentions::mentions};
use crate::{annotation::Label, document::Document, search::folded};

/// Somebody or something that an article names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Whether it is a person or an organization.
    pub label: Label,
    /// The name.
    pub name: String,
    /// How often.
    pub n_places: usize,
}

/// Whom and what `document` names.
pub fn mentions_of(document: &Document) -> Vec<Mention> {
    let of = |label| {
        let own = mentions(&document.annotations, &document.text, label);
        own.into_iter().map(move |own| Mention { label, name: own.name, n_places: own.places.len() })
    };
    of(Label::Person).chain(of(Label::Organization)).collect()
}

/// Somebody or something that several articles name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Across {
    /// Whether it is a person or an organization.
    pub label: Label,
    /// The name, as the first of the articles gives it.
    pub name: String,
    /// How many articles name it.
    pub n_articles: usize,
    /// How often, in all of them.
    pub n_places: usize,
    /// How many articles name it, in each period.
    pub by_period: Vec<usize>,
}

/// Who the `articles` name: first who is in most of them, then who is named most often.
pub(super) fn across(articles: &[Shelved], periods: &[Period]) -> Vec<Across> {
    let mut all: Vec<Across> = Vec::new();
    let mut by_name: HashMap<(Label, String), usize> = HashMap::new();
    for article in articles {
        let period = Period::index_of(periods, article.day);
        for mention in &article.mentions {
            let key = (mention.label, folded(&mention.name));
            let index = *by_name.entry(key).or_insert_with(|| {
                let (label, name) = (mention.label, mention.name.clone());
                all.push(Across { label, name, n_articles: 0, n_places: 0, by_period: vec![0; periods.len()] });
                all.len() - 1
            });
            all[index].n_articles += 1;
            all[index].n_places += mention.n_places;
            all[index].by_period[period] += 1;
        }
    }
    all.sort_by_key(|own| (std::cmp::Reverse(own.n_articles), std::cmp::Reverse(own.n_places)));
    all
}
