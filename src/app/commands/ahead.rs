//! Typing ahead: keys pressed after a sheet was asked for and before its field has the focus. They belong to the sheet,
//! never to the article beneath it.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use gloo::{
    events::{EventListener, EventListenerOptions, EventListenerPhase},
    timers::callback::Timeout,
};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlInputElement, HtmlTextAreaElement, InputEvent, InputEventInit, KeyboardEvent, KeyboardEventInit,
    SelectionMode,
};

use crate::app::{
    desk::Desk,
    dom::{document, focus, is_typing, window},
};

/// What is drawn bears this attribute until it has the focus.
const COMING: &str = "data-coming";

thread_local! {
    /// Whether a sheet was asked for that is not drawn yet.
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
    static TYPED: RefCell<VecDeque<String>> = const { RefCell::new(VecDeque::new()) };
}

/// Keeps what is typed ahead from all that listens to keys.
pub fn listen() {
    let options =
        EventListenerOptions { phase: EventListenerPhase::Capture, ..EventListenerOptions::enable_prevent_default() };
    EventListener::new_with_options(&window(), "keydown", options, |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|_| is_coming()) else { return };
        match coming().filter(has_focus) {
            // The sheet has the focus: the key goes to its field, after what was typed before.
            Some(sheet) => settle(&sheet),
            None => {
                event.stop_immediate_propagation();
                keep(event);
            }
        }
    })
    .forget();
}

/// A sheet is asked for.
pub(super) fn ask(desk: &Desk) {
    IS_ASKED.set(true);
    let desk = desk.clone();
    Timeout::new(0, move || look_for_sheet(&desk, N_LOOKS)).forget();
}

/// A sheet that has been drawn bears the attribute [`COMING`]; a busy page may draw it later.
fn look_for_sheet(desk: &Desk, n_looks: u32) {
    let drawn = present();
    if drawn.is_none() && n_looks > 0 && desk.state().sheet.is_some() {
        let desk = desk.clone();
        Timeout::new(A_FRAME, move || look_for_sheet(&desk, n_looks - 1)).forget();
        return;
    }
    IS_ASKED.set(false);
    match drawn {
        _ if coming().is_some() => {}
        // It lay there already.
        Some(sheet) => give(&first(&sheet)),
        None => drop(TYPED.take()),
    }
}

/// How often to look for something that is about to be drawn, and the pause between two looks, in milliseconds.
const N_LOOKS: u32 = 30;
const A_FRAME: u32 = 16;

/// Gives the focus to the field that `find` finds, once it is there, and what was typed meanwhile.
pub(super) fn go_to(find: fn() -> Option<Element>) {
    look_for(find, N_LOOKS);
}

fn look_for(find: fn() -> Option<Element>, n_looks: u32) {
    let field = find();
    IS_ASKED.set(field.is_none() && n_looks > 0);
    match field {
        Some(field) => give(&field),
        None if n_looks > 0 => drop(Timeout::new(A_FRAME, move || look_for(find, n_looks - 1)).forget()),
        None => drop(TYPED.take()),
    }
}

/// Takes `event` if it belongs to a sheet: to one that is coming, or to the open one while nothing else has the focus.
/// Answers whether it did.
pub(super) fn takes(event: &KeyboardEvent) -> bool {
    if is_coming() {
        keep(event);
        return true;
    }
    let is_nowhere = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
    // Its own keys do not come here, but for those that were pressed before the page could do anything with them.
    let is_its =
        |sheet: &Element| is_nowhere && sheet.matches(".sheet").unwrap_or_default() || is_typing() && has_focus(sheet);
    let Some(sheet) = present().filter(is_its) else { return false };
    keep(event);
    settle(&sheet);
    true
}

/// `sheet` has been drawn: it has the focus from now on, and what was typed for it.
pub fn arrived(sheet: &Element) {
    focus(&first(sheet));
    let sheet = sheet.clone();
    // What fills its field does so before that.
    Timeout::new(0, move || settle(&sheet)).forget();
}

/// Gives `sheet` what was typed for it: where it has the focus already, there.
fn settle(sheet: &Element) {
    // An element without the attribute is as good.
    let _ = sheet.remove_attribute(COMING);
    let active = document().active_element().filter(|active| sheet.contains(Some(active)));
    give(&active.unwrap_or_else(|| first(sheet)));
}

