//! Numbers in Hangul, or digits with Korean magnitudes.

mod native;
mod sino;

pub(super) use sino::scaled;

use rust_decimal::Decimal;

use super::{Extent, Form, Numeral};
use crate::{
    recognize::amount::{lexicon::Lexicon, line::Line, rows::Meaning},
    text::Span,
};

/// A Hangul syllable in UTF-8.
const SYLLABLE: usize = 3;

/// The number whose first syllable is at `at`, the beginning of a word.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    native::read(line, at).or_else(|| half(line, at)).or_else(|| sino::read(line, at))
}

/// `반 리터`: half of a unit that stands by itself.
fn half(line: &Line, at: usize) -> Option<Numeral> {
    let rest = line.after(at).strip_prefix("반 ")?;
    let span = Span::new(at, at + SYLLABLE);
    let measured = Lexicon::shared().units(rest).any(|(_, unit)| matches!(unit.meaning, Meaning::Measure(..)));
    measured.then(|| Numeral { fraction: true, ..Numeral::new(span, Extent::of(Decimal::new(5, 1)), Form::Native) })
}
