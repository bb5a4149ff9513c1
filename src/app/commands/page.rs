//! What can be done with the page and the library.

use super::{Act, Command, in_article};
use crate::{
    app::{
        acts::{self, Errand},
        comfort::Comfort,
        desk::Desk,
        dom::{files::ask_for_files, focus, folder::ask_for_folder, install, search_field, window},
    },
    formats::Format,
    say::Say,
    state::{Action, Sheet},
};

pub(super) const COMMANDS: &[Command] = &[
    Command { id: "commands", name: Say::commands, keys: &["?", "Ctrl+k"], act: |_| Some(Act::lay(Sheet::Commands)) },
    Command { id: "search", name: Say::library_search_articles, keys: &["Ctrl+Shift+f"], act: search },
    Command {
        id: "library-overview",
        name: Say::overview_library,
        keys: &[],
        act: |_| Some(Act::lay(Sheet::LibraryOverview)),
    },
    Command { id: "dictionary", name: Say::dictionary, keys: &[], act: |_| Some(Act::lay(Sheet::Dictionary)) },
    Command { id: "settings", name: Say::settings, keys: &[","], act: |_| Some(Act::lay(Sheet::Settings)) },
    Command { id: "import", name: Say::do_import, keys: &[], act: |_| Some(Act::Do(|_| ask_for_files())) },
    Command { id: "import-folder", name: Say::do_import_folder, keys: &[], act: import_folder },
    Command { id: "ruler", name: Say::do_ruler, keys: &[], act: |_| Some(Act::Do(|_| rule())) },
    Command {
        id: "print",
        name: Say::do_print,
        keys: &[],
        act: |desk| in_article(desk, |_| Some(Act::Do(|_| print()))),
    },
    Command { id: "tour", name: Say::tour_take, keys: &[], act: |desk| Some(tour(desk)) },
    Command {
        id: "install",
        name: Say::do_install,
        keys: &[],
        act: |_| install::is_offered().then_some(Act::Do(|_| install::ask())),
    },
    Command { id: "export-all", name: Say::do_export_all, keys: &[], act: export_all },
];

/// There is a field to search in where there is more than one article.
fn search(_: &Desk) -> Option<Act> {
    search_field()?;
    Some(Act::Do(|_| search_field().iter().for_each(focus)))
}

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

fn rule() {
    let now = Comfort::kept();
    Comfort { ruler: !now.ruler, ..now }.keep();
}

fn print() {
    // A browser that cannot print does nothing.
    let _ = window().print();
}

/// On the open article, else on a sample.
fn tour(desk: &Desk) -> Act {
    if desk.state().open.is_some() { Act::Happen(Action::Tour(Some(0))) } else { Act::Ask(Errand::Tour) }
}