fn is_coming() -> bool {
    IS_ASKED.get() || coming().is_some()
}

fn coming() -> Option<Element> {
    laid().find(|sheet| sheet.has_attribute(COMING))
}

/// What lies over the page.
fn present() -> Option<Element> {
    laid().next()
}

/// What can lie over the page, by its names: to look for it by what it is would take every key's time in a long article.
const NAMES: [&str; 3] = [SHEET, GATHERING, FIND_BAR];
/// The name of a sheet in the page.
pub const SHEET: &str = "sheet";
/// … of the sheet with every place of some words, which another can lie over.
pub const GATHERING: &str = "gathering";
/// … of the bar by which words are found.
pub const FIND_BAR: &str = "find-bar";

fn laid() -> impl Iterator<Item = Element> {
    NAMES.into_iter().filter_map(|name| document().get_element_by_id(name))
}

fn has_focus(sheet: &Element) -> bool {
    sheet.contains(document().active_element().as_deref())
}

/// The field that `sheet` is about, where it has one.
fn first(sheet: &Element) -> Element {
    sheet.query_selector("[data-first]").ok().flatten().unwrap_or_else(|| sheet.clone())
}

/// Remembers what `event` types. What is pressed with Ctrl or Alt is nobody's.
fn keep(event: &KeyboardEvent) {
    let key = event.key();
    let is_plain = event.get_modifier_state("AltGraph") || !(event.ctrl_key() || event.meta_key() || event.alt_key());
    let is_known = key.chars().count() == 1 || NAMED.contains(&key.as_str());
    if is_plain && is_known && !event.is_composing() {
        event.prevent_default();
        TYPED.with_borrow_mut(|typed| typed.push_back(key));
    }
}

/// Keys that do something in a field, or to a sheet.
const NAMED: [&str; 5] = ["Enter", "Escape", "Backspace", "ArrowDown", "ArrowUp"];

/// Gives `field` the focus and what was typed.
fn give(field: &Element) {
    if document().active_element().as_ref() != Some(field) {
        focus(field);
    }
    type_on(TYPED.take());
}

/// Types `keys` where the focus is: words at once, a key that does something once what was typed before it is drawn.
fn type_on(mut keys: VecDeque<String>) {
    let Some(field) = document().active_element() else { return };
    let is_area = field.has_type::<HtmlTextAreaElement>();
    let mut words = String::new();
    while let Some(key) = keys.front() {
        match key.as_str() {
            "Backspace" => drop(words.pop()),
            "Enter" if is_area => words.push('\n'),
            letter if letter.chars().count() == 1 => words.push_str(letter),
            _ => break,
        }
        keys.pop_front();
    }
    write(&field, &words);
    if let Some(key) = keys.pop_front() {
        Timeout::new(0, move || {
            press(&key);
            type_on(keys);
        })
        .forget();
    }
}

/// Writes `words` into `field` as somebody who types does: over what is selected.
fn write(field: &Element, words: &str) {
    if words.is_empty() {
        return;
    }
    // What is no field for words takes none.
    let written = if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        let ends = (area.selection_start().ok().flatten(), area.selection_end().ok().flatten());
        let (from, to) = (ends.0.unwrap_or_default(), ends.1.unwrap_or_default());
        area.set_range_text_with_start_and_end_and_mode(words, from, to, "end")
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        let ends = (input.selection_start().ok().flatten(), input.selection_end().ok().flatten());
        let (from, to) = (ends.0.unwrap_or_default(), ends.1.unwrap_or_default());
        input.set_range_text_with_start_and_end_and_selection_mode(words, from, to, SelectionMode::End)
    } else {
        return;
    };
    let wanted = InputEventInit::new();
    wanted.set_bubbles(true);
    if let (Ok(()), Ok(event)) = (written, InputEvent::new_with_event_init_dict("input", &wanted)) {
        // Nobody forbids what has been typed already.
        let _ = field.dispatch_event(&event);
    }
}

/// Presses `key` where the focus is.
fn press(key: &str) {
    let wanted = KeyboardEventInit::new();
    wanted.set_key(key);
    wanted.set_bubbles(true);
    wanted.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &wanted).ok();
    if let Some((field, event)) = document().active_element().zip(event) {
        // What listens has done what the key means.
        let _ = field.dispatch_event(&event);
    }
}
