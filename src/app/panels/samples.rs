//! The sample articles, which the page does not have before somebody asks for them.

use serde::Deserialize;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::prelude::*;

use crate::{
    app::{
        acts::{self, Pasted},
        desk::{Desk, use_desk},
        dom::window,
        speech::say,
        words,
    },
    document::Details,
    state::{Action, Notice},
    text::Language,
};

/// A sample article, as `assets/samples/index.json` lists it.
#[derive(Clone, PartialEq, Deserialize)]
struct Sample {
    file: String,
    language: String,
    title: String,
    outlet: String,
    date: String,
}

/// The list of them, fetched when it is first shown.
#[component]
pub fn Samples() -> Html {
    let desk = use_desk();
    let samples = use_state(|| None::<Vec<Sample>>);
    {
        let (desk, samples) = (desk.clone(), samples.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                match fetched("samples/index.json").await.and_then(|list| parsed(&list)) {
                    Some(list) => samples.set(Some(list)),
                    None => desk.tell(Notice::alert(say().samples_missing())),
                }
            });
        });
    }
    samples.as_ref().map(|samples| list(&desk, samples)).unwrap_or_default()
}

/// The sample in the page's language, else the first.
fn own_language(samples: &[Sample]) -> Option<&Sample> {
    samples.iter().find(|sample| Language::of_tag(&sample.language) == Some(say().0)).or(samples.first())
}

fn list(desk: &Desk, samples: &[Sample]) -> Html {
    let tour = {
        let (desk, first) = (desk.clone(), own_language(samples).cloned());
        move |_: MouseEvent| {
            if let Some(first) = &first {
                open_sample(&desk, first);
                desk.dispatch(Action::Tour(Some(0)));
            }
        }
    };
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
            <p><button type="button" class="link" onclick={tour}>{ say().tour_take() }</button></p>
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
