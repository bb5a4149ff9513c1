//! One document in, one line of JSON out.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::{Deserialize, de::IgnoredAny};
use serde_json::error::Category;

use super::{
    Failure,
    input::{Content, Item, Place},
};
use crate::{
    document::Document,
    formats::{
        FormatError, Given,
        articles::{self, Paper},
        findings_json, said_of_json,
    },
    recognize::{Findings, Resources, recognize},
    text::{Language, Text},
};

/// A line of the input.
#[derive(Deserialize)]
struct Question<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    lang: Option<Cow<'a, str>>,
}

/// The line that answers `item`, with its line end.
pub(super) fn answer(item: Item, resources: &Resources) -> Result<Vec<u8>, Failure> {
    let place = item.place;
    match item.content {
        Content::Unread(reason) => Err(place.failure(reason)),
        Content::Line(bytes) => answer_line(&place, &bytes, resources),
        Content::Article { paper, name, bytes } => answer_article(&place, paper, &name, &bytes, resources),
    }
}

fn answer_line(place: &Place, bytes: &[u8], resources: &Resources) -> Result<Vec<u8>, Failure> {
    let line = std::str::from_utf8(bytes)
        .map_err(|error| place.failure(format!("not UTF-8: byte {} of the line", error.valid_up_to() + 1)))?;
    let line = if place.line == Some(1) { line.strip_prefix('\u{feff}').unwrap_or(line) } else { line };
    let question = Question::of_line(line).map_err(|reason| place.failure(reason))?;
    let language = question.lang.as_deref().and_then(Language::of_tag);
    let text = Text::new(question.text);
    let findings = recognize(&text, language, resources);
    Ok(line_of(&question.id, &text, false, &findings))
}

/// The lines of a file: one, or for a book one a chapter.
fn answer_article(
    place: &Place,
    paper: Paper,
    name: &str,
    bytes: &[u8],
    resources: &Resources,
) -> Result<Vec<u8>, Failure> {
    let given = Given { now: Timestamp::UNIX_EPOCH, text: None, unit: None };
    let imported = match articles::read(paper, name, bytes, &given) {
        Ok(imported) => imported,
        // An article of nothing has nothing in it.
        Err(FormatError::Empty) => {
            return Ok(line_of(name, &Text::default(), true, &recognize("", None, resources)));
        }
        Err(error) => return Err(place.failure(error.to_string())),
    };
    let line = |article: &Document| {
        let findings = recognize(&article.text, None, resources);
        line_of(article.id.as_str(), &article.text, true, &findings)
    };
    Ok(imported.unread.iter().flat_map(line).collect())
}

impl<'a> Question<'a> {
    /// The question of a line, or what is wrong with it.
    fn of_line(line: &'a str) -> Result<Self, String> {
        let line = line.trim_ascii();
        // Serde takes an array of three strings for the three fields, too.
        if line.starts_with('{') {
            return serde_json::from_str(line).map_err(|error| worded(&error));
        }
        match serde_json::from_str::<IgnoredAny>(line) {
            Ok(_) => Err("not an object: a line should be {\"id\": …, \"text\": …}".to_owned()),
            Err(error) => Err(worded(&error)),
        }
    }
}

/// What is wrong with a line, without the parser's line number, which is always 1.
fn worded(error: &serde_json::Error) -> String {
    let (said, column) = (said_of_json(error), error.column());
    match error.classify() {
        Category::Eof => format!("not JSON: it is cut short at column {column}"),
        Category::Syntax => format!("not JSON: {said} at column {column}"),
        Category::Data | Category::Io if said.starts_with("invalid type") => {
            format!("`id`, `text` and `lang` should be strings: {said} at column {column}")
        }
        Category::Data | Category::Io => format!("{said} at column {column}"),
    }
}

/// The line for `findings`; it contains the text if the reader does not have it.
fn line_of(id: &str, text: &Text, with_text: bool, findings: &Findings) -> Vec<u8> {
    let Findings { language, spans, claims } = findings;
    let mut line = findings_json(id, text, with_text, *language, [spans, claims]);
    line.push(b'\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        annotation::{
            Amount, AmountKind, Because, Body, Bound, Claim, ClaimKind, Currency, Finding, Hedge, Measure, Rule,
        },
        text::Span,
    };

    /// Where `words` stand in `text`.
    fn span_of(text: &str, words: &str) -> Span {
        let start = text.find(words).expect("the test names words of its text");
        Span::new(start, start + words.len())
    }

    fn finding(span: Span, body: Body) -> Finding {
        Finding { span, body, confidence: 0.98, because: vec![Because::new(Rule::NumberUnit, ["20亿", "美元"])] }
    }

    fn said(text: &str, spans: Vec<Finding>, claims: Vec<Finding>) -> serde_json::Value {
        let findings = Findings { language: Language::SimplifiedChinese, spans, claims };
        serde_json::from_slice(&line_of("a1", &Text::new(text), false, &findings)).expect("an answer is JSON")
    }

    #[test]
    fn an_amount_is_counted_in_code_points_and_says_what_it_reads() {
        let text = "🚀 据《日报》透露，融资至少20亿美元。";
        let amount = Amount {
            value: Some(2_000_000_000.into()),
            currency: Currency::of_code("USD"),
            bound: Some(Bound::AtLeast),
            ..Amount::of_kind(AmountKind::Money)
        };
        let said = said(text, vec![finding(span_of(text, "20亿美元"), Body::Amount(amount))], Vec::new());
        let expected = serde_json::json!({"id": "a1", "lang": "zh-Hans", "spans": [
            {"start": 14, "end": 19, "text": "20亿美元", "label": "amount", "kind": "money", "value": 2_000_000_000_u64,
             "currency": "USD", "bound": "at-least", "confidence": 0.98, "because": "number 20亿, unit 美元"}], "claims": []});
        assert_eq!(said, expected);
    }

    #[test]
    fn a_claim_names_its_spans_and_leaves_out_what_it_has_not() {
        let text = "🚀 日报透露，融资20亿美元。";
        let claim = Claim {
            source: Some(span_of(text, "日报")),
            cue: Some(span_of(text, "透露")),
            hedge: Some(Hedge::Possible),
            measures: vec![Measure {
                amount: span_of(text, "20亿美元"),
                measure: "funding".to_owned(),
                subject: Some(span_of(text, "日报")),
            }],
            ..Claim::of_kind(ClaimKind::Reported)
        };
        let said = said(text, Vec::new(), vec![finding(span_of(text, text), Body::Claim(claim))]);
        let expected = serde_json::json!([{"start": 0, "end": 15, "kind": "reported", "source": [2, 4], "cue": [4, 6],
            "named": false, "carried": null, "polarity": "affirmed", "hedge": "possible", "confidence": 0.98,
            "because": "number 20亿, unit 美元",
            "measures": [{"amount": [9, 14], "measure": "funding", "subject": [2, 4]}]}]);
        assert_eq!(said["claims"], expected);
    }

    #[test]
    fn a_person_has_no_kind() {
        let said = said("Mira", vec![finding(Span::new(0, 4), Body::Person)], Vec::new());
        assert_eq!(said["spans"][0]["label"], "person");
        assert_eq!(said["spans"][0].get("kind"), None);
    }
}
