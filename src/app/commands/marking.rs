//! Marking what is selected.

use super::{Act, Command, in_article};
use crate::{
    annotation::{ClaimPart, Label},
    app::{
        desk::Desk,
        hooks::use_selection::selected,
        marking::{label_chosen, point_out},
    },
    say::Say,
    state::{Action, Sheet},
};

pub(super) const COMMANDS: &[Command] = &[
    Command { id: "person", name: Say::do_person, keys: &["1"], act: |desk| label(desk, Label::Person) },
    Command {
        id: "organization",
        name: Say::do_organization,
        keys: &["2"],
        act: |desk| label(desk, Label::Organization),
    },
    Command { id: "amount", name: Say::do_amount, keys: &["3"], act: |desk| label(desk, Label::Amount) },
    Command { id: "claim", name: Say::do_claim, keys: &["4"], act: |desk| label(desk, Label::Claim) },
    Command { id: "choose-label", name: Say::do_choose_label, keys: &["0"], act: choose },
    Command { id: "keep-person", name: Say::do_keep_person, keys: &["Shift+1"], act: |desk| keep(desk, Label::Person) },
    Command {
        id: "keep-organization",
        name: Say::do_keep_organization,
        keys: &["Shift+2"],
        act: |desk| keep(desk, Label::Organization),
    },
    Command { id: "keep-amount", name: Say::do_keep_amount, keys: &["Shift+3"], act: |desk| keep(desk, Label::Amount) },
    Command { id: "keep-claim", name: Say::do_keep_claim, keys: &["Shift+4"], act: |desk| keep(desk, Label::Claim) },
    Command { id: "every-place", name: Say::do_gather, keys: &["m"], act: gather },
    Command { id: "source", name: Say::do_source, keys: &["s"], act: |desk| point(desk, ClaimPart::Source) },
    Command { id: "cue", name: Say::do_cue, keys: &["c"], act: |desk| point(desk, ClaimPart::Cue) },
];

fn label(desk: &Desk, label: Label) -> Option<Act> {
    in_article(desk, |open| label_chosen(desk, open, label).map(Act::Mark))
}

/// Opens the sheet that finds a label by name, for the selection or for the current annotation.
fn choose(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| {
        let has_one = open.view.current.is_some() || selected(&open.layout).is_some();
        has_one.then(|| Act::lay(Sheet::ChooseLabel))
    })
}

/// What the key of one of the person's own labels does: marks, or with Shift keeps the label.
pub(super) fn own_label(desk: &Desk, key: &str) -> Option<Act> {
    let mut rest = key.strip_prefix("Shift+").unwrap_or(key).chars();
    let (Some(letter), None) = (rest.next(), rest.next()) else { return None };
    let is_kept = key.starts_with("Shift+") || letter.is_ascii_uppercase();
    in_article(desk, |open| {
        let own = Label::Own(open.labels.of_key(letter.to_ascii_lowercase())?);
        if is_kept { Some(Act::Keep(own)) } else { label_chosen(desk, open, own).map(Act::Mark) }
    })
}

fn keep(desk: &Desk, label: Label) -> Option<Act> {
    in_article(desk, |_| Some(Act::Keep(label)))
}

fn gather(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| Some(Act::Happen(Action::Gather(Some(selected(&open.layout)?)))))
}

fn point(desk: &Desk, part: ClaimPart) -> Option<Act> {
    in_article(desk, |open| point_out(open, selected(&open.layout)?, part).map(Act::Mark))
}
