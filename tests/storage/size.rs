//! A large article: 5,000 paragraphs, 20,000 annotations. The times are printed, not judged: machines differ.

use std::{rc::Rc, sync::Arc};

use gloss::{
    annotation::{Because, Body, Claim, ClaimKind, Finding, Rule},
    document::{ArticleId, Document, Edit, take_findings},
    state::{History, Write},
    storage::record::{CheckpointReader, decode_step, encode_checkpoint, encode_step},
    text::{Span, Text},
};
use js_sys::Date;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::page::{fresh, time};

const PARAGRAPH: &str =
    "据报道，甲公司在周五表示，该基金持有二十亿元，乙公司的张三否认了这一说法，并称从未持有过半数。\n";

/// Four findings a paragraph, one of them the whole sentence, each with its reason.
fn large() -> Document {
    let text = PARAGRAPH.repeat(5_000);
    let document = Document::new(ArticleId::new("large"), Text::new(text), time(1));
    let findings = (0..5_000).flat_map(|number| {
        let start = number * PARAGRAPH.len();
        let span = |from: usize, to: usize| Span::new(start + 3 * from, start + 3 * to);
        let finding = |span, body, rule, arguments: &[&str]| {
            let arguments = arguments.iter().copied().map(Arc::from).collect();
            Finding { span, body, confidence: 0.75, because: vec![Because { rule, arguments }] }
        };
        let claim = Claim { source: Some(span(4, 7)), cue: Some(span(10, 12)), ..Claim::of_kind(ClaimKind::Reported) };
        [
            finding(span(0, 47), Body::Claim(claim), Rule::Cue, &["表示"]),
            finding(span(4, 7), Body::Organization, Rule::Listed, &["甲公司", "organizations"]),
            finding(span(23, 26), Body::Organization, Rule::Listed, &["乙公司", "organizations"]),
            finding(span(27, 29), Body::Person, Rule::Listed, &["张三", "persons"]),
        ]
    });
    take_findings(&document, findings, None, time(2), 1)
}

/// The least of ten times that `work` takes, in milliseconds.
fn least<T>(mut work: impl FnMut() -> T) -> f64 {
    let times = (0..10).map(|_| {
        let since = now();
        let made = work();
        let took = now() - since;
        drop(made);
        took
    });
    times.fold(f64::INFINITY, f64::min)
}

fn now() -> f64 {
    let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into()).expect("there");
    let now = js_sys::Reflect::get(&performance, &"now".into()).expect("there");
    let now: js_sys::Function = wasm_bindgen::JsCast::unchecked_into(now);
    now.call0(&performance).ok().and_then(|now| now.as_f64()).unwrap_or_else(Date::now)
}

#[wasm_bindgen_test]
async fn a_large_article_is_kept_and_read_back() {
    let document = large();
    assert_eq!(document.annotations.len(), 20_000);
    let bytes = encode_checkpoint(&document, 0);
    let encode = least(|| encode_checkpoint(&document, 0));
    let decode = least(|| CheckpointReader::new(&bytes).and_then(CheckpointReader::finish).expect("readable"));
    console_log!("checkpoint: {} bytes, encode {encode:.1} ms, decode {decode:.1} ms", bytes.len());

    let ids: Vec<_> = document.annotations.iter().map(|annotation| annotation.id.clone()).collect();
    let all = document.step(&Edit::Accept(ids), time(3)).expect("a step");
    let bytes = encode_step(&all);
    let encode = least(|| encode_step(&all));
    let decode = least(|| decode_step(&bytes).expect("readable"));
    console_log!("step that accepts all: {} bytes, encode {encode:.1} ms, decode {decode:.1} ms", bytes.len());

    let database = fresh("large").await;
    let since = now();
    let mut revision = database.create(&document, 1).await.expect("created");
    console_log!("create {:.1} ms", now() - since);
    let (mut document, mut history) = (document, History::default());
    let since = now();
    for number in 1..=50 {
        let start = number as usize * PARAGRAPH.len();
        let span = Span::new(start, start + 3);
        let step = Rc::new(document.step(&Edit::Mark { span, body: Body::Person }, time(3)).expect("a step"));
        document = document.after(&step);
        history = history.with(step.clone());
        let writes = [Write::Step { number, step }];
        revision = database.append(revision, &writes, &document, &history).await.expect("appended");
    }
    console_log!("an edit, until it is on the disk: {:.1} ms", (now() - since) / 50.0);
    let since = now();
    let loaded = database.load(&document.id).await.expect("loaded");
    console_log!("load {:.1} ms", now() - since);
    assert!(loaded.document == document && loaded.history == history && loaded.revision == revision);
}
