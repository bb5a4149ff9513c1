//! Everything a person can do by key or by name: the table behind the sheet of commands and the keys.
//!
//! It is reached only through the later half of the page, so a row here does not slow the start.

pub mod ahead;
mod article;
pub mod keys;
mod linking;
mod marking;
mod page;
mod review;

use web_sys::KeyboardEvent;

use super::{
    acts::{self, Errand},
    desk::Desk,
    marking as by_hand,
    store::now,
};
use crate::{
    annotation::Label,
    document::Edit,
    say::Say,
    state::{Action, Open, Sheet, bindings::Bound},
};

/// Something a person can do.
pub struct Command {
    /// Its name in what the browser keeps of changed keys; it never changes.
    pub id: &'static str,
    /// Its name for the person.
    pub name: fn(Say) -> &'static str,
    /// The keys that do it, where nobody has chosen others; none for most.
    pub keys: &'static [&'static str],
    /// What it would do now; nothing where it is not possible.
    pub act: fn(&Desk) -> Option<Act>,
}

/// What a command does.
pub enum Act {
    /// This happens.
    Happen(Action),
    /// This happens to what is selected.
    Mark(Action),
    /// What is selected from now on is marked as this.
    Keep(Label),
    /// This is asked for.
    Ask(Errand),
    /// The page does this.
    Do(fn(&Desk)),
}

impl Act {
    fn edit(edit: Edit) -> Self {
        Self::Happen(Action::Edit(edit, now()))
    }

    fn lay(sheet: Sheet) -> Self {
        Self::Happen(Action::Lay(Some(sheet)))
    }

    /// Does it.
    pub fn run(self, desk: &Desk) {
        match self {
            Self::Happen(action) => {
                if matches!(action, Action::Lay(Some(_))) {
                    ahead::ask(desk);
                }
                desk.dispatch(action);
            }
            Self::Mark(action) => by_hand::on_selection(desk, action),
            Self::Keep(label) => desk.state().open.iter().for_each(|open| by_hand::keep(desk, open, label)),
            Self::Ask(errand) => acts::run(desk, errand),
            Self::Do(act) => act(desk),
        }
    }
}

/// Commands that belong together.
pub struct Group {
    /// What they have in common.
    pub name: fn(Say) -> &'static str,
    /// The commands.
    pub commands: &'static [Command],
}

/// All commands, in the order in which they are shown.
pub static GROUPS: [Group; 5] = [
    Group { name: Say::commands_review, commands: review::COMMANDS },
    Group { name: Say::commands_mark, commands: marking::COMMANDS },
    Group { name: Say::commands_links, commands: linking::COMMANDS },
    Group { name: Say::commands_article, commands: article::COMMANDS },
    Group { name: Say::commands_page, commands: page::COMMANDS },
];

/// All commands.
pub fn all() -> impl Iterator<Item = &'static Command> + Clone {
    GROUPS.iter().flat_map(|group| group.commands)
}

/// The command of that name.
pub fn named(id: &str) -> Option<&'static Command> {
    all().find(|command| command.id == id)
}

/// What keys do by themselves.
pub fn bound() -> impl Iterator<Item = Bound> + Clone {
    all().map(|command| (command.id, command.keys))
}

/// Does what the person's key means, if it means anything; the browser then has no further use for it. What is pressed for
/// a sheet means nothing to the article.
pub fn on_key(desk: &Desk, event: &KeyboardEvent) {
    if ahead::takes(event) {
        return;
    }
    let Some(key) = keys::pressed(event) else { return };
    let bindings = keys::kept();
    let command = bindings.act(&key, bound()).and_then(named);
    let act = match command {
        Some(command) => (command.act)(desk),
        None if bindings.no_letters => None,
        None => marking::own_label(desk, &key),
    };
    if let Some(act) = act {
        event.prevent_default();
        act.run(desk);
    }
}

/// Whether `key` does nothing yet, alone or with Shift, so that a label of the person's own can have it.
pub fn is_free_key(key: char) -> bool {
    let mut bindings = keys::kept();
    bindings.no_letters = false;
    let shifted = if key.is_ascii_digit() { format!("Shift+{key}") } else { key.to_ascii_uppercase().to_string() };
    [key.to_string(), shifted].iter().all(|key| bindings.act(key, bound()).is_none())
}

/// What `act` makes of the open article.
fn in_article(desk: &Desk, act: impl FnOnce(&Open) -> Option<Act>) -> Option<Act> {
    act(desk.state().open.as_ref()?)
}
