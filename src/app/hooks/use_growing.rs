//! Drawing a moment later: the part of a long list that does not fit the window, and whatever can wait for a frame.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// The pause before the next part is drawn, in milliseconds: a frame, with time for what the person does.
const PAUSE: u32 = 24;

/// How many of `n_all` parts are drawn: `first` of them at once, then one more at a time. Another `key` starts again.
#[hook]
pub fn use_growing<K: PartialEq + Clone + 'static>(key: K, first: usize, n_all: usize) -> usize {
    let grown = use_state(|| None::<(K, usize)>);
    let n_drawn = grown.as_ref().filter(|(of, _)| *of == key).map_or(first, |(_, n)| *n).min(n_all);
    use_effect_with((key, n_drawn, n_all), move |(key, n_drawn, n_all)| {
        let next = (key.clone(), n_drawn + 1);
        let timer = (n_drawn < n_all).then(|| Timeout::new(PAUSE, move || grown.set(Some(next))));
        move || drop(timer)
    });
    n_drawn
}

/// False when the component is first drawn, true a moment later, when more urgent things are on screen.
#[hook]
pub fn use_moment() -> bool {
    let is_over = use_state_eq(|| false);
    {
        let is_over = is_over.clone();
        use_effect_with((), move |()| {
            let timer = Timeout::new(PAUSE, move || is_over.set(true));
            move || drop(timer)
        });
    }
    *is_over
}
