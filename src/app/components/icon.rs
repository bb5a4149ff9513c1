//! Icons (Lucide), drawn in the colour of the text around them and silent to screen readers.

use std::{cell::RefCell, ptr};

use icondata_core::IconData;
use wasm_bindgen::JsValue;
use web_sys::Node;
use yew::prelude::*;

use crate::app::dom::document;

/// An icon.
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Which.
    pub of: &'static IconData,
}

/// An icon of the Lucide set.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let of = props.of;
    let copy = use_memo(ptr::from_ref(of), |_| copy(of));
    (*copy).clone().map_or_else(Html::default, Html::VRef)
}

thread_local! {
    /// Each icon's element, to be copied. Every mark brings a card full of icons, and letting the browser parse them
    /// each time would take a tenth of a frame.
    static DRAWN: RefCell<Vec<(*const IconData, Node)>> = const { RefCell::new(Vec::new()) };
}

fn copy(of: &'static IconData) -> Option<Node> {
    DRAWN.with_borrow_mut(|drawn| {
        let place = drawn.iter().position(|(own, _)| ptr::eq(*own, of));
        let place = match place {
            Some(place) => place,
            None => {
                drawn.push((of, draw(of).ok()?));
                drawn.len() - 1
            }
        };
        drawn[place].1.clone_node_with_deep(true).ok()
    })
}

const ATTRIBUTES: [(&str, &str); 9] = [
    ("class", "icon"),
    ("viewBox", "0 0 24 24"),
    ("fill", "none"),
    ("stroke", "currentColor"),
    ("stroke-width", "1.75"),
    ("stroke-linecap", "round"),
    ("stroke-linejoin", "round"),
    ("aria-hidden", "true"),
    ("focusable", "false"),
];

fn draw(of: &IconData) -> Result<Node, JsValue> {
    let icon = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "svg")?;
    for (name, value) in ATTRIBUTES {
        icon.set_attribute(name, value)?;
    }
    // The markup is a constant of the icon set and never comes from an article.
    icon.set_inner_html(of.data);
    Ok(icon.into())
}
