//! A sheet with the article's text, or one paragraph of it, in a field: to correct a typo or to paste a corrected
//! version.

use std::rc::Rc;

use js_sys::JsString;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::{
    app::{
        acts::{self, revise},
        components::sheet::Sheet,
        desk::use_desk,
        dom::{document, extent, focus, selection},
        hooks::{use_listener::use_listener, use_selection::selected},
        speech::say,
    },
    state::Open,
    text::{Span, Text},
};

/// The article whose text is edited.
#[derive(Properties, PartialEq)]
pub struct EditTextProps {
    /// The article.
    pub open: Open,
    /// Whether only the paragraph is edited in which the person is.
    pub is_paragraph: bool,
    /// The person leaves.
    pub on_close: Callback<()>,
}

/// How far the person is.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    /// They edit.
    Editing,
    /// They are about to leave what they edited.
    Leaving,
    /// The change is on its way.
    Working,
}

/// What stands in the field, and what of it is selected.
struct Edited {
    /// Which part of the article's text.
    part: Span,
    place: Span,
    /// A text from outside in its place.
    offered: Option<Text>,
}

/// A field with the text, the caret where the person was; Ctrl+Enter or its button changes the article's text.
#[component]
pub fn EditText(props: &EditTextProps) -> Html {
    let desk = use_desk();
    let field = use_node_ref();
    let phase = use_state_eq(|| Phase::Editing);
    // Before the field takes the focus, and the selection with it.
    let edited = use_memo((), |()| Edited::of(&props.open, props.is_paragraph));
    let before = use_memo((), |()| props.open.document.text.clone());
    use_field(&field, &props.open, &edited);
    let is_working = *phase == Phase::Working;
    use_listener(document(), &["beforeinput"], move |event| {
        // Not by `readonly`: for that the browser gives each line of a megabyte its styles anew.
        if is_working {
            event.prevent_default();
        }
    });
    // The article's text as it would be.
    let typed = {
        let (field, edited, before) = (field.clone(), edited.clone(), before.clone());
        move || {
            let field = field.cast::<HtmlTextAreaElement>()?;
            let typed = acts::pasted(&JsString::from(field.value())).text().clone();
            Some(edited.within(&before, typed))
        }
    };
    let on_confirm = {
        let (desk, phase, typed) = (desk.clone(), phase.clone(), typed.clone());
        Callback::from(move |()| {
            let Some(text) = typed().filter(|_| *phase != Phase::Working) else { return };
            phase.set(Phase::Working);
            let phase = phase.clone();
            revise::revise(&desk, text, Callback::from(move |()| phase.set(Phase::Editing)));
        })
    };
    let on_leave = {
        let (phase, typed, on_close) = (phase.clone(), typed.clone(), props.on_close.clone());
        let present = props.open.document.text.clone();
        let is_offered = edited.offered.is_some();
        Callback::from(move |()| match *phase {
            Phase::Working => {}
            Phase::Editing if !is_offered && typed().is_some_and(|text| text != present) => phase.set(Phase::Leaving),
            Phase::Editing | Phase::Leaving => on_close.emit(()),
        })
    };
    let on_back = {
        let (phase, field) = (phase.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            phase.set(Phase::Editing);
            field.cast().iter().for_each(focus);
        })
    };
    let on_new = edited.offered.clone().map(|text| {
        let on_close = props.on_close.clone();
        Callback::from(move |_: MouseEvent| {
            on_close.emit(());
            revise::add_as_new(&desk, &text);
        })
    });
    let onkeydown = {
        let on_confirm = on_confirm.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing() {
                event.prevent_default();
                on_confirm.emit(());
            }
        }
    };
    let title = if props.is_paragraph { say().edit_paragraph() } else { say().edit_text() };
    let help = if edited.offered.is_some() { say().edit_text_version() } else { say().edit_text_help() };
    html! {
        <Sheet {title} class={classes!("edit-text", props.is_paragraph.then_some("is-paragraph"))} on_close={on_leave}>
            <p class="help">{ help }</p>
            <textarea ref={field} aria-label={say().start_text()} dir="auto" lang={props.open.document.details.language.tag()}
                spellcheck="false" aria-readonly={is_working.then_some("true")} data-first="" {onkeydown} />
            <div class="edit-text-acts">
                { acts(*phase, &on_confirm, &props.on_close, &on_back, on_new) }
            </div>
        </Sheet>
    }
}

