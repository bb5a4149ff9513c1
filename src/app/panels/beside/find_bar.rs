//! The bar over the article by which words are found in it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    Hits,
    painting::{Frames, use_painting},
    wanted::Wanted,
};
use crate::{
    annotation::{Body, Label},
    app::{
        commands::ahead,
        components::{
            icon::Icon,
            menu::{Choice, Menu},
        },
        desk::{Desk, use_desk},
        dom::{
            article, extent, focus, going,
            selection::{self, Selected},
        },
        hooks::{same::Same, use_selection::selected},
        speech::{count, say},
        store::now,
        words,
    },
    document::Edit,
    search::{Folded, Place, Query},
    state::{Action, Open, layout::Layout},
    text::Span,
};

#[derive(Properties, PartialEq)]
pub(super) struct FindBarProps {
    pub(super) open: Open,
    /// What is found, and where the person is.
    pub(super) hits: Hits,
    /// A place that they want to see, found in the library.
    pub(super) wanted: Option<Wanted>,
    pub(super) on_hits: Callback<Hits>,
    /// They have found what they looked for.
    pub(super) on_leave: Callback<()>,
}

/// What is typed, and whether it is a word of its own.
#[derive(Clone, PartialEq, Default)]
struct Asked {
    typed: String,
    is_whole: bool,
}

/// A field, how many places there are, the ways to the next and the previous, and what can be done with all. It lies over the
/// page and moves nothing.
#[component]
pub(super) fn FindBar(props: &FindBarProps) -> Html {
    let desk = use_desk();
    let (open, layout, hits) = (&props.open, &props.open.layout, &props.hits);
    let field = use_node_ref();
    let asked = use_state_eq(|| Asked { typed: selected_words(layout), is_whole: false });
    use_field(&field, &asked, props.wanted.as_ref());
    use_hits(props, &asked);
    let is_drawn = use_painting(layout, hits);
    let Ways { walk, leave, onkeydown } = Ways::of(props, &field);
    let oninput = {
        let asked = asked.clone();
        move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            asked.set(Asked { typed, ..(*asked).clone() });
        }
    };
    let on_whole = {
        let asked = asked.clone();
        move |_| asked.set(Asked { is_whole: !asked.is_whole, ..(*asked).clone() })
    };
    let step = |name: &'static str, key: &'static str, icon, forward: bool| {
        let onclick = walk.reform(move |_: MouseEvent| forward);
        html! {
            <button type="button" class="icon-button" {onclick} aria-label={name} title={say().with_key(name, key)}
                disabled={hits.spans.is_empty()}><Icon of={icon} /></button>
        }
    };
    html! {
        <search id={ahead::FIND_BAR} class="find-bar" aria-label={say().find()} data-coming="" {onkeydown}>
            <Icon of={icondata_lu::LuSearch} />
            <input type="search" ref={field} data-first="" aria-label={say().find()} placeholder={say().find()} value={asked.typed.clone()} {oninput} dir="auto"
                autocomplete="off" spellcheck="false" />
            <span class="find-count" role="status">{ standing(&asked, hits) }</span>
            <button type="button" class="icon-button find-whole" onclick={on_whole} aria-pressed={asked.is_whole.to_string()} aria-label={say().find_whole()}
                title={say().find_whole()}><Icon of={icondata_lu::LuWholeWord} /></button>
            { step(say().find_previous(), "Shift + Enter", icondata_lu::LuChevronUp, false) }
            { step(say().find_next(), "Enter", icondata_lu::LuChevronDown, true) }
            if !hits.spans.is_empty() {
                <Menu name={say().find_mark()} icon={icondata_lu::LuHighlighter} is_terse=true choices={labels(&desk, open, hits)} />
            }
            <button type="button" class="icon-button" onclick={leave.reform(|_: MouseEvent| ())} aria-label={say().close()} title={say().with_key(say().close(), "Esc")}>
                <Icon of={icondata_lu::LuX} />
            </button>
            if !is_drawn {
                <Frames layout={layout.clone()} hits={hits.clone()} />
            }
        </search>
    }
}

/// What the keys and buttons of the bar do.
struct Ways {
    /// Goes to the next hit (`true`), or to the previous one.
    walk: Callback<bool>,
    /// Closes the bar.
    leave: Callback<()>,
    onkeydown: Callback<KeyboardEvent>,
}

