//! Whatever is done to a text, its annotations keep their words or are said to have lost them.

use std::rc::Rc;

use jiff::Timestamp;
use proptest::{collection::vec, prelude::*, sample::Index};

use super::*;
use crate::{
    annotation::{Annotation, AnnotationId, Body, Claim, ClaimKind, Measure, Origin, Status},
    document::{Annotations, ArticleId, Edit},
};

fn annotation(id: usize, span: Span, body: Body, status: Status) -> Rc<Annotation> {
    let by_hand = Annotation::by_hand(AnnotationId::new(format!("a{id}")), span, body, Timestamp::UNIX_EPOCH);
    Rc::new(Annotation { status, origin: Origin::Recognizer, confidence: Some(0.5), ..by_hand })
}

/// The article `marked`, with what stands between `⟦` and `⟧` accepted as organizations `a1`, `a2`, ….
fn article(marked: &str) -> Document {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for character in marked.chars() {
        match character {
            '⟦' => open = text.len(),
            '⟧' => spans.push(Span::new(open, text.len())),
            _ => text.push(character),
        }
    }
    let accepted = |(at, span)| annotation(at + 1, span, Body::Organization, Status::Accepted);
    let empty = Document::new(ArticleId::new("one"), Text::new(text), Timestamp::UNIX_EPOCH);
    Document { annotations: Annotations::new(spans.into_iter().enumerate().map(accepted)), ..empty }
}

/// What becomes of `a1` in `marked` when its text becomes `after`: its fate in a word, and its words then.
fn fate(marked: &str, after: &str) -> (&'static str, String) {
    let document = article(marked);
    let revision = document.revised(after, Timestamp::UNIX_EPOCH).expect("another text");
    let fate = revision.review.followed[0].fate.clone();
    let next = document.after(&revision.step);
    assert_eq!(next.annotations.get(&AnnotationId::new("a1")).map(|own| own.span), fate.span());
    let words = fate.span().and_then(|span| next.text.get(span)).unwrap_or_default().to_owned();
    let name = match fate {
        Fate::Stayed(_) => "stayed",
        Fate::Moved(_) => "moved",
        Fate::Changed { .. } => "changed",
        Fate::Orphaned { .. } => "orphaned",
        Fate::Withdrawn { .. } => "withdrawn",
    };
    (name, words)
}

fn is(name: &'static str, words: &str) -> (&'static str, String) {
    (name, words.to_owned())
}

#[test]
fn a_typo_elsewhere_leaves_a_mark_on_its_words() {
    assert_eq!(fate("Teh fund of ⟦Hailan⟧ grew.", "The whole fund of Hailan grew."), is("stayed", "Hailan"));
    assert_eq!(fate("据⟦海岚航运⟧周五表示", "五月四日据海岚航运周六表示"), is("stayed", "海岚航运"));
}

#[test]
fn a_typo_within_stays_marked_and_is_said_to_have_changed() {
    assert_eq!(fate("The fund of ⟦Hailann⟧ grew.", "The fund of Hailan grew."), is("changed", "Hailan"));
    assert_eq!(fate("라고 ⟦한빛은행⟧은 밝혔다", "라고 한빛운행은 밝혔다").0, "changed");
}

#[test]
fn a_sentence_that_was_cut_and_pasted_elsewhere_takes_its_mark_along() {
    let (one, two) =
        ("The board of Hailan Shipping met on Friday. ", "Nothing was said of the price that had been asked. ");
    let marked = format!("{}{two}", one.replace("Hailan Shipping", "⟦Hailan Shipping⟧"));
    assert_eq!(fate(&marked, &format!("{two}{one}")).1, "Hailan Shipping");
}

#[test]
fn words_that_were_moved_out_of_the_diff_are_found_in_what_is_new() {
    let marked = "A. ⟦Hailan⟧ met on Friday at noon. Much was said there about prices, wages and the long way home.";
    let after = "A. Much was said there about prices, wages and the long way home. Hailan met on Friday at noon.";
    assert_eq!(fate(marked, after), is("moved", "Hailan"));
}

