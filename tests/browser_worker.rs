//! What goes between the page and the worker arrives as it was sent.
#![cfg(target_arch = "wasm32")]

use gloo_worker::{Bincode, Codec};
use gloss::{
    annotation::Finding,
    dictionary::{Entry, Verdict},
    recognize::{Resources, recognize},
    text::Span,
    worker::{Answer, Job, Outcome, Task},
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const TEXT: &str = "Quillmere Shipping said on Tuesday that it would pay about $12.5 million. “We were late,” said Tamsin Orrelbeck, \
    its chief executive.\n据《埠闻商业》报道，公司将赔偿约3000万元。\n회사는 3분의 1을 부담한다고 밝혔다.";

#[wasm_bindgen_test]
fn findings_survive_the_way_to_the_page() {
    let found = recognize(TEXT, None, &Resources::built_in());
    let findings: Vec<Finding> = found.spans.into_iter().chain(found.claims).collect();
    assert!(findings.len() > 5, "the text has names, amounts and claims");
    let sent = Answer {
        number: 7,
        outcome: Outcome::Found { window: Some(Span::new(0, 9)), findings, is_last: true, by_rules: None },
    };
    assert_eq!(Bincode::decode::<Answer>(Bincode::encode(sent.clone())), sent);
}

#[wasm_bindgen_test]
fn a_text_survives_the_way_to_the_worker() {
    let task = Task::Recognize {
        text: TEXT.to_owned(),
        language: None,
        window: Some(Span::new(3, 8)),
        names_model: Some("./a.glsn".into()),
        taught: vec![Entry { name: "海岚航运".into(), verdict: Verdict::Organization, from: "a/a1".into() }],
    };
    let sent = Job { number: 1, task };
    assert_eq!(Bincode::decode::<Job>(Bincode::encode(sent.clone())), sent);
}
