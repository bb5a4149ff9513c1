//! The library: what is in it, what goes and comes back, what is found.

use std::{cell::Cell, rc::Rc, slice::from_ref};

use gloss::{
    document::{ArticleId, hash_of},
    storage::{Connection, Database, StorageError},
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, TEXT, article, fresh, open, time};

/// The ids of the articles in the library that are not deleted.
async fn listed(database: &Database) -> Vec<String> {
    let library = database.index().await.expect("listed");
    assert_eq!(library.unreadable, []);
    let present = library.entries.iter().filter(|entry| entry.deleted.is_none());
    present.map(|entry| entry.summary.id.as_str().to_owned()).collect()
}

#[wasm_bindgen_test]
async fn the_index_follows_each_edit() {
    let mut page = Page::new(&fresh("index").await, "one").await;
    page.mark(0, 4);
    page.rename("The fund");
    page.save().await;
    let entry = page.database.entry(&page.document.id).await.expect("read").expect("there");
    assert_eq!(entry.summary.title, "The fund");
    assert_eq!(entry.summary.counts.n_all, 1);
    assert_eq!(entry.summary.modified, page.document.modified);
    assert_eq!(entry.summary.text_hash, hash_of(TEXT));
    assert_eq!(page.database.index().await.expect("listed").entries, [entry]);
}

#[wasm_bindgen_test]
async fn a_deleted_article_comes_back_whole() {
    let mut page = Page::new(&fresh("delete").await, "one").await;
    page.mark(0, 4);
    page.save().await;
    let id = page.document.id.clone();
    page.database.delete(from_ref(&id), time(50)).await.expect("deleted");
    assert!(listed(&page.database).await.is_empty());
    assert!(matches!(page.database.load(&id).await, Err(StorageError::Missing { .. })));
    let restored = page.database.restore(from_ref(&id)).await.expect("restored");
    page.revision = restored[0].1;
    assert_eq!(listed(&page.database).await, ["one"]);
    page.assert_reloads_the_same().await;
}

#[wasm_bindgen_test]
async fn an_open_article_that_another_tab_deleted_is_not_written_to() {
    let mut page = Page::new(&fresh("delete-open").await, "one").await;
    let id = page.document.id.clone();
    open("delete-open").await.delete(&[id], time(50)).await.expect("deleted");
    page.mark(0, 4);
    let refused = page.try_save().await;
    assert!(matches!(refused, Err(StorageError::Conflict { .. })), "{refused:?}");
}

#[wasm_bindgen_test]
async fn deleting_several_is_all_or_nothing() {
    let database = fresh("delete-all-or-nothing").await;
    Page::new(&database, "one").await;
    let refused = database.delete(&[ArticleId::new("one"), ArticleId::new("nobody")], time(50)).await;
    assert!(matches!(refused, Err(StorageError::Missing { .. })), "{refused:?}");
    assert_eq!(listed(&database).await, ["one"]);
}

#[wasm_bindgen_test]
async fn only_what_was_deleted_long_ago_is_purged() {
    let database = fresh("purge").await;
    for (id, deleted) in [("old", Some(10)), ("late", Some(90)), ("kept", None)] {
        let page = Page::new(&database, id).await;
        if let Some(second) = deleted {
            database.delete(&[page.document.id], time(second)).await.expect("deleted");
        }
    }
    assert_eq!(database.purge(time(50)).await, Ok(vec![ArticleId::new("old")]));
    assert_eq!(database.entry(&ArticleId::new("old")).await, Ok(None));
    assert!(database.restore(&[ArticleId::new("old")]).await.is_err());
    assert!(database.restore(&[ArticleId::new("late")]).await.is_ok());
    let mut left = listed(&database).await;
    left.sort();
    assert_eq!(left, ["kept", "late"]);
}

#[wasm_bindgen_test]
async fn deleting_everything_leaves_nothing_and_tells_the_other_tabs() {
    let database = fresh("everything").await;
    Page::new(&database, "one").await;
    database.set_setting("theme", &"dark").await.expect("kept");
    let told = Rc::new(Cell::new(None));
    let tell = told.clone();
    let other = Database::open_named("everything", move |what| tell.set(Some(what))).await.expect("it opens");
    database.delete_everything().await.expect("deleted");
    assert_eq!(told.get(), Some(Connection::ClosedForDeletion));
    assert_eq!(other.index().await, Err(StorageError::Closed));
    assert_eq!(database.index().await, Err(StorageError::Closed));
    let again = open("everything").await;
    assert!(listed(&again).await.is_empty());
    assert_eq!(again.setting::<String>("theme").await, Ok(None));
}

#[wasm_bindgen_test]
async fn all_texts_are_read_at_once() {
    let database = fresh("texts").await;
    for (id, text) in [("a", "The Fund\nholds 20억 원"), ("b", "融资\n据报道")] {
        database.create(&article(id, text), 0).await.expect("created");
    }
    let texts: Vec<_> = database.texts().await.expect("read").collect();
    let texts: Vec<_> = texts.iter().map(|(id, text)| (id.as_str(), &**text)).collect();
    assert_eq!(texts, [("a", "The Fund\nholds 20억 원"), ("b", "融资\n据报道")]);
}
