mod carried;
mod chinese;
mod english;
mod golden;
mod korean;
mod measure;
mod traditional;

use proptest::prelude::*;

use super::*;
use crate::{
    annotation::{Body, Claim},
    recognize::Resources,
    text::Language,
};

fn claims(text: &str) -> Vec<(Span, Claim)> {
    let resources = Resources::default();
    let context = Context { text, language: Language::detect(text), resources: &resources };
    let claim_of = |finding: Finding| match finding.body {
        Body::Claim(claim) => Some((finding.span, claim)),
        _ => None,
    };
    find(&context, &[]).into_iter().filter_map(claim_of).collect()
}

/// All spans lie on boundaries, source and cue inside the claim, the carried speaker before it.
fn is_sound(text: &str) -> bool {
    claims(text).into_iter().all(|(span, claim)| {
        let inner = [claim.source, claim.cue, claim.via].into_iter().flatten();
        inner
            .chain([span])
            .all(|part| span.contains(part) && !part.is_empty() && text.get(part.start..part.end).is_some())
            && claim
                .carried
                .is_none_or(|carried| carried.end <= span.start && text.get(carried.start..carried.end).is_some())
    })
}

proptest! {
    #[test]
    fn odd_text_gives_sound_claims(pieces in proptest::collection::vec(prop_oneof![
        Just("said"), Just(" according to "), Just("“"), Just("”"), Just("\""), Just("「"), Just("」"), Just("《"), Just("（"), Just("据"),
        Just("表示"), Just("说"), Just("，"), Just("。"), Just("张三"), Just("X公司"), Just("에 따르면 "), Just("밝혔다"), Just("다고 "), Just("그는 "),
        Just("의 설명이다"), Just(" Smith "), Just(", "), Just(". "), Just("\n"), Just("\r\n"), Just("…"), Just("'"), Just("的"), Just("一名"), Just("12"),
        Just("\u{301}"), Just("🚀"), Just(" "), Just("told reporters that"), Just("知情人士"), Just("在…看来"), Just("한 관계자는"), Just("것이다."), Just("é"),
    ], 0..40)) {
        let text = pieces.concat();
        prop_assert!(is_sound(&text), "{text}");
    }

    #[test]
    fn any_text_gives_sound_claims(text in "\\PC{0,80}") {
        prop_assert!(is_sound(&text), "{text}");
    }
}

#[test]
fn mixed_languages_between_a_word_and_its_amount_are_sound() {
    let resources = Resources::built_in();
    let findings = crate::recognize::recognize("事故中死亡 with 12人，在乡镇。", None, &resources);
    assert_eq!(findings.claims.len(), 1);
}

#[test]
fn long_odd_text_gives_sound_claims() {
    for piece in [
        "said ",
        "他说，",
        "밝혔다 ",
        "“",
        "\"",
        "据",
        "에 따르면 ",
        "a",
        "的",
        "(",
        "《",
        "……",
        "? ",
        "。”",
        "Smith, ",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        assert!(is_sound(&text), "{piece}");
    }
}
