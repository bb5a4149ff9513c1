//! The differences as rows: those around the current one, drawn bit by bit, because thousands at once would block the
//! page.

use std::{ops::Range, rc::Rc};

use yew::prelude::*;

use super::{Theirs, difference::DifferenceRow};
use crate::{
    agreement::Choice,
    app::{hooks::use_growing::use_growing, speech::say},
    text::Text,
};

/// How many rows are drawn together, more than fit the sheet; …
const PART: usize = 20;
/// … the most such parts before the one with the current row, …
const BEFORE: usize = 5;
/// … and the most from there on.
const AFTER: usize = 15;

/// The differences.
#[derive(Properties, Clone)]
pub(super) struct RowsProps {
    /// What the second reader marked.
    pub(super) theirs: Theirs,
    /// The text of both.
    pub(super) text: Text,
    /// The choice at each, where there is one.
    pub(super) said: Rc<Vec<Option<Choice>>>,
    /// The one that keys act on.
    pub(super) current: usize,
    /// The person chooses at one.
    pub(super) on_choose: Callback<(usize, Choice)>,
    /// The person comes to one.
    pub(super) on_focus: Callback<usize>,
}

impl RowsProps {
    fn is_same_beside_rows(&self, other: &Self) -> bool {
        (&self.theirs, &self.text) == (&other.theirs, &other.text)
            && (&self.on_choose, &self.on_focus) == (&other.on_choose, &other.on_focus)
    }
}

impl PartialEq for RowsProps {
    fn eq(&self, other: &Self) -> bool {
        self.is_same_beside_rows(other) && Rc::ptr_eq(&self.said, &other.said) && self.current == other.current
    }
}

/// The list.
#[component]
pub(super) fn Rows(props: &RowsProps) -> Html {
    let n_all = props.said.len();
    let first = (props.current / PART).saturating_sub(BEFORE);
    let n_near = n_all.div_ceil(PART).min(first + BEFORE + AFTER) - first;
    let n_parts = use_growing((), 1, n_near);
    let part = |part: usize| {
        let rows = part * PART..n_all.min((part + 1) * PART);
        html! { <Part key={part} {rows} of={props.clone()} /> }
    };
    html! { <ol class="differences" aria-label={say().compare_differences()}>{ for (first..first + n_parts).map(part) }</ol> }
}

#[derive(Properties)]
struct PartProps {
    rows: Range<usize>,
    of: RowsProps,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.of, &other.of);
        let current = |props: &RowsProps| Some(props.current).filter(|at| self.rows.contains(at));
        self.rows == other.rows
            && one.is_same_beside_rows(two)
            && current(one) == current(two)
            && one.said.get(self.rows.clone()) == two.said.get(self.rows.clone())
    }
}

/// One part of the rows, redrawn only when one of them changes.
#[component]
fn Part(props: &PartProps) -> Html {
    let of = &props.of;
    let differences = &of.theirs.agreement.differences;
    let row = |at: usize| {
        let difference = differences.get(at)?.clone();
        let said = of.said.get(at).copied().flatten();
        Some(html! {
            <DifferenceRow key={at} {at} n_all={differences.len()} {difference} text={of.text.clone()} {said}
                is_current={of.current == at} on_choose={&of.on_choose} on_focus={&of.on_focus} />
        })
    };
    html! { <>{ for props.rows.clone().filter_map(row) }</> }
}
