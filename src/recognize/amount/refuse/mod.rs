//! Numbers that are no amounts: dates, clock times, ordinals, names, versions, scores, telephone numbers.

mod alone;
mod date;
mod unit;

use super::{
    edges::{Edges, is_han, is_hangul, is_letter},
    numeral::{Form, Numeral},
    quantity::{Quantity, Source},
};

impl Source<'_> {
    /// Whether `quantity` is no amount after all.
    pub(super) fn refuses(&self, quantity: &Quantity, first: usize) -> bool {
        let numeral = &self.numerals[first];
        if self.is_named(quantity, numeral) {
            return true;
        }
        match &quantity.meaning {
            Some(meaning) => self.refuses_unit(quantity, numeral, meaning),
            None => !self.counts_alone(quantity, numeral),
        }
    }

    /// Whether letters or marks tie the number to a name, a code, an ordinal or an address.
    fn is_named(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
        let before = self.line.just_before(quantity.span.start);
        let after = self.line.just_after(quantity.span.end);
        let ascii = numeral.form == Form::Digits || numeral.form == Form::English;
        let tied = |character: Option<char>| character.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        let previous = before.chars().next_back();
        if ascii && !quantity.coin_before && tied(previous) {
            return true;
        }
        let ordinal = before.strip_suffix('제').is_some_and(|stem| !stem.ends_with(is_hangul));
        if ordinal || before.ends_in("第#№") {
            return true;
        }
        let hyphenated = |mark: char| {
            let stem = before.strip_suffix(mark);
            stem.is_some_and(|stem| stem.ends_with(|c: char| is_letter(c) && !is_han(c) && !is_hangul(c)))
        };
        if numeral.form == Form::Digits && ['-', '–', '.', '/', ':'].into_iter().any(hyphenated) {
            return true;
        }
        if numeral.form == Form::Digits && ends_in_digits(quantity, numeral) && is_code_after(after) {
            return true;
        }
        // 第 3 个, third, 세 번째
        after.starts_with("번째") || after.starts_with(" 번째") || self.in_address(quantity)
    }

    /// Whether the number stands in a link or a mail address.
    fn in_address(&self, quantity: &Quantity) -> bool {
        let (before, _) = self.line.around(quantity.span, 200);
        let word = before.last_word(" ，。(\"");
        word.has("://") || word.has("www.") || word.contains('@') && word.is_ascii()
    }
}

/// Whether nothing but the number's own digits stands at the end of `quantity`.
fn ends_in_digits(quantity: &Quantity, numeral: &Numeral) -> bool {
    quantity.unit.is_none() && !numeral.scaled || quantity.coin_before && quantity.span.end == numeral.span.end
}

/// Whether `after` goes on a code: letters, or a mark and more digits (`3:30`, `555-0100`, `2-1`, `1.2.3`).
fn is_code_after(after: &str) -> bool {
    let mut characters = after.chars();
    let next = characters.next();
    let then = characters.next();
    match next {
        Some('-' | '/' | ':' | '.' | '–' | '_') => then.is_some_and(|then| then.is_ascii_digit()),
        Some(next) => next.is_ascii_alphabetic() || next == '^' || next == '×',
        None => false,
    }
}
