//! The currency before a number, and the magnitude behind a currency code: `USD 5`, `人民币50亿元`, `75 USD million`.

use rust_decimal::Decimal;

use super::{Quantity, Source};
use crate::{
    recognize::amount::{
        edges::{Edges, is_letter},
        numeral::{Numeral, ten_to},
        rows::{Coin, Meaning, Unit},
    },
    text::Span,
};

impl Source<'_> {
    /// Takes the currency before the number: `$5`, `USD 5`, `人民币50亿元`.
    pub(super) fn add_currency(&self, quantity: &mut Quantity, numeral: &Numeral, floor: usize) {
        let mut at = numeral.span.start;
        let sign = self.line.before(at).ends_with('-')
            && !self.line.previous(at - 1).is_some_and(is_letter)
            && self.lexicon.is_money_before(self.line.before(at - 1));
        if sign {
            at -= 1;
        }
        let spaces = at - self.line.skip_spaces_back(at);
        let start = if spaces <= 1 { at - spaces } else { at };
        let before = &self.line.before(start)[floor.min(start)..];
        let Some((length, unit)) = self.currency(before, spaces, numeral, quantity.meaning.as_ref()) else { return };
        let Meaning::Money(coin, factor) = unit.meaning else { return };
        quantity.span.start = start - length;
        quantity.coin_before = true;
        if sign {
            quantity.extent = quantity.extent.times(Decimal::NEGATIVE_ONE);
        }
        let own = Span::new(start - length, start);
        match quantity.meaning {
            Some(Meaning::Money(Coin::Of(_), _)) if !self.is_symbol(quantity.unit) => {}
            Some(Meaning::Money(_, part)) if !self.is_symbol(quantity.unit) => {
                quantity.meaning = Some(Meaning::Money(coin, part));
            }
            _ => {
                // A unit that is no money belongs to something else, and a second symbol to the next number.
                let end = numeral.span.end.max(quantity.number.end);
                quantity.span.end = end;
                quantity.meaning = Some(Meaning::Money(coin, factor));
                quantity.unit = Some(own);
            }
        }
    }

    /// The currency that `before` ends with, `spaces` spaces before `numeral`.
    pub(super) fn currency(
        &self,
        before: &str,
        spaces: usize,
        numeral: &Numeral,
        after: Option<&Meaning>,
    ) -> Option<(usize, &'static Unit)> {
        let fits = |(length, unit): &(usize, &'static Unit)| {
            let written = &before[before.len() - length..];
            let letter = written.len() == 1 && written.as_bytes()[0].is_ascii_alphabetic();
            let word = written.chars().any(char::is_alphabetic) && !written.ends_with('$');
            let free = after.is_none_or(|meaning| matches!(meaning, Meaning::Money(..)));
            let marked = numeral.scaled || self.line.slice(numeral.span).has_any(",.");
            !(unit.attached && spaces > 0) && (!letter || marked) && (!word || free)
        };
        // Money before a number by its word alone must touch it: 美元 3年.
        self.lexicon.currencies(before).filter(fits).last()
    }

    /// Whether the unit is only a currency symbol.
    fn is_symbol(&self, unit: Option<Span>) -> bool {
        unit.is_some_and(|unit| !self.line.slice(unit).chars().any(char::is_alphabetic))
    }

    /// Takes the magnitude after a currency code: `75 USD million`.
    pub(super) fn add_magnitude(&self, quantity: &mut Quantity) {
        let Some(Meaning::Money(..)) = quantity.meaning else { return };
        let rest = self.line.after(quantity.span.end);
        let magnitudes =
            [(" million", 6), (" billion", 9), (" trillion", 12), (" thousand", 3), (" crore", 7), (" lakh", 5)];
        for (word, power) in magnitudes {
            let ends = |tail: &str| !tail.starts_with(|next: char| next.is_ascii_alphanumeric());
            if rest.strip_prefix(word).is_some_and(ends)
                && quantity.unit.is_some_and(|unit| unit.end == quantity.span.end)
            {
                quantity.extent = quantity.extent.times(ten_to(power));
                quantity.span.end += word.len();
                return;
            }
        }
    }
}
