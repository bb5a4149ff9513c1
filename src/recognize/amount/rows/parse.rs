//! The files as they are read, line by line.

use rust_decimal::Decimal;

use super::{Coin, Meaning, Row, Side, Size, Symbol, TimeUnit, Unit};
use crate::{
    annotation::{Bound, Currency},
    recognize::amount::exact::Exact,
    text::fold,
};

/// What a file says.
#[derive(Default)]
pub(in super::super) struct Rows {
    /// Its rows that are well formed.
    pub rows: Vec<Row>,
    /// The others: the number of the line, and what is wrong with it.
    pub faults: Vec<(usize, Fault)>,
}

/// What is wrong with a row, in short: only its author reads it, with the line at hand.
pub(in super::super) type Fault = &'static str;

/// The rows of `file`. `cased`: whether case counts.
pub(in super::super) fn rows(file: &'static str, cased: bool) -> Rows {
    let mut parser = Parser { cased, prefixes: prefixes(file), rows: Vec::new() };
    let mut faults = Vec::new();
    for (index, line) in file.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Err(fault) = parser.parse(line) {
            faults.push((index + 1, fault));
        }
    }
    Rows { rows: parser.rows, faults }
}

/// The words for kilo, mega and so on, with their symbols.
fn prefixes(file: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut prefixes = Vec::new();
    for line in file.lines() {
        let mut cells = line.split('\t');
        if let (Some("prefix"), Some(symbol), Some(written)) = (cells.next(), cells.next(), cells.next()) {
            prefixes.extend(forms(written).into_iter().map(|form| (symbol, form)));
        }
    }
    prefixes
}

/// A file being read.
struct Parser {
    cased: bool,
    prefixes: Vec<(&'static str, &'static str)>,
    rows: Vec<Row>,
}

impl Parser {
    /// One line: a role, a meaning, the forms, and conditions if any, with tabs between.
    fn parse(&mut self, line: &'static str) -> Result<(), Fault> {
        let mut cells = line.split('\t');
        let (Some(role), Some(meaning), Some(written)) = (cells.next(), cells.next(), cells.next()) else {
            return Err("it needs a role, a meaning and forms, with tabs between");
        };
        let conditions = cells.next();
        if cells.next().is_some() {
            return Err("it has more than four columns");
        }
        let forms = forms(written);
        if forms.iter().any(|form| form.is_empty() || form.starts_with(' ') || form.ends_with(' ')) {
            return Err("one of its forms is empty, or begins or ends with a space");
        }
        if let Some(row) = listed(role) {
            self.rows.extend(forms.into_iter().map(row));
            return Ok(());
        }
        match role {
            "prefix" => Ok(()),
            "si" => self.si(meaning, forms, conditions),
            _ if is_unit(role) => self.units(unit_meaning(role, meaning)?, forms, conditions),
            _ => self.told(role, meaning, forms),
        }
    }

    /// Words with what the second cell tells of them.
    fn told(&mut self, role: &str, meaning: &'static str, forms: Vec<&'static str>) -> Result<(), Fault> {
        let bound = Bound::of_id(meaning).ok_or("it names no bound");
        // A lead makes nothing of the unit where a dash stands.
        let tail = if meaning == "-" { "" } else { meaning };
        for form in forms {
            self.rows.push(match role {
                "whole" => whole(meaning, form)?,
                "before" => Row::Before(form, bound?),
                "after" => Row::After(form, bound?),
                "lead" => Row::Lead(form, tail),
                "rate" => Row::Rate(form, tail),
                "region" => Row::Region(form, currency(meaning)?),
                "near" => Row::Near(meaning, form),
                _ => return Err("its role is none"),
            });
        }
        Ok(())
    }

    fn units(
        &mut self,
        meaning: Meaning,
        forms: Vec<&'static str>,
        conditions: Option<&'static str>,
    ) -> Result<(), Fault> {
        for form in forms {
            let unit = self.unit(form, meaning, conditions)?;
            self.rows.push(Row::Unit(unit));
        }
        Ok(())
    }

    /// The unit written `form`, under `conditions`.
    fn unit(&self, form: &'static str, meaning: Meaning, conditions: Option<&'static str>) -> Result<Unit, Fault> {
        let mut unit = Unit {
            form,
            meaning,
            side: Side::Both,
            cased: self.cased,
            native: false,
            attached: false,
            joined: false,
            near: None,
            span_only: false,
        };
        for condition in conditions.into_iter().flat_map(|conditions| conditions.split(' ')) {
            match condition {
                "before" => unit.side = Side::Before,
                "after" => unit.side = Side::After,
                "native" => unit.native = true,
                "attached" => unit.attached = true,
                "joined" => unit.joined = true,
                "anycase" => unit.cased = false,
                "cased" => unit.cased = true,
                "no-date" => unit.span_only = true,
                _ => unit.near = Some(condition.strip_prefix("near:").ok_or("its condition is none")?),
            }
        }
        Ok(unit)
    }

