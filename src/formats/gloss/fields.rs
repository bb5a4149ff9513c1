//! What amounts and claims carry, as the files and the command line write it.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::{
    annotation::{Amount, Bound, Claim, Hedge, Measure},
    text::{
        Offsets, Span,
        time::{self, Time},
    },
};

/// Code points `[start, end]`, the end exclusive.
type Pair = [usize; 2];

/// What an amount carries.
#[derive(Serialize)]
pub struct AmountFields<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_to: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<&'static str>,
}

impl<'a> AmountFields<'a> {
    /// The fields of `amount`.
    pub fn of(amount: &'a Amount) -> Self {
        Self {
            kind: amount.kind.id(),
            value: amount.value.map(Value),
            value_to: amount.value_to.map(Value),
            currency: amount.currency.as_ref().map(|currency| currency.code()),
            unit: amount.unit.as_deref(),
            bound: amount.bound.map(Bound::id),
        }
    }
}

/// What a claim carries. `carried` is written even where there is none, as readers of the command line expect.
#[derive(Serialize)]
pub struct ClaimFields<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Pair>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<Pair>,
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<Pair>,
    named: bool,
    carried: Option<Pair>,
    polarity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hedge: Option<&'static str>,
    measures: Vec<MeasureFields<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<TimeFields>,
}

impl<'a> ClaimFields<'a> {
    /// The fields of `claim`, at `span` in the text of `offsets`.
    pub fn of(claim: &'a Claim, span: Span, offsets: &Offsets) -> Self {
        let pair = |span: Option<Span>| span.and_then(|span| pair(span, offsets));
        Self {
            kind: claim.kind.id(),
            source: pair(claim.source),
            cue: pair(claim.cue),
            via: pair(claim.via),
            named: claim.named,
            carried: pair(claim.carried),
            polarity: claim.polarity.id(),
            hedge: claim.hedge.map(Hedge::id),
            measures: claim.measures.iter().filter_map(|measure| MeasureFields::of(measure, offsets)).collect(),
            time: time::first(offsets.text(), span).and_then(|time| TimeFields::of(time, offsets)),
        }
    }
}

/// The time that a claim names: it follows from the words, so it is written for readers and not restored.
#[derive(Serialize)]
struct TimeFields {
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
}

impl TimeFields {
    fn of(time: Time, offsets: &Offsets) -> Option<Self> {
        let [start, end] = pair(time.span, offsets)?;
        Some(Self { start, end, value: time.value })
    }
}

/// An amount of a claim with what it measures.
#[derive(Serialize)]
pub struct MeasureFields<'a> {
    amount: Pair,
    measure: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<Pair>,
}

impl<'a> MeasureFields<'a> {
    fn of(measure: &'a Measure, offsets: &Offsets) -> Option<Self> {
        Some(Self {
            amount: pair(measure.amount, offsets)?,
            measure: &measure.measure,
            subject: measure.subject.and_then(|subject| pair(subject, offsets)),
        })
    }
}

fn pair(span: Span, offsets: &Offsets) -> Option<Pair> {
    let chars = offsets.to_chars(span)?;
    Some([chars.start, chars.end])
}

/// A number: a JSON number where a 64-bit float holds it exactly, else its decimal digits as a string.
struct Value(Decimal);

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.0.normalize();
        match as_float(value) {
            Some(_) if value.scale() == 0 && i64::try_from(value).is_ok() => {
                serializer.serialize_i64(i64::try_from(value).unwrap_or_default())
            }
            Some(float) => serializer.serialize_f64(float),
            None => serializer.collect_str(&value),
        }
    }
}

/// The 64-bit float nearest to `value`, where its shortest digits are those of `value`.
fn as_float(value: Decimal) -> Option<f64> {
    let float: f64 = value.to_string().parse().ok()?;
    (Decimal::from_str_exact(&float.to_string()) == Ok(value)).then_some(float)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &str) -> String {
        serde_json::to_string(&Value(value.parse().expect("a decimal"))).expect("a number")
    }

    #[test]
    fn a_number_that_a_float_holds_is_a_number() {
        for (value, json) in [
            ("2000000000", "2000000000"),
            ("12.5", "12.5"),
            ("12.50", "12.5"),
            ("3.0", "3"),
            ("-0.1", "-0.1"),
            ("0.000", "0"),
            ("9007199254740992", "9007199254740992"),
            ("2000000000000000000000", "2e+21"),
        ] {
            assert_eq!(written(value), json);
        }
    }

    #[test]
    fn a_number_that_no_float_holds_is_a_string_of_its_digits() {
        for value in ["9007199254740993", "0.1234567890123456789", "79228162514264337593543950335"] {
            assert_eq!(written(value), format!("\"{value}\""));
        }
    }
}
