//! The person's dictionary, on a sheet: looked through, corrected, added to, exported.

use std::{rc::Rc, sync::Arc};

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    app::{
        acts::{self, Errand},
        components::{icon::Icon, sheet::Sheet},
        desk::{Desk, use_desk},
        speech::{count, say},
        words,
    },
    dictionary::{Dictionary, Entry, Verdict},
    state::{Action, Notice, Remedy},
};

/// How many entries are listed at once: those who look for one name type it.
const MOST: usize = 200;

/// The dictionary.
#[derive(Properties, PartialEq)]
pub struct DictionarySheetProps {
    /// The dictionary.
    pub dictionary: Option<Rc<Dictionary>>,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// A sheet over the page that closes by Esc and by its button.
#[component]
pub fn DictionarySheet(props: &DictionarySheetProps) -> Html {
    let desk = use_desk();
    let sought = use_state_eq(String::new);
    let oninput = {
        let sought = sought.clone();
        move |event: InputEvent| sought.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let entries = props.dictionary.as_ref().map_or(&[][..], |dictionary| dictionary.entries());
    let fits = |entry: &&Entry| entry.name.contains(sought.trim());
    let n_found = entries.iter().filter(fits).count();
    let is_new = !sought.trim().is_empty() && entries.iter().all(|entry| *entry.name != *sought.trim());
    let new = is_new.then(|| row(&desk, &Arc::from(sought.trim()), None));
    let export = {
        let desk = desk.clone();
        move |_| acts::run(&desk, Errand::ExportDictionary)
    };
    html! {
        <Sheet title={say().dictionary()} class="dictionary" on_close={&props.on_close}>
            <p class="help">{ say().dictionary_help() }</p>
            <div class="search">
                <Icon of={icondata_lu::LuSearch} />
                <input type="search" aria-label={say().dictionary_find()} placeholder={say().dictionary_find()} {oninput} dir="auto" />
            </div>
            <ul role="list" aria-label={say().dictionary_names()}>
                { for new }
                { for entries.iter().filter(fits).take(MOST).map(|entry| row(&desk, &entry.name, Some(entry.verdict))) }
            </ul>
            if n_found > MOST {
                <p class="help">{ say().dictionary_more(&count(n_found - MOST)) }</p>
            }
            if !entries.is_empty() {
                <button type="button" class="button" onclick={export}>{ say().export() }</button>
            }
        </Sheet>
    }
}

/// A name with what it is, to be chosen anew or forgotten; `verdict` is nothing where the dictionary does not have it yet.
fn row(desk: &Desk, name: &Arc<str>, verdict: Option<Verdict>) -> Html {
    let entry = |verdict| Entry { name: name.clone(), verdict, from: Arc::from("") };
    let onchange = {
        let (desk, blank) = (desk.clone(), entry(Verdict::Either));
        move |event: Event| {
            let chosen = Verdict::of_id(&event.target_unchecked_into::<HtmlSelectElement>().value());
            if let Some(verdict) = chosen {
                desk.dispatch(Action::Teach(Entry { verdict, ..blank.clone() }));
            }
        }
    };
    let forget = verdict.map(entry).map(|entry| {
        let desk = desk.clone();
        let onclick = move |_| {
            desk.dispatch(Action::Forget(entry.name.clone()));
            desk.tell(Notice::status(say().dictionary_forgotten(&entry.name)).with(Remedy::Teach(entry.clone())));
        };
        html! { <button type="button" class="icon-button" {onclick} aria-label={say().dictionary_forget(name)}><Icon of={icondata_lu::LuX} /></button> }
    });
    let option = |own: Verdict| {
        html! { <option value={own.id()} selected={verdict == Some(own)}>{ words::verdict(own) }</option> }
    };
    html! {
        <li key={&**name} class="dictionary-row">
            <span class="dictionary-name" dir="auto">{ &**name }</span>
            <select aria-label={say().dictionary_what(name)} {onchange}>
                if verdict.is_none() {
                    <option selected={true}>{ say().dictionary_add() }</option>
                }
                { for Verdict::ALL.map(option) }
            </select>
            { for forget }
        </li>
    }
}
