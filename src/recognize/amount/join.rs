//! What stands in one span with another: ranges (`3–4个月`, `$10 to $20`), compounds (`2시간 30분`, `五元三角`), fractions
//! (`百分之三`, `3분의 1`) and units by units (`60 km/h`).

use rust_decimal::Decimal;

use super::{
    numeral::{Extent, Form},
    quantity::{Quantity, Source},
    rows::{Coin, Meaning, TimeUnit},
};
use crate::text::Span;

/// Whether a number of `part` may continue one of `bigger`: a smaller unit of the same kind.
pub(super) fn is_part(part: &Meaning, bigger: &Meaning) -> bool {
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
    /// The whole amount that begins with numeral `index`: what is joined to it included.
    pub(super) fn joined(&self, index: usize, floor: usize) -> Quantity {
        if let Some(fraction) = self.fraction(index, floor) {
            return self.range_of_fractions(fraction);
        }
        if let Some(share) = self.share(index, floor) {
            return share;
        }
        let first = self.compound(index, floor);
        let ranged = self.range(&first).unwrap_or(first);
        self.per(ranged)
    }

    /// The first numeral that begins after `quantity`: a unit may hold characters that are numerals elsewhere.
    pub(super) fn next_index(&self, quantity: &Quantity) -> usize {
        let rest = self.numerals.get(quantity.last + 1..).unwrap_or_default();
        quantity.last + 1 + rest.iter().take_while(|numeral| numeral.span.start < quantity.span.end).count()
    }

    /// The text between two bytes, without the spaces around it.
    fn between(&self, start: usize, end: usize) -> &str {
        if start <= end { self.line.slice(Span::new(start, end)).trim_matches(' ') } else { "" }
    }

    /// `X分之Y`, `X분의 Y`: numeral `index` is the denominator.
    fn fraction(&self, index: usize, floor: usize) -> Option<Quantity> {
        let (under, over) = (self.numerals.get(index)?, self.numerals.get(index + 1)?);
        let between = self.line.slice(Span::new(under.span.end, over.span.start));
        if between.len() > 12 || !matches!(between.replace(' ', "").as_str(), "分之" | "분의") {
            return None;
        }
        let mut quantity = self.bare(index);
        let hundred = Decimal::ONE_HUNDRED;
        let factor = under.value().and_then(|under| hundred.checked_div(under));
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
    fn share(&self, index: usize, floor: usize) -> Option<Quantity> {
        let (over, under) = (self.numerals.get(index)?, self.numerals.get(index + 1)?);
        let between = self.line.slice(Span::new(over.span.end, under.span.start));
        let (part, all) = (over.value()?, under.value()?);
        let round = all <= Decimal::TEN || all == Decimal::ONE_HUNDRED || all == Decimal::ONE_THOUSAND;
        let bare = self.quantity(index + 1, floor, None).meaning.is_none();
        if !matches!(between, " in " | " out of ") || part >= all || !round || all < Decimal::TWO || !bare {
            return None;
        }
        let value = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(all)?;
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
    fn range_of_fractions(&self, first: Quantity) -> Quantity {
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

    /// A quantity with the smaller units that follow it.
    fn compound(&self, index: usize, floor: usize) -> Quantity {
        let mut whole = self.quantity(index, floor, None);
        let mut last = whole.clone();
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
        if between.len() > 8 || !comma && !matches!(between.trim_matches(' '), "" | "and" | "又" | "零") {
            return None;
        }
        let part = self.quantity(index, bigger.span.end, Some(meaning));
        let fits = part.meaning.as_ref().is_some_and(|meaning_of| is_part(meaning_of, meaning));
        let below = part.coin_before || between.contains("  ");
        (fits && !below).then_some(part)
    }

    /// A bare number after money or a measure that is its next smaller unit: `三块四`, `一米二`, `twenty dollars and 43`.
    fn with_tail(&self, whole: Quantity, last: &Quantity) -> Quantity {
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
        let ends = next
            .is_none_or(|next| !next.is_alphanumeric() || numeral.form == Form::Han && !"月日年号点".contains(next));
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
                value.checked_div(Decimal::TEN)
            }
            Form::Digits | Form::English if matches!(meaning, Meaning::Money(..)) && bare && ends => {
                english_tail(between, value, numeral.form == Form::English || numeral.plain && numeral.span.len() == 2)
            }
            _ => None,
        };
        let Some(part) = part.and_then(|part| part.checked_mul(factor)) else { return whole };
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
            .is_none_or(|next| !next.is_alphanumeric() && !matches!(next, ' ' | '-' | '%' | ':'));
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
        let Some(part) = numeral.value().and_then(|value| value.checked_div(Decimal::ONE_THOUSAND)).filter(|_| three)
        else {
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
            (1, false) => value.checked_div(Decimal::TEN),
            (2, true) => value.checked_div(Decimal::ONE_HUNDRED),
            _ => None,
        }
    }

    /// `first` to the quantity after it, where words or a dash connect them.
    fn range(&self, first: &Quantity) -> Option<Quantity> {
        let index = self.next_index(first);
        let numeral = self.numerals.get(index)?;
        // Nothing is looked up where the numbers stand too far apart.
        if numeral.span.start - first.span.end > 24 {
            return None;
        }
        let second = self.compound(index, first.span.end);
        let between = self.line.slice(Span::new(first.span.end, second.span.start.max(first.span.end)));
        let connected = is_connector(between.trim_matches(' '))
            || matches!(between, " and " | " and about ") && self.is_between(first)
            || between == "以上" && self.line.after(second.span.end).starts_with("以下");
        let dash = between.trim_matches(' ').starts_with(['-', '–', '—']);
        if !connected || first.extent.spread && second.meaning.is_none() || dash && between.contains('\n') {
            return None;
        }
        // What goes from one amount to another are two; what lies between them is one.
        let both = first.meaning.is_some() && second.meaning.is_some();
        if both && !dash && self.is_change(first) {
            return None;
        }
        self.ranged(first, &second, dash)
    }

    /// Whether `从` or `from` stands before `first`, and nothing that ranges.
    fn is_change(&self, first: &Quantity) -> bool {
        let before = self.line.just_before(first.span.start).trim_end_matches(' ');
        let (around, _) = self.line.around(first.span, 30);
        before.ends_with(['从', '由', '自']) || before.ends_with("from") && !around.contains("rang")
    }

    /// Whether `between` stands before `first`.
    fn is_between(&self, first: &Quantity) -> bool {
        let before = self.line.just_before(first.span.start).trim_end_matches(' ');
        ["between", "Between", "from", "between about"].iter().any(|word| before.ends_with(word))
    }

    /// Both as one, if their units agree.
    fn ranged(&self, first: &Quantity, second: &Quantity, dash: bool) -> Option<Quantity> {
        let (left, right) = (&self.numerals[first.last], &self.numerals[second.last]);
        let meaning = match (&first.meaning, &second.meaning) {
            (Some(one), Some(other)) if alike(one, other) => other.clone(),
            (Some(one @ Meaning::Money(..)), Some(Meaning::Money(..))) if self.is_dollar(second) => one.clone(),
            (None, Some(other)) if !second.coin_before => other.clone(),
            // $10-20
            (Some(one), None) if first.coin_before && (dash || right.scaled) => one.clone(),
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
            ..second.clone()
        }
    }

    /// A measure by a unit is one: `60 km/h`, `200 kilometres per hour`, `元/股`.
    fn per(&self, quantity: Quantity) -> Quantity {
        let Some(Meaning::Measure(..) | Meaning::Money(..)) = &quantity.meaning else { return quantity };
        let money = matches!(quantity.meaning, Some(Meaning::Money(..)));
        let rest = self.line.after(quantity.span.end);
        let words = [" per ", "/", "每"];
        let Some(word) = words.iter().find(|word| rest.starts_with(**word)) else { return quantity };
        if money && *word != "/" || quantity.unit.is_none_or(|unit| unit.end != quantity.span.end) {
            return quantity;
        }
        let at = quantity.span.end + word.len();
        let unit = self
            .lexicon
            .units(self.line.after(at))
            .filter(|(_, unit)| !matches!(unit.meaning, Meaning::Percent(_)))
            .last();
        let Some((length, unit)) = unit else { return quantity };
        let symbol = match (&quantity.meaning, &unit.meaning) {
            (Some(Meaning::Measure(symbol, _)), Meaning::Measure(by, _)) => format!("{symbol}/{by}"),
            (Some(Meaning::Measure(symbol, _)), Meaning::Duration(_, by)) => format!("{symbol}/{}", by.id()),
            (Some(Meaning::Measure(symbol, _)), _) => format!("{symbol}/{}", unit.form),
            _ => {
                let span = Span::new(quantity.span.start, at + length);
                return Quantity { span, ..quantity };
            }
        };
        Quantity {
            span: Span::new(quantity.span.start, at + length),
            unit: quantity.unit.map(|own| Span::new(own.start, at + length)),
            meaning: Some(Meaning::Measure(symbol, None)),
            ..quantity
        }
    }
}

/// Whether `between` connects the ends of a range.
fn is_connector(between: &str) -> bool {
    matches!(between, "-" | "–" | "—" | "--" | "――" | "~" | "至" | "到" | "to" | "- to" | "내지")
}

/// Whether two bare numbers are years or a score rather than a range.
fn is_year(source: &Source<'_>, left: &super::numeral::Numeral, right: &super::numeral::Numeral) -> bool {
    let year = |numeral: &super::numeral::Numeral| numeral.plain && numeral.n_digits(source.line) == 4;
    year(left) && year(right)
}

/// The cents of `20 dollars and 43`, `15 dollars 50`.
fn english_tail(between: &str, value: Decimal, fits: bool) -> Option<Decimal> {
    let small = value < Decimal::ONE_HUNDRED && value >= Decimal::ONE;
    (small && fits && matches!(between, " and " | " ")).then(|| value.checked_div(Decimal::ONE_HUNDRED)).flatten()
}

/// Whether two units may be the ends of one range.
fn alike(one: &Meaning, other: &Meaning) -> bool {
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
fn ends(low: Extent, high: Extent) -> Extent {
    Extent { low: low.low, high: high.high, spread: true }
}

/// `low` with the magnitudes that stand only behind the upper end: `三到五百万`, `$2-3bn`.
fn scaled_like(low: Extent, high: Extent, upper: &super::numeral::Numeral) -> Extent {
    let fits = |scaled: Extent| scaled.low.zip(high.low).is_some_and(|(low, high)| low < high);
    [upper.scale, upper.big_scale].into_iter().map(|scale| low.times(scale)).find(|scaled| fits(*scaled)).unwrap_or(low)
}

/// `low` in units of `meaning`, where its own are a fixed multiple.
fn in_units_of(low: Extent, own: Option<&Meaning>, meaning: &Meaning) -> Extent {
    match (own, meaning) {
        (Some(Meaning::Money(_, own)), Meaning::Money(_, of)) => match own.checked_div(*of) {
            Some(factor) => low.times(factor),
            None => low,
        },
        (Some(Meaning::Duration(n, own)), Meaning::Duration(m, of)) if own >= of => {
            match own.in_units_of(*of).and_then(|times| Decimal::from(times).checked_mul(*n)?.checked_div(*m)) {
                Some(factor) => low.times(factor),
                None => low,
            }
        }
        (Some(Meaning::Measure(_, Some(own))), Meaning::Measure(_, Some(of))) => match own.size.checked_div(of.size) {
            Some(factor) => low.times(factor),
            None => low,
        },
        _ => low,
    }
}

/// `whole` and the smaller `part` after it as one quantity: money in the bigger unit, the rest in the smaller.
fn add(whole: &Quantity, part: &Quantity) -> Option<Quantity> {
    let span = Span::new(whole.span.start, part.span.end);
    let number = Span::new(whole.number.start, part.number.end);
    let (meaning, extent) = match (whole.meaning.as_ref()?, part.meaning.as_ref()?) {
        (Meaning::Money(coin, own), Meaning::Money(_, of)) => {
            (Meaning::Money(*coin, *own), whole.extent.plus(part.extent.times(of.checked_div(*own)?)))
        }
        (Meaning::Percent(own), Meaning::Percent(of)) => {
            (Meaning::Percent(*own), whole.extent.plus(part.extent.times(of.checked_div(*own)?)))
        }
        (Meaning::Duration(n, own), Meaning::Duration(m, of)) => {
            let factor = own.in_units_of(*of).and_then(|times| Decimal::from(times).checked_mul(*n)?.checked_div(*m));
            let sum = factor.map_or(Extent::of(None), |factor| whole.extent.times(factor).plus(part.extent));
            (Meaning::Duration(*m, *of), sum)
        }
        (Meaning::Measure(_, Some(own)), Meaning::Measure(_, Some(of))) => {
            let factor = own.size.checked_div(of.size)?;
            (part.meaning.clone()?, whole.extent.times(factor).plus(part.extent))
        }
        _ => return None,
    };
    Some(Quantity { span, number, extent, meaning: Some(meaning), last: part.last, unit: part.unit, ..whole.clone() })
}
