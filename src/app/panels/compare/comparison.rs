//! How far both readers agree, and their differences one after the other.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    Theirs,
    rows::Rows,
    table,
    walk::{Move, Walk},
};
use crate::{
    agreement::{Choice, Difference, Present, settled},
    app::{
        desk::{Desk, use_desk},
        dom::document,
        hooks::same::Same,
        speech::{count, say},
        store::now,
    },
    document::Document,
    state::{Action, Open},
};

/// Both readings.
#[derive(Properties, PartialEq)]
pub(super) struct ComparisonProps {
    /// The article.
    pub(super) open: Open,
    /// What the second reader marked.
    pub(super) theirs: Theirs,
    /// The person wants to compare with another reader.
    pub(super) on_another: Callback<MouseEvent>,
}

/// How far both agree, and their differences: `j` and `k` walk, `1` `2` `3` settle and go on.
#[component]
pub(super) fn Comparison(props: &ComparisonProps) -> Html {
    let desk = use_desk();
    let ComparisonProps { open, theirs, on_another } = props;
    let walk = use_reducer_eq(Walk::default);
    let said = use_said(&open.document, theirs, &walk);
    let n_left = said.iter().filter(|said| said.is_none()).count();
    let on_choose = use_callback(
        (desk.clone(), theirs.clone(), walk.dispatcher()),
        |(at, choice): (usize, Choice), (desk, theirs, walk)| {
            walk.dispatch(Move::Choose(vec![at], choice));
            settle(desk, theirs, &[at], choice);
            go_to(walk, (at + 1).min(theirs.agreement.differences.len() - 1));
        },
    );
    let on_focus = use_callback(walk.dispatcher(), |at: usize, walk| walk.dispatch(Move::To(at)));
    let rest = |name: &'static str, choice: Choice| {
        let (desk, theirs, said, walk) = (desk.clone(), theirs.clone(), said.clone(), walk.dispatcher());
        let onclick = move |_: MouseEvent| {
            let left: Vec<usize> = (0..said.len()).filter(|at| said[*at].is_none()).collect();
            settle(&desk, &theirs, &left, choice);
            walk.dispatch(Move::Choose(left, choice));
        };
        html! { <button type="button" class="button" {onclick} disabled={n_left == 0}>{ name }</button> }
    };
    let onkeydown = on_key(&desk, theirs, &walk, &on_choose);
    html! {
        <div {onkeydown}>
            <p class="compare-with">
                <span dir="auto">{ say().compare_with(&theirs.name) }</span>
                <button type="button" class="link" onclick={on_another}>{ say().compare_another() }</button>
            </p>
            { table::table(&theirs.agreement) }
            if said.is_empty() {
                <p class="help" role="status">{ say().compare_agree() }</p>
            } else {
                <div class="compare-head">
                    <h3>{ say().compare_differences() }</h3>
                    <span role="status" class="help">{ if n_left == 0 { say().compare_settled().to_owned() } else { say().compare_left(&count(n_left)) } }</span>
                    <span class="stretch"></span>
                    { rest(say().choice_all_mine(), Choice::One) }
                    { rest(say().choice_all_theirs(), Choice::Other) }
                </div>
                <Rows theirs={theirs.clone()} text={open.document.text.clone()} said={said.clone()} current={walk.current} {on_choose} {on_focus} />
            }
        </div>
    }
}

/// The state of each difference, computed again only when the article or the kept choices change, not at every key.
#[hook]
fn use_said(document: &Rc<Document>, theirs: &Theirs, walk: &Walk) -> Rc<Vec<Option<Choice>>> {
    let stands = use_memo((Same(document.clone()), theirs.clone()), |(document, theirs)| {
        let present = Present::of(&document.0);
        theirs.agreement.differences.iter().map(|own| present.choice(own)).collect::<Vec<_>>()
    });
    use_memo((Same(stands), Same(walk.kept.clone())), |(stands, _)| {
        stands.0.iter().enumerate().map(|(at, stands)| walk.said(at, *stands)).collect()
    })
}

/// Carries out `choice` at `places` in the open article, in one step.
fn settle(desk: &Desk, theirs: &Theirs, places: &[usize], choice: Choice) {
    let differences = places.iter().filter_map(|at| theirs.agreement.differences.get(*at));
    let choices: Vec<_> = differences.map(|own| (own.clone(), choice)).collect();
    let step = desk.state().open.and_then(|open| settled(&open.document, &choices, now()));
    step.into_iter().for_each(|step| desk.dispatch(Action::Revise(Rc::new(step))));
}

/// Handles keys for the current difference, and for undo and redo, since the sheet takes all keys.
fn on_key(
    desk: &Desk,
    theirs: &Theirs,
    walk: &UseReducerHandle<Walk>,
    choose: &Callback<(usize, Choice)>,
) -> Callback<KeyboardEvent> {
    let (desk, theirs, choose) = (desk.clone(), theirs.clone(), choose.clone());
    let (at, walk) = (walk.current, walk.dispatcher());
    Callback::from(move |event: KeyboardEvent| {
        let differences = &theirs.agreement.differences;
        let has_control = event.ctrl_key() || event.meta_key();
        match event.key().to_ascii_lowercase().as_str() {
            "z" if has_control && event.shift_key() => desk.dispatch(Action::Redo),
            "z" if has_control => desk.dispatch(Action::Undo),
            "y" if has_control => desk.dispatch(Action::Redo),
            _ if has_control || event.alt_key() => return,
            "j" | "arrowdown" => go_to(&walk, (at + 1).min(differences.len().saturating_sub(1))),
            "k" | "arrowup" => go_to(&walk, at.saturating_sub(1)),
            "1" => choose.emit((at, Choice::One)),
            "2" => choose.emit((at, Choice::Other)),
            "3" if differences.get(at).is_some_and(Difference::can_be_both) => choose.emit((at, Choice::Both)),
            _ => return,
        }
        event.prevent_default();
    })
}

fn go_to(walk: &UseReducerDispatcher<Walk>, at: usize) {
    walk.dispatch(Move::To(at));
    // If the row is not drawn, the focus stays; otherwise the row is scrolled into view with it.
    let row = document().query_selector(&format!("[data-difference=\"{at}\"]")).ok().flatten();
    row.iter().for_each(|row| drop(row.unchecked_ref::<HtmlElement>().focus()));
}
