//! Whether the article itself asserts something that can be checked, by what stands in the sentence.

use super::{
    cue::{Mark, Tongue},
    sentence::Sentence,
};
use crate::{annotation::Label, text::script};

/// What is looked at, in the order of the weights.
pub(super) const N_FEATURES: usize = 24;

/// Of these, what tells more of how a text is written than of what a sentence says: names and length. Analysis is as long as
/// news and names as many, so the model judges by neither.
pub(super) const LOOKS: [usize; 5] = [3, 4, 6, 15, 16];

/// The log odds of a statement before it is read, and what each word of opinion per sentence of the article takes from
/// them.
const OPEN: f64 = 1.12;
const OPINIONATED: f64 = 3.0;

/// What is known about an article's sentences before they are read: comment states less than news.
pub(super) fn prior(sentence: &Sentence<'_>) -> f64 {
    OPEN - OPINIONATED * sentence.own_opinions.min(1.0)
}

/// How `sentence` looks: its language, its length in steps, and whether it names somebody.
#[cfg(all(feature = "train", not(target_arch = "wasm32")))]
pub(super) fn look(sentence: &Sentence<'_>) -> (Tongue, usize, bool) {
    let features = features(sentence);
    (sentence.tongue, ((features[15] * 3.0) as usize).min(3), features[3] > 0.0)
}

/// What stands in a sentence, each from 0 to 1.
pub(super) fn features(sentence: &Sentence<'_>) -> [f64; N_FEATURES] {
    let text = sentence.as_str();
    let folded = sentence.folded_at(sentence.span);
    let trimmed = text.trim_end_matches(['"', '”', '’', '」', '』', ')', '）']);
    let flag = |is: bool| f64::from(u8::from(is));
    let n_numbers = n_numbers(text);
    let n_characters = text.chars().take(400).count() as f64;
    let unit = if sentence.tongue == Tongue::English { 150.0 } else { 60.0 };
    let n_names = sentence.names_in(sentence.span).count();
    let n_amounts = sentence.names.iter().filter(|name| name.body.label() == Label::Amount).count();
    let n_opinions = sentence.marks(Mark::Opinion).take(4).count();
    [
        1.0,
        flag(n_numbers > 0),
        flag(n_numbers > 1),
        flag(n_names > 0),
        flag(n_names > 1),
        flag(n_amounts > 0),
        flag(has_foreign_or_capital(sentence)),
        flag(asks(trimmed)),
        flag(trimmed.ends_with(['!', '！'])),
        flag(n_opinions > 0),
        flag(n_opinions > 1),
        flag(n_opinions > 2),
        flag(sentence.marks(Mark::Possible).next().is_some()),
        flag(sentence.marks(Mark::Predicted).next().is_some()),
        flag(has_first_person(sentence.tongue, folded)),
        (n_characters / unit).min(2.0),
        flag(n_characters < unit / 3.0),
        flag(sentence.quoted().next().is_some()),
        flag(opens_with_turn(sentence.tongue, folded)),
        flag(has_past(sentence.tongue, folded)),
        flag(has_date(sentence.tongue, folded)),
        flag(has_copula(sentence.tongue, folded)),
        sentence.opinions.min(1.5),
        if n_numbers == 0 { sentence.opinions.min(1.5) } else { 0.0 },
    ]
}

/// How many runs of digits, or Chinese numerals of more than one character.
fn n_numbers(text: &str) -> usize {
    let mut n = 0;
    let mut is_inside = false;
    for character in text.chars() {
        let is_digit = character.is_ascii_digit() || matches!(character, '０'..='９');
        n += usize::from(is_digit && !is_inside);
        is_inside = is_digit || is_inside && matches!(character, '.' | ',');
    }
    n
}

/// A capital inside an English sentence, or a Latin word inside a Chinese or Korean one.
fn has_foreign_or_capital(sentence: &Sentence<'_>) -> bool {
    let text = sentence.as_str();
    match sentence.tongue {
        Tongue::English => text.split(' ').skip(1).any(|word| word.starts_with(char::is_uppercase) && word.len() > 1),
        _ => text.chars().any(script::is_latin),
    }
}

fn asks(text: &str) -> bool {
    text.ends_with(['?', '？'])
        || ["까.", "가.", "나.", "吗。", "呢。", "까", "吧。"].iter().any(|ending| text.ends_with(ending))
}

fn has_first_person(tongue: Tongue, folded: &str) -> bool {
    match tongue {
        Tongue::English => folded
            .split(|character: char| !character.is_alphabetic())
            .any(|word| matches!(word, "i" | "we" | "you" | "my" | "our" | "us" | "me" | "your")),
        Tongue::Chinese => ["我", "你", "笔者", "读者", "各位"].iter().any(|word| folded.contains(word)),
        Tongue::Korean => folded.split(' ').any(|word| {
            ["나는", "내가", "우리", "나도", "필자", "당신", "저는", "내", "나의", "독자"]
                .iter()
                .any(|own| word.starts_with(own) && word.len() <= own.len() + 6)
        }),
    }
}

