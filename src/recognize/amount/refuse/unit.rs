//! Numbers with a unit that are nevertheless no amounts: `一家`, `70대`, `三年级`, `만나`.

use rust_decimal::Decimal;

use crate::recognize::amount::{
    edges::{Edges, is_han, is_hangul, is_letter},
    exact::Exact,
    numeral::{Form, Numeral},
    quantity::{Quantity, Source},
    rows::Meaning,
};

/// What stands around a quantity, and its unit as it is written.
#[derive(Clone, Copy)]
struct Setting<'a> {
    /// Without the spaces between.
    before: &'a str,
    after: &'a str,
    unit: &'a str,
}

impl Source<'_> {
    /// Whether a number with a unit is a date, a rank or a set phrase.
    pub(super) fn refuses_unit(&self, quantity: &Quantity, numeral: &Numeral, meaning: &Meaning) -> bool {
        let setting = Setting {
            before: self.line.just_before(quantity.span.start).trimmed_end(" "),
            after: self.line.just_after(quantity.span.end),
            unit: quantity.unit.map_or("", |unit| self.line.slice(unit)),
        };
        // 980元一晚: by the night.
        if is_one(numeral) && setting.before.ends_in("元块钱円毛") {
            return true;
        }
        match meaning {
            Meaning::Duration(..) => self.refuses_duration(quantity, numeral, setting),
            Meaning::Count => self.refuses_count(quantity, numeral, setting),
            Meaning::Measure(symbol, _) => self.refuses_measure(quantity, numeral, symbol.own, setting),
            Meaning::Percent(_) => {
                let code = setting.after.starts_with(|next: char| next.is_ascii_alphanumeric());
                quantity.span.end > numeral.span.end && code || self.refuses_share(quantity, numeral, setting)
            }
            Meaning::Money(..) => self.refuses_share(quantity, numeral, setting),
        }
    }

    fn refuses_duration(&self, quantity: &Quantity, numeral: &Numeral, setting: Setting<'_>) -> bool {
        let Setting { before, after, unit } = setting;
        let han = numeral.form == Form::Han;
        if numeral.whole.is_some() {
            return unit == "하루" && !self.lexicon.is_span_after(after);
        }
        self.is_time_named(numeral, setting)
            || self.is_loose_sino(numeral, quantity)
            || !unit.is_ascii() && (self.lexicon.refuses_before(before) || self.is_vague(numeral, before))
            || is_one(numeral) && !self.is_one_long(before, after)
            || numeral.fraction && han && before.ends_in("上下前后")
            || han && self.lexicon.refuses_after_unit(after)
    }

    /// Whether it names a time and does not measure one: `1950s`, `the 30s`, `前三季度`, `三季度末`.
    fn is_time_named(&self, numeral: &Numeral, Setting { before, unit, .. }: Setting<'_>) -> bool {
        let four = numeral.plain && numeral.n_digits(self.line) == 4 && matches!(unit, "年" | "년" | "s");
        let decade = unit == "s" && is_decade(numeral) && (before.ends_with("the") || before.ends_with('\''));
        let quarter = matches!(unit, "季度" | "季") && is_at_most(numeral, 4) && !before.ends_in("续近去来两个");
        four || decade || quarter
    }

    fn refuses_count(&self, quantity: &Quantity, numeral: &Numeral, setting: Setting<'_>) -> bool {
        let Setting { before, after, unit } = setting;
        let decade = unit == "대" && numeral.plain && is_decade(numeral) && is_people(after);
        let digit = after.trimmed_start(" ").starts_with(|next: char| next.is_ascii_digit());
        let score = matches!(unit, "대" | "胜") && digit || before.ends_with('比');
        let version = matches!(unit, "版" | "起") && self.line.slice(numeral.span).contains('.');
        decade
            || score
            || version
            || is_counted_article(numeral, setting)
            || numeral.form == Form::Han && numeral.fraction
            || numeral.form == Form::Sino && !self.has_magnitude(numeral)
            || self.is_half_word(quantity, numeral)
            || self.is_label(numeral, before)
            || self.is_vague(numeral, before)
            || self.lexicon.refuses_after_unit(after)
    }

    fn refuses_measure(&self, quantity: &Quantity, numeral: &Numeral, symbol: &str, setting: Setting<'_>) -> bool {
        let Setting { before, after, unit } = setting;
        let clock = symbol == "point" && unit == "点" && is_at_most(numeral, 24);
        let times = unit == "度" && numeral.form == Form::Han && is_at_most(numeral, 10);
        clock
            || times
            || is_one(numeral) && !self.is_one_long(before, after)
            || self.is_loose_sino(numeral, quantity)
            || self.is_vague(numeral, before)
    }

    /// Whether money or percent is none: `一块石头`, `半价`.
    fn refuses_share(&self, quantity: &Quantity, numeral: &Numeral, setting: Setting<'_>) -> bool {
        let piece = numeral.article && setting.unit == "块" && setting.after.starts_with(is_han);
        let half = numeral.form == Form::Han && self.line.slice(numeral.span) == "半";
        piece || half || self.is_loose_sino(numeral, quantity) || self.is_vague(numeral, setting.before)
    }

    /// Whether a Korean number has a magnitude in it, so that it is hardly something else.
    fn has_magnitude(&self, numeral: &Numeral) -> bool {
        self.line.slice(numeral.span).has_any("십백천만억조")
    }

    /// Whether a lone syllable such as `이` is more likely a word than a number.
    fn is_loose_sino(&self, numeral: &Numeral, quantity: &Quantity) -> bool {
        if numeral.form != Form::Sino || self.line.slice(quantity.span).has("분의") {
            return false;
        }
        let unit = quantity.unit.map_or("", |unit| self.line.slice(unit));
        let attached = quantity.unit.is_some_and(|unit| unit.start == numeral.span.end);
        let short = unit.chars().count() <= 1;
        let follows = self.line.next(quantity.span.end).is_some_and(is_hangul);
        let particle =
            self.line.next(quantity.span.end).is_some_and(|next| "이가은는을를의에로과와만도씩간째".contains(next));
        let lone = numeral.span.len() == 3;
        if self.has_magnitude(numeral) {
            // 만나, 천도: one syllable and one more that go on as a word.
            return lone && short && attached && follows && !particle;
        }
        let this = self.line.slice(numeral.span) == "이";
        lone && short && (attached || this) || follows && !particle
    }

    /// Whether a native number and its counter, written as one word, only begin a longer one: `백두대간`.
    fn is_half_word(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
        let attached = quantity.unit.is_some_and(|unit| unit.start == numeral.span.end && unit.len() == 3);
        let next = self.line.next(quantity.span.end);
        numeral.form == Form::Native
            && attached
            && next.is_some_and(|next| is_hangul(next) && !"이가은는을를의에로과와만도씩당뿐꼴까부라".contains(next))
    }

    /// Whether the word before a number with a counter makes it a name. One character alone (`卷三`) does so only to
    /// numbers in characters: `问卷3份`.
    fn is_label(&self, numeral: &Numeral, before: &str) -> bool {
        let one = numeral.form == Form::Digits && before.ends_with(is_han);
        if one { self.lexicon.refuses_before_digits(before) } else { self.lexicon.refuses_before(before) }
    }

    /// Whether `几` or `数` before the magnitude that `numeral` begins with makes it vague (`数百`); `中位数53` is clear.
    pub(super) fn is_vague(&self, numeral: &Numeral, before: &str) -> bool {
        let magnitude = self.line.slice(numeral.span).begins_in("十百千万亿");
        before.ends_with('몇') || magnitude && before.ends_in("几数")
    }

    /// Whether `一` before a unit of time is a length and no `a`: bounded, or nothing that happens in it follows at once.
    fn is_one_long(&self, before: &str, after: &str) -> bool {
        if before.ends_in("那这同每哪某有另前后新上下头隔终") || before.ends_with("最后") {
            return false;
        }
        let bounded = before.ends_in("近约了过满仅短足到整达逾超等需再为撑");
        let ends = after.chars().next().is_none_or(|next| !is_letter(next));
        bounded || ends || self.lexicon.is_span_after(after) || after.begins_in("了的里半就才又来")
    }
}

