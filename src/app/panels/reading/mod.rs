//! The article, its marks, and what floats beside them.

mod brush;
pub mod caret_mode;
pub mod current_card;
pub mod double_click;
mod floating;
pub mod hand;
mod handles;
mod pointing;

use std::{
    cell::{Cell, RefCell},
    ops::Range,
    rc::Rc,
};

use yew::prelude::*;

use crate::{
    app::{
        components::section::Section,
        desk::use_desk,
        dom::{clipboard, document, place},
        hooks::{
            use_gradual::{Drawn, note_moment, use_gradual},
            use_listener::use_listener,
            use_place::{use_first_place, use_place},
        },
        later::use_later,
        speech::say,
    },
    state::{
        Open, Reading,
        layout::Layout,
        marks::{SectionMarks, marks},
    },
    text::{Language, Span},
};
use caret_mode::CaretModeProps;
use floating::Floating;

/// The article to show.
#[derive(Properties, PartialEq)]
pub struct ReadingPaneProps {
    /// The article, as it stands.
    pub open: Open,
    /// Where the person was when they left it: block, and CSS pixels.
    pub place: (usize, f64),
}

/// The reading pane.
#[component]
pub fn ReadingPane(props: &ReadingPaneProps) -> Html {
    let (desk, later) = (use_desk(), use_later());
    let open = &props.open;
    let layout = &open.layout;
    let view = use_memo(props.place.0, |block| Cell::new(layout.section_of(*block)));
    let pane = use_node_ref();
    let held = use_memo((), |()| Cell::new(None::<Span>));
    let target = near_only(use_marks(open), view.get());
    let held_sections = held.get().map(|span| sections_of(layout, span));
    let (drawn, is_complete) = use_gradual(layout, &target, &view, held_sections);
    use_place(&desk, &open.document.id, layout, &view);
    use_first_place(layout, props.place, is_complete);
    use_current_in_view(open, &view);
    use_moments(open, is_complete);
    use_copy(layout);

    let current = open.current();
    let touched = current.map(|annotation| sections_of(layout, annotation.span)).unwrap_or_default();
    let title_block = title_block(open);
    let section = |(number, drawn): (usize, Option<Drawn>)| {
        let current = current.filter(|_| touched.contains(&number)).map(|annotation| annotation.id.clone());
        let title_block = title_block.filter(|block| layout.sections[number].contains(block));
        html! { <Section key={number} {number} {drawn} labels={open.labels.clone()} {current} {title_block} /> }
    };
    let language = open.document.details.language;
    html! {
        <div class="reading" ref={pane.clone()}>
            <article data-article="" class={classes!("article", (language != Language::English).then_some("is-cjk"))} aria-label={say().article()}
                lang={language.tag()} dir="auto" tabindex="0" onclick={pointing::on_click(&desk)} ondblclick={pointing::on_double_click(&desk, later)}
                aria-describedby="article-help">
                { for drawn.into_iter().enumerate().map(section) }
            </article>
            <p id="article-help" class="unseen">
                { say().article_keys() }
            </p>
            { later.draw(|parts| (parts.caret_mode)(CaretModeProps { layout: layout.clone(), pane: pane.clone() })) }
            <Floating open={open.clone()} pane={pane.clone()} {is_complete} {held} />
        </div>
    }
}

/// The marks of all sections, each list shared with the one before where nothing changed in it.
#[hook]
fn use_marks(open: &Open) -> Rc<Vec<SectionMarks>> {
    struct Present {
        of: Option<(Rc<Layout>, crate::document::Annotations, crate::state::marks::Shown)>,
        marks: Rc<Vec<SectionMarks>>,
    }
    let present = use_mut_ref(|| Present { of: None, marks: Rc::default() });
    let mut present = present.borrow_mut();
    let annotations = &open.document.annotations;
    let is_present = present.of.as_ref().is_some_and(|(layout, of, shown)| {
        Rc::ptr_eq(layout, &open.layout) && of.is_same(annotations) && *shown == open.view.shown
    });
    if !is_present {
        let is_same_text = present.of.as_ref().is_some_and(|(layout, ..)| Rc::ptr_eq(layout, &open.layout));
        let before = if is_same_text { present.marks.clone() } else { Rc::default() };
        present.marks = Rc::new(marks(&open.layout, annotations, &open.view.shown, &before));
        present.of = Some((open.layout.clone(), annotations.clone(), open.view.shown.clone()));
    }
    present.marks.clone()
}

