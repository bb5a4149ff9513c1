//! The state as Yew sees it.

use std::rc::Rc;

use jiff::Timestamp;
use yew::prelude::*;

use crate::state::{Action, State};

/// [`State`] behind Yew's reducer.
#[derive(Clone, PartialEq, Default)]
pub struct Store(pub State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.clone().apply(action)))
    }
}

/// The present moment, to the millisecond.
pub fn now() -> Timestamp {
    Timestamp::from_millisecond(js_sys::Date::now() as i64).unwrap_or_default()
}
