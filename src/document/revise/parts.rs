//! Words that were edited in their place, and the places that a claim names.

use super::Part;
use crate::{
    annotation::Claim,
    document::Patch,
    text::{Span, select::markable},
};

/// How the places that a claim names go along with it.
#[derive(Clone, Copy)]
pub(super) enum Way {
    /// Each moves by itself, with the text around it.
    InPlace,
    /// Those within the claim together with it.
    Together {
        /// Where the claim stood.
        from: Span,
        /// Where it stands.
        to: Span,
    },
}

/// Where the words at `span` stand after an edit within them. Everything put in between them belongs to them; an edge
/// that was taken out moves inwards. Nothing if less than half of the old or the new words stayed, or if an edge was
/// replaced by something that may belong to the words or to their neighbour.
pub(super) fn edited(patch: &Patch, span: Span) -> Option<Span> {
    let (first, touching) = patch.touching(span);
    let (head, tail) = (touching.first()?, touching.last()?);
    let is_crossed = |splice: &crate::document::Splice| !span.contains(splice.before()) && !splice.inserted.is_empty();
    if is_crossed(head) || is_crossed(tail) {
        return None;
    }
    let start = if head.at <= span.start { head.to } else { patch.moved(span.start, first) };
    let end =
        if tail.before().end >= span.end { tail.after().end } else { patch.moved(span.end, first + touching.len()) };
    let gone = touching.iter().map(|splice| splice.before().end.min(span.end) - splice.at.max(span.start));
    let n_kept = span.len() - gone.sum::<usize>();
    let is_enough = start < end && 2 * n_kept >= span.len().max(end - start);
    is_enough.then(|| Span::new(start, end))
}

/// `claim`, which stands at `span` of the text `after` `patch`, with the places that it names there; and which of them are
/// lost.
pub(super) fn followed(claim: &Claim, patch: &Patch, way: Way, span: Span, after: &str) -> (Claim, Vec<Part>) {
    let mut lost = Vec::new();
    let place = |part: Span| match way {
        Way::Together { from, to } if from.contains(part) => {
            Some(Span::new(part.start - from.start + to.start, part.end - from.start + to.start))
        }
        Way::InPlace | Way::Together { .. } => {
            patch.carried(part).or_else(|| edited(patch, part).and_then(|part| markable(after, part)))
        }
    };
    let inside = |part: Span| place(part).filter(|part| span.contains(*part));
    let mut follow = |part: Part, old: Option<Span>, new: Option<Span>| {
        if old.is_some() && new.is_none() {
            lost.push(part);
        }
        new
    };
    let mut moved = claim.clone();
    moved.source = follow(Part::Source, claim.source, claim.source.and_then(inside));
    moved.cue = follow(Part::Cue, claim.cue, claim.cue.and_then(inside));
    moved.via = follow(Part::Via, claim.via, claim.via.and_then(inside));
    moved.carried = follow(Part::Carried, claim.carried, claim.carried.and_then(place));
    moved.measures.retain_mut(|measure| {
        let amount = follow(Part::Measure, Some(measure.amount), place(measure.amount));
        if let Some(amount) = amount {
            measure.amount = amount;
            measure.subject = follow(Part::Subject, measure.subject, measure.subject.and_then(place));
        }
        amount.is_some()
    });
    moved.named &= moved.speaker().is_some();
    (moved, lost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        annotation::{ClaimKind, Measure},
        document::revise::diff::between,
    };

    /// The words that `words` of `before` have become in `after`.
    fn now<'a>(before: &str, words: &str, after: &'a str) -> Option<&'a str> {
        let start = before.find(words).expect("the words are in the text");
        let span = edited(&between(before, after), Span::new(start, start + words.len()))?;
        after.get(span.start..span.end)
    }

    #[test]
    fn an_edit_within_words_is_theirs() {
        assert_eq!(now("by Mira Muratti, who", "Mira Muratti", "by Mira Murati, who"), Some("Mira Murati"));
        assert_eq!(now("by Dr. Kim, who", "Dr. Kim", "by Mr. Kim, who"), Some("Mr. Kim"));
        assert_eq!(now("据海岚航运公司称", "海岚航运公司", "据海岚航运集团称"), Some("海岚航运集团"));
    }

    #[test]
    fn an_edge_that_is_taken_out_gives_way() {
        assert_eq!(
            now("by the old Hailan Shipping", "old Hailan Shipping", "by Hailan Shipping"),
            Some("Hailan Shipping")
        );
    }

    #[test]
    fn words_of_which_little_is_left_are_others() {
        assert_eq!(now("in Beijing today", "Beijing", "in Shanghai today"), None);
        assert_eq!(now("by Mr. Kim", "Mr. Kim", "by Kim"), None);
        assert_eq!(now("by Jane Roe.", "Jane Roe", "by Jane and all her many friends with a Roe."), None);
    }

    #[test]
    fn what_a_claim_names_goes_along_or_is_said_to_be_lost() {
        let (before, after) = ("Mira Roe said 20 million won left.", "Mira Roe told us 20 million won left.");
        let at = |words: &str, text: &str| text.find(words).map(|start| Span::new(start, start + words.len()));
        let amount = |text| at("20 million won", text).expect("it is there");
        let claim = Claim {
            source: at("Mira Roe", before),
            cue: at("said", before),
            named: true,
            measures: vec![Measure { amount: amount(before), measure: "funding".to_owned(), subject: None }],
            ..Claim::of_kind(ClaimKind::Reported)
        };
        let patch = between(before, after);
        let (claim, lost) = followed(&claim, &patch, Way::InPlace, Span::new(0, after.len()), after);
        assert_eq!((claim.source, claim.cue, lost), (at("Mira Roe", after), None, vec![Part::Cue]));
        assert_eq!(claim.measures[0].amount, amount(after));
    }
}
