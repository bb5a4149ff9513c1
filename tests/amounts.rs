//! Amounts as they must be read: the marked sentences of `tests/golden/amount/`, and properties that hold for any text.
//!
//! A line of a golden file is a sentence with its amounts between ⟦ and ⟧, a tab, and their readings with `; ` between:
//! kind, value (`low..high` for a range), currency or unit, bound.

#![cfg(not(target_arch = "wasm32"))]

use gloss::annotation::{Amount, Body, Finding};
use gloss::recognize::{Context, Resources, amount};
use gloss::text::{Language, Span};
use proptest::prelude::*;

/// The amounts of `text`.
fn find(text: &str, language: Language) -> Vec<Finding> {
    amount::find(&Context { text, language, resources: &Resources::default() })
}

fn amount_of(finding: &Finding) -> &Amount {
    match &finding.body {
        Body::Amount(amount) => amount,
        other => panic!("{other:?} is no amount"),
    }
}

/// `text` with the spans of `findings` marked.
fn marked(text: &str, findings: &[Finding]) -> String {
    let mut marked = text.to_owned();
    for finding in findings.iter().rev() {
        marked.insert(finding.span.end, '⟧');
        marked.insert(finding.span.start, '⟦');
    }
    marked
}

/// A reading as the golden files write it. Fractions are cut to four decimals.
fn reading(amount: &Amount) -> String {
    let decimal = |value: rust_decimal::Decimal| value.round_dp(4).normalize().to_string();
    let low = amount.value.map_or("?".to_owned(), decimal);
    let value = amount.value_to.map_or(low.clone(), |high| format!("{low}..{}", decimal(high)));
    let unit = amount.currency.map(|currency| currency.code().to_owned()).or(amount.unit.clone());
    let parts = [Some(amount.kind.id().to_owned()), Some(value), unit, amount.bound.map(|bound| bound.id().to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Checks every line of a golden file.
#[track_caller]
fn check(golden: &str, language: Language) {
    let mut wrong = Vec::new();
    for line in golden.lines().filter(|line| !line.starts_with('#')) {
        let (sentence, readings) = line.split_once('\t').unwrap_or((line, ""));
        let text: String = sentence.chars().filter(|character| !matches!(character, '⟦' | '⟧')).collect();
        let findings = find(&text, language);
        let read: Vec<_> = findings.iter().map(|finding| reading(amount_of(finding))).collect();
        let found = format!("{}\t{}", marked(&text, &findings), read.join("; "));
        if found != format!("{sentence}\t{readings}") {
            wrong.push(format!("wanted {line}\n found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_amounts_are_read_as_marked() {
    check(include_str!("golden/amount/en.txt"), Language::English);
}

#[test]
fn simplified_chinese_amounts_are_read_as_marked() {
    check(include_str!("golden/amount/zh-Hans.txt"), Language::SimplifiedChinese);
}

#[test]
fn traditional_chinese_amounts_are_read_as_marked() {
    check(include_str!("golden/amount/zh-Hant.txt"), Language::TraditionalChinese);
}

#[test]
fn korean_amounts_are_read_as_marked() {
    check(include_str!("golden/amount/ko.txt"), Language::Korean);
}

/// What numerals, units and marks are made of: random texts of these come upon more rules than random characters.
const PIECES: [&str; 72] = [
    "1", "20", "3,000", ".5", "1/2", "½", "２", "，", "0", "1234567", "$", "US$", "€", "¥", "%", "％", "-", "–", "~",
    "+", "/", ":", ".", ",", " ", "  ", "\r\n", "\0", "\u{3000}", "two", "hundred", "million", "and", "a", "half",
    "third", "point", "to", "per", "km", "hours", "dollars", "一", "二", "十", "百", "千", "万", "亿", "億", "零",
    "点", "半", "余", "多", "分之", "个", "年", "元", "两", "일", "이", "십", "만", "억", "조", "두", "여", "점",
    "분의", "원", "시간",
];

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

/// Spans must be in order, apart, not empty and on character boundaries, and line ends never inside.
fn assert_sound(text: &str, findings: &[Finding]) {
    let mut end = 0;
    for finding in findings {
        assert!(finding.span.start >= end && finding.span.end > finding.span.start, "{:?} in {text:?}", finding.span);
        let written = text.get(finding.span.start..finding.span.end);
        assert!(written.is_some_and(|written| !written.contains('\n')), "{:?} in {text:?}", finding.span);
        end = finding.span.end;
    }
}

proptest! {
    #[test]
    fn no_text_of_numerals_and_units_breaks_a_span(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40), language in language()
    ) {
        let text = pieces.concat();
        assert_sound(&text, &find(&text, language));
    }

    #[test]
    fn no_text_at_all_breaks_a_span(text in "\\PC{0,80}|.{0,80}", language in language()) {
        assert_sound(&text, &find(&text, language));
    }
}

/// The reading of the part of `text` that is marked by hand.
fn read_by_hand(marked: &str) -> Option<String> {
    let start = marked.find('⟦')?;
    let end = marked.find('⟧')? - '⟦'.len_utf8();
    let text = marked.replace(['⟦', '⟧'], "");
    let context = Context { text: &text, language: Language::detect(&text), resources: &Resources::default() };
    amount::read(&context, Span::new(start, end)).map(|amount| reading(&amount))
}

#[test]
fn what_is_marked_by_hand_is_read_where_it_is_an_amount() {
    assert_eq!(read_by_hand("它融资⟦超20亿美元⟧。").as_deref(), Some("money 2000000000 USD more-than"));
    assert_eq!(read_by_hand("台北的票價是⟦30元⟧。").as_deref(), Some("money 30 TWD"));
    assert_eq!(read_by_hand("See Section ⟦12 km⟧ of it.").as_deref(), Some("measure 12 km"));
    assert_eq!(read_by_hand("그는 ⟦늦었다⟧고 했다."), None);
    assert_eq!(read_by_hand("It cost ⟦$5 and then $6⟧."), None);
}

#[test]
fn a_particle_after_a_denominator_is_no_number() {
    let text = "값은 2분의만, 그렇다.";
    assert_sound(text, &find(text, Language::Korean));
}

#[test]
fn a_hundred_thousand_digits_or_magnitudes_are_read_without_a_value() {
    for run in ["9", "万", "억", "million "] {
        let text = run.repeat(100_000);
        assert_sound(&text, &find(&text, Language::English));
    }
}
