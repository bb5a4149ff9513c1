//! A number as it is read in place value, in Chinese characters or Hangul: where it stands and what it makes so far.

use rust_decimal::Decimal;

use super::{Extent, Form, Numeral, digits, place::Place};
use crate::{
    annotation::Bound,
    recognize::amount::{exact::Exact, line::Line},
    text::Span,
};

/// What a character does in a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A digit, 0 to 9.
    Digit(u32),
    /// `十`, `百`, `千`; `십`, `백`, `천`.
    Small(u32),
    /// `万`, `亿`, `兆`; `만`, `억`, `조`, `경`: as a power of ten.
    Big(u32),
    /// `廿`, `卅`; Korean has none.
    Tens(u32),
    /// `点`; `점`.
    Point,
    /// `余`, `多`, `几`, `来`; `여`: a little more.
    More,
}

impl Sign {
    /// Whether it multiplies what stands before it.
    pub(super) fn is_magnitude(self) -> bool {
        matches!(self, Self::Small(_) | Self::Big(_))
    }
}

/// A number being read.
pub(super) struct Reading<'a> {
    /// The line it stands in.
    pub line: &'a Line,
    /// Where it begins.
    pub start: usize,
    /// Up to where it has been read.
    pub end: usize,
    /// What it makes so far.
    pub place: Place,
    /// Whether a magnitude above a thousand is in it.
    pub scaled: bool,
    /// What an infix says (`余`, `여`).
    pub bound: Option<Bound>,
}

impl<'a> Reading<'a> {
    /// A number that begins at `at`.
    pub(super) fn new(line: &'a Line, at: usize) -> Self {
        Self { line, start: at, end: at, place: Place::new(), scaled: false, bound: None }
    }

    /// A number that begins with the digits `bare`.
    pub(super) fn of(line: &'a Line, bare: &Numeral) -> Self {
        let mut reading = Self { end: bare.span.end, ..Self::new(line, bare.span.start) };
        reading.place.digits(bare.extent);
        reading
    }

    /// What has been read, as it is written.
    pub(super) fn written(&self) -> &'a str {
        self.line.slice(Span::new(self.start, self.end))
    }

    /// Takes the digits in ASCII at `at`, if what stands before leaves room for them: `3万4000`, `29만 천 890`.
    pub(super) fn take_ascii(&mut self, at: usize) -> bool {
        if self.bound.is_some() || !self.line.next(at).is_some_and(|next| next.is_ascii_digit()) {
            return false;
        }
        let Some(digits) = digits::bare(self.line, at) else { return false };
        let fits = digits.value().zip(self.place.room()).is_some_and(|(value, room)| value < room);
        if !fits || !self.place.digits(digits.extent) {
            return false;
        }
        self.end = digits.span.end;
        true
    }

    /// The decimals spelt from `after` on, with their end; `digit` reads the one from a byte on, with its end.
    pub(super) fn decimals(
        &self,
        after: usize,
        digit: impl Fn(&Line, usize) -> Option<(u32, usize)>,
    ) -> (Extent, usize) {
        let tenth = Decimal::new(1, 1);
        let (mut place, mut sum, mut end) = (Some(tenth), Some(Decimal::ZERO), after);
        while let Some((digit, after)) = digit(self.line, end) {
            let part = place.and_then(|place| place.times(Decimal::from(digit)));
            sum = sum.zip(part).and_then(|(sum, part)| sum.plus(part));
            place = place.and_then(|place| place.times(tenth));
            end = after;
        }
        (Extent::of(sum), end)
    }

    /// The numeral that has been read, if any has.
    pub(super) fn finish(self, form: Form) -> Option<Numeral> {
        if self.place.is_empty() || self.end == self.start {
            return None;
        }
        let numeral = Numeral::new(Span::new(self.start, self.end), self.place.value(), form);
        let (scale, big_scale) = (self.place.scale, self.place.big_scale);
        Some(Numeral { scaled: self.scaled, scale, big_scale, bound: self.bound, ..numeral })
    }
}
