//! Dates and clock times: `2026年1月15日`, `오후 3시`, `March 5`.

use rust_decimal::Decimal;

use crate::{
    recognize::amount::{
        edges::{Edges, is_letter},
        numeral::{Form, Numeral},
        quantity::Source,
    },
    text::{Span, time::MONTHS},
};

/// What shortens the name of a month.
const SHORT_MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"];

impl Source<'_> {
    /// Where to go on after a date or a clock time that begins with numeral `index`; nothing where there is none.
    pub(in crate::recognize::amount) fn date(&self, index: usize) -> Option<usize> {
        let mut next = index;
        let mut any = false;
        while let Some(numeral) = self.numerals.get(next) {
            let adjacent = next == index || self.gap(next) <= 4 && self.is_spaces_or_mark(next);
            if !adjacent || !self.is_date_part(numeral, next, any) {
                break;
            }
            any = true;
            next += 1;
        }
        any.then_some(next)
    }

    /// How many bytes lie between numeral `index` and the one before it.
    fn gap(&self, index: usize) -> usize {
        self.numerals[index].span.start - self.numerals[index - 1].span.end
    }

    /// Whether only a date mark and spaces lie there.
    fn is_spaces_or_mark(&self, index: usize) -> bool {
        let between = self.line.slice(Span::new(self.numerals[index - 1].span.end, self.numerals[index].span.start));
        between.trimmed(" :").chars().count() <= 1
    }

    /// Whether `numeral` has the mark of a year, month, day, hour or minute behind it; `inside`: after such a one.
    fn is_date_part(&self, numeral: &Numeral, index: usize, inside: bool) -> bool {
        let rest = self.line.just_after(numeral.span.end);
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let before = self.line.just_before(numeral.span.start);
        let four = numeral.plain && numeral.n_digits(self.line) == 4
            || numeral.form == Form::Han
                && self.line.slice(numeral.span).chars().count() == 4
                && !numeral.scaled
                && !self.line.slice(numeral.span).has_any("十百千");
        let zero = self.line.slice(numeral.span).begins_in("0零")
            && numeral.value() != Some(Decimal::ZERO)
            && !self.line.slice(numeral.span).has_any(".点/");
        let month_next = || {
            self.numerals.get(index + 1).is_some_and(|next| {
                next.span.start - numeral.span.end <= 5
                    && self.line.just_after(next.span.end).trimmed_start(" ").begins_in("月월")
            })
        };
        if rest.starts_with("年代") || rest.starts_with("년대") || rest.starts_with("世纪") && inside {
            return true;
        }
        if rest.begins_in("年년") {
            // 判九年六月: a year below ten with months behind it is a length of time.
            let term = numeral.value().is_some_and(|value| value < Decimal::TEN) && !zero;
            if term && !four {
                return false;
            }
            return four || zero || month_next() || before.ends_with("公元") || before.ends_with("公元前");
        }
        if rest.starts_with('月') || rest.starts_with('월') {
            return true;
        }
        let small = numeral.value().is_some_and(|value| value <= Decimal::from(31));
        if rest.begins_in("日일号") && !rest.starts_with("일간") && !rest.starts_with("일 동안") {
            return inside && small;
        }
        let hour = numeral.value().is_some_and(|value| value <= Decimal::from(24) && value.is_integer());
        if rest.starts_with("点") && !rest.starts_with("点子") {
            return hour && !before.ends_in("升跌涨挫扬报高低约");
        }
        if rest.starts_with('时') && !rest.starts_with("时代") {
            return hour && !inside_span(before);
        }
        if rest.starts_with('시') && !rest.starts_with("시간") {
            let next = rest.chars().nth(1);
            return hour && !next.is_some_and(|next| "즌리작장민".contains(next));
        }
        let clock = before.ends_in("点时시") || before.ends_with("시 ");
        let minute = before.ends_in("分분") || before.ends_with("분 ");
        inside && (clock && rest.begins_in("分분刻") || minute && rest.begins_in("秒초"))
            || inside && clock && !rest.starts_with(is_letter)
    }

    /// Whether a month, a colon or a year's digits make it a date or a time.
    pub(super) fn is_english_date(&self, numeral: &Numeral, before: &str, after: &str) -> bool {
        let small = numeral.plain && numeral.n_digits(self.line) <= 2;
        let year = numeral.plain
            && numeral.n_digits(self.line) == 4
            && numeral.value().is_some_and(|value| value >= Decimal::from(1500) && value < Decimal::from(2100));
        let last = before.trimmed_end(" ,/-.").last_word(" /-(.");
        let first = after.trimmed_start(" ,/-").first_word(" /-,.)");
        let listed = ["and", "to", "or", "through"].contains(&first) && {
            let mut words = after.split(' ').filter(|word| !word.is_empty()).skip(1);
            words.next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
                && words.next().is_some_and(is_month)
        };
        year || (small && (is_month(last) || is_month(first) || listed))
    }
}

/// Whether what precedes an hour makes it a length of time.
fn inside_span(before: &str) -> bool {
    before.ends_with('天')
}

fn is_month(word: &str) -> bool {
    let word = word.trimmed(".,");
    MONTHS.iter().chain(&SHORT_MONTHS).any(|month| word.eq_ignore_ascii_case(month))
}
