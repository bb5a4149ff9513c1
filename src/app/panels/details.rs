//! The article's details: title, source, date, language. One quiet line until it is opened.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    app::{
        components::{field::Field, tags::Tags},
        desk::use_desk,
        later::use_later,
        panels::links::use_known_tags,
        speech::say,
        store::now,
        words,
    },
    document::{Details, Document, Edit},
    state::Action,
    text::Language,
};

/// The article.
#[derive(Properties, Clone)]
pub struct DetailsPanelProps {
    /// The article.
    pub document: Rc<Document>,
}

impl PartialEq for DetailsPanelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document.details, &other.document.details) && self.document.id == other.document.id
    }
}

/// A line that says what is known, and behind it the fields.
#[component]
pub fn DetailsPanel(props: &DetailsPanelProps) -> Html {
    let later = use_later();
    html! {
        <section class="details" aria-label={say().about_article()}>
            <details>
                <summary>{ summary(&props.document.details) }</summary>
                { later.draw(|parts| (parts.details)(props.clone())) }
            </details>
        </section>
    }
}

/// The fields.
#[component]
pub fn DetailsFields(props: &DetailsPanelProps) -> Html {
    let desk = use_desk();
    let details = &props.document.details;
    let (known, on_wanted) = use_known_tags(&props.document);
    let describe = |alter: fn(&mut Details, String)| {
        let (desk, details) = (desk.clone(), details.clone());
        Callback::from(move |value: String| {
            let mut next = Details::clone(&details);
            alter(&mut next, value.trim().to_owned());
            desk.dispatch(Action::Edit(Edit::Describe(next), now()));
        })
    };
    let on_language = {
        let on_change = describe(|details, tag| details.language = Language::of_tag(&tag).unwrap_or(details.language));
        Callback::from(move |event: Event| on_change.emit(event.target_unchecked_into::<HtmlSelectElement>().value()))
    };
    let on_tags = {
        let (desk, details) = (desk.clone(), details.clone());
        Callback::from(move |tags| {
            desk.dispatch(Action::Edit(Edit::Describe(Details { tags, ..Details::clone(&details) }), now()));
        })
    };
    let option = |language: Language| {
        html! {
            <option value={language.tag()} selected={language == details.language}>{ words::language(language) }</option>
        }
    };
    html! {
                <div class="details-fields">
                    <Field name={say().field_title()} value={details.title.clone()} placeholder={say().untitled()} on_change={describe(|details, value| details.title = value)} />
                    <Field name={say().field_outlet()} value={details.outlet.clone()} on_change={describe(|details, value| details.outlet = value)} />
                    <Field name={say().field_date()} kind="date" value={details.date.clone()} on_change={describe(|details, value| details.date = value)} />
                    <Field name={say().field_address()} kind="url" value={details.url.clone()} placeholder="https://…" on_change={describe(|details, value| details.url = value)} />
                    <label class="field"><span>{ say().field_language() }</span><select onchange={on_language}>{ for Language::ALL.map(option) }</select></label>
                    <div class="field"><span>{ say().tags() }</span><Tags name={say().tags()} tags={details.tags.clone()} {known} {on_wanted} on_change={on_tags} /></div>
                    <Field name={say().card_note()} value={details.note.clone()} on_change={describe(|details, value| details.note = value)} />
                </div>
    }
}

/// What is known, in a line.
fn summary(details: &Details) -> String {
    let known = [details.outlet.as_str(), details.date.as_str(), words::language(details.language)];
    known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
