//! How safe the library is.

use yew::prelude::*;

use crate::{
    app::{
        acts::{self, Errand},
        desk::{lay, use_desk},
        speech::{count, say},
    },
    state::Sheet,
};

/// So many steps without a backup are worth a reminder.
const REMIND_AFTER: u32 = 200;

/// How far the library is safe.
#[derive(Properties, PartialEq)]
pub struct KeepingProps {
    /// How many steps were saved since everything was exported.
    pub n_since_backup: u32,
    /// Whether the browser has promised to keep the library.
    pub is_persistent: Option<bool>,
}

/// How safe the library is, the reminder of a backup, and the way to delete it all.
#[component]
pub fn Keeping(props: &KeepingProps) -> Html {
    let desk = use_desk();
    let is_asked = use_state_eq(|| false);
    let export = {
        let desk = desk.clone();
        move |_| acts::run(&desk, Errand::ExportAll(crate::formats::Format::Json))
    };
    let ask = |asks: bool| {
        let is_asked = is_asked.clone();
        move |_: MouseEvent| is_asked.set(asks)
    };
    let on_dictionary = lay(&desk, Sheet::Dictionary);
    let delete = move |_| acts::run(&desk, Errand::DeleteEverything);
    let kept = match props.is_persistent {
        Some(true) => say().library_kept(),
        Some(false) => say().library_kept_while_room(),
        None => say().library_kept_here(),
    };
    html! {
        <>
            if props.n_since_backup >= REMIND_AFTER {
                <p class="reminder" role="status">
                    { say().library_changes(&count(props.n_since_backup as usize)) }{ " " }
                    <button type="button" class="link" onclick={export}>{ say().library_export_all() }</button>
                </p>
            }
            <p class="help">{ kept }</p>
            <button type="button" class="link" onclick={on_dictionary}>{ say().dictionary() }</button>
            if *is_asked {
                <div role="group" aria-label={say().library_delete_all_ask()}>
                    <p>{ say().library_delete_all_help() }</p>
                    <button type="button" class="button is-danger" onclick={delete}>{ say().library_delete_for_good() }</button>
                    <button type="button" class="button" onclick={ask(false)}>{ say().library_keep() }</button>
                </div>
            } else {
                <button type="button" class="link" onclick={ask(true)}>{ say().library_delete_all() }</button>
            }
        </>
    }
}
