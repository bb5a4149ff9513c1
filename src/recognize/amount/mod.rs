//! Amounts: money, percent, durations, counts and measures, in English, Chinese and Korean, mixed or not.
//!
//! Line by line: fold the line, read its numerals, give each its unit, join what belongs together, refuse what is a date, a
//! name or a set phrase. What is known of words stands in `lexicon/amount/*.tsv`; there are no regular expressions, and every
//! step looks at a bounded stretch around a numeral, so time grows with the text and no faster.

mod bare;
mod bound;
mod edges;
mod exact;
mod home;
mod join;
mod lexicon;
mod line;
mod numeral;
mod quantity;
mod refuse;
mod rows;
mod trie;

use std::sync::Arc;

use super::Context;
use crate::{
    annotation::{Amount, AmountKind, Because, Body, Currency, Finding, Rule},
    text::{Language, Span},
};
use home::Home;
use lexicon::Lexicon;
use line::Line;
use quantity::{Quantity, Source};
use rows::{Coin, Meaning};

/// The amounts of the text, in order, none overlapping another.
pub fn find(context: &Context<'_>) -> Vec<Finding> {
    let home = Home::of(context.text, context.language);
    let mut findings = Vec::new();
    let mut offset = 0;
    for raw in context.text.split_inclusive('\n') {
        if has_numerals(raw) {
            let line = Line::fold(raw.strip_suffix('\n').unwrap_or(raw), offset);
            amounts_of_line(&line, context, &home, &mut findings);
        }
        offset += raw.len();
    }
    findings
}

/// How the amount that somebody marked at `span` is read: as in its line where the recognizer sees the same one, else
/// from its own words; nothing where those are no amount.
pub fn read(context: &Context<'_>, span: Span) -> Option<Amount> {
    let start = context.text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
    let end = context.text.get(span.end..)?.find('\n').map_or(context.text.len(), |at| span.end + at);
    let home = Home::of(context.text, context.language);
    let of_stretch = |stretch: Span| {
        let line = Line::fold(context.text.get(stretch.start..stretch.end)?, stretch.start);
        let mut findings = Vec::new();
        amounts_of_line(&line, context, &home, &mut findings);
        let is_it = |finding: &Finding| finding.span.contains(span) || span.contains(finding.span);
        let mut inside = findings.into_iter().filter(is_it);
        match (inside.next()?.body, inside.next()) {
            (Body::Amount(amount), None) => Some(amount),
            _ => None,
        }
    };
    of_stretch(Span::new(start, end)).or_else(|| of_stretch(span))
}

/// Whether reading `raw` may be worth it: not where it is blank.
fn has_numerals(raw: &str) -> bool {
    raw.bytes().any(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80)
}

fn amounts_of_line(line: &Line, context: &Context<'_>, home: &Home, findings: &mut Vec<Finding>) {
    let lexicon = Lexicon::shared();
    let english = context.language == Language::English;
    let blocked = lexicon.blocked(&line.text);
    let numerals = unblocked(numeral::scan(line), &blocked);
    let source = Source { line, numerals: &numerals, lexicon, english };
    let (mut index, mut floor) = (0, 0);
    while index < numerals.len() {
        if let Some(next) = source.date(index) {
            index = next;
            continue;
        }
        let mut quantity = source.joined(index, floor);
        source.name_kind(&mut quantity, index);
        if source.refuses(&quantity, index) {
            // If a range is no range of counts (aged 22 to 25, 219 to 198), its parts are no counts either.
            index = if quantity.meaning.is_none() { source.next_index(&quantity) } else { index + 1 };
            continue;
        }
        floor = quantity.span.end;
        index = source.next_index(&quantity);
        findings.push(finding(&source, &quantity, context.text, home));
    }
}

/// The numerals that do not begin within a blocked phrase.
fn unblocked(numerals: Vec<numeral::Numeral>, blocked: &[Span]) -> Vec<numeral::Numeral> {
    let mut blocked = blocked.iter().peekable();
    let free = |numeral: &numeral::Numeral| {
        while blocked.next_if(|span| span.end <= numeral.span.start).is_some() {}
        blocked.peek().is_none_or(|span| numeral.span.start < span.start)
    };
    numerals.into_iter().filter(free).collect()
}

/// What is said of `quantity`.
fn finding(source: &Source<'_>, quantity: &Quantity, text: &str, home: &Home) -> Finding {
    let original = |span: Span| {
        let span = source.line.original(span);
        &text[span.start..span.end]
    };
    let number = original(quantity.number);
    let mut because = match quantity.unit {
        Some(unit) => vec![Because::new(Rule::NumberUnit, [number, original(unit)])],
        None => vec![Because::new(Rule::NumberAlone, [number])],
    };
    let mut amount = Amount { bound: source.bound(quantity), ..reading(quantity, home) };
    if let Some(Meaning::Count) = quantity.meaning {
        amount.unit = quantity.unit.map(|unit| original(unit).to_owned());
    }
    if let (Some(Meaning::Money(Coin::Local, _)), Some(currency), Some(unit)) =
        (&quantity.meaning, amount.currency, quantity.unit)
    {
        let arguments = vec![Arc::from(original(unit)), Arc::from(currency.code()), home.cue()];
        because.push(Because { rule: Rule::CurrencyOfPlace, arguments });
    }
    let confidence = if quantity.meaning.is_some() { 0.95 } else { 0.8 };
    Finding { span: source.line.original(quantity.span), body: Body::Amount(amount), confidence, because }
}

/// The kind, values, currency and unit of `quantity`.
fn reading(quantity: &Quantity, home: &Home) -> Amount {
    let extent = match &quantity.meaning {
        Some(Meaning::Money(_, factor) | Meaning::Duration(factor, _)) => quantity.extent.times(*factor),
        Some(Meaning::Percent(factor)) => quantity.extent.times(*factor),
        _ => quantity.extent,
    };
    let (kind, currency, unit) = match &quantity.meaning {
        Some(Meaning::Money(coin, _)) => (AmountKind::Money, currency(*coin, home), None),
        Some(Meaning::Percent(_)) => (AmountKind::Percent, None, None),
        Some(Meaning::Duration(_, unit)) => (AmountKind::Duration, None, Some(unit.id().to_owned())),
        Some(Meaning::Measure(symbol, _)) => (AmountKind::Measure, None, Some(symbol.to_string())),
        Some(Meaning::Count) | None => (AmountKind::Count, None, None),
    };
    let normal = |value: rust_decimal::Decimal| value.normalize();
    Amount {
        value: extent.low.map(normal),
        value_to: extent.high.filter(|_| extent.spread).map(normal),
        currency,
        unit,
        ..Amount::of_kind(kind)
    }
}

fn currency(coin: Coin, home: &Home) -> Option<Currency> {
    match coin {
        Coin::Of(currency) => Some(currency),
        Coin::Local => home.currency(),
        Coin::Yen => home.yen(),
        Coin::Unknown => None,
    }
}
