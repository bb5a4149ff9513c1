//! Shares in two numbers: `百分之三`, `3분의 1`, `one in five`, and ranges of them.

use rust_decimal::Decimal;

use super::{is_connector, range::ends};
use crate::{
    recognize::amount::{
        exact::Exact,
        numeral::{Extent, Form},
        quantity::{Quantity, Source},
        rows::Meaning,
    },
    text::Span,
};

impl Source<'_> {
    /// `X分之Y`, `X분의 Y`: numeral `index` is the denominator.
    pub(super) fn fraction(&self, index: usize, floor: usize) -> Option<Quantity> {
        let (under, over) = (self.numerals.get(index)?, self.numerals.get(index + 1)?);
        let between = self.line.slice(Span::new(under.span.end, over.span.start));
        if between.len() > 12 || !matches!(between.replace(' ', "").as_str(), "分之" | "분의") {
            return None;
        }
        let mut quantity = self.bare(index);
        let hundred = Decimal::ONE_HUNDRED;
        let factor = under.value().and_then(|under| hundred.over(under));
        quantity.extent = factor.map_or(Extent::of(None), |factor| over.extent.times(factor));
        quantity.meaning = Some(Meaning::Percent(Decimal::ONE));
        self.add_leads(&mut quantity, floor);
        quantity.unit = Some(Span::new(under.span.start, over.span.start));
        quantity.number = over.span;
        quantity.span.end = over.span.end;
        quantity.last = index + 1;
        Some(quantity)
    }

    /// `one in five`, `7 in 10`: a share of a round number.
    pub(super) fn share(&self, index: usize, floor: usize) -> Option<Quantity> {
        let (over, under) = (self.numerals.get(index)?, self.numerals.get(index + 1)?);
        let between = self.line.slice(Span::new(over.span.end, under.span.start));
        let (part, all) = (over.value()?, under.value()?);
        let round = all <= Decimal::TEN || all == Decimal::ONE_HUNDRED || all == Decimal::ONE_THOUSAND;
        let bare = self.quantity(index + 1, floor, None).meaning.is_none();
        if !matches!(between, " in " | " out of ") || part >= all || !round || all < Decimal::TWO || !bare {
            return None;
        }
        let value = part.times(Decimal::ONE_HUNDRED)?.over(all)?;
        Some(Quantity {
            span: Span::new(over.span.start, under.span.end),
            number: over.span,
            unit: Some(Span::new(over.span.end + 1, under.span.end)),
            meaning: Some(Meaning::Percent(Decimal::ONE)),
            extent: Extent::of(value),
            bound: None,
            last: index + 1,
            coin_before: false,
            tail: "",
        })
    }

    /// `百分之三十到四十`, `百分之三到百分之四`.
    pub(super) fn range_of_fractions(&self, first: Quantity) -> Quantity {
        let next = self.next_index(&first);
        let Some(numeral) = self.numerals.get(next) else { return first };
        if !is_connector(self.between(first.span.end, numeral.span.start)) {
            return first;
        }
        let second = self.fraction(next, first.span.end).unwrap_or_else(|| self.quantity(next, first.span.end, None));
        let plain = second.meaning.is_none() && numeral.form != Form::Digits;
        if !plain && !matches!(second.meaning, Some(Meaning::Percent(_))) {
            return first;
        }
        let extent = ends(first.extent, second.extent);
        Quantity { span: Span::new(first.span.start, second.span.end), extent, last: second.last, ..first }
    }
}
