//! Reading takes time in proportion to the text, whatever stands in it.
//!
//! Times are the processor's for this thread, so that what else the machine does counts little, and what is compared
//! are the quickest of several readings, short and long in turn.

#![cfg(not(target_arch = "wasm32"))]

use std::{sync::LazyLock, time::Duration};

use cpu_time::ThreadTime;
use gloss::{
    agreement::{Choice, Present, decided, differences, settled},
    annotation::{Body, Label},
    document::{ArticleId, Document, Edit},
    recognize::{Context, Resources, amount, claim, names},
    text::{Language, Span, Text},
};
use jiff::Timestamp;

/// About how many bytes the short text has.
const SHORT: usize = 20_000;

/// How many times as long the long text is.
const TIMES: usize = 20;

/// How much longer than in proportion it may take: caches fill. Squared would be [`TIMES`].
const SLACK: f64 = 4.0;

/// Readings of each text before the verdict is that time grows too fast.
const N_ROUNDS: usize = 8;

static RESOURCES: LazyLock<Resources> = LazyLock::new(Resources::built_in);

fn context(text: &str, language: Language) -> Context<'_> {
    Context { text, language, resources: &RESOURCES }
}

/// Checks that `read` takes time in proportion to how often `run` is repeated.
#[track_caller]
fn check(run: &str, read: impl Fn(&str)) {
    check_from(SHORT, run, read);
}

/// The same, the short text being of about `n_bytes`.
#[track_caller]
fn check_from(n_bytes: usize, run: &str, read: impl Fn(&str)) {
    let short_text = run.repeat(n_bytes.div_ceil(run.len()));
    let long_text = short_text.repeat(TIMES);
    let (mut short, mut long) = (Duration::MAX, Duration::MAX);
    for _ in 0..N_ROUNDS {
        short = short.min(time_of(&short_text, &read));
        long = long.min(time_of(&long_text, &read));
        if is_proportional(short, long) {
            return;
        }
    }
    panic!("{run:?}: {short:?}, then {long:?} for {TIMES} times the text");
}

fn time_of(text: &str, read: impl Fn(&str)) -> Duration {
    let start = ThreadTime::now();
    read(text);
    start.elapsed()
}

fn is_proportional(short: Duration, long: Duration) -> bool {
    // Below that a clock says little.
    let short = short.max(Duration::from_micros(50));
    long.as_secs_f64() <= SLACK * TIMES as f64 * short.as_secs_f64()
}

#[test]
#[should_panic(expected = "times the text")]
fn a_squared_time_is_noticed() {
    check("a", |text| {
        let sum = |at: usize| text.as_bytes()[..at].iter().fold(0_u32, |sum, byte| sum ^ u32::from(*byte));
        std::hint::black_box((0..text.len()).step_by(64).map(sum).fold(0, |all, sum| all ^ sum));
    });
}

#[test]
fn amounts_are_read_in_proportion() {
    for run in [
        "9",
        "1,",
        "1.",
        "1 ",
        "1/",
        "$",
        "-",
        "~",
        " ",
        "two ",
        "hundred and ",
        "million ",
        "a half ",
        "point one ",
        "十",
        "万",
        "千",
        "零",
        "一",
        "三点",
        "分之",
        "百分之",
        "억",
        "만 ",
        "이",
        "두 ",
        "1시간 ",
        "5 km and ",
        "영하 ",
        "3块",
    ] {
        check(run, |text| drop(amount::find(&context(text, Language::English))));
    }
}

#[test]
fn names_are_read_in_proportion() {
    let paragraph = "Dr Jane Roe of Acme Corp. met 金正九 (Kim) 씨 at 北京大学·米拉. ";
    check(paragraph, |text| drop(names::find(&context(text, Language::English))));
}

