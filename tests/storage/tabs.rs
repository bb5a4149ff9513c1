//! Two tabs on one library.

use std::rc::Rc;

use gloss::{
    document::ArticleId,
    storage::{News, Revision, StorageError, Tabs},
};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, fresh, open};

#[wasm_bindgen_test]
async fn a_tab_that_knows_an_older_revision_overwrites_nothing() {
    let mut here = Page::new(&fresh("two-tabs").await, "one").await;
    let mut there = here.in_another_tab(open("two-tabs").await);
    here.mark(0, 4);
    here.save().await;
    there.mark(12, 16);
    let refused = there.try_save().await;
    assert!(matches!(refused, Err(StorageError::Conflict { .. })), "{refused:?}");
    here.assert_reloads_the_same().await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_write_at_once_one_is_refused() {
    let here = Page::new(&fresh("at-once").await, "one").await;
    let there = open("at-once").await;
    let write = |database: gloss::storage::Database| {
        let (document, history, revision) = (here.document.clone(), here.history.clone(), here.revision);
        future_to_promise(async move { Ok(database.append(revision, &[], &document, &history).await.is_ok().into()) })
    };
    let both = Array::of2(&write(here.database.clone()), &write(there));
    let written = JsFuture::from(Promise::all(&both)).await.expect("both answered").unchecked_into::<Array>();
    let n_written = written.iter().filter(|one| one.as_bool() == Some(true)).count();
    assert_eq!(n_written, 1);
}

#[wasm_bindgen_test]
async fn a_tab_hears_what_another_did_and_not_itself() {
    let heard = Rc::new(std::cell::RefCell::new(Vec::new()));
    let (list, mut tell) = (heard.clone(), None::<Function>);
    let both = Promise::new(&mut |resolve, _| tell = Some(resolve));
    let tell = tell.expect("called at once");
    let here = Tabs::named("test-tabs", |news| panic!("{news:?} came back"));
    let _there = Tabs::named("test-tabs", move |news| {
        list.borrow_mut().push(news);
        if list.borrow().len() == 2 {
            tell.call0(&JsValue::NULL).expect("it can be called");
        }
    });
    let said = [News::Article(ArticleId::new("one"), Revision(4)), News::Library];
    said.iter().for_each(|news| here.announce(news));
    JsFuture::from(both).await.expect("fulfilled");
    assert_eq!(*heard.borrow(), said);
}
