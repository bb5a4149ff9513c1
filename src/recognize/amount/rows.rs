//! The rows of `lexicon/amount/*.tsv`: what a line of those files may say. Their headings tell newcomers the same.

use rust_decimal::Decimal;

use crate::{
    annotation::{Bound, Currency},
    text::fold,
};

/// What a unit makes of its number.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Meaning {
    /// Money: its currency, where the word alone tells it, and how much of its main unit one is.
    Money(Coin, Decimal),
    /// Percent: how many one is.
    Percent(Decimal),
    /// A length of time: how many of which unit.
    Duration(Decimal, TimeUnit),
    /// A measure with its symbol and, where it can be part of a compound, what it measures and how big it is.
    Measure(String, Option<Size>),
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

/// How big a measure is among its like.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Size {
    /// `length`, `mass`, …
    pub family: String,
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
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Unit {
    /// As it is written in the file, folded as the text is.
    pub form: String,
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
    pub near: Option<String>,
    /// Whether the number it follows must be above thirty-one or have decimals or words (`15日` is a date).
    pub span_only: bool,
}

/// One line of a lexicon.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Row {
    /// A unit.
    Unit(Unit),
    /// A fixed expression that is an amount by itself (`하루`, `一半`): its number, and what the unit would mean.
    Whole(String, Decimal, Meaning),
    /// A word before a number that bounds it.
    Before(String, Bound),
    /// A word after an amount that bounds it.
    After(String, Bound),
    /// A word before a number that turns its sign and belongs to it.
    Minus(String),
    /// A word before a measure that belongs to it (`섭씨`), with what it makes of the unit (`°C`, `/h`).
    Lead(String, String),
    /// A word before a measure that makes it a rate but stays outside (`时速`).
    Rate(String, String),
    /// What a number counts without a unit: `2死7伤`.
    Noun(String),
    /// A longer word that begins like a unit but is none.
    NoUnit(String),
    /// A phrase in which a numeral is none.
    Block(String),
    /// A phrase that is none of those, though it begins like one.
    Allow(String),
    /// A word before a number that makes it a name or a place in a list.
    NoBefore(String),
    /// A word after a number that does.
    NoAfter(String),
    /// A word before a day that makes it a length of time.
    SpanBefore(String),
    /// A word after a day that does.
    SpanAfter(String),
    /// A word that tells what the article's `元` is.
    Region(String, Currency),
    /// A word of a list of cues.
    Near(String, String),
}

/// The rows of `file`; each that is malformed as its line number with what is wrong. `cased`: whether case counts.
pub(super) fn rows(file: &str, cased: bool) -> impl Iterator<Item = Result<Row, String>> {
    let prefixes = prefixes(file);
    file.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).flat_map(
        move |(index, line)| match parse(line, cased, &prefixes) {
            Ok(rows) => rows.into_iter().map(Ok).collect(),
            Err(reason) => vec![Err(format!("line {}: {reason}", index + 1))],
        },
    )
}

/// The words for kilo, mega and so on, with their symbols.
fn prefixes(file: &str) -> Vec<(String, String)> {
    let of_line = |line: &str| {
        let mut cells = line.split('\t');
        (cells.next() == Some("prefix")).then_some(())?;
        let symbol = cells.next()?.to_owned();
        Some(forms(cells.next()?).map(move |form| (symbol.clone(), form)).collect::<Vec<_>>())
    };
    file.lines().filter_map(of_line).flatten().collect()
}

