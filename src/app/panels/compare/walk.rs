//! The current difference, and the choices that the article cannot show.

use std::{collections::HashSet, rc::Rc};

use yew::prelude::*;

use crate::agreement::Choice;

/// The way through the differences.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Walk {
    /// The difference that keys act on.
    pub(super) current: usize,
    /// Where the person has chosen their own mark, which the article alone cannot tell.
    pub(super) kept: Rc<HashSet<usize>>,
}

/// What the person does on the way.
pub(super) enum Move {
    /// They come to a difference.
    To(usize),
    /// They choose at each of these.
    Choose(Vec<usize>, Choice),
}

impl Walk {
    /// The choice at difference `at`, where the article shows `stands`.
    pub(super) fn said(&self, at: usize, stands: Option<Choice>) -> Option<Choice> {
        stands.filter(|choice| *choice != Choice::One || self.kept.contains(&at))
    }
}

impl Reducible for Walk {
    type Action = Move;

    fn reduce(self: Rc<Self>, step: Move) -> Rc<Self> {
        match step {
            Move::To(current) => Rc::new(Self { current, kept: self.kept.clone() }),
            Move::Choose(places, choice) => {
                let mut kept = HashSet::clone(&self.kept);
                for at in places {
                    if choice == Choice::One {
                        kept.insert(at)
                    } else {
                        kept.remove(&at)
                    };
                }
                Rc::new(Self { current: self.current, kept: Rc::new(kept) })
            }
        }
    }
}
