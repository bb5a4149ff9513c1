//! The map of the article: where its marks are, what is found, and what is in view.

use std::{cell::RefCell, rc::Rc};

use gloo::{
    render::{AnimationFrame, request_animation_frame},
    timers::callback::Timeout,
};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::Hits;
use crate::{
    app::{
        dom::{extent, going, window},
        hooks::{same::Same, use_listener::use_listener},
        speech::say,
        words,
    },
    document::Annotations,
    overview::{N_STRIPS, Strip, add, parts, strips},
    state::layout::Layout,
};

/// The map shows so many parts of the article, whatever its length: about two CSS pixels each.
const N_PARTS: usize = 400;
/// The map's width in its own units; `styles/later/map.css` gives it in CSS pixels.
const WIDTH: usize = 26;
/// Where each label's strip begins and how wide it is, in the order of [`strips`]: claims are ticks at the left, the
/// person's own labels at the right.
const LANES: [(usize, usize); N_STRIPS] = [(8, 3), (12, 3), (16, 3), (2, 5), (20, 4)];
/// What the styles call them.
const CLASSES: [&str; N_STRIPS] = ["person", "organization", "amount", "claim", "own"];
/// How long an edit rests before the map follows, where the browser does not tell when it is idle, in milliseconds.
const REST: u32 = 200;
/// How far an arrow key goes, in parts of what is in view.
const STEP: f64 = 0.25;

#[derive(Properties)]
pub(super) struct MapProps {
    pub(super) layout: Rc<Layout>,
    pub(super) annotations: Annotations,
    pub(super) hits: Hits,
}

impl PartialEq for MapProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.layout, &other.layout)
            && self.annotations.is_same(&other.annotations)
            && self.hits == other.hits
    }
}

