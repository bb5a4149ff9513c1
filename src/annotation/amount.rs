//! What an amount carries beside its span.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The reading of an amount.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Amount {
    /// What it measures.
    pub kind: AmountKind,
    /// The number: units of the currency, 12.5 for 12.5 %, else in `unit`. Nothing where it could not be read.
    pub value: Option<Decimal>,
    /// The upper end of a range or spread, whose lower end is `value`.
    pub value_to: Option<Decimal>,
    /// The currency of money, where it is known.
    pub currency: Option<Currency>,
    /// Durations: `year month week day hour minute second`; counts: the counter as written; measures: the usual symbol.
    pub unit: Option<String>,
    /// What bounds it, by words or signs around it.
    pub bound: Option<Bound>,
}

impl Amount {
    /// An amount of which only the kind is known, as one marked by hand.
    pub const fn of_kind(kind: AmountKind) -> Self {
        Self { kind, value: None, value_to: None, currency: None, unit: None, bound: None }
    }
}

/// The five kinds of amounts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum AmountKind {
    /// `20亿美元`, `$12 Billion`.
    Money,
    /// `12.5%`, `百分之三`, `3분의 1`.
    Percent,
    /// `3–4个月`, `58分钟`.
    Duration,
    /// `100,000台`, `三名`, `two`.
    Count,
    /// `5 km`, `700亿参数`.
    Measure,
}

impl AmountKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Money, Self::Percent, Self::Duration, Self::Count, Self::Measure];

    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Duration => "duration",
            Self::Count => "count",
            Self::Measure => "measure",
        }
    }

    /// The kind of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// A currency's code by ISO 4217: three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The currency of a code; nothing where `code` is not three capital letters.
    pub fn of_code(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    /// Its code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// What words or signs around an amount make of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Bound {
    /// `at least`, `以上`, `이상`.
    AtLeast,
    /// `at most`, `以内`, `이하`.
    AtMost,
    /// `more than`, `超`, `넘는`.
    MoreThan,
    /// `under`, `不到`, `미만`.
    LessThan,
    /// `about`, `约`, `약`.
    About,
}

impl Bound {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::AtLeast, Self::AtMost, Self::MoreThan, Self::LessThan, Self::About];

    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::MoreThan => "more-than",
            Self::LessThan => "less-than",
            Self::About => "about",
        }
    }

    /// The bound of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bound| bound.id() == id)
    }
}
