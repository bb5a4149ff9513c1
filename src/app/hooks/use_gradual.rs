//! Drawing a long article bit by bit: what is in view first, the rest a few sections a frame.

use std::{
    cell::{Cell, RefCell},
    ops::Range,
    rc::Rc,
};

use gloo::{
    render::{AnimationFrame, request_animation_frame},
    timers::callback::Timeout,
};
use yew::prelude::*;

use crate::{
    app::dom::window,
    state::{layout::Layout, marks::SectionMarks},
};

/// How long one step may take, in milliseconds: a frame has room for it.
const STEP: f64 = 6.0;
/// The most sections that a step draws, since the browser lays them out within the same frame.
const MOST_AT_A_STEP: usize = 4;
/// Up to so many changed sections are drawn at once, so that an edit shows in the next frame.
const AT_ONCE: usize = 3;
/// A page in the background gets no frames: after so many milliseconds the next step runs without one.
const PATIENCE: u32 = 250;

/// What is drawn of an article.
#[derive(Default)]
pub struct Drawing {
    layout: Option<Rc<Layout>>,
    sections: Vec<Option<SectionMarks>>,
    /// How many sections a step draws.
    pace: usize,
}

impl Drawing {
    /// Brings what is drawn closer to `target`; answers whether it has arrived.
    fn approach(
        &mut self,
        layout: &Rc<Layout>,
        target: &[SectionMarks],
        view: usize,
        held: Option<Range<usize>>,
    ) -> bool {
        if !self.layout.as_ref().is_some_and(|present| Rc::ptr_eq(present, layout)) {
            *self = Self { layout: Some(layout.clone()), sections: vec![None; target.len()], pace: 2 };
        }
        let mut stale: Vec<usize> =
            (0..target.len()).filter(|section| !self.is_drawn(*section, &target[*section])).collect();
        let is_held = |section: &usize| {
            held.as_ref().is_some_and(|held| held.contains(section)) && self.sections[*section].is_some()
        };
        if stale.len() > AT_ONCE {
            stale.retain(|section| !is_held(section));
        }
        let n_now = if stale.len() <= AT_ONCE { stale.len() } else { self.pace };
        let is_there = stale.len() <= n_now;
        for _ in 0..n_now {
            let nearest = (0..stale.len()).min_by_key(|index| stale[*index].abs_diff(view));
            let Some(section) = nearest.map(|index| stale.swap_remove(index)) else { break };
            self.sections[section] = Some(target[section].clone());
        }
        is_there
    }

    fn is_drawn(&self, section: usize, marks: &SectionMarks) -> bool {
        self.sections[section].as_ref().is_some_and(|drawn| Rc::ptr_eq(drawn, marks))
    }

    /// Learns from how long a step took.
    fn learn(&mut self, took: f64) {
        self.pace = if took > STEP {
            (self.pace / 2).max(1)
        } else if took < STEP / 2.0 {
            (self.pace + 1).min(MOST_AT_A_STEP)
        } else {
            self.pace
        };
    }
}

/// The marks that each section is to show now; nothing for one that is not drawn yet. Renders again until all sections
/// show `target`. Sections near `view` come first; those of `held` wait, since the person is selecting in them.
#[hook]
pub fn use_gradual(
    layout: &Rc<Layout>,
    target: &Rc<Vec<SectionMarks>>,
    view: &Rc<Cell<usize>>,
    held: Option<Range<usize>>,
) -> (Vec<Option<SectionMarks>>, bool) {
    let drawing = use_mut_ref(Drawing::default);
    let next = use_mut_ref(|| None::<(AnimationFrame, Timeout)>);
    let update = use_force_update();
    let started = clock();
    let is_complete = drawing.borrow_mut().approach(layout, target, view.get(), held);
    let sections = drawing.borrow().sections.clone();
    use_effect(move || {
        if !is_complete {
            drawing.borrow_mut().learn(clock() - started);
            *next.borrow_mut() = Some(soon(update, next.clone()));
        }
    });
    (sections, is_complete)
}

/// Draws again in the next frame, or by the clock where no frame comes.
fn soon(
    update: UseForceUpdateHandle,
    next: Rc<RefCell<Option<(AnimationFrame, Timeout)>>>,
) -> (AnimationFrame, Timeout) {
    let (by_clock, next_by_clock) = (update.clone(), next.clone());
    let frame = request_animation_frame(move |_| {
        if next.take().is_some() {
            update.force_update();
        }
    });
    let timeout = Timeout::new(PATIENCE, move || {
        if next_by_clock.take().is_some() {
            by_clock.force_update();
        }
    });
    (frame, timeout)
}

/// Milliseconds since the page began.
fn clock() -> f64 {
    window().performance().map(|performance| performance.now()).unwrap_or_default()
}

/// Notes a moment for whoever measures the page.
pub fn note_moment(name: &str) {
    if let Some(performance) = window().performance() {
        // A mark of a plain name cannot be refused.
        let _ = performance.mark(name);
    }
}
