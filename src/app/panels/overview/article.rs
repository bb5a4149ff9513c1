//! The open article at a glance: whom and what it names, its amounts, and who says what.

use std::rc::Rc;

use yew::prelude::*;

use super::{amounts::Amounts, names::Names, sources::SpokenBy};
use crate::{
    annotation::{AnnotationId, Label},
    app::{
        components::{own_look::class_of, sheet::Sheet},
        desk::{lay, use_desk},
        hooks::same::Same,
        speech::{count, say},
    },
    document::Document,
    overview::{Mentions, mentions, scales, speakers},
    state::{Action, Sheet as Laid},
};

/// The article.
#[derive(Properties, PartialEq)]
pub struct ArticleOverviewSheetProps {
    /// The article.
    pub document: Rc<Document>,
    /// The person has seen it.
    pub on_close: Callback<()>,
}

/// The sheet. All its lines run from the beginning of the article to its end, so that marks at one place stand below
/// one another.
#[component]
pub fn ArticleOverviewSheet(props: &ArticleOverviewSheetProps) -> Html {
    let desk = use_desk();
    let document = &props.document;
    let (annotations, text) = (&document.annotations, &document.text);
    let counted = use_memo(Same(document.clone()), |_| {
        let of = |label| Rc::new(mentions(annotations, text, label));
        (of(Label::Person), of(Label::Organization), Rc::new(scales(annotations)), Rc::new(speakers(annotations, text)))
    });
    let (persons, organizations, amounts, spoken) = &*counted;
    let on_go = {
        let (desk, on_close) = (desk.clone(), props.on_close.clone());
        Callback::from(move |id: AnnotationId| {
            on_close.emit(());
            desk.dispatch(Action::GoTo(Some(id)));
        })
    };
    let counts = annotations.counts();
    let n_marks = counts.n_marks();
    let own = counts.own.iter().filter(|(_, n)| *n > 0).map(|(own, _)| Label::Own(*own));
    let labels = desk.state().open.map(|open| open.labels).unwrap_or_default();
    let part = |label: Label, names: &Rc<Vec<Mentions>>| {
        html! { <Names {label} class={class_of(label, &labels)} names={names.clone()} length={text.len()} on_go={&on_go} /> }
    };
    let own = own.map(|label| part(label, &Rc::new(mentions(annotations, text, label))));
    html! {
        <Sheet title={say().overview_article()} class="overview" on_close={&props.on_close}>
            <p class="overview-facts">
                if n_marks > 0 {
                    { say().list_reviewed(&count(n_marks - counts.n_suggested), &count(n_marks)) }{ " · " }
                }
                <button type="button" class="link" onclick={lay(&desk, Laid::LibraryOverview)}>{ say().overview_library() }</button>
            </p>
            if n_marks == 0 {
                <p class="help">{ say().overview_nothing() }</p>
            } else {
                <p class="help">{ say().overview_help() }</p>
            }
            { part(Label::Person, persons) }
            { part(Label::Organization, organizations) }
            { for own }
            <Amounts scales={amounts.clone()} text={text.clone()} on_go={&on_go} />
            <SpokenBy speakers={spoken.clone()} text={text.clone()} on_go={&on_go} />
        </Sheet>
    }
}