#[test]
fn claims_are_read_in_proportion() {
    for run in [
        "said ",
        "他说，",
        "밝혔다 ",
        "“",
        "\"",
        "据",
        "에 따르면 ",
        "a",
        "的",
        "(",
        "《",
        "……",
        "? ",
        "。”",
        "Smith, ",
        "“\"",
        "问：",
        "答：",
    ] {
        let language = Language::detect(run);
        check(run, |text| drop(claim::find(&context(text, language), &[])));
    }
}

/// Up to 20,000 marks in 1 MB: half of the sentences are edited, every eighth mark loses its words, and one sentence goes
/// from the top to the end.
#[test]
fn marks_follow_into_another_text_in_proportion() {
    let sentence = |n: usize| format!("On day {n} the board of Hailan Shipping met at noon. ");
    check_revision(sentence, |n| match n % 8 {
        0 => sentence(n).replace("Hailan", "It"),
        1..4 => sentence(n).replace("noon", "dusk"),
        _ => sentence(n),
    });
}

/// What a text repeats word for word twenty thousand times, a diff tells apart by nothing but what was edited around it.
#[test]
fn marks_follow_through_one_sentence_over_and_over_in_proportion() {
    let sentence = |_: usize| SENTENCE.to_owned();
    let few = |n: usize| n % 500 == 250;
    check_revision(sentence, |n| if few(n) { SENTENCE.replace("noon", "dusk") } else { sentence(n) });
    check_revision(sentence, |n| if few(n) { String::new() } else { sentence(n) });
    check_revision(sentence, |n| if n % 8 == 0 { SENTENCE.replace("noon", "dusk") } else { sentence(n) });
}

/// Every mark loses its words.
#[test]
fn marks_are_orphaned_in_proportion() {
    let sentence = |n: usize| format!("On day {n} the board of Hailan Shipping met at noon. ");
    check_revision(sentence, |n| format!("第{n}号公告说明了另一件事情。"));
}

/// Up to 20,000 marks of which two readers differ on a third.
#[test]
fn differences_are_settled_in_proportion() {
    check_from(50_000, SENTENCE, |text| {
        let (one, other) = (marked(text, |_| true), marked(text, |n| n % 3 != 1));
        let found = differences(&decided(&one.annotations), &decided(&other.annotations));
        let choices: Vec<_> = found.iter().map(|own| (own.clone(), Choice::Other)).collect();
        let after = one.after(&settled(&one, &choices, Timestamp::UNIX_EPOCH).expect("they differ"));
        let present = Present::of(&after);
        assert!(found.iter().all(|own| present.choice(own) == Some(Choice::Other)));
    });
}

const SENTENCE: &str = "The board of Hailan Shipping met again at noon. ";

/// Checks that marks follow in proportion from a text of so many of the sentences `before` into one of those `after`.
#[track_caller]
fn check_revision(before: impl Fn(usize) -> String, after: impl Fn(usize) -> String) {
    check_from(50_000, SENTENCE, |text| {
        let n_sentences = text.len() / SENTENCE.len();
        let (before, after) = ((0..n_sentences).map(&before), (0..n_sentences).map(&after));
        let (before, after) = (before.collect::<String>(), after.collect::<String>());
        let document = marked(&before, |_| true);
        let revision = document.revised(&after, Timestamp::UNIX_EPOCH).expect("another text");
        assert_eq!(revision.review.followed.len(), document.annotations.len());
        assert_eq!(*document.after(&revision.step).text, after);
    });
}

/// The article `text` with its name marked in each sentence of which `is_marked` says so.
fn marked(text: &str, is_marked: impl Fn(usize) -> bool) -> Document {
    let starts = text.match_indices("Hailan").enumerate().filter(|(n, _)| is_marked(*n));
    let marks = starts.map(|(_, (start, _))| (Span::new(start, start + 6), Body::by_hand(Label::Organization, "")));
    let document = Document::new(ArticleId::new("one"), Text::new(text), Timestamp::UNIX_EPOCH);
    let step = document.step(&Edit::MarkAll(marks.collect()), Timestamp::UNIX_EPOCH).expect("it marks");
    document.after(&step)
}
