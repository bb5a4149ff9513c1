//! What a person does to an article, as a fold of actions: every act can be undone, and newer findings leave alone what
//! the person has decided.

#![cfg(not(target_arch = "wasm32"))]

#[path = "acts/claims.rs"]
mod claims;

use gloss::{
    annotation::{
        Amount, AmountKind, Annotation, AnnotationId, Body, Claim, ClaimKind, Currency, Finding, Label, Origin, Status,
    },
    document::{ArticleId, Details, Document, Edit, Link, LinkId},
    state::{Action, Open, Reading, State, Write},
    text::{Span, Text},
};
use jiff::Timestamp;
use proptest::prelude::*;

const TEXT: &str =
    "据《埠闻商业》报道，Quillmere Shipping 将赔偿 3000 万元。\nTamsin Orrelbeck는 “늦었다”라고 밝혔다. 👩‍👩‍👧";

fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a small number of seconds")
}

fn opened() -> State {
    let document = Document::new(ArticleId::new("one"), Text::new(TEXT), time(0));
    State { library: Some(Default::default()), ..State::default() }
        .apply(Action::Opened(Box::new(Open::pasted(document, 1))))
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(opened(), State::apply)
}

fn open(state: &State) -> &Open {
    state.open.as_ref().expect("an article is open")
}

fn annotations(state: &State) -> Vec<&Annotation> {
    open(state).document.annotations.iter().map(|annotation| &**annotation).collect()
}

fn span(part: &str) -> Span {
    let start = TEXT.find(part).expect("the text has it");
    Span::new(start, start + part.len())
}

fn mark(part: &str, label: Label) -> Action {
    Action::Edit(Edit::Mark { span: span(part), body: Body::by_hand(label, part) }, time(1))
}

fn found(parts: &[(&str, Label)]) -> Action {
    let finding = |(part, label): &(&str, Label)| Finding {
        span: span(part),
        body: Body::by_hand(*label, part),
        confidence: 0.9,
        because: Vec::new(),
    };
    let findings = parts.iter().map(finding).collect();
    Action::FindingsArrived { id: ArticleId::new("one"), findings, window: None, is_partial: false, at: time(2) }
}

fn id(name: &str) -> AnnotationId {
    AnnotationId::new(name)
}

fn edit(edit: Edit) -> Action {
    Action::Edit(edit, time(3))
}

#[test]
fn a_mark_by_hand_is_accepted_and_can_be_undone_and_redone() {
    let state = after([mark("Quillmere", Label::Organization)]);
    let made = annotations(&state)[0];
    assert_eq!((made.status, made.origin, made.span), (Status::Accepted, Origin::Hand, span("Quillmere")));
    let undone = state.clone().apply(Action::Undo);
    assert!(annotations(&undone).is_empty());
    assert_eq!(open(&undone).document.modified, time(0));
    assert_eq!(*open(&undone.apply(Action::Redo)).document, *open(&state).document);
}

#[test]
fn marking_what_is_suggested_accepts_the_suggestion() {
    let state = after([found(&[("Quillmere", Label::Organization)]), mark("Quillmere", Label::Organization)]);
    assert_eq!(annotations(&state).len(), 1);
    assert_eq!(annotations(&state)[0].status, Status::Accepted);
}

#[test]
fn overlapping_marks_stand_side_by_side() {
    let state = after([mark("Quillmere Shipping", Label::Organization), mark("Quillmere", Label::Person)]);
    let spans: Vec<_> = annotations(&state).iter().map(|own| own.span).collect();
    assert_eq!(spans, [span("Quillmere Shipping"), span("Quillmere")]);
}

#[test]
fn removing_a_suggestion_rejects_it_and_removing_a_mark_takes_it_away() {
    let state = after([
        found(&[("Quillmere", Label::Organization)]),
        mark("Tamsin", Label::Person),
        edit(Edit::Remove(vec![id("a1"), id("a2")])),
    ]);
    assert_eq!(annotations(&state).iter().map(|own| own.status).collect::<Vec<_>>(), [Status::Rejected]);
    let undone = state.apply(Action::Undo);
    assert_eq!(annotations(&undone).len(), 2);
}

