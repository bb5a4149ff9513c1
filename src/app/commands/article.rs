//! What can be done with the article as a whole.

use super::{Act, Command, in_article};
use crate::{
    app::{
        acts::{self, Errand},
        desk::Desk,
        dom::selection,
    },
    formats::Format,
    say::Say,
    state::{Action, Grouping, Sheet},
};

pub(super) const COMMANDS: &[Command] = &[
    Command { id: "undo", name: Say::undo, keys: &["Ctrl+z"], act: undo },
    Command { id: "redo", name: Say::redo, keys: &["Ctrl+Shift+z", "Ctrl+y"], act: redo },
    Command { id: "select-all", name: Say::do_select_all, keys: &["Ctrl+a"], act: select_all },
    Command { id: "find", name: Say::find, keys: &["/"], act: |desk| happen(desk, Action::Lay(Some(Sheet::Find))) },
    Command {
        id: "overview",
        name: Say::overview_article,
        keys: &["v"],
        act: |desk| happen(desk, Action::Lay(Some(Sheet::ArticleOverview))),
    },
    Command { id: "edit-text", name: Say::edit_text, keys: &["E"], act: |desk| lay(desk, Sheet::EditText) },
    Command {
        id: "edit-paragraph",
        name: Say::edit_paragraph,
        keys: &["F2"],
        act: |desk| lay(desk, Sheet::EditParagraph),
    },
    Command { id: "review", name: Say::review, keys: &["R"], act: |desk| lay(desk, Sheet::Review) },
    Command { id: "compare", name: Say::compare, keys: &[], act: |desk| lay(desk, Sheet::Compare) },
    Command { id: "by-label", name: Say::do_by_label, keys: &[], act: by_label },
    Command { id: "rejected", name: Say::do_rejected, keys: &[], act: |desk| happen(desk, Action::ToggleRejected) },
    Command {
        id: "export",
        name: Say::do_export,
        keys: &[],
        act: |desk| in_article(desk, |_| Some(Act::Ask(Errand::Export(Format::Json)))),
    },
    Command { id: "copy-rich", name: Say::do_copy_rich, keys: &[], act: |desk| copy(desk, acts::copy_rich) },
    Command {
        id: "copy-markdown",
        name: Say::do_copy_markdown,
        keys: &[],
        act: |desk| copy(desk, acts::copy_markdown),
    },
    Command { id: "copy-table", name: Say::do_copy_table, keys: &[], act: |desk| copy(desk, acts::copy_table) },
    Command {
        id: "new",
        name: Say::library_new,
        keys: &[],
        act: |desk| in_article(desk, |_| Some(Act::Do(acts::close))),
    },
];

fn lay(desk: &Desk, sheet: Sheet) -> Option<Act> {
    happen(desk, Action::Lay(Some(sheet)))
}

fn happen(desk: &Desk, action: Action) -> Option<Act> {
    in_article(desk, |_| Some(Act::Happen(action)))
}

fn copy(desk: &Desk, act: fn(&Desk)) -> Option<Act> {
    in_article(desk, |_| Some(Act::Do(act)))
}

fn undo(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| open.history.to_undo().map(|_| Act::Happen(Action::Undo)))
}

fn redo(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| open.history.to_redo().map(|_| Act::Happen(Action::Redo)))
}

fn select_all(desk: &Desk) -> Option<Act> {
    in_article(desk, |_| Some(Act::Do(|_| selection::select_all())))
}

fn by_label(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| {
        let other = if open.view.grouping == Grouping::ByPlace { Grouping::ByLabel } else { Grouping::ByPlace };
        Some(Act::Happen(Action::Group(other)))
    })
}
