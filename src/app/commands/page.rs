//! What can be done with the page and the library.

use super::{Act, Command};
use crate::{
    app::{
        acts::{self, Errand},
        desk::Desk,
        dom::{files::ask_for_files, folder::ask_for_folder},
    },
    formats::Format,
    say::Say,
    state::Sheet,
};

pub(super) const COMMANDS: &[Command] = &[
    Command { id: "commands", name: Say::commands, keys: &["?", "Ctrl+k"], act: |_| Some(Act::lay(Sheet::Commands)) },
    Command { id: "dictionary", name: Say::dictionary, keys: &[], act: |_| Some(Act::lay(Sheet::Dictionary)) },
    Command { id: "settings", name: Say::settings, keys: &[","], act: |_| Some(Act::lay(Sheet::Settings)) },
    Command { id: "import", name: Say::do_import, keys: &[], act: |_| Some(Act::Do(|_| ask_for_files())) },
    Command { id: "import-folder", name: Say::do_import_folder, keys: &[], act: import_folder },
    Command { id: "export-all", name: Say::do_export_all, keys: &[], act: export_all },
];

fn export_all(desk: &Desk) -> Option<Act> {
    desk.state().library.filter(|library| !library.is_empty())?;
    Some(Act::Ask(Errand::ExportAll(Format::Json)))
}

fn import_folder(_: &Desk) -> Option<Act> {
    Some(Act::Do(|desk| {
        let desk = desk.clone();
        ask_for_folder(move |files| acts::run(&desk, Errand::ImportFolder(files)));
    }))
}
