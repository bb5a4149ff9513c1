//! The page's words, in English: the one place where they stand, so that other languages can stand beside them.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use crate::{
    annotation::{Amount, AmountKind, Annotation, Body, Bound, ClaimKind, ClaimPart, Hedge, Label, Polarity, Status},
    dictionary::Verdict,
    document::Act,
    state::{Hedging, Narrowing, Source, Tally},
    text::Language,
};

/// A label's name.
pub fn label(label: Label) -> &'static str {
    match label {
        Label::Person => "Person",
        Label::Organization => "Organization",
        Label::Amount => "Amount",
        Label::Claim => "Claim",
    }
}

/// A label's name for several.
pub fn labels(label: Label) -> &'static str {
    match label {
        Label::Person => "Persons",
        Label::Organization => "Organizations",
        Label::Amount => "Amounts",
        Label::Claim => "Claims",
    }
}

/// A status, as a reader sees it.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Suggested => "suggestion",
        Status::Accepted => "accepted",
        Status::Rejected => "rejected",
    }
}

/// A language's own name.
pub fn language(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::SimplifiedChinese => "简体中文",
        Language::TraditionalChinese => "繁體中文",
        Language::Korean => "한국어",
    }
}

/// What a step did, for the tooltips of `Undo` and `Redo`.
pub fn act(act: Act) -> &'static str {
    match act {
        Act::Mark => "mark",
        Act::Relabel => "change of label",
        Act::Resize => "change of edges",
        Act::Remove => "removal",
        Act::Accept => "acceptance",
        Act::Reject => "rejection",
        Act::Reconsider => "reconsideration",
        Act::Note => "note",
        Act::Describe => "change of details",
        Act::Alike => "decision on the same words",
        Act::Correct => "correction",
    }
}

/// `1 article`, `2 articles`.
pub fn counted(n: usize, one: &str, several: &str) -> String {
    format!("{} {}", grouped(n), if n == 1 { one } else { several })
}

/// A count in the reader's own number format.
pub fn grouped(n: usize) -> String {
    number(n.to_string())
}

/// What an annotation is called where its text is said too: `Person: Mira Murati, suggestion`.
pub fn announced(annotation: &Annotation, text: &str) -> String {
    format!("{}: {}, {}", label(annotation.label()), text.replace('\n', " "), status(annotation.status))
}

/// What an annotation of the article `text` carries beside its label, in a few words: `money · 2,000,000,000 USD`,
/// `reported · Tamsin Orrelbeck · possible`.
pub fn particulars(annotation: &Annotation, text: &str) -> String {
    let parts: Vec<String> = match &annotation.body {
        Body::Person | Body::Organization => Vec::new(),
        Body::Amount(amount) => {
            [Some(amount_kind(amount.kind).to_owned()), value(amount)].into_iter().flatten().collect()
        }
        Body::Claim(claim) => [
            Some(claim_kind(claim.kind)),
            claim.speaker().and_then(|words| text.get(words.start..words.end)),
            (claim.polarity == Polarity::Denied).then_some("denied"),
            claim.hedge.map(hedge),
        ]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect(),
    };
    parts.join(" · ")
}

/// What words are, in a choice.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Person => "person",
        Verdict::Organization => "organization",
        Verdict::NoName => "no name",
        Verdict::Either => "either, case by case",
    }
}

/// What was learnt of `name`, which comes last: a long one is cut.
pub fn remembered(name: &str, verdict: Verdict) -> String {
    match verdict {
        Verdict::Person => format!("Remembered as a person: {name}"),
        Verdict::Organization => format!("Remembered as an organization: {name}"),
        Verdict::NoName => format!("Remembered as no name: {name}"),
        Verdict::Either => format!("From now on case by case: {name}"),
    }
}

/// What an amount measures.
pub fn amount_kind(kind: AmountKind) -> &'static str {
    match kind {
        AmountKind::Money => "money",
        AmountKind::Percent => "percent",
        AmountKind::Duration => "duration",
        AmountKind::Count => "count",
        AmountKind::Measure => "measure",
    }
}

/// How a claim is asserted.
pub fn claim_kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Quote => "quote",
        ClaimKind::Reported => "reported",
        ClaimKind::Statement => "statement",
    }
}

/// How a claim is asserted, for several of them.
pub fn claim_kinds(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Quote => "Quotes",
        ClaimKind::Reported => "Reported",
        ClaimKind::Statement => "Statements",
    }
}

/// A part of a claim's sentence.
pub fn claim_part(part: ClaimPart) -> &'static str {
    match part {
        ClaimPart::Source => "Source",
        ClaimPart::Cue => "Cue",
    }
}

/// Which claims are left by their hedge.
pub fn hedging(hedging: Hedging) -> &'static str {
    match hedging {
        Hedging::Any => "any or none",
        Hedging::Without => "none",
        Hedging::With => "any",
        Hedging::Only(only) => hedge(only),
    }
}

/// A source as a reader knows it, by the words of the article `text`.
pub fn source(source: Source, text: &str) -> String {
    match source {
        Source::Words(_) => source.words(text).unwrap_or_default().replace('\n', " "),
        Source::Unnamed => "Unnamed sources".to_owned(),
        Source::Article => "The article itself".to_owned(),
    }
}

