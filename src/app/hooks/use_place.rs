//! Keeping the place where the person was in an article, and returning to it when the article is opened.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{
    render::{AnimationFrame, request_animation_frame},
    timers::callback::Timeout,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_listener::use_listener;
use crate::{
    app::{
        desk::Desk,
        dom::{place, window},
    },
    document::ArticleId,
    state::layout::Layout,
};

/// How long after the last movement the place is kept, in milliseconds.
const REST: u32 = 300;

/// Keeps `view`, the section in view, up to date (and draws again where it changes), and the place in storage.
#[hook]
pub fn use_place(desk: &Desk, id: &ArticleId, layout: &Rc<Layout>, view: &Rc<Cell<usize>>) {
    let rest = use_mut_ref(|| None::<Timeout>);
    {
        let id = id.clone();
        use_listener(window(), &["pagehide"], move |_| {
            if let Some((block, offset)) = place::first_in_view() {
                place::keep_for_reload(id.as_str(), block, offset);
            }
        });
    }
    let update = use_force_update();
    let (desk, id, layout, view) = (desk.clone(), id.clone(), layout.clone(), view.clone());
    use_listener(window(), &["scroll"], move |_| {
        let (desk, id, layout, view) = (desk.clone(), id.clone(), layout.clone(), view.clone());
        let update = update.clone();
        *rest.borrow_mut() = Some(Timeout::new(REST, move || {
            if let Some((block, offset)) = place::first_in_view() {
                if view.replace(layout.section_of(block)) != view.get() {
                    update.force_update();
                }
                keep(&desk, id, block, offset);
            }
        }));
    });
}

fn keep(desk: &Desk, id: ArticleId, block: usize, offset: f64) {
    if let Some(database) = desk.database() {
        spawn_local(async move {
            // If the place could not be kept, the person has to scroll once; that is not worth a notice.
            let _ = database.set_place(&id, crate::storage::Place { block: block as u32, offset }).await;
        });
    }
}

/// What a person does to go elsewhere.
const GOING: &[&str] = &["wheel", "touchmove", "pointerdown", "keydown"];
/// So many frames in a row the text stands still before the place counts as reached …
const STILL: u32 = 3;
/// … or so many have passed.
const MOST_FRAMES: u32 = 60;

/// The way back to where the person was.
#[derive(Default)]
struct Return {
    is_over: Cell<bool>,
    frame: RefCell<Option<AnimationFrame>>,
}

/// Scrolls to `left`, where the person was, and again whenever drawing above moves the text, until the person moves.
#[hook]
pub fn use_first_place(layout: &Rc<Layout>, left: (usize, f64), is_complete: bool) {
    let way = use_memo((), |()| Return::default());
    {
        let way = way.clone();
        use_listener(window(), GOING, move |_| way.is_over.set(true));
    }
    {
        let way = way.clone();
        use_effect_with((), move |()| move || way.is_over.set(true));
    }
    let layout = layout.clone();
    use_effect_with(is_complete, move |is_complete| {
        let (block, offset) = left;
        if way.is_over.get() {
            return;
        }
        if block == 0 && offset <= 0.0 {
            way.is_over.set(true);
            window().scroll_to_with_x_and_y(0.0, 0.0);
        } else if *is_complete {
            hold(&way, &layout, left, 0, MOST_FRAMES);
        } else {
            place::scroll_to(&layout, block, offset);
        }
    });
}

/// Holds the place frame by frame while the browser learns how high the sections are.
fn hold(way: &Rc<Return>, layout: &Rc<Layout>, left: (usize, f64), n_still: u32, n_frames: u32) {
    if way.is_over.get() || n_still == STILL || n_frames == 0 {
        way.is_over.set(true);
        way.frame.take();
        return;
    }
    let n_still = if place::scroll_to(layout, left.0, left.1) < 1.0 { n_still + 1 } else { 0 };
    let (again, same) = (way.clone(), layout.clone());
    *way.frame.borrow_mut() = Some(request_animation_frame(move |_| hold(&again, &same, left, n_still, n_frames - 1)));
}
