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
    let onchange = props.on_change.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            // Leaving the field commits it. It stays in the page, so it can be left.
            let _ = event.target_unchecked_into::<HtmlInputElement>().blur();
        }
    };
    let input = html! {
        <input type={&props.kind} value={&props.value} placeholder={&props.placeholder} {onchange} {onkeydown} dir="auto"
            aria-label={(!props.shows_name).then(|| props.name.clone())} />
    };
    if props.shows_name {
        html! { <label class="field"><span>{ &props.name }</span>{ input }</label> }
    } else {
        html! { <span class="field">{ input }</span> }
    }
}
