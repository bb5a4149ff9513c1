//! What became of the marks when the text was changed, and those that have no place: a sheet at the side, so that the
//! article can be read and selected beside it.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    annotation::{Annotation, AnnotationId},
    app::{
        components::{icon::Icon, label_toolbar::icon, own_look::plain_class_of, sheet::Sheet},
        desk::{Desk, use_desk},
        dom::{document, focus, selection},
        hooks::{same::Same, use_selection::selected},
        speech::{count, say},
        store::now,
        words,
    },
    document::{
        Orphan, Step,
        revise::{Fate, Followed, Review},
    },
    state::{Action, Notice, Open},
};

/// So many of a kind are listed; of the others the number.
const MOST: usize = 300;

/// The article whose marks are looked through.
#[derive(Properties, PartialEq)]
pub struct ReviewSheetProps {
    /// The article.
    pub open: Open,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// The marks without a place, then those that the last change of the text affected.
#[component]
pub fn ReviewSheet(props: &ReviewSheetProps) -> Html {
    let desk = use_desk();
    let open = &props.open;
    let step = open.history.latest(|step| step.patch().is_some()).cloned();
    let key = (step.clone().map(Same), open.text_hash);
    let review = use_memo(key, |_| step.and_then(|step: Rc<Step>| Review::of_step(&step, &open.document.text)));
    let orphans = &open.document.orphans;
    let of = |is: fn(&Followed) -> bool| -> Vec<&Followed> {
        review.iter().flat_map(|review| review.to_look_at()).filter(|own| is(own)).collect()
    };
    let changed = of(|own| matches!(own.fate, Fate::Changed { .. }));
    let moved = of(|own| matches!(own.fate, Fate::Moved(_)));
    let incomplete = of(|own| matches!(own.fate, Fate::Stayed(_)));
    let is_empty = orphans.is_empty() && changed.is_empty() && moved.is_empty() && incomplete.is_empty();
    let row = |followed: &&Followed| followed_row(&desk, open, followed);
    html! {
        <Sheet title={say().review()} class="review" on_close={&props.on_close}>
            if !orphans.is_empty() {
                { heading(say().orphans(), orphans.len()) }
                <p class="help">{ say().orphans_help() }</p>
                <ul role="list" aria-label={say().orphans()}>{ for orphans.iter().take(MOST).map(|orphan| orphan_row(&desk, orphan)) }</ul>
            }
            { for [(say().review_changed(), &changed), (say().review_moved(), &moved), (say().review_incomplete(), &incomplete)]
                .into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(name, rows)| html! { <>
                    { heading(name, rows.len()) }
                    <ul role="list" aria-label={name}>{ for rows.iter().take(MOST).map(row) }</ul>
                </> }) }
            if is_empty {
                <p class="help" role="status">{ say().review_none() }</p>
            }
        </Sheet>
    }
}

fn heading(name: &'static str, n: usize) -> Html {
    html! { <h3>{ name }<span class="review-count">{ words::grouped(n) }</span></h3> }
}

/// A mark that still stands somewhere: pressing it goes there.
fn followed_row(desk: &Desk, open: &Open, followed: &Followed) -> Html {
    let own = &followed.annotation;
    let present = open.document.annotations.get(&own.id);
    let now = present.and_then(|present| open.document.text.get(present.span)).unwrap_or_default().to_owned();
    let before = match &followed.fate {
        Fate::Changed { words, .. } => Some(words.clone()),
        _ => None,
    };
    let onclick = {
        let (desk, id) = (desk.clone(), own.id.clone());
        move |_| desk.dispatch(Action::GoTo(Some(id.clone())))
    };
    html! {
        <li key={own.id.as_str()}>
            <button type="button" class={classes!("review-go", plain_class_of(own.label()))} {onclick} disabled={present.is_none()}>
                <Icon of={icon(own.label())} />
                <span class="unseen">{ words::label(own.label()) }{ ": " }</span>
                <span dir="auto">
                    if let Some(before) = before { <del>{ line(&before) }</del>{ " " } }
                    { line(&now) }
                </span>
            </button>
        </li>
    }
}

/// A mark without a place, with what stood around it, and what can be done.
fn orphan_row(desk: &Desk, orphan: &Rc<Orphan>) -> Html {
    let own: &Annotation = &orphan.annotation;
    let act = |name: &'static str, act: fn(&Desk, &AnnotationId)| {
        let (desk, id) = (desk.clone(), own.id.clone());
        let onclick = move |_: MouseEvent| act(&desk, &id);
        let full = format!("{name}: {}", line(&orphan.words));
        html! { <button type="button" class="link" {onclick} aria-label={full}>{ name }</button> }
    };
    // Pressing a button must not take the selection away.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <li key={own.id.as_str()} class={classes!("orphan", plain_class_of(own.label()))} {onmousedown} aria-label={words::announced(own, &orphan.words)}>
            <p dir="auto">
                <Icon of={icon(own.label())} />
                <span class="orphan-around">{ line(&orphan.before) }</span><b>{ line(&orphan.words) }</b><span class="orphan-around">{ line(&orphan.after) }</span>
            </p>
            { act(say().orphan_place(), place) }
            { act(say().orphan_let_go(), let_go) }
        </li>
    }
}

fn line(words: &str) -> String {
    words.replace('\n', " ")
}

/// Gives the orphan the place that is selected in the article.
fn place(desk: &Desk, id: &AnnotationId) {
    let Some(open) = desk.state().open else { return };
    let step = selected(&open.layout).and_then(|span| open.document.adopted(id, span, now()));
    let Some(step) = step else { return desk.tell(Notice::status(say().orphan_select())) };
    selection::clear();
    desk.dispatch(Action::Revise(Rc::new(step)));
    desk.dispatch(Action::GoTo(Some(id.clone())));
}

fn let_go(desk: &Desk, id: &AnnotationId) {
    let step = desk.state().open.and_then(|open| open.document.let_go(std::slice::from_ref(id), now()));
    step.into_iter().for_each(|step| desk.dispatch(Action::Revise(Rc::new(step))));
    // The row goes with its button: the keys stay with the sheet.
    document().query_selector(".sheet.review").ok().flatten().iter().for_each(focus);
}

/// How many marks have no place.
#[derive(Properties, PartialEq)]
pub struct OrphansLineProps {
    /// So many.
    pub n_orphans: usize,
}

/// A line over the list that says that some marks have no place; it opens the sheet.
#[component]
pub fn OrphansLine(props: &OrphansLineProps) -> Html {
    let desk = use_desk();
    let onclick = move |_| desk.dispatch(Action::Lay(Some(crate::state::Sheet::Review)));
    html! {
        <button type="button" class="orphans-line" {onclick}>
            <Icon of={icondata_lu::LuUnlink} /><span>{ say().orphans_line(&count(props.n_orphans)) }</span>
        </button>
    }
}
