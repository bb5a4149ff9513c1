//! Handles at both edges of the current annotation, for mouse and finger. Keys do the same: `[` `]` and `{` `}`.

use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::{
    annotation::Annotation,
    app::{
        desk::use_desk,
        dom::{
            position::byte_under,
            selection::{self, Selected, caret_rectangle},
            set_length,
        },
        store::now,
    },
    document::Edit,
    state::{Action, Open, layout::Layout},
    text::{Span, select::markable},
};

/// The article whose current annotation gets handles.
#[derive(Properties, PartialEq)]
pub(super) struct HandlesProps {
    pub(super) open: Open,
    pub(super) pane: NodeRef,
}

/// An edge of an annotation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    End,
}

/// The two handles.
#[component]
pub(super) fn Handles(props: &HandlesProps) -> Html {
    let (start, end) = (use_node_ref(), use_node_ref());
    {
        let (open, pane, start, end) = (props.open.clone(), props.pane.clone(), start.clone(), end.clone());
        // After every drawing: the marks may have moved.
        use_effect(move || {
            if let Some(current) = open.current() {
                // Both are measured before either is moved: the page is laid out once.
                let place = |byte| caret_in(&pane, &open.layout, byte);
                let places = [(&start, place(current.span.start)), (&end, place(current.span.end))];
                places.into_iter().for_each(|(handle, place)| put(handle, place));
            }
        });
    }
    let Some(current) = props.open.current() else { return Html::default() };
    html! { <>
        <Handle open={props.open.clone()} annotation={current.clone()} edge={Edge::Start} node={start} />
        <Handle open={props.open.clone()} annotation={current.clone()} edge={Edge::End} node={end} />
    </> }
}

/// Where a caret at `byte` stands within `pane`: left, top, height.
fn caret_in(pane: &NodeRef, layout: &Layout, byte: usize) -> Option<[f64; 3]> {
    let [left, top, height] = caret_rectangle(layout, byte)?;
    let around = pane.cast::<Element>()?.get_bounding_client_rect();
    Some([left - around.left(), top - around.top(), height])
}

fn put(handle: &NodeRef, place: Option<[f64; 3]>) {
    let Some((handle, lengths)) = handle.cast::<Element>().zip(place) else { return };
    ["left", "top", "height"].iter().zip(lengths).for_each(|(name, length)| set_length(&handle, name, length));
}

#[derive(Properties, PartialEq)]
struct HandleProps {
    open: Open,
    annotation: Rc<Annotation>,
    edge: Edge,
    node: NodeRef,
}

/// One handle: while it is dragged, what would be marked is selected; letting go marks it.
#[component]
fn Handle(props: &HandleProps) -> Html {
    let desk = use_desk();
    let dragged = use_mut_ref(|| None::<Span>);
    let onpointerdown = {
        let (dragged, span) = (dragged.clone(), props.annotation.span);
        Callback::from(move |event: PointerEvent| {
            // The event is not stopped, because listeners at the document must know that a drag is under way:
            // selections during it must not bring up the toolbar, which would cover the handles.
            event.prevent_default();
            *dragged.borrow_mut() = Some(span);
            // Without capture the drag ends at the handle's edge, which is no harm.
            let _ = event.target_unchecked_into::<Element>().set_pointer_capture(event.pointer_id());
        })
    };
    let onpointermove = {
        let (dragged, open, edge, span) = (dragged.clone(), props.open.clone(), props.edge, props.annotation.span);
        Callback::from(move |event: PointerEvent| {
            if dragged.borrow().is_none() {
                return;
            }
            let Some(byte) = byte_under(&open.layout, f64::from(event.client_x()), f64::from(event.client_y())) else {
                return;
            };
            if let Some(next) = stretched(&open.layout, span, edge, byte) {
                selection::select(&open.layout, Selected { anchor: next.start, focus: next.end });
                *dragged.borrow_mut() = Some(next);
            }
        })
    };
    let onpointerup = {
        let (id, span) = (props.annotation.id.clone(), props.annotation.span);
        Callback::from(move |_: PointerEvent| {
            let Some(next) = dragged.take() else { return };
            selection::clear();
            if next != span {
                desk.dispatch(Action::Edit(Edit::Resize { id: id.clone(), span: next }, now()));
            }
        })
    };
    let class = classes!("handle", if props.edge == Edge::Start { "is-start" } else { "is-end" });
    html! { <span {class} ref={&props.node} {onpointerdown} {onpointermove} {onpointerup} aria-hidden="true"></span> }
}

/// `span` with one edge at `byte`, if anything is left of it.
fn stretched(layout: &Layout, span: Span, edge: Edge, byte: usize) -> Option<Span> {
    let moved = match edge {
        Edge::Start => Span::new(byte, span.end),
        Edge::End => Span::new(span.start, byte),
    };
    if moved.is_empty() { None } else { markable(&layout.text, moved) }
}
