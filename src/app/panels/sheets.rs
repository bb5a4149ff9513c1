//! What can lie over the page, each by its name.

use yew::prelude::*;

use super::{
    commands::CommandsSheet,
    dictionary::DictionarySheet,
    links::LinksSheet,
    overview::{ArticleOverviewSheet, LibraryOverviewSheet},
    settings::SettingsSheet,
};
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
        Sheet::Links => html! { <LinksSheet open={state.open.clone()} {on_close} /> },
        // It stands beside the article, and is drawn there.
        Sheet::Find => Html::default(),
        Sheet::ArticleOverview => match &state.open {
            Some(open) => html! { <ArticleOverviewSheet document={open.document.clone()} {on_close} /> },
            None => Html::default(),
        },
        Sheet::LibraryOverview => {
            html! { <LibraryOverviewSheet library={state.library.clone().unwrap_or_default()} {on_close} /> }
        }
    }
}
