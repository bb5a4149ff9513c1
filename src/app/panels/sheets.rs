//! What can lie over the page, each by its name.

use yew::prelude::*;

use super::{
    commands::CommandsSheet,
    compare::CompareSheet,
    dictionary::DictionarySheet,
    edit_text::EditText,
    links::LinksSheet,
    overview::{ArticleOverviewSheet, LibraryOverviewSheet},
    own_labels::{ChooseLabelSheet, LabelsSheet, LabelsSheetProps},
    review::ReviewSheet,
    settings::SettingsSheet,
};
use crate::{
    app::desk::Desk,
    state::{Action, Open, Sheet, State},
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
        Sheet::Labels => html! { <LabelsSheet ..labels(state, on_close) /> },
        Sheet::ChooseLabel => html! { <ChooseLabelSheet ..labels(state, on_close) /> },
        Sheet::Settings => html! { <SettingsSheet name={state.reader.clone()} {on_close} /> },
        Sheet::Links => html! { <LinksSheet open={state.open.clone()} {on_close} /> },
        // It stands beside the article, and is drawn there.
        Sheet::Find => Html::default(),
        Sheet::ArticleOverview => of_open(state, |open| {
            html! { <ArticleOverviewSheet document={open.document.clone()} {on_close} /> }
        }),
        Sheet::LibraryOverview => {
            html! { <LibraryOverviewSheet library={state.library.clone().unwrap_or_default()} {on_close} /> }
        }
        // Each article has a sheet of its own, since what is typed in it belongs to that article.
        Sheet::EditText | Sheet::EditParagraph => of_open(state, |open| {
            let key = open.document.id.as_str().to_owned();
            html! { <EditText {key} {open} is_paragraph={sheet == Sheet::EditParagraph} {on_close} /> }
        }),
        Sheet::Review => of_open(state, |open| html! { <ReviewSheet {open} {on_close} /> }),
        Sheet::Compare => of_open(state, |open| {
            let key = open.document.id.as_str().to_owned();
            html! { <CompareSheet {key} {open} library={state.library.clone()} {on_close} /> }
        }),
    }
}

/// What `draw` makes of the open article; nothing where none is.
fn of_open(state: &State, draw: impl FnOnce(Open) -> Html) -> Html {
    state.open.clone().map(draw).unwrap_or_default()
}

fn labels(state: &State, on_close: Callback<()>) -> LabelsSheetProps {
    let document = state.open.as_ref().map(|open| open.document.clone());
    LabelsSheetProps { labels: state.labels.clone(), document, on_close }
}