/// One line: a role, a meaning, the forms, and conditions if any, with tabs between.
fn parse(line: &str, cased: bool, prefixes: &[(String, String)]) -> Result<Vec<Row>, String> {
    let cells: Vec<&str> = line.split('\t').collect();
    let &[role, meaning, written, ref conditions @ ..] = &cells[..] else {
        return Err(format!("{line:?} needs a role, a meaning and forms, with tabs between"));
    };
    if conditions.len() > 1 {
        return Err(format!("{line:?} has more than four columns"));
    }
    let conditions: Vec<&str> = conditions.iter().flat_map(|cell| cell.split(' ')).collect();
    if forms(written).any(|form| form.is_empty() || form.starts_with(' ') || form.ends_with(' ')) {
        return Err(format!("{written:?} has an empty form, or one that begins or ends with a space"));
    }
    let forms = forms(written);
    let bound = || Bound::of_id(meaning).ok_or_else(|| format!("{meaning:?} is no bound"));
    Ok(match role {
        "prefix" => Vec::new(),
        "si" => si(meaning, forms, prefixes, cased, &conditions)?,
        "whole" => whole(meaning, forms)?,
        "before" => with(forms, bound()?, Row::Before),
        "after" => with(forms, bound()?, Row::After),
        "minus" => forms.map(Row::Minus).collect(),
        "lead" => forms.map(|form| Row::Lead(form, tail(meaning))).collect(),
        "rate" => forms.map(|form| Row::Rate(form, tail(meaning))).collect(),
        "noun" => forms.map(Row::Noun).collect(),
        "no-unit" => forms.map(Row::NoUnit).collect(),
        "block" => forms.map(Row::Block).collect(),
        "allow" => forms.map(Row::Allow).collect(),
        "no-before" => forms.map(Row::NoBefore).collect(),
        "no-after" => forms.map(Row::NoAfter).collect(),
        "span-before" => forms.map(Row::SpanBefore).collect(),
        "span-after" => forms.map(Row::SpanAfter).collect(),
        "region" => with(forms, currency(meaning)?, Row::Region),
        "near" => forms.map(|form| Row::Near(meaning.to_owned(), form)).collect(),
        _ => units(unit_meaning(role, meaning)?, forms, cased, &conditions)?,
    })
}

/// What a lead makes of a unit: nothing where a dash stands.
fn tail(meaning: &str) -> String {
    if meaning == "-" { String::new() } else { meaning.to_owned() }
}

fn with<T: Copy>(forms: impl Iterator<Item = String>, value: T, row: fn(String, T) -> Row) -> Vec<Row> {
    forms.map(|form| row(form, value)).collect()
}

/// The forms of a cell: `|` between them, optional letters in brackets (`metre(s)`); folded as the text is.
fn forms(written: &str) -> impl Iterator<Item = String> {
    written.split('|').flat_map(|form| {
        let folded: String = form.chars().map(fold::simplified).collect();
        match (folded.find('('), folded.find(')')) {
            (Some(open), Some(close)) if 0 < open && open < close => {
                let (stem, tail) = (&folded[..open], &folded[close + 1..]);
                vec![format!("{stem}{tail}"), format!("{stem}{}{tail}", &folded[open + 1..close])]
            }
            _ => vec![folded],
        }
    })
}

fn units(
    meaning: Meaning,
    forms: impl Iterator<Item = String>,
    cased: bool,
    conditions: &[&str],
) -> Result<Vec<Row>, String> {
    let mut model = Unit {
        form: String::new(),
        meaning,
        side: Side::Both,
        cased,
        native: false,
        attached: false,
        joined: false,
        near: None,
        span_only: false,
    };
    for condition in conditions {
        match *condition {
            "before" => model.side = Side::Before,
            "after" => model.side = Side::After,
            "native" => model.native = true,
            "attached" => model.attached = true,
            "joined" => model.joined = true,
            "anycase" => model.cased = false,
            "cased" => model.cased = true,
            "no-date" => model.span_only = true,
            other => {
                let near = other.strip_prefix("near:").ok_or_else(|| format!("{other:?} is no condition"))?;
                model.near = Some(near.to_owned());
            }
        }
    }
    Ok(forms.map(|form| Row::Unit(Unit { form, ..model.clone() })).collect())
}

