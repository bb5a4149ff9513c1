//! The empty page: paste an article, or look at a sample.

use serde::Deserialize;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlTextAreaElement, Response};
use yew::prelude::*;

use crate::{
    app::{
        acts::{self, Pasted},
        components::icon::Icon,
        desk::{Desk, use_desk},
        dom::window,
        speech::say,
        words,
    },
    document::Details,
    state::Notice,
    text::Language,
};

/// What the empty page knows.
#[derive(Properties, PartialEq)]
pub struct StartPageProps {
    /// Whether there are articles in the library.
    pub has_articles: bool,
}

/// A sample article, as `assets/samples/index.json` lists it.
#[derive(Clone, PartialEq, Deserialize)]
struct Sample {
    file: String,
    language: String,
    title: String,
    outlet: String,
    date: String,
}

/// The empty page.
#[component]
pub fn StartPage(props: &StartPageProps) -> Html {
    let desk = use_desk();
    let field = use_node_ref();
    let is_address = use_state_eq(|| false);
    let samples = use_state(|| None::<Vec<Sample>>);
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
                <button type="button" class="button" onclick={show_samples(&desk, &samples)}>{ say().start_sample() }</button>
            </div>
            if let Some(samples) = &*samples {
                { list(&desk, samples) }
            }
        </div>
    }
}

fn annotate(desk: &Desk, field: &HtmlTextAreaElement) {
    // The raw string, since a lone surrogate would be lost on the way into Rust without a word.
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

/// Fetches the list of samples, which the page does not need before.
fn show_samples(desk: &Desk, samples: &UseStateHandle<Option<Vec<Sample>>>) -> Callback<MouseEvent> {
    let (desk, samples) = (desk.clone(), samples.clone());
    Callback::from(move |_| {
        let (desk, samples) = (desk.clone(), samples.clone());
        spawn_local(async move {
            match fetched("samples/index.json").await.and_then(|list| parsed(&list)) {
                Some(list) => samples.set(Some(list)),
                None => desk.tell(Notice::alert(say().samples_missing())),
            }
        });
    })
}

fn list(desk: &Desk, samples: &[Sample]) -> Html {
    let item = |sample: &Sample| {
        let language = Language::of_tag(&sample.language).unwrap_or(Language::English);
        let (desk, chosen) = (desk.clone(), sample.clone());
        let onclick = move |_| open_sample(&desk, &chosen);
        html! {
            <li>
                <button type="button" class="sample" {onclick}>
                    <span class="sample-language">{ words::language(language) }</span>
                    <span class="sample-title" lang={language.tag()}>{ &sample.title }</span>
                    <span class="sample-outlet">{ format!("{} · {}", sample.outlet, sample.date) }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="samples" aria-label={say().samples()}>
            <p>{ say().samples_lead() }</p>
            <ul>{ for samples.iter().map(item) }</ul>
        </section>
    }
}

fn open_sample(desk: &Desk, sample: &Sample) {
    let (desk, sample) = (desk.clone(), sample.clone());
    spawn_local(async move {
        match fetched(&format!("samples/{}", sample.file)).await {
            Some(text) => {
                let known = Details {
                    title: sample.title,
                    outlet: sample.outlet,
                    date: sample.date,
                    language: Language::of_tag(&sample.language).unwrap_or_else(|| Language::detect(&text)),
                    ..Details::of_text(&text)
                };
                acts::annotate(&desk, &Pasted::of_text(&text), Some(known));
            }
            None => desk.tell(Notice::alert(say().sample_missing())),
        }
    });
}

/// The samples that `list` lists.
fn parsed(list: &str) -> Option<Vec<Sample>> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(list).ok()?).ok()
}

/// A text file that lies beside the page.
async fn fetched(path: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
