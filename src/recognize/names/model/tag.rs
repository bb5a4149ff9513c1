//! What the model says of one unit: outside, or a place in a person, an organization or a decoy.

use super::super::candidate::What;

/// How many tags there are.
pub(crate) const N_TAGS: usize = 13;

/// The tag of what belongs to no name.
pub(crate) const OUTSIDE: usize = 0;

/// The tags: persons and organizations with a first, inner, last and only unit; decoys with a first and further units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sort {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place, kept apart so that it is not taken for a name that counts.
    Place,
    /// A product, work, law or event, kept apart likewise.
    Thing,
}

/// A place inside a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    First,
    Inner,
    Last,
    Only,
    /// A further unit of a decoy, the last or not.
    Further,
}

const fn meaning(tag: usize) -> Option<(Sort, Part)> {
    Some(match tag {
        1 => (Sort::Person, Part::First),
        2 => (Sort::Person, Part::Inner),
        3 => (Sort::Person, Part::Last),
        4 => (Sort::Person, Part::Only),
        5 => (Sort::Organization, Part::First),
        6 => (Sort::Organization, Part::Inner),
        7 => (Sort::Organization, Part::Last),
        8 => (Sort::Organization, Part::Only),
        9 => (Sort::Place, Part::First),
        10 => (Sort::Place, Part::Further),
        11 => (Sort::Thing, Part::First),
        12 => (Sort::Thing, Part::Further),
        _ => return None,
    })
}

impl Sort {
    /// The tags of a name of `n_units` units, in order.
    pub(crate) fn tags(self, n_units: usize) -> impl Iterator<Item = usize> {
        let (first, is_decoy) = match self {
            Self::Person => (1, false),
            Self::Organization => (5, false),
            Self::Place => (9, true),
            Self::Thing => (11, true),
        };
        (0..n_units).map(move |at| match (at, is_decoy) {
            (0, false) if n_units == 1 => first + 3,
            (0, _) => first,
            (_, true) => first + 1,
            (at, false) if at + 1 == n_units => first + 2,
            _ => first + 1,
        })
    }

    /// What a name of this sort is marked as.
    pub(crate) fn what(self) -> What {
        match self {
            Self::Person => What::Person,
            Self::Organization => What::Organization,
            Self::Place | Self::Thing => What::Nothing,
        }
    }
}

/// Whether `tag` begins a name.
pub(crate) fn begins(tag: usize) -> bool {
    matches!(meaning(tag), Some((_, Part::First | Part::Only)))
}

/// Whether `next` may follow `tag`; before the first unit stands [`OUTSIDE`], and so it does after the last.
pub(crate) fn may_follow(tag: usize, next: usize) -> bool {
    match (meaning(tag), meaning(next)) {
        (Some((sort, Part::First | Part::Inner)), Some((other, Part::Inner | Part::Last))) => sort == other,
        (Some((sort, Part::First | Part::Further)), Some((other, Part::Further))) => sort == other,
        (Some((Sort::Person | Sort::Organization, Part::First | Part::Inner)), _)
        | (_, Some((_, Part::Inner | Part::Last | Part::Further))) => false,
        _ => true,
    }
}

/// The names that `tags` say: first unit, the unit after the last, sort.
pub(crate) fn names(tags: &[u8]) -> impl Iterator<Item = (usize, usize, Sort)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tags.len() {
            let from = at;
            at += 1;
            let Some((sort, _)) = meaning(usize::from(tags[from])) else { continue };
            while at < tags.len()
                && !begins(usize::from(tags[at]))
                && meaning(usize::from(tags[at])).is_some_and(|(other, _)| other == sort)
            {
                at += 1;
            }
            return Some((from, at, sort));
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(sort: Sort, n_units: usize) -> Vec<u8> {
        sort.tags(n_units).map(|tag| tag as u8).collect()
    }

    #[test]
    fn what_is_tagged_is_read_back() {
        for sort in [Sort::Person, Sort::Organization, Sort::Place, Sort::Thing] {
            for n_units in 1..5 {
                let twice = [tags(sort, n_units), tags(sort, n_units)].concat();
                let read: Vec<_> = names(&twice).collect();
                assert_eq!(read, [(0, n_units, sort), (n_units, 2 * n_units, sort)]);
            }
        }
    }

    #[test]
    fn a_name_that_has_begun_must_end() {
        assert!(!may_follow(1, OUTSIDE) && !may_follow(2, 5) && may_follow(2, 3) && may_follow(3, 5));
        assert!(may_follow(9, OUTSIDE) && may_follow(9, 10) && !may_follow(9, 12) && !may_follow(OUTSIDE, 10));
    }
}
