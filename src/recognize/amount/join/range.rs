//! Two amounts as the ends of one: `3–4个月`, `$10 to $20`, `三到五百万`.

use rust_decimal::Decimal;

use super::is_connector;
use crate::{
    recognize::amount::{
        edges::Edges,
        exact::Exact,
        numeral::{Extent, Form, Numeral},
        quantity::{Quantity, Source},
        rows::{Coin, Meaning},
    },
    text::Span,
};

impl Source<'_> {
    /// `first` to the quantity after it, where words or a dash connect them.
    pub(super) fn range(&self, first: &Quantity) -> Option<Quantity> {
        let index = self.next_index(first);
        let numeral = self.numerals.get(index)?;
        // Nothing is looked up where the numbers stand too far apart.
        if numeral.span.start - first.span.end > 24 {
            return None;
        }
        let second = self.compound(index, first.span.end);
        let between = self.line.slice(Span::new(first.span.end, second.span.start.max(first.span.end)));
        let connected = is_connector(between.trimmed(" "))
            || matches!(between, " and " | " and about ") && self.is_between(first)
            || between == "以上" && self.line.after(second.span.end).starts_with("以下");
        let dash = between.trimmed(" ").begins_in("-–—");
        if !connected || first.extent.spread && second.meaning.is_none() || dash && between.contains('\n') {
            return None;
        }
        // A change from one amount to another keeps two amounts; a range between them is one.
        let both = first.meaning.is_some() && second.meaning.is_some();
        if both && !dash && self.is_change(first) {
            return None;
        }
        self.ranged(first, &second, dash)
    }

    /// Whether `从` or `from` stands before `first`, and nothing that ranges.
    fn is_change(&self, first: &Quantity) -> bool {
        let before = self.line.just_before(first.span.start).trimmed_end(" ");
        let (around, _) = self.line.around(first.span, 30);
        before.ends_in("从由自") || before.ends_with("from") && !around.has("rang")
    }

    /// Whether `between` stands before `first`.
    fn is_between(&self, first: &Quantity) -> bool {
        let before = self.line.just_before(first.span.start).trimmed_end(" ");
        before.ends_with_any(&["between", "Between", "from", "between about"])
    }

    /// Both as one, if their units agree.
    pub(super) fn ranged(&self, first: &Quantity, second: &Quantity, dash: bool) -> Option<Quantity> {
        let (left, right) = (&self.numerals[first.last], &self.numerals[second.last]);
        let meaning = match (&first.meaning, &second.meaning) {
            (Some(one), Some(other)) if alike(one, other) => *other,
            (Some(one @ Meaning::Money(..)), Some(Meaning::Money(..))) if self.is_dollar(second) => *one,
            (None, Some(other)) if !second.coin_before => *other,
            // $10-20
            (Some(one), None) if first.coin_before && (dash || right.scaled) => *one,
            (None, None) => {
                let worded = left.form != Form::Digits || right.form != Form::Digits;
                let grouped = !left.plain || !right.plain;
                let counted = !dash || grouped;
                return (counted && (worded || grouped || !dash) && !is_year(self, left, right))
                    .then(|| self.merge(first, second, first.extent));
            }
            _ => return None,
        };
        let bare = first.meaning.is_none() || first.coin_before && left.scale == Decimal::ONE;
        let low = if bare && !left.scaled { scaled_like(first.extent, second.extent, right) } else { first.extent };
        let low = in_units_of(low, first.meaning.as_ref(), &meaning);
        let merged = self.merge(first, second, low);
        let mut whole = Quantity { meaning: Some(meaning), unit: second.unit.or(first.unit), ..merged };
        whole.add_tail(first.tail);
        Some(whole)
    }

    /// Whether only `$` says the currency.
    fn is_dollar(&self, quantity: &Quantity) -> bool {
        quantity.unit.is_some_and(|unit| self.line.slice(unit) == "$")
    }

    fn merge(&self, first: &Quantity, second: &Quantity, low: Extent) -> Quantity {
        Quantity {
            span: Span::new(first.span.start, second.span.end),
            number: Span::new(first.number.start, second.number.end),
            extent: ends(low, second.extent),
            last: second.last,
            bound: first.bound.or(second.bound),
            ..*second
        }
    }
}

/// Whether two bare numbers are years or a score rather than a range.
fn is_year(source: &Source<'_>, left: &Numeral, right: &Numeral) -> bool {
    let year = |numeral: &Numeral| numeral.plain && numeral.n_digits(source.line) == 4;
    year(left) && year(right)
}

/// Whether two units may be the ends of one range.
pub(super) fn alike(one: &Meaning, other: &Meaning) -> bool {
    match (one, other) {
        (Meaning::Money(coin, _), Meaning::Money(of, _)) => {
            coin == of || *coin == Coin::Unknown || *of == Coin::Unknown || *of == Coin::Local
        }
        (Meaning::Measure(one, size), Meaning::Measure(other, of)) => {
            one == other || size.as_ref().zip(of.as_ref()).is_some_and(|(size, of)| size.family == of.family)
        }
        (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

/// From the lower end of `low` to the upper one of `high`.
pub(super) fn ends(low: Extent, high: Extent) -> Extent {
    Extent { low: low.low, high: high.high, spread: true }
}

/// `low` with the magnitudes that stand only behind the upper end: `三到五百万`, `$2-3bn`.
fn scaled_like(low: Extent, high: Extent, upper: &Numeral) -> Extent {
    let fits = |scaled: Extent| scaled.low.zip(high.low).is_some_and(|(low, high)| low < high);
    [upper.scale, upper.big_scale].into_iter().map(|scale| low.times(scale)).find(|scaled| fits(*scaled)).unwrap_or(low)
}

/// `low` in units of `meaning`, where its own are a fixed multiple.
pub(super) fn in_units_of(low: Extent, own: Option<&Meaning>, meaning: &Meaning) -> Extent {
    match (own, meaning) {
        (Some(Meaning::Money(_, own)), Meaning::Money(_, of)) => match own.over(*of) {
            Some(factor) => low.times(factor),
            None => low,
        },
        (Some(Meaning::Duration(n, own)), Meaning::Duration(m, of)) if own >= of => {
            match own.in_units_of(*of).and_then(|times| Decimal::from(times).times(*n)?.over(*m)) {
                Some(factor) => low.times(factor),
                None => low,
            }
        }
        (Some(Meaning::Measure(_, Some(own))), Meaning::Measure(_, Some(of))) => match own.size.over(of.size) {
            Some(factor) => low.times(factor),
            None => low,
        },
        _ => low,
    }
}
