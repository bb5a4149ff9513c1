//! Removing a label; if it has marks, the person is asked first what becomes of them.

use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    annotation::{Label, OwnLabel},
    app::{
        acts::{Fate, marked, remove_label, remove_label_here},
        components::icon::Icon,
        desk::{Desk, use_desk},
        dom::{document, focus},
        speech::{count, say},
        words,
    },
    state::State,
};

/// A label that can go.
#[derive(Properties, PartialEq)]
pub(super) struct RemovalProps {
    pub(super) label: OwnLabel,
    /// Whether it holds in the open article alone.
    pub(super) is_here: bool,
}

/// A link; pressing it removes a label that nothing is marked as, and asks of any other what becomes of its marks.
#[component]
pub(super) fn Removal(props: &RemovalProps) -> Html {
    let desk = use_desk();
    let is_asked = use_state_eq(|| false);
    let (question, link) = (use_node_ref(), use_node_ref());
    use_focus(*is_asked, &question, &link);
    let (n_marks, n_articles) = counts(&desk.state(), props);
    let remove = {
        let (desk, label, is_here) = (desk.clone(), props.label, props.is_here);
        move |fate: Fate| {
            // The row goes, and the focus would go with it.
            document().query_selector(".own-labels [data-first]").ok().flatten().iter().for_each(focus);
            if is_here { remove_label_here(&desk, label, fate) } else { remove_label(&desk, label, fate) }
        }
    };
    let ask = {
        let (is_asked, remove) = (is_asked.clone(), remove.clone());
        move |_: MouseEvent| if n_marks == 0 { remove(Fate::Stay) } else { is_asked.set(true) }
    };
    if !*is_asked {
        return html! {
            <p><button type="button" class="link" ref={link} onclick={ask}><Icon of={icondata_lu::LuTrash2} />{ " " }{ say().own_label_remove() }</button></p>
        };
    }
    let fates = fates(&desk, props);
    let on_remove = {
        let (question, fates) = (question.clone(), fates.clone());
        move |_: MouseEvent| {
            let place = question.cast::<HtmlSelectElement>().map(|field| field.selected_index());
            let fate = place.and_then(|place| fates.get(usize::try_from(place).ok()?));
            fate.iter().for_each(|(fate, _)| remove(*fate));
        }
    };
    let leave = {
        let is_asked = is_asked.clone();
        move || is_asked.set(false)
    };
    let onkeydown = {
        let leave = leave.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                event.stop_propagation();
                leave();
            }
        }
    };
    let told = say().own_label_marked(&say().own_label_n_marks(&count(n_marks)), &say().articles(&count(n_articles)));
    // Set explicitly on each option: otherwise the browser would select the one that is inserted first, which is the
    // last.
    let option =
        |(place, (_, name)): (usize, &(Fate, String))| html! { <option selected={place == 0}>{ name }</option> };
    html! {
        <div class="own-removal" role="group" aria-label={say().own_label_remove()} {onkeydown}>
            <p role="status">{ told }</p>
            <label class="field"><span>{ say().own_label_its_marks() }</span>
                <select ref={question}>{ for fates.iter().enumerate().map(option) }</select>
            </label>
            <div class="own-foot">
                <button type="button" class="button is-danger" onclick={on_remove}>{ say().own_label_remove() }</button>
                <button type="button" class="button" onclick={move |_: MouseEvent| leave()}>{ say().link_leave() }</button>
            </div>
        </div>
    }
}

/// The focus goes to the question when it opens, and back to the link when it closes.
#[hook]
fn use_focus(is_asked: bool, question: &NodeRef, link: &NodeRef) {
    let (question, link) = (question.clone(), link.clone());
    let was_asked = use_mut_ref(|| false);
    use_effect_with(is_asked, move |is_asked| {
        if was_asked.replace(*is_asked) != *is_asked {
            let field = if *is_asked { question } else { link };
            field.cast::<Element>().iter().for_each(focus);
        }
    });
}

/// How many marks bear the label where it holds, and in how many articles.
fn counts(state: &State, props: &RemovalProps) -> (usize, usize) {
    if !props.is_here {
        return marked(state, props.label);
    }
    let counts = state.open.as_ref().map(|open| open.document.annotations.counts());
    let own = counts.and_then(|counts| counts.own.iter().find(|(own, _)| *own == props.label));
    own.map_or((0, 0), |(_, n)| (*n, 1))
}

/// What can become of the marks, each with its name. A label without a definition exists only through its marks, so
/// they cannot stay.
fn fates(desk: &Desk, props: &RemovalProps) -> Vec<(Fate, String)> {
    let state = desk.state();
    let labels = state.open.as_ref().map_or(&state.labels, |open| &open.labels);
    let is_defined =
        !props.is_here || state.open.as_ref().is_some_and(|open| open.document.labels.get(props.label).is_some());
    let stay = is_defined.then(|| (Fate::Stay, say().own_label_marks_stay().to_owned()));
    let own = labels.definitions().iter().map(|own| Label::Own(own.label));
    let others = Label::ALL.into_iter().chain(own).filter(|label| *label != Label::Own(props.label));
    let become_one = |label: Label| (Fate::Become(label), say().own_label_marks_become(words::label(label)));
    let go = (Fate::Go, say().own_label_marks_go().to_owned());
    stay.into_iter().chain([go]).chain(others.map(become_one)).collect()
}
