//! What the annotations of a record name, each once and by number where it is used: rules, by the name that never changes,
//! and who made a mark, by their own name after [`BY`].
//!
//! Who made a mark stands among its reasons: a version that knows no names passes over it, as over a rule that it does not
//! know, so that no record had to change its shape for it.

use std::sync::Arc;

use crate::annotation::{Annotation, Rule};

/// What a person's name begins with, and no rule's.
const BY: char = '@';

/// From what is named to its number within one record.
pub(super) struct RuleNumbers {
    names: Vec<String>,
    /// By the rule's place in [`Rule::ALL`].
    numbers: Vec<Option<u16>>,
    /// The numbers of who made the marks.
    people: Vec<(Arc<str>, u16)>,
}

impl RuleNumbers {
    /// What `annotations` name.
    pub(super) fn of<'a>(annotations: impl IntoIterator<Item = &'a Annotation>) -> Self {
        let mut rules = Self { names: Vec::new(), numbers: vec![None; Rule::ALL.len()], people: Vec::new() };
        for annotation in annotations {
            annotation.because.iter().for_each(|because| rules.add(because.rule));
            rules.add_person(&annotation.by);
        }
        rules
    }

    fn add(&mut self, rule: Rule) {
        let number = &mut self.numbers[rule as usize];
        if number.is_none() {
            *number = Some(self.names.len() as u16);
            self.names.push(rule.id().to_owned());
        }
    }

    fn add_person(&mut self, name: &Arc<str>) {
        if !name.is_empty() && self.person(name).is_none() {
            self.people.push((name.clone(), self.names.len() as u16));
            let mut named = String::from(BY);
            named.push_str(name);
            self.names.push(named);
        }
    }

    /// The names, in the order of their numbers.
    pub(super) fn names(&self) -> Vec<&str> {
        self.names.iter().map(String::as_str).collect()
    }

    /// The number of `rule`, which one of the annotations names.
    pub(super) fn number(&self, rule: Rule) -> u16 {
        self.numbers[rule as usize].unwrap_or_default()
    }

    /// The number of whoever bears that name; nothing for nobody.
    pub(super) fn person(&self, name: &str) -> Option<u16> {
        self.people.iter().find(|(own, _)| **own == *name).map(|(_, number)| *number)
    }
}

/// From numbers to what they name.
pub(super) struct RuleNames(Vec<Named>);

/// What stands under a number.
pub(super) enum Named {
    /// A rule.
    Rule(Rule),
    /// Who made the mark.
    By(Arc<str>),
    /// Something that this version does not know: a reason of it cannot be worded.
    Unknown,
}

impl RuleNames {
    pub(super) fn new(names: &[&str]) -> Self {
        let named = |name: &&str| match name.strip_prefix(BY) {
            Some(person) => Named::By(person.into()),
            None => Rule::of_id(name).map_or(Named::Unknown, Named::Rule),
        };
        Self(names.iter().map(named).collect())
    }

    pub(super) fn named(&self, number: u16) -> &Named {
        self.0.get(usize::from(number)).unwrap_or(&Named::Unknown)
    }
}
