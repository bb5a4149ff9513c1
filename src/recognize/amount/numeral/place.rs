//! Place value in ten-thousands, as Chinese and Korean count: 千 百 十 within a section, 万 亿 兆 after it.
//!
//! Each magnitude must be smaller than the one before it, so two numbers side by side stay apart and reading is linear.

use rust_decimal::Decimal;

use super::super::exact::Exact;

/// A number, or both ends of a spread (`八九`); nothing where it is too big to be held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) struct Extent {
    /// The number, or the lower end.
    pub low: Option<Decimal>,
    /// The upper end of a spread.
    pub high: Option<Decimal>,
    /// Whether it is a spread.
    pub spread: bool,
}

impl Extent {
    /// One number.
    pub(in super::super) fn of(number: impl Into<Option<Decimal>>) -> Self {
        let low = number.into();
        Self { low, high: low, spread: false }
    }

    /// From `low` to `high`.
    pub(in super::super) fn between(low: Decimal, high: Decimal) -> Self {
        Self { low: Some(low), high: Some(high), spread: true }
    }

    /// Each end times `factor`.
    #[inline(never)]
    pub(in super::super) fn times(self, factor: Decimal) -> Self {
        let times = |end: Option<Decimal>| end?.times(factor);
        Self { low: times(self.low), high: times(self.high), ..self }
    }

    /// Each end plus that of `other`.
    #[inline(never)]
    pub(in super::super) fn plus(self, other: Self) -> Self {
        let plus = |one: Option<Decimal>, other: Option<Decimal>| one?.plus(other?);
        Self { low: plus(self.low, other.low), high: plus(self.high, other.high), spread: self.spread || other.spread }
    }
}

/// A number being read, from its biggest magnitude down.
pub(super) struct Place {
    total: Extent,
    section: Extent,
    /// Digits not yet multiplied.
    pub pending: Option<Extent>,
    /// The last magnitude within the section; 10,000 before any.
    small: u32,
    /// The exponent of the last magnitude above 1,000.
    big: u32,
    /// Whether the last thing read was such a magnitude.
    after_big: bool,
    /// Whether a section has begun since the last big magnitude.
    in_section: bool,
    /// What the last magnitudes in a row multiply by, for a range that leaves them out on its left.
    pub scale: Decimal,
    /// The same for the last big magnitude alone.
    pub big_scale: Decimal,
}

/// A section holds numbers below this.
const SECTION: u32 = 10_000;

impl Place {
    pub(super) fn new() -> Self {
        Self {
            total: Extent::of(Decimal::ZERO),
            section: Extent::of(Decimal::ZERO),
            pending: None,
            small: SECTION,
            big: u32::MAX,
            after_big: false,
            in_section: false,
            scale: Decimal::ONE,
            big_scale: Decimal::ONE,
        }
    }

    /// Whether nothing has been read yet.
    pub(super) fn is_empty(&self) -> bool {
        self.pending.is_none() && !self.in_section && self.big == u32::MAX
    }

    /// Takes digits, unless there are some already.
    pub(super) fn digits(&mut self, digits: Extent) -> bool {
        if self.pending.is_some() {
            return false;
        }
        self.pending = Some(digits);
        self.after_big = false;
        self.scale = Decimal::ONE;
        self.big_scale = Decimal::ONE;
        true
    }

    /// Multiplies the pending digits (or one) by ten, a hundred or a thousand, if that falls.
    pub(super) fn small(&mut self, magnitude: u32) -> bool {
        if magnitude >= self.small {
            return false;
        }
        let one = Extent::of(Decimal::ONE);
        let part = self.pending.take().unwrap_or(one).times(Decimal::from(magnitude));
        self.section = self.section.plus(part);
        self.small = magnitude;
        self.in_section = true;
        self.after_big = false;
        self.scale = Decimal::from(magnitude);
        self.big_scale = Decimal::ONE;
        true
    }

    /// Multiplies the section by ten to the power of `exponent`, if that falls or follows another such magnitude (`万亿`).
    pub(super) fn big(&mut self, exponent: u32) -> bool {
        let factor = ten_to(exponent);
        if self.after_big {
            self.total = self.total.times(factor);
        } else if exponent < self.big && (self.in_section || self.pending.is_some()) {
            let section = self.section.plus(self.pending.take().unwrap_or(Extent::of(Decimal::ZERO)));
            self.total = self.total.plus(section.times(factor));
        } else {
            return false;
        }
        self.section = Extent::of(Decimal::ZERO);
        self.small = SECTION;
        self.in_section = false;
        self.big = exponent;
        self.after_big = true;
        self.scale = self.scale.times(factor).unwrap_or(Decimal::ONE);
        self.big_scale = self.big_scale.times(factor).unwrap_or(Decimal::ONE);
        true
    }

    /// The last magnitude, of which a digit after it is a tenth in speech (`一千三` is 1,300).
    pub(super) fn last_magnitude(&self) -> Option<Decimal> {
        if self.after_big && self.big <= 8 {
            Some(ten_to(self.big))
        } else if self.in_section && self.small >= 100 {
            Some(Decimal::from(self.small))
        } else {
            None
        }
    }

    /// The smallest magnitude read: what may follow it must be below.
    pub(super) fn room(&self) -> Option<Decimal> {
        if self.in_section {
            Some(Decimal::from(self.small))
        } else if self.big == u32::MAX {
            None
        } else {
            Some(ten_to(self.big))
        }
    }

    /// Turns what has been read of the section into pending digits, so that decimals can follow and a magnitude after them.
    pub(super) fn collapse(&mut self, decimals: Extent) {
        let pending = self.pending.take().unwrap_or(Extent::of(Decimal::ZERO));
        self.pending = Some(self.section.plus(pending).plus(decimals));
        self.section = Extent::of(Decimal::ZERO);
        if self.in_section {
            self.small = 1;
        }
        self.in_section = false;
        self.after_big = false;
        self.scale = Decimal::ONE;
        self.big_scale = Decimal::ONE;
    }

    /// The number.
    pub(super) fn value(&self) -> Extent {
        let all = self.total.plus(self.section);
        self.pending.map_or(all, |pending| all.plus(pending))
    }
}

/// Ten to the power of `exponent`, which is at most 20.
#[inline(never)]
pub(in super::super) fn ten_to(exponent: u32) -> Decimal {
    Decimal::from(10_u128.pow(exponent.min(20)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(number: u32) -> Extent {
        Extent::of(Decimal::from(number))
    }

    #[test]
    fn magnitudes_must_fall() {
        let mut place = Place::new();
        assert!(place.digits(digits(3)) && place.small(10));
        assert!(place.digits(digits(2)));
        assert!(!place.small(100));
        assert_eq!(place.value(), digits(32));
    }

    #[test]
    fn sections_add_up_and_big_magnitudes_in_a_row_multiply() {
        let mut place = Place::new();
        assert!(place.digits(digits(4)) && place.big(8));
        assert!(place.digits(digits(2)) && place.small(1000));
        assert!(place.digits(digits(7)) && place.small(100) && place.big(4));
        assert_eq!(place.value(), digits(427_000_000));
        let mut place = Place::new();
        assert!(place.digits(digits(20)) && place.big(4) && place.big(8));
        assert_eq!(place.value().low, Some(ten_to(13) * Decimal::TWO));
    }
}
