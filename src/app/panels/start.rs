//! The empty page: paste an article, or look at a sample.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::{
    acts::{self, Errand},
    components::icon::Icon,
    desk::{Desk, use_desk},
    later::use_later,
    speech::say,
};

/// What the empty page knows.
#[derive(Properties, PartialEq)]
pub struct StartPageProps {
    /// Whether there are articles in the library.
    pub has_articles: bool,
}

/// The empty page.
#[component]
pub fn StartPage(props: &StartPageProps) -> Html {
    let desk = use_desk();
    let field = use_node_ref();
    let is_address = use_state_eq(|| false);
    let later = use_later();
    let on_tour = {
        let desk = desk.clone();
        move |_: MouseEvent| acts::run(&desk, Errand::Tour)
    };
    let has_samples = use_state_eq(|| false);
    let show_samples = {
        let has_samples = has_samples.clone();
        move |_: MouseEvent| has_samples.set(true)
    };
    let onclick = {
        let (desk, field) = (desk.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                annotate(&desk, &field);
            }
        })
    };
    let oninput = {
        let is_address = is_address.clone();
        move |event: InputEvent| is_address.set(looks_like_address(&event.target_unchecked_into()))
    };
    let onkeydown = {
        let desk = desk.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                annotate(&desk, &event.target_unchecked_into());
            }
        }
    };
    html! {
        <div class="start">
            <h1>{ if props.has_articles { say().start_another() } else { say().start_first() } }</h1>
            <p class="lead">{ say().start_lead() }</p>
            <textarea class="paste" ref={field} {oninput} {onkeydown} aria-label={say().start_text()} placeholder={say().start_paste()} dir="auto"
                spellcheck="false" autocomplete="off" aria-describedby="paste-help" />
            <p id="paste-help" class={classes!("help", is_address.then_some("is-address"))} aria-live="polite">
                { if *is_address { say().start_address() } else { say().start_text_only() } }
            </p>
            <div class="start-acts">
                <button type="button" class="button is-primary" {onclick}><Icon of={icondata_lu::LuHighlighter} /><span>{ say().start_annotate() }</span></button>
                <button type="button" class="button" onclick={show_samples}>{ say().start_sample() }</button>
                <button type="button" class="link" onclick={on_tour}>{ say().tour_take() }</button>
            </div>
            if *has_samples {
                { later.draw(|parts| (parts.samples)()) }
            }
        </div>
    }
}

fn annotate(desk: &Desk, field: &HtmlTextAreaElement) {
    // The raw JavaScript string, since lone surrogates are replaced silently when it becomes a Rust string.
    let raw = js_sys::Reflect::get(field, &"value".into()).unwrap_or_default();
    acts::annotate(desk, &acts::pasted(&raw.into()), None);
}

/// Whether nothing but an address stands in the field.
fn looks_like_address(field: &HtmlTextAreaElement) -> bool {
    if field.text_length() > 2_000 {
        return false;
    }
    let value = field.value();
    let value = value.trim();
    (value.starts_with("http://") || value.starts_with("https://") || value.starts_with("www."))
        && !value.contains(char::is_whitespace)
}
