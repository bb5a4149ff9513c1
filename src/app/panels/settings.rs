//! The settings sheet: every change shows at once.

use std::sync::Arc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    app::{
        acts::reader,
        comfort::{Comfort, Theme},
        components::sheet::Sheet,
        desk::use_desk,
        speech::say,
    },
    text::snap::Snap,
};

/// The sheet.
#[derive(Properties, PartialEq)]
pub struct SettingsSheetProps {
    /// The name under which the person works.
    pub name: Arc<str>,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// A slider for each size, the choice of light or dark, and the way back to the defaults; Esc and its button close it.
#[component]
pub fn SettingsSheet(props: &SettingsSheetProps) -> Html {
    let desk = use_desk();
    let comfort = use_state_eq(Comfort::kept);
    let set = {
        let comfort = comfort.clone();
        Callback::from(move |next: Comfort| {
            next.keep();
            comfort.set(next);
        })
    };
    let slider = |name: &'static str, value: u16, (least, most): (u16, u16), alter: fn(&mut Comfort, u16)| {
        let now = *comfort;
        let oninput = set.reform(move |event: InputEvent| {
            let mut next = now;
            alter(&mut next, event.target_unchecked_into::<HtmlInputElement>().value_as_number() as u16);
            next
        });
        html! {
            <label class="setting"><span>{ name }</span>
                <input type="range" min={least.to_string()} max={most.to_string()} step="5" value={value.to_string()} {oninput} />
                <output>{ format!("{value} %") }</output>
            </label>
        }
    };
    let theme = |theme: Theme| {
        let name = match theme {
            Theme::System => say().theme_system(),
            Theme::Light => say().theme_light(),
            Theme::Dark => say().theme_dark(),
        };
        html! { <option selected={theme == comfort.theme}>{ name }</option> }
    };
    let on_theme = {
        let now = *comfort;
        set.reform(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            Comfort { theme: Theme::ALL.get(place as usize).copied().unwrap_or(now.theme), ..now }
        })
    };
    let on_name = move |event: Event| reader::sign(&desk, &event.target_unchecked_into::<HtmlInputElement>().value());
    let snap = |snap: Snap| {
        let name = match snap {
            Snap::Character => say().snap_character(),
            Snap::Word => say().snap_word(),
            Snap::Sentence => say().snap_sentence(),
        };
        html! { <option selected={snap == comfort.snap}>{ name }</option> }
    };
    let on_snap = {
        let now = *comfort;
        set.reform(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            Comfort { snap: Snap::ALL.get(place as usize).copied().unwrap_or(now.snap), ..now }
        })
    };
    let on_ruler = {
        let now = *comfort;
        set.reform(move |_: Event| Comfort { ruler: !now.ruler, ..now })
    };
    html! {
        <Sheet title={say().settings()} class="settings" on_close={&props.on_close}>
            { slider(say().setting_size(), comfort.size, (75, 175), |next, value| next.size = value) }
            { slider(say().setting_leading(), comfort.leading, (80, 140), |next, value| next.leading = value) }
            { slider(say().setting_measure(), comfort.measure, (60, 160), |next, value| next.measure = value) }
            <label class="setting"><span>{ say().setting_theme() }</span>
                <select onchange={on_theme}>{ for Theme::ALL.map(theme) }</select>
            </label>
            <label class="setting"><span>{ say().setting_snap() }</span>
                <select onchange={on_snap}>{ for Snap::ALL.map(snap) }</select>
            </label>
            <label class="setting is-switch"><span>{ say().setting_ruler() }</span>
                <input type="checkbox" checked={comfort.ruler} onchange={on_ruler} />
            </label>
            <label class="setting"><span>{ say().reader_name() }</span>
                <input type="text" value={props.name.to_string()} autocomplete="nickname" dir="auto" aria-describedby="reader-help" onchange={on_name} />
            </label>
            <p id="reader-help" class="help">{ say().reader_help() }</p>
            <p><button type="button" class="link" onclick={set.reform(|_: MouseEvent| Comfort::default())}>{ say().reset() }</button></p>
        </Sheet>
    }
}
