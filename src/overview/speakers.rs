//! Who says what: each source with the places of its claims.

use std::collections::HashMap;

use super::Place;
use crate::{
    annotation::{Body, ClaimKind, Polarity, Status},
    document::Annotations,
    search::folded,
    state::Source,
};

/// A source with its claims.
#[derive(Clone, PartialEq, Debug)]
pub struct Speaker {
    /// Who.
    pub source: Source,
    /// How many claims of each kind, in the order of [`ClaimKind::ALL`].
    pub by_kind: [usize; ClaimKind::ALL.len()],
    /// How many of them deny something.
    pub n_denied: usize,
    /// How many of them are less than certain.
    pub n_hedged: usize,
    /// Where they are, in the order of the text.
    pub places: Vec<Place>,
}

/// The sources of the claims in the article `text`, rejected claims left out: first those with a name, ordered by how
/// much they say; then those without; then the article itself.
pub fn speakers(annotations: &Annotations, text: &str) -> Vec<Speaker> {
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut by_words: HashMap<String, usize> = HashMap::new();
    for annotation in annotations.iter().filter(|annotation| annotation.status != Status::Rejected) {
        let Body::Claim(claim) = &annotation.body else { continue };
        let source = Source::of(claim);
        let key = source.words(text).map_or_else(|| nobody(source), |words| folded(words.trim()));
        let index = *by_words.entry(key).or_insert_with(|| {
            let by_kind = ClaimKind::ALL.map(|_| 0);
            speakers.push(Speaker { source, by_kind, n_denied: 0, n_hedged: 0, places: Vec::new() });
            speakers.len() - 1
        });
        let speaker = &mut speakers[index];
        speaker.by_kind[claim.kind as usize] += 1;
        speaker.n_denied += usize::from(claim.polarity == Polarity::Denied);
        speaker.n_hedged += usize::from(claim.hedge.is_some());
        speaker.places.push(Place { id: annotation.id.clone(), span: annotation.span });
    }
    speakers.sort_by_key(|own| (rank(own.source), std::cmp::Reverse(own.places.len())));
    speakers
}

/// The keys of sources without words of their own; no folded text contains a capital, so they cannot be names.
fn nobody(source: Source) -> String {
    if source == Source::Article { "A" } else { "U" }.to_owned()
}

fn rank(source: Source) -> u8 {
    match source {
        Source::Words(_) => 0,
        Source::Unnamed => 1,
        Source::Article => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        annotation::{Claim, Hedge},
        overview::mentions::tests::annotation,
        text::Span,
    };

    const TEXT: &str = "TAMSIN spoke. It rained. Tamsin denied it. Officials hinted.";

    fn said(words: &str, kind: ClaimKind) -> Claim {
        let start = TEXT.find(words).expect("the text has it");
        Claim { source: Some(Span::new(start, start + words.len())), named: true, ..Claim::of_kind(kind) }
    }

    #[test]
    fn sources_are_counted_with_their_places_named_ones_first() {
        let denied = Claim { polarity: Polarity::Denied, ..said("Tamsin", ClaimKind::Quote) };
        let hinted = Claim { named: false, hedge: Some(Hedge::Possible), ..said("Officials", ClaimKind::Reported) };
        let claims = [
            (14, Claim::of_kind(ClaimKind::Statement)),
            (43, hinted),
            (0, said("TAMSIN", ClaimKind::Reported)),
            (25, denied),
        ];
        let marks = claims.map(|(start, claim)| annotation(start, start + 10, Body::Claim(claim)));
        let all = speakers(&Annotations::new(marks), TEXT);
        let said: Vec<_> = all.iter().map(|own| (own.source.words(TEXT), own.by_kind, own.n_hedged)).collect();
        assert_eq!(said, [(Some("TAMSIN"), [1, 1, 0], 0), (None, [0, 1, 0], 1), (None, [0, 0, 1], 0)]);
        assert_eq!(all[0].places.iter().map(|place| place.span.start).collect::<Vec<_>>(), [0, 25]);
        assert_eq!(all[0].n_denied, 1);
    }
}
