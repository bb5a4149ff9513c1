//! Dates and clock times: `2026年1月15日`, `오후 3시`, `March 5`.

use rust_decimal::Decimal;

use crate::{
    recognize::amount::{
        numeral::{Form, Numeral},
        quantity::Source,
    },
    text::Span,
};

/// Months, cut and whole.
const MONTHS: [&str; 24] = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

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
        between.trim_matches([' ', ':']).chars().count() <= 1
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
                && !self.line.slice(numeral.span).contains(['十', '百', '千']);
        let zero = self.line.slice(numeral.span).starts_with(['0', '零'])
            && numeral.value() != Some(Decimal::ZERO)
            && !self.line.slice(numeral.span).contains(['.', '点', '/']);
        let month_next = || {
            self.numerals.get(index + 1).is_some_and(|next| {
                next.span.start - numeral.span.end <= 5
                    && self.line.just_after(next.span.end).trim_start_matches(' ').starts_with(['月', '월'])
            })
        };
        if rest.starts_with("年代") || rest.starts_with("년대") || rest.starts_with("世纪") && inside {
            return true;
        }
        if rest.starts_with(['年', '년']) {
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
        if rest.starts_with(['日', '일', '号']) && !rest.starts_with("일간") && !rest.starts_with("일 동안") {
            return inside && small;
        }
        let hour = numeral.value().is_some_and(|value| value <= Decimal::from(24) && value.is_integer());
        if rest.starts_with("点") && !rest.starts_with("点子") {
            return hour && !before.ends_with(['升', '跌', '涨', '挫', '扬', '报', '高', '低', '约']);
        }
        if rest.starts_with('时') && !rest.starts_with("时代") {
            return hour && !inside_span(before);
        }
        if rest.starts_with('시') && !rest.starts_with("시간") {
            let next = rest.chars().nth(1);
            return hour && !next.is_some_and(|next| "즌리작장민".contains(next));
        }
        let clock = before.ends_with(['点', '时', '시']) || before.ends_with("시 ");
        let minute = before.ends_with(['分', '분']) || before.ends_with("분 ");
        inside && (clock && rest.starts_with(['分', '분', '刻']) || minute && rest.starts_with(['秒', '초']))
            || inside && clock && !rest.starts_with(|c: char| c.is_alphanumeric())
    }

    /// Whether a month, a colon or a year's digits make it a date or a time.
    pub(super) fn is_english_date(&self, numeral: &Numeral, before: &str, after: &str) -> bool {
        let small = numeral.plain && numeral.n_digits(self.line) <= 2;
        let year = numeral.plain
            && numeral.n_digits(self.line) == 4
            && numeral.value().is_some_and(|value| value >= Decimal::from(1500) && value < Decimal::from(2100));
        let last = before
            .trim_end_matches([' ', ',', '/', '-', '.'])
            .rsplit([' ', '/', '-', '(', '.'])
            .next()
            .unwrap_or_default();
        let first = after
            .trim_start_matches([' ', ',', '/', '-'])
            .split([' ', '/', '-', ',', '.', ')'])
            .next()
            .unwrap_or_default();
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
    let word = word.trim_matches(['.', ',']);
    MONTHS.iter().any(|month| word.eq_ignore_ascii_case(month))
}
