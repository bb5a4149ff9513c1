//! A section of the article: its blocks, with the marks over them.

use std::rc::Rc;

use yew::{
    prelude::*,
    virtual_dom::{Key, VList, VText},
};

use crate::{
    annotation::{Annotation, AnnotationId, Body, ClaimKind, ClaimPart, Label, LabelSet, Status},
    app::components::own_look::class_of,
    state::{
        layout::{Block, Layout},
        marks::{SectionMarks, Segment, segments},
    },
    text::Span,
};

/// A section as it is to be drawn.
#[derive(Properties, Clone)]
pub struct SectionProps {
    /// The article's layout.
    pub layout: Rc<Layout>,
    /// Which section.
    pub number: usize,
    /// Its marks; nothing while it is not to be drawn yet.
    pub marks: Option<SectionMarks>,
    /// How labels of the person's own look.
    pub labels: Rc<LabelSet>,
    /// The current annotation, where it touches this section.
    pub current: Option<AnnotationId>,
    /// The article's first line, where it is its title too.
    pub title_block: Option<usize>,
}

impl PartialEq for SectionProps {
    fn eq(&self, other: &Self) -> bool {
        let same_marks = match (&self.marks, &other.marks) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        same_marks
            && Rc::ptr_eq(&self.layout, &other.layout)
            && Rc::ptr_eq(&self.labels, &other.labels)
            && (self.number, &self.current, self.title_block) == (other.number, &other.current, other.title_block)
    }
}

/// A section: drawn anew only when its own marks change.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let Some(marks) = &props.marks else {
        return html! { <div class="section" data-section={props.number.to_string()}></div> };
    };
    let blocks = props.layout.sections[props.number].clone();
    html! {
        <div class="section" data-section={props.number.to_string()}>
            { for blocks.map(|number| block(props, number, marks)) }
        </div>
    }
}

fn block(props: &SectionProps, number: usize, marks: &[Rc<Annotation>]) -> Html {
    let Block { span, is_continued } = props.layout.blocks[number];
    let class =
        classes!(span.is_empty().then_some("is-empty"), (props.title_block == Some(number)).then_some("is-title"),);
    let pieces = pieces(props, span, marks);
    html! {
        <p {class} data-block={number.to_string()} data-continued={is_continued.then_some("")}>{ for pieces }</p>
    }
}

/// The words and marks of a block. Each mark shares a key with the plain words in front of it, so a new mark adds its
/// own element to the page and leaves the others alone.
fn pieces(props: &SectionProps, block: Span, marks: &[Rc<Annotation>]) -> Vec<Html> {
    let mut plain = None;
    let mut pieces = Vec::new();
    for segment in segments(block, marks) {
        let text: Html = VText::new(props.layout.text[segment.span.start..segment.span.end].to_owned()).into();
        if segment.over.is_empty() {
            plain = Some(text);
        } else {
            let mark = mark(props, &segment, marks, text);
            let both = plain.take().into_iter().chain([mark]).collect();
            pieces.push(VList::with_children(both, Some(Key::from(segment.span.start))).into());
        }
    }
    pieces.extend(plain.map(|text| VList::with_children(vec![text], Some(Key::from("end"))).into()));
    pieces
}

fn mark(props: &SectionProps, segment: &Segment, marks: &[Rc<Annotation>], text: Html) -> Html {
    let start = segment.span.start;
    let over: Vec<&Annotation> = segment.over.iter().map(|index| &*marks[*index]).collect();
    let is_current = |annotation: &&Annotation| props.current.as_ref() == Some(&annotation.id);
    let begins_current = over.iter().any(|annotation| is_current(annotation) && annotation.span.start == start);
    html! {
        <mark data-a={names(&over)} class={look(&over, segment, over.iter().any(is_current), &props.labels)}
            data-own={own_name(&over, start)} tabindex={begins_current.then_some("0")}>{ text }</mark>
    }
}

/// The name of the person's own label that begins here, for screen readers: the styles cannot know it.
fn own_name(over: &[&Annotation], start: usize) -> Option<&'static str> {
    over.iter().find_map(|annotation| match annotation.body {
        Body::Own(own) if annotation.span.start == start => Some(own.name()),
        _ => None,
    })
}

/// The ids of `over` as an attribute, separated by spaces; spaces within ids from files become `_`.
fn names(over: &[&Annotation]) -> String {
    let names: Vec<String> = over.iter().map(|annotation| page_id(&annotation.id)).collect();
    names.join(" ")
}

/// An annotation's id as the page bears it.
pub fn page_id(id: &AnnotationId) -> String {
    id.as_str().replace(char::is_whitespace, "_")
}

/// The classes of a segment: which labels lie over it, what begins and ends there, and what the person has decided.
///
/// The colours of a name or amount come from the shortest annotation that is no claim; a claim lends its line, and where it
/// begins, the sign of its kind.
fn look(over: &[&Annotation], segment: &Segment, is_current: bool, labels: &LabelSet) -> String {
    let span = segment.span;
    let mut look = String::with_capacity(48);
    let mut add = |class: &str| {
        if !look.is_empty() {
            look.push(' ');
        }
        look.push_str(class);
    };
    let shortest = over
        .iter()
        .filter(|annotation| annotation.label() != Label::Claim)
        .min_by_key(|annotation| annotation.span.len());
    if let Some(annotation) = shortest {
        add(&class_of(annotation.label(), labels));
        add(class_of_status(annotation.status));
        if annotation.span.start == span.start {
            add(begins(annotation.label()));
        }
        if annotation.span.end == span.end {
            add("ends");
        }
    }
    let claim = over.iter().find_map(|annotation| match &annotation.body {
        Body::Claim(claim) => Some((annotation, claim.kind)),
        _ => None,
    });
    if let Some((claim, kind)) = claim {
        add("claim");
        add(if claim.status == Status::Accepted { "claim-accepted" } else { "claim-open" });
        if shortest.is_none() {
            add(class_of_status(claim.status));
        }
        if claim.span.start == span.start {
            add("begins-claim");
            add(class_of_kind(kind));
        }
        match segment.part {
            Some(ClaimPart::Source) => add("is-source"),
            Some(ClaimPart::Cue) => add("is-cue"),
            None => {}
        }
    }
    if over.iter().filter(|annotation| annotation.label() != Label::Claim).count() > 1 {
        add("is-several");
    }
    if is_current {
        add("is-current");
    }
    look
}

fn begins(label: Label) -> &'static str {
    match label {
        Label::Person => "begins-person",
        Label::Organization => "begins-organization",
        Label::Amount => "begins-amount",
        Label::Claim => "begins-claim",
        Label::Own(_) => "begins-own",
    }
}

/// The class that bears the sign of a kind of claim.
pub fn class_of_kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Quote => "begins-quote",
        ClaimKind::Reported => "begins-reported",
        ClaimKind::Statement => "begins-statement",
    }
}

fn class_of_status(status: Status) -> &'static str {
    match status {
        Status::Suggested => "is-suggested",
        Status::Accepted => "is-accepted",
        Status::Rejected => "is-rejected",
    }
}
