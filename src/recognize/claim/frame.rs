//! Who says it, and with which word: the frame of a reported sentence.

use super::{
    chinese,
    cue::{Sort, Tongue},
    english, korean,
    sentence::Sentence,
};
use crate::text::Span;

/// What a sentence tells of its own source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The word that reports.
    pub(super) cue: Option<Span>,
    /// What that word does.
    pub(super) sort: Sort,
    /// Who says it.
    pub(super) source: Option<Span>,
    /// The outlet through which it came.
    pub(super) via: Option<Span>,
}

impl Frame {
    /// A frame without an outlet.
    pub(super) fn new(cue: Span, sort: Sort, source: Option<Span>) -> Self {
        Self { cue: Some(cue), sort, source, via: None }
    }
}

/// The frame of `sentence`, if anything in it reports.
pub(super) fn frame(sentence: &Sentence<'_>) -> Option<Frame> {
    match sentence.tongue {
        Tongue::English => english::frame(sentence),
        Tongue::Chinese => chinese::frame(sentence),
        Tongue::Korean => korean::frame(sentence),
    }
}
