//! Claims: the checkable sentences, with who says them, with which word, and how sure.
//!
//! One pass over the sentences: [`cue`] finds the telling words, a file for each language builds the [`frame`] from
//! them, [`via`] separates the outlet from the speaker, [`judge`] decides what the sentence is, and [`carry`] carries
//! the speaker over to the other sentences of a quotation. Everything is rules over lists (`lexicon/cues/`), and each
//! claim says which of them fired.

mod carry;
mod chinese;
mod cue;
mod english;
pub(crate) mod filter;
mod frame;
mod hedge;
mod interview;
mod judge;
mod korean;
mod line;
mod lists;
mod measure;
mod quotation;
mod sentence;
mod statement;
mod via;

use super::Context;
use crate::{
    annotation::{Because, Body, Finding, Rule},
    text::{Span, sentence::sentences},
};
use carry::Carry;
use cue::{Hit, Mark};
use frame::{Frame, frame};
use measure::Subjects;
use quotation::Quotation;
use sentence::Sentence;

pub use filter::{Model, ModelError};

/// The claims of the text, in order. `spans` are its persons, organizations and amounts.
pub fn find(context: &Context<'_>, spans: &[Finding]) -> Vec<Finding> {
    let folded = cue::folded(context.text);
    let spans_of_sentences = sentences(context.text);
    let mut read = Read::new(context.text, &folded, spans, spans_of_sentences.len());
    read.model = context.resources.claims_model.as_ref();
    let frames = read.frames(&spans_of_sentences);
    let (mut carry, mut subjects) = (Carry::default(), Subjects::default());
    let claim = |(span, frame): (Span, Option<Frame>)| {
        let sentence = read.sentence(span);
        let found = judge::claim(&sentence, frame, &mut carry).map(|finding| measured(&sentence, finding, &subjects));
        let claim = found.as_ref().and_then(|finding| match &finding.body {
            Body::Claim(claim) => Some(claim),
            _ => None,
        });
        subjects.pass(&sentence, claim);
        found
    };
    spans_of_sentences.into_iter().zip(frames).filter_map(claim).collect()
}

/// How a sentence looks: its language, its length in steps, and whether it names somebody.
#[cfg(all(feature = "train", not(target_arch = "wasm32")))]
pub(crate) type Look = (cue::Tongue, usize, bool);

/// A sentence that the rules cannot be sure of, as the model sees it.
#[cfg(all(feature = "train", not(target_arch = "wasm32")))]
pub(crate) struct Lesson {
    pub(crate) span: Span,
    /// Whether it is asked if it reports; else if it states.
    pub(crate) is_framed: bool,
    pub(crate) features: Vec<filter::Feature>,
    /// The features of its form by which it must not be judged: for each form, as many examples count for as against.
    pub(crate) look: Look,
}

/// All that the model is asked about in the text, in order.
#[cfg(all(feature = "train", not(target_arch = "wasm32")))]
pub(crate) fn lessons(context: &Context<'_>, spans: &[Finding]) -> Vec<Lesson> {
    let folded = cue::folded(context.text);
    let spans_of_sentences = sentences(context.text);
    let read = Read::new(context.text, &folded, spans, spans_of_sentences.len());
    let lesson = |span: Span| {
        let sentence = read.sentence(span);
        let (is_framed, features) = judge::question(&sentence)?;
        Some(Lesson { span, is_framed, features, look: statement::look(&sentence) })
    };
    spans_of_sentences.into_iter().filter_map(lesson).collect()
}

/// The claim of `sentence` with what its amounts measure.
fn measured(sentence: &Sentence<'_>, mut finding: Finding, subjects: &Subjects) -> Finding {
    let Body::Claim(claim) = &mut finding.body else { return finding };
    for told in measure::measures(sentence, claim, subjects) {
        let (amount, name) = (sentence.at(told.measure.amount), &*told.measure.measure);
        finding.because.push(match told.head {
            Some(head) => Because::new(Rule::Measures, [amount, name, sentence.at(head)]),
            None => Because::new(Rule::MeasuresItself, [amount, name]),
        });
        claim.measures.push(told.measure);
    }
    finding
}

