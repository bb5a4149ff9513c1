//! Filters: a person can hide claims by kind, source or hedge, suggestions that are not sure enough, and everything
//! without a certain tag. Filters belong to the view, not to the article, and each article begins without any.

use std::rc::Rc;

use super::Source;
use crate::annotation::{Annotation, Body, Claim, ClaimKind, Hedge, Status};

/// Which of the annotations whose labels are shown stay in view.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Narrowing {
    /// Which kinds of claims, in the order of [`ClaimKind::ALL`].
    pub kinds: [bool; ClaimKind::ALL.len()],
    /// Which claims by their hedge.
    pub hedging: Hedging,
    /// Whose claims; everybody's where there is none.
    pub source: Option<Source>,
    /// How sure a suggestion must be at least, in percent. What a person has confirmed always stays.
    pub surest: u8,
    /// Only annotations with this tag.
    pub tag: Option<Rc<str>>,
}

impl Default for Narrowing {
    fn default() -> Self {
        Self { kinds: [true; ClaimKind::ALL.len()], hedging: Hedging::Any, source: None, surest: 0, tag: None }
    }
}

impl Narrowing {
    /// The threshold of "only the surest", in percent.
    pub const SUREST: u8 = 95;

    /// Whether `annotation` of the article `text` is left.
    pub fn has(&self, annotation: &Annotation, text: &str) -> bool {
        let is_unsure = annotation.status == Status::Suggested
            && annotation.confidence.is_some_and(|confidence| percent_of(confidence) < self.surest);
        let bears = |tag: &Rc<str>| annotation.tags.iter().any(|own| **own == **tag);
        !is_unsure
            && self.tag.as_ref().is_none_or(bears)
            && match &annotation.body {
                Body::Claim(claim) => self.has_claim(claim, text),
                _ => true,
            }
    }

    fn has_claim(&self, claim: &Claim, text: &str) -> bool {
        self.kinds[claim.kind as usize]
            && self.hedging.has(claim.hedge)
            && self.source.is_none_or(|source| source.is_same(Source::of(claim), text))
    }
}

/// A confidence from 0 to 1 in whole percent, as the page says it.
pub fn percent_of(confidence: f64) -> u8 {
    (confidence * 100.0 + 0.5) as u8
}

/// Which claims are left by their hedge.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hedging {
    /// All of them.
    Any,
    /// Those without one.
    Without,
    /// Those with one.
    With,
    /// Those with this one.
    Only(Hedge),
}

impl Hedging {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3 + Hedge::ALL.len()] = [
        Self::Any,
        Self::Without,
        Self::With,
        Self::Only(Hedge::Possible),
        Self::Only(Hedge::Rumoured),
        Self::Only(Hedge::Predicted),
        Self::Only(Hedge::Estimated),
    ];

    fn has(self, hedge: Option<Hedge>) -> bool {
        match self {
            Self::Any => true,
            Self::Without => hedge.is_none(),
            Self::With => hedge.is_some(),
            Self::Only(only) => hedge == Some(only),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        state::sources::tests::{TEXT, claim_of, suggestion},
        text::Span,
    };

    #[test]
    fn what_is_not_sure_enough_is_left_out_but_for_what_a_person_confirmed() {
        let narrowing = Narrowing { surest: 80, ..Narrowing::default() };
        let sure = |confidence, status| Annotation { confidence, status, ..suggestion("a1", Body::Person) };
        assert!(narrowing.has(&sure(Some(0.796), Status::Suggested), TEXT));
        assert!(!narrowing.has(&sure(Some(0.79), Status::Suggested), TEXT));
        assert!(narrowing.has(&sure(Some(0.2), Status::Accepted), TEXT));
        assert!(narrowing.has(&sure(None, Status::Suggested), TEXT));
    }

    #[test]
    fn kinds_and_hedges_narrow_claims_alone() {
        let mut narrowing = Narrowing { hedging: Hedging::Without, ..Narrowing::default() };
        narrowing.kinds[ClaimKind::Quote as usize] = false;
        let has = |narrowing: &Narrowing, claim| narrowing.has(&suggestion("a1", Body::Claim(claim)), TEXT);
        let rumour = Claim { hedge: Some(Hedge::Rumoured), ..Claim::of_kind(ClaimKind::Reported) };
        assert!(!has(&narrowing, Claim::of_kind(ClaimKind::Quote)));
        assert!(has(&narrowing, Claim::of_kind(ClaimKind::Reported)));
        assert!(!has(&narrowing, rumour.clone()));
        assert!(narrowing.has(&suggestion("a1", Body::Person), TEXT));
        for (hedging, expected) in [(Hedging::With, true), (Hedging::Only(Hedge::Estimated), false)] {
            assert_eq!(has(&Narrowing { hedging, ..narrowing.clone() }, rumour.clone()), expected);
        }
    }

    #[test]
    fn a_tag_leaves_what_bears_it() {
        let narrowing = Narrowing { tag: Some("to check".into()), ..Narrowing::default() };
        let tagged = |tags: &[&str]| {
            let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
            Annotation { tags, ..suggestion("a1", Body::Person) }
        };
        assert!(narrowing.has(&tagged(&["done", "to check"]), TEXT));
        assert!(!narrowing.has(&tagged(&["check"]), TEXT));
        assert!(!narrowing.has(&tagged(&[]), TEXT));
    }

    #[test]
    fn a_source_is_the_same_wherever_its_words_stand() {
        let [first, second] = [TEXT.find("Tamsin"), TEXT.rfind("Tamsin")].map(|at| at.expect("the text has it"));
        let source = Some(Source::Words(Span::new(first, first + 6)));
        let narrowing = Narrowing { source, ..Narrowing::default() };
        let of = |span| suggestion("a1", Body::Claim(claim_of(span)));
        assert!(narrowing.has(&of(Span::new(second, second + 6)), TEXT));
        assert!(!narrowing.has(&of(Span::new(second, second + 5)), TEXT));
        assert!(!narrowing.has(&suggestion("a2", Body::Claim(Claim::of_kind(ClaimKind::Statement))), TEXT));
    }
}