#[test]
fn words_that_are_gone_are_an_orphan_though_a_look_alike_stands_elsewhere() {
    let marked = "Much was paid by ⟦Hailan⟧ in May. Nothing more came of it, and Hailan closed.";
    let document = article(marked);
    let revision =
        document.revised("Nothing more came of it, and Hailan closed.", Timestamp::UNIX_EPOCH).expect("a change");
    assert_eq!(revision.review.followed[0].fate, Fate::Orphaned { words: "Hailan".into() });
    let next = document.after(&revision.step);
    assert!(next.annotations.is_empty());
    let orphan = &next.orphans[0];
    assert_eq!(
        (&*orphan.words, &*orphan.before, &*orphan.after),
        ("Hailan", "Much was paid by ", " in May. Nothing more came of it")
    );
}

#[test]
fn a_short_name_never_lands_within_a_longer_word() {
    assert_eq!(
        fate("They met ⟦Linus⟧ at the old gate.", "They met the machines Linusville at a new gate.").0,
        "orphaned"
    );
}

#[test]
fn of_two_places_that_are_alike_neither_is_chosen() {
    let marked = "The talk with ⟦Hailan⟧ ended well there.";
    assert_eq!(fate(marked, "We saw Hailan in May then. We saw Hailan in May then.").0, "orphaned");
    assert_eq!(fate(marked, "We saw Hailan in May then. Nothing was said."), is("moved", "Hailan"));
}

#[test]
fn a_long_sentence_with_few_errors_is_found_again() {
    let marked =
        "Intro here. ⟦The port authority expects eighty ships a week⟧. Then more of the article follows, at length.";
    let after = "Intro here. Then more of the article follows, at length. A port authority expects eighty ship a week.";
    let (name, words) = fate(marked, after);
    assert_eq!(name, "changed");
    assert!(words.contains("port authority expects eighty ship a week"), "{words}");
}

#[test]
fn a_suggestion_that_lost_its_words_is_withdrawn_and_no_orphan() {
    let mut document = article("Much was paid by ⟦Hailan⟧ in May.");
    document.annotations = Annotations::new([annotation(1, Span::new(17, 23), Body::Person, Status::Suggested)]);
    let revision = document.revised("Much was paid in May.", Timestamp::UNIX_EPOCH).expect("a change");
    assert_eq!(revision.review.followed[0].fate, Fate::Withdrawn { words: "Hailan".into() });
    assert!(document.after(&revision.step).orphans.is_empty());
    assert_eq!(revision.review.to_look_at().count(), 0);
}

#[test]
fn a_known_edit_takes_the_one_of_two_equal_words_that_it_was_made_to() {
    let document = article("⟦ab⟧ ⟦ab⟧ ");
    let revision = document.spliced(Span::new(0, 3), "", Timestamp::UNIX_EPOCH).expect("a change");
    let fates: Vec<_> = revision.review.followed.iter().map(|own| own.fate.clone()).collect();
    assert_eq!(fates, [Fate::Orphaned { words: "ab".into() }, Fate::Stayed(Span::new(0, 2))]);
}

#[test]
fn an_orphan_is_given_a_place_by_hand_or_let_go() {
    let document = article("Much was paid by ⟦Hailan⟧ in May.");
    let revision = document.revised("Much was paid by them in May.", Timestamp::UNIX_EPOCH).expect("a change");
    let orphaned = document.after(&revision.step);
    let id = AnnotationId::new("a1");
    let adopt = orphaned.adopted(&id, Span::new(17, 21), Timestamp::UNIX_EPOCH).expect("there is one");
    let adopted = orphaned.after(&adopt);
    assert!(adopted.orphans.is_empty());
    assert_eq!(adopted.text.get(adopted.annotations.get(&id).expect("it is back").span), Some("them"));
    assert_eq!(adopted.before(&adopt), orphaned);
    let gone = orphaned.let_go(std::slice::from_ref(&id), Timestamp::UNIX_EPOCH).expect("there is one");
    assert!(orphaned.after(&gone).orphans.is_empty());
    assert_eq!(orphaned.after(&gone).before(&gone), orphaned);
    assert_eq!(orphaned.adopted(&id, Span::new(17, 17), Timestamp::UNIX_EPOCH), None);
}

