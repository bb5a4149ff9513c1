//! What stands in one span with another: ranges, compounds, fractions, and units by units.

mod compound;
mod fraction;
mod per;
mod range;
mod tail;

pub(super) use compound::is_part;

use super::{
    edges::Edges,
    quantity::{Quantity, Source},
};
use crate::text::Span;

impl Source<'_> {
    /// The whole amount that begins with numeral `index`: what is joined to it included.
    pub(super) fn joined(&self, index: usize, floor: usize) -> Quantity {
        if let Some(fraction) = self.fraction(index, floor) {
            return self.range_of_fractions(fraction);
        }
        if let Some(share) = self.share(index, floor) {
            return share;
        }
        let first = self.compound(index, floor);
        let ranged = self.range(&first).unwrap_or(first);
        self.per(ranged)
    }

    /// The first numeral that begins after `quantity`: a unit may hold characters that are numerals elsewhere.
    pub(super) fn next_index(&self, quantity: &Quantity) -> usize {
        let rest = self.numerals.get(quantity.last + 1..).unwrap_or_default();
        quantity.last + 1 + rest.iter().take_while(|numeral| numeral.span.start < quantity.span.end).count()
    }

    /// The text between two bytes, without the spaces around it.
    fn between(&self, start: usize, end: usize) -> &str {
        if start <= end { self.line.slice(Span::new(start, end)).trimmed(" ") } else { "" }
    }
}

/// Whether `between` connects the ends of a range.
fn is_connector(between: &str) -> bool {
    matches!(between, "-" | "–" | "—" | "--" | "――" | "~" | "至" | "到" | "to" | "- to" | "내지")
}
