//! Tags and links.

use super::{Act, Command, ahead, in_article};
use crate::{
    app::{desk::Desk, dom::document, panels::links::link_here},
    say::Say,
    state::{Action, Sheet},
};

pub(super) const COMMANDS: &[Command] = &[
    Command { id: "tag", name: Say::do_tag, keys: &["t"], act: tag },
    Command { id: "link", name: Say::do_link, keys: &["l"], act: begin },
    Command { id: "link-here", name: Say::do_link_here, keys: &["Enter"], act: end },
    Command { id: "show-links", name: Say::do_show_links, keys: &["L"], act: show },
    Command {
        id: "links",
        name: Say::links_all,
        keys: &[],
        act: |desk| in_article(desk, |_| Some(Act::lay(Sheet::Links))),
    },
];

fn tag(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| {
        open.current()?;
        // The card may be about to be drawn: what is typed meanwhile is a tag, and decides on no mark.
        Some(Act::Do(|_| ahead::go_to(|| document().query_selector(".card [data-tags]").ok().flatten())))
    })
}

fn begin(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| Some(Act::Happen(Action::LinkFrom(Some(open.current()?.id.clone())))))
}

/// Where another mark is current than the one that is being linked. A button that has the focus keeps Enter for itself.
fn end(desk: &Desk) -> Option<Act> {
    let is_on_button =
        document().active_element().is_some_and(|own| ["BUTTON", "A"].contains(&own.tag_name().as_str()));
    in_article(desk, |open| {
        let from = open.view.linking.as_ref().filter(|_| !is_on_button)?;
        open.current().filter(|current| current.id != *from)?;
        Some(Act::Do(link_here))
    })
}

fn show(desk: &Desk) -> Option<Act> {
    in_article(desk, |open| (!open.document.links.is_empty()).then_some(Act::Happen(Action::ToggleLinks)))
}
