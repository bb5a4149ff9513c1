//! A field that is committed when it is left or Enter is pressed, so that typing is one step.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A field.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// What it is called.
    pub name: AttrValue,
    /// What stands in it.
    pub value: AttrValue,
    /// Said where it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// `text`, `url`, `date`, `search`.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Whether the name is shown beside it, or only said.
    #[prop_or(true)]
    pub shows_name: bool,
    /// The person has written something else.
    pub on_change: Callback<String>,
}

/// A text field with its name.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    // What is being typed stays in the field while the page around it is drawn anew.
    let typed = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| typed.set(Some(event.target_unchecked_into::<HtmlInputElement>().value().into()))
    };
    let onchange = {
        let (typed, on_change) = (typed.clone(), props.on_change.clone());
        move |event: Event| {
            typed.set(None);
            on_change.emit(event.target_unchecked_into::<HtmlInputElement>().value());
        }
    };
    let value = (*typed).clone().unwrap_or_else(|| props.value.clone());
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            // Leaving the field commits it. It stays in the page, so it can be left.
            let _ = event.target_unchecked_into::<HtmlInputElement>().blur();
        }
    };
    let input = html! {
        <input type={&props.kind} {value} placeholder={&props.placeholder} {oninput} {onchange} {onkeydown} dir="auto"
            aria-label={(!props.shows_name).then(|| props.name.clone())} />
    };
    if props.shows_name {
        html! { <label class="field"><span>{ &props.name }</span>{ input }</label> }
    } else {
        html! { <span class="field">{ input }</span> }
    }
}