/// A unit with all its multiples: `W` gives `kW`, `MW`, …; words with a space between too (`kilo watt`).
fn si(
    symbol: &str,
    forms: impl Iterator<Item = String>,
    prefixes: &[(String, String)],
    cased: bool,
    conditions: &[&str],
) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    for form in forms {
        let mut all = vec![(symbol.to_owned(), form.clone())];
        for (multiple, prefix) in prefixes {
            let symbol = format!("{multiple}{symbol}");
            if !cased {
                all.push((symbol.clone(), format!("{prefix} {form}")));
            }
            all.push((symbol, format!("{prefix}{form}")));
        }
        for (multiple, form) in all {
            // W must touch its number, MW need not.
            let own: &[&str] = if multiple == symbol { conditions } else { &[] };
            rows.extend(units(Meaning::Measure(multiple, None), std::iter::once(form), cased, own)?);
        }
    }
    Ok(rows)
}

fn whole(meaning: &str, forms: impl Iterator<Item = String>) -> Result<Vec<Row>, String> {
    let mut words = meaning.splitn(3, ' ');
    let (Some(role), Some(number)) = (words.next(), words.next()) else {
        return Err(format!("{meaning:?} needs a kind and a number"));
    };
    let number = decimal(number)?;
    let meaning = match role {
        "count" => Meaning::Count,
        "percent" => Meaning::Percent(Decimal::ONE),
        _ => unit_meaning(role, words.next().unwrap_or_default())?,
    };
    Ok(forms.map(|form| Row::Whole(form, number, meaning.clone())).collect())
}

fn unit_meaning(role: &str, meaning: &str) -> Result<Meaning, String> {
    match role {
        "money" => money(meaning),
        "percent" => Ok(Meaning::Percent(decimal(meaning)?)),
        "duration" => {
            let (number, unit) = meaning.split_once(' ').unwrap_or(("1", meaning));
            let unit = TimeUnit::ALL.into_iter().find(|known| known.id() == unit);
            Ok(Meaning::Duration(decimal(number)?, unit.ok_or_else(|| format!("{meaning:?} is no unit of time"))?))
        }
        "measure" => measure(meaning),
        "count" => Ok(Meaning::Count),
        _ => Err(format!("{role:?} is no role")),
    }
}

/// `USD`, `USD/100`, `EUR*1000000`, `local`, `?`.
fn money(meaning: &str) -> Result<Meaning, String> {
    let (code, factor) = if let Some((code, under)) = meaning.split_once('/') {
        (code, Decimal::ONE.checked_div(decimal(under)?))
    } else if let Some((code, times)) = meaning.split_once('*') {
        (code, Some(decimal(times)?))
    } else {
        (meaning, Some(Decimal::ONE))
    };
    let coin = match code {
        "local" => Coin::Local,
        "yen" => Coin::Yen,
        "?" => Coin::Unknown,
        code => Coin::Of(currency(code)?),
    };
    Ok(Meaning::Money(coin, factor.ok_or_else(|| format!("{meaning:?} divides by nothing"))?))
}

/// `km` or, for compounds, `ft length 0.3048`.
fn measure(meaning: &str) -> Result<Meaning, String> {
    let words: Vec<&str> = meaning.rsplitn(3, ' ').collect();
    if let &[size, family, symbol] = &words[..]
        && let Ok(size) = decimal(size)
    {
        return Ok(Meaning::Measure(symbol.to_owned(), Some(Size { family: family.to_owned(), size })));
    }
    if meaning.is_empty() {
        Err("a measure needs its symbol".to_owned())
    } else {
        Ok(Meaning::Measure(meaning.to_owned(), None))
    }
}

fn currency(code: &str) -> Result<Currency, String> {
    Currency::of_code(code).ok_or_else(|| format!("{code:?} is no currency code"))
}

fn decimal(written: &str) -> Result<Decimal, String> {
    Decimal::from_str_exact(written).map_err(|error| format!("{written:?} is no number: {error}"))
}
