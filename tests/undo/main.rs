//! Undo across everything: whatever a person does to an article, and however often the page is loaded anew in between, taking
//! it all back leads to the article as it was, bit for bit, and doing it all again to the article as it is.

#![cfg(not(target_arch = "wasm32"))]

mod acts;
mod disk;
mod plan;
mod play;

use std::{collections::HashSet, mem::discriminant};

use gloss::document::Document;
use proptest::{collection::vec, prelude::*, strategy::ValueTree, test_runner::TestRunner};

use acts::{Act, act};
use play::Play;

/// 200 cases, or as many as `GLOSS_CASES` says (`cargo xtask soak undo`: 10,000).
fn cases() -> ProptestConfig {
    let cases = std::env::var("GLOSS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// An article to the last bit: as the page has it, and as it is exported.
fn bits(document: &Document) -> (Document, String) {
    let mut bytes = Vec::new();
    gloss::formats::gloss::write([document], &mut bytes).expect("memory can be written to");
    (document.clone(), String::from_utf8(bytes).expect("JSON is UTF-8"))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn all_that_was_done_is_undone_and_redone_to_the_last_bit(acts in vec(act(), 0..50)) {
        let mut play = Play::begin();
        let first = bits(play.document());
        acts.iter().for_each(|act| play.act(act));
        play.redo_all();
        let last = bits(play.document());
        play.undo_all();
        prop_assert_eq!(bits(play.document()), first);
        play.redo_all();
        prop_assert_eq!(bits(play.document()), last);
    }

    #[test]
    fn a_page_that_is_loaded_anew_after_every_act_undoes_and_redoes_as_much(acts in vec(act(), 0..25)) {
        let mut play = Play::begin();
        let first = bits(play.document());
        for act in &acts {
            play.act(act);
            play.reload();
        }
        play.redo_all();
        let last = bits(play.document());
        play.reload();
        play.undo_all();
        prop_assert_eq!(bits(play.document()), first);
        play.reload();
        play.redo_all();
        prop_assert_eq!(bits(play.document()), last);
    }

    #[test]
    fn findings_that_arrive_in_between_change_nothing_that_a_person_did(acts in vec((act(), any::<bool>()), 0..40)) {
        let mut play = Play::begin();
        let first = play.decided();
        for (act, is_read) in &acts {
            play.act(act);
            if *is_read {
                play.read();
            }
        }
        play.redo_all();
        play.read();
        let last = play.decided();
        play.undo_all();
        play.read();
        prop_assert_eq!(play.decided(), first);
        play.redo_all();
        play.read();
        prop_assert_eq!(play.decided(), last);
    }
}

#[test]
fn every_kind_of_act_takes_place() {
    let mut runner = TestRunner::deterministic();
    let mut done = HashSet::new();
    for _ in 0..60 {
        let acts = vec(act(), 40).new_tree(&mut runner).expect("it has values").current();
        let mut play = Play::begin();
        for act in &acts {
            let before = play.document().clone();
            play.act(act);
            if *play.document() != before {
                done.insert(discriminant(act));
            }
        }
    }
    assert_eq!(done.len(), Act::N_THAT_CHANGE, "an act of the table never changed anything");
}
