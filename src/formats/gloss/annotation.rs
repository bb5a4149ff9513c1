//! One annotation of a file.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    super::{Fault, List, Unit, labels::named},
    json::{Fields, shown},
    places::Places,
};
use crate::{
    annotation::{
        Amount, AmountKind, Annotation, AnnotationId, Because, Body, Bound, Claim, ClaimKind, Currency, Hedge, Label,
        Measure, Origin, Polarity, Rule, Status,
    },
    text::{Span, Text},
};

/// An annotation that was read.
pub(super) struct Read {
    /// Its id; nothing where the file gives none.
    pub(super) id: Option<AnnotationId>,
    /// The rest, under the id that it will have.
    annotation: Annotation,
    /// What was taken otherwise than the file says it.
    pub(super) remarks: Vec<Fault>,
}

impl Read {
    /// The annotation under its own id, or `given` where it has none.
    pub(super) fn named(self, given: impl FnOnce() -> AnnotationId) -> Annotation {
        Annotation { id: self.id.unwrap_or_else(given), ..self.annotation }
    }
}

/// The annotation in `fields`, one of `list`.
pub(super) fn read(fields: &Fields<'_>, list: List, places: &Places, now: Timestamp) -> Result<Read, Fault> {
    let (span, cut) = place(fields, places)?;
    let mut read = read_at(span, fields, list, places, now)?;
    read.remarks.extend(cut);
    Ok(read)
}

/// The mark without a place in `fields`.
pub(super) fn read_orphan(fields: &Fields<'_>, now: Timestamp) -> Result<(Read, [Arc<str>; 3]), Fault> {
    let words = fields.required("text", fields.text("text"))?;
    let at = fields.whole("at")?.unwrap_or_default();
    let nowhere = Places::of(&Text::default(), Unit::CodePoint);
    let read = read_at(Span::new(at, at.saturating_add(words.len())), fields, List::Orphans, &nowhere, now)?;
    let around = |field| Ok(fields.text(field)?.unwrap_or_default().into());
    Ok((read, [words.into(), around("before")?, around("after")?]))
}

fn read_at(span: Span, fields: &Fields<'_>, list: List, places: &Places, now: Timestamp) -> Result<Read, Fault> {
    let (because, remarks) = because(fields)?;
    let origin = fields.word("origin", origin_of, &ORIGINS.map(|(id, _)| id))?.unwrap_or(Origin::Import);
    let unsaid = if origin == Origin::Recognizer { Status::Suggested } else { Status::Accepted };
    let status = fields.word("status", status_of, &STATUSES.map(|(id, _)| id))?.unwrap_or(unsaid);
    let created = fields.time("created")?.unwrap_or(now);
    let id = fields.text("id")?.filter(|id| !id.is_empty()).map(AnnotationId::new);
    let annotation = Annotation {
        id: AnnotationId::new(""),
        span,
        body: body(fields, list, places)?,
        status,
        origin,
        confidence: fields.share("confidence")?,
        because,
        note: fields.text_or_empty("note")?,
        tags: fields.texts("tags")?,
        by: fields.text("by")?.unwrap_or_default().into(),
        created,
        modified: fields.time("modified")?.unwrap_or(created),
    };
    Ok(Read { id, annotation, remarks })
}

/// Its span. If that cuts a grapheme, only a matching quote shows that this is intended.
fn place(fields: &Fields<'_>, places: &Places) -> Result<(Span, Option<Fault>), Fault> {
    let offset = |field| fields.required(field, fields.whole(field));
    let (start, end) = (offset("start")?, offset("end")?);
    let span = places.span((start, end), "it")?;
    let said = fields.text("text")?;
    let there = places.text().get(span).unwrap_or_default();
    match (said.filter(|said| *said != there), places.cut_by(span)) {
        (Some(said), _) => Err(Fault::OtherText { said: shown(said), there: shown(there), start, end }),
        (None, None) => Ok((span, None)),
        (None, Some(character)) if said.is_some() => Ok((span, Some(Fault::CutsCharacter { character }))),
        (None, Some(character)) => Err(Fault::InsideCharacter { what: "it".to_owned(), character }),
    }
}

