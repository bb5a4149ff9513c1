//! Small pictures in the rows of tables: lines from the beginning of the article to its end, amounts on their scale,
//! columns over time. The table says the same in words, so screen readers skip them.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    annotation::{AnnotationId, Label},
    app::components::own_look::plain_class_of,
    overview::{Place, Reading, Scale},
};

/// The width of a picture in its own units: it is stretched over its cell.
const WIDTH: usize = 1_000;
/// A tick stands so far from the edge at least.
const EDGE: usize = 3;

/// A line through the article, which is `length` bytes long, with a tick at each of `places`; pressed, it goes to the nearest.
/// Its colour is that of the part that it stands in.
pub(super) fn strip(places: &[Place], length: usize, on_go: &Callback<AnnotationId>) -> Html {
    let x = |place: &Place| EDGE + place.span.start * (WIDTH - 2 * EDGE) / length.max(1);
    let mut ticks = String::new();
    let mut last = None;
    for x in places.iter().map(x) {
        // Ticks on one place are one.
        if last.replace(x) != Some(x) {
            ticks.push_str(&format!("M{x} 3v10"));
        }
    }
    let onclick = {
        let (places, on_go) = (places.to_vec(), on_go.clone());
        move |event: MouseEvent| {
            let at = pressed(&event) * length as f64;
            let distance = |place: &&Place| (place.span.start as f64 - at).abs();
            let nearest = places.iter().min_by(|one, other| distance(one).total_cmp(&distance(other)));
            nearest.iter().for_each(|place| on_go.emit(place.id.clone()));
        }
    };
    picture(
        classes!("strip"),
        onclick,
        html! { <><path class="ground" d={format!("M0 8h{WIDTH}")} /><path class="ticks" d={ticks} /></> },
    )
}

/// Where `reading` lies on `scale`: a length from nothing, or a place where steps are factors.
pub(super) fn on_scale(scale: &Scale, reading: &Reading) -> Html {
    let Some((low, high)) = reading.size else { return Html::default() };
    let x = |size: f64| EDGE + 5 + (scale.at(size) * (WIDTH - 2 * EDGE - 10) as f64) as usize;
    let (from, to) = (if scale.is_log() { low } else { low.min(0.0).max(high.min(0.0)) }, high);
    let ground = format!("M0 8h{WIDTH}");
    let length = format!("M{} 8H{}", x(from).min(x(low)), x(to));
    let dots = if low < high { format!("M{} 8h0M{} 8h0", x(low), x(high)) } else { format!("M{} 8h0", x(high)) };
    let drawn = html! { <>
        if scale.is_log() { <path class="ground" d={ground} /> }
        <path class="length" d={length} /><path class="dots" d={dots} />
    </> };
    picture(classes!("strip", "amount"), |_| (), drawn)
}

/// A column for each of `counts`, the highest as high as the picture.
pub(super) fn columns(label: Label, counts: &[usize]) -> Html {
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let n = counts.len().max(1);
    let mut columns = String::new();
    for (index, n_own) in counts.iter().enumerate().filter(|(_, n_own)| **n_own > 0) {
        let (x, width) = (index * WIDTH / n, (WIDTH / n).max(4));
        let height = (n_own * 14 / most).max(3);
        columns.push_str(&format!("M{} 16h{}v-{height}h-{}z", x + width / 8, width * 3 / 4, width * 3 / 4));
    }
    let ground = format!("M0 15.5h{WIDTH}");
    let drawn = html! { <><path class="ground" d={ground} /><path class="columns" d={columns} /></> };
    picture(classes!("strip", plain_class_of(label)), |_| (), drawn)
}

fn picture(class: Classes, onclick: impl Fn(MouseEvent) + 'static, drawn: Html) -> Html {
    html! {
        <svg {class} viewBox={format!("0 0 {WIDTH} 16")} preserveAspectRatio="none" aria-hidden="true" focusable="false" {onclick}>{ drawn }</svg>
    }
}

/// Which part of the picture was pressed, from 0 at its left to 1.
fn pressed(event: &MouseEvent) -> f64 {
    // Yew listens at the root of the page, so the event's own `current_target` is the whole page.
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(picture) = target.and_then(|target| target.closest("svg").ok().flatten()) else { return 0.0 };
    let rectangle = picture.get_bounding_client_rect();
    (f64::from(event.client_x()) - rectangle.left()) / rectangle.width().max(1.0)
}
