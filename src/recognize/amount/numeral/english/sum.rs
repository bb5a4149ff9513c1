//! A number of words as it is added up.

use rust_decimal::Decimal;

use super::{
    super::{Numeral, ten_to},
    word::{Word, gap, next_word, oh, word_at},
};
use crate::recognize::amount::{exact::Exact, line::Line};

/// A number of words being added up.
#[derive(Default)]
pub(super) struct Sum {
    /// What the magnitudes so far make.
    total: Decimal,
    /// What stands before the next magnitude.
    current: Option<Decimal>,
    last: Option<Word>,
    /// The last magnitude above a hundred.
    magnitude: Option<u32>,
    /// Whether a magnitude above a hundred is in it.
    pub(super) scaled: bool,
    overflown: bool,
    /// The power of ten that was last multiplied by.
    scale: Option<Decimal>,
}

impl Sum {
    /// What begins with `digits`.
    pub(super) fn of(digits: Option<Decimal>) -> Self {
        Self { current: digits, ..Self::default() }
    }

    /// What it adds up to; nothing where it is empty or too big.
    pub(super) fn value(&self) -> Option<Decimal> {
        let any = self.current.is_some() || self.scaled;
        (any && !self.overflown).then(|| self.total.plus(self.current.unwrap_or_default()))?
    }

    pub(super) fn finish(&self, numeral: Numeral) -> Numeral {
        let scale = self.scale.filter(|_| self.current.is_none()).unwrap_or(Decimal::ONE);
        Numeral { scaled: self.scaled, scale, big_scale: scale, ..numeral }
    }

    /// Takes one word, if it may stand there.
    pub(super) fn take(&mut self, word: Word) -> bool {
        let taken = match (word, self.last) {
            (Word::Article, None) => true,
            (Word::Unit(unit), None | Some(Word::Hundred(_) | Word::Magnitude(_))) => self.add(unit),
            (Word::Unit(unit @ 1..=9), Some(Word::Ten(_))) => self.add(unit),
            (Word::Ten(ten), None | Some(Word::Hundred(_) | Word::Magnitude(_))) => self.add(ten),
            (Word::Hundred(factor), last) => !matches!(last, Some(Word::Hundred(_))) && self.multiply(factor),
            (Word::Magnitude(power), _) => self.close(power),
            _ => false,
        };
        if taken {
            self.last = Some(word);
        }
        taken
    }

    fn add(&mut self, number: u32) -> bool {
        let current = self.current.unwrap_or_default();
        self.current = current.plus(Decimal::from(number));
        self.current.is_some()
    }

    fn multiply(&mut self, factor: u32) -> bool {
        let current = self.current.unwrap_or(Decimal::ONE);
        match current.times(Decimal::from(factor)) {
            Some(product) => self.current = Some(product),
            None => self.overflown = true,
        }
        true
    }

    /// Multiplies by ten to the power of `power`: what stands before it, or the total where magnitudes follow each other.
    fn close(&mut self, power: u32) -> bool {
        let follows = matches!(self.last, Some(Word::Magnitude(_)));
        if self.magnitude.is_some_and(|last| power >= last) && !follows {
            return false;
        }
        let product = match (self.current.take(), follows) {
            (None, true) => std::mem::take(&mut self.total).times(ten_to(power)),
            (current, _) => current.unwrap_or(Decimal::ONE).times(ten_to(power)),
        };
        match product.and_then(|product| self.total.plus(product)) {
            Some(total) => self.total = total,
            None => self.overflown = true,
        }
        self.magnitude = Some(power);
        self.scaled = true;
        self.scale = Some(ten_to(power));
        true
    }

    /// The end of the digits in words after `point`.
    pub(super) fn decimals(&mut self, line: &Line, after: usize) -> Option<usize> {
        let mut end = after;
        let mut place = Decimal::new(1, 1);
        let mut decimals = Decimal::ZERO;
        while let Some(next) = gap(line, end) {
            let digit = match word_at(line, next) {
                Some((Word::Unit(digit @ 0..=9), at)) => Some((digit, at)),
                _ => oh(line, next),
            };
            let Some((digit, at)) = digit else { break };
            decimals = decimals.plus(place.times(Decimal::from(digit))?)?;
            place = place.times(Decimal::new(1, 1))?;
            end = at;
        }
        if end == after {
            return None;
        }
        self.current = self.current.unwrap_or_default().plus(decimals);
        self.last = Some(Word::Point);
        Some(end)
    }

    /// The end of what goes on after `and`: smaller words (`two hundred and five`) or a fraction.
    pub(super) fn continued(&mut self, line: &Line, after: usize) -> Option<usize> {
        if let Some(end) = self.fraction_after_and(line, after) {
            return Some(end);
        }
        let room = match self.last {
            Some(Word::Hundred(_)) => Decimal::ONE_HUNDRED,
            Some(Word::Magnitude(power)) => ten_to(power),
            _ => return None,
        };
        let mut rest = Sum::default();
        let mut end = after;
        while let Some((word, after)) = next_word(line, end)
            && rest.take(word)
        {
            end = after;
        }
        let value = rest.value()?;
        if value >= room || rest.scaled || rest.last == Some(Word::Article) {
            return None;
        }
        self.current = self.current.unwrap_or_default().plus(value);
        self.last = rest.last;
        Some(end)
    }

    /// The end of `a half`, `half`, `a quarter`, `three quarters` after `and`.
    pub(super) fn fraction_after_and(&mut self, line: &Line, after: usize) -> Option<usize> {
        let (first, mut end) = next_word(line, after)?;
        let (over, part) = match first {
            Word::Part(..) => (1, first),
            Word::Article | Word::Unit(1..=9) => {
                let (part, after) = next_word(line, end)?;
                end = after;
                (if let Word::Unit(over) = first { over } else { 1 }, part)
            }
            _ => return None,
        };
        let Word::Part(under, _) = part else { return None };
        if under != 2 && under != 4 && first == part {
            return None;
        }
        let fraction = Decimal::from(over).over(Decimal::from(under))?;
        match self.last {
            Some(Word::Magnitude(power)) => self.total = self.total.plus(ten_to(power).times(fraction)?)?,
            _ => self.current = Some(self.current?.plus(fraction)?),
        }
        self.last = Some(Word::Point);
        Some(end)
    }
}
