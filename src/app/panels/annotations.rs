//! All annotations in a list, which draws only the rows in view.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::{
    annotation::{Annotation, Label, Status},
    app::{
        components::{
            icon::Icon,
            item::{Item, announced, shortened},
            section::page_id,
        },
        desk::{Desk, use_desk},
        dom::set_style,
        store::now,
        words,
    },
    document::{Counts, Edit},
    state::{Action, Grouping, Open, Reading},
};

/// The height of a row, in CSS pixels; `styles/annotations.css` gives the same.
const ROW: f64 = 52.0;
/// How many rows are drawn beyond each end of what is in view.
const MARGIN: usize = 6;

/// The article whose annotations are listed.
#[derive(Properties, PartialEq)]
pub struct AnnotationsPanelProps {
    /// The article.
    pub open: Open,
}

/// The annotations panel.
#[component]
pub fn AnnotationsPanel(props: &AnnotationsPanelProps) -> Html {
    let open = &props.open;
    html! {
        <aside class="annotations" aria-label="Annotations of the article">
            <Switches open={open.clone()} />
            <List open={open.clone()} />
        </aside>
    }
}

/// A switch a label with its count, the order of the list, and whether rejected ones are shown.
#[component]
fn Switches(props: &AnnotationsPanelProps) -> Html {
    let desk = use_desk();
    let open = &props.open;
    let counts = use_memo(Rc::as_ptr(&open.document) as usize, |_| Counts::of(&open.document));
    let act = |action: Action| {
        let desk = desk.clone();
        move |_: MouseEvent| desk.dispatch(action.clone())
    };
    let switch = |label: Label| {
        let is_shown = open.view.shown.labels[label as usize];
        html! {
            <button type="button" class={classes!("switch", label.id())} onclick={act(Action::Toggle(label))} aria-pressed={is_shown.to_string()}>
                <span class="swatch" aria-hidden="true"></span>
                <span class="switch-name">{ words::labels(label) }</span>
                <span class="switch-count">{ words::grouped(counts.by_label[label as usize]) }</span>
            </button>
        }
    };
    let n_marks: usize = counts.by_label.iter().sum();
    let n_rejected = counts.n_all - n_marks;
    let other = if open.view.grouping == Grouping::ByPlace { Grouping::ByLabel } else { Grouping::ByPlace };
    html! {
        <div class="switches">
            <div class="switch-rows" role="group" aria-label="Shown labels">{ for Label::ALL.map(switch) }</div>
            <div class="list-facts">
                <span class="progress">{ progress(n_marks, counts.n_suggested, open.reading) }</span>
                <button type="button" class="link" onclick={act(Action::Group(other))} aria-pressed={(open.view.grouping == Grouping::ByLabel).to_string()}>{ "By label" }</button>
                if n_rejected > 0 {
                    <button type="button" class="link" onclick={act(Action::ToggleRejected)} aria-pressed={open.view.shown.rejected.to_string()}>
                        { format!("Rejected {}", words::grouped(n_rejected)) }
                    </button>
                }
            </div>
        </div>
    }
}

/// How far the review is.
fn progress(n_marks: usize, n_suggested: usize, reading: Reading) -> String {
    match reading {
        Reading::Waiting | Reading::Provisional => "Reading…".to_owned(),
        Reading::Done => format!("{} of {} reviewed", words::grouped(n_marks - n_suggested), words::grouped(n_marks)),
    }
}

/// The list: as high as all rows, with the rows in view in their places.
#[component]
fn List(props: &AnnotationsPanelProps) -> Html {
    let desk = use_desk();
    let open = &props.open;
    let rows = use_rows(open);
    let viewport = use_node_ref();
    let list = use_node_ref();
    let seen = use_state_eq(|| (0_usize, 24_usize));
    let first = seen.0.saturating_sub(MARGIN).min(rows.len());
    let last = (seen.1 + MARGIN).min(rows.len());
    use_height(&list, rows.len(), first);
    use_current_in_list(open, &rows, &viewport);
    use_size(&viewport, &seen);
    let onscroll = {
        let (viewport, seen) = (viewport.clone(), seen.clone());
        move |_: Event| look(&viewport, &seen)
    };
    let n_all = rows.len();
    let item = |(index, annotation): (usize, &Rc<Annotation>)| item(&desk, open, annotation, first + index + 1, n_all);
    let is_busy = open.reading != Reading::Done;
    html! {
        <div class="list-viewport" ref={viewport} {onscroll}>
            <ul class="list" ref={list} role="list" aria-label="Annotations" aria-busy={is_busy.then_some("true")}>
                { for rows[first..last].iter().enumerate().map(item) }
            </ul>
            if n_all == 0 && !is_busy {
                <p class="help empty"><Icon of={icondata_lu::LuHighlighter} />{ "Nothing is marked. Select text in the article and choose a label." }</p>
            }
        </div>
    }
}