/// Whether a number is that of a decade of life: `70대`.
fn is_decade(numeral: &Numeral) -> bool {
    numeral.value().is_some_and(|value| value >= Decimal::TEN && value < Decimal::ONE_HUNDRED && value.is_tens())
}

/// Whether `after` goes on with people, or with a part of a decade.
fn is_people(after: &str) -> bool {
    const PEOPLE: [&str; 16] = [
        "주민",
        "남",
        "여",
        "노인",
        "노부부",
        "부부",
        "청년",
        "초반",
        "중반",
        "후반",
        "환자",
        "운전",
        "직장",
        "가장",
        "이상",
        "들",
    ];
    let after = after.trimmed_start(" ");
    after.begins_with_any(&PEOPLE)
}

/// Whether `numeral` is `一`.
fn is_one(numeral: &Numeral) -> bool {
    numeral.article && numeral.form == Form::Han
}

fn is_at_most(numeral: &Numeral, most: u32) -> bool {
    numeral.value().is_some_and(|value| value <= Decimal::from(most))
}

/// Whether `one` with a counter is an article (`一家`, `한 번`): not where votes or times are counted, or somebody is missing.
fn is_counted_article(numeral: &Numeral, Setting { before, unit, .. }: Setting<'_>) -> bool {
    let lacking = unit == "人" && before.ends_in("少多仅剩缺");
    let korean = numeral.article && matches!(unit, "번" | "줄" | "발");
    korean || is_one(numeral) && !matches!(unit, "倍" | "票") && !lacking
}
