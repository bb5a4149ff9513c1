//! The card of the current mark, with its values from the article, and what its buttons do.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    annotation::{Annotation, Status},
    app::{
        components::{
            card::{Card, Decision},
            item::shortened,
        },
        desk::Desk,
        marking::label_chosen,
        panels::links::Connections,
        store::now,
    },
    document::Edit,
    state::{Action, Open},
};

/// The card of `annotation`; another annotation has another card.
pub fn current_card(desk: &Desk, open: &Open, annotation: &Rc<Annotation>) -> Html {
    let text = |annotation: &Annotation| {
        AttrValue::from(shortened(open.document.text.get(annotation.span).unwrap_or_default()))
    };
    let beside: Vec<_> = open.beside(annotation).into_iter().map(|other| (other.clone(), text(&other))).collect();
    // All annotations are searched only if this is offered: for decided ones it is not.
    let is_open = annotation.status == Status::Suggested;
    let n_same = if is_open { open.of_same_words(annotation).len() } else { 1 };
    let n_in_paragraph = if is_open { open.of_paragraph(annotation).len() } else { 1 };
    let key = annotation.id.as_str().to_owned();
    let on_go = {
        let desk = desk.clone();
        Callback::from(move |other: Rc<Annotation>| desk.dispatch(Action::GoTo(Some(other.id.clone()))))
    };
    html! { <>
        <Card key={key.clone()} annotation={annotation.clone()} labels={open.labels.clone()} text={text(annotation)}
            article={open.document.text.clone()} {n_same} {n_in_paragraph} {beside} on_decide={on_decide(desk, open, annotation)} {on_go} />
        <Connections {key} open={open.clone()} />
    </> }
}

fn on_decide(desk: &Desk, open: &Open, annotation: &Rc<Annotation>) -> Callback<Decision> {
    let (desk, open, annotation) = (desk.clone(), open.clone(), annotation.clone());
    Callback::from(move |decision| {
        let id = annotation.id.clone();
        let edit = match decision {
            Decision::Accept => Edit::Accept(vec![id]),
            Decision::Reject => Edit::Reject(vec![id]),
            Decision::AcceptAll => Edit::Accept(open.of_same_words(&annotation)),
            Decision::RejectAll => Edit::Reject(open.of_same_words(&annotation)),
            Decision::AcceptParagraph => Edit::Accept(open.of_paragraph(&annotation)),
            Decision::Reconsider => Edit::Reconsider(vec![id]),
            Decision::Remove => Edit::Remove(vec![id]),
            Decision::Correct(amount) => Edit::Correct { id, amount },
            Decision::CorrectClaim(claim) => Edit::CorrectClaim { id, claim },
            Decision::Note(note) => Edit::Note { id, note },
            Decision::Leave => return desk.dispatch(Action::GoTo(None)),
            Decision::Relabel(label) => {
                label_chosen(&desk, &open, label).into_iter().for_each(|action| desk.dispatch(action));
                return;
            }
        };
        desk.dispatch(Action::Edit(edit, now()));
    })
}
