//! Shows the hits in the article, near the window, without changing the page's elements.

use std::{cell::Cell, ops::Range, rc::Rc};

use gloo::render::{AnimationFrame, request_animation_frame};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MutationObserver, MutationObserverInit};
use yew::prelude::*;

use super::Hits;
use crate::{
    app::{
        dom::{article, extent, highlight, window},
        hooks::use_listener::use_listener,
    },
    state::layout::Layout,
    text::Span,
};

/// The names that the styles know.
const HITS: &str = "find";
const CURRENT: &str = "find-current";
/// So many hits are shown at once: more are a texture.
const MOST: usize = 1_000;

/// Shows the hits near the window, again whenever the page moves or its elements change. Answers whether the browser can.
#[hook]
pub(super) fn use_painting(layout: &Rc<Layout>, hits: &Hits) -> bool {
    let can = use_state_eq(|| true);
    let latest = use_mut_ref(|| (layout.clone(), Hits::default()));
    *latest.borrow_mut() = (layout.clone(), hits.clone());
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let shown = use_mut_ref(Range::default);
    let soon = {
        let (latest, shown, can) = (latest.clone(), shown.clone(), can.setter());
        move || {
            let (latest, shown, can) = (latest.clone(), shown.clone(), can.clone());
            *frame.borrow_mut() = Some(request_animation_frame(move |_| {
                let (layout, hits) = &*latest.borrow();
                *shown.borrow_mut() = near_sections(layout);
                can.set(paint(layout, hits));
            }));
        }
    };
    let (on_move, on_change, at_once) = (soon.clone(), soon.clone(), soon);
    use_listener(window(), &["scroll", "resize"], move |_| {
        // As long as the same sections are near, what is shown moves along.
        if *shown.borrow() != near_sections(&latest.borrow().0) {
            on_move();
        }
    });
    use_effect_with(hits.clone(), move |_| at_once());
    use_effect_with((), move |()| {
        let observer = observe(on_change);
        move || {
            drop(observer);
            highlight::hide(HITS);
            highlight::hide(CURRENT);
        }
    });
    *can
}

fn paint(layout: &Layout, hits: &Hits) -> bool {
    let near = near(layout, hits);
    let ranges: Vec<_> = near.iter().filter_map(|span| highlight::range_of(layout, *span)).collect();
    let current: Vec<_> = hits.current_span().and_then(|span| highlight::range_of(layout, span)).into_iter().collect();
    highlight::show(HITS, &ranges, 0) && highlight::show(CURRENT, &current, 1)
}

/// The hits of the sections around the window.
fn near(layout: &Layout, hits: &Hits) -> Vec<Span> {
    let sections = near_sections(layout);
    let (from, to) = (layout.section_span(sections.start).start, layout.section_span(sections.end - 1).end);
    let first = hits.spans.partition_point(|hit| hit.end <= from);
    hits.spans[first..].iter().take_while(|hit| hit.start < to).take(MOST).copied().collect()
}

/// The sections in the window and about a window before and after it.
fn near_sections(layout: &Layout) -> Range<usize> {
    let height = extent::window_height();
    extent::sections_between(layout, -height, 2.0 * height)
}

/// Tells of changes to the article's elements, as long as it is kept.
struct Observer {
    inner: MutationObserver,
    _on_change: Closure<dyn FnMut()>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.inner.disconnect();
    }
}

fn observe(on_change: impl Fn() + 'static) -> Option<Observer> {
    let on_change = Closure::<dyn FnMut()>::new(on_change);
    let inner = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
    let wanted = MutationObserverInit::new();
    wanted.set_child_list(true);
    wanted.set_subtree(true);
    // A section that shows another text may keep its elements.
    wanted.set_attribute_filter(&js_sys::Array::of1(&"data-section".into()));
    let article: web_sys::Node = article()?.into();
    inner.observe_with_options(&article, &wanted).ok()?;
    Some(Observer { inner, _on_change: on_change })
}

#[derive(Properties, PartialEq)]
pub(super) struct FramesProps {
    pub(super) layout: Rc<Layout>,
    pub(super) hits: Hits,
}

/// Frames around the hits, for browsers that cannot highlight: drawn over the page, again whenever it moves.
#[component]
pub(super) fn Frames(props: &FramesProps) -> Html {
    let update = use_force_update();
    let frame = use_memo((), |()| Cell::new(None::<AnimationFrame>));
    use_listener(window(), &["scroll", "resize"], move |_| {
        let update = update.clone();
        frame.set(Some(request_animation_frame(move |_| update.force_update())));
    });
    let current = props.hits.current_span();
    let frames = |span: Span| {
        let range = highlight::range_of(&props.layout, span);
        let rectangles = range.and_then(|range| range.get_client_rects());
        let n = rectangles.as_ref().map_or(0, |all| all.length());
        let class = if current == Some(span) { "hit-frame is-current" } else { "hit-frame" };
        let frame = move |index| {
            let own = rectangles.as_ref()?.item(index)?;
            let [x, y, width, height] = [own.x(), own.y(), own.width(), own.height()].map(|length| length.to_string());
            Some(html! { <rect {class} {x} {y} {width} {height} rx="2" /> })
        };
        (0..n).filter_map(frame).collect::<Html>()
    };
    html! { <svg class="hit-frames" aria-hidden="true">{ for near(&props.layout, &props.hits).into_iter().map(frames) }</svg> }
}
