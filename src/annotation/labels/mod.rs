//! A set of labels of the person's own, each with its look, its key and its meaning.
//!
//! There is one set for all articles, and an article may have its own besides.

mod look;
mod written;

pub use look::{Colour, Line, Look};

use super::OwnLabel;

/// A label with its look, its key and its meaning.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Definition {
    /// The label.
    pub label: OwnLabel,
    /// Its colour and the line under its words.
    pub look: Look,
    /// The key that chooses it, where it has one.
    pub key: Option<char>,
    /// Its meaning, in one line; empty if none was given.
    pub description: String,
}

/// Definitions of labels, one for each, in the order in which they are offered.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LabelSet(Vec<Definition>);

impl LabelSet {
    /// How many labels a set has at most.
    pub const MOST: usize = 200;

    /// Its definitions, in the order in which they are offered.
    pub fn definitions(&self) -> &[Definition] {
        &self.0
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What it says of `label`.
    pub fn get(&self, label: OwnLabel) -> Option<&Definition> {
        self.0.iter().find(|own| own.label == label)
    }

    /// The label that `key` chooses.
    pub fn of_key(&self, key: char) -> Option<OwnLabel> {
        self.0.iter().find(|own| own.key == Some(key)).map(|own| own.label)
    }

    /// How `label` looks here.
    pub fn look(&self, label: OwnLabel) -> Look {
        self.get(label).map_or(Look::default(), |own| own.look)
    }

    /// Adds `definition`, or replaces the one of the same label. Any other label with its key loses the key.
    pub fn set(&mut self, definition: Definition) {
        for other in self.0.iter_mut().filter(|own| own.label != definition.label) {
            other.key = other.key.filter(|key| Some(*key) != definition.key);
        }
        match self.0.iter().position(|own| own.label == definition.label) {
            Some(at) => self.0[at] = definition,
            None if self.0.len() < Self::MOST => self.0.push(definition),
            None => {}
        }
    }

    /// Takes `label` out.
    pub fn remove(&mut self, label: OwnLabel) {
        self.0.retain(|own| own.label != label);
    }

    /// Renames `from` to `to`. If `to` has a definition already, that one is kept.
    pub fn rename(&mut self, from: OwnLabel, to: OwnLabel) {
        if self.get(to).is_some() {
            self.remove(from);
        }
        self.0.iter_mut().filter(|own| own.label == from).for_each(|own| own.label = to);
    }

    /// This set with everything that changed from `before` to `after` as it was in `before`, except what has changed
    /// again since.
    pub fn reverted(&self, before: &Self, after: &Self) -> Self {
        if self == after {
            return before.clone();
        }
        let mut set = self.clone();
        let touched = before.0.iter().chain(&after.0).map(|own| own.label);
        for label in touched.filter(|label| before.get(*label) != after.get(*label)) {
            match before.get(label) {
                _ if self.get(label) != after.get(label) => {}
                Some(own) => set.set(own.clone()),
                None => set.remove(label),
            }
        }
        set
    }

    /// Adds what `others` has and this does not; what this says already stays.
    pub fn join(&mut self, others: &Self) {
        let taken: Vec<char> = self.0.iter().filter_map(|own| own.key).collect();
        let new: Vec<&Definition> = others.0.iter().filter(|other| self.get(other.label).is_none()).collect();
        let free = |key: &char| !taken.contains(key);
        let new: Vec<Definition> =
            new.into_iter().map(|own| Definition { key: own.key.filter(free), ..own.clone() }).collect();
        new.into_iter().for_each(|own| self.set(own));
    }

    /// What holds in an article: its own definitions before those for all, and a look for each label of `used` that
    /// neither knows.
    pub fn in_article(own: &Self, of_all: &Self, used: impl IntoIterator<Item = OwnLabel>) -> Self {
        let mut set = of_all.clone();
        own.0.iter().for_each(|definition| set.set(definition.clone()));
        for label in used {
            if set.get(label).is_none() {
                let look = set.free_look();
                set.set(Definition { label, look, key: None, description: String::new() });
            }
        }
        set
    }

    /// The definitions of those of `used` that it knows.
    pub fn only(&self, used: &[OwnLabel]) -> Self {
        Self(self.0.iter().filter(|own| used.contains(&own.label)).cloned().collect())
    }

    /// This set without the definitions that `others` has, too, and that are equal there.
    pub fn without(&self, others: &Self) -> Self {
        Self(self.0.iter().filter(|own| others.get(own.label) != Some(own)).cloned().collect())
    }

    /// The first look that no label has; the first of all where each is taken.
    pub fn free_look(&self) -> Look {
        let is_free = |look: &Look| self.0.iter().all(|own| own.look != *look);
        Look::proposed().find(is_free).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(name: &str) -> OwnLabel {
        OwnLabel::new(name).expect("a name")
    }

    fn set(names: &[(&str, Option<char>)]) -> LabelSet {
        let mut set = LabelSet::default();
        for (name, key) in names {
            let look = set.free_look();
            set.set(Definition { label: label(name), look, key: *key, description: String::new() });
        }
        set
    }

    fn names(set: &LabelSet) -> Vec<&str> {
        set.definitions().iter().map(|own| own.label.name()).collect()
    }

    #[test]
    fn a_change_is_taken_back_and_what_came_after_it_stays() {
        let before = set(&[("EVENT", Some('5')), ("PLACE", None)]);
        let mut after = before.clone();
        after.set(Definition { key: Some('5'), ..before.get(label("PLACE")).expect("it is there").clone() });
        assert_eq!(after.reverted(&before, &after), before);
        let mut later = after.clone();
        later.remove(label("EVENT"));
        later.join(&set(&[("THING", None)]));
        let reverted = later.reverted(&before, &after);
        assert_eq!(names(&reverted), ["PLACE", "THING"]);
        assert_eq!(reverted.of_key('5'), None);
        assert_eq!(names(&after.reverted(&LabelSet::default(), &before)), ["EVENT", "PLACE"]);
    }

    #[test]
    fn a_key_is_of_the_label_that_got_it_last() {
        let mut labels = set(&[("EVENT", Some('5')), ("PLACE", Some('5'))]);
        assert_eq!(labels.of_key('5'), Some(label("PLACE")));
        assert_eq!(labels.get(label("EVENT")).and_then(|own| own.key), None);
        labels.remove(label("PLACE"));
        assert_eq!(labels.of_key('5'), None);
    }

    #[test]
    fn fifty_labels_look_each_their_own_way() {
        let names: Vec<String> = (0..50).map(|n| format!("L{n}")).collect();
        let labels = set(&names.iter().map(|name| (&**name, None)).collect::<Vec<_>>());
        let mut looks: Vec<_> = labels.definitions().iter().map(|own| own.look).collect();
        looks.sort_unstable();
        looks.dedup();
        assert_eq!(looks.len(), 50);
    }

    #[test]
    fn a_set_has_a_bound() {
        let names: Vec<String> = (0..300).map(|n| format!("M{n}")).collect();
        let labels = set(&names.iter().map(|name| (&**name, None)).collect::<Vec<_>>());
        assert_eq!(labels.definitions().len(), LabelSet::MOST);
    }

    #[test]
    fn a_renamed_label_keeps_its_look_and_one_of_that_name_wins() {
        let mut labels = set(&[("EVENT", Some('5')), ("PLACE", None)]);
        let look = labels.look(label("EVENT"));
        labels.rename(label("EVENT"), label("HAPPENING"));
        assert_eq!((names(&labels), labels.look(label("HAPPENING"))), (vec!["HAPPENING", "PLACE"], look));
        labels.rename(label("HAPPENING"), label("PLACE"));
        assert_eq!(names(&labels), ["PLACE"]);
    }

    #[test]
    fn in_an_article_its_own_definitions_come_before_those_for_all() {
        let of_all = set(&[("EVENT", Some('5')), ("PLACE", Some('6'))]);
        let look = Look::proposed().nth(7).expect("there are more");
        let mut own = LabelSet::default();
        own.set(Definition { label: label("EVENT"), look, key: Some('6'), description: "here".to_owned() });
        let both = LabelSet::in_article(&own, &of_all, [label("EVENT"), label("OTHER")]);
        assert_eq!(names(&both), ["EVENT", "PLACE", "OTHER"]);
        assert_eq!((both.look(label("EVENT")), both.of_key('6')), (look, Some(label("EVENT"))));
        assert!(
            both.definitions().iter().all(|one| one.label == label("OTHER") || one.look != both.look(label("OTHER")))
        );
        assert_eq!(names(&both.only(&[label("OTHER")])), ["OTHER"]);
        assert_eq!(names(&both.without(&of_all)), ["EVENT", "PLACE", "OTHER"]);
        assert_eq!(names(&of_all.without(&of_all)), [""; 0]);
    }

    #[test]
    fn joining_leaves_what_is_there() {
        let mut labels = set(&[("EVENT", Some('5'))]);
        let before = labels.get(label("EVENT")).cloned();
        labels.join(&set(&[("PLACE", Some('5')), ("EVENT", Some('7')), ("TIME", Some('8'))]));
        assert_eq!(names(&labels), ["EVENT", "PLACE", "TIME"]);
        assert_eq!(labels.get(label("EVENT")).cloned(), before);
        assert_eq!((labels.of_key('5'), labels.of_key('8')), (Some(label("EVENT")), Some(label("TIME"))));
    }
}
