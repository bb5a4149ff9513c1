//! A unit by a unit: `60 km/h`, `200 kilometres per hour`, `元/股`.

use crate::{
    recognize::amount::{
        quantity::{Quantity, Source},
        rows::{Meaning, Symbol},
    },
    text::Span,
};

impl Source<'_> {
    /// A measure by a unit is one: `60 km/h`, `200 kilometres per hour`, `元/股`.
    pub(super) fn per(&self, quantity: Quantity) -> Quantity {
        let Some(Meaning::Measure(..) | Meaning::Money(..)) = &quantity.meaning else { return quantity };
        let money = matches!(quantity.meaning, Some(Meaning::Money(..)));
        let rest = self.line.after(quantity.span.end);
        let words = [" per ", "/", "每"];
        let Some(word) = words.iter().find(|word| rest.starts_with(**word)) else { return quantity };
        if money && *word != "/" || quantity.unit.is_none_or(|unit| unit.end != quantity.span.end) {
            return quantity;
        }
        let at = quantity.span.end + word.len();
        let unit = self
            .lexicon
            .units(self.line.after(at))
            .filter(|(_, unit)| !matches!(unit.meaning, Meaning::Percent(_)))
            .last();
        let Some((length, unit)) = unit else { return quantity };
        let symbol = match (&quantity.meaning, &unit.meaning) {
            (Some(Meaning::Measure(symbol, _)), by) => Symbol {
                by: match by {
                    Meaning::Measure(by, _) => by.own,
                    Meaning::Duration(_, by) => by.id(),
                    _ => unit.form,
                },
                ..*symbol
            },
            _ => {
                let span = Span::new(quantity.span.start, at + length);
                return Quantity { span, ..quantity };
            }
        };
        Quantity {
            span: Span::new(quantity.span.start, at + length),
            unit: quantity.unit.map(|own| Span::new(own.start, at + length)),
            meaning: Some(Meaning::Measure(symbol, None)),
            ..quantity
        }
    }
}