#[test]
fn newer_findings_leave_alone_what_the_person_decided() {
    let names = [("Quillmere", Label::Person), ("Tamsin", Label::Person), ("3000 万元", Label::Amount)];
    let state = after([
        found(&names),
        edit(Edit::Accept(vec![id("a1")])),
        edit(Edit::Reject(vec![id("a2")])),
        found(&[
            ("Quillmere Shipping", Label::Organization),
            ("Tamsin", Label::Person),
            ("埠闻商业", Label::Organization),
        ]),
    ]);
    let left: Vec<_> =
        annotations(&state).iter().map(|own| (&TEXT[own.span.start..own.span.end], own.status)).collect();
    let expected = [("埠闻商业", Status::Suggested), ("Quillmere", Status::Accepted), ("Tamsin", Status::Rejected)];
    assert_eq!(left, expected);
}

#[test]
fn a_suggestion_never_takes_the_id_of_a_mark_that_can_come_back() {
    let state = after([
        mark("Tamsin", Label::Person),
        Action::Undo,
        found(&[("Quillmere", Label::Organization)]),
        Action::Redo,
    ]);
    let spans: Vec<_> = annotations(&state).iter().map(|own| own.span).collect();
    assert_eq!(spans, [span("Quillmere"), span("Tamsin")]);
}

fn amount(kind: AmountKind, value: i64, currency: &str) -> Amount {
    Amount { value: Some(value.into()), currency: Currency::of_code(currency), ..Amount::of_kind(kind) }
}

/// That the annotations of `state` come back from a file as they are, that undoing leads to those of `before`, and that
/// redoing leads back.
fn assert_exported_and_undone(state: &State, before: &State) {
    let mut written = Vec::new();
    let document = &open(state).document;
    gloss::formats::gloss::write([&**document], &mut written).expect("memory can be written to");
    let imported = gloss::formats::gloss::read(&written, time(9)).expect("our own file");
    assert_eq!(imported.articles[0].annotations, document.annotations);
    let undone = state.clone().apply(Action::Undo);
    assert_eq!(annotations(&undone), annotations(before));
    assert_eq!(annotations(&undone.apply(Action::Redo)), annotations(state));
}

#[test]
fn a_corrected_amount_is_accepted_exported_and_can_be_undone() {
    let corrected = amount(AmountKind::Money, 30_000_000, "TWD");
    let found = after([found(&[("3000 万元", Label::Amount), ("Tamsin", Label::Person)])]);
    let state = found.clone().apply(edit(Edit::Correct { id: id("a1"), amount: corrected.clone() }));
    let own = annotations(&state)[0];
    assert_eq!((&own.body, own.status, own.confidence), (&Body::Amount(corrected.clone()), Status::Accepted, None));
    assert_exported_and_undone(&state, &found);
}

#[test]
fn only_an_amount_can_be_corrected_and_only_with_what_its_kind_carries() {
    let typed = Amount { unit: Some("km".to_owned()), ..amount(AmountKind::Percent, 5, "USD") };
    let state = after([
        found(&[("3000 万元", Label::Amount), ("Tamsin", Label::Person)]),
        edit(Edit::Correct { id: id("a1"), amount: typed.clone() }),
        edit(Edit::Correct { id: id("a2"), amount: typed }),
    ]);
    let percent = Amount { currency: None, ..amount(AmountKind::Percent, 5, "USD") };
    assert_eq!(annotations(&state)[0].body, Body::Amount(percent));
    assert_eq!((&annotations(&state)[1].body, annotations(&state)[1].status), (&Body::Person, Status::Suggested));
    assert_eq!(open(&state).history.head(), 1);
}

