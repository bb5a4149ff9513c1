//! The sample articles: a list and texts that lie beside the page.

use serde::Deserialize;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::{Pasted, annotate};
use crate::{
    app::{desk::Desk, dom::window, speech::say},
    document::Details,
    state::{Action, Notice},
    text::Language,
};

/// A sample article, as `assets/samples/index.json` lists it.
#[derive(Clone, PartialEq, Deserialize)]
pub struct Sample {
    file: String,
    /// Its language, as a tag (BCP 47).
    pub language: String,
    /// Its title.
    pub title: String,
    /// Where it is said to have appeared.
    pub outlet: String,
    /// When, `2026-03-04`.
    pub date: String,
}

/// The samples; where they cannot be had, the person hears of it.
pub async fn fetched_samples(desk: &Desk) -> Vec<Sample> {
    let samples = fetched("samples/index.json").await.and_then(|list| parsed(&list));
    if samples.is_none() {
        desk.tell(Notice::alert(say().samples_missing()));
    }
    samples.unwrap_or_default()
}

/// Opens the sample in the page's language and shows around on it.
pub(super) fn take_tour(desk: &Desk) {
    let desk = desk.clone();
    spawn_local(async move {
        let samples = fetched_samples(&desk).await;
        let own = samples.iter().find(|sample| Language::of_tag(&sample.language) == Some(say().0));
        if let Some(sample) = own.or(samples.first()) {
            open_sample(&desk, sample);
            desk.dispatch(Action::Tour(Some(0)));
        }
    });
}

/// Opens `sample` as a new article.
pub fn open_sample(desk: &Desk, sample: &Sample) {
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
                annotate(&desk, &Pasted::of_text(&text), Some(known));
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