impl Ways {
    fn of(props: &FindBarProps, field: &NodeRef) -> Self {
        let (layout, hits) = (props.open.layout.clone(), props.hits.clone());
        let on_hits = props.on_hits.clone();
        let walk = {
            let hits = hits.clone();
            Callback::from(move |forward| on_hits.emit(Hits { current: neighbour(&hits, forward), ..hits.clone() }))
        };
        let on_leave = props.on_leave.clone();
        let leave = Callback::from(move |()| {
            on_leave.emit(());
            article().iter().for_each(focus);
            // The hit stays selected, as after the browser's own search: a label is one key away.
            if let Some(Span { start, end }) = hits.current_span() {
                selection::select(&layout, Selected { anchor: start, focus: end });
            }
        });
        let onkeydown = {
            let (walk, leave, field) = (walk.clone(), leave.clone(), field.clone());
            Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
                "Escape" if !event.is_composing() => {
                    event.prevent_default();
                    event.stop_propagation();
                    leave.emit(());
                }
                "Enter" if !event.is_composing() && event.target() == field.get().map(Into::into) => {
                    event.prevent_default();
                    walk.emit(!event.shift_key());
                }
                _ => {}
            })
        };
        Self { walk, leave, onkeydown }
    }
}

/// `3 of 17`, or that there is nothing.
fn standing(asked: &Asked, hits: &Hits) -> String {
    match hits.current {
        Some(current) => say().find_count(&words::grouped(current + 1), &count(hits.spans.len())),
        None if asked.typed.trim().is_empty() => String::new(),
        None => say().find_none().to_owned(),
    }
}

/// The selected words: what a person looks for is often in front of them.
fn selected_words(layout: &Layout) -> String {
    let words = selected(layout).and_then(|span| layout.text.get(span)).unwrap_or_default();
    if words.contains('\n') { String::new() } else { words.to_owned() }
}

/// The field has the focus, with all of it selected, when the bar comes and whenever a place from the library is wanted.
#[hook]
fn use_field(field: &NodeRef, asked: &UseStateHandle<Asked>, wanted: Option<&Wanted>) {
    let (field, asked) = (field.clone(), asked.clone());
    use_effect_with(wanted.cloned(), move |wanted| {
        if let Some(wanted) = wanted {
            asked.set(Asked { typed: wanted.typed.clone(), is_whole: false });
        }
        if let Some(field) = field.cast::<HtmlInputElement>() {
            focus(&field);
            field.select();
            field.closest(".find-bar").ok().flatten().iter().for_each(ahead::arrived);
        }
    });
}

/// Looks for what is asked whenever that, or the text, is another, and goes to where the person is among the hits.
#[hook]
fn use_hits(props: &FindBarProps, asked: &UseStateHandle<Asked>) {
    let layout = &props.open.layout;
    let folded = use_memo(Same(layout.clone()), |_| Folded::of(&layout.text));
    let found = {
        let (layout, asked) = (layout.clone(), (**asked).clone());
        let key = (asked, Same(layout.clone()));
        use_memo(key, move |(asked, _)| Rc::new(Query::new(&asked.typed, asked.is_whole).hits(&layout.text, &folded)))
    };
    {
        let (layout, wanted, on_hits) = (layout.clone(), props.wanted.clone(), props.on_hits.clone());
        // Keyed by the query, since new hits may be allocated where the last ones were.
        let key = ((**asked).clone(), Same(layout.clone()), wanted);
        use_effect_with(key, move |(.., wanted)| {
            let at = match wanted.as_ref().map(|wanted| &wanted.place) {
                Some(Place::Text(span)) => found.iter().position(|hit| hit.overlaps(*span)),
                _ => None,
            };
            let current = at.or_else(|| onward(&layout, &found));
            on_hits.emit(Hits { spans: (*found).clone(), current });
        });
    }
    let layout = layout.clone();
    use_effect_with(props.hits.current_span(), move |span| {
        if let Some(span) = span {
            going::go_to(&layout, *span);
        }
    });
}

/// The first hit from where the person is reading on; else the first of all.
fn onward(layout: &Layout, found: &[Span]) -> Option<usize> {
    let (top, _) = extent::in_view(layout);
    let at = found.partition_point(|hit| hit.start < top);
    (!found.is_empty()).then_some(if at < found.len() { at } else { 0 })
}

/// The hit after the current one, or before it; around the ends.
fn neighbour(hits: &Hits, forward: bool) -> Option<usize> {
    let n = hits.spans.len();
    let current = hits.current.filter(|_| n > 0)?;
    Some(if forward { (current + 1) % n } else { (current + n - 1) % n })
}

/// The labels: choosing one marks every hit, in one step.
fn labels(desk: &Desk, open: &Open, hits: &Hits) -> Vec<Choice> {
    let choice = |label: Label| {
        let (desk, text, spans) = (desk.clone(), open.document.text.clone(), hits.spans.clone());
        let on_choose = Callback::from(move |()| {
            let place = |span: &Span| (*span, Body::by_hand(label, text.get(*span).unwrap_or_default()));
            desk.dispatch(Action::Edit(Edit::MarkAll(spans.iter().map(place).collect()), now()));
        });
        let name = format!("{} ({})", words::label(label), count(hits.spans.len()).shown);
        Choice { name: name.into(), on_choose }
    };
    let own = open.labels.definitions().iter().map(|own| Label::Own(own.label));
    Label::ALL.into_iter().chain(own).map(choice).collect()
}
