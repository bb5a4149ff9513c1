//! Icons (Lucide), drawn in the colour of the text around them and silent to screen readers.

use icondata_core::IconData;
use yew::prelude::*;

/// An icon.
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Which.
    pub of: &'static IconData,
}

/// An icon of the Lucide set.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"
            stroke-linejoin="round" aria-hidden="true" focusable="false">
            // A constant of the icon set, never anything of an article.
            { Html::from_html_unchecked(AttrValue::Static(props.of.data)) }
        </svg>
    }
}
