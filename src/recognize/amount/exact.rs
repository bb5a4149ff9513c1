//! Exact arithmetic, with each operation compiled once: the library's are inlined wherever they are called, at one or
//! two kilobytes each, and the page pays by the byte.

use rust_decimal::Decimal;

/// What a number makes with another; nothing where that is too big to be held.
pub(super) trait Exact: Sized {
    /// The product.
    fn times(self, other: Self) -> Option<Self>;
    /// The sum.
    fn plus(self, other: Self) -> Option<Self>;
    /// The quotient; nothing where `other` is nought.
    fn over(self, other: Self) -> Option<Self>;
    /// Whether it is so many tens.
    fn is_tens(&self) -> bool;
    /// The number that `written` is.
    fn read(written: &str) -> Option<Self>;
}

impl Exact for Decimal {
    #[inline(never)]
    fn times(self, other: Self) -> Option<Self> {
        self.checked_mul(other)
    }

    #[inline(never)]
    fn plus(self, other: Self) -> Option<Self> {
        self.checked_add(other)
    }

    #[inline(never)]
    fn over(self, other: Self) -> Option<Self> {
        self.checked_div(other)
    }

    #[inline(never)]
    fn is_tens(&self) -> bool {
        self.over(Self::TEN).is_some_and(|tens| tens.is_integer())
    }

    #[inline(never)]
    fn read(written: &str) -> Option<Self> {
        Self::from_str_exact(written).ok()
    }
}