#[test]
fn the_same_text_is_no_step() {
    assert_eq!(article("⟦a⟧b").revised("ab", Timestamp::UNIX_EPOCH), None);
    assert_eq!(article("据⟦a⟧b").spliced(Span::new(1, 2), "x", Timestamp::UNIX_EPOCH), None);
}

/// What an edit is made of in the properties: letters of one to four bytes, some that join with what stands before them.
const LETTERS: &str = "[ab 据称한e\u{301}🚀👩\u{200d}\n.]";

fn texts() -> impl Strategy<Value = String> {
    vec(LETTERS, 0..60).prop_map(|letters| letters.concat())
}

/// `text` as an article, with what lies between each two of `edges` marked, as one thing or another.
fn marked(text: &str, edges: &[(Index, Index, u8)]) -> Document {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let span = |one: &Index, other: &Index| {
        let (one, other) = (bounds[one.index(bounds.len())], bounds[other.index(bounds.len())]);
        Span::new(one.min(other), one.max(other))
    };
    let spans: Vec<_> = edges.iter().map(|(one, other, _)| span(one, other)).collect();
    let filled: Vec<_> = spans.iter().copied().filter(|span| !span.is_empty()).collect();
    let part = |at: usize| filled.get(at % filled.len().max(1)).copied();
    let body = |at: usize, kind: u8| match kind % 3 {
        0 => Body::Person,
        1 => Body::Organization,
        _ => Body::Claim(Claim {
            source: part(at + 1),
            carried: part(at + 2),
            measures: part(at + 3)
                .map(|amount| Measure { amount, measure: String::new(), subject: part(at + 4) })
                .into_iter()
                .collect(),
            named: true,
            ..Claim::of_kind(ClaimKind::Reported)
        }),
    };
    let status = |kind: u8| if kind.is_multiple_of(4) { Status::Suggested } else { Status::Accepted };
    let kinds = spans.iter().zip(edges).enumerate().filter(|(_, (span, _))| !span.is_empty());
    let all = kinds.map(|(at, (span, (_, _, kind)))| annotation(at, *span, body(at, *kind), status(*kind)));
    let empty = Document::new(ArticleId::new("one"), Text::new(text), Timestamp::UNIX_EPOCH);
    Document { annotations: Annotations::new(all), ..empty }
}

/// What must hold of `revision` of `document`, whatever it is.
fn holds(document: &Document, revision: &Revision, text: &str) -> Result<Document, TestCaseError> {
    let next = document.after(&revision.step);
    prop_assert_eq!(&*next.text, text);
    prop_assert_eq!(&next.before(&revision.step), document, "undo restores all");
    prop_assert_eq!(revision.review.followed.len(), document.annotations.len(), "all are in the review");
    let patch = revision.step.patch().expect("the text changes");
    let told = Review::of_step(&revision.step, text).expect("it is a change of this text");
    for followed in revision.review.followed.iter().filter(|own| !matches!(own.fate, Fate::Stayed(_))) {
        prop_assert_eq!(
            told.of(&followed.annotation.id).map(|own| &own.fate),
            Some(&followed.fate),
            "the step tells all"
        );
    }
    let mut n_orphans = 0;
    for followed in &revision.review.followed {
        let own = &followed.annotation;
        let now = next.annotations.get(&own.id);
        prop_assert_eq!(now.map(|now| now.span), followed.fate.span());
        let words = document.text.get(own.span);
        match &followed.fate {
            Fate::Stayed(span) | Fate::Moved(span) => prop_assert_eq!(next.text.get(*span), words),
            Fate::Changed { span, words: old } => {
                prop_assert_eq!(Some(&**old), words);
                prop_assert!(next.text.get(*span) != words && !span.is_empty());
            }
            Fate::Orphaned { words: old } => {
                n_orphans += 1;
                prop_assert_eq!(Some(&**old), words);
                let mut unplaced = Annotation::clone(own);
                if let Body::Claim(claim) = &mut unplaced.body {
                    *claim = claim.clone().unplaced();
                }
                prop_assert_eq!(&*next.orphan(&own.id).expect("it is kept").annotation, &unplaced);
            }
            Fate::Withdrawn { .. } => prop_assert!(!own.is_touched()),
        }
        if let Some(span) = patch.carried(own.span) {
            prop_assert_eq!(&followed.fate, &Fate::Stayed(span), "what was left alone stays");
        }
    }
    prop_assert_eq!(next.orphans.len(), document.orphans.len() + n_orphans);
    for own in &next.annotations {
        prop_assert!(next.text.get(own.span).is_some_and(|words| !words.is_empty()));
        if let Body::Claim(claim) = &own.body {
            prop_assert!(claim.all_spans(|span| next.text.get(span).is_some()));
        }
    }
    prop_assert_eq!(&Annotations::new(next.annotations.iter().cloned()), &next.annotations, "in order");
    Ok(next)
}

