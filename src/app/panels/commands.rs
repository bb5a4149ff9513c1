//! The sheet of all commands: find one by name, run it with Enter or a click, change its key.

use std::{collections::HashSet, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::{
    app::{
        commands::{Command, GROUPS, Group, all, bound, keys, named},
        components::{icon::Icon, sheet::Sheet},
        desk::{Desk, use_desk},
        dom::{document, is_narrow, selection},
        speech::say,
    },
    document::ArticleId,
    state::{Action, Bindings, bindings::shown},
};

/// The sheet.
#[derive(Properties, PartialEq)]
pub struct CommandsSheetProps {
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// What the rows share.
struct Rows<'a> {
    bindings: &'a UseStateHandle<Bindings>,
    /// The command whose key is being chosen.
    asked: &'a UseStateHandle<Option<&'static str>>,
    /// What lost its key to another.
    robbed: &'a UseStateHandle<Option<&'static str>>,
    possible: &'a HashSet<&'static str>,
    /// Does a command, with what was selected before the sheet came.
    on_run: Callback<&'static str>,
    /// The command that Enter does.
    first: Option<&'static str>,
}

/// A search field, and a list for each group. Enter runs the first command; the key beside a name is a button that asks
/// for another key.
#[component]
pub fn CommandsSheet(props: &CommandsSheetProps) -> Html {
    let desk = use_desk();
    let sought = use_state_eq(String::new);
    let bindings = use_state_eq(keys::kept);
    let (asked, robbed) = (use_state_eq(|| None::<&'static str>), use_state_eq(|| None::<&'static str>));
    let before = use_before(&desk);
    let on_run = {
        let (desk, before) = (desk.clone(), before.clone());
        Callback::from(move |id: &'static str| before.run(&desk, id))
    };
    let words: Vec<String> = sought.split_whitespace().map(str::to_lowercase).collect();
    let fits = |command: &&Command| {
        let name = (command.name)(say()).to_lowercase();
        words.iter().all(|word| name.contains(word))
    };
    let first = all().filter(fits).find(|command| before.possible.contains(command.id)).map(|command| command.id);
    let rows = Rows {
        bindings: &bindings,
        asked: &asked,
        robbed: &robbed,
        possible: &before.possible,
        on_run: on_run.clone(),
        first: first.filter(|_| !words.is_empty()),
    };
    let group = |group: &Group| {
        let own: Vec<_> = group.commands.iter().filter(fits).collect();
        (!own.is_empty()).then(|| html! {
            <section><h3>{ (group.name)(say()) }</h3><ul role="list">{ for own.into_iter().map(|command| rows.row(command)) }</ul></section>
        })
    };
    let oninput = {
        let sought = sought.clone();
        move |event: InputEvent| sought.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let (enters, on_quick) = (rows.first, on_run.clone());
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            enters.iter().for_each(|id| on_run.emit(id));
        }
    };
    let list = use_node_ref();
    let walk = walk(&list);
    let is_none = !all().any(|command| fits(&command));
    let said = robbed.and_then(named).map(|other| say().commands_robbed((other.name)(say())));
    let said = said.or_else(|| is_none.then(|| say().commands_none().to_owned()));
    html! {
        <Sheet title={say().commands()} class="commands" on_close={&props.on_close}>
            <div class="search" onkeydown={walk.clone()}>
                <Icon of={icondata_lu::LuSearch} />
                <input type="search" aria-label={say().commands_find()} placeholder={say().commands_find()} data-first="" {oninput} {onkeydown} dir="auto" />
            </div>
            <p class="help" role="status">{ said }</p>
            { quick(&before, &on_quick) }
            <div class="command-groups" ref={&list} onkeydown={walk}>{ for GROUPS.iter().filter_map(group) }</div>
            if words.is_empty() {
                { fixed() }
            }
            { rows.foot() }
        </Sheet>
    }
}

/// Commands that have a button beside the article on a wide page, and stand here on a narrow one.
const QUICK: [(&str, &icondata_core::IconData); 2] =
    [("find", icondata_lu::LuSearch), ("overview", icondata_lu::LuChartBar)];

fn quick(before: &Before, on_run: &Callback<&'static str>) -> Html {
    let button = |(id, icon): (&'static str, &'static icondata_core::IconData)| {
        let command = named(id).filter(|_| before.possible.contains(id))?;
        let onclick = on_run.reform(move |_: MouseEvent| id);
        Some(
            html! { <button type="button" class="button" {onclick}><Icon of={icon} />{ (command.name)(say()) }</button> },
        )
    };
    let buttons: Vec<Html> = QUICK.into_iter().filter(|_| is_narrow()).filter_map(button).collect();
    if buttons.is_empty() {
        Html::default()
    } else {
        html! { <div class="commands-quick">{ buttons }</div> }
    }
}

/// Arrows go from command to command.
fn walk(list: &NodeRef) -> Callback<KeyboardEvent> {
    let list = list.clone();
    Callback::from(move |event: KeyboardEvent| {
        let step: isize = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        let Some(list) = list.cast::<Element>() else { return };
        let Ok(names) = list.query_selector_all(".command-name:not(:disabled)") else { return };
        let names: Vec<Element> = (0..names.length()).filter_map(|at| names.get(at)?.dyn_into().ok()).collect();
        let active = document().active_element();
        let present = names.iter().position(|name| active.as_ref() == Some(name));
        let next = present.map_or(Some(0), |present| present.checked_add_signed(step));
        if let Some(next) = next.and_then(|next| names.get(next)) {
            event.prevent_default();
            // An element that cannot take the focus leaves it where it is.
            let _ = next.unchecked_ref::<HtmlElement>().focus();
        }
    })
}

impl Rows<'_> {
    fn row(&self, command: &'static Command) -> Html {
        let id = command.id;
        let on_run = self.on_run.reform(move |_: MouseEvent| id);
        let name = (command.name)(say());
        let is_possible = self.possible.contains(id);
        html! {
            <li key={id} class={classes!("command", (self.first == Some(id)).then_some("is-first"))}>
                <button type="button" class="command-name" onclick={on_run} disabled={!is_possible}>{ name }</button>
                { self.key(command, name) }
            </li>
        }
    }

    /// The key of `command`, as a button: after it is pressed, the next key becomes the command's key.
    fn key(&self, command: &'static Command, name: &str) -> Html {
        let id = command.id;
        let is_asked = **self.asked == Some(id);
        let ask = {
            let asked = self.asked.clone();
            move |_: MouseEvent| asked.set((*asked != Some(id)).then_some(id))
        };
        let onkeydown = is_asked.then(|| {
            let (bindings, asked, robbed) = (self.bindings.clone(), self.asked.clone(), self.robbed.clone());
            Callback::from(move |event: KeyboardEvent| {
                let Some(key) = keys::pressed(&event).filter(|key| key != "Tab") else { return };
                event.prevent_default();
                event.stop_propagation();
                asked.set(None);
                if key != "Escape" {
                    let mut next = Bindings::clone(&bindings);
                    robbed.set(next.choose(id, &key, bound()));
                    keys::keep(&next);
                    bindings.set(next);
                }
            })
        });
        let keys = self.bindings.of((id, command.keys));
        let shown_key = keys.first().map(|key| shown(key));
        let said = match &shown_key {
            _ if is_asked => say().commands_press().to_owned(),
            Some(key) => say().commands_key(name, key),
            None => say().commands_no_key(name),
        };
        html! {
            <button type="button" class={classes!("command-key", keys.is_empty().then_some("is-free"))} onclick={ask} {onkeydown} aria-label={said.clone()} title={said}>
                <kbd>{ if is_asked { "…".to_owned() } else { shown_key.unwrap_or_else(|| "+".to_owned()) } }</kbd>
            </button>
        }
    }

    /// The switch for single letters, and the button that restores the default keys.
    fn foot(&self) -> Html {
        let change = |alter: fn(&mut Bindings)| {
            let bindings = self.bindings.clone();
            move || {
                let mut next = Bindings::clone(&bindings);
                alter(&mut next);
                keys::keep(&next);
                bindings.set(next);
            }
        };
        let letters = change(|bindings| bindings.no_letters = !bindings.no_letters);
        let reset = change(Bindings::reset);
        html! {
            <div class="commands-foot">
                <label><input type="checkbox" checked={!self.bindings.no_letters} onchange={move |_: Event| letters()} />{ " " }{ say().commands_letters() }</label>
                if self.bindings.is_changed() {
                    <button type="button" class="link" onclick={move |_: MouseEvent| reset()}>{ say().commands_reset() }</button>
                }
            </div>
        }
    }
}

