//! How sure a claim is of itself, and whether it denies.

use super::{
    cue::{Hit, Mark, Sort, Tongue},
    frame::Frame,
    lists::lists,
    sentence::Sentence,
};
use crate::{
    annotation::{Hedge, Polarity},
    text::Span,
};

/// A denial stands so near after its cue, in bytes: `表示否认`, `said it was false`; or before it: `사실무근이라고 밝혔다`.
const AFTER: usize = 60;
const BEFORE: usize = 36;

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
    own.or_else(|| strongest(sentence, false)).or_else(|| strongest(sentence, true))
}

/// The strongest hedge outside quotation marks, or within them.
fn strongest(sentence: &Sentence<'_>, is_quoted: bool) -> Option<(Hedge, Span)> {
    [
        (Mark::Rumoured, Hedge::Rumoured),
        (Mark::Predicted, Hedge::Predicted),
        (Mark::Estimated, Hedge::Estimated),
        (Mark::Possible, Hedge::Possible),
    ]
    .into_iter()
    .find_map(|(mark, hedge)| {
        let fits = |hit: &&Hit| {
            hit.word.is(mark) && sentence.is_quoted(hit.span.start) == is_quoted && !is_light(sentence, hit)
        };
        sentence.hits.iter().find(fits).map(|hit| (hedge, hit.span))
    })
}

/// Whether a word that could hedge does not: the month of May, `could not`, a forecast as a thing, `perhaps 40`.
fn is_light(sentence: &Sentence<'_>, hit: &Hit) -> bool {
    if is_month(sentence, hit) {
        return true;
    }
    let (word, before) =
        (sentence.folded_at(hit.span), sentence.folded[sentence.span.start..hit.span.start].trim_end());
    let after = &sentence.folded[hit.span.end..sentence.span.end];
    match hit.word.tongue {
        Tongue::English => {
            let previous = before.rsplit(' ').next().unwrap_or_default();
            word == "could" && [" not", " have", " no"].iter().any(|next| after.starts_with(next))
                || matches!(word, "forecast" | "forecasts" | "predicted" | "expected")
                    && lists().english_before_noun.contains(previous)
                || matches!(word, "perhaps" | "possibly" | "maybe")
                    && after
                        .trim_start()
                        .starts_with(|next: char| next.is_ascii_digit() || matches!(next, '$' | '£' | '€'))
        }
        Tongue::Chinese => {
            word.starts_with('预')
                && (lists().chinese_before_forecast.ends(before) || lists().chinese_after_forecast.starts(after))
                || word == "可能"
                    && (after.starts_with(['。', '性']) || after.starts_with("科技") || before.ends_with("排除"))
        }
        Tongue::Korean => false,
    }
}

/// Whether the cue at `cue` neither hedges nor denies: `warned`, `declined`.
fn is_certain(sentence: &Sentence<'_>, cue: Span) -> bool {
    sentence.hits.iter().any(|hit| hit.span.start == cue.start && hit.word.is(Mark::Certain))
}

/// What the marks of the cue itself say: a hedge, none, or nothing of it.
fn marked(sentence: &Sentence<'_>, cue: Span) -> Option<Option<Hedge>> {
    if is_certain(sentence, cue) {
        return Some(None);
    }
    let of = |mark: Mark| sentence.hits.iter().any(|hit| hit.span.start == cue.start && hit.word.is(mark));
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
    let mut denials = sentence.marks(Mark::Denied).filter(|hit| !is_negated(sentence, hit.span));
    match frame {
        Some(Frame { sort: Sort::Deny, cue: Some(cue), .. })
            if !is_certain(sentence, *cue) && !is_negated(sentence, *cue) =>
        {
            Some(*cue)
        }
        Some(Frame { cue: Some(cue), .. }) => denials.find(|hit| is_near(hit.span, *cue)).map(|hit| hit.span),
        _ => denials.next().map(|hit| hit.span),
    }
}

fn is_near(denial: Span, cue: Span) -> bool {
    denial.overlaps(cue)
        || denial.start >= cue.end && denial.start - cue.end <= AFTER
        || denial.end <= cue.start && cue.start - denial.end <= BEFORE
}

/// `没有否认`, `did not deny`, `부인하지 않았다`.
fn is_negated(sentence: &Sentence<'_>, denial: Span) -> bool {
    let before = sentence.folded[sentence.span.start..denial.start].trim_end();
    let after = &sentence.folded[denial.end..sentence.span.end];
    ["没有", "并未", "未", "不", " not", " never", "neither"].iter().any(|word| before.ends_with(word))
        || ["하지 않", "하지는 않", "지 않"].iter().any(|word| after.starts_with(word))
}

/// Affirmed, or denied by `denial`.
pub(super) fn polarity(denial: Option<Span>) -> Polarity {
    if denial.is_some() { Polarity::Denied } else { Polarity::Affirmed }
}