#[test]
fn findings_of_another_article_are_dropped() {
    let stray = Action::FindingsArrived {
        id: ArticleId::new("other"),
        findings: vec![],
        window: None,
        is_partial: false,
        at: time(2),
    };
    assert_eq!(open(&after([stray])).reading, Reading::Waiting);
}

#[test]
fn a_bulk_act_is_one_step() {
    let state = after([
        found(&[("Quillmere", Label::Organization), ("Tamsin", Label::Person)]),
        edit(Edit::Accept(vec![id("a1"), id("a2")])),
    ]);
    assert!(annotations(&state).iter().all(|own| own.status == Status::Accepted));
    let undone = state.apply(Action::Undo);
    assert!(annotations(&undone).iter().all(|own| own.status == Status::Suggested));
}

#[test]
fn a_decision_on_the_current_annotation_leads_to_the_next_suggestion() {
    let state = after([
        found(&[("Quillmere", Label::Organization), ("Tamsin", Label::Person), ("밝혔다", Label::Claim)]),
        edit(Edit::Reject(vec![id("a2")])),
        Action::GoTo(Some(id("a1"))),
        edit(Edit::Accept(vec![id("a1")])),
    ]);
    assert_eq!(open(&state).view.current, Some(id("a3")));
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let state = after([
        mark("Tamsin", Label::Person),
        mark("Tamsin", Label::Person),
        edit(Edit::Accept(vec![id("nobody")])),
        edit(Edit::Resize { id: id("a1"), span: Span::new(5, 5) }),
        edit(Edit::Mark { span: Span::new(1, 9), body: Body::Person }),
    ]);
    assert_eq!(open(&state).history.head(), 1);
}

#[test]
fn a_thousand_steps_can_be_undone() {
    let label = |n: usize| Label::ALL[n % 2];
    let acts = (0..1_500).map(|n| mark(if n % 4 < 2 { "Tamsin" } else { "Quillmere" }, label(n)));
    let relabels = (0..1_500).map(|n| edit(Edit::Relabel { id: id("a1"), body: Body::by_hand(label(n), "") }));
    let mut state = relabels.fold(after(acts), State::apply);
    let mut n_undone = 0;
    while open(&state).history.to_undo().is_some() {
        state = state.apply(Action::Undo);
        n_undone += 1;
    }
    assert!(n_undone >= 1_000, "{n_undone}");
}

#[test]
fn an_article_that_is_left_still_waits_to_be_saved() {
    let state = after([mark("Tamsin", Label::Person), Action::Closed]);
    assert!(state.open.is_none());
    assert_eq!(state.leaving[0].pending.len(), 2);
    assert!(matches!(state.leaving[0].pending[1], Write::Step { number: 1, .. }));
    let saved = Action::Saved { id: ArticleId::new("one"), n_written: 2, revision: 2 };
    assert!(state.apply(saved).leaving.is_empty());
}

fn spans_of() -> impl Strategy<Value = Span> + Clone {
    let boundaries: Vec<usize> = (0..=TEXT.len()).filter(|byte| TEXT.is_char_boundary(*byte)).collect();
    (prop::sample::select(boundaries.clone()), prop::sample::select(boundaries))
        .prop_map(|(one, other)| Span::new(one.min(other), one.max(other)))
}

