//! Places, settings, and what the browser promises.

use gloss::{
    document::ArticleId,
    storage::{Place, StorageError, persistence},
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, fresh, open};

#[wasm_bindgen_test]
async fn the_place_is_remembered_without_touching_the_article() {
    let mut page = Page::new(&fresh("place").await, "one").await;
    let (id, place) = (page.document.id.clone(), Place { block: 12, offset: 30.5 });
    assert_eq!(page.database.place(&id).await, Ok(Place::default()));
    page.database.set_place(&id, place).await.expect("kept");
    assert_eq!(page.database.place(&id).await, Ok(place));
    assert_eq!(page.database.load(&id).await.expect("loaded").place, place);
    page.assert_reloads_the_same().await;
    assert_eq!(page.database.place(&ArticleId::new("two")).await, Ok(Place::default()));
}

#[wasm_bindgen_test]
async fn settings_of_any_kind_are_remembered() {
    let database = fresh("settings").await;
    database.set_setting("theme", &"dark").await.expect("kept");
    database.set_setting("shown", &vec![true, false]).await.expect("kept");
    database.set_setting("backup", &Some(17_u32)).await.expect("kept");
    let again = open("settings").await;
    assert_eq!(again.setting("theme").await, Ok(Some("dark".to_owned())));
    assert_eq!(again.setting("shown").await, Ok(Some(vec![true, false])));
    assert_eq!(again.setting("backup").await, Ok(Some(17_u32)));
    assert_eq!(again.setting::<u32>("theme").await, Ok::<_, StorageError>(None), "of another kind");
    assert_eq!(again.setting::<String>("never").await, Ok(None));
}

#[wasm_bindgen_test]
async fn the_browser_says_what_it_promises_and_how_much_room_there_is() {
    assert!(persistence::is_persistent().await.is_some());
    let estimate = persistence::estimate().await.expect("told");
    assert!(estimate.quota > estimate.used);
}
