//! A number with what makes it a quantity: the currency or sign before it, the unit after it.

use rust_decimal::Decimal;

use super::{
    lexicon::{Lead, Lexicon},
    line::Line,
    numeral::{Extent, Form, Numeral, ten_to},
    rows::{Coin, Meaning, TimeUnit, Unit},
};
use crate::{annotation::Bound, text::Span};

/// How many bytes around a number are looked at for cues.
const REACH: usize = 90;

/// A number with its unit, or without.
#[derive(Clone, Debug)]
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
        let Some(Meaning::Measure(symbol, _)) = &self.meaning else { return };
        let symbol = match tail {
            "" => return,
            _ if tail.starts_with('/') && !symbol.contains('/') => format!("{symbol}{tail}"),
            _ if symbol == "°" => tail.to_owned(),
            _ => return,
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
            quantity.meaning = Some(meaning.clone());
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

    /// Takes the unit after the number.
    fn add_unit(&self, quantity: &mut Quantity, numeral: &Numeral, after: Option<&Meaning>) {
        let Some((at, unit, half)) = self.unit_after(numeral, after) else { return };
        quantity.span.end = at.end;
        quantity.unit = Some(at);
        quantity.meaning = Some(unit.meaning.clone());
        if self.is_minute(quantity, at) {
            quantity.meaning = Some(Meaning::Duration(Decimal::ONE, TimeUnit::Minute));
        }
        if unit.form == "折" && numeral.value().is_some_and(|value| value > Decimal::TEN) {
            // 八五折 and 85折 are 8.5折.
            quantity.meaning = Some(Meaning::Percent(Decimal::ONE));
        }
        if half {
            quantity.extent = quantity.extent.plus(Extent::of(Decimal::new(5, 1)));
        }
        self.add_half(quantity);
    }

    /// Whether `分` is one of time: seconds follow.
    fn is_minute(&self, quantity: &Quantity, unit: Span) -> bool {
        let next = self.numerals.get(quantity.last + 1);
        self.line.slice(unit) == "分"
            && next.is_some_and(|next| next.span.start == unit.end && self.line.after(next.span.end).starts_with('秒'))
    }

    /// The unit after `numeral`: where it stands, and whether `半` is between them (`一个半小时`).
    fn unit_after(&self, numeral: &Numeral, after: Option<&Meaning>) -> Option<(Span, &'static Unit, bool)> {
        if let Some(spaced) = self.spaced_percent(numeral) {
            return Some(spaced);
        }
        for at in self.unit_places(numeral) {
            if let Some((length, unit)) = self.choose(numeral, at, after) {
                let half = unit.form.contains('半') && matches!(unit.meaning, Meaning::Duration(..));
                return Some((Span::new(at, at + length), unit, half));
            }
        }
        None
    }

    /// `六 個 百 分點`: points of percent with spaces among the characters, as speech recognizers write them.
    fn spaced_percent(&self, numeral: &Numeral) -> Option<(Span, &'static Unit, bool)> {
        let from = self.line.skip_spaces(numeral.span.end);
        let rest = self.line.just_after(from);
        if !rest.starts_with(['个', '百']) {
            return None;
        }
        let near = rest.char_indices().take(12).filter(|(_, character)| *character != ' ');
        let compact: String = near.clone().map(|(_, character)| character).take(5).collect();
        let (length, unit) =
            self.lexicon.units(&compact).filter(|(_, unit)| matches!(unit.meaning, Meaning::Percent(_))).last()?;
        let (last, character) = near.clone().nth(compact[..length].chars().count() - 1)?;
        Some((Span::new(from, from + last + character.len_utf8()), unit, false))
    }

    /// Where a unit of `numeral` may begin: at its end, after a space, or after the hyphen of `10-gallon`.
    fn unit_places(&self, numeral: &Numeral) -> impl Iterator<Item = usize> {
        let end = numeral.span.end;
        let rest = self.line.after(end);
        let next = self.line.skip_spaces(end);
        let spaced = (1..=3).contains(&(next - end)).then_some(next);
        let letter = |at: usize| self.line.next(at).is_some_and(|next| next.is_ascii_alphabetic());
        // The third of a third-year student is an ordinal.
        let ordinal = numeral.fraction && !self.line.slice(numeral.span).ends_with("half");
        let hyphen = ["-", " - "]
            .iter()
            .filter(|_| !ordinal)
            .find(|hyphen| rest.starts_with(**hyphen))
            .map(|hyphen| end + hyphen.len());
        [Some(end), spaced, hyphen.filter(|at| letter(*at))].into_iter().flatten()
    }

    /// The unit that begins at `at`, as it fits `numeral` best: the longest, one told by its neighbours first.
    fn choose(&self, numeral: &Numeral, at: usize, after: Option<&Meaning>) -> Option<(usize, &'static Unit)> {
        let mut best: Option<(usize, u8, &'static Unit)> = None;
        let none = self.lexicon.no_unit(self.line.after(at));
        for (length, unit) in self.lexicon.units(self.line.after(at)) {
            if length <= none {
                continue;
            }
            let Some(rank) = self.rank(numeral, at, length, unit, after) else { continue };
            if best.is_none_or(|(longest, highest, _)| (length, rank) > (longest, highest)) {
                best = Some((length, rank, unit));
            }
        }
        best.map(|(length, _, unit)| (length, unit))
    }

    /// How well `unit` fits: nothing where its conditions do not hold.
    fn rank(&self, numeral: &Numeral, at: usize, length: usize, unit: &Unit, after: Option<&Meaning>) -> Option<u8> {
        let attached = at == numeral.span.end;
        if unit.attached && !attached {
            return None;
        }
        // The point of an abbreviation that ends the sentence is the sentence's.
        if unit.form.ends_with('.') && self.line.skip_spaces(at + length) >= self.line.text.len() {
            return None;
        }
        if unit.native && numeral.form != Form::Native {
            return None;
        }
        if unit.native {
            return Some(2);
        }
        if unit.joined {
            let fits = after.is_some_and(|bigger| super::join::is_part(&unit.meaning, bigger));
            return fits.then_some(3);
        }
        if unit.span_only && !self.is_span(numeral, at + length) {
            return None;
        }
        let around = Span::new(numeral.span.start, at + length);
        match &unit.near {
            Some(list) => {
                let (before, after) = self.line.around(around, REACH);
                // Pounds, dong and sol by the thousand are money.
                let many = matches!(unit.meaning, Meaning::Money(..)) && numeral.scaled;
                (many || self.lexicon.has_cue(list, [before, after])).then_some(2)
            }
            None => Some(1),
        }
    }

    /// Whether a number with a day or so is a length of time and no date: too big, with decimals, or said so around it.
    fn is_span(&self, numeral: &Numeral, end: usize) -> bool {
        let small = numeral.value().is_some_and(|value| value <= Decimal::from(31) && value.is_integer());
        let before = self.line.just_before(numeral.span.start).trim_end_matches(' ');
        let after = self.line.after(end);
        let month = before.ends_with(['月', '월']);
        let native = numeral.form == Form::Native;
        let is_long = !small || native || numeral.extent.spread;
        !month && (is_long || self.lexicon.is_span_after(after) || self.lexicon.is_span_before(before))
    }

    /// Takes the `半` or `반` after a unit, and `多`: `三年半`, `3년 반`, `三年多`.
    fn add_half(&self, quantity: &mut Quantity) {
        let end = quantity.span.end;
        let rest = self.line.after(end);
        let half = Extent::of(Decimal::new(5, 1));
        if quantity.meaning == Some(Meaning::Count)
            && rest.strip_prefix('半').is_some_and(|tail| !tail.starts_with(char::is_alphanumeric))
        {
            quantity.extent = quantity.extent.plus(half);
            quantity.span.end = end + '半'.len_utf8();
            return;
        }
        let Some(Meaning::Duration(..) | Meaning::Measure(..) | Meaning::Percent(_)) = &quantity.meaning else {
            return;
        };
        if rest.starts_with('半') && !rest.starts_with("半年") && !rest.starts_with("半导") {
            quantity.extent = quantity.extent.plus(half);
            let clock = rest.starts_with("半钟");
            quantity.span.end = end + if clock { 6 } else { 3 };
        } else if let Some(tail) = rest.strip_prefix(" 반").or_else(|| rest.strip_prefix('반'))
            && matches!(quantity.meaning, Some(Meaning::Duration(..)))
            && !tail.starts_with(|next: char| next.is_alphanumeric() && !"이을은에의만".contains(next))
        {
            quantity.extent = quantity.extent.plus(half);
            quantity.span.end = end + rest.len() - tail.len();
        } else if rest.starts_with('多') && matches!(quantity.meaning, Some(Meaning::Duration(..))) {
            quantity.bound = Some(Bound::MoreThan);
            quantity.span.end = end + '多'.len_utf8();
        } else if rest.starts_with('여')
            && matches!(quantity.meaning, Some(Meaning::Duration(..)))
            && !self.line.next(end + '여'.len_utf8()).is_some_and(char::is_alphanumeric)
        {
            quantity.bound = Some(Bound::MoreThan);
            quantity.span.end = end + '여'.len_utf8();
        } else if rest.starts_with("-old") && matches!(quantity.meaning, Some(Meaning::Duration(..))) {
            quantity.span.end = end + "-old".len();
        }
    }

    /// Takes the currency before the number: `$5`, `USD 5`, `人民币50亿元`.
    fn add_currency(&self, quantity: &mut Quantity, numeral: &Numeral, floor: usize) {
        let mut at = numeral.span.start;
        let sign = self.line.before(at).ends_with('-')
            && !self.line.previous(at - 1).is_some_and(char::is_alphanumeric)
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
    fn currency(
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
            let marked = numeral.scaled || self.line.slice(numeral.span).contains([',', '.']);
            !(unit.attached && spaces > 0) && (!letter || marked) && (!word || free)
        };
        // Money before a number by its word alone must touch it: 美元 3年.
        self.lexicon.currencies(before).filter(fits).last()
    }

    /// Whether the unit is only a currency symbol.
    fn is_symbol(&self, unit: Option<Span>) -> bool {
        unit.is_some_and(|unit| !self.line.slice(unit).chars().any(char::is_alphabetic))
    }

    /// Takes signs and words that belong to the amount on its left: `-3%`, `负百分之…`, `섭씨 40도`, `영하 10도`.
    pub(super) fn add_leads(&self, quantity: &mut Quantity, floor: usize) {
        // A sign, 섭씨, a rate: no amount has more than a few.
        for _ in 0..3 {
            let Some((start, lead)) = self.lead_before(quantity.span.start, floor) else { return };
            match lead {
                Lead::Minus if self.is_minus(start, quantity) && (floor == 0 || start > floor) => {
                    quantity.extent = quantity.extent.times(Decimal::NEGATIVE_ONE);
                }
                Lead::Part(tail) if matches!(quantity.meaning, Some(Meaning::Measure(..)) | None) => {
                    if quantity.meaning.is_none() && tail.starts_with('°') {
                        quantity.meaning = Some(Meaning::Measure(tail.clone(), None));
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
    fn add_plus(&self, quantity: &mut Quantity, floor: usize) {
        if quantity.meaning.is_none() {
            return;
        }
        let rest = self.line.after(quantity.span.end);
        if rest.starts_with('+') && !rest[1..].starts_with(|next: char| next.is_alphanumeric()) {
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

    /// Takes the magnitude after a currency code: `75 USD million`.
    fn add_magnitude(&self, quantity: &mut Quantity) {
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