/// More than this share of a sentence in quotation marks is all of it.
const ALL_QUOTED: f64 = 0.97;
/// No more words of opinion count in one sentence.
const MOST_OPINIONS: usize = 3;

/// A text with all that is found in it before any sentence is judged.
struct Read<'a> {
    text: &'a str,
    folded: &'a str,
    hits: Vec<Hit>,
    quotations: Vec<Quotation>,
    spans: &'a [Finding],
    /// Words of opinion a sentence.
    opinions: f64,
    /// The same of the sentences in which nobody else speaks.
    own_opinions: f64,
    /// Whether any word reports something, outside quotation marks.
    has_reports: bool,
    /// Whether a sentence is not all in quotation marks.
    has_own_words: bool,
    /// What was learnt, where it is there.
    model: Option<&'a Model>,
}

impl<'a> Read<'a> {
    fn new(text: &'a str, folded: &'a str, spans: &'a [Finding], n_sentences: usize) -> Self {
        let hits = cue::hits(folded);
        let n_opinions = hits.iter().filter(|hit| hit.word.is(Mark::Opinion)).count();
        let opinions = n_opinions as f64 / n_sentences.max(1) as f64;
        let quotations = quotation::quotations(text);
        let is_quoted = |hit: &Hit| !within(&quotations, hit.span, |quotation| quotation.span).is_empty();
        let has_reports = hits.iter().any(|hit| hit.word.cue.is_some() && !is_quoted(hit));
        Self {
            text,
            folded,
            hits,
            quotations,
            spans,
            opinions,
            own_opinions: 0.0,
            has_reports,
            has_own_words: false,
            model: None,
        }
    }

    /// The frame of each sentence; with that it is known how opinionated the others are.
    fn frames(&mut self, sentences: &[Span]) -> Vec<Option<Frame>> {
        let frames: Vec<_> = sentences.iter().map(|span| frame(&self.sentence(*span))).collect();
        let own = sentences.iter().zip(&frames).filter(|(_, frame)| frame.is_none());
        let (mut n_opinions, mut n_sentences) = (0, 0);
        for (span, _) in own {
            let sentence = self.sentence(*span);
            if judge::may_state(&sentence) {
                n_opinions += sentence.marks(Mark::Opinion).take(MOST_OPINIONS).count();
                n_sentences += 1;
            }
        }
        self.own_opinions = n_opinions as f64 / f64::from(n_sentences.max(1));
        self.has_own_words = sentences.iter().any(|span| self.sentence(*span).quoted_share() < ALL_QUOTED);
        frames
    }

    fn sentence(&self, span: Span) -> Sentence<'_> {
        Sentence {
            text: self.text,
            folded: self.folded,
            span,
            tongue: sentence::tongue_of(&self.text[span.start..span.end]),
            quotations: within(&self.quotations, span, |quotation| quotation.span),
            hits: within(&self.hits, span, |hit| hit.span),
            names: within(self.spans, span, |finding| finding.span),
            opinions: self.opinions,
            own_opinions: self.own_opinions,
            has_reports: self.has_reports,
            has_own_words: self.has_own_words,
            model: self.model,
        }
    }
}

/// The items that touch `span`, of a list in order.
fn within<T>(items: &[T], span: Span, span_of: impl Fn(&T) -> Span) -> &[T] {
    let first = items.partition_point(|item| span_of(item).start < span.start);
    let first = if first > 0 && span_of(&items[first - 1]).end > span.start { first - 1 } else { first };
    let last = items.partition_point(|item| span_of(item).start < span.end).max(first);
    &items[first..last]
}

#[cfg(all(test, not(target_arch = "wasm32")))] // proptest is a native dependency
mod tests;
