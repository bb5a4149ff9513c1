//! A number with what makes it a quantity: the currency or sign before it, the unit after it.

mod currency;
mod signs;
mod unit;

use super::{
    lexicon::Lexicon,
    line::Line,
    numeral::{Extent, Numeral},
    rows::{Meaning, Symbol},
};
use crate::{annotation::Bound, text::Span};

/// A number with its unit, or without.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantity {
    /// All of it, in the folded line.
    pub span: Span,
    /// The number alone, without sign and unit.
    pub number: Span,
    /// The unit, where it has one.
    pub unit: Option<Span>,
    /// What the unit makes of it.
    pub meaning: Option<Meaning>,
    /// Its value in `meaning`'s unit.
    pub extent: Extent,
    /// What an infix or sign says of its bounds.
    pub bound: Option<Bound>,
    /// The last numeral in it.
    pub last: usize,
    /// Whether a currency stands before it.
    pub coin_before: bool,
    /// What a word before it makes of its unit: `°C`, `/h`.
    pub tail: &'static str,
}

impl Quantity {
    /// Makes `km` of `시속` to `km/h`, the `도` of `섭씨` to `°C`.
    pub(super) fn add_tail(&mut self, tail: &'static str) {
        self.tail = tail;
        let Some(Meaning::Measure(symbol, _)) = self.meaning else { return };
        let symbol = match tail.strip_prefix('/') {
            Some(by) if !symbol.is_rate() => Symbol { by, ..symbol },
            _ if tail.is_empty() || symbol != Symbol::of("°") => return,
            _ => Symbol::of(tail),
        };
        self.meaning = Some(Meaning::Measure(symbol, None));
    }
}

/// What quantities are read from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// The folded line.
    pub line: &'a Line,
    /// Its numerals.
    pub numerals: &'a [Numeral],
    /// The word lists.
    pub lexicon: &'static Lexicon,
    /// Whether the article is in English, where bare numbers count.
    pub english: bool,
}

impl Source<'_> {
    /// The quantity of numeral `index`, which begins at byte `floor` or later; `after`: the bigger unit it may continue.
    pub(super) fn quantity(&self, index: usize, floor: usize, after: Option<&Meaning>) -> Quantity {
        let numeral = &self.numerals[index];
        let mut quantity = self.bare(index);
        if let Some(meaning) = numeral.whole {
            quantity.meaning = Some(*meaning);
            quantity.unit = Some(numeral.span);
            return quantity;
        }
        self.add_unit(&mut quantity, numeral, after);
        self.add_currency(&mut quantity, numeral, floor);
        self.add_leads(&mut quantity, floor);
        self.add_plus(&mut quantity, floor);
        self.add_magnitude(&mut quantity);
        quantity
    }

    /// Numeral `index` alone.
    pub(super) fn bare(&self, index: usize) -> Quantity {
        let numeral = &self.numerals[index];
        Quantity {
            span: numeral.span,
            number: numeral.span,
            unit: None,
            meaning: None,
            extent: numeral.extent,
            bound: numeral.bound,
            last: index,
            coin_before: false,
            tail: "",
        }
    }
}
