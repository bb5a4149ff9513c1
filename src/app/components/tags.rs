//! Tags as chips in a field: Enter or a comma adds one, Backspace in the empty field takes the last away.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::Icon;
use crate::{app::speech::say, document::tidied};

/// Tags to choose.
#[derive(Properties, PartialEq)]
pub struct TagsProps {
    /// The visible caption; screen readers get a name in any case.
    pub name: AttrValue,
    /// The tags as they are.
    pub tags: Vec<String>,
    /// Tags that are used elsewhere, to complete what is typed.
    pub known: Vec<String>,
    /// The person is about to type a tag, or has done so.
    pub on_wanted: Callback<bool>,
    /// The person has chosen others.
    pub on_change: Callback<Vec<String>>,
}

/// The chips, and a field for one more.
#[component]
pub fn Tags(props: &TagsProps) -> Html {
    let field = use_node_ref();
    let list = use_memo((), |()| fresh_name());
    let add = {
        let (field, tags, on_change) = (field.clone(), props.tags.clone(), props.on_change.clone());
        Callback::from(move |()| {
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            let typed = field.value();
            field.set_value("");
            let next = tidied(tags.iter().cloned().chain(typed.split([',', '，', '、']).map(str::to_owned)));
            if next != tags {
                on_change.emit(next);
            }
        })
    };
    let without = |place: usize| {
        let mut tags = props.tags.clone();
        tags.remove(place);
        let (on_change, field) = (props.on_change.clone(), field.clone());
        move || {
            on_change.emit(tags.clone());
            // The button disappears with its tag, so the focus moves to the field.
            field.cast::<HtmlInputElement>().iter().for_each(|field| crate::app::dom::focus(field));
        }
    };
    let last = props.tags.len().checked_sub(1).map(without);
    let remove_last = Callback::from(move |()| last.iter().for_each(|take_away| take_away()));
    let onkeydown = on_key(&add, &remove_last);
    let onfocus = props.on_wanted.reform(|_: FocusEvent| true);
    let onblur = {
        let (add, on_wanted) = (add.clone(), props.on_wanted.clone());
        move |_: FocusEvent| {
            add.emit(());
            on_wanted.emit(false);
        }
    };
    let chip = |(place, tag): (usize, &String)| {
        let take_away = without(place);
        html! {
            <li key={tag.as_str()} class="tag">
                <span dir="auto">{ tag }</span>
                <button type="button" class="tag-remove" aria-label={say().tag_remove(tag)} onclick={move |_: MouseEvent| take_away()}><Icon of={icondata_lu::LuX} /></button>
            </li>
        }
    };
    let unused = props.known.iter().filter(|known| !props.tags.contains(known));
    html! {
        <div class="tags" role="group" aria-label={&props.name}>
            if !props.tags.is_empty() {
                <ul role="list">{ for props.tags.iter().enumerate().map(chip) }</ul>
            }
            <input ref={field} type="text" list={&*list} placeholder={say().tag_add()} aria-label={say().tag_add()} autocomplete="off" enterkeyhint="done"
                dir="auto" data-tags="" {onkeydown} {onfocus} {onblur} />
            <datalist id={&*list}>{ for unused.map(|known| html! { <option value={known.clone()} /> }) }</datalist>
        </div>
    }
}

/// Enter and a comma add what was typed, Backspace in the empty field removes the last tag, Esc leaves.
fn on_key(add: &Callback<()>, remove_last: &Callback<()>) -> Callback<KeyboardEvent> {
    let (add, remove_last) = (add.clone(), remove_last.clone());
    Callback::from(move |event: KeyboardEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        match event.key().as_str() {
            _ if event.is_composing() => {}
            "Enter" | "," if !typed.trim().is_empty() => {
                event.prevent_default();
                add.emit(());
            }
            "Backspace" if typed.is_empty() => remove_last.emit(()),
            "Escape" => {
                // It leaves the field; the annotation of the card stays the current one.
                event.prevent_default();
                crate::app::dom::article().iter().for_each(crate::app::dom::focus);
            }
            _ => {}
        }
    })
}

/// A name that no other list of the page has.
fn fresh_name() -> AttrValue {
    use std::cell::Cell;
    thread_local!(static GIVEN: Cell<u32> = const { Cell::new(0) });
    let number = GIVEN.with(|given| given.replace(given.get() + 1));
    AttrValue::from(format!("tags-{number}"))
}