fn body(fields: &Fields<'_>, list: List, places: &Places) -> Result<Body, Fault> {
    let label = match list {
        List::Spans | List::Orphans => span_label(fields)?,
        List::Claims | List::Links => {
            let only_claim = |id: &str| Label::of_id(id).filter(|label| *label == Label::Claim);
            fields.word("label", only_claim, &[Label::Claim.id()])?.unwrap_or(Label::Claim)
        }
    };
    Ok(match label {
        Label::Person => Body::Person,
        Label::Organization => Body::Organization,
        Label::Amount => Body::Amount(amount(fields)?),
        Label::Claim => Body::Claim(claim(fields, places)?),
        Label::Own(own) => Body::Own(own),
    })
}

/// One of the four, or the person's own.
fn span_label(fields: &Fields<'_>) -> Result<Label, Fault> {
    let name = fields.required("label", fields.text("label"))?;
    named(name).ok_or_else(|| Fault::NotALabel { value: shown(name) })
}

fn amount(fields: &Fields<'_>) -> Result<Amount, Fault> {
    let kind = fields.word("kind", AmountKind::of_id, &AmountKind::ALL.map(AmountKind::id));
    let currency = fields.text("currency")?;
    let not_a_currency = |code: &str| Fault::NotACurrency { value: shown(code) };
    Ok(Amount {
        kind: fields.required("kind", kind)?,
        value: fields.number("value")?,
        value_to: fields.number("value_to")?,
        currency: currency.map(|code| Currency::of_code(code).ok_or_else(|| not_a_currency(code))).transpose()?,
        unit: fields.text("unit")?.map(str::to_owned),
        bound: fields.word("bound", Bound::of_id, &Bound::ALL.map(Bound::id))?,
    })
}

fn claim(fields: &Fields<'_>, places: &Places) -> Result<Claim, Fault> {
    let kind = fields.word("kind", ClaimKind::of_id, &ClaimKind::ALL.map(ClaimKind::id));
    let polarities = [Polarity::Affirmed, Polarity::Denied].map(Polarity::id);
    Ok(Claim {
        kind: fields.required("kind", kind)?,
        source: places.pair(fields, "source")?,
        cue: places.pair(fields, "cue")?,
        via: places.pair(fields, "via")?,
        named: fields.flag("named")?.unwrap_or_default(),
        carried: places.pair(fields, "carried")?,
        polarity: fields.word("polarity", Polarity::of_id, &polarities)?.unwrap_or(Polarity::Affirmed),
        hedge: fields.word("hedge", Hedge::of_id, &Hedge::ALL.map(Hedge::id))?,
        measures: fields.objects("measures")?.iter().map(|one| measure(one, places)).collect::<Result<_, _>>()?,
    })
}

fn measure(fields: &Fields<'_>, places: &Places) -> Result<Measure, Fault> {
    Ok(Measure {
        amount: fields.required("amount", places.pair(fields, "amount"))?,
        measure: fields.required("measure", fields.text("measure"))?.to_owned(),
        subject: places.pair(fields, "subject")?,
    })
}

/// Why it was marked, and a remark on each reason that this Gloss has no words for.
fn because(fields: &Fields<'_>) -> Result<(Vec<Because>, Vec<Fault>), Fault> {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for reason in fields.objects("because")? {
        let rule = reason.required("rule", reason.text("rule"))?;
        let arguments = reason.texts("arguments")?;
        match Rule::of_id(rule) {
            Some(rule) => known.push(Because { rule, arguments: arguments.into_iter().map(Arc::from).collect() }),
            None => unknown.push(Fault::UnknownReason { rule: shown(rule) }),
        }
    }
    Ok((known, unknown))
}

/// What a person has decided, by its name in files.
const STATUSES: [(&str, Status); 3] =
    [("suggested", Status::Suggested), ("accepted", Status::Accepted), ("rejected", Status::Rejected)];

/// Where an annotation comes from, by its name in files.
const ORIGINS: [(&str, Origin); 3] =
    [("recognizer", Origin::Recognizer), ("hand", Origin::Hand), ("import", Origin::Import)];

pub(super) fn id_of_status(status: Status) -> &'static str {
    STATUSES.iter().find(|(_, own)| *own == status).map_or("", |(id, _)| *id)
}

pub(super) fn id_of_origin(origin: Origin) -> &'static str {
    ORIGINS.iter().find(|(_, own)| *own == origin).map_or("", |(id, _)| *id)
}

fn status_of(id: &str) -> Option<Status> {
    STATUSES.iter().find(|(own, _)| *own == id).map(|(_, status)| *status)
}

fn origin_of(id: &str) -> Option<Origin> {
    ORIGINS.iter().find(|(own, _)| *own == id).map(|(_, origin)| *origin)
}
