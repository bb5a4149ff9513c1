//! What earlier versions wrote is read for ever: their bytes, written down.

use std::{rc::Rc, sync::Arc};

use jiff::Timestamp;
use rust_decimal::Decimal;

use super::{tests::read_checkpoint, *};
use crate::{
    annotation::{Amount, AmountKind, Annotation, AnnotationId, Because, Body, Bound, Currency, Origin, Rule, Status},
    document::{Act, Annotations, ArticleId, Change, Document, Link, LinkId, Links, Orphan, Patch, Step},
    storage::migrate::{Kind, current},
    text::Text,
};

/// An annotation that says all it can.
fn full() -> Annotation {
    let amount = Amount {
        value: Some(Decimal::new(1250, 2)),
        value_to: Some(Decimal::new(-3, 0)),
        currency: Currency::of_code("KRW"),
        unit: Some("원".to_owned()),
        bound: Some(Bound::About),
        ..Amount::of_kind(AmountKind::Money)
    };
    Annotation {
        id: AnnotationId::new("a7"),
        span: Span::new(300, 312),
        body: Body::Amount(amount),
        status: Status::Rejected,
        origin: Origin::Import,
        confidence: Some(0.5),
        because: vec![Because::new(Rule::NumberUnit, ["12.50", "원"])],
        note: "n".to_owned(),
        tags: vec!["t".to_owned()],
        by: Arc::default(),
        created: Timestamp::new(1, 2).expect("in range"),
        modified: Timestamp::new(3, 0).expect("in range"),
    }
}

/// The bytes that version 1 wrote for a step that marks [`full`].
const STEP_1: &str = "0006000200010b6e756d6265722d756e697401000001026137ac02b802020001c4130201050001034b525701\
                      03ec9b900104020201000000000000e03f0100020531322e353003ec9b90016e01017402040600";
/// … and for a checkpoint of an article in which it is marked.
const CHECKPOINT_1: &str = "070dec95bd2031322e3530ec9b902e0000000300000200010b6e756d6265722d756e697401026137ac02b802\
                      020001c4130201050001034b52570103ec9b900104020201000000000000e03f0100020531322e353003ec9b\
                      90016e01017402040600";
/// The bytes that version 2 writes for a step that takes the words of [`full`] out of the text.
const STEP_2: &str = "0b06000200010b6e756d6265722d756e6974030201040831322e3530ec9b90000001026137ac02b802020001\
                      c4130201050001034b52570103ec9b900104020201000000000000e03f0100020531322e353003ec9b90016e\
                      0101740204060000030001026137ac02b802020001c4130201050001034b52570103ec9b9001040202010000\
                      00000000e03f0100020531322e353003ec9b90016e010174020406000831322e3530ec9b9004ec95bd20012e";

/// … and for a checkpoint of an article in which it is marked and orphaned.
const CHECKPOINT_2: &str = "070dec95bd2031322e3530ec9b902e0000000300000200010b6e756d6265722d756e697401026137ac02b802\
                      020001c4130201050001034b52570103ec9b900104020201000000000000e03f0100020531322e353003ec9b\
                      90016e0101740204060001026137ac02b802020001c4130201050001034b52570103ec9b9001040202010000\
                      00000000e03f0100020531322e353003ec9b90016e010174020406000831322e3530ec9b9004ec95bd20012e";
/// The bytes that version 3 writes for a step that makes a link.
const STEP_3: &str = "0c060002000001040001026c31026137026138026f66016e";

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("digits"));
    digits.map(|pair| u8::from_str_radix(pair, 16).expect("a number")).collect()
}

fn second(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("in range")
}

fn orphaned() -> Rc<Orphan> {
    Rc::new(Orphan { annotation: Rc::new(full()), words: "12.50원".into(), before: "약 ".into(), after: ".".into() })
}

#[test]
fn a_step_of_version_1_is_read() {
    let changes = vec![Change::Annotation { before: None, after: Some(Rc::new(full())) }];
    let step = Step { act: Act::Mark, at: second(3), was_modified: second(1), changes };
    let current = current(Kind::Step, 1, bytes(STEP_1)).expect("it goes up");
    assert_eq!(decode_step(&current), Ok(step));
}

#[test]
fn a_checkpoint_of_version_1_is_read_and_has_no_orphans() {
    let new = Document::new(ArticleId::new("one"), Text::new("약 12.50원."), second(1));
    let document = Document { annotations: Annotations::new([Rc::new(full())]), ..new };
    let current = current(Kind::Checkpoint, 1, bytes(CHECKPOINT_1)).expect("it goes up");
    assert_eq!(hex(&current), hex(&encode_checkpoint(&document, 7)));
    let checkpoint = read_checkpoint(&current).expect("readable");
    assert_eq!((checkpoint.at, checkpoint.annotations, checkpoint.orphans), (7, vec![Rc::new(full())], vec![]));
    assert!(checkpoint.links.is_empty());
}

#[test]
fn a_checkpoint_of_version_2_is_read_and_has_no_links() {
    let new = Document::new(ArticleId::new("one"), Text::new("약 12.50원."), second(1));
    let annotations = Annotations::new([Rc::new(full())]);
    let document = Document { annotations, orphans: Rc::new(vec![orphaned()]), ..new };
    let current = current(Kind::Checkpoint, 2, bytes(CHECKPOINT_2)).expect("it goes up");
    assert_eq!(hex(&current), hex(&encode_checkpoint(&document, 7)));
    let checkpoint = read_checkpoint(&current).expect("readable");
    assert_eq!((checkpoint.orphans, checkpoint.links), (vec![orphaned()], Links::default()));
}

#[test]
fn version_3_stays_what_it_is() {
    let link = Link {
        id: LinkId::new("l1"),
        from: AnnotationId::new("a7"),
        to: AnnotationId::new("a8"),
        kind: "of".to_owned(),
        note: "n".to_owned(),
    };
    let changes = vec![Change::Link { before: None, after: Some(Rc::new(link)) }];
    let step = Step { act: Act::Link, at: second(3), was_modified: second(1), changes };
    let why = "what was written with version 3 must stay readable: raise the version instead";
    assert_eq!(hex(&encode_step(&step)), STEP_3, "{why}");
}

#[test]
fn version_2_stays_what_it_is() {
    let changes = vec![
        Change::Text(Rc::new(Patch::new([(4, "12.50원".into(), "".into())]).expect("in order"))),
        Change::Annotation { before: Some(Rc::new(full())), after: None },
        Change::Orphan { before: None, after: Some(orphaned()) },
    ];
    let step = Step { act: Act::Revise, at: second(3), was_modified: second(1), changes };
    let why = "what was written with version 2 must stay readable: raise the version instead";
    assert_eq!(hex(&encode_step(&step)), STEP_2, "{why}");
}

#[test]
fn who_made_a_mark_is_kept_among_its_reasons() {
    let by = |name: &str| Rc::new(Annotation { by: name.into(), ..full() });
    let changes = vec![Change::Annotation { before: Some(by("Ines")), after: Some(by("Ines")) }];
    let step = Step { act: Act::Accept, at: second(3), was_modified: second(1), changes };
    let bytes = encode_step(&step);
    assert_eq!(decode_step(&bytes), Ok(step));
}
