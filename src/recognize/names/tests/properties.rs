//! What holds for any text.

use proptest::prelude::*;

use super::found;
use crate::text::Language;

/// Pieces that names are made of, put together in any order.
const PIECES: [&str; 36] = [
    "Dr",
    " ",
    "Jane",
    "Roe",
    "'s",
    "’",
    "-",
    "·",
    ".",
    "Inc.",
    "of",
    "University",
    "(",
    ")",
    "WHO",
    "\n",
    "米拉",
    "·",
    "穆拉蒂",
    "公司",
    "北京",
    "《",
    "》",
    "说",
    "김철수",
    " 씨",
    "는",
    "전자",
    "모",
    "대표",
    "🚀",
    "e\u{301}",
    "\u{200b}",
    "12",
    "AI",
    "臺灣",
];

fn languages() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn spans_lie_on_boundaries_in_order_without_overlap(text in text(), language in languages()) {
        let mut end = 0;
        for finding in found(&text, language) {
            prop_assert!(finding.span.start >= end && !finding.span.is_empty());
            prop_assert!(text.get(finding.span.start..finding.span.end).is_some());
            prop_assert!((0.0..=1.0).contains(&finding.confidence) && !finding.because.is_empty());
            end = finding.span.end;
        }
    }

    #[test]
    fn the_same_text_has_the_same_names(text in text(), language in languages()) {
        prop_assert_eq!(found(&text, language), found(&text, language));
    }
}