/// What a source says and how: `3 quotes · 2 reported · 1 denied`.
pub fn tally(tally: &Tally) -> String {
    let [quotes, reported, statements] = tally.by_kind;
    let parts = [
        (quotes, if quotes == 1 { "quote" } else { "quotes" }),
        (reported, "reported"),
        (statements, if statements == 1 { "statement" } else { "statements" }),
        (tally.n_denied, "denied"),
        (tally.n_hedged, "hedged"),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{} {word}", grouped(n))).collect();
    parts.join(" · ")
}

/// What is said of the sources that are not drawn.
pub fn more_sources(n: usize) -> String {
    format!("{} more, who say less each", grouped(n))
}

/// How sure a suggestion must be to be shown.
pub fn surest(percent: u8) -> String {
    match percent {
        0 => "all".to_owned(),
        Narrowing::SUREST => "only the surest".to_owned(),
        _ => format!("{} % sure or more", grouped(percent.into())),
    }
}

/// How many marks are left of all: `showing 41 of 61`.
pub fn showing(n: usize, n_all: usize) -> String {
    format!("showing {} of {}", grouped(n), grouped(n_all))
}

/// What makes a claim less than certain.
pub fn hedge(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::Possible => "possible",
        Hedge::Rumoured => "rumoured",
        Hedge::Predicted => "predicted",
        Hedge::Estimated => "estimated",
    }
}

/// What bounds an amount.
pub fn bound(bound: Option<Bound>) -> &'static str {
    match bound {
        None => "exactly",
        Some(Bound::AtLeast) => "at least",
        Some(Bound::AtMost) => "at most",
        Some(Bound::MoreThan) => "more than",
        Some(Bound::LessThan) => "less than",
        Some(Bound::About) => "about",
    }
}

/// What is said of a number or a currency that cannot be read.
pub fn not_read(typed: &str) -> String {
    format!(
        "“{typed}” could not be read; the reading is as it was. Write digits (2500000.5), or a currency's three letters (USD)."
    )
}

/// An amount's value in the reader's own number format, with its unit; nothing where it could not be read.
fn value(amount: &Amount) -> Option<String> {
    let mut said = bound_words(amount);
    said.push_str(&number(amount.value?.normalize().to_string()));
    if let Some(to) = amount.value_to {
        said.push('–');
        said.push_str(&number(to.normalize().to_string()));
    }
    match (amount.kind, &amount.currency, &amount.unit) {
        (AmountKind::Percent, ..) => said.push_str(" %"),
        (_, Some(currency), _) => {
            said.push(' ');
            said.push_str(currency.code());
        }
        (AmountKind::Duration, _, Some(unit)) => {
            said.push(' ');
            said.push_str(unit);
            if amount.value_to.is_some() || amount.value.is_some_and(|value| value != rust_decimal::Decimal::ONE) {
                said.push('s');
            }
        }
        (_, _, Some(unit)) => {
            said.push(' ');
            said.push_str(unit);
        }
        _ => {}
    }
    Some(said)
}

fn bound_words(amount: &Amount) -> String {
    amount.bound.map(|own| format!("{} ", bound(Some(own)))).unwrap_or_default()
}

/// A decimal in the reader's own number format; the browser takes decimal strings exactly.
fn number(decimal: String) -> String {
    thread_local!(static FORMAT: Function = {
        let locales = js_sys::Array::of1(&reader_locale().into());
        js_sys::Intl::NumberFormat::new(&locales, &options("maximumFractionDigits", &20.into())).format()
    });
    FORMAT.with(|format| said(format, &decimal.as_str().into())).unwrap_or(decimal)
}

/// A moment as a date in the reader's own format.
pub fn date(moment: jiff::Timestamp) -> String {
    thread_local!(static FORMAT: Function = {
        let locales = js_sys::Array::of1(&reader_locale().into());
        js_sys::Intl::DateTimeFormat::new(&locales, &options("dateStyle", &"medium".into())).format()
    });
    FORMAT.with(|format| said(format, &(moment.as_millisecond() as f64).into())).unwrap_or_default()
}

/// Options for a formatter: making one takes the browser longer than a hundred uses, so each is made once.
fn options<T: JsCast>(name: &str, value: &JsValue) -> T {
    let options = js_sys::Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&options, &name.into(), value);
    options.unchecked_into()
}

fn said(format: &Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

/// The language that the reader's browser asks for.
fn reader_locale() -> String {
    gloo::utils::window().navigator().language().unwrap_or_else(|| "en".to_owned())
}

/// What the page says where the model of names cannot be had; `why` without a full stop.
pub fn by_rules(why: &str) -> String {
    format!(
        "Names were marked by rules alone, less surely than usual: {why}. Everything else works. Reload the page to try again."
    )
}

/// What the page says when a person tries to paste an address.
pub const ADDRESS: &str = "Gloss has no server, so it can't fetch a page by its address. Open the page in another tab, copy the article's text and paste it here.";

/// What the page says of a text of `n_bytes` where it takes `most`.
pub fn too_long(n_bytes: usize, most: usize) -> String {
    format!(
        "This text is too long: {} bytes, and an article may have {}. Nothing was changed, and what you pasted is still in its field: \
         keep the part that you want to read, and press Annotate again.",
        grouped(n_bytes),
        grouped(most)
    )
}

/// What the page says of a text that is blank.
pub const BLANK: &str = "There is nothing to read yet: paste or type an article first.";
