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

    /// The same with only the fields that its kind has: a currency for money only, a unit for what is neither money nor
    /// percent, an upper end only above the lower one. What a person types is tidied this way.
    #[must_use]
    pub fn tidied(self) -> Self {
        let unit = self.unit.map(|unit| unit.trim().to_owned()).filter(|unit| !unit.is_empty());
        let (value, value_to) = match (self.value, self.value_to) {
            (Some(one), Some(other)) if one != other => (Some(one.min(other)), Some(one.max(other))),
            (one, other) => (one.or(other), None),
        };
        Self {
            currency: self.currency.filter(|_| self.kind == AmountKind::Money),
            unit: unit.filter(|_| !matches!(self.kind, AmountKind::Money | AmountKind::Percent)),
            value,
            value_to,
            ..self
        }
    }

    /// The value as plain text, digits grouped, no digit lost: `2,000,000,000 USD`, `12.5%`, `≥ 3–4 month`. Nothing
    /// without a value.
    pub fn plain(&self) -> Option<String> {
        let mut said = self.bound.map_or("", Bound::sign).to_owned();
        said.push_str(&grouped(self.value?));
        if let Some(to) = self.value_to {
            said.push('–');
            said.push_str(&grouped(to));
        }
        let unit = self.currency.as_ref().map(Currency::code).or(self.unit.as_deref());
        match unit {
            _ if self.kind == AmountKind::Percent => said.push('%'),
            Some(unit) => {
                said.push(' ');
                said.push_str(unit);
            }
            None => {}
        }
        Some(said)
    }
}

/// `value` with a comma at every third digit before the point.
fn grouped(value: Decimal) -> String {
    let written = value.normalize().to_string();
    let (sign, digits) = written.strip_prefix('-').map_or(("", &*written), |digits| ("-", digits));
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut said = sign.to_owned();
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said + fraction
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

/// How words or signs around an amount bound it.
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

    /// Its sign before a number.
    const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => "≥ ",
            Self::AtMost => "≤ ",
            Self::MoreThan => "> ",
            Self::LessThan => "< ",
            Self::About => "≈ ",
        }
    }

    /// The bound of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bound| bound.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(value: Decimal) -> Amount {
        Amount { value: Some(value), currency: Currency::of_code("USD"), ..Amount::of_kind(AmountKind::Money) }
    }

    #[test]
    fn a_value_is_written_plainly_with_every_digit() {
        assert_eq!(money(Decimal::from(2_000_000_000)).plain().as_deref(), Some("2,000,000,000 USD"));
        assert_eq!(money(Decimal::new(-123_456_789, 5)).plain().as_deref(), Some("-1,234.56789 USD"));
        let percent = Amount { value: Some(Decimal::new(1250, 2)), ..Amount::of_kind(AmountKind::Percent) };
        assert_eq!(percent.plain().as_deref(), Some("12.5%"));
        let months = Amount {
            value: Some(Decimal::from(3)),
            value_to: Some(Decimal::from(4)),
            unit: Some("month".to_owned()),
            bound: Some(Bound::AtLeast),
            ..Amount::of_kind(AmountKind::Duration)
        };
        assert_eq!(months.plain().as_deref(), Some("≥ 3–4 month"));
        assert_eq!(Amount::of_kind(AmountKind::Count).plain(), None);
    }

    #[test]
    fn tidying_keeps_what_the_kind_carries() {
        let typed = Amount { unit: Some(" km ".to_owned()), value_to: Some(Decimal::ONE), ..money(Decimal::TEN) };
        let tidied = typed.clone().tidied();
        assert_eq!((tidied.unit, tidied.value, tidied.value_to), (None, Some(Decimal::ONE), Some(Decimal::TEN)));
        let measure = Amount { kind: AmountKind::Measure, ..typed }.tidied();
        assert_eq!((measure.unit.as_deref(), measure.currency), (Some("km"), None));
    }
}
