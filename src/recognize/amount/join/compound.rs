//! A quantity with the smaller units behind it: `2시간 30분`, `五元三角`, `6 ft 2 in`.

use rust_decimal::Decimal;

use crate::{
    recognize::amount::{
        edges::Edges,
        exact::Exact,
        numeral::Extent,
        quantity::{Quantity, Source},
        rows::{Coin, Meaning},
    },
    text::Span,
};

/// Whether a number of `part` may continue one of `bigger`: a smaller unit of the same kind.
pub(in crate::recognize::amount) fn is_part(part: &Meaning, bigger: &Meaning) -> bool {
    match (part, bigger) {
        (Meaning::Money(coin, factor), Meaning::Money(of, whole)) => {
            let alike = coin == of || !matches!((coin, of), (Coin::Of(_), Coin::Of(_)));
            factor < whole && (alike || *factor == Decimal::new(1, 2))
        }
        (Meaning::Duration(_, unit), Meaning::Duration(_, of)) => unit < of,
        (Meaning::Measure(_, Some(size)), Meaning::Measure(_, Some(of))) => {
            size.family == of.family && size.size < of.size
        }
        // 3할 5푼
        (Meaning::Percent(one), Meaning::Percent(of)) => one < of && *of >= Decimal::ONE && *of <= Decimal::TEN,
        _ => false,
    }
}

impl Source<'_> {
    /// A quantity with the smaller units that follow it.
    pub(super) fn compound(&self, index: usize, floor: usize) -> Quantity {
        let mut whole = self.quantity(index, floor, None);
        let mut last = whole;
        while let Some(part) = self.part_after(&last) {
            let Some(sum) = add(&whole, &part) else { break };
            whole = sum;
            last = part;
        }
        self.with_tail(whole, &last)
    }

    /// The smaller quantity right after `bigger`.
    fn part_after(&self, bigger: &Quantity) -> Option<Quantity> {
        let meaning = bigger.meaning.as_ref()?;
        // 하루 12시간: twelve hours a day.
        if self.numerals[bigger.last].whole.is_some() {
            return None;
        }
        let index = self.next_index(bigger);
        let numeral = self.numerals.get(index)?;
        let between = self.line.slice(Span::new(bigger.span.end.min(numeral.span.start), numeral.span.start));
        let comma = matches!(between, ", " | ", and ") && matches!(meaning, Meaning::Measure(..));
        if between.len() > 8 || !comma && !matches!(between.trimmed(" "), "" | "and" | "又" | "零") {
            return None;
        }
        let part = self.quantity(index, bigger.span.end, Some(meaning));
        let fits = part.meaning.as_ref().is_some_and(|meaning_of| is_part(meaning_of, meaning));
        let below = part.coin_before || between.has("  ");
        (fits && !below).then_some(part)
    }
}

/// `whole` and the smaller `part` after it as one quantity: money in the bigger unit, the rest in the smaller.
fn add(whole: &Quantity, part: &Quantity) -> Option<Quantity> {
    let span = Span::new(whole.span.start, part.span.end);
    let number = Span::new(whole.number.start, part.number.end);
    let (meaning, extent) = match (whole.meaning.as_ref()?, part.meaning.as_ref()?) {
        (Meaning::Money(coin, own), Meaning::Money(_, of)) => {
            (Meaning::Money(*coin, *own), whole.extent.plus(part.extent.times(of.over(*own)?)))
        }
        (Meaning::Percent(own), Meaning::Percent(of)) => {
            (Meaning::Percent(*own), whole.extent.plus(part.extent.times(of.over(*own)?)))
        }
        (Meaning::Duration(n, own), Meaning::Duration(m, of)) => {
            let factor = own.in_units_of(*of).and_then(|times| Decimal::from(times).times(*n)?.over(*m));
            let sum = factor.map_or(Extent::of(None), |factor| whole.extent.times(factor).plus(part.extent));
            (Meaning::Duration(*m, *of), sum)
        }
        (Meaning::Measure(_, Some(own)), Meaning::Measure(_, Some(of))) => {
            let factor = own.size.over(of.size)?;
            (part.meaning?, whole.extent.times(factor).plus(part.extent))
        }
        _ => return None,
    };
    Some(Quantity { span, number, extent, meaning: Some(meaning), last: part.last, unit: part.unit, ..*whole })
}
