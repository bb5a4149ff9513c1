//! One place at which two readers do not agree: both words on it, and what can be chosen.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    agreement::{Choice, Difference},
    annotation::Annotation,
    app::{
        components::{icon::Icon, label_toolbar::icon, own_look::plain_class_of},
        speech::say,
        words,
    },
    text::{
        Span, Text,
        select::{grapheme_end, grapheme_start},
    },
};

/// How much of the text is shown on each side, in bytes.
const CONTEXT: usize = 60;

/// A difference.
#[derive(Properties, PartialEq)]
pub(super) struct DifferenceRowProps {
    /// Its place in the list.
    pub(super) at: usize,
    /// How many the list has.
    pub(super) n_all: usize,
    /// The difference.
    pub(super) difference: Difference,
    /// The text of both.
    pub(super) text: Text,
    /// Whose word holds, where the person has said.
    pub(super) said: Option<Choice>,
    /// Whether keys act on it.
    pub(super) is_current: bool,
    /// The person chooses.
    pub(super) on_choose: Callback<(usize, Choice)>,
    /// The person comes to it.
    pub(super) on_focus: Callback<usize>,
}

/// The words in their context, what each reader says of them, and a button a choice.
#[component]
pub(super) fn DifferenceRow(props: &DifferenceRowProps) -> Html {
    let (text, difference) = (&props.text, &props.difference);
    let span = difference.span();
    let (before, after) = around(text, span);
    let at = props.at;
    let choice = |choice: Choice, name: &'static str, key: &'static str| {
        let onclick = props.on_choose.reform(move |_: MouseEvent| (at, choice));
        html! {
            <button type="button" class="toggle" {onclick} aria-pressed={(props.said == Some(choice)).to_string()} aria-keyshortcuts={key}
                title={say().with_key(name, key)}>{ name }</button>
        }
    };
    let class = classes!("difference", props.is_current.then_some("is-current"), props.said.map(|_| "is-settled"));
    html! {
        <li {class} tabindex="-1" data-difference={at.to_string()} aria-setsize={props.n_all.to_string()} aria-posinset={(at + 1).to_string()} aria-current={props.is_current.then_some("true")}
            onfocusin={props.on_focus.reform(move |_| at)}>
            <p class="difference-words" dir="auto">{ line(before) }<b>{ line(text.get(span).unwrap_or_default()) }</b>{ line(after) }</p>
            <dl>
                <dt>{ say().compare_mine() }</dt><dd>{ side(difference.one(), difference, text) }</dd>
                <dt>{ say().compare_theirs() }</dt><dd>{ side(difference.other(), difference, text) }</dd>
            </dl>
            <div class="toggles" role="group" aria-label={line(text.get(span).unwrap_or_default())}>
                { choice(Choice::One, say().choice_mine(), "1") }
                { choice(Choice::Other, say().choice_theirs(), "2") }
                if difference.can_be_both() {
                    { choice(Choice::Both, say().choice_both(), "3") }
                }
            </div>
        </li>
    }
}

/// What one reader says: the label, the words where they are others, and what the label carries.
fn side(mark: Option<&Rc<Annotation>>, difference: &Difference, text: &Text) -> Html {
    let Some(mark) = mark else { return html! { <span class="help">{ say().compare_not_marked() }</span> } };
    let words = text.get(mark.span).unwrap_or_default();
    let particulars = words::particulars(mark, text);
    html! {
        <span class={classes!("side", plain_class_of(mark.label()))}>
            <Icon of={icon(mark.label())} />
            <span>{ words::label(mark.label()) }</span>
            if matches!(difference, Difference::Edges(..)) {
                <q dir="auto">{ line(words) }</q>
            }
            if !particulars.is_empty() {
                <span class="help">{ particulars }</span>
            }
        </span>
    }
}

/// The words before and after `span`, on its line, whole ones where there are spaces.
fn around(text: &Text, span: Span) -> (&str, &str) {
    let start = grapheme_start(text, text.floor_char_boundary(span.start.saturating_sub(CONTEXT)));
    let end = grapheme_end(text, text.ceil_char_boundary((span.end + CONTEXT).min(text.len())));
    let before = text.get(Span::new(start, span.start)).unwrap_or_default();
    let after = text.get(Span::new(span.end, end)).unwrap_or_default();
    let first = before.rfind('\n').map(|at| at + 1).or_else(|| before.find(char::is_whitespace).filter(|_| start > 0));
    let last = after.find('\n').or_else(|| after.rfind(char::is_whitespace).filter(|_| end < text.len()));
    (&before[first.unwrap_or(0)..], &after[..last.unwrap_or(after.len())])
}

fn line(words: &str) -> String {
    words.replace('\n', " ")
}
