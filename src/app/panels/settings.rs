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
    let now = *comfort;
    let slider = |name: &'static str, value: u16, bounds: (u16, u16), alter: fn(&mut Comfort, u16)| {
        let on_value = set.reform(move |value| {
            let mut next = now;
            alter(&mut next, value);
            next
        });
        slider(name, value, bounds, &on_value)
    };
    let on_theme = set.reform(move |theme| Comfort { theme, ..now });
    let on_snap = set.reform(move |snap| Comfort { snap, ..now });
    let on_ruler = set.reform(move |_: Event| Comfort { ruler: !now.ruler, ..now });
    let on_name = move |event: Event| reader::sign(&desk, &event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <Sheet title={say().settings()} class="settings" on_close={&props.on_close}>
            { slider(say().setting_size(), now.size, (75, 175), |next, value| next.size = value) }
            { slider(say().setting_leading(), now.leading, (80, 140), |next, value| next.leading = value) }
            { slider(say().setting_measure(), now.measure, (60, 160), |next, value| next.measure = value) }
            { choice(say().setting_theme(), Theme::ALL.map(|theme| (theme, name_of_theme(theme))), now.theme, &on_theme) }
            { choice(say().setting_snap(), Snap::ALL.map(|snap| (snap, name_of_snap(snap))), now.snap, &on_snap) }
            <label class="setting is-switch"><span>{ say().setting_ruler() }</span>
                <input type="checkbox" checked={now.ruler} onchange={on_ruler} />
            </label>
            <label class="setting"><span>{ say().reader_name() }</span>
                <input type="text" value={props.name.to_string()} autocomplete="nickname" dir="auto" aria-describedby="reader-help" onchange={on_name} />
            </label>
            <p id="reader-help" class="help">{ say().reader_help() }</p>
            <p><button type="button" class="link" onclick={set.reform(|_: MouseEvent| Comfort::default())}>{ say().reset() }</button></p>
        </Sheet>
    }
}

/// A slider between the bounds `least` and `most`, in percent.
fn slider(name: &'static str, value: u16, (least, most): (u16, u16), on_value: &Callback<u16>) -> Html {
    let oninput =
        on_value.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value_as_number() as u16);
    html! {
        <label class="setting"><span>{ name }</span>
            <input type="range" min={least.to_string()} max={most.to_string()} step="5" value={value.to_string()} {oninput} />
            <output>{ format!("{value} %") }</output>
        </label>
    }
}

/// A list of `all`, each with its name, of which `present` is chosen.
fn choice<T: Copy + PartialEq + 'static>(
    name: &'static str,
    all: [(T, &'static str); 3],
    present: T,
    on_choose: &Callback<T>,
) -> Html {
    let onchange = on_choose.reform(move |event: Event| {
        let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        all.get(place as usize).map_or(present, |(chosen, _)| *chosen)
    });
    let option = |(own, name): (T, &'static str)| html! { <option selected={own == present}>{ name }</option> };
    html! {
        <label class="setting"><span>{ name }</span><select {onchange}>{ for all.map(option) }</select></label>
    }
}

fn name_of_theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => say().theme_system(),
        Theme::Light => say().theme_light(),
        Theme::Dark => say().theme_dark(),
    }
}

fn name_of_snap(snap: Snap) -> &'static str {
    match snap {
        Snap::Character => say().snap_character(),
        Snap::Word => say().snap_word(),
        Snap::Sentence => say().snap_sentence(),
    }
}
