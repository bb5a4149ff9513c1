//! The rules that a record names: each once, by the name that never changes, and by number where it is used.

use crate::annotation::{Annotation, Rule};

/// From rules to their numbers within one record.
pub(super) struct RuleNumbers {
    names: Vec<&'static str>,
    /// By the rule's place in [`Rule::ALL`].
    numbers: Vec<Option<u16>>,
}

impl RuleNumbers {
    /// The rules that `annotations` name.
    pub(super) fn of<'a>(annotations: impl IntoIterator<Item = &'a Annotation>) -> Self {
        let mut rules = Self { names: Vec::new(), numbers: vec![None; Rule::ALL.len()] };
        for because in annotations.into_iter().flat_map(|annotation| &annotation.because) {
            rules.add(because.rule);
        }
        rules
    }

    fn add(&mut self, rule: Rule) {
        let number = &mut self.numbers[rule as usize];
        if number.is_none() {
            *number = Some(self.names.len() as u16);
            self.names.push(rule.id());
        }
    }

    /// The names, in the order of their numbers.
    pub(super) fn names(&self) -> &[&'static str] {
        &self.names
    }

    /// The number of `rule`, which one of the annotations names.
    pub(super) fn number(&self, rule: Rule) -> u16 {
        self.numbers[rule as usize].unwrap_or_default()
    }
}

/// From numbers to rules. One that this version does not know is nothing: its reason cannot be worded.
pub(super) struct RuleNames(Vec<Option<Rule>>);

impl RuleNames {
    pub(super) fn new(names: &[&str]) -> Self {
        Self(names.iter().map(|name| Rule::of_id(name)).collect())
    }

    pub(super) fn rule(&self, number: u16) -> Option<Rule> {
        self.0.get(usize::from(number)).copied().flatten()
    }
}
