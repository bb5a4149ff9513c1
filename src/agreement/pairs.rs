//! Which mark of one reader corresponds to which mark of the other.

use std::{cmp::Reverse, collections::HashMap, hash::Hash, rc::Rc};

use crate::annotation::Annotation;

/// Marks of two readers that have not been paired yet, by their places in the lists.
pub(super) struct Pairing<'a> {
    one: &'a [Rc<Annotation>],
    other: &'a [Rc<Annotation>],
    /// The pairs so far.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Whether each of `one` is in a pair.
    pub(super) paired: Vec<bool>,
    /// Whether each of `other` is.
    pub(super) other_paired: Vec<bool>,
}

impl<'a> Pairing<'a> {
    pub(super) fn new(one: &'a [Rc<Annotation>], other: &'a [Rc<Annotation>]) -> Self {
        let (paired, other_paired) = (vec![false; one.len()], vec![false; other.len()]);
        Self { one, other, pairs: Vec::new(), paired, other_paired }
    }

    /// Pairs marks with the same key, each with at most one.
    pub(super) fn pair_same<K: Hash + Eq>(&mut self, key: impl Fn(&Annotation) -> K) {
        let mut open: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, mark) in self.other.iter().enumerate().rev().filter(|(at, _)| !self.other_paired[*at]) {
            open.entry(key(mark)).or_default().push(at);
        }
        for (at, mark) in self.one.iter().enumerate() {
            if !self.paired[at]
                && let Some(other) = open.get_mut(&key(mark)).and_then(Vec::pop)
            {
                self.pair(at, other);
            }
        }
    }

    /// Pairs overlapping marks with the same key, those with most in common first.
    pub(super) fn pair_overlapping<K: Eq>(&mut self, key: impl Fn(&Annotation) -> K) {
        let mut both = self.overlaps(key);
        both.sort_by_key(|(n_common, one, other)| (Reverse(*n_common), *one, *other));
        for (_, one, other) in both {
            if !self.paired[one] && !self.other_paired[other] {
                self.pair(one, other);
            }
        }
    }

    /// How many bytes each two overlapping marks with the same key have in common, found in one pass over both lists.
    fn overlaps<K: Eq>(&self, key: impl Fn(&Annotation) -> K) -> Vec<(usize, usize, usize)> {
        let mut coming = self.other.iter().enumerate().filter(|(at, _)| !self.other_paired[*at]).peekable();
        let (mut near, mut found): (Vec<(usize, &Rc<Annotation>)>, Vec<_>) = (Vec::new(), Vec::new());
        for (at, mark) in self.one.iter().enumerate().filter(|(at, _)| !self.paired[*at]) {
            near.retain(|(_, other)| other.span.end > mark.span.start);
            while let Some(next) = coming.next_if(|(_, other)| other.span.start < mark.span.end) {
                near.push(next);
            }
            let alike = near.iter().filter(|(_, other)| other.span.overlaps(mark.span) && key(other) == key(mark));
            found.extend(alike.map(|(other_at, other)| {
                let end = mark.span.end.min(other.span.end);
                (end - mark.span.start.max(other.span.start), at, *other_at)
            }));
        }
        found
    }

    fn pair(&mut self, one: usize, other: usize) {
        self.pairs.push((one, other));
        self.paired[one] = true;
        self.other_paired[other] = true;
    }
}
