//! An article comes back as it was left.

use gloss::{
    document::{ArticleId, Edit},
    storage::{Database, Revision, StorageError},
    text::Span,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, article, fresh, open};

#[wasm_bindgen_test]
async fn an_article_comes_back_as_it_was_created() {
    let database = fresh("created").await;
    let document = article("one", "각 👩‍👩‍👧\u{0}\u{202e}20亿\n");
    let revision = database.create(&document, 3).await.expect("created");
    let loaded = database.load(&document.id).await.expect("loaded");
    assert_eq!(loaded.document, document);
    assert_eq!((loaded.revision, loaded.read_by, loaded.history.last()), (revision, 3, 0));
}

#[wasm_bindgen_test]
async fn three_hundred_edits_with_undo_and_redo_are_read_back_as_they_stand() {
    let mut page = Page::new(&fresh("edits").await, "one").await;
    let mut chance = Chance(7);
    for number in 1..=300 {
        act(&mut page, &mut chance);
        match number % 60 {
            0 => page.assert_reloads_the_same().await,
            _ if chance.below(2) == 0 => page.save().await,
            _ => {}
        }
    }
    let reopened = open("edits").await.load(&page.document.id).await.expect("loaded");
    assert_eq!((reopened.document, reopened.history), (page.document, page.history));
}

/// One of the things that a person does, or a recognizer.
fn act(page: &mut Page, chance: &mut Chance) {
    let (start, ids) = (chance.below(40), page.ids());
    let pick = |chance: &mut Chance| ids.get(chance.below(ids.len().max(1))).cloned().into_iter().collect();
    match chance.below(12) {
        0..4 => page.mark(start, start + 1 + chance.below(7)),
        4 => page.edit(&Edit::Remove(pick(chance))),
        5 => page.edit(&Edit::Reject(pick(chance))),
        6 => page.rename(&format!("title {start}")),
        7 => page.find(&[Span::new(start, start + 4)], 2),
        8..11 => page.undo(),
        _ => page.redo(),
    }
}

/// Numbers by chance, the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        for shift in [13_i32, -7, 17] {
            self.0 ^= if shift > 0 { self.0 << shift } else { self.0 >> -shift };
        }
        (self.0 % end as u64) as usize
    }
}

#[wasm_bindgen_test]
async fn undoing_past_the_checkpoint_is_read_back() {
    let mut page = Page::new(&fresh("past-checkpoint").await, "one").await;
    page.mark(0, 4);
    page.mark(5, 11);
    page.find(&[Span::new(48, 55)], 1);
    page.save().await;
    page.undo();
    page.undo();
    page.assert_reloads_the_same().await;
    page.redo();
    page.assert_reloads_the_same().await;
}

#[wasm_bindgen_test]
async fn a_new_step_after_an_undo_deletes_the_steps_beyond_it() {
    let mut page = Page::new(&fresh("steps-gone").await, "one").await;
    for start in 0..5 {
        page.mark(start, start + 1);
    }
    page.save().await;
    for _ in 0..3 {
        page.undo();
    }
    page.mark(20, 24);
    page.assert_reloads_the_same().await;
    let loaded = page.database.load(&page.document.id).await.expect("loaded");
    assert_eq!((loaded.history.head(), loaded.history.last()), (3, 3));
}

#[wasm_bindgen_test]
async fn more_steps_than_a_checkpoint_reaches_are_read_back() {
    let mut page = Page::new(&fresh("many-steps").await, "one").await;
    for number in 0..450 {
        page.rename(&number.to_string());
        if number % 50 == 0 {
            page.save().await;
        }
    }
    page.assert_reloads_the_same().await;
    for _ in 0..430 {
        page.undo();
    }
    page.assert_reloads_the_same().await;
}

#[wasm_bindgen_test]
async fn all_articles_are_shown_one_by_one_as_they_stand() {
    let database = fresh("documents").await;
    let mut shown = Vec::new();
    let (mut one, two) = (Page::new(&database, "one").await, Page::new(&database, "two").await);
    one.mark(0, 4);
    one.find(&[Span::new(5, 11)], 1);
    one.mark(12, 16);
    one.undo();
    one.mark(17, 20);
    one.save().await;
    database.documents(|document| shown.push(document)).await.expect("listed");
    assert_eq!(shown, [Ok(one.document), Ok(two.document)]);
}

#[wasm_bindgen_test]
async fn who_read_it_is_known_once_the_findings_are_in() {
    let mut page = Page::new(&fresh("read-by").await, "one").await;
    page.find(&[Span::new(0, 4)], 9);
    page.save().await;
    page.mark(5, 11);
    page.save().await;
    assert_eq!(page.database.load(&page.document.id).await.expect("loaded").read_by, 9);
}

#[wasm_bindgen_test]
async fn creating_an_article_that_is_there_overwrites_nothing() {
    let mut page = Page::new(&fresh("twice").await, "one").await;
    page.mark(0, 4);
    page.save().await;
    let refused = page.database.create(&article("one", "Another text"), 0).await;
    assert!(matches!(refused, Err(StorageError::Conflict { .. })), "{refused:?}");
    page.assert_reloads_the_same().await;
}

#[wasm_bindgen_test]
async fn an_article_that_is_replaced_has_its_new_text_and_no_history() {
    let mut page = Page::new(&fresh("replaced").await, "one").await;
    page.mark(0, 4);
    page.save().await;
    let other = article("one", "Another text");
    let stale = page.database.replace(&other, 0, Revision(1)).await;
    assert!(matches!(stale, Err(StorageError::Conflict { .. })), "{stale:?}");
    page.database.replace(&other, 0, page.revision).await.expect("replaced");
    let loaded = page.database.load(&other.id).await.expect("loaded");
    assert_eq!((loaded.document, loaded.history.last()), (other, 0));
}

#[wasm_bindgen_test]
async fn an_article_that_is_not_there_is_missing() {
    let database: Database = fresh("missing").await;
    let missing = database.load(&ArticleId::new("nobody")).await;
    assert!(matches!(missing, Err(StorageError::Missing { .. })), "{missing:?}");
    assert_eq!(database.entry(&ArticleId::new("nobody")).await, Ok(None));
}
