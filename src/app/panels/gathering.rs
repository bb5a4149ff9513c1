//! Every occurrence of what is selected, in its context: those that are ticked are marked together, in one step.

use std::{collections::HashSet, rc::Rc};

use yew::prelude::*;

use crate::{
    annotation::{Body, Label},
    app::{
        commands::ahead,
        components::{label_toolbar::LabelToolbar, sheet::Sheet},
        desk::use_desk,
        dom::selection,
        speech::{count, say},
        store::now,
    },
    document::Edit,
    state::{Action, Open, places_of},
    text::{
        Span, Text,
        select::{grapheme_end, grapheme_start},
    },
};

/// How many places are listed; the others are marked with them, and only their number is shown.
const MOST: usize = 200;
/// How much of the text is shown on each side, in bytes.
const CONTEXT: usize = 60;

/// What is gathered.
#[derive(Properties, PartialEq)]
pub struct GatheringProps {
    /// The article.
    pub open: Open,
    /// The words whose occurrences they are.
    pub span: Span,
}

/// A sheet with a row for each place, all ticked at first. Choosing a label marks the ticked places and closes the
/// sheet; Esc closes it.
#[component]
pub fn Gathering(props: &GatheringProps) -> Html {
    let desk = use_desk();
    let places = use_memo(props.span, |span| places_of(&props.open.document.text, *span));
    let left_out = use_state_eq(|| Rc::new(HashSet::<usize>::new()));
    let close = {
        let desk = desk.clone();
        Callback::from(move |()| desk.dispatch(Action::Gather(None)))
    };
    let on_choose = {
        let (open, places, left_out, close) = (props.open.clone(), places.clone(), left_out.clone(), close.clone());
        let chosen_span = props.span;
        Callback::from(move |label: Label| {
            let chosen = places.iter().filter(|span| !left_out.contains(&span.start));
            // The same words are the same amount.
            let read = desk.selected_amount(chosen_span).filter(|_| label == Label::Amount).map(Body::Amount);
            let body = |span: &Span| {
                let words = open.document.text.get(*span).unwrap_or_default();
                read.clone().unwrap_or_else(|| Body::by_hand(label, words))
            };
            let marked = chosen.map(|span| (*span, body(span))).collect();
            selection::clear();
            desk.dispatch(Action::Edit(Edit::MarkAll(marked), now()));
            close.emit(());
        })
    };
    let row = |span: &Span| row(&props.open.document.text, *span, &left_out);
    let n_more = places.len().saturating_sub(MOST);
    html! {
        <Sheet title={say().gather_title()} class="gathering" id={ahead::GATHERING} on_close={&close}>
            <ul role="list">{ for places.iter().take(MOST).map(row) }</ul>
            if n_more > 0 {
                <p class="help">{ say().gather_more(&count(n_more)) }</p>
            }
            <p class="help">{ say().gather_help(&count(places.iter().filter(|span| !left_out.contains(&span.start)).count())) }</p>
            <LabelToolbar name={say().gather_title()} labels={props.open.labels.clone()} {on_choose} />
        </Sheet>
    }
}

/// A place with the words around it, to be ticked.
fn row(text: &Text, span: Span, left_out: &UseStateHandle<Rc<HashSet<usize>>>) -> Html {
    let (before, after) = context(text, span);
    let line = |part: &str| part.replace('\n', " ");
    let is_chosen = !left_out.contains(&span.start);
    let onchange = {
        let left_out = left_out.clone();
        move |_: Event| {
            let mut next = HashSet::clone(&left_out);
            if !next.insert(span.start) {
                next.remove(&span.start);
            }
            left_out.set(Rc::new(next));
        }
    };
    html! {
        <li key={span.start}>
            <label class="gathered" dir="auto">
                <input type="checkbox" checked={is_chosen} {onchange} />
                <span>{ line(before) }<b>{ line(text.get(span).unwrap_or_default()) }</b>{ line(after) }</span>
            </label>
        </li>
    }
}

/// The words before and after `span`, whole ones where there are spaces.
fn context(text: &Text, span: Span) -> (&str, &str) {
    let start = grapheme_start(text, text.floor_char_boundary(span.start.saturating_sub(CONTEXT)));
    let end = grapheme_end(text, text.ceil_char_boundary((span.end + CONTEXT).min(text.len())));
    let before = text.get(Span::new(start, span.start)).unwrap_or_default();
    let after = text.get(Span::new(span.end, end)).unwrap_or_default();
    let first = before.find(char::is_whitespace).filter(|_| start > 0);
    let last = after.rfind(char::is_whitespace).filter(|_| end < text.len());
    (&before[first.unwrap_or(0)..], &after[..last.unwrap_or(after.len())])
}
