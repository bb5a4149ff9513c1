//! The unit after a number: which one fits, and the half behind it (`三年半`, `3년 반`).

use rust_decimal::Decimal;

use super::{Quantity, Source};
use crate::{
    annotation::Bound,
    recognize::amount::{
        edges::{Edges, is_letter},
        join,
        numeral::{Extent, Form, Numeral},
        rows::{Meaning, TimeUnit, Unit},
    },
    text::Span,
};

/// How many bytes around a number are looked at for cues.
const REACH: usize = 90;

impl Source<'_> {
    /// Takes the unit after the number.
    pub(super) fn add_unit(&self, quantity: &mut Quantity, numeral: &Numeral, after: Option<&Meaning>) {
        let Some((at, unit, half)) = self.unit_after(numeral, after) else { return };
        quantity.span.end = at.end;
        quantity.unit = Some(at);
        quantity.meaning = Some(unit.meaning);
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
        if !rest.begins_in("个百") {
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
            let fits = after.is_some_and(|bigger| join::is_part(&unit.meaning, bigger));
            return fits.then_some(3);
        }
        if unit.span_only && !self.is_span(numeral, at + length) {
            return None;
        }
        let around = Span::new(numeral.span.start, at + length);
        match unit.near {
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
        let before = self.line.just_before(numeral.span.start).trimmed_end(" ");
        let after = self.line.after(end);
        let month = before.ends_in("月월");
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
            && rest.strip_prefix('半').is_some_and(|tail| !tail.starts_with(is_letter))
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
            && !tail.starts_with(|next: char| is_letter(next) && !"이을은에의만".contains(next))
        {
            quantity.extent = quantity.extent.plus(half);
            quantity.span.end = end + rest.len() - tail.len();
        } else if rest.starts_with('多') && matches!(quantity.meaning, Some(Meaning::Duration(..))) {
            quantity.bound = Some(Bound::MoreThan);
            quantity.span.end = end + '多'.len_utf8();
        } else if rest.starts_with('여')
            && matches!(quantity.meaning, Some(Meaning::Duration(..)))
            && !self.line.next(end + '여'.len_utf8()).is_some_and(is_letter)
        {
            quantity.bound = Some(Bound::MoreThan);
            quantity.span.end = end + '여'.len_utf8();
        } else if rest.starts_with("-old") && matches!(quantity.meaning, Some(Meaning::Duration(..))) {
            quantity.span.end = end + "-old".len();
        }
    }
}
