//! All annotations in a list, which draws only the rows in view.

use web_sys::Element;
use yew::prelude::*;

use crate::{
    annotation::{AnnotationId, Label},
    app::{
        components::{
            icon::Icon,
            item::{Item, ItemAct, act_of, item, row_of},
            section::page_id,
        },
        desk::{Desk, use_desk},
        dom::set_length,
        hooks::use_window::{ROW, use_jump, use_window},
        later::use_later,
        panels::{folds::FoldProps, review::OrphansLineProps, teaching::TeachingFoot},
        speech::{count, say},
        store::now,
        words,
    },
    document::Edit,
    state::{Action, Grouping, Open, Reading, Rows, Teaching},
};

/// The article whose annotations are listed.
#[derive(Properties, PartialEq)]
pub struct AnnotationsPanelProps {
    /// The article.
    pub open: Open,
    /// What the person has taught.
    pub teaching: Teaching,
}

/// What lies open over the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fold {
    /// Who says what.
    Sources,
    /// What is left out of view.
    Filters,
    /// All that is listed is decided.
    Decide,
}

/// The annotations panel.
#[component]
pub fn AnnotationsPanel(props: &AnnotationsPanelProps) -> Html {
    let open = &props.open;
    let document = open.document.clone();
    let later = use_later();
    let fold = use_state_eq(|| None::<Fold>);
    let rows = use_rows(open);
    let on_fold = {
        let fold = fold.clone();
        Callback::from(move |chosen: Fold| fold.set((*fold != Some(chosen)).then_some(chosen)))
    };
    html! {
        <aside class="annotations" aria-label={say().list_of_article()}>
            <Switches open={open.clone()} n_listed={rows.len()} fold={*fold} {on_fold} />
            if *fold == Some(Fold::Sources) {
                { later.draw(|parts| (parts.sources)(FoldProps { open: open.clone() })) }
            }
            if !document.orphans.is_empty() {
                { later.draw(|parts| (parts.orphans)(OrphansLineProps { n_orphans: document.orphans.len() })) }
            }
            <List open={open.clone()} {rows} fold={*fold} />
            <TeachingFoot teaching={props.teaching.clone()} {document} />
        </aside>
    }
}

#[derive(Properties, PartialEq)]
struct SwitchesProps {
    open: Open,
    n_listed: usize,
    fold: Option<Fold>,
    on_fold: Callback<Fold>,
}

/// A switch with a count for each label, the order of the list, and the buttons of the filters.
#[component]
fn Switches(props: &SwitchesProps) -> Html {
    let (desk, later) = (use_desk(), use_later());
    let open = &props.open;
    let shown = &open.view.shown;
    let counts = open.document.annotations.counts();
    let act = |action: Action| {
        let desk = desk.clone();
        move |_: MouseEvent| desk.dispatch(action.clone())
    };
    let switch = |label: Label| {
        html! {
            <button type="button" class={classes!("switch", label.id())} onclick={act(Action::Toggle(label))}
                aria-pressed={shown.has_label(label).to_string()}>
                <span class="swatch" aria-hidden="true"></span>
                <span class="switch-name">{ words::labels(label) }</span>
                <span class="switch-count">{ words::grouped(counts.by_label[label.place().unwrap_or_default()]) }</span>
            </button>
        }
    };
    let fold = |name: &'static str, fold: Fold| {
        let onclick = props.on_fold.reform(move |_: MouseEvent| fold);
        html! { <button type="button" class="link" {onclick} aria-expanded={(props.fold == Some(fold)).to_string()}>{ name }</button> }
    };
    let n_marks = counts.n_marks();
    let n_rejected = counts.n_all - n_marks;
    let n_all = if shown.rejected { counts.n_all } else { n_marks };
    let other = if open.view.grouping == Grouping::ByPlace { Grouping::ByLabel } else { Grouping::ByPlace };
    html! {
        <div class="switches">
            <div class="switch-rows" role="group" aria-label={say().list_labels()}>{ for Label::ALL.map(switch) }{ later.draw(|parts| (parts.own_switches)(open)) }</div>
            <div class="list-facts">
                <span class="progress">{ progress(n_marks, counts.n_suggested, open.reading) }</span>
                <button type="button" class="link" onclick={act(Action::Group(other))} aria-pressed={(open.view.grouping == Grouping::ByLabel).to_string()}>{ say().list_by_label() }</button>
                { fold(say().list_sources(), Fold::Sources) }
            </div>
            <div class="list-facts">
                <span class="progress" role={(props.n_listed < n_all).then_some("status")}>{ say().list_showing(&count(props.n_listed), &count(n_all)) }</span>
                if n_rejected > 0 {
                    <button type="button" class="link" onclick={act(Action::ToggleRejected)} aria-pressed={shown.rejected.to_string()}>
                        { say().list_rejected(&count(n_rejected)) }
                    </button>
                }
                { fold(say().list_filters(), Fold::Filters) }
                { fold(say().list_decide(), Fold::Decide) }
            </div>
            if props.fold == Some(Fold::Filters) {
                { later.draw(|parts| (parts.filters)(FoldProps { open: open.clone() })) }
            }
            if props.fold == Some(Fold::Decide) {
                { later.draw(|parts| (parts.decide)(FoldProps { open: open.clone() })) }
            }
        </div>
    }
}