/// What was there before the sheet came.
struct Before {
    /// Of which article what was selected.
    selected: Option<(ArticleId, selection::Selected)>,
    possible: HashSet<&'static str>,
}

impl Before {
    /// Takes the sheet away, selects again what was selected, and does the command.
    fn run(&self, desk: &Desk, id: &str) {
        desk.dispatch(Action::Lay(None));
        if let Some(((id, selected), open)) = self.selected.as_ref().zip(desk.state().open)
            && open.document.id == *id
        {
            selection::select(&open.layout, *selected);
        }
        if let Some(act) = named(id).and_then(|command| (command.act)(desk)) {
            act.run(desk);
        }
    }
}

/// Looks once, before the sheet's field takes the focus and the selection is lost.
#[hook]
fn use_before(desk: &Desk) -> Rc<Before> {
    use_memo((), |()| Before {
        selected: desk
            .state()
            .open
            .and_then(|open| Some((open.document.id.clone(), selection::selected(&open.layout)?))),
        possible: all().filter(|command| (command.act)(desk).is_some()).map(|command| command.id).collect(),
    })
}

/// Keys that cannot be changed: those of the caret.
fn fixed() -> Html {
    let rows = [("← →  Home End", say().keys_caret()), ("Ctrl / Alt + ← →", say().keys_caret_word())];
    html! {
        <dl>{ for rows.map(|(keys, meaning)| html! { <><dt><kbd>{ keys }</kbd></dt><dd>{ meaning }</dd></> }) }</dl>
    }
}
