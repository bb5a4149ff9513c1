//! The four labels.

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
}

impl Label {
    /// All of them, in the order in which they are shown and numbered by keys.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::Amount, Self::Claim];

    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Amount => "amount",
            Self::Claim => "claim",
        }
    }

    /// The label of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.id() == id)
    }
}