proptest! {
    #[test]
    fn another_text_keeps_words_or_says_so_and_is_undone(
        before in texts(), after in texts(), edges in vec(any::<(Index, Index, u8)>(), 0..12),
    ) {
        let document = marked(&before, &edges);
        match document.revised(&after, Timestamp::UNIX_EPOCH) {
            Some(revision) => drop(holds(&document, &revision, &after)?),
            None => prop_assert_eq!(before, after),
        }
    }

    #[test]
    fn edits_one_after_another_are_all_undone(
        text in texts(), edges in vec(any::<(Index, Index, u8)>(), 0..12),
        edits in vec((any::<Index>(), any::<Index>(), texts()), 1..8),
    ) {
        let first = marked(&text, &edges);
        let (mut document, mut steps) = (first.clone(), Vec::new());
        for (one, other, words) in &edits {
            let bounds: Vec<usize> = document.text.char_indices().map(|(at, _)| at).chain([document.text.len()]).collect();
            let (one, other) = (bounds[one.index(bounds.len())], bounds[other.index(bounds.len())]);
            let span = Span::new(one.min(other), one.max(other).min(one.min(other) + 9));
            let Some(words) = words.get(..words.len() / 4) else { continue };
            let Some(revision) = document.spliced(span, words, Timestamp::UNIX_EPOCH) else { continue };
            let text = [&document.text[..span.start], words, &document.text[span.end..]].concat();
            document = holds(&document, &revision, &text)?;
            steps.push(revision.step);
            let reject = document.annotations.nth(0).map(|own| Edit::Reject(vec![own.id.clone()]));
            if let Some(step) = reject.and_then(|edit| document.step(&edit, Timestamp::UNIX_EPOCH)) {
                document = document.after(&step);
                steps.push(step);
            }
        }
        for step in steps.iter().rev() {
            document = document.before(step);
        }
        prop_assert_eq!(document, first);
    }

    #[test]
    fn words_that_no_edit_touched_stay_marked(
        words in vec("[a-z]{3,8}", 6..30), at in any::<Index>(), edited in any::<Index>(), by in "[a-z ]{0,9}",
    ) {
        let text = words.join(" ");
        let starts: Vec<usize> = (0..words.len()).map(|n| words[..n].iter().map(|word| word.len() + 1).sum()).collect();
        let (at, edited) = (at.index(words.len()), edited.index(words.len()));
        prop_assume!(at != edited);
        let span = |n: usize| Span::new(starts[n], starts[n] + words[n].len());
        let body = annotation(1, span(at), Body::Person, Status::Accepted);
        let empty = Document::new(ArticleId::new("one"), Text::new(text), Timestamp::UNIX_EPOCH);
        let document = Document { annotations: Annotations::new([body]), ..empty };
        if let Some(revision) = document.spliced(span(edited), &by, Timestamp::UNIX_EPOCH) {
            let next = document.after(&revision.step);
            let now = next.annotations.nth(0).expect("it is still there");
            prop_assert_eq!(next.text.get(now.span), Some(&*words[at]));
            let shift = if at < edited { 0 } else { by.len() as i64 - words[edited].len() as i64 };
            prop_assert_eq!(now.span.start as i64, span(at).start as i64 + shift);
        }
    }
}
