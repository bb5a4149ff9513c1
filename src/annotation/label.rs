//! The labels: four that Gloss knows, and a person's own.

use super::OwnLabel;

/// What a highlight says of its text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Label {
    /// A named individual human being.
    Person,
    /// A named company, body, outlet, party, team or office.
    Organization,
    /// A number with the currency, unit, counter or sign that makes it a quantity.
    Amount,
    /// A sentence that asserts something which can be checked.
    Claim,
    /// Whatever the person means by it.
    Own(OwnLabel),
}

impl Label {
    /// The four that Gloss knows, in the order in which they are shown and numbered by keys.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::Amount, Self::Claim];

    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Amount => "amount",
            Self::Claim => "claim",
            Self::Own(own) => own.name(),
        }
    }

    /// Which of the four bears that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.id() == id)
    }

    /// Its place in [`Label::ALL`]; none for a person's own.
    pub const fn place(self) -> Option<usize> {
        match self {
            Self::Person => Some(0),
            Self::Organization => Some(1),
            Self::Amount => Some(2),
            Self::Claim => Some(3),
            Self::Own(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_are_those_of_the_list() {
        assert_eq!(Label::ALL.map(Label::place), [Some(0), Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn no_own_label_bears_the_name_of_one_of_the_four() {
        assert_eq!(Label::ALL.map(|label| OwnLabel::new(label.id())), [None; 4]);
        assert_eq!(Label::of_id("EVENT"), None);
    }
}