    /// A unit with all its multiples: `W` gives `kW`, `MW`, …; words with a space between too (`kilo watt`).
    fn si(
        &mut self,
        symbol: &'static str,
        forms: Vec<&'static str>,
        conditions: Option<&'static str>,
    ) -> Result<(), Fault> {
        for form in forms {
            let one = self.unit(form, Meaning::Measure(Symbol::of(symbol), None), conditions)?;
            self.rows.push(Row::Unit(one));
            for (multiple, prefix) in &self.prefixes {
                for space in if self.cased { &[""][..] } else { &[" ", ""] } {
                    // W must touch its number, MW need not.
                    let meaning = Meaning::Measure(Symbol::of(joined(&[multiple, symbol])), None);
                    let unit = self.unit(joined(&[prefix, space, form]), meaning, None)?;
                    self.rows.push(Row::Unit(unit));
                }
            }
        }
        Ok(())
    }
}

/// What a role without a meaning makes of its words.
fn listed(role: &str) -> Option<fn(&'static str) -> Row> {
    Some(match role {
        "minus" => Row::Minus,
        "noun" => Row::Noun,
        "no-unit" => Row::NoUnit,
        "block" => Row::Block,
        "allow" => Row::Allow,
        "no-before" => Row::NoBefore,
        "no-after" => Row::NoAfter,
        "span-before" => Row::SpanBefore,
        "span-after" => Row::SpanAfter,
        _ => return None,
    })
}

/// The forms of a cell: `|` between them, optional letters in brackets (`metre(s)`); folded as the text is.
fn forms(written: &str) -> Vec<&'static str> {
    let folded: &'static str = written.chars().map(fold::simplified).collect::<String>().leak();
    let mut forms = Vec::new();
    for form in folded.split('|') {
        match (form.find('('), form.find(')')) {
            (Some(open), Some(close)) if 0 < open && open < close => {
                let (stem, tail) = (&form[..open], &form[close + 1..]);
                forms.push(joined(&[stem, tail]));
                forms.push(joined(&[stem, &form[open + 1..close], tail]));
            }
            _ => forms.push(form),
        }
    }
    forms
}

/// The parts as one string. The lists are read once and live as long as the page, so that their words can be borrowed.
#[inline(never)]
fn joined(parts: &[&str]) -> &'static str {
    parts.concat().leak()
}

/// An amount by itself: its kind, its number and its unit.
fn whole(meaning: &'static str, form: &'static str) -> Result<Row, Fault> {
    let mut words = meaning.splitn(3, ' ');
    let (Some(role), Some(number)) = (words.next(), words.next()) else {
        return Err("it needs a kind and a number");
    };
    let number = decimal(number)?;
    let meaning = match role {
        "count" => Meaning::Count,
        "percent" => Meaning::Percent(Decimal::ONE),
        _ => unit_meaning(role, words.next().unwrap_or_default())?,
    };
    Ok(Row::Whole(form, number, meaning))
}

fn is_unit(role: &str) -> bool {
    matches!(role, "money" | "percent" | "duration" | "measure" | "count")
}

fn unit_meaning(role: &str, meaning: &'static str) -> Result<Meaning, Fault> {
    match role {
        "money" => money(meaning),
        "percent" => Ok(Meaning::Percent(decimal(meaning)?)),
        "duration" => {
            let (number, unit) = meaning.split_once(' ').unwrap_or(("1", meaning));
            let unit = TimeUnit::ALL.into_iter().find(|known| known.id() == unit);
            Ok(Meaning::Duration(decimal(number)?, unit.ok_or("it names no unit of time")?))
        }
        "measure" => measure(meaning),
        "count" => Ok(Meaning::Count),
        _ => Err("its role is none"),
    }
}

/// `USD`, `USD/100`, `EUR*1000000`, `local`, `?`.
fn money(meaning: &str) -> Result<Meaning, Fault> {
    let (code, factor) = if let Some((code, under)) = meaning.split_once('/') {
        (code, Decimal::ONE.over(decimal(under)?))
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
    Ok(Meaning::Money(coin, factor.ok_or("it divides by nothing")?))
}

/// `km` or, for compounds, `ft length 0.3048`.
fn measure(meaning: &'static str) -> Result<Meaning, Fault> {
    let words: Vec<&str> = meaning.rsplitn(3, ' ').collect();
    if let &[size, family, symbol] = &words[..]
        && let Ok(size) = decimal(size)
    {
        return Ok(Meaning::Measure(Symbol::of(symbol), Some(Size { family, size })));
    }
    if meaning.is_empty() { Err("a measure needs its symbol") } else { Ok(Meaning::Measure(Symbol::of(meaning), None)) }
}

fn currency(code: &str) -> Result<Currency, Fault> {
    Currency::of_code(code).ok_or("it names no currency")
}

fn decimal(written: &str) -> Result<Decimal, Fault> {
    Decimal::read(written).ok_or("it needs a number")
}
