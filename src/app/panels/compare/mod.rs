//! What a second reader marked in the same text, beside what is marked here: how far both agree, and where they do not,
//! each to be settled by a key.

mod difference;
mod table;
mod theirs;

use std::{collections::HashSet, rc::Rc};

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    agreement::{Agreement, Choice, Difference, decided, settled},
    app::{
        components::sheet::Sheet,
        desk::{Desk, use_desk},
        dom::document,
        speech::{count, say},
        store::now,
        turn::Turn,
    },
    document::{Document, Summary},
    state::{Action, Open},
};
use difference::DifferenceRow;
use theirs::Finder;

/// So many differences before the current one are drawn at the most, and three times as many from there on.
const REACH: usize = 100;

/// The article to compare.
#[derive(Properties, PartialEq)]
pub struct CompareSheetProps {
    /// The article.
    pub open: Open,
    /// The articles of the library, among which there may be copies of it.
    pub library: Option<Rc<Vec<Rc<Summary>>>>,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// What the second reader marked.
#[derive(Clone)]
struct Theirs {
    /// Who they are, or what their file is called.
    name: Rc<str>,
    /// How far both agreed when the comparison began: what is settled since is seen in the article itself.
    agreement: Rc<Agreement>,
}

impl PartialEq for Theirs {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.agreement, &other.agreement)
    }
}

impl Theirs {
    async fn of(name: &str, open: &Document, other: &Document) -> Self {
        let (mine, theirs) = (decided(&open.annotations), decided(&other.annotations));
        let named = theirs.iter().map(|own| &own.by).find(|by| !by.is_empty());
        let name = named.map_or(name, |by| &**by).into();
        let turn = Turn::begun();
        let agreement = Agreement::of(&open.text, &mine, &theirs, async || _ = turn.give().await).await;
        Self { name, agreement: Rc::new(agreement) }
    }
}

/// The sheet: first whom to compare with, then what both say.
#[component]
pub fn CompareSheet(props: &CompareSheetProps) -> Html {
    let theirs = use_state_eq(|| None::<Theirs>);
    let on_found = {
        let (theirs, open) = (theirs.clone(), props.open.document.clone());
        Callback::from(move |(name, other): (String, Rc<Document>)| {
            let (theirs, open) = (theirs.clone(), open.clone());
            spawn_local(async move { theirs.set(Some(Theirs::of(&name, &open, &other).await)) });
        })
    };
    let on_another = {
        let theirs = theirs.clone();
        Callback::from(move |_: MouseEvent| theirs.set(None))
    };
    html! {
        <Sheet title={say().compare()} class="compare" on_close={&props.on_close}>
            if let Some(theirs) = &*theirs {
                <Comparison open={props.open.clone()} theirs={theirs.clone()} {on_another} />
            } else {
                <Finder document={props.open.document.clone()} library={props.library.clone()} {on_found} />
            }
        </Sheet>
    }
}

#[derive(Properties, PartialEq)]
struct ComparisonProps {
    open: Open,
    theirs: Theirs,
    on_another: Callback<MouseEvent>,
}