/// The map. It is drawn anew when the browser has nothing else to do, so that an edit never waits for it.
#[component]
pub(super) fn ArticleMap(props: &MapProps) -> Html {
    let MapProps { layout, annotations, hits } = props;
    let drawn = use_paths(layout, annotations);
    let view = use_node_ref();
    let root = use_node_ref();
    use_view(layout, &root, &view);
    let length = layout.text.len();
    let go = {
        let (layout, root) = (layout.clone(), root.clone());
        move |event: &PointerEvent| {
            let Some(map) = root.cast::<Element>() else { return };
            let rectangle = map.get_bounding_client_rect();
            let part = (f64::from(event.client_y()) - rectangle.top()) / rectangle.height().max(1.0);
            going::to_middle(&layout, (part.clamp(0.0, 1.0) * length as f64) as usize);
        }
    };
    let onpointerdown = {
        let (go, root) = (go.clone(), root.clone());
        move |event: PointerEvent| {
            if let Some(map) = root.cast::<Element>() {
                // Without it a drag ends where it leaves the map.
                let _ = map.set_pointer_capture(event.pointer_id());
            }
            go(&event);
        }
    };
    let onpointermove = move |event: PointerEvent| {
        if event.buttons() & 1 == 1 {
            go(&event);
        }
    };
    let onkeydown = {
        let layout = layout.clone();
        move |event: KeyboardEvent| {
            if let Some(byte) = after_key(&layout, &event.key()) {
                event.prevent_default();
                event.stop_propagation();
                going::to_middle(&layout, byte);
            }
        }
    };
    let lane = |(class, path): (&'static str, &AttrValue)| html! { <path {class} d={path.clone()} /> };
    let found = |index: usize| hits.spans.get(index).map(|span| parts(*span, length, N_PARTS));
    let current = hits.current.and_then(found);
    html! {
        <div class="map" ref={root} role="slider" tabindex="0" aria-label={say().map()} aria-orientation="vertical" aria-valuemin="0" aria-valuemax="100"
            aria-valuenow="0" {onpointerdown} {onpointermove} {onkeydown}>
            <svg viewBox={format!("0 0 {WIDTH} {N_PARTS}")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                { for CLASSES.into_iter().zip(drawn.iter()).map(lane) }
                if !hits.spans.is_empty() {
                    <path class="hits" d={path(&strip_of(hits, length), 0, WIDTH)} />
                    <path class="current-hit" d={path(&current.into_iter().collect(), 0, WIDTH)} />
                }
                <rect class="in-view" ref={view} x="0.5" width={(WIDTH - 1).to_string()} y="0" height="0" rx="2" />
            </svg>
        </div>
    }
}

fn strip_of(hits: &Hits, length: usize) -> Strip {
    let mut strip = Strip::new();
    hits.spans.iter().for_each(|span| add(&mut strip, parts(*span, length, N_PARTS)));
    strip
}

/// The boxes of a strip.
fn path(strip: &Strip, x: usize, width: usize) -> String {
    let mut path = String::with_capacity(strip.len() * 18);
    for own in strip {
        path.push_str(&format!("M{x} {}h{width}v{}h-{width}z", own.start, own.len()));
    }
    path
}

type Paths = [AttrValue; N_STRIPS];

/// The strips of the labels as they were when the browser was idle last.
#[hook]
fn use_paths(layout: &Rc<Layout>, annotations: &Annotations) -> UseStateHandle<Paths> {
    let drawn = use_state_eq(Paths::default);
    let latest = use_mut_ref(|| None::<(Rc<Layout>, Annotations)>);
    let idle = use_memo((), |()| Idle::default());
    let changed = {
        let mut latest = latest.borrow_mut();
        let is_same = latest.as_ref().is_some_and(|(own, of)| Rc::ptr_eq(own, layout) && of.is_same(annotations));
        if !is_same {
            *latest = Some((layout.clone(), annotations.clone()));
        }
        !is_same
    };
    let set = drawn.setter();
    use_effect(move || {
        if changed {
            idle.call(move || {
                let Some((layout, annotations)) = latest.borrow().clone() else { return };
                let strips = strips(&annotations, layout.text.len(), N_PARTS);
                let mut lanes = strips.iter().zip(LANES).map(|(strip, (x, width))| path(strip, x, width).into());
                set.set(std::array::from_fn(|_| lanes.next().unwrap_or_default()));
            });
        }
    });
    drawn
}

/// A call that the browser has promised, by its number.
type Promised = (u32, Closure<dyn FnMut()>);

/// A task for when the browser is idle; a new one replaces one that still waits.
#[derive(Default)]
struct Idle {
    waiting: RefCell<Option<Promised>>,
    by_clock: RefCell<Option<Timeout>>,
}

impl Idle {
    fn call(&self, work: impl FnOnce() + 'static) {
        if let Some((handle, _)) = self.waiting.take() {
            window().cancel_idle_callback(handle);
        }
        let work = Rc::new(RefCell::new(Some(work)));
        let again = work.clone();
        let callback = Closure::<dyn FnMut()>::new(move || again.take().into_iter().for_each(|work| work()));
        match window().request_idle_callback(callback.as_ref().unchecked_ref()) {
            Ok(handle) => drop(self.waiting.replace(Some((handle, callback)))),
            // A browser that does not tell.
            Err(_) => {
                let timeout = Timeout::new(REST, move || work.take().into_iter().for_each(|work| work()));
                self.by_clock.replace(Some(timeout));
            }
        }
    }
}

impl Drop for Idle {
    fn drop(&mut self) {
        if let Some((handle, _)) = self.waiting.take() {
            window().cancel_idle_callback(handle);
        }
    }
}

/// Keeps the part in view up to date. It is set in the next frame without Yew, since every scroll moves it.
#[hook]
fn use_view(layout: &Rc<Layout>, root: &NodeRef, view: &NodeRef) {
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let show = {
        let (layout, root, view) = (layout.clone(), root.clone(), view.clone());
        move || {
            let (layout, root, view) = (layout.clone(), root.clone(), view.clone());
            *frame.borrow_mut() = Some(request_animation_frame(move |_| show_view(&layout, &root, &view)));
        }
    };
    let on_move = show.clone();
    use_listener(window(), &["scroll", "resize"], move |_| on_move());
    use_effect_with(Same(layout.clone()), move |_| show());
}

fn show_view(layout: &Layout, root: &NodeRef, view: &NodeRef) {
    let (Some(root), Some(view)) = (root.cast::<Element>(), view.cast::<Element>()) else { return };
    let length = layout.text.len().max(1);
    let (top, bottom) = extent::in_view(layout);
    let part = |byte: usize| byte * N_PARTS / length;
    let (y, height) = (part(top), part(bottom).saturating_sub(part(top)).max(4));
    let percent = top * 100 / length;
    let said = say().map_at(&words::grouped(percent));
    let set = |element: &Element, name: &str, value: &str| {
        // These are names of attributes: none is refused.
        let _ = element.set_attribute(name, value);
    };
    set(&view, "y", &y.to_string());
    set(&view, "height", &height.to_string());
    set(&root, "aria-valuenow", &percent.to_string());
    set(&root, "aria-valuetext", &said);
}

/// Where a key leads: the byte that comes to lie in the middle.
fn after_key(layout: &Layout, key: &str) -> Option<usize> {
    let (top, bottom) = extent::in_view(layout);
    let (middle, view) = ((top + bottom) / 2, (bottom - top) as f64);
    let by = |part: f64| (middle as f64 + part * view).max(0.0) as usize;
    let to = match key {
        "ArrowDown" | "ArrowRight" => by(STEP),
        "ArrowUp" | "ArrowLeft" => by(-STEP),
        "PageDown" => by(1.0),
        "PageUp" => by(-1.0),
        "Home" => 0,
        "End" => layout.text.len(),
        _ => return None,
    };
    Some(to.min(layout.text.len()))
}
