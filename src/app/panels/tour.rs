//! First steps for a new reader: five things to do rather than to read. They can be left at any moment.

use yew::prelude::*;

use crate::{
    app::{
        components::icon::Icon,
        desk::use_desk,
        speech::{count, say},
    },
    document::Act,
    say::Say,
    state::{Action, Open, State},
};

/// Something to do, and how it is seen that it was done.
struct Step {
    said: fn(Say) -> &'static str,
    is_done: fn(&Open) -> bool,
}

/// The things, in their order.
const STEPS: [Step; 5] = [
    Step { said: Say::tour_look, is_done: |open| open.view.current.is_some() },
    Step { said: Say::tour_decide, is_done: |open| did(open, &[Act::Accept, Act::Reject]) },
    Step { said: Say::tour_mark, is_done: |open| did(open, &[Act::Mark]) },
    Step { said: Say::tour_undo, is_done: |open| open.history.to_redo().is_some() },
    Step { said: Say::tour_export, is_done: |_| false },
];

fn did(open: &Open, acts: &[Act]) -> bool {
    open.history.to_undo().is_some_and(|step| acts.contains(&step.act))
}

/// The card with step `step`.
pub fn tour(step: usize, state: &State) -> Html {
    let is_done = state.open.as_ref().is_some_and(|open| STEPS.get(step).is_some_and(|own| (own.is_done)(open)));
    if state.open.is_none() {
        return Html::default();
    }
    html! { <Tour key={step} {step} {is_done} /> }
}

#[derive(Properties, PartialEq)]
struct TourProps {
    step: usize,
    is_done: bool,
}

/// One thing to do. When it is done, it says so and the next one comes; it can also be skipped.
#[component]
fn Tour(props: &TourProps) -> Html {
    let desk = use_desk();
    let TourProps { step, is_done } = *props;
    let n_steps = STEPS.len();
    let next = (step + 1 < n_steps).then_some(step + 1);
    {
        let desk = desk.clone();
        use_effect_with(is_done, move |is_done| {
            if *is_done {
                desk.dispatch(Action::Tour(next));
            }
        });
    }
    let Some(own) = STEPS.get(step) else { return Html::default() };
    let go = |to: Option<usize>| {
        let desk = desk.clone();
        move |_: MouseEvent| desk.dispatch(Action::Tour(to))
    };
    let forward = if next.is_some() { say().tour_next() } else { say().tour_end() };
    html! {
        <aside class="tour" aria-label={say().tour()}>
            <p class="tour-place">{ say().tour_place(&count(step + 1), &count(n_steps)) }</p>
            <p role="status">{ (own.said)(say()) }</p>
            <button type="button" class="button" onclick={go(next)}>{ forward }</button>
            <button type="button" class="icon-button" onclick={go(None)} aria-label={say().tour_leave()} title={say().tour_leave()}><Icon of={icondata_lu::LuX} /></button>
        </aside>
    }
}
