//! The speaker who is carried over: to further sentences of a quotation, and to reports without a source of their own.

use super::{interview::Interview, sentence::Sentence};
use crate::text::Span;

/// A speaker is forgotten after so many sentences that are not his.
const MEMORY: usize = 2;

/// Who spoke last.
#[derive(Default)]
pub(super) struct Carry {
    speaker: Option<Speaker>,
    pub(super) interview: Interview,
}

#[derive(Clone, Copy)]
struct Speaker {
    source: Span,
    is_named: bool,
    /// Where the last sentence of his ends.
    end: usize,
    /// How many sentences ago that was.
    age: usize,
}

impl Carry {
    /// Takes note of a `sentence` that `source` says.
    pub(super) fn speaks(&mut self, sentence: &Sentence<'_>, source: Span, is_named: bool) {
        self.speaker = Some(Speaker { source, is_named, end: sentence.span.end, age: 0 });
    }

    /// Takes note of a `sentence` that the last speaker says too.
    pub(super) fn goes_on(&mut self, sentence: &Sentence<'_>) {
        if let Some(speaker) = &mut self.speaker {
            (speaker.end, speaker.age) = (sentence.span.end, 0);
        }
    }

    /// Takes note of a sentence of somebody else.
    pub(super) fn passes(&mut self) {
        self.speaker = self
            .speaker
            .map(|speaker| Speaker { age: speaker.age + 1, ..speaker })
            .filter(|speaker| speaker.age < MEMORY);
    }

    /// The last speaker, for a sentence right after his that says it is.
    pub(super) fn last(&self) -> Option<Span> {
        self.speaker.filter(|speaker| speaker.age == 0).map(|speaker| speaker.source)
    }

    /// Whether the last speaker has a name.
    pub(super) fn is_named(&self) -> bool {
        self.speaker.is_some_and(|speaker| speaker.is_named)
    }

    /// The last speaker, if he has a name: whom a pronoun means.
    pub(super) fn last_named(&self) -> Option<Span> {
        self.speaker.filter(|speaker| speaker.is_named).map(|speaker| speaker.source)
    }

    /// The speaker of a quotation without a frame: his sentence stands right before it, in the same paragraph, or the
    /// quotation began there.
    pub(super) fn of_quotation(&self, sentence: &Sentence<'_>) -> Option<Span> {
        let speaker = self.speaker.filter(|speaker| speaker.age == 0)?;
        let between = sentence.text.get(speaker.end..sentence.span.start)?;
        (between.matches('\n').count() <= 2).then_some(speaker.source)
    }
}