fn any_act() -> impl Strategy<Value = Action> {
    let spans = spans_of();
    let labels = prop::sample::select(Label::ALL.to_vec());
    let ids = (1..12_u32).prop_map(|n| id(&format!("a{n}")));
    let marks = (spans.clone(), labels.clone())
        .prop_map(|(span, label)| edit(Edit::Mark { span, body: Body::by_hand(label, "$") }));
    let relabels =
        (ids.clone(), labels).prop_map(|(id, label)| edit(Edit::Relabel { id, body: Body::by_hand(label, "") }));
    let resizes = (ids.clone(), spans).prop_map(|(id, span)| edit(Edit::Resize { id, span }));
    let several = prop::collection::vec(ids.clone(), 1..5);
    let decisions = (several, 0..4_usize)
        .prop_map(|(ids, which)| edit([Edit::Accept, Edit::Reject, Edit::Reconsider, Edit::Remove][which](ids)));
    let corrections = (ids.clone(), prop::sample::select(AmountKind::ALL.to_vec()), 0..3_i64)
        .prop_map(|(id, kind, value)| edit(Edit::Correct { id, amount: amount(kind, value, "USD") }));
    let readings =
        (ids.clone(), spans_of(), prop::sample::select(ClaimKind::ALL.to_vec())).prop_map(|(id, span, kind)| {
            edit(Edit::CorrectClaim { id, claim: Claim { source: Some(span), ..Claim::of_kind(kind) } })
        });
    let kinds = prop::sample::select(&["of", "said-by", ""][..]);
    let links = (ids.clone(), ids.clone(), kinds)
        .prop_map(|(from, to, kind)| edit(Edit::Link { from, to, kind: kind.to_owned() }));
    let numbers = (1..6_u32).prop_map(|n| LinkId::new(format!("l{n}")));
    let unlinks = prop::collection::vec(numbers.clone(), 1..3).prop_map(|ids| edit(Edit::Unlink(ids)));
    let relinks = (numbers, ids.clone(), ids.clone(), ".{0,2}")
        .prop_map(|(id, from, to, kind)| edit(Edit::Relink(Link { id, from, to, note: kind.clone(), kind })));
    let tags =
        (ids.clone(), prop::collection::vec("[ab ]{0,2}", 0..3)).prop_map(|(id, tags)| edit(Edit::Tags { id, tags }));
    let notes = (ids, ".{0,3}").prop_map(|(id, note)| edit(Edit::Note { id, note }));
    let titles = ".{0,3}".prop_map(|title| edit(Edit::Describe(Details { title, ..Details::of_text(TEXT) })));
    prop_oneof![4 => marks, 2 => relabels, 2 => corrections, 2 => readings, 2 => resizes, 3 => decisions, 1 => notes, 1 => titles,
        4 => links, 1 => unlinks, 1 => relinks, 1 => tags,
        2 => Just(Action::Undo), 1 => Just(Action::Redo)]
}

proptest! {
    #[test]
    fn undoing_everything_restores_the_article_and_redoing_the_rest(acts in prop::collection::vec(any_act(), 0..60)) {
        let begun = after([found(&[("Quillmere", Label::Organization), ("Tamsin", Label::Person)])]);
        let before = open(&begun).document.clone();
        let mut state = acts.into_iter().fold(begun, State::apply);
        while open(&state).history.to_redo().is_some() {
            state = state.apply(Action::Redo);
        }
        let last = open(&state).document.clone();
        while open(&state).history.to_undo().is_some() {
            state = state.apply(Action::Undo);
        }
        prop_assert_eq!(&open(&state).document, &before);
        while open(&state).history.to_redo().is_some() {
            state = state.apply(Action::Redo);
        }
        prop_assert_eq!(&open(&state).document, &last);
    }

    #[test]
    fn annotations_stay_in_order_on_boundaries_and_under_names_of_their_own(acts in prop::collection::vec(any_act(), 0..60)) {
        let state = acts.into_iter().fold(opened(), State::apply);
        let all = annotations(&state);
        for pair in all.windows(2) {
            prop_assert!(pair[0].span.start <= pair[1].span.start);
        }
        let mut ids: Vec<_> = all.iter().map(|own| &own.id).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), all.len());
        for own in &all {
            prop_assert!(open(&state).document.text.get(own.span).is_some_and(|text| !text.is_empty()));
            if let Body::Claim(claim) = &own.body {
                prop_assert!(claim.source.is_none_or(|source| own.span.contains(source)));
            }
        }
        for link in &open(&state).document.links {
            let is_there = |end: &AnnotationId| all.iter().any(|own| own.id == *end);
            prop_assert!(is_there(&link.from) && is_there(&link.to) && link.from != link.to);
        }
    }
}
