//! What an annotation says of its span.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Damage, SpanRecord, mirror::mirror};
use crate::{
    annotation::{Amount, AmountKind, Body, Bound, Claim, ClaimKind, Currency, Hedge, Measure, OwnLabel, Polarity},
    text::Span,
};

mirror! { AmountKindRecord of AmountKind { Money, Percent, Duration, Count, Measure } }
mirror! { BoundRecord of Bound { AtLeast, AtMost, MoreThan, LessThan, About } }
mirror! { ClaimKindRecord of ClaimKind { Quote, Reported, Statement } }
mirror! { PolarityRecord of Polarity { Affirmed, Denied } }
mirror! { HedgeRecord of Hedge { Possible, Rumoured, Predicted, Estimated } }

#[derive(Serialize, Deserialize)]
pub(super) enum BodyRecord<'a> {
    Person,
    Organization,
    #[serde(borrow)]
    Amount(AmountRecord<'a>),
    #[serde(borrow)]
    Claim(ClaimRecord<'a>),
    Own(&'a str),
}

impl<'a> From<&'a Body> for BodyRecord<'a> {
    fn from(body: &'a Body) -> Self {
        match body {
            Body::Person => Self::Person,
            Body::Organization => Self::Organization,
            Body::Amount(amount) => Self::Amount(amount.into()),
            Body::Claim(claim) => Self::Claim(claim.into()),
            Body::Own(own) => Self::Own(own.name()),
        }
    }
}

impl TryFrom<BodyRecord<'_>> for Body {
    type Error = Damage;

    fn try_from(record: BodyRecord<'_>) -> Result<Self, Damage> {
        Ok(match record {
            BodyRecord::Person => Self::Person,
            BodyRecord::Organization => Self::Organization,
            BodyRecord::Amount(amount) => Self::Amount(amount.try_into()?),
            BodyRecord::Claim(claim) => Self::Claim(claim.into()),
            BodyRecord::Own(name) => Self::Own(OwnLabel::new(name).ok_or(Damage::Broken("a label has no name"))?),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct AmountRecord<'a> {
    kind: AmountKindRecord,
    value: Option<DecimalRecord>,
    value_to: Option<DecimalRecord>,
    currency: Option<&'a str>,
    unit: Option<&'a str>,
    bound: Option<BoundRecord>,
}

impl<'a> From<&'a Amount> for AmountRecord<'a> {
    fn from(amount: &'a Amount) -> Self {
        Self {
            kind: amount.kind.into(),
            value: amount.value.map(Into::into),
            value_to: amount.value_to.map(Into::into),
            currency: amount.currency.as_ref().map(Currency::code),
            unit: amount.unit.as_deref(),
            bound: amount.bound.map(Into::into),
        }
    }
}

impl TryFrom<AmountRecord<'_>> for Amount {
    type Error = Damage;

    fn try_from(record: AmountRecord<'_>) -> Result<Self, Damage> {
        let currency = record.currency.map(|code| Currency::of_code(code).ok_or(Damage::Broken("a currency is none")));
        Ok(Self {
            kind: record.kind.into(),
            value: record.value.map(TryInto::try_into).transpose()?,
            value_to: record.value_to.map(TryInto::try_into).transpose()?,
            currency: currency.transpose()?,
            unit: record.unit.map(str::to_owned),
            bound: record.bound.map(Into::into),
        })
    }
}

/// Digits and how many of them stand after the point: `12.50` keeps its zero.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct DecimalRecord(i128, u32);

impl From<Decimal> for DecimalRecord {
    fn from(decimal: Decimal) -> Self {
        Self(decimal.mantissa(), decimal.scale())
    }
}

impl TryFrom<DecimalRecord> for Decimal {
    type Error = Damage;

    fn try_from(DecimalRecord(mantissa, scale): DecimalRecord) -> Result<Self, Damage> {
        Self::try_from_i128_with_scale(mantissa, scale).map_err(|_| Damage::Broken("a number is out of range"))
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct ClaimRecord<'a> {
    kind: ClaimKindRecord,
    source: Option<SpanRecord>,
    cue: Option<SpanRecord>,
    via: Option<SpanRecord>,
    named: bool,
    carried: Option<SpanRecord>,
    polarity: PolarityRecord,
    hedge: Option<HedgeRecord>,
    #[serde(borrow)]
    measures: Vec<MeasureRecord<'a>>,
}

impl<'a> From<&'a Claim> for ClaimRecord<'a> {
    fn from(claim: &'a Claim) -> Self {
        Self {
            kind: claim.kind.into(),
            source: claim.source.map(Into::into),
            cue: claim.cue.map(Into::into),
            via: claim.via.map(Into::into),
            named: claim.named,
            carried: claim.carried.map(Into::into),
            polarity: claim.polarity.into(),
            hedge: claim.hedge.map(Into::into),
            measures: claim.measures.iter().map(Into::into).collect(),
        }
    }
}

impl From<ClaimRecord<'_>> for Claim {
    fn from(record: ClaimRecord<'_>) -> Self {
        Self {
            kind: record.kind.into(),
            source: record.source.map(Span::from),
            cue: record.cue.map(Span::from),
            via: record.via.map(Span::from),
            named: record.named,
            carried: record.carried.map(Span::from),
            polarity: record.polarity.into(),
            hedge: record.hedge.map(Into::into),
            measures: record.measures.into_iter().map(Into::into).collect(),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct MeasureRecord<'a> {
    amount: SpanRecord,
    measure: &'a str,
    subject: Option<SpanRecord>,
}

impl<'a> From<&'a Measure> for MeasureRecord<'a> {
    fn from(measure: &'a Measure) -> Self {
        Self { amount: measure.amount.into(), measure: &measure.measure, subject: measure.subject.map(Into::into) }
    }
}

impl From<MeasureRecord<'_>> for Measure {
    fn from(record: MeasureRecord<'_>) -> Self {
        Self {
            amount: record.amount.into(),
            measure: record.measure.to_owned(),
            subject: record.subject.map(Span::from),
        }
    }
}
