//! What a person does to claims: how they are read, and which are looked at.

use gloss::{
    annotation::{Body, Claim, ClaimKind, ClaimPart, Hedge, Label, Polarity, Status},
    document::{ArticleId, Document, Edit},
    state::{Action, Narrowing, Open, Source, State},
    text::{Span, Text},
};

use super::{TEXT, after, annotations, assert_exported_and_undone, edit, found, id, mark, open, span, time};

const SENTENCE: &str = "Tamsin Orrelbeck는 “늦었다”라고 밝혔다.";

fn correct_claim(claim: Claim) -> Action {
    edit(Edit::CorrectClaim { id: id("a1"), claim })
}

#[test]
fn a_corrected_claim_is_accepted_exported_and_can_be_undone() {
    let corrected = Claim {
        source: Some(span("Tamsin Orrelbeck")),
        cue: Some(span("밝혔다")),
        named: true,
        polarity: Polarity::Denied,
        hedge: Some(Hedge::Rumoured),
        ..Claim::of_kind(ClaimKind::Quote)
    };
    let found = after([found(&[(SENTENCE, Label::Claim), ("Quillmere", Label::Person)])]);
    let claim_id = annotations(&found).iter().find(|own| own.label() == Label::Claim).map(|own| own.id.clone());
    let correction = Edit::CorrectClaim { id: claim_id.expect("it was found"), claim: corrected.clone() };
    let state = found.clone().apply(edit(correction));
    let own = annotations(&state)[1];
    assert_eq!((&own.body, own.status, own.confidence), (&Body::Claim(corrected), Status::Accepted, None));
    assert_exported_and_undone(&state, &found);
}

#[test]
fn a_claim_takes_no_source_from_elsewhere_and_a_name_is_no_claim() {
    let outside = Claim { source: Some(span("Quillmere")), ..Claim::of_kind(ClaimKind::Reported) };
    let (begin, end) = (span("늦었다").start, span("늦었다").end);
    let inside_a_letter = Claim { cue: Some(Span::new(begin + 1, end)), ..Claim::of_kind(ClaimKind::Reported) };
    let nowhere = Claim { carried: Some(Span::new(0, 9_999)), ..Claim::of_kind(ClaimKind::Quote) };
    let claim = after([mark(SENTENCE, Label::Claim)]);
    for refused in [outside.clone(), inside_a_letter, nowhere] {
        assert_eq!(open(&claim.clone().apply(correct_claim(refused))).history.head(), 1);
    }
    let name = after([mark("Quillmere", Label::Person), correct_claim(Claim::of_kind(ClaimKind::Quote))]);
    assert_eq!(open(&name).history.head(), 1);
}

#[test]
fn words_within_the_current_claim_become_its_source_and_its_cue_a_step_each() {
    let state = after([mark("Tamsin Orrelbeck", Label::Person), mark(SENTENCE, Label::Claim)]);
    let point_out = |state: &State, part, words| open(state).pointed_out(part, span(words));
    assert_eq!(point_out(&state, ClaimPart::Source, "Quillmere"), None);
    let source = point_out(&state, ClaimPart::Source, "Tamsin").expect("it lies within");
    let state = state.apply(edit(source));
    let cue = point_out(&state, ClaimPart::Cue, "밝혔다").expect("it lies within");
    let state = state.apply(edit(cue));
    let claim = annotations(&state).into_iter().find_map(|own| match &own.body {
        Body::Claim(claim) => Some(claim.clone()),
        _ => None,
    });
    let expected = Claim {
        source: Some(span("Tamsin")),
        cue: Some(span("밝혔다")),
        named: true,
        ..Claim::of_kind(ClaimKind::Quote)
    };
    assert_eq!(claim, Some(expected));
    assert_eq!(open(&state).history.head(), 4);
    let elsewhere = state.apply(Action::GoTo(None));
    assert_eq!(point_out(&elsewhere, ClaimPart::Cue, "밝혔다"), None);
}

#[test]
fn a_claim_that_is_made_shorter_loses_the_source_that_is_outside() {
    let said = Claim { source: Some(span("Tamsin")), cue: Some(span("밝혔다")), ..Claim::of_kind(ClaimKind::Quote) };
    let state = after([
        mark(SENTENCE, Label::Claim),
        correct_claim(said),
        edit(Edit::Resize { id: id("a1"), span: span("“늦었다”라고 밝혔다.") }),
    ]);
    let expected = Claim { cue: Some(span("밝혔다")), ..Claim::of_kind(ClaimKind::Quote) };
    assert_eq!(annotations(&state)[0].body, Body::Claim(expected));
}

#[test]
fn the_claims_of_one_source_are_gone_through_alone_and_names_stay_in_the_article() {
    let said = Claim { source: Some(span("Tamsin")), named: true, ..Claim::of_kind(ClaimKind::Reported) };
    let narrowing = Narrowing { source: Some(Source::Words(span("Tamsin"))), ..Narrowing::default() };
    let state = after([
        mark(SENTENCE, Label::Claim),
        correct_claim(said),
        mark("据《埠闻商业》报道，Quillmere Shipping 将赔偿 3000 万元。", Label::Claim),
        mark("Quillmere", Label::Organization),
        Action::GoTo(None),
        Action::Narrow(narrowing),
        Action::Step { forward: true },
    ]);
    assert_eq!(open(&state).view.current, Some(id("a1")));
    let shown: Vec<_> = open(&state).shown().map(|own| own.id.as_str()).collect();
    assert_eq!(shown, ["a3", "a1"]);
    let next = Document::new(ArticleId::new("two"), Text::new(TEXT), time(0));
    let next = state.apply(Action::Opened(Box::new(Open::pasted(next, 1))));
    assert_eq!(open(&next).view.shown.narrowing, Narrowing::default());
}