/// The most marks that the page has at once: 60,000 more elements would slow down everything.
const MOST_MARKS: usize = 60_000;
/// In an article with more marks, only so many sections before and after the one in view have them.
const REACH: usize = 30;

/// `target` as it is, or with the marks of far sections left out where there are too many: their text stays.
fn near_only(target: Rc<Vec<SectionMarks>>, view: usize) -> Rc<Vec<SectionMarks>> {
    let n_marks: usize = target.iter().map(|marks| marks.len()).sum();
    if n_marks <= MOST_MARKS {
        return target;
    }
    thread_local!(static PLAIN: SectionMarks = Rc::default());
    let plain = PLAIN.with(Rc::clone);
    let near = |(section, marks): (usize, &SectionMarks)| {
        if section.abs_diff(view) <= REACH { marks.clone() } else { plain.clone() }
    };
    Rc::new(target.iter().enumerate().map(near).collect())
}

fn sections_of(layout: &Layout, span: Span) -> Range<usize> {
    let section = |byte| layout.section_of(layout.block_at(byte));
    section(span.start)..section(span.end) + 1
}

/// The block that is the title too: the article's first line, where nobody has given another title.
fn title_block(open: &Open) -> Option<usize> {
    let layout = &open.layout;
    let is_blank =
        |block: &crate::state::layout::Block| layout.text[block.span.start..block.span.end].trim().is_empty();
    let first = layout.blocks.iter().position(|block| !is_blank(block))?;
    let span = layout.blocks[first].span;
    let is_title =
        layout.text[span.start..span.end].trim() == open.document.details.title && layout.blocks.len() > first + 1;
    is_title.then_some(first)
}

/// Brings the current annotation into view whenever the person goes to one.
#[hook]
fn use_current_in_view(open: &Open, view: &Rc<Cell<usize>>) {
    let update = use_force_update();
    let moved = use_mut_ref(|| open.view.n_moves);
    let wanted = use_mut_ref(|| None::<String>);
    let (open, view) = (open.clone(), view.clone());
    use_effect(move || {
        if moved.replace(open.view.n_moves) != open.view.n_moves {
            *wanted.borrow_mut() = open.view.current.as_ref().map(crate::app::components::section::page_id);
        }
        reveal(&open, &view, &wanted, &update);
    });
}

fn reveal(open: &Open, view: &Rc<Cell<usize>>, wanted: &RefCell<Option<String>>, update: &UseForceUpdateHandle) {
    let Some(id) = wanted.borrow().clone() else { return };
    let mark = open.current().and_then(|current| place::mark_element(&open.layout, current.span, &id));
    if let Some(mark) = mark {
        wanted.take();
        place::reveal(&mark);
        let in_list =
            document().active_element().is_some_and(|element| element.closest("[data-item]").ok().flatten().is_some());
        if !in_list && !crate::app::dom::is_typing() {
            crate::app::dom::focus(&mark);
        }
    } else if let Some(current) = open.current() {
        // Its section is drawn next, and this effect runs again after that.
        let section = open.layout.section_of(open.layout.block_at(current.span.start));
        if view.replace(section) != section {
            update.force_update();
        }
    }
}

/// Notes the moments that the page's benchmark measures, each once an article.
#[hook]
fn use_moments(open: &Open, is_complete: bool) {
    let noted = use_mut_ref(|| (false, false));
    let is_final = open.reading == Reading::Done;
    let n_marks = open.document.annotations.len();
    use_effect(move || {
        let mut noted = noted.borrow_mut();
        if !noted.0 && (is_final || n_marks > 0) {
            noted.0 = true;
            note_moment("gloss:first-screen");
        }
        if !noted.1 && is_final && is_complete {
            noted.1 = true;
            note_moment("gloss:complete");
        }
    });
}

#[hook]
fn use_copy(layout: &Rc<Layout>) {
    let layout = layout.clone();
    use_listener(document(), &["copy"], move |event| {
        if !crate::app::dom::is_typing() {
            clipboard::copy(&layout, event);
        }
    });
}
