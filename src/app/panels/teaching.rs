//! What was learnt last, what more of it stands in the article, and the way to the dictionary: at the foot of the list,
//! where room is kept for it, so that nothing moves when it speaks.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::{
    annotation::AnnotationId,
    app::{
        components::icon::Icon,
        desk::{lay, use_desk},
        hooks::same::Same,
        later::use_later,
        speech::{count, say},
        store::now,
        words,
    },
    dictionary::Verdict,
    document::{Document, Edit},
    state::{Action, Sheet, Teaching},
};

/// After how many milliseconds the rest of the article is looked through: the decision itself is on screen first.
const PAUSE: u32 = 120;

/// What has been learnt.
#[derive(Properties, Clone)]
pub struct TeachingFootProps {
    /// What has been learnt.
    pub teaching: Teaching,
    /// The open article.
    pub document: Rc<Document>,
}

impl PartialEq for TeachingFootProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document) && self.teaching == other.teaching
    }
}

/// The foot of the list: its room is there at once.
#[component]
pub fn TeachingFoot(props: &TeachingFootProps) -> Html {
    let later = use_later();
    html! { <footer class="teaching">{ later.draw(|parts| (parts.teaching)(props.clone())) }</footer> }
}

/// What it says, and what can be done.
#[component]
pub fn Taught(props: &TeachingFootProps) -> Html {
    let desk = use_desk();
    let latest = props.teaching.latest.as_ref();
    let n_alike = use_alike(&props.document, latest.map(|(id, _)| id));
    let names = props.teaching.dictionary.as_ref().map_or(0, |dictionary| dictionary.entries().len());
    let said = latest.and_then(|(_, lesson)| {
        let entry = props.teaching.dictionary.as_ref()?.get(&lesson.name)?;
        Some((lesson.name.clone(), entry.verdict))
    });
    let alike = latest.filter(|_| n_alike > 0).map(|(id, lesson)| {
        let (desk, id) = (desk.clone(), id.clone());
        let onclick = move |_| desk.dispatch(Action::Edit(Edit::Alike(id.clone()), now()));
        let n = count(n_alike);
        let act = if lesson.verdict == Some(Verdict::NoName) { say().reject_alike(&n) } else { say().mark_alike(&n) };
        html! { <button type="button" class="button" {onclick} title="e">{ act }</button> }
    });
    let on_dictionary = lay(&desk, Sheet::Dictionary);
    let only_here = said.as_ref().map(|(name, _)| {
        let name = name.clone();
        let onclick = move |_| desk.dispatch(Action::Forget(name.clone()));
        html! { <button type="button" class="link" {onclick}>{ say().only_here() }</button> }
    });
    html! {
        <>
            <p class="teaching-said" role="status" dir="auto">
                { said.map_or_else(|| say().nothing_remembered().to_owned(), |(name, verdict)| words::remembered(&name, verdict)) }
            </p>
            <div class="teaching-acts">
                { for alike }
                { for only_here }
                <button type="button" class="link dictionary-link" onclick={on_dictionary}>
                    <Icon of={icondata_lu::LuBookA} /><span>{ say().dictionary_of(&count(names)) }</span>
                </button>
            </div>
        </>
    }
}

/// How many more places the decision on annotation `id` could be taken over to.
#[hook]
fn use_alike(document: &Rc<Document>, id: Option<&AnnotationId>) -> usize {
    let n_alike = use_state_eq(|| 0);
    let set = n_alike.setter();
    let document = document.clone();
    use_effect_with((Same(document.clone()), id.cloned()), move |(_, id)| {
        let pause = match id.clone() {
            Some(id) => Some(Timeout::new(PAUSE, move || set.set(document.n_alike(&id)))),
            None => {
                set.set(0);
                None
            }
        };
        move || drop(pause)
    });
    *n_alike
}
