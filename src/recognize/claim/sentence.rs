//! One sentence with all that is known of it before it is judged.

use super::{
    cue::{Cue, Hit, Mark, Tongue},
    filter::Model,
    quotation::Quotation,
};
use crate::{
    annotation::{Finding, Label},
    text::{Span, script},
};

/// No more cues of a sentence are tried than this: further ones add nothing, and odd text stays quick.
const CUES: usize = 24;

/// A sentence within its text. All spans are of the text.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    /// The text in Simplified characters and lower case, at the same offsets.
    pub(super) folded: &'a str,
    pub(super) span: Span,
    /// The language that most of it is written in.
    pub(super) tongue: Tongue,
    /// The quotations that touch it.
    pub(super) quotations: &'a [Quotation],
    /// The words of the table in it.
    pub(super) hits: &'a [Hit],
    /// The persons, organizations and amounts in it.
    pub(super) names: &'a [Finding],
    /// How opinionated its article is: words of opinion a sentence.
    pub(super) opinions: f64,
    /// The same of the sentences in which nobody else speaks: news have few, analysis and comment many.
    pub(super) own_opinions: f64,
    /// Whether any word of its article reports something, outside quotation marks.
    pub(super) has_reports: bool,
    /// Whether its article has words of its own beside those in quotation marks.
    pub(super) has_own_words: bool,
    /// What was learnt, where it is there.
    pub(super) model: Option<&'a Model>,
}

impl<'a> Sentence<'a> {
    /// Its words.
    pub(super) fn as_str(&self) -> &'a str {
        &self.text[self.span.start..self.span.end]
    }

    /// The words of `span`.
    pub(super) fn at(&self, span: Span) -> &'a str {
        &self.text[span.start..span.end]
    }

    /// The words of `span`, folded.
    pub(super) fn folded_at(&self, span: Span) -> &'a str {
        &self.folded[span.start..span.end]
    }

    /// From `from` to its end.
    pub(super) fn after(&self, from: usize) -> &'a str {
        &self.text[from..self.span.end]
    }

    /// From its beginning to `to`.
    pub(super) fn before(&self, to: usize) -> &'a str {
        &self.text[self.span.start..to]
    }

    /// Its quotations, as far as they lie within it.
    pub(super) fn quoted(&self) -> impl DoubleEndedIterator<Item = Span> + use<'a> {
        let own = self.span;
        self.quotations
            .iter()
            .map(move |quotation| Span::new(quotation.span.start.max(own.start), quotation.span.end.min(own.end)))
            .filter(|span| !span.is_empty())
    }

    /// Whether `at` stands in quotation marks.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let index = self.quotations.partition_point(|quotation| quotation.span.end <= at);
        self.quotations.get(index).is_some_and(|quotation| quotation.span.start <= at)
    }

    /// The share of its characters that stand in quotation marks, from 0 to 1.
    pub(super) fn quoted_share(&self) -> f64 {
        // Single marks set off names and words in Korean.
        let is_emphasis = |span: &Span| self.tongue == Tongue::Korean && self.at(*span).starts_with(['‘', '\'']);
        let quoted: usize =
            self.quoted().filter(|span| !is_emphasis(span)).map(|span| self.at(span).chars().count()).sum();
        quoted as f64 / self.as_str().chars().count().max(1) as f64
    }

    /// The first cues of its own language (or of another, where it has none) outside quotation marks.
    pub(super) fn cues(&self, tongue: Tongue) -> impl Iterator<Item = (&'a Hit, Cue)> + use<'a, '_> {
        self.hits
            .iter()
            .filter(move |hit| hit.word.tongue == tongue && !self.is_quoted(hit.span.start))
            .filter_map(|hit| hit.word.cue.map(|cue| (hit, cue)))
            .take(CUES)
    }

    /// The last word outside quotation marks that bears `mark`, and those before it.
    pub(super) fn marks(&self, mark: Mark) -> impl DoubleEndedIterator<Item = &'a Hit> + use<'a, '_> {
        self.hits.iter().filter(move |hit| hit.word.is(mark) && !self.is_quoted(hit.span.start))
    }

    /// The persons and organizations that lie wholly within `span`.
    pub(super) fn names_in(&self, span: Span) -> impl DoubleEndedIterator<Item = &'a Finding> + use<'a> {
        self.names_touching(span).filter(move |name| span.contains(name.span))
    }

    /// The persons and organizations that have a byte in common with `span`.
    pub(super) fn names_touching(&self, span: Span) -> impl DoubleEndedIterator<Item = &'a Finding> + use<'a> {
        let first = self.names.partition_point(|name| name.span.end <= span.start);
        let last = self.names.partition_point(|name| name.span.start < span.end).max(first);
        self.names[first..last].iter().filter(|name| matches!(name.body.label(), Label::Person | Label::Organization))
    }

    /// Those of `label`.
    pub(super) fn labelled(&self, span: Span, label: Label) -> impl DoubleEndedIterator<Item = &'a Finding> + use<'a> {
        self.names_in(span).filter(move |name| name.body.label() == label)
    }
}

/// The language that most of `sentence` is written in. A Latin letter counts a quarter.
pub(super) fn tongue_of(sentence: &str) -> Tongue {
    let (mut latin, mut han, mut hangul) = (0_usize, 0_usize, 0_usize);
    for character in sentence.chars().take(400) {
        latin += usize::from(script::is_latin(character));
        hangul += usize::from(script::is_hangul(character));
        han += usize::from(script::is_han(character));
    }
    if hangul * 4 >= latin && hangul >= han && hangul > 0 {
        Tongue::Korean
    } else if han * 4 >= latin && han > 0 {
        Tongue::Chinese
    } else {
        Tongue::English
    }
}
