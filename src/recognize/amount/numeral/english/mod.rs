//! Numbers in English words: `two hundred and five`, `one and a half million`, `two-thirds`.

mod scale;
mod sum;
mod word;

pub(super) use scale::scaled;

use rust_decimal::Decimal;

use super::{Extent, Form, Numeral, ten_to};
use crate::{
    recognize::amount::{exact::Exact, lexicon::Lexicon, line::Line},
    text::Span,
};
use sum::Sum;
use word::{Word, gap, next_word, word_at};

/// The number whose first word is at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    let (first, end) = word_at(line, at)?;
    match first {
        Word::Unit(_) | Word::Ten(_) | Word::Point => words(line, at),
        Word::Article => match next_word(line, end)?.0 {
            Word::Hundred(_) | Word::Magnitude(_) => words(line, at),
            Word::Part(under, false) => part(line, at, end, under),
            _ => None,
        },
        Word::Part(2, false) => Some(half(line, at, end)),
        Word::Part(under, false) if under == 4 => scaled_part(line, at, end, under),
        _ => None,
    }
}

/// A number of words, with the fractions and magnitudes that follow it.
fn words(line: &Line, at: usize) -> Option<Numeral> {
    let mut sum = Sum::default();
    let mut end = at;
    while let Some((word, after)) = if end == at { word_at(line, at) } else { next_word(line, end) } {
        let taken = match word {
            Word::Point => sum.decimals(line, after),
            Word::And => sum.continued(line, after),
            word => sum.take(word).then_some(after),
        };
        let Some(taken) = taken else { break };
        end = taken;
    }
    let value = sum.value()?;
    let span = Span::new(at, end);
    if let Some((Word::Part(under, plural), after)) = next_word(line, end)
        && !sum.scaled
        && (plural || value == Decimal::ONE)
        && under > 1
    {
        let value = value.over(Decimal::from(under))?;
        let whole = Span::new(at, after);
        return Some(Numeral { fraction: true, ..Numeral::new(whole, Extent::of(value), Form::English) });
    }
    let article = value == Decimal::ONE && matches!(line.slice(span).len(), 1..=3);
    let numeral = Numeral { article, ..Numeral::new(span, Extent::of(value), Form::English) };
    Some(sum.finish(numeral))
}

/// `a third`, `a quarter million`.
fn part(line: &Line, at: usize, article: usize, under: u32) -> Option<Numeral> {
    let (_, end) = next_word(line, article)?;
    if let Some(scaled) = scaled_part(line, at, end, under) {
        return Some(scaled);
    }
    let value = Decimal::ONE.over(Decimal::from(under))?;
    Some(Numeral { fraction: true, ..Numeral::new(Span::new(at, end), Extent::of(value), Form::English) })
}

/// `quarter million`, whose first word ends at `end`.
fn scaled_part(line: &Line, at: usize, end: usize, under: u32) -> Option<Numeral> {
    let (Word::Magnitude(power), end) = next_word(line, end)? else { return None };
    let value = ten_to(power).over(Decimal::from(under))?;
    let numeral = Numeral::new(Span::new(at, end), Extent::of(value), Form::English);
    Some(Numeral { scaled: true, scale: ten_to(power), big_scale: ten_to(power), ..numeral })
}

/// `half`, `half a million`, `half an` before a unit.
fn half(line: &Line, at: usize, end: usize) -> Numeral {
    let fraction = |end: usize| Numeral {
        fraction: true,
        ..Numeral::new(Span::new(at, end), Extent::of(Decimal::new(5, 1)), Form::English)
    };
    if let Some(scaled) = scaled_part(line, at, end, 2) {
        return scaled;
    }
    let Some((Word::Article, article)) = next_word(line, end) else { return fraction(end) };
    if let Some(scaled) = scaled_part(line, at, article, 2) {
        return scaled;
    }
    if let Some((Word::Hundred(dozen), end)) = next_word(line, article) {
        return Numeral::new(Span::new(at, end), Extent::of(Decimal::from(dozen / 2)), Form::English);
    }
    let unit = gap(line, article).is_some_and(|unit| Lexicon::shared().is_unit_at(line.after(unit)));
    fraction(if unit { article } else { end })
}
