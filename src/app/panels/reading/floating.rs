//! What floats beside the text: the labels for a selection, and the card of the current annotation.

use std::{cell::Cell, rc::Rc, time::Duration};

use gloo::timers::future::sleep;
use web_sys::Element;
use yew::prelude::*;

use super::hand::HandProps;
use crate::{
    annotation::{Annotation, AnnotationId, Body, Origin},
    app::{
        components::{label_toolbar::LabelToolbar, section::page_id},
        desk::use_desk,
        dom::{is_narrow, place, selection, set_length, window},
        hooks::{use_growing::use_moment, use_selection::use_selection},
        later::use_later,
        marking::{keep, mark, on_selection, point_out},
        panels::{gathering::GatheringProps, links::OverProps},
        speech::say,
        store::now,
    },
    document::Edit,
    state::{Action, Open, layout::Layout, places_of},
    text::{Language, Span, Text},
    worker::{Outcome, Task},
};

/// How far below the text something floats, in CSS pixels: room for the handles of a touch selection.
const GAP: f64 = 10.0;
const TOUCH_GAP: f64 = 34.0;

/// The article beside whose text things float.
#[derive(Properties)]
pub(super) struct FloatingProps {
    pub(super) open: Open,
    pub(super) pane: NodeRef,
    /// Whether all marks are drawn; if not, the current one may appear only now.
    pub(super) is_complete: bool,
    /// What the person is selecting while a button or finger is down; that part must not be redrawn meanwhile.
    pub(super) held: Rc<Cell<Option<Span>>>,
}

impl PartialEq for FloatingProps {
    fn eq(&self, other: &Self) -> bool {
        self.open == other.open && self.pane == other.pane && self.is_complete == other.is_complete
    }
}

/// What floats beside the text. It is a component of its own, so that selecting redraws nothing else.
#[component]
pub(super) fn Floating(props: &FloatingProps) -> Html {
    let later = use_later();
    let (open, pane) = (&props.open, &props.pane);
    let selected = use_selection(&open.layout, &props.held);
    // While a label is kept or the sheet of every place is open, there is no toolbar.
    let span = selected.filter(|_| open.view.brush.is_none() && open.view.gathered.is_none());
    use_selected_amount(open, selected);
    html! { <>
        <SelectionToolbar open={open.clone()} {span} {pane} />
        // While linking, or marking one place after the other, the person needs the text that a card would cover.
        if span.is_none() && open.view.linking.is_none() && open.view.brush.is_none() {
            <CurrentCard open={open.clone()} {pane} is_complete={props.is_complete} />
        }
        { later.draw(|parts| (parts.hand)(HandProps { open: open.clone(), pane: pane.clone(), is_selecting: span.is_some() })) }
        if let Some(span) = open.view.gathered {
            { later.draw(|parts| (parts.gathering)(GatheringProps { open: open.clone(), span })) }
        }
        { later.draw(|parts| (parts.over)(OverProps { open: open.clone(), pane: pane.clone() })) }
    </> }
}

/// Has the worker read what is selected, in case it is about to be marked as an amount: its value is then there with the
/// mark, or comes a moment after it.
#[hook]
fn use_selected_amount(open: &Open, span: Option<Span>) {
    let desk = use_desk();
    let (text, language) = (open.document.text.clone(), open.document.details.language);
    use_effect_with(span, move |span| {
        desk.set_selected_amount(None);
        let Some((span, task)) = span.and_then(|span| Some((span, reading_task(&text, language, span)?))) else {
            return;
        };
        let number = desk.line().number();
        wasm_bindgen_futures::spawn_local(async move {
            let Some(Outcome::Amount(Some(amount))) = desk.line().ask(number, task).await else { return };
            desk.set_selected_amount(Some((span, amount.clone())));
            // If the person marks faster than the worker reads, the value is added once the mark is there.
            sleep(A_MOMENT).await;
            if let Some(id) = desk.state().open.and_then(|open| unread(&open, &text, span)) {
                desk.dispatch(Action::Edit(Edit::Correct { id, amount }, now()));
            }
        });
    });
}

/// How long a mark takes until it is drawn, with some room.
const A_MOMENT: Duration = Duration::from_millis(50);

/// The amount marked by hand at `span` of the article with `text`, where it has no value.
fn unread(open: &Open, text: &Text, span: Span) -> Option<AnnotationId> {
    let is_it = |own: &&Rc<Annotation>| {
        let is_unread = matches!(&own.body, Body::Amount(amount) if amount.value.is_none());
        own.span == span && own.origin == Origin::Hand && is_unread
    };
    let own =
        open.document.annotations.starting_in(span).iter().find(is_it).filter(|_| open.document.text.is_same(text));
    own.map(|own| own.id.clone())
}

