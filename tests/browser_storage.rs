//! The library in a real browser. Each test has a database of its own.
#![cfg(target_arch = "wasm32")]

use std::rc::Rc;

use gloss::{
    annotation::Body,
    document::{ArticleId, Document, Edit},
    state::{History, Write},
    storage::{Database, StorageError},
    text::{Span, Text},
};
use jiff::Timestamp;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

async fn fresh(name: &str) -> Database {
    let database = Database::open_named(name, |_| {}).await.expect("it opens");
    database.delete_everything().await.expect("it can be emptied");
    Database::open_named(name, |_| {}).await.expect("it opens again")
}

fn article(id: &str) -> Document {
    let text = Text::from("Mira Okafor said the fund holds 20亿 won.\n그는 말했다.");
    Document::new(ArticleId::new(id), text, time(1))
}

fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("in range")
}

#[wasm_bindgen_test]
async fn an_article_comes_back_as_it_was_kept() {
    let database = fresh("come-back").await;
    let mut document = article("one");
    let mut history = History::default();
    let revision = database.create(&document, 3).await.expect("created");
    let step = document.step(&Edit::Mark { span: Span::new(0, 11), body: Body::Person }, time(2)).expect("a step");
    document = document.after(&step);
    history = history.with(Rc::new(step.clone()));
    let writes = [Write::Step { number: 1, step: Rc::new(step) }];
    let revision = database.append(revision, &writes, &document, &history).await.expect("appended");
    let loaded = database.load(&document.id).await.expect("loaded");
    assert_eq!(loaded.document, document);
    assert_eq!(loaded.history, history);
    assert_eq!((loaded.revision, loaded.read_by), (revision, 3));
}

#[wasm_bindgen_test]
async fn a_tab_that_knows_an_older_revision_overwrites_nothing() {
    let database = fresh("conflict").await;
    let document = article("one");
    let revision = database.create(&document, 0).await.expect("created");
    database.append(revision, &[], &document, &History::default()).await.expect("appended");
    let refused = database.append(revision, &[], &document, &History::default()).await;
    assert!(matches!(refused, Err(StorageError::Conflict { .. })), "{refused:?}");
}
