//! Links drawn as curves over the article: those that begin or end in view, the current annotation's strong.

use std::{cell::Cell, collections::HashMap, ops::Range, rc::Rc};

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    annotation::{Annotation, AnnotationId},
    app::{
        components::{own_look::plain_class_of, section::page_id},
        dom::{extent::window_height, place, position::block_element, window},
        hooks::use_listener::use_listener,
        words,
    },
    document::Link,
    state::{Open, layout::Layout},
    text::Span,
};

/// The most curves at once; more would be unreadable. Those of the current annotation come first.
const MOST: usize = 200;

/// So far beyond the window's edges the curves are drawn, and those end that lead further, in heights of the window: while the
/// text is scrolled less than that, they move with it and need no drawing.
const BEYOND: f64 = 0.6;
/// … so far it is scrolled before they are drawn again …
const FAR: f64 = 0.5;
/// … or until it has rested so long, in milliseconds.
const REST: u32 = 150;

#[derive(Properties, PartialEq)]
pub(super) struct CurvesProps {
    pub(super) open: Open,
    pub(super) pane: NodeRef,
}

/// A link as it is drawn.
#[derive(Clone, PartialEq)]
struct Curve {
    path: String,
    /// The label of what it leads from.
    label: &'static str,
    /// What it says, and where; for the current annotation's alone.
    said: Option<(String, [i32; 2])>,
    is_current: bool,
}

/// The curves, drawn anew when the article or what is in view of it changes. The sheet of links says the same in words.
#[component]
pub(super) fn Curves(props: &CurvesProps) -> Html {
    let curves = use_state_eq(Vec::<Curve>::new);
    let drawn_at = use_memo((), |()| Cell::new(0.0));
    let rest = use_mut_ref(|| None::<Timeout>);
    let places = use_places(&props.open);
    let draw = {
        let (open, pane, curves) = (props.open.clone(), props.pane.clone(), curves.clone());
        let drawn_at = drawn_at.clone();
        Rc::new(move || {
            if let Some(pane) = pane.cast::<Element>() {
                drawn_at.set(scrolled());
                curves.set(in_view(&open, &places, &pane));
            }
        })
    };
    {
        let draw = draw.clone();
        // After every drawing: the marks may have moved. What is drawn alike is drawn once.
        use_effect(move || draw());
    }
    use_listener(window(), &["scroll", "resize"], move |event| {
        if event.type_() == "resize" || (scrolled() - drawn_at.get()).abs() > FAR * window_height() {
            draw();
        }
        let draw = draw.clone();
        *rest.borrow_mut() = Some(Timeout::new(REST, move || draw()));
    });
    let curve = |curve: &Curve| {
        let class = classes!("curve", curve.label, curve.is_current.then_some("is-current"));
        let said = curve.said.as_ref().map(|(said, [x, y])| {
            html! { <text x={x.to_string()} y={y.to_string()} text-anchor="middle">{ said }</text> }
        });
        html! { <g {class}><path d={curve.path.clone()} marker-end="url(#link-arrow)" />{ for said }</g> }
    };
    html! {
        <svg class="curves" aria-hidden="true" focusable="false">
            <marker id="link-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
                <path class="curve-head" d="M0 1 L7 4 L0 7" />
            </marker>
            { for curves.iter().map(curve) }
        </svg>
    }
}

/// Where each annotation begins that is linked.
type Places = HashMap<AnnotationId, usize>;

#[hook]
fn use_places(open: &Open) -> Rc<Places> {
    let present = use_mut_ref(|| None::<(crate::document::Annotations, crate::document::Links, Rc<Places>)>);
    let mut present = present.borrow_mut();
    let (annotations, links) = (&open.document.annotations, &open.document.links);
    match &*present {
        Some((of, between, places)) if of.is_same(annotations) && between.is_same(links) => places.clone(),
        _ => {
            let is_linked = |own: &&Rc<Annotation>| links.of(&own.id).next().is_some();
            let places: Places =
                annotations.iter().filter(is_linked).map(|own| (own.id.clone(), own.span.start)).collect();
            let places = Rc::new(places);
            *present = Some((annotations.clone(), links.clone(), places.clone()));
            places
        }
    }
}

/// The curves that begin or end in view.
fn in_view(open: &Open, places: &Places, pane: &Element) -> Vec<Curve> {
    let Some((view, seen)) = view(&open.layout) else { return Vec::new() };
    let around = pane.get_bounding_client_rect();
    let from_pane = Frame { left: around.left(), top: around.top(), width: around.width() };
    let near = open.document.annotations.starting_in(view);
    let near: HashMap<&AnnotationId, &Rc<Annotation>> = near.iter().map(|own| (&own.id, own)).collect();
    let current = open.view.current.as_ref();
    let is_current = |link: &Link| current.is_some_and(|id| link.touches(id));
    let mut links: Vec<&Rc<Link>> = Vec::new();
    for own in open.document.annotations.starting_in(view) {
        // One that has both ends in view is met twice.
        links.extend(
            open.document.links.of(&own.id).filter(|link| link.from == own.id || !near.contains_key(&link.from)),
        );
    }
    // Curves in view come before those that are about to come into view.
    let is_seen = |id: &AnnotationId| near.get(id).is_some_and(|own| seen.contains(&own.span.start));
    links.sort_by_cached_key(|link| (!is_current(link), !(is_seen(&link.from) || is_seen(&link.to))));
    let mut shapes: HashMap<&AnnotationId, Option<[f64; 3]>> = HashMap::new();
    let mut end = |id: &'_ AnnotationId| -> Option<End> {
        match near.get_key_value(id) {
            Some((id, own)) => {
                let shape = *shapes.entry(id).or_insert_with(|| from_pane.place(&open.layout, own));
                shape.map(|[x, top, bottom]| End::Here { x, top, bottom })
            }
            None => places.get(id).map(|at| if *at < view.start { End::Above } else { End::Below }),
        }
    };
    let mut curves: Vec<Curve> = Vec::new();
    for link in links.into_iter().take(MOST) {
        let (Some(from), Some(to)) = (end(&link.from), end(&link.to)) else { continue };
        let Some((path, middle)) = path(from, to, &from_pane) else { continue };
        let label = near.get(&link.from).or(near.get(&link.to)).map_or("", |own| plain_class_of(own.label()));
        let said = (is_current(link) && !link.kind.is_empty()).then(|| (words::link_kind(&link.kind), middle));
        curves.push(Curve { path, label, said, is_current: is_current(link) });
    }
    // What is drawn last lies above.
    curves.reverse();
    curves
}

fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// The stretch of the text that is in view with what is near it, and what of it is in view.
fn view(layout: &Layout) -> Option<(Span, Range<usize>)> {
    let (first, _) = place::first_in_view()?;
    let height = window_height();
    let top = |block: usize| Some(block_element(layout, block)?.get_bounding_client_rect().top());
    let (mut start, mut last) = (first, first);
    while let Some(before) = start.checked_sub(1).filter(|_| start + MOST_BLOCKS > first) {
        if top(before).is_none_or(|top| top < -BEYOND * height) {
            break;
        }
        start = before;
    }
    let mut seen = first;
    while let Some(top) = top(last + 1).filter(|_| last < first + MOST_BLOCKS) {
        if top > (1.0 + BEYOND) * height {
            break;
        }
        last += 1;
        if top < height {
            seen = last;
        }
    }
    let (from, to) = (layout.blocks.get(start)?.span.start, layout.blocks.get(last)?.span.end + 1);
    Some((Span::new(from, to), layout.blocks.get(first)?.span.start..layout.blocks.get(seen)?.span.end + 1))
}

/// So many blocks are looked at to either side.
const MOST_BLOCKS: usize = 400;

/// Where the pane lies in the window.
struct Frame {
    left: f64,
    top: f64,
    width: f64,
}

/// Where a link begins or ends.
#[derive(Clone, Copy)]
enum End {
    /// In the middle of a mark's first line.
    Here {
        x: f64,
        top: f64,
        bottom: f64,
    },
    Above,
    Below,
}

impl Frame {
    /// The middle of the annotation's first line, its upper and its lower edge, within the pane.
    fn place(&self, layout: &Layout, annotation: &Annotation) -> Option<[f64; 3]> {
        let rectangles = place::mark_element(layout, annotation.span, &page_id(&annotation.id))?.get_client_rects();
        let first = rectangles.item(0)?;
        // A claim is as wide as the page: its link begins where it begins.
        let middle = first.left() + (first.width() / 2.0).min(60.0);
        Some([middle - self.left, first.top() - self.top, first.bottom() - self.top])
    }
}

/// The curve from one end to the other, and a place for its words beside its middle.
fn path(from: End, to: End, frame: &Frame) -> Option<(String, [i32; 2])> {
    let height = window_height();
    let (above, below) = (-frame.top - BEYOND * height, (1.0 + BEYOND) * height - frame.top);
    let beyond = |end: End, x: f64| match end {
        End::Here { .. } => None,
        End::Above => Some((x, above)),
        End::Below => Some((x, below)),
    };
    let edge = |x: f64| (x + 24.0).min(frame.width);
    let [(x1, y1), (x2, y2)] = match (from, to) {
        (End::Here { x: a, top, bottom }, End::Here { x: b, top: other_top, bottom: other_bottom }) => {
            if (top - other_top).abs() < 4.0 {
                return Some(arc(a, b, top));
            }
            if top < other_top { [(a, bottom), (b, other_top)] } else { [(a, top), (b, other_bottom)] }
        }
        (End::Here { x, top, bottom }, far) => {
            [(x, if matches!(far, End::Above) { top } else { bottom }), beyond(far, edge(x))?]
        }
        (far, End::Here { x, top, bottom }) => {
            [beyond(far, edge(x))?, (x, if matches!(far, End::Above) { top } else { bottom })]
        }
        _ => return None,
    };
    let bend = ((y2 - y1).abs() / 2.0).clamp(14.0, 120.0) * (y2 - y1).signum();
    let numbers = [x1, y1, x1, y1 + bend, x2, y2 - bend, x2, y2].map(|own| own.round() as i32);
    let [x1, y1, a, b, c, d, x2, y2] = numbers;
    let (top, bottom) = ((-frame.top) as i32 + 90, (height - frame.top) as i32 - 20);
    let middle = [(x1 + x2) / 2, ((y1 + y2) / 2).min(bottom).max(top)];
    Some((format!("M{x1} {y1}C{a} {b} {c} {d} {x2} {y2}"), middle))
}

/// A curve over one line.
fn arc(x1: f64, x2: f64, top: f64) -> (String, [i32; 2]) {
    let height = ((x1 - x2).abs() / 6.0).clamp(10.0, 26.0);
    let [x1, x2, y, over] = [x1, x2, top, top - height].map(|own| own.round() as i32);
    (format!("M{x1} {y}C{x1} {over} {x2} {over} {x2} {y}"), [(x1 + x2) / 2, over + 2])
}
