//! The article that Gloss itself once stored in a file, and how the file's marks are matched with its annotations.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{
    gloss::labels_of,
    labels::named,
    tokens::{is_blank, is_separator},
    told::Words,
};
use crate::{
    annotation::{Label, OwnLabel},
    text::{CharSpan, Offsets, Text},
};

/// How a mark is recognized: by its label and the code points it covers.
pub(super) type Key = (Label, usize, usize);

/// What Gloss once put into a file, by where it lies.
#[derive(Default)]
pub(super) struct Companion {
    annotations: Vec<Option<(Label, Words)>>,
    by_key: HashMap<Key, Vec<usize>>,
    ids: HashSet<String>,
    /// The person's own labels in the article.
    pub(super) own_labels: Vec<OwnLabel>,
}

impl Companion {
    /// The companion in `article`. Rejected annotations are left out if the file's format has no rejected marks.
    pub(super) fn of(article: &Words, text: &Text, rejected_elsewhere: bool) -> Self {
        let mut companion = Self::default();
        let offsets = Offsets::of(text);
        let defined = labels_of(article.get("labels").and_then(Value::as_array).into_iter().flatten());
        companion.own_labels = defined.definitions().iter().map(|own| own.label).collect();
        for list in ["spans", "claims"] {
            let annotations = article.get(list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            for fields in annotations.iter().filter_map(Value::as_object) {
                companion.add(list, fields, &offsets, !(rejected_elsewhere && is_rejected(fields)));
            }
        }
        companion
    }

    fn add(&mut self, list: &str, fields: &Words, offsets: &Offsets, is_sought: bool) {
        let named = fields.get("label").and_then(Value::as_str).and_then(named);
        let Some(label) = named.or((list == "claims").then_some(Label::Claim)) else { return };
        let at = |name: &str| fields.get(name).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
        let (Some(start), Some(end)) = (at("start"), at("end")) else { return };
        if let Label::Own(own) = label
            && !self.own_labels.contains(&own)
        {
            self.own_labels.push(own);
        }
        let index = self.annotations.len();
        self.ids.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
        let keys = keys((label, start, end), offsets).filter(|_| is_sought);
        keys.for_each(|key| self.by_key.entry(key).or_default().push(index));
        self.annotations.push(Some((label, fields.clone())));
    }

    /// The annotation at that place, preferably with that id or exactly there; each is returned only once. Its quote
    /// has to say the same.
    pub(super) fn take(&mut self, key: &Key, id: Option<&str>, quote: &str) -> Option<Words> {
        let own = |index: usize| self.annotations[index].as_ref().map(|(_, own)| own);
        let rank = |index: usize| {
            let own = own(index)?;
            let is_named = id.is_some() && own.get("id").and_then(Value::as_str) == id;
            let is_there = own.get("text").and_then(Value::as_str) == Some(quote);
            fits(own, quote).then_some((!is_named, !is_there))
        };
        let indices = self.by_key.get(key)?.iter().copied();
        let (_, found) = indices.filter_map(|index| Some((rank(index)?, index))).min()?;
        self.annotations[found].take().map(|(_, own)| own)
    }

    /// Whether no annotation of ours bears `id`.
    pub(super) fn is_free(&self, id: &str) -> bool {
        !self.ids.contains(id)
    }

    pub(super) fn rest(&mut self) -> Vec<(Label, Words)> {
        std::mem::take(&mut self.annotations).into_iter().flatten().collect()
    }
}

fn fits(own: &Words, quote: &str) -> bool {
    let said = own.get("text").and_then(Value::as_str).unwrap_or_default();
    said.trim_matches(is_blank) == quote.trim_matches(is_blank)
}

/// The places by which an annotation may be told: a file that goes by lines or words says it without what is blank at
/// its edges.
pub(super) fn keys(key: Key, offsets: &Offsets) -> impl Iterator<Item = Key> {
    let left_out: [fn(char) -> bool; 2] = [is_separator, is_blank];
    [Some(key)].into_iter().chain(left_out.map(|is_left_out| trimmed(key, offsets, is_left_out))).flatten()
}

/// The place of an annotation without what is left out at its edges, where there is some.
fn trimmed((label, start, end): Key, offsets: &Offsets, is_left_out: fn(char) -> bool) -> Option<Key> {
    let quote = offsets.text().get(offsets.from_chars(CharSpan { start, end })?)?;
    let kept = quote.trim_matches(is_left_out);
    if kept.len() == quote.len() || kept.is_empty() {
        return None;
    }
    let n_before = quote.chars().take_while(|one| is_left_out(*one)).count();
    Some((label, start + n_before, start + n_before + kept.chars().count()))
}

/// Whether a person has rejected it.
pub(super) fn is_rejected(fields: &Words) -> bool {
    fields.get("status").and_then(Value::as_str) == Some("rejected")
}
