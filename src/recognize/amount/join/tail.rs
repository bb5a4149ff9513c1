//! Bare numbers behind a unit that count its next smaller one: `三块四`, `一米二`, `twenty dollars and 43`.

use rust_decimal::Decimal;

use crate::{
    recognize::amount::{
        edges::is_letter,
        exact::Exact,
        numeral::{Extent, Form},
        quantity::{Quantity, Source},
        rows::{Meaning, TimeUnit},
    },
    text::Span,
};

impl Source<'_> {
    /// A bare number after money or a measure that is its next smaller unit: `三块四`, `一米二`, `twenty dollars and 43`.
    pub(super) fn with_tail(&self, whole: Quantity, last: &Quantity) -> Quantity {
        let index = self.next_index(last);
        let (Some(numeral), Some(meaning)) = (self.numerals.get(index), last.meaning.as_ref()) else { return whole };
        let between = self.line.slice(Span::new(whole.span.end.min(numeral.span.start), numeral.span.start));
        let factor = match meaning {
            Meaning::Money(_, factor) => *factor,
            Meaning::Measure(..) => Decimal::ONE,
            Meaning::Percent(factor) if *factor == Decimal::TEN => Decimal::ONE,
            Meaning::Duration(_, TimeUnit::Hour) => return self.with_minutes(whole, index, between),
            Meaning::Duration(_, TimeUnit::Second) => return self.with_thousandths(whole, index, between),
            _ => return whole,
        };
        let Some(value) = numeral.value() else { return whole };
        let bare = self.quantity(index, whole.span.end, None).meaning.is_none() && !numeral.extent.spread;
        let next = self.line.next(numeral.span.end);
        let ends =
            next.is_none_or(|next| !is_letter(next) || numeral.form == Form::Han && !"月日年号点".contains(next));
        let part = match numeral.form {
            Form::Han
                if between.is_empty() && bare && ends && whole.unit.is_some_and(|unit| unit.end == whole.span.end) =>
            {
                self.han_tail(index, value)
            }
            // 4块2
            Form::Digits
                if between.is_empty()
                    && bare
                    && ends
                    && numeral.plain
                    && numeral.span.len() == 1
                    && self.is_spoken_coin(&whole) =>
            {
                value.over(Decimal::TEN)
            }
            Form::Digits | Form::English if matches!(meaning, Meaning::Money(..)) && bare && ends => {
                english_tail(between, value, numeral.form == Form::English || numeral.plain && numeral.span.len() == 2)
            }
            _ => None,
        };
        let Some(part) = part.and_then(|part| part.times(factor)) else { return whole };
        let extent = whole.extent.plus(Extent::of(part));
        Quantity { span: Span::new(whole.span.start, numeral.span.end), extent, last: index, ..whole }
    }

    /// Whether the unit of `whole` is one after which a tenth needs no unit in speech.
    fn is_spoken_coin(&self, whole: &Quantity) -> bool {
        whole.unit.is_some_and(|unit| unit.end == whole.span.end && matches!(self.line.slice(unit), "块" | "毛" | "蚊"))
    }

    /// `1 hour and fifteen`: minutes without their unit, where nothing else follows.
    fn with_minutes(&self, whole: Quantity, index: usize, between: &str) -> Quantity {
        let numeral = &self.numerals[index];
        let small = numeral.value().is_some_and(|value| value < Decimal::from(60) && value.is_integer());
        let ends = self
            .line
            .next(numeral.span.end)
            .is_none_or(|next| !is_letter(next) && !matches!(next, ' ' | '-' | '%' | ':'));
        let bare = self.quantity(index, whole.span.end, None).meaning.is_none();
        if !matches!(between, " " | " and ") || !small || !ends || !bare {
            return whole;
        }
        let extent = whole.extent.times(Decimal::from(60)).plus(numeral.extent);
        let meaning = Some(Meaning::Duration(Decimal::ONE, TimeUnit::Minute));
        Quantity { span: Span::new(whole.span.start, numeral.span.end), extent, meaning, last: index, ..whole }
    }

    /// `2분 19초 847`: thousandths of a second in three digits.
    fn with_thousandths(&self, whole: Quantity, index: usize, between: &str) -> Quantity {
        let numeral = &self.numerals[index];
        let three = numeral.plain && numeral.span.len() == 3 && matches!(between, "" | " ");
        let Some(part) = numeral.value().and_then(|value| value.over(Decimal::ONE_THOUSAND)).filter(|_| three) else {
            return whole;
        };
        let extent = whole.extent.plus(Extent::of(part));
        Quantity { span: Span::new(whole.span.start, numeral.span.end), extent, last: index, ..whole }
    }

    /// The tail of `三块四` (0.4) or `三块零四` (0.04).
    fn han_tail(&self, index: usize, value: Decimal) -> Option<Decimal> {
        let written = self.line.slice(self.numerals[index].span);
        let n = written.chars().count();
        match (n, written.starts_with('零')) {
            (1, false) => value.over(Decimal::TEN),
            (2, true) => value.over(Decimal::ONE_HUNDRED),
            _ => None,
        }
    }
}

/// The cents of `20 dollars and 43`, `15 dollars 50`.
fn english_tail(between: &str, value: Decimal, fits: bool) -> Option<Decimal> {
    let small = value < Decimal::ONE_HUNDRED && value >= Decimal::ONE;
    (small && fits && matches!(between, " and " | " ")).then(|| value.over(Decimal::ONE_HUNDRED)).flatten()
}