/// What the worker is to read: the lines that `span` touches. Nothing for long selections, since nobody marks a whole
/// page as an amount.
fn reading_task(text: &str, language: Language, span: Span) -> Option<Task> {
    const MOST: usize = 200;
    let lines = text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1)
        ..text.get(span.end..)?.find('\n').map_or(text.len(), |at| span.end + at);
    let within = Span::new(span.start - lines.start, span.end - lines.start);
    (span.len() <= MOST).then(|| Task::ReadAmount { text: text[lines].to_owned(), language, span: within })
}

/// A selection to label.
#[derive(Properties, PartialEq)]
struct SelectionToolbarProps {
    open: Open,
    /// What would be marked; nothing where nothing is selected.
    span: Option<Span>,
    pane: NodeRef,
}

/// The labels, under the selection.
#[component]
fn SelectionToolbar(props: &SelectionToolbarProps) -> Html {
    let desk = use_desk();
    let node = use_node_ref();
    {
        let (node, pane) = (node.clone(), props.pane.clone());
        use_effect_with(props.span, move |span| {
            if span.is_some() {
                float(&pane, &node, selection::last_rectangle());
            }
        });
    }
    // The text does not change while marks come and go, so it is searched once for each selection.
    let n_places = *use_memo((props.span, props.open.document.text.clone()), |(span, text)| n_places(text, *span));
    let Some(span) = props.span else { return Html::default() };
    let open = props.open.clone();
    let on_point_out = open.claim_around(span).is_some().then(|| {
        let (desk, open) = (desk.clone(), open.clone());
        Callback::from(move |part| {
            point_out(&open, span, part).into_iter().for_each(|action| on_selection(&desk, action));
        })
    });
    let on_keep = {
        let (desk, open) = (desk.clone(), open.clone());
        Callback::from(move |label| keep(&desk, &open, label))
    };
    let on_gather = (n_places > 1).then(|| {
        let desk = desk.clone();
        (n_places, Callback::from(move |()| desk.dispatch(Action::Gather(Some(span)))))
    });
    let labels = open.labels.clone();
    let on_choose = Callback::from(move |label| on_selection(&desk, mark(&desk, &open, span, label)));
    html! {
        <div class="floating" ref={node}>
            <LabelToolbar name={say().label_selection()} {labels} {on_choose} {on_point_out} {on_keep} {on_gather} />
        </div>
    }
}

/// Nobody looks for a whole paragraph elsewhere.
const MOST_GATHERED: usize = 200;

/// How often what is selected stands in the article.
fn n_places(text: &Text, span: Option<Span>) -> usize {
    let span = span.filter(|span| span.len() <= MOST_GATHERED);
    span.map_or(1, |span| places_of(text, span).len())
}

/// The current annotation.
#[derive(Properties, PartialEq)]
struct CurrentCardProps {
    open: Open,
    pane: NodeRef,
    is_complete: bool,
}

/// The card of the current annotation, under its first piece.
#[component]
fn CurrentCard(props: &CurrentCardProps) -> Html {
    let desk = use_desk();
    let node = use_node_ref();
    let later = use_later();
    // If the labels for a selection were here a moment ago, the new mark is drawn before its card.
    let is_due = use_moment();
    let current = props.open.current().filter(|_| is_due).cloned();
    {
        let (node, pane, current) = (node.clone(), props.pane.clone(), current.clone());
        let layout = props.open.layout.clone();
        // After every drawing: the mark may only now be in the page.
        use_effect(move || {
            if let Some(current) = current {
                float(&pane, &node, rectangle_of(&layout, &current));
            }
        });
    }
    let Some(annotation) = current else { return Html::default() };
    html! {
        <div class="floating card" ref={node}>{ later.draw(|parts| (parts.card)(&desk, &props.open, &annotation)) }</div>
    }
}

/// The rectangle of the annotation's first piece, in the window.
fn rectangle_of(layout: &Layout, annotation: &Annotation) -> Option<[f64; 4]> {
    let rectangles = place::mark_element(layout, annotation.span, &page_id(&annotation.id))?.get_client_rects();
    let first = rectangles.item(0)?;
    Some([first.left(), first.top(), first.right(), first.bottom()])
}

/// Puts `node` under `rectangle` (above it, where the window ends), within `pane`. Narrow pages dock it by their styles.
fn float(pane: &NodeRef, node: &NodeRef, rectangle: Option<[f64; 4]>) {
    let (Some(pane), Some(node)) = (pane.cast::<Element>(), node.cast::<Element>()) else { return };
    let Some([left, top, _, bottom]) = rectangle.filter(|_| !is_narrow()) else { return };
    let (own, around) = (node.get_bounding_client_rect(), pane.get_bounding_client_rect());
    let is_touch = window().match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches());
    let gap = if is_touch { TOUCH_GAP } else { GAP };
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let y = if bottom + gap + own.height() > height && top - gap - own.height() > 0.0 {
        top - gap - own.height()
    } else {
        bottom + gap
    };
    let x = (left - around.left()).clamp(0.0, (around.width() - own.width()).max(0.0));
    set_length(&node, "left", x);
    set_length(&node, "top", y - around.top());
}
