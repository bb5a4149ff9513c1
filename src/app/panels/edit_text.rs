//! The article's text in a field, on a sheet: a typo is mended, or a corrected version takes its place.

use gloo::timers::callback::Timeout;
use js_sys::JsString;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::{
    app::{
        acts::{self, revise},
        components::sheet::Sheet,
        desk::use_desk,
        dom::focus,
        hooks::use_selection::selected,
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

/// A field with the whole text, the caret where the person was; Ctrl+Enter or its button changes the article's text.
#[component]
pub fn EditText(props: &EditTextProps) -> Html {
    let desk = use_desk();
    let field = use_node_ref();
    let phase = use_state_eq(|| Phase::Editing);
    let offered = use_memo((), |()| revise::offered());
    use_field(&field, &props.open, &offered);
    let typed = {
        let field = field.clone();
        move || {
            field.cast::<HtmlTextAreaElement>().map(|field| acts::pasted(&JsString::from(field.value())).text().clone())
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
        let is_offered = offered.is_some();
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
    let on_new = offered.as_ref().clone().map(|text| {
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
    let help = if offered.is_some() { say().edit_text_version() } else { say().edit_text_help() };
    html! {
        <Sheet title={say().edit_text()} class="edit-text" on_close={on_leave}>
            <p class="help">{ help }</p>
            <textarea ref={field} aria-label={say().start_text()} dir="auto" lang={props.open.document.details.language.tag()}
                spellcheck="false" readonly={*phase == Phase::Working} data-first="" {onkeydown} />
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

/// Fills the field once, and puts the caret where the person was.
#[hook]
fn use_field(field: &NodeRef, open: &Open, offered: &Option<Text>) {
    let (field, open, offered) = (field.clone(), open.clone(), offered.clone());
    use_effect_with((), move |()| {
        let at =
            selected(&open.layout).or_else(|| open.current().map(|current| current.span)).or_else(|| in_view(&open));
        // The sheet takes the focus as it opens: the field has it after that.
        Timeout::new(0, move || {
            let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
            match (offered, at) {
                (Some(text), _) => field.set_value(&text),
                (None, at) => show(&field, &open, at.unwrap_or(Span::new(0, 0))),
            }
            focus(&field);
        })
        .forget();
    });
}

/// What stands at the top of the window.
fn in_view(open: &Open) -> Option<Span> {
    let start = open.layout.blocks.get(open.place.0)?.span.start;
    Some(Span::new(start, start))
}

/// The article's text with `span` selected, and in view: a field scrolls to the end of what it is given.
fn show(field: &HtmlTextAreaElement, open: &Open, span: Span) {
    let text = &open.document.text;
    field.set_value(&text[..span.start]);
    let top = field.scroll_height() - field.client_height() / 2;
    field.set_value(text);
    field.set_scroll_top(if span.start == 0 { 0 } else { top.max(0) });
    if let Some(place) = open.offsets.to_utf16(span) {
        // A field that cannot select keeps its caret where it is.
        let _ = field.set_selection_range(place.start as u32, place.end as u32);
    }
}