/// The annotations that are shown, in the list's order.
#[hook]
fn use_rows(open: &Open) -> Rc<Vec<Rc<Annotation>>> {
    type Of = (crate::document::Annotations, crate::state::marks::Shown, Grouping);
    let present = use_mut_ref(|| (None::<Of>, Rc::<Vec<Rc<Annotation>>>::default()));
    let mut present = present.borrow_mut();
    let (annotations, view) = (&open.document.annotations, &open.view);
    let is_present = present.0.as_ref().is_some_and(|(of, shown, grouping)| {
        of.is_same(annotations) && *shown == view.shown && *grouping == view.grouping
    });
    if !is_present {
        let mut rows: Vec<_> = open.shown().cloned().collect();
        if view.grouping == Grouping::ByLabel {
            rows.sort_by_key(|annotation| annotation.label());
        }
        *present = (Some((annotations.clone(), view.shown, view.grouping)), Rc::new(rows));
    }
    present.1.clone()
}

/// Gives the list its full height, and the drawn rows their place in it.
#[hook]
fn use_height(list: &NodeRef, n_rows: usize, first: usize) {
    let list = list.clone();
    use_effect_with((n_rows, first), move |(n_rows, first)| {
        if let Some(list) = list.cast::<Element>() {
            set_style(&list, "height", &format!("{}px", *n_rows as f64 * ROW));
            set_style(&list, "padding-top", &format!("{}px", *first as f64 * ROW));
        }
    });
}

/// Brings the current annotation's row into view whenever the person goes to one.
#[hook]
fn use_current_in_list(open: &Open, rows: &Rc<Vec<Rc<Annotation>>>, viewport: &NodeRef) {
    let (current, rows, viewport) = (open.view.current.clone(), rows.clone(), viewport.clone());
    use_effect_with((open.view.n_moves, current.clone()), move |_| {
        let place = current.and_then(|id| rows.iter().position(|annotation| annotation.id == id));
        let (Some(place), Some(viewport)) = (place, viewport.cast::<Element>()) else { return };
        let (top, height) = (place as f64 * ROW, f64::from(viewport.client_height()));
        let at = f64::from(viewport.scroll_top());
        if top < at || top + ROW > at + height {
            viewport.set_scroll_top((top - height * 0.4).max(0.0) as i32);
        }
    });
}

/// Looks what is in view once the panel is there, and whenever its size changes.
#[hook]
fn use_size(viewport: &NodeRef, seen: &UseStateHandle<(usize, usize)>) {
    let (at_once, once_seen) = (viewport.clone(), seen.clone());
    use_effect_with((), move |()| look(&at_once, &once_seen));
    let (viewport, seen) = (viewport.clone(), seen.clone());
    crate::app::hooks::use_listener::use_listener(crate::app::dom::window(), &["resize"], move |_| {
        look(&viewport, &seen)
    });
}

fn look(viewport: &NodeRef, seen: &UseStateHandle<(usize, usize)>) {
    let Some(viewport) = viewport.cast::<Element>() else { return };
    let first = (f64::from(viewport.scroll_top()) / ROW) as usize;
    // A panel that is hidden, or not laid out yet, gets a screenful.
    let height = f64::from(viewport.client_height()).max(10.0 * ROW);
    // In steps, so that not every pixel draws the list anew.
    seen.set((first - first % 4, first + (height / ROW) as usize + 6 - first % 4));
}

fn item(desk: &Desk, open: &Open, annotation: &Rc<Annotation>, place: usize, n_all: usize) -> Html {
    let text = open.document.text.get(annotation.span).unwrap_or_default();
    let go = {
        let (desk, id) = (desk.clone(), annotation.id.clone());
        Callback::from(move |()| desk.dispatch(Action::GoTo(Some(id.clone()))))
    };
    let decide = |edit: fn(Vec<crate::annotation::AnnotationId>) -> Edit| {
        let (desk, id) = (desk.clone(), annotation.id.clone());
        Callback::from(move |()| desk.dispatch(Action::Edit(edit(vec![id.clone()]), now())))
    };
    let particulars = match annotation.status {
        Status::Rejected => "rejected".to_owned(),
        Status::Suggested | Status::Accepted => words::particulars(annotation),
    };
    html! {
        <Item key={annotation.id.as_str()} id={page_id(&annotation.id)} label={annotation.label()} text={shortened(text)} {particulars}
            announced={announced(annotation, text)} status={annotation.status}
            is_current={open.view.current.as_ref() == Some(&annotation.id)} {place} {n_all} on_go={go}
            on_accept={decide(Edit::Accept)} on_reject={decide(Edit::Reject)} on_reconsider={decide(Edit::Reconsider)} />
    }
}