fn acts(
    phase: Phase,
    on_confirm: &Callback<()>,
    on_close: &Callback<()>,
    on_back: &Callback<MouseEvent>,
    on_new: Option<Callback<MouseEvent>>,
) -> Html {
    if phase == Phase::Leaving {
        return html! { <>
            <span role="alert">{ say().edit_text_leave() }</span>
            <button type="button" class="button" onclick={on_back}>{ say().edit_text_keep() }</button>
            <button type="button" class="button is-danger" onclick={on_close.reform(|_| ())}>{ say().edit_text_discard() }</button>
        </> };
    }
    let is_working = phase == Phase::Working;
    html! { <>
        <span role="status" class="help">{ if is_working { say().edit_text_working() } else { "" } }</span>
        if let Some(onclick) = on_new {
            <button type="button" class="button" {onclick} disabled={is_working}>{ say().edit_text_new() }</button>
        }
        <button type="button" class="button is-primary" onclick={on_confirm.reform(|_| ())} disabled={is_working}
            title={say().with_key(say().edit_text_confirm(), "Ctrl+Enter")}>{ say().edit_text_confirm() }</button>
    </> }
}

impl Edited {
    /// The part of `open` that is edited: the whole text if another version of it was offered.
    fn of(open: &Open, is_paragraph: bool) -> Self {
        let whole = Span::new(0, open.document.text.len());
        if let Some(offered) = revise::offered() {
            return Self { part: whole, place: Span::new(0, 0), offered: Some(offered) };
        }
        let place = place(open);
        if !is_paragraph {
            return Self { part: whole, place, offered: None };
        }
        let part = line_around(&open.document.text, place.start);
        // A caret and not a selection, since correcting a letter means typing beside it.
        Self { part, place: Span::new(place.start, place.start), offered: None }
    }

    /// The text `before`, with `typed` in the place of what is edited.
    fn within(&self, before: &Text, typed: Text) -> Text {
        if self.offered.is_some() || self.part.len() == before.len() {
            return typed;
        }
        Text::new([&before[..self.part.start], &*typed, &before[self.part.end..]].concat())
    }
}

/// The line of `text` in which `byte` lies, without its end.
fn line_around(text: &str, byte: usize) -> Span {
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let end = text[byte..].find('\n').map_or(text.len(), |at| byte + at);
    Span::new(start, end)
}

/// Where the person is: at what they selected, at the caret that they move by keys, at the current mark, at the caret that a
/// click left in view, or at what stands at the top of the window.
fn place(open: &Open) -> Span {
    let caret = || selection::selected(&open.layout).map(selection::Selected::span);
    let is_moved = document().query_selector(".caret").ok().flatten().is_some();
    let (top, end) = extent::in_view(&open.layout);
    selected(&open.layout)
        .or_else(|| caret().filter(|_| is_moved))
        .or_else(|| open.current().map(|current| current.span))
        .or_else(|| caret().filter(|caret| (top..=end).contains(&caret.start)))
        .unwrap_or(Span::new(top, top))
}

/// Fills the field once, and puts the caret where the person was. The sheet has given it the focus by then.
#[hook]
fn use_field(field: &NodeRef, open: &Open, edited: &Rc<Edited>) {
    let (field, open, edited) = (field.clone(), open.clone(), edited.clone());
    use_effect_with((), move |()| {
        let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
        match &edited.offered {
            Some(text) => field.set_value(text),
            None => show(&field, &open, &edited),
        }
        focus(&field);
    });
}

/// What is edited, with its place selected, and in view: a field scrolls to the end of what it is given.
fn show(field: &HtmlTextAreaElement, open: &Open, edited: &Edited) {
    let Edited { part, place, .. } = edited;
    let text = &open.document.text;
    field.set_value(&text[part.start..place.start]);
    let top = field.scroll_height() - field.client_height() / 2;
    field.set_value(&text[part.start..part.end]);
    field.set_scroll_top(if place.start == part.start { 0 } else { top.max(0) });
    let ends = open.offsets.to_utf16(*place).zip(open.offsets.to_utf16(*part));
    if let Some((place, part)) = ends {
        // A field that cannot select keeps its caret where it is.
        let _ = field.set_selection_range((place.start - part.start) as u32, (place.end - part.start) as u32);
    }
}
