//! The rows of `lexicon/amount/*.tsv`: what a line of those files may say. The headings of the files explain the same.

mod parse;

pub(super) use parse::rows;

use rust_decimal::Decimal;

use crate::annotation::{Bound, Currency};

/// What a unit makes of its number.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Meaning {
    /// Money: its currency, where the word alone tells it, and how much of its main unit one is.
    Money(Coin, Decimal),
    /// Percent: how many one is.
    Percent(Decimal),
    /// A length of time: how many of which unit.
    Duration(Decimal, TimeUnit),
    /// A measure with its symbol and, where it can be part of a compound, what it measures and how big it is.
    Measure(Symbol, Option<Size>),
    /// A counter.
    Count,
}

/// What a word says of the currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Coin {
    /// This one.
    Of(Currency),
    /// That of the place the article is about (`元`).
    Local,
    /// That of `¥`: yuan or yen.
    Yen,
    /// One of several (`peso`).
    Unknown,
}

/// The symbol of a measure: `km`, or `km` by `h`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Symbol {
    /// As the lists have it.
    pub own: &'static str,
    /// By what the text makes it a rate; empty where it does not.
    pub by: &'static str,
}

impl Symbol {
    /// What the lists have as `own`.
    pub(super) const fn of(own: &'static str) -> Self {
        Self { own, by: "" }
    }

    /// Whether it is a rate.
    pub(super) fn is_rate(self) -> bool {
        !self.by.is_empty() || self.own.contains('/')
    }
}

impl std::fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.own)?;
        if self.by.is_empty() { Ok(()) } else { write!(formatter, "/{}", self.by) }
    }
}

/// How big a measure is among its like.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Size {
    /// `length`, `mass`, …
    pub family: &'static str,
    /// In the family's base unit.
    pub size: Decimal,
}

/// The units of durations.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

impl TimeUnit {
    const ALL: [Self; 7] = [Self::Second, Self::Minute, Self::Hour, Self::Day, Self::Week, Self::Month, Self::Year];

    /// Its name in files.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// How many of the smaller unit `other` it is, where that is fixed.
    pub(super) fn in_units_of(self, other: Self) -> Option<u32> {
        let seconds = |unit| match unit {
            Self::Second => Some(1),
            Self::Minute => Some(60),
            Self::Hour => Some(3_600),
            Self::Day => Some(86_400),
            Self::Week => Some(604_800),
            Self::Month | Self::Year => None,
        };
        match (self, other) {
            (Self::Year, Self::Month) => Some(12),
            _ if self == other => Some(1),
            _ => Some(seconds(self)? / seconds(other)?),
        }
    }
}

/// Where a unit holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    /// Before its number or after it.
    Both,
    /// Only before it.
    Before,
    /// Only after it.
    After,
}

/// A unit as it is written, with what it means and when.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Unit {
    /// As it is written in the file, folded as the text is.
    pub form: &'static str,
    /// What it makes of its number.
    pub meaning: Meaning,
    /// Where it holds.
    pub side: Side,
    /// Whether case counts.
    pub cased: bool,
    /// Whether it holds only after a native Korean number.
    pub native: bool,
    /// Whether no space may stand between it and its number.
    pub attached: bool,
    /// Whether it holds only after a bigger unit of its family (`3斤5两`).
    pub joined: bool,
    /// Which cues must stand near it.
    pub near: Option<&'static str>,
    /// Whether the number it follows must be above thirty-one or have decimals or words (`15日` is a date).
    pub span_only: bool,
}

/// One line of a lexicon.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Row {
    /// A unit.
    Unit(Unit),
    /// A fixed expression that is an amount by itself (`하루`, `一半`): its number, and what the unit would mean.
    Whole(&'static str, Decimal, Meaning),
    /// A word before a number that bounds it.
    Before(&'static str, Bound),
    /// A word after an amount that bounds it.
    After(&'static str, Bound),
    /// A word before a number that turns its sign and belongs to it.
    Minus(&'static str),
    /// A word before a measure that belongs to it (`섭씨`), with what it makes of the unit (`°C`, `/h`).
    Lead(&'static str, &'static str),
    /// A word before a measure that makes it a rate but stays outside (`时速`).
    Rate(&'static str, &'static str),
    /// What a number counts without a unit: `2死7伤`.
    Noun(&'static str),
    /// A longer word that begins like a unit but is none.
    NoUnit(&'static str),
    /// A phrase in which a numeral is none.
    Block(&'static str),
    /// A phrase that is none of those, though it begins like one.
    Allow(&'static str),
    /// A word before a number that makes it a name or a place in a list.
    NoBefore(&'static str),
    /// A word after a number that does.
    NoAfter(&'static str),
    /// A word before a day that makes it a length of time.
    SpanBefore(&'static str),
    /// A word after a day that does.
    SpanAfter(&'static str),
    /// A word that tells what the article's `元` is.
    Region(&'static str, Currency),
    /// A word of a list of cues.
    Near(&'static str, &'static str),
}
