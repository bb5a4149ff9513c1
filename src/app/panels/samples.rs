//! The sample articles, which are fetched when somebody asks for them.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    app::{
        acts::samples::{Sample, fetched_samples, open_sample},
        desk::{Desk, use_desk},
        speech::say,
        words,
    },
    text::Language,
};

/// The list of them, fetched when it is first shown.
#[component]
pub fn Samples() -> Html {
    let desk = use_desk();
    let samples = use_state(Vec::<Sample>::new);
    {
        let (desk, samples) = (desk.clone(), samples.setter());
        use_effect_with((), move |()| spawn_local(async move { samples.set(fetched_samples(&desk).await) }));
    }
    if samples.is_empty() { Html::default() } else { list(&desk, &samples) }
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