/// How far both agree, and their differences: `j` and `k` walk, `1` `2` `3` settle and go on.
#[component]
fn Comparison(props: &ComparisonProps) -> Html {
    let desk = use_desk();
    let document = &props.open.document;
    let differences = &props.theirs.agreement.differences;
    let current = use_state_eq(|| 0_usize);
    let kept = use_state_eq(|| Rc::new(HashSet::<usize>::new()));
    let said: Vec<Option<Choice>> = differences
        .iter()
        .enumerate()
        .map(|(at, own)| own.settled_as(document).filter(|choice| *choice != Choice::One || kept.contains(&at)))
        .collect();
    let n_left = said.iter().filter(|said| said.is_none()).count();
    let choose = {
        let (desk, kept, current, differences) = (desk.clone(), kept.clone(), current.clone(), props.theirs.clone());
        let n_differences = said.len();
        Callback::from(move |(at, choice): (usize, Choice)| {
            let Some(difference) = differences.agreement.differences.get(at) else { return };
            keep(&kept, [at], choice == Choice::One);
            settle(&desk, &[(difference.clone(), choice)]);
            go_to(&current, (at + 1).min(n_differences - 1));
        })
    };
    let rest = |name: &'static str, choice: Choice| {
        let left: Vec<usize> = (0..said.len()).filter(|at| said[*at].is_none()).collect();
        let (desk, kept, theirs) = (desk.clone(), kept.clone(), props.theirs.clone());
        let onclick = move |_: MouseEvent| {
            let all = left.iter().filter_map(|at| theirs.agreement.differences.get(*at));
            let choices: Vec<_> = all.map(|own| (own.clone(), choice)).collect();
            keep(&kept, left.iter().copied(), choice == Choice::One);
            settle(&desk, &choices);
        };
        html! { <button type="button" class="button" {onclick} disabled={n_left == 0}>{ name }</button> }
    };
    let row = |(at, own): (usize, &Difference)| {
        let on_choose = choose.reform(move |choice| (at, choice));
        let onfocus = {
            let current = current.clone();
            Callback::from(move |()| current.set(at))
        };
        html! {
            <DifferenceRow key={at} {at} n_all={said.len()} difference={own.clone()} text={document.text.clone()} said={said[at]}
                is_current={*current == at} {on_choose} {onfocus} />
        }
    };
    // Those that are far are drawn when the person comes near.
    let first = (*current / REACH).saturating_sub(1) * REACH;
    let drawn = differences.iter().enumerate().skip(first).take(4 * REACH);
    let onkeydown = on_key(&desk, differences, &current, &choose);
    html! {
        <div {onkeydown}>
            <p class="compare-with">
                <span dir="auto">{ say().compare_with(&props.theirs.name) }</span>
                <button type="button" class="link" onclick={&props.on_another}>{ say().compare_another() }</button>
            </p>
            { table::table(&props.theirs.agreement) }
            if differences.is_empty() {
                <p class="help" role="status">{ say().compare_agree() }</p>
            } else {
                <div class="compare-head">
                    <h3>{ say().compare_differences() }</h3>
                    <span role="status" class="help">{ if n_left == 0 { say().compare_settled().to_owned() } else { say().compare_left(&count(n_left)) } }</span>
                    <span class="stretch"></span>
                    { rest(say().choice_all_mine(), Choice::One) }
                    { rest(say().choice_all_theirs(), Choice::Other) }
                </div>
                <ol class="differences" aria-label={say().compare_differences()}>{ for drawn.map(row) }</ol>
            }
        </div>
    }
}

/// Remembers that the person keeps their own at `places`, or does not.
fn keep(kept: &UseStateHandle<Rc<HashSet<usize>>>, places: impl IntoIterator<Item = usize>, is_kept: bool) {
    let mut next = HashSet::clone(kept);
    for at in places {
        if is_kept {
            next.insert(at)
        } else {
            next.remove(&at)
        };
    }
    kept.set(Rc::new(next));
}

/// Makes `choices` hold in the open article, in one step.
fn settle(desk: &Desk, choices: &[(Difference, Choice)]) {
    let step = desk.state().open.and_then(|open| settled(&open.document, choices, now()));
    step.into_iter().for_each(|step| desk.dispatch(Action::Revise(Rc::new(step))));
}

/// Lets the keys act on the current difference; undo and redo too, since the sheet has the keys.
fn on_key(
    desk: &Desk,
    differences: &[Difference],
    current: &UseStateHandle<usize>,
    choose: &Callback<(usize, Choice)>,
) -> Callback<KeyboardEvent> {
    let (desk, current, choose) = (desk.clone(), current.clone(), choose.clone());
    let can_be_both: Vec<bool> = differences.iter().map(Difference::can_be_both).collect();
    Callback::from(move |event: KeyboardEvent| {
        let at = *current;
        let has_control = event.ctrl_key() || event.meta_key();
        match event.key().to_ascii_lowercase().as_str() {
            "z" if has_control && event.shift_key() => desk.dispatch(Action::Redo),
            "z" if has_control => desk.dispatch(Action::Undo),
            "y" if has_control => desk.dispatch(Action::Redo),
            _ if has_control || event.alt_key() => return,
            "j" | "arrowdown" => go_to(&current, (at + 1).min(can_be_both.len().saturating_sub(1))),
            "k" | "arrowup" => go_to(&current, at.saturating_sub(1)),
            "1" => choose.emit((at, Choice::One)),
            "2" => choose.emit((at, Choice::Other)),
            "3" if can_be_both.get(at) == Some(&true) => choose.emit((at, Choice::Both)),
            _ => return,
        }
        event.prevent_default();
    })
}

fn go_to(current: &UseStateHandle<usize>, at: usize) {
    current.set(at);
    // A row that is not there leaves the focus where it is; one that is comes into view with it.
    let row = document().query_selector(&format!("[data-difference=\"{at}\"]")).ok().flatten();
    row.iter().for_each(|row| drop(row.unchecked_ref::<HtmlElement>().focus()));
}
