//! What can lie over the page, each by its name.

use yew::prelude::*;

use super::{commands::CommandsSheet, dictionary::DictionarySheet, settings::SettingsSheet};
use crate::{
    app::desk::Desk,
    state::{Action, Sheet, State},
};

/// Draws `sheet` with what it needs of the state.
pub fn sheet(sheet: Sheet, desk: &Desk, state: &State) -> Html {
    let on_close = {
        let desk = desk.clone();
        Callback::from(move |()| desk.dispatch(Action::Lay(None)))
    };
    match sheet {
        Sheet::Commands => html! { <CommandsSheet {on_close} /> },
        Sheet::Dictionary => {
            html! { <DictionarySheet dictionary={state.teaching.dictionary.clone()} {on_close} /> }
        }
        Sheet::Settings => html! { <SettingsSheet {on_close} /> },
    }
}
