//! Numbers that are no amounts: dates, clock times, ordinals, names, versions, scores, telephone numbers.

use rust_decimal::Decimal;

use super::{
    numeral::{Form, Numeral},
    quantity::{Quantity, Source},
    rows::Meaning,
};
use crate::text::{Span, script};

/// Months, whole or cut.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Source<'_> {
    /// Where to go on after a date or a clock time that begins with numeral `index`; nothing where there is none.
    pub(super) fn date(&self, index: usize) -> Option<usize> {
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
        let rest = self.line.after(numeral.span.end);
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let before = self.line.before(numeral.span.start);
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
                    && self.line.after(next.span.end).trim_start_matches(' ').starts_with(['月', '월'])
            })
        };
        if rest.starts_with("年代") || rest.starts_with("년대") || rest.starts_with("世纪") && inside {
            return true;
        }
        if rest.starts_with(['年', '년']) {
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
        let clock =
            before.ends_with(['点', '时', '시']) || before.ends_with("시 ") || before.ends_with("시간 ") && false;
        let minute = before.ends_with(['分', '분']) || before.ends_with("분 ");
        inside && (clock && rest.starts_with(['分', '분', '刻']) || minute && rest.starts_with(['秒', '초']))
            || inside && clock && !rest.starts_with(|c: char| c.is_alphanumeric())
    }

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
        let before = self.line.before(quantity.span.start);
        let after = self.line.after(quantity.span.end);
        let ascii = numeral.form == Form::Digits || numeral.form == Form::English;
        let tied = |character: Option<char>| character.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        let previous = before.chars().next_back();
        if ascii && !quantity.coin_before && tied(previous) {
            return true;
        }
        if before.ends_with(['第', '#', '№']) || before.ends_with("제") && !before.ends_with("문제") {
            return true;
        }
        let hyphenated = |mark: char| {
            let stem = before.strip_suffix(mark);
            stem.is_some_and(|stem| {
                stem.ends_with(|c: char| c.is_alphanumeric() && !script::is_han(c) && !script::is_hangul(c))
            })
        };
        if numeral.form == Form::Digits && ['-', '.', '/', ':', ',', '·'].into_iter().any(hyphenated) {
            return true;
        }
        if numeral.form == Form::Digits && ends_in_digits(quantity, numeral) && is_code_after(after) {
            return true;
        }
        // 第 3 个, third, 세 번째
        after.starts_with("번째")
            || after.starts_with(" 번째")
            || after.starts_with('째')
            || after.starts_with(" 째")
            || self.in_address(quantity)
    }

    /// Whether the number stands in a link or a mail address.
    fn in_address(&self, quantity: &Quantity) -> bool {
        let (before, _) = self.line.around(quantity.span, 200);
        let word = before.rsplit([' ', '，', '。', '(', '"']).next().unwrap_or(before);
        word.contains("://") || word.contains("www.") || word.contains('@') && word.is_ascii()
    }

    /// Whether a number with a unit is a date, a rank or a set phrase.
    fn refuses_unit(&self, quantity: &Quantity, numeral: &Numeral, meaning: &Meaning) -> bool {
        let before = self.line.before(quantity.span.start).trim_end_matches(' ');
        let after = self.line.after(quantity.span.end);
        let unit = quantity.unit.map_or("", |unit| self.line.slice(unit));
        match meaning {
            Meaning::Duration(..) => {
                let year = numeral.plain && numeral.n_digits(self.line) == 4 && matches!(unit, "年" | "년");
                year || self.lexicon.refuses_before(before) && numeral.form != Form::English
            }
            Meaning::Count => {
                let han = numeral.form == Form::Han;
                let article = numeral.article && han && !matches!(unit, "倍" | "票");
                article || self.lexicon.refuses_before(before) || after.starts_with('째') || self.goes_on(unit, after)
            }
            Meaning::Percent(_) | Meaning::Money(..) | Meaning::Measure(..) => numeral.fraction && unit.is_empty(),
        }
    }

    /// Whether the counter is only the beginning of a longer word.
    fn goes_on(&self, unit: &str, after: &str) -> bool {
        let _ = unit;
        self.lexicon.refuses_after(after)
    }

    /// Whether a number without a unit counts what follows.
    fn counts_alone(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
        let after = self.line.after(quantity.span.end);
        let before = self.line.before(quantity.span.start);
        match numeral.form {
            Form::Native => !numeral.article && !self.lexicon.refuses_after(after.trim_start_matches(' ')),
            Form::Han => false,
            Form::Sino => false,
            Form::English => !numeral.article && !numeral.fraction && self.counts_english(before, after),
            Form::Digits if numeral.fraction => false,
            Form::Digits => numeral.scaled || self.counts_digits(numeral, before, after),
        }
    }

    fn counts_english(&self, before: &str, after: &str) -> bool {
        !self.lexicon.refuses_before(before.trim_end_matches([' ', '-']))
            && !self.lexicon.refuses_after(after.trim_start_matches(' '))
    }

    /// Whether bare digits count: English around them, no date, no name.
    fn counts_digits(&self, numeral: &Numeral, before: &str, after: &str) -> bool {
        let latin = |character: Option<char>| character.is_some_and(|c| script::is_latin(c));
        let next = after.trim_start_matches([' ', '-']).chars().next();
        let previous =
            before.trim_end_matches([' ', '(', '"', ',', ':', ';', '-', '—', '–', '“', '.']).chars().next_back();
        let foreign = |c: Option<char>| c.is_some_and(|c| script::is_han(c) || script::is_hangul(c));
        let english =
            (latin(next) || next.is_none_or(|next| !next.is_alphanumeric()) && latin(previous)) && !foreign(previous);
        let spaced = after.starts_with([' ', '-']) || !after.starts_with(|c: char| c.is_alphanumeric());
        english
            && spaced
            && !self.is_english_date(numeral, before, after)
            && !is_proper(before, after)
            && self.counts_english(before, after)
    }

    /// Whether a month, a colon or a year's digits make it a date or a time.
    fn is_english_date(&self, numeral: &Numeral, before: &str, after: &str) -> bool {
        let month = |word: &str| {
            let word = word.trim_matches(['.', ',']).to_ascii_lowercase();
            word.len() >= 3
                && MONTHS.iter().any(|month| word.starts_with(month))
                && matches!(
                    word.as_str(),
                    "jan"
                        | "feb"
                        | "mar"
                        | "apr"
                        | "may"
                        | "jun"
                        | "jul"
                        | "aug"
                        | "sep"
                        | "sept"
                        | "oct"
                        | "nov"
                        | "dec"
                        | "january"
                        | "february"
                        | "march"
                        | "april"
                        | "june"
                        | "july"
                        | "august"
                        | "september"
                        | "october"
                        | "november"
                        | "december"
                )
        };
        let small = numeral.plain && numeral.n_digits(self.line) <= 2;
        let year = numeral.plain
            && numeral.n_digits(self.line) == 4
            && numeral.value().is_some_and(|value| value >= Decimal::from(1500) && value < Decimal::from(2100));
        let last =
            before.trim_end_matches([' ', ',', '/', '-']).rsplit([' ', '/', '-', '(', '.']).next().unwrap_or_default();
        let first = after
            .trim_start_matches([' ', ',', '/', '-'])
            .split([' ', '/', '-', ',', '.', ')'])
            .next()
            .unwrap_or_default();
        year || (small && (month(last) || month(first)))
    }
}

/// Whether what precedes an hour makes it a length of time.
fn inside_span(before: &str) -> bool {
    before.ends_with('天')
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

/// Whether a capitalised word before the digits makes a name of them (`Boeing 737`), and none counted follows.
fn is_proper(before: &str, after: &str) -> bool {
    let Some(stem) = before.strip_suffix(' ') else { return false };
    let word = stem.rsplit([' ', '(', '"', '-', '/', '.', ',']).next().unwrap_or_default();
    let capital = word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() > 1;
    let start = stem.len() == word.len()
        || stem[..stem.len() - word.len()].trim_end().ends_with(['.', '!', '?', ':', '"', '“']);
    let counted = after.strip_prefix(' ').is_some_and(|after| after.starts_with(|c: char| c.is_ascii_lowercase()));
    capital && !start && !counted
}
