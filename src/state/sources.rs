//! Who says what: the sources of an article's claims, and how often and in which ways each speaks.

use std::collections::HashMap;

use crate::{
    annotation::{Body, Claim, ClaimKind, Polarity, Status},
    document::Annotations,
    text::{Span, Text},
};

/// Who says a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// A source with a name, given by these words; the same words mean the same source.
    Words(Span),
    /// Somebody without a name.
    Unnamed,
    /// The article itself.
    Article,
}

impl Source {
    /// Who says `claim`.
    pub fn of(claim: &Claim) -> Self {
        match claim.speaker() {
            // A pronoun is no name; the source that it stands for is the one carried over.
            Some(words) if claim.named || claim.source.is_some() && claim.carried.is_some() => Self::Words(words),
            None if claim.kind == ClaimKind::Statement => Self::Article,
            _ => Self::Unnamed,
        }
    }

    /// The words of the article that name it.
    pub fn words(self, text: &str) -> Option<&str> {
        match self {
            Self::Words(Span { start, end }) => text.get(start..end).map(str::trim),
            Self::Unnamed | Self::Article => None,
        }
    }

    /// Whether both are the same by their words in `text`.
    pub fn is_same(self, other: Self, text: &str) -> bool {
        self == other || self.words(text).is_some_and(|words| other.words(text) == Some(words))
    }
}

/// What one source says.
#[derive(Clone, PartialEq, Debug)]
pub struct Tally {
    /// Who.
    pub source: Source,
    /// How many claims of each kind, in the order of [`ClaimKind::ALL`].
    pub by_kind: [usize; ClaimKind::ALL.len()],
    /// How many of them deny something.
    pub n_denied: usize,
    /// How many of them are less than certain.
    pub n_hedged: usize,
}

impl Tally {
    const fn new(source: Source) -> Self {
        Self { source, by_kind: [0; ClaimKind::ALL.len()], n_denied: 0, n_hedged: 0 }
    }

    /// How many claims in all.
    pub fn n_claims(&self) -> usize {
        self.by_kind.iter().sum()
    }

    fn count(&mut self, claim: &Claim) {
        self.by_kind[claim.kind as usize] += 1;
        self.n_denied += usize::from(claim.polarity == Polarity::Denied);
        self.n_hedged += usize::from(claim.hedge.is_some());
    }
}

/// The sources of an article.
#[derive(Clone, PartialEq, Debug)]
pub struct Sources {
    /// Those with a name: who says most first, then who speaks first.
    pub named: Vec<Tally>,
    /// Those without a name, counted together.
    pub unnamed: Tally,
    /// What the article states itself.
    pub article: Tally,
}

impl Sources {
    /// The sources of the claims among `annotations` of the article `text`, those rejected left out.
    pub fn of(annotations: &Annotations, text: &Text) -> Self {
        let mut sources =
            Self { named: Vec::new(), unnamed: Tally::new(Source::Unnamed), article: Tally::new(Source::Article) };
        let mut places = HashMap::new();
        for annotation in annotations.iter().filter(|annotation| annotation.status != Status::Rejected) {
            let Body::Claim(claim) = &annotation.body else { continue };
            let source = Source::of(claim);
            let tally = match source.words(text) {
                Some(words) => {
                    let place = *places.entry(words).or_insert(sources.named.len());
                    if place == sources.named.len() {
                        sources.named.push(Tally::new(source));
                    }
                    &mut sources.named[place]
                }
                None if source == Source::Article => &mut sources.article,
                None => &mut sources.unnamed,
            };
            tally.count(claim);
        }
        sources.named = most_first(sources.named);
        sources
    }
}

/// `tallies`, those with most claims first, else in their present order. Only the few different counts are sorted,
/// since compiling a sort of tallies would cost the page 5 KB.
fn most_first(tallies: Vec<Tally>) -> Vec<Tally> {
    let mut counts: Vec<usize> = tallies.iter().map(Tally::n_claims).collect();
    counts.sort_unstable();
    counts.dedup();
    let mut sorted = Vec::with_capacity(tallies.len());
    for count in counts.into_iter().rev() {
        sorted.extend(tallies.iter().filter(|tally| tally.n_claims() == count).cloned());
    }
    sorted
}

#[cfg(test)]
pub(super) mod tests {
    use std::rc::Rc;

    use jiff::Timestamp;

    use super::*;
    use crate::annotation::{Annotation, AnnotationId, Hedge, Origin};

    pub(in crate::state) const TEXT: &str =
        "Tamsin said so. 해경 denied it. Tamsin spoke. Officials hinted. It rained.";

    pub(in crate::state) fn suggestion(id: &str, body: Body) -> Annotation {
        let by_hand = Annotation::by_hand(AnnotationId::new(id), Span::new(0, 15), body, Timestamp::UNIX_EPOCH);
        Annotation { status: Status::Suggested, origin: Origin::Recognizer, confidence: Some(0.9), ..by_hand }
    }

    pub(in crate::state) fn claim_of(source: Span) -> Claim {
        Claim { source: Some(source), named: true, ..Claim::of_kind(ClaimKind::Reported) }
    }

    fn span(words: &str, from: usize) -> Span {
        let start = from + TEXT[from..].find(words).expect("the text has it");
        Span::new(start, start + words.len())
    }

    fn counted(claims: impl IntoIterator<Item = (Claim, Status)>) -> Sources {
        let annotations = (1..).zip(claims).map(|(number, (claim, status))| {
            Rc::new(Annotation { status, ..suggestion(&format!("a{number}"), Body::Claim(claim)) })
        });
        Sources::of(&Annotations::new(annotations), &Text::new(TEXT))
    }

    #[test]
    fn the_same_words_are_one_source_and_who_says_most_comes_first() {
        let denied = Claim { polarity: Polarity::Denied, ..claim_of(span("해경", 0)) };
        let spaced = Span::new(span("Tamsin", 9).start - 1, span("Tamsin", 9).end + 1);
        let carried = Claim { carried: Some(span("Tamsin", 0)), named: true, ..Claim::of_kind(ClaimKind::Quote) };
        let claims = [denied, claim_of(span("Tamsin", 0)), claim_of(spaced), carried];
        let sources = counted(claims.map(|claim| (claim, Status::Suggested)));
        let said: Vec<_> = sources.named.iter().map(|tally| (tally.source.words(TEXT), tally.by_kind)).collect();
        assert_eq!(said, [(Some("Tamsin"), [1, 2, 0]), (Some("해경"), [0, 1, 0])]);
        assert_eq!(sources.named[1].n_denied, 1);
    }

    #[test]
    fn those_without_a_name_are_counted_together_and_the_article_apart() {
        let officials = Claim { named: false, hedge: Some(Hedge::Rumoured), ..claim_of(span("Officials", 0)) };
        let go_on = Claim { carried: Some(span("Officials", 0)), ..Claim::of_kind(ClaimKind::Quote) };
        let sources = counted([
            (officials, Status::Accepted),
            (go_on, Status::Suggested),
            (Claim::of_kind(ClaimKind::Reported), Status::Suggested),
            (Claim::of_kind(ClaimKind::Statement), Status::Suggested),
            (claim_of(span("Tamsin", 0)), Status::Rejected),
        ]);
        assert!(sources.named.is_empty());
        assert_eq!((sources.unnamed.n_claims(), sources.unnamed.n_hedged), (3, 1));
        assert_eq!(sources.article.by_kind, [0, 0, 1]);
    }
}
