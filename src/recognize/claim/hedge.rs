//! How sure a claim is of itself, and whether it denies.

use super::{
    cue::{Hit, Mark, Sort},
    frame::Frame,
    sentence::Sentence,
};
use crate::{
    annotation::{Hedge, Polarity},
    text::Span,
};

/// A denial stands so near after its cue, in bytes: `表示否认`, `said … denied`.
const NEAR: usize = 24;

/// The hedge of `sentence` with the word that tells it: the cue's own first, then the strongest in the sentence.
pub(super) fn hedge(sentence: &Sentence<'_>, frame: Option<&Frame>) -> Option<(Hedge, Span)> {
    let own = frame.and_then(|frame| {
        let hedge = match frame.sort {
            // `fears` is a prediction that is possible, `warned` none at all: the marks of the cue's own word say it.
            Sort::Rumour | Sort::Predict => {
                frame.cue.and_then(|cue| marked(sentence, cue)).unwrap_or(match frame.sort {
                    Sort::Rumour => Some(Hedge::Rumoured),
                    _ => Some(Hedge::Predicted),
                })?
            }
            _ => return None,
        };
        frame.cue.map(|cue| (hedge, cue))
    });
    own.or_else(|| {
        [
            (Mark::Rumoured, Hedge::Rumoured),
            (Mark::Estimated, Hedge::Estimated),
            (Mark::Predicted, Hedge::Predicted),
            (Mark::Possible, Hedge::Possible),
        ]
        .into_iter()
        .find_map(|(mark, hedge)| {
            sentence.marks(mark).find(|hit| !is_month(sentence, hit)).map(|hit| (hedge, hit.span))
        })
    })
}

/// Whether the cue at `cue` neither hedges nor denies: `warned`, `declined`.
fn is_certain(sentence: &Sentence<'_>, cue: Span) -> bool {
    sentence.hits.iter().any(|hit| hit.span.start == cue.start && hit.word.is(Mark::Certain))
}

/// What the marks of the cue itself say: a hedge, none, or nothing of it.
fn marked(sentence: &Sentence<'_>, cue: Span) -> Option<Option<Hedge>> {
    let own =
        || sentence.hits.iter().filter(|hit| hit.span.start == cue.start && hit.span.end <= cue.end.max(hit.span.end));
    if is_certain(sentence, cue) {
        return Some(None);
    }
    let of = |mark: Mark| own().any(|hit| hit.word.is(mark));
    [(Mark::Possible, Hedge::Possible), (Mark::Estimated, Hedge::Estimated)]
        .into_iter()
        .find_map(|(mark, hedge)| of(mark).then_some(Some(hedge)))
}

/// `May` is a month where it is written so inside a sentence.
fn is_month(sentence: &Sentence<'_>, hit: &Hit) -> bool {
    sentence.at(hit.span) == "May"
}

/// Whether `sentence` denies, with the word that does.
pub(super) fn denial(sentence: &Sentence<'_>, frame: Option<&Frame>) -> Option<Span> {
    let mut denials = sentence.marks(Mark::Denied);
    match frame {
        Some(Frame { sort: Sort::Deny, cue: Some(cue), .. }) if !is_certain(sentence, *cue) => Some(*cue),
        Some(Frame { cue: Some(cue), .. }) => denials
            .find(|hit| hit.span.start >= cue.end && hit.span.start - cue.end <= NEAR || hit.span.overlaps(*cue))
            .map(|hit| hit.span),
        _ => denials.next().map(|hit| hit.span),
    }
}

/// Affirmed, or denied by `denial`.
pub(super) fn polarity(denial: Option<Span>) -> Polarity {
    if denial.is_some() { Polarity::Denied } else { Polarity::Affirmed }
}