fn opens_with_turn(tongue: Tongue, folded: &str) -> bool {
    let turns: &[&str] = match tongue {
        Tongue::English => {
            &["but ", "and ", "so ", "yet ", "still", "that ", "this ", "there ", "if ", "what ", "it is ", "it was "]
        }
        Tongue::Chinese => {
            &["但", "可是", "然而", "不过", "所以", "这", "那", "而", "可", "如果", "对于", "也许", "或许"]
        }
        Tongue::Korean => {
            &["다만", "그러나", "하지만", "그래서", "그런데", "물론", "결국", "이 ", "그 ", "그것", "이것", "만약"]
        }
    };
    turns.iter().any(|turn| folded.starts_with(turn))
}

fn has_past(tongue: Tongue, folded: &str) -> bool {
    match tongue {
        Tongue::English => folded.split(' ').any(|word| {
            word.trim_end_matches([',', '.']).ends_with("ed") && word.len() > 4
                || matches!(
                    word,
                    "was"
                        | "were"
                        | "had"
                        | "has"
                        | "have"
                        | "rose"
                        | "fell"
                        | "won"
                        | "lost"
                        | "made"
                        | "took"
                        | "began"
                        | "became"
                        | "left"
                        | "sold"
                        | "paid"
                        | "went"
                        | "came"
                        | "grew"
                        | "held"
                        | "gave"
                        | "ran"
                        | "will"
                )
        }),
        Tongue::Chinese => ["了", "已", "曾", "将", "于", "至", "达"].iter().any(|word| folded.contains(word)),
        Tongue::Korean => {
            let end = folded.trim_end_matches(|mark: char| !mark.is_alphanumeric());
            let mut last = end.chars().rev();
            let has_past = |character: char| matches!(character, '가'..='힣') && (character as u32 - 0xac00) % 28 == 20;
            last.next() == Some('다') && last.next().is_some_and(|character| has_past(character) || character == '니')
        }
    }
}

fn has_date(tongue: Tongue, folded: &str) -> bool {
    match tongue {
        Tongue::English => [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march ",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "last year",
            "last week",
            "last month",
            "yesterday",
            "today",
            " ago",
        ]
        .iter()
        .any(|word| folded.contains(word)),
        Tongue::Chinese => {
            ["年", "月", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "昨", "今天", "今日", "上周", "日"]
                .iter()
                .any(|word| folded.contains(word))
        }
        Tongue::Korean => ["년", "월 ", "일 ", "요일", "지난", "오늘", "올해", "어제", "내년", "작년"]
            .iter()
            .any(|word| folded.contains(word)),
    }
}

fn has_copula(tongue: Tongue, folded: &str) -> bool {
    match tongue {
        Tongue::English => folded.split(' ').any(|word| {
            matches!(
                word,
                "is" | "are"
                    | "isn't"
                    | "be"
                    | "can"
                    | "cannot"
                    | "may"
                    | "might"
                    | "would"
                    | "should"
                    | "could"
                    | "do"
                    | "does"
            )
        }),
        Tongue::Chinese => folded.contains('是') || folded.contains('会') || folded.contains('要'),
        Tongue::Korean => {
            let end = folded.trim_end_matches(|mark: char| !mark.is_alphanumeric());
            end.ends_with("이다")
                || end.ends_with("입니다")
                || end.ends_with("있다")
                || end.ends_with("없다")
                || end.ends_with("한다")
                || end.ends_with("않다")
                || end.ends_with("니다")
        }
    }
}

/// How sure it is that `sentence` states something checkable, from 0 to 1.
pub(super) fn confidence(sentence: &Sentence<'_>) -> f64 {
    1.0 / (1.0 + (-log_odds(sentence.tongue, &features(sentence))).exp())
}

/// The same as the logarithm of odds.
pub(super) fn log_odds(tongue: Tongue, features: &[f64; N_FEATURES]) -> f64 {
    let weights = match tongue {
        Tongue::English => &ENGLISH,
        Tongue::Chinese => &CHINESE,
        Tongue::Korean => &KOREAN,
    };
    features.iter().zip(weights).map(|(feature, weight)| feature * weight).sum()
}

const ENGLISH: [f64; N_FEATURES] = [
    -0.39, 2.26, 1.55, 0.82, -0.51, 0.80, 1.69, -3.36, -0.31, -1.67, -1.21, -0.15, -0.76, 0.36, -1.23, 1.78, -0.37,
    0.42, -1.05, 0.34, 0.84, -2.16, 0.13, -0.34,
];
const CHINESE: [f64; N_FEATURES] = [
    -0.01, 2.35, 1.35, 2.17, 0.37, 0.62, 1.58, -3.58, -0.28, -1.16, -1.21, -0.74, -2.21, 0.27, -0.41, 3.03, -0.93,
    1.15, -1.65, 0.45, 0.99, -1.00, -0.53, -0.89,
];
const KOREAN: [f64; N_FEATURES] = [
    -1.85, 2.69, 1.61, 1.90, 1.32, 1.10, 1.84, -3.42, -0.13, -1.98, -0.57, 0.00, 0.13, 0.64, -0.75, 3.40, -0.06, 1.22,
    -0.54, 0.89, 0.99, -0.33, -0.38, -0.63,
];
