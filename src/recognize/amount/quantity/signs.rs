//! The signs and words before a number that belong to it, and the plus behind it: `-3%`, `섭씨 40도`, `$150 billion+`.

use rust_decimal::Decimal;

use super::{Quantity, Source};
use crate::{
    annotation::Bound,
    recognize::amount::{
        edges::is_letter,
        lexicon::Lead,
        rows::{Meaning, Symbol},
    },
    text::Span,
};

impl Source<'_> {
    /// Takes signs and words that belong to the amount on its left: `-3%`, `负百分之…`, `섭씨 40도`, `영하 10도`.
    pub(in crate::recognize::amount) fn add_leads(&self, quantity: &mut Quantity, floor: usize) {
        // A sign, 섭씨, a rate: no amount has more than a few.
        for _ in 0..3 {
            let Some((start, lead)) = self.lead_before(quantity.span.start, floor) else { return };
            match lead {
                Lead::Minus if self.is_minus(start, quantity) && (floor == 0 || start > floor) => {
                    quantity.extent = quantity.extent.times(Decimal::NEGATIVE_ONE);
                }
                Lead::Part(tail) if matches!(quantity.meaning, Some(Meaning::Measure(..)) | None) => {
                    if quantity.meaning.is_none() && tail.starts_with('°') {
                        quantity.meaning = Some(Meaning::Measure(Symbol::of(tail), None));
                        quantity.unit = Some(Span::new(start, quantity.span.start));
                    }
                    quantity.add_tail(tail);
                }
                Lead::Rate(tail) => {
                    quantity.add_tail(tail);
                    return;
                }
                _ => return,
            }
            quantity.span.start = start;
        }
    }

    fn lead_before(&self, at: usize, floor: usize) -> Option<(usize, &'static Lead)> {
        let end = self.line.skip_spaces_back(at);
        let text = &self.line.before(end)[floor.min(end)..];
        let (length, lead) = self.lexicon.lead_before(text)?;
        Some((end - length, lead))
    }

    /// Whether the sign at `start` is one and no hyphen: nothing stands right before it, and a unit makes it worth it.
    fn is_minus(&self, start: usize, quantity: &Quantity) -> bool {
        if !self.line.after(start).starts_with('-') {
            return true;
        }
        let before = self.line.previous(start);
        let free = before.is_none_or(|before| !before.is_ascii_alphanumeric() && !")]%\"'”’-".contains(before));
        let touches = self.line.next(start + 1) != Some(' ');
        free && touches && quantity.meaning.is_some()
    }

    /// Takes the `+` after it and the `~` or `≥` before it: they touch it and belong to it.
    pub(super) fn add_plus(&self, quantity: &mut Quantity, floor: usize) {
        if quantity.meaning.is_none() {
            return;
        }
        let rest = self.line.after(quantity.span.end);
        if rest.starts_with('+') && !rest[1..].starts_with(is_letter) {
            quantity.span.end += 1;
            quantity.bound = Some(Bound::AtLeast);
        }
        // What touches the quantity before it connects the two.
        let before = self.line.previous(quantity.span.start).map_or(0, char::len_utf8);
        if floor > 0 && self.line.skip_spaces_back(quantity.span.start - before) <= floor {
            return;
        }
        let bound = match self.line.previous(quantity.span.start) {
            Some('~' | '≈') => Bound::About,
            Some('≥') => Bound::AtLeast,
            Some('≤') => Bound::AtMost,
            Some('>') => Bound::MoreThan,
            Some('<') => Bound::LessThan,
            Some('+' | '±' | '△' | '▲' | '▼') => {
                self.take_sign(quantity);
                return;
            }
            _ => return,
        };
        let start = quantity.span.start - self.line.previous(quantity.span.start).map_or(0, char::len_utf8);
        if self.line.previous(start).is_none_or(|before| !before.is_ascii_alphanumeric()) {
            quantity.span.start = start;
            quantity.bound = Some(bound);
        }
    }

    /// Takes a sign that says no more than the number.
    fn take_sign(&self, quantity: &mut Quantity) {
        let Some(sign) = self.line.previous(quantity.span.start) else { return };
        let start = quantity.span.start - sign.len_utf8();
        let free = self.line.previous(start).is_none_or(|before| !before.is_ascii_alphanumeric());
        if free {
            quantity.span.start = start;
            if matches!(sign, '△' | '▼') {
                quantity.extent = quantity.extent.times(Decimal::NEGATIVE_ONE);
            }
        }
    }
}
