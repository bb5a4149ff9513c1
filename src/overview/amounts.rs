//! The amounts of an article on scales: one a currency, one for all percentages, one for all durations, one a unit.

use rust_decimal::prelude::ToPrimitive;

use super::Place;
use crate::{
    annotation::{Amount, AmountKind, Body, Status},
    document::Annotations,
};

/// Amounts that can be compared with one another.
#[derive(Clone, PartialEq, Debug)]
pub struct Scale {
    /// What they measure.
    pub kind: AmountKind,
    /// Their currency, or the unit of measures.
    pub unit: Option<String>,
    /// The amounts, the largest first, then those without a known value.
    pub readings: Vec<Reading>,
    is_log: bool,
    from: f64,
    to: f64,
}

/// An amount as it can be compared.
#[derive(Clone, PartialEq, Debug)]
pub struct Reading {
    /// Where it is.
    pub place: Place,
    /// As it was read.
    pub amount: Amount,
    /// Its size, and the upper end of a range; durations in days.
    pub size: Option<(f64, f64)>,
}

/// From this ratio of the largest to the smallest on, the scale is logarithmic: otherwise the small ones would all be
/// at one point.
const LOG_FROM: f64 = 50.0;

impl Scale {
    /// Whether equal steps are equal factors.
    pub fn is_log(&self) -> bool {
        self.is_log
    }

    /// Where `size` lies, from 0, which is the smallest or nothing at all, to 1, the largest.
    pub fn at(&self, size: f64) -> f64 {
        let place = |value: f64| if self.is_log { value.ln() } else { value };
        let (from, to) = (place(self.from), place(self.to));
        if to > from { ((place(size) - from) / (to - from)).clamp(0.0, 1.0) } else { 1.0 }
    }

    fn of(kind: AmountKind, unit: Option<String>, mut readings: Vec<Reading>) -> Self {
        let key = |reading: &Reading| reading.size.map_or(f64::NEG_INFINITY, |(_, high)| high);
        readings.sort_by(|one, other| key(other).total_cmp(&key(one)));
        let sizes = || readings.iter().filter_map(|reading| reading.size);
        let low = sizes().map(|(low, _)| low).fold(f64::INFINITY, f64::min);
        let high = sizes().map(|(_, high)| high).fold(f64::NEG_INFINITY, f64::max);
        let is_log = low > 0.0 && high / low >= LOG_FROM;
        // A linear scale compares lengths, so it begins at zero.
        let from = if is_log { low } else { low.min(0.0) };
        Self { kind, unit, readings, is_log, from, to: high.max(from) }
    }
}

/// What amounts must share to stand on one scale.
type Kin = (AmountKind, Option<String>);

/// The scales of an article's amounts, rejected ones left out: by kind, the one with most amounts first.
pub fn scales(annotations: &Annotations) -> Vec<Scale> {
    let mut groups: Vec<(Kin, Vec<Reading>)> = Vec::new();
    for annotation in annotations.iter().filter(|annotation| annotation.status != Status::Rejected) {
        let Body::Amount(amount) = &annotation.body else { continue };
        let place = Place { id: annotation.id.clone(), span: annotation.span };
        let reading = Reading { place, amount: amount.clone(), size: size(amount) };
        let key = (amount.kind, unit(amount));
        match groups.iter_mut().find(|(own, _)| *own == key) {
            Some((_, readings)) => readings.push(reading),
            None => groups.push((key, vec![reading])),
        }
    }
    let mut scales: Vec<_> = groups.into_iter().map(|((kind, unit), all)| Scale::of(kind, unit, all)).collect();
    scales.sort_by_key(|scale| (scale.kind as usize, std::cmp::Reverse(scale.readings.len())));
    scales
}

/// What separates the scales of a kind: people and machines are counted on one scale, dollars and euros are not.
fn unit(amount: &Amount) -> Option<String> {
    match amount.kind {
        AmountKind::Money => amount.currency.map(|currency| currency.code().to_owned()),
        AmountKind::Measure => amount.unit.clone(),
        AmountKind::Percent | AmountKind::Duration | AmountKind::Count => None,
    }
}

fn size(amount: &Amount) -> Option<(f64, f64)> {
    let factor = match (amount.kind, amount.unit.as_deref()) {
        (AmountKind::Duration, unit) => days(unit?)?,
        _ => 1.0,
    };
    let value = amount.value?.to_f64()? * factor;
    let to = amount.value_to.and_then(|to| to.to_f64()).map_or(value, |to| to * factor);
    Some((value.min(to), value.max(to)))
}

/// How many days a unit of time has; years and months on the average.
fn days(unit: &str) -> Option<f64> {
    Some(match unit {
        "year" => 365.25,
        "month" => 365.25 / 12.0,
        "week" => 7.0,
        "day" => 1.0,
        "hour" => 1.0 / 24.0,
        "minute" => 1.0 / 1_440.0,
        "second" => 1.0 / 86_400.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::{annotation::Currency, overview::mentions::tests::annotation};

    fn money(value: i64, code: &str) -> Amount {
        let currency = Currency::of_code(code);
        Amount { value: Some(Decimal::from(value)), currency, ..Amount::of_kind(AmountKind::Money) }
    }

    fn of(amounts: impl IntoIterator<Item = Amount>) -> Vec<Scale> {
        let marks = (0..).zip(amounts).map(|(at, amount)| annotation(at, at + 1, Body::Amount(amount)));
        scales(&Annotations::new(marks))
    }

    #[test]
    fn each_currency_has_a_scale_and_the_largest_comes_first() {
        let scales = of([money(2, "USD"), money(7, "KRW"), money(9, "USD"), Amount::of_kind(AmountKind::Count)]);
        let sizes: Vec<_> = scales
            .iter()
            .map(|scale| (scale.unit.as_deref(), scale.readings.iter().filter_map(|own| Some(own.size?.1)).collect()))
            .collect();
        assert_eq!(sizes, [(Some("USD"), vec![9.0, 2.0]), (Some("KRW"), vec![7.0]), (None, vec![])]);
    }

    #[test]
    fn far_apart_amounts_are_told_apart_by_factors_and_near_ones_by_length() {
        let near = &of([money(10, "USD"), money(5, "USD")])[0];
        assert_eq!((near.is_log(), near.at(5.0), near.at(10.0)), (false, 0.5, 1.0));
        let far = &of([money(1, "USD"), money(100, "USD"), money(10_000, "USD")])[0];
        assert!(far.is_log());
        assert!((far.at(100.0) - 0.5).abs() < 1e-9);
        let loss = &of([money(-10, "USD"), money(10, "USD")])[0];
        assert_eq!((loss.is_log(), loss.at(0.0)), (false, 0.5));
        assert_eq!(of([money(0, "USD")])[0].at(0.0), 1.0);
    }

    #[test]
    fn durations_are_compared_whatever_their_unit() {
        let lasting = |n: i64, unit: &str| Amount {
            value: Some(Decimal::from(n)),
            value_to: (n == 3).then(|| Decimal::from(4)),
            unit: Some(unit.to_owned()),
            ..Amount::of_kind(AmountKind::Duration)
        };
        let scales = of([lasting(3, "month"), lasting(2, "year"), lasting(40, "fortnight")]);
        assert_eq!(scales.len(), 1);
        let units: Vec<_> = scales[0].readings.iter().map(|own| own.amount.unit.as_deref()).collect();
        assert_eq!(units, [Some("year"), Some("month"), Some("fortnight")]);
        let range = scales[0].readings[1].size.expect("it is known");
        assert!((range.1 - range.0 - 365.25 / 12.0).abs() < 1e-9);
    }
}
