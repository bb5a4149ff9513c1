//! Tools at the article: handles at the edges of a mark, a kept label, selections that extend to words or sentences, a
//! ruler, and on paper the legend. None of them is needed before somebody acts.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};
use yew::prelude::*;

use super::{brush::Brushing, handles::Handles};
use crate::{
    app::{
        comfort::Comfort,
        desk::use_desk,
        dom::{
            document, is_typing,
            selection::{self, Selected},
            set_length,
        },
        hooks::{use_listener::use_listener, use_selection::selected},
        panels::legend::Legend,
    },
    state::Open,
    text::snap::Snap,
};

/// The article in hand.
#[derive(Properties, PartialEq)]
pub struct HandProps {
    /// The article.
    pub open: Open,
    /// The pane it is drawn in.
    pub pane: NodeRef,
    /// Whether some of it is selected.
    pub is_selecting: bool,
}

/// All of it.
#[component]
pub fn Hand(props: &HandProps) -> Html {
    use_snap();
    html! { <>
        if !props.is_selecting {
            <Handles open={props.open.clone()} pane={props.pane.clone()} />
        }
        <Brushing open={props.open.clone()} />
        <Ruler pane={props.pane.clone()} />
        <Legend document={props.open.document.clone()} labels={props.open.labels.clone()} />
    </> }
}

/// What is selected reaches to whole words or sentences as soon as the person lets go, where they want it so. It is done
/// before anybody looks at the selection.
#[hook]
fn use_snap() {
    let desk = use_desk();
    use_listener(document(), &["mouseup", "touchend", "keyup"], move |event| {
        let is_key = event.dyn_ref::<web_sys::KeyboardEvent>();
        let has_let_go = is_key.is_none_or(|event| event.key() == "Shift") && !is_typing();
        let snap = Comfort::kept().snap;
        let Some(open) = desk.state().open.filter(|_| has_let_go && snap != Snap::Character) else { return };
        let Some(span) = selected(&open.layout) else { return };
        let reached = snap.reach(&open.document.text, span);
        if reached != span {
            selection::select(&open.layout, Selected { anchor: reached.start, focus: reached.end });
        }
    });
}

#[derive(Properties, PartialEq)]
struct RulerProps {
    pane: NodeRef,
}

/// A band that follows the pointer over the lines; the styles show it where the person wants it.
#[component]
fn Ruler(props: &RulerProps) -> Html {
    let node = use_node_ref();
    let (band, pane) = (node.clone(), props.pane.clone());
    use_listener(document(), &["mousemove"], move |event| {
        let over = event.dyn_ref::<MouseEvent>().filter(|_| is_ruled());
        let Some((event, (band, pane))) = over.zip(band.cast::<Element>().zip(pane.cast::<Element>())) else { return };
        set_length(&band, "top", f64::from(event.client_y()) - pane.get_bounding_client_rect().top());
    });
    html! { <div class="ruler" ref={node} aria-hidden="true"></div> }
}

fn is_ruled() -> bool {
    document().document_element().is_some_and(|root| root.unchecked_ref::<HtmlElement>().has_attribute("data-ruler"))
}
