//! A button that opens a menu.

use yew::prelude::*;

use super::icon::Icon;

/// One thing to choose.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// Its name.
    pub name: AttrValue,
    /// What it does.
    pub on_choose: Callback<()>,
}

/// A menu.
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// The button's name.
    pub name: AttrValue,
    /// Its icon.
    pub icon: &'static icondata_core::IconData,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// Whether only the icon is shown.
    #[prop_or_default]
    pub is_terse: bool,
}

/// A button with a menu below it: arrows move, Enter chooses, Esc leaves.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let is_open = use_state(|| false);
    let root = use_node_ref();
    use_focus_first(&root, *is_open);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_| is_open.set(!*is_open))
    };
    let onkeydown = {
        let (is_open, root) = (is_open.clone(), root.clone());
        Callback::from(move |event: KeyboardEvent| on_key(&event, &is_open, &root))
    };
    let onfocusout = {
        let (is_open, root) = (is_open.clone(), root.clone());
        Callback::from(move |event: FocusEvent| {
            let to =
                event.related_target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::Node>(target).ok());
            if to.is_some_and(|to| !root.get().is_some_and(|root| root.contains(Some(&to)))) {
                is_open.set(false);
            }
        })
    };
    html! {
        <div class="menu" ref={root} {onkeydown} {onfocusout}>
            <button type="button" class={if props.is_terse { "icon-button" } else { "button" }} onclick={toggle} aria-haspopup="menu"
                aria-expanded={is_open.to_string()} aria-label={&props.name} title={&props.name}>
                <Icon of={props.icon} />
                if !props.is_terse { <span class="button-name">{ &props.name }</span> }
            </button>
            if *is_open {
                <div class="menu-list" role="menu" aria-label={&props.name}>
                    { for props.choices.iter().map(|choice| item(choice, &is_open)) }
                </div>
            }
        </div>
    }
}

fn item(choice: &Choice, is_open: &UseStateHandle<bool>) -> Html {
    let (on_choose, is_open) = (choice.on_choose.clone(), is_open.clone());
    let onclick = move |_| {
        is_open.set(false);
        on_choose.emit(());
    };
    html! { <button type="button" role="menuitem" tabindex="-1" {onclick}>{ &choice.name }</button> }
}

/// The first item takes the focus when the menu opens.
#[hook]
fn use_focus_first(root: &NodeRef, is_open: bool) {
    let root = root.clone();
    use_effect_with(is_open, move |is_open| {
        if *is_open {
            focus_item(&root, 0);
        }
    });
}

fn on_key(event: &KeyboardEvent, is_open: &UseStateHandle<bool>, root: &NodeRef) {
    if !**is_open {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "Escape" => {
            is_open.set(false);
            focus_button(root);
            event.stop_propagation();
            return;
        }
        _ => return,
    };
    event.prevent_default();
    focus_item(root, focused_item(root) + step);
}

fn items(root: &NodeRef) -> Vec<web_sys::Element> {
    let Some(list) = root.cast::<web_sys::Element>().and_then(|root| root.query_selector_all("[role=menuitem]").ok())
    else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|index| list.get(index)).map(wasm_bindgen::JsCast::unchecked_into).collect()
}

fn focused_item(root: &NodeRef) -> i32 {
    let active = crate::app::dom::document().active_element();
    items(root).iter().position(|item| active.as_ref() == Some(item)).map_or(-1, |index| index as i32)
}

fn focus_item(root: &NodeRef, index: i32) {
    let items = items(root);
    if let Some(item) = items.get(index.rem_euclid(items.len().max(1) as i32) as usize) {
        crate::app::dom::focus(item);
    }
}

fn focus_button(root: &NodeRef) {
    if let Some(button) = root.cast::<web_sys::Element>().and_then(|root| root.query_selector("button").ok().flatten())
    {
        crate::app::dom::focus(&button);
    }
}
