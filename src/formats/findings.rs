//! Findings as `gloss recognize` writes them: one JSON object for each article.

use serde::Serialize;

use super::gloss::{AmountFields, ClaimFields};
use crate::{
    annotation::{Because, Body, Finding},
    text::{Language, Offsets, Text},
};

/// What was found in an article.
#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    lang: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    spans: Vec<SpanFields<'a>>,
    claims: Vec<ClaimAnswer<'a>>,
}

/// A person, an organization or an amount.
#[derive(Serialize)]
struct SpanFields<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    label: &'static str,
    #[serde(flatten)]
    amount: Option<AmountFields<'a>>,
    confidence: f64,
    because: String,
}

/// A claim.
#[derive(Serialize)]
struct ClaimAnswer<'a> {
    start: usize,
    end: usize,
    #[serde(flatten)]
    claim: ClaimFields<'a>,
    confidence: f64,
    because: String,
}

/// What was found in the article `id`: spans, then claims. Offsets count code points; the text goes with it where the
/// reader does not have it.
pub fn findings_json(
    id: &str,
    text: &Text,
    with_text: bool,
    language: Language,
    [spans, claims]: [&[Finding]; 2],
) -> Vec<u8> {
    let offsets = Offsets::of(text);
    let answer = Answer {
        id,
        lang: language.tag(),
        text: with_text.then_some(text),
        spans: spans.iter().filter_map(|finding| span_fields(finding, text, &offsets)).collect(),
        claims: claims.iter().filter_map(|finding| claim_answer(finding, &offsets)).collect(),
    };
    serde_json::to_vec(&answer).expect("strings, numbers and lists always make JSON")
}

fn span_fields<'a>(finding: &'a Finding, text: &'a Text, offsets: &Offsets) -> Option<SpanFields<'a>> {
    let chars = offsets.to_chars(finding.span)?;
    let amount = match &finding.body {
        Body::Amount(amount) => Some(AmountFields::of(amount)),
        _ => None,
    };
    Some(SpanFields {
        start: chars.start,
        end: chars.end,
        text: text.get(finding.span)?,
        label: finding.body.label().id(),
        amount,
        confidence: finding.confidence,
        because: in_english(&finding.because),
    })
}

fn claim_answer<'a>(finding: &'a Finding, offsets: &Offsets) -> Option<ClaimAnswer<'a>> {
    let Body::Claim(claim) = &finding.body else { return None };
    let chars = offsets.to_chars(finding.span)?;
    Some(ClaimAnswer {
        start: chars.start,
        end: chars.end,
        claim: ClaimFields::of(claim, finding.span, offsets),
        confidence: finding.confidence,
        because: in_english(&finding.because),
    })
}

fn in_english(because: &[Because]) -> String {
    because.iter().map(Because::in_english).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Rule;

    #[test]
    fn several_reasons_are_one_sentence() {
        let because = [Because::new(Rule::Cue, ["said"]), Because::new(Rule::NumberUnit, ["5", "km"])];
        assert_eq!(in_english(&because), "cue said; number 5, unit km");
    }
}