/// How far the review is.
fn progress(n_marks: usize, n_suggested: usize, reading: Reading) -> String {
    match reading {
        Reading::Waiting | Reading::Provisional => say().list_reading().to_owned(),
        Reading::Done => say().list_reviewed(&count(n_marks - n_suggested), &count(n_marks)),
    }
}

#[derive(Properties)]
struct ListProps {
    open: Open,
    /// The rows of `open`.
    rows: Rows,
    fold: Option<Fold>,
}

impl PartialEq for ListProps {
    fn eq(&self, other: &Self) -> bool {
        self.open == other.open && self.fold == other.fold
    }
}

/// The list: as high as all rows, with the rows in view in their places.
#[component]
fn List(props: &ListProps) -> Html {
    let desk = use_desk();
    let ListProps { open, rows, fold } = props;
    let viewport = use_node_ref();
    let list = use_node_ref();
    let (in_view, onscroll) = use_window(open, rows, &viewport, *fold);
    let drawn = in_view.drawn(rows.len());
    use_height(&list, rows.len(), drawn.start);
    use_jump(&in_view, &viewport);
    let near = use_state_eq(Near::default);
    let n_all = rows.len();
    let row = |row: usize| {
        let annotation = rows.get(row)?;
        let is_current = open.view.current.as_ref() == Some(&annotation.id);
        let is_near = near.has(&annotation.id);
        let (text, labels) = (&*open.document.text, &*open.labels);
        Some(item(&Item { annotation, text, labels, is_current, is_near, place: row + 1, n_all }))
    };
    let near_by = |alter: fn(&mut Near, Option<String>)| {
        let near = near.clone();
        Callback::from(move |row| {
            let mut next = Near::clone(&near);
            alter(&mut next, row);
            near.set(next);
        })
    };
    let (pointed, focused) = (near_by(|near, row| near.pointer = row), near_by(|near, row| near.focus = row));
    let onclick = {
        let (rows, drawn) = (rows.clone(), drawn.clone());
        move |event: MouseEvent| {
            let Some((act, name)) = act_of(&event) else { return };
            let mut ids = drawn.clone().filter_map(|row| rows.get(row)).map(|own| &own.id);
            if let Some(id) = ids.find(|id| page_id(id) == name) {
                carry_out(&desk, act, id.clone());
            }
        }
    };
    let is_busy = open.reading != Reading::Done;
    html! {
        <div class="list-viewport" ref={viewport} {onscroll}>
            <ul class="list" ref={list} role="list" aria-label={say().list()} aria-busy={is_busy.then_some("true")} {onclick}
                onpointerover={pointed.reform(|event: PointerEvent| row_of(&event))} onpointerleave={pointed.reform(|_: PointerEvent| None)}
                onfocusin={focused.reform(|event: FocusEvent| row_of(&event))} onfocusout={focused.reform(|_: FocusEvent| None)}>
                { for drawn.filter_map(row) }
            </ul>
            if n_all == 0 && !is_busy {
                <p class="help empty"><Icon of={icondata_lu::LuHighlighter} />
                    { if open.document.annotations.is_empty() { say().list_nothing_marked() } else { say().list_nothing_fits() } }
                </p>
            }
        </div>
    }
}

/// The annotations that are shown, in the list's order.
#[hook]
fn use_rows(open: &Open) -> Rows {
    type Of = (crate::document::Annotations, crate::state::marks::Shown, Grouping);
    let present = use_mut_ref(|| (None::<Of>, Rows::default()));
    let mut present = present.borrow_mut();
    let (annotations, view) = (&open.document.annotations, &open.view);
    let is_present = present.0.as_ref().is_some_and(|(of, shown, grouping)| {
        of.is_same(annotations) && *shown == view.shown && *grouping == view.grouping
    });
    if !is_present {
        let rows = Rows::of(annotations, &open.document.text, &view.shown, view.grouping);
        *present = (Some((annotations.clone(), view.shown.clone(), view.grouping)), rows);
    }
    present.1.clone()
}

/// Gives the list its full height, and the drawn rows their place in it.
#[hook]
fn use_height(list: &NodeRef, n_rows: usize, first: usize) {
    let list = list.clone();
    use_effect_with((n_rows, first), move |(n_rows, first)| {
        if let Some(list) = list.cast::<Element>() {
            set_length(&list, "height", *n_rows as f64 * ROW);
            set_length(&list, "padding-top", *first as f64 * ROW);
        }
    });
}

/// Turns what the person does to a row into an action.
fn carry_out(desk: &Desk, act: ItemAct, id: AnnotationId) {
    let ids = vec![id.clone()];
    desk.dispatch(match act {
        ItemAct::Go => Action::GoTo(Some(id)),
        ItemAct::Accept => Action::Edit(Edit::Accept(ids), now()),
        ItemAct::Reject => Action::Edit(Edit::Reject(ids), now()),
        ItemAct::Reconsider => Action::Edit(Edit::Reconsider(ids), now()),
    });
}

/// The rows with buttons: the one under the pointer and the one with the focus.
#[derive(Clone, PartialEq, Default)]
struct Near {
    pointer: Option<String>,
    focus: Option<String>,
}

impl Near {
    fn has(&self, id: &AnnotationId) -> bool {
        let is_it = |row: &Option<String>| row.as_ref().is_some_and(|row| *row == page_id(id));
        is_it(&self.pointer) || is_it(&self.focus)
    }
}
