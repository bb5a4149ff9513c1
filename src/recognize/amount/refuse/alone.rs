//! Numbers without a unit: whether they count what stands beside them.

use rust_decimal::Decimal;

use crate::{
    recognize::amount::{
        edges::{Edges, is_han, is_hangul, is_letter},
        numeral::{Form, Numeral},
        quantity::{Quantity, Source},
    },
    text::script,
};

impl Source<'_> {
    /// Whether a number without a unit counts what follows.
    pub(super) fn counts_alone(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
        let falls = quantity.extent.low.zip(quantity.extent.high).is_some_and(|(low, high)| low > high);
        if falls || self.is_list_number(quantity, numeral) || self.is_level(quantity, numeral) {
            return false;
        }
        let after = self.line.just_after(quantity.span.end);
        let before = self.line.just_before(quantity.span.start);
        match numeral.form {
            Form::Native => {
                !numeral.article
                    && (numeral.span.len() > 3 || "두세둘셋넷".contains(self.line.slice(numeral.span)))
                    && !self.lexicon.refuses_after(after.trimmed_start(" "))
            }
            Form::Han | Form::Digits if !numeral.fraction && self.lexicon.is_noun(after) => true,
            Form::Han => numeral.scaled && !self.is_vague(numeral, before) && !self.lexicon.refuses_after(after),
            Form::Sino => false,
            Form::English => {
                !numeral.article
                    && !numeral.fraction
                    && !self.is_title(numeral, before)
                    && self.counts_english(before, after)
            }
            Form::Digits if numeral.fraction => false,
            Form::Digits => {
                numeral.scaled && !self.is_vague(numeral, before) || self.counts_digits(numeral, before, after)
            }
        }
    }

    /// Whether the number only numbers what stands behind it: `1. The capital`, `Two: the factory` at the head of a line.
    fn is_list_number(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
        let head = self.line.just_before(quantity.span.start).trimmed(" •-#*").is_empty();
        let mark = if numeral.form == Form::Digits { ['.', ')', ':'] } else { [':', ':', ':'] };
        let after = self.line.just_after(quantity.span.end);
        head && numeral.value().is_some_and(|value| value < Decimal::ONE_HUNDRED)
            && after.starts_with(mark)
            && after[1..].starts_with(' ')
    }

    /// Whether bare digits are the level of an index or a rate of exchange: `closed at 24,950`, `the 25,200 mark`.
    fn is_level(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
        if numeral.form != Form::Digits || numeral.scaled {
            return false;
        }
        let after = self.line.just_after(quantity.span.end);
        let before = self.line.just_before(quantity.span.start);
        let marked = after.begins_with_any(&[" mark", " level", " against the", " to the dollar"]);
        let stands = before.ends_with_any(&[" at ", " to ", " below ", " above ", " near "]);
        let ends = after.chars().next().is_none_or(|next| !is_letter(next) && next != ' ')
            || after.begins_with_any(&[" on ", " in ", " for ", " after ", " as "]);
        let (left, right) = self.line.around(quantity.span, 120);
        (marked || stands && ends && !numeral.plain) && self.lexicon.has_cue("level", [left, right])
    }

    /// Whether a number in words has a capital in the midst of a sentence: `Channel Nine`.
    fn is_title(&self, numeral: &Numeral, before: &str) -> bool {
        let capital = self.line.slice(numeral.span).starts_with(|first: char| first.is_ascii_uppercase());
        let previous = before.trimmed_end(" ").chars().next_back();
        capital && previous.is_some_and(|previous| is_letter(previous) || previous == ',')
    }

    fn counts_english(&self, before: &str, after: &str) -> bool {
        !self.lexicon.refuses_before(before.trimmed_end(" -")) && !self.lexicon.refuses_after(after.trimmed_start(" "))
    }

    /// Whether bare digits count: English around them, no date, no name.
    fn counts_digits(&self, numeral: &Numeral, before: &str, after: &str) -> bool {
        let latin = |character: Option<char>| character.is_some_and(script::is_latin);
        let next = after.trimmed_start(" -").chars().next();
        let previous = before.trimmed_end(" (\",:;-—–“.").chars().next_back();
        let foreign = |c: Option<char>| c.is_some_and(|c| is_han(c) || is_hangul(c));
        let english = self.english && !foreign(next) && !foreign(previous)
            || (latin(next) || next.is_none_or(|next| !is_letter(next)) && latin(previous)) && !foreign(previous);
        let spaced = after.begins_in(" -") || !after.starts_with(is_letter);
        let upper = |text: &str| text.starts_with(|c: char| c.is_ascii_uppercase());
        let name = after.trimmed_start(" ");
        let initial =
            upper(name) && name.get(1..2) == Some(".") && !name.starts_with("U.S.") && !name.starts_with("U.K.");
        english
            && spaced
            && !initial
            && !after.strip_prefix('-').is_some_and(upper)
            && !is_age(numeral, before, after)
            && !self.is_english_date(numeral, before, after)
            && !is_proper(before, after)
            && !after.starts_with("-to-")
            && (self.counts_english(before, after)
                || self.line.slice(numeral.span).contains(',') && self.counts_english("", after))
    }
}

/// Whether bare digits are somebody's age: `Jane Roe, 79, said`, `she is 43.`
fn is_age(numeral: &Numeral, before: &str, after: &str) -> bool {
    let small = numeral.plain && numeral.value().is_some_and(|value| value < Decimal::from(110));
    let ends = after.chars().next().is_none_or(|next| matches!(next, ',' | '.' | ';' | ')'));
    let apposed = before.strip_suffix(", ").is_some_and(|name| {
        let word = name.last_word(" ");
        word.starts_with(char::is_uppercase)
    });
    let stated = before.ends_with_any(&[" now ", " was ", " is ", " turned ", " at ", " turns "]);
    small && ends && (apposed && !after.starts_with(')') || stated)
        || small && after.starts_with(')') && before.ends_with('(')
}

/// Whether a capitalised word before the digits makes a name of them (`Boeing 737`), and none counted follows.
fn is_proper(before: &str, after: &str) -> bool {
    const COMMON: [&str; 12] =
        ["The", "About", "Some", "Only", "Over", "Nearly", "Around", "Almost", "All", "And", "But", "In"];
    let Some(stem) = before.strip_suffix(' ') else { return false };
    let word = stem.last_word(" (\"-/.,");
    let capital =
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() > 1 && !COMMON.contains(&word);
    let start = stem.len() == word.len() || stem[..stem.len() - word.len()].trim_end().ends_in(".!?:\"“");
    let next = after.strip_prefix(' ').unwrap_or_default();
    let next = next.first_word(" .,");
    let plural = next.ends_with('s') && !matches!(next, "is" | "was" | "has" | "as" | "does" | "rises" | "falls");
    capital && !start && !(plural && next.starts_with(|c: char| c.is_ascii_lowercase()))
}
