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
        let ordinal = before.strip_suffix('제').is_some_and(|stem| !stem.ends_with(script::is_hangul));
        if ordinal || before.ends_with(['第', '#', '№']) {
            return true;
        }
        let hyphenated = |mark: char| {
            let stem = before.strip_suffix(mark);
            stem.is_some_and(|stem| {
                stem.ends_with(|c: char| c.is_alphanumeric() && !script::is_han(c) && !script::is_hangul(c))
            })
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
        let word = before.rsplit([' ', '，', '。', '(', '"']).next().unwrap_or(before);
        word.contains("://") || word.contains("www.") || word.contains('@') && word.is_ascii()
    }

    /// Whether a number with a unit is a date, a rank or a set phrase.
    fn refuses_unit(&self, quantity: &Quantity, numeral: &Numeral, meaning: &Meaning) -> bool {
        let before = self.line.just_before(quantity.span.start).trim_end_matches(' ');
        let after = self.line.just_after(quantity.span.end);
        let unit = quantity.unit.map_or("", |unit| self.line.slice(unit));
        // 980元一晚: by the night.
        if numeral.article && numeral.form == Form::Han && before.ends_with(['元', '块', '钱', '円', '毛']) {
            return true;
        }
        match meaning {
            Meaning::Duration(..) if numeral.whole.is_some() => unit == "하루" && !self.lexicon.is_span_after(after),
            Meaning::Duration(..) => {
                let four = numeral.plain && numeral.n_digits(self.line) == 4 && matches!(unit, "年" | "년" | "s");
                // the 30s; 前三季度, 三季度末
                let decade = unit == "s" && is_decade(numeral) && (before.ends_with("the") || before.ends_with('\''));
                let quarter = matches!(unit, "季度" | "季")
                    && numeral.value().is_some_and(|value| value <= Decimal::from(4))
                    && !before.ends_with(['续', '近', '去', '来', '两', '个']);
                let year = four || decade || quarter;
                year || self.is_loose_sino(numeral, quantity)
                    || !unit.is_ascii() && (self.lexicon.refuses_before(before) || self.is_vague(numeral, before))
                    || numeral.article && numeral.form == Form::Han && !self.is_one_long(before, after)
                    || numeral.fraction && numeral.form == Form::Han && before.ends_with(['上', '下', '前', '后'])
                    || self.lexicon.refuses_after_unit(after) && numeral.form == Form::Han
            }
            Meaning::Count => {
                let han = numeral.form == Form::Han;
                let lacking = unit == "人" && before.ends_with(['少', '多', '仅', '剩', '缺']);
                let article = numeral.article && han && !matches!(unit, "倍" | "票") && !lacking
                    || numeral.article && matches!(unit, "번" | "줄" | "발");
                let half = han && numeral.fraction;
                let decade = unit == "대" && numeral.plain && is_decade(numeral) && is_people(after);
                let ratio = matches!(unit, "대" | "胜")
                    && after.trim_start_matches(' ').starts_with(|next: char| next.is_ascii_digit());
                let version = matches!(unit, "版" | "起") && self.line.slice(numeral.span).contains('.');
                let versus = version || before.ends_with('比') || self.is_half_word(quantity, numeral);
                if decade || ratio || versus {
                    return true;
                }
                article
                    || half
                    || matches!(numeral.form, Form::Sino) && !self.has_magnitude(numeral)
                    || self.is_label(numeral, before)
                    || self.is_vague(numeral, before)
                    || self.lexicon.refuses_after_unit(after)
            }
            Meaning::Measure(symbol, _) => {
                let point = symbol == "point"
                    && unit == "点"
                    && numeral.value().is_some_and(|value| value <= Decimal::from(24));
                let twice = unit == "度"
                    && numeral.form == Form::Han
                    && numeral.value().is_some_and(|value| value <= Decimal::TEN);
                let one = numeral.article && numeral.form == Form::Han && !self.is_one_long(before, after);
                one || point || twice || self.is_loose_sino(numeral, quantity) || self.is_vague(numeral, before)
            }
            Meaning::Percent(_)
                if quantity.span.end > numeral.span.end
                    && after.starts_with(|next: char| next.is_ascii_alphanumeric()) =>
            {
                true
            }
            Meaning::Percent(_) | Meaning::Money(..) => {
                let piece = numeral.article && unit == "块" && after.starts_with(script::is_han);
                let half = numeral.form == Form::Han && self.line.slice(numeral.span) == "半";
                piece || half || self.is_loose_sino(numeral, quantity) || self.is_vague(numeral, before)
            }
        }
    }

    /// Whether a Korean number has a magnitude in it, so that it is hardly something else.
    fn has_magnitude(&self, numeral: &Numeral) -> bool {
        self.line.slice(numeral.span).contains(['십', '백', '천', '만', '억', '조'])
    }

    /// Whether a lone syllable such as `이` is more likely a word than a number.
    fn is_loose_sino(&self, numeral: &Numeral, quantity: &Quantity) -> bool {
        if numeral.form != Form::Sino || self.line.slice(quantity.span).contains("분의") {
            return false;
        }
        let unit = quantity.unit.map_or("", |unit| self.line.slice(unit));
        let attached = quantity.unit.is_some_and(|unit| unit.start == numeral.span.end);
        let short = unit.chars().count() <= 1;
        let follows = self.line.next(quantity.span.end).is_some_and(script::is_hangul);
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
            && next.is_some_and(|next| {
                script::is_hangul(next) && !"이가은는을를의에로과와만도씩당뿐꼴까부라".contains(next)
            })
    }

    /// Whether the word before a number with a counter makes it a name. One character alone (`卷三`) does so only to
    /// numbers in characters: `问卷3份`.
    fn is_label(&self, numeral: &Numeral, before: &str) -> bool {
        let one = numeral.form == Form::Digits && before.ends_with(script::is_han);
        if one { self.lexicon.refuses_before_digits(before) } else { self.lexicon.refuses_before(before) }
    }

    /// Whether `几` or `数` before the magnitude that `numeral` begins with makes it vague (`数百`); `中位数53` is clear.
    fn is_vague(&self, numeral: &Numeral, before: &str) -> bool {
        let magnitude = self.line.slice(numeral.span).starts_with(['十', '百', '千', '万', '亿']);
        before.ends_with('몇') || magnitude && before.ends_with(['几', '数'])
    }

    /// Whether `一` before a unit of time is a length and no `a`: bounded, or nothing that happens in it follows at once.
    fn is_one_long(&self, before: &str, after: &str) -> bool {
        if before
            .ends_with(['那', '这', '同', '每', '哪', '某', '有', '另', '前', '后', '新', '上', '下', '头', '隔', '终'])
            || before.ends_with("最后")
        {
            return false;
        }
        let bounded = before.ends_with([
            '近', '约', '了', '过', '满', '仅', '短', '足', '到', '整', '达', '逾', '超', '等', '需', '再', '为', '撑',
        ]);
        let ends = after.chars().next().is_none_or(|next| !next.is_alphanumeric());
        bounded
            || ends
            || self.lexicon.is_span_after(after)
            || after.starts_with(['了', '的', '里', '半', '就', '才', '又', '来'])
    }

    /// Whether a number without a unit counts what follows.
    fn counts_alone(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
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
                    && !self.lexicon.refuses_after(after.trim_start_matches(' '))
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
        let head = self.line.just_before(quantity.span.start).trim_matches([' ', '•', '-', '#', '*']).is_empty();
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
        let marked = [" mark", " level", " against the", " to the dollar"].iter().any(|word| after.starts_with(word));
        let stands = [" at ", " to ", " below ", " above ", " near "].iter().any(|word| before.ends_with(word));
        let ends = after.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != ' ')
            || [" on ", " in ", " for ", " after ", " as "].iter().any(|word| after.starts_with(word));
        let (left, right) = self.line.around(quantity.span, 120);
        (marked || stands && ends && !numeral.plain) && self.lexicon.has_cue("level", [left, right])
    }

    /// Whether a number in words has a capital in the midst of a sentence: `Channel Nine`.
    fn is_title(&self, numeral: &Numeral, before: &str) -> bool {
        let capital = self.line.slice(numeral.span).starts_with(|first: char| first.is_ascii_uppercase());
        let previous = before.trim_end_matches(' ').chars().next_back();
        capital && previous.is_some_and(|previous| previous.is_alphanumeric() || previous == ',')
    }

    fn counts_english(&self, before: &str, after: &str) -> bool {
        !self.lexicon.refuses_before(before.trim_end_matches([' ', '-']))
            && !self.lexicon.refuses_after(after.trim_start_matches(' '))
    }

    /// Whether bare digits count: English around them, no date, no name.
    fn counts_digits(&self, numeral: &Numeral, before: &str, after: &str) -> bool {
        let latin = |character: Option<char>| character.is_some_and(script::is_latin);
        let next = after.trim_start_matches([' ', '-']).chars().next();
        let previous =
            before.trim_end_matches([' ', '(', '"', ',', ':', ';', '-', '—', '–', '“', '.']).chars().next_back();
        let foreign = |c: Option<char>| c.is_some_and(|c| script::is_han(c) || script::is_hangul(c));
        let english = self.english && !foreign(next) && !foreign(previous)
            || (latin(next) || next.is_none_or(|next| !next.is_alphanumeric()) && latin(previous))
                && !foreign(previous);
        let spaced = after.starts_with([' ', '-']) || !after.starts_with(|c: char| c.is_alphanumeric());
        let upper = |text: &str| text.starts_with(|c: char| c.is_ascii_uppercase());
        let name = after.trim_start_matches(' ');
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
                && words.next().is_some_and(month)
        };
        year || (small && (month(last) || month(first) || listed))
    }
}

/// Whether what precedes an hour makes it a length of time.
fn inside_span(before: &str) -> bool {
    before.ends_with('天')
}

/// Whether a number is that of a decade of life: `70대`.
fn is_decade(numeral: &Numeral) -> bool {
    numeral
        .value()
        .is_some_and(|value| value >= Decimal::TEN && value < Decimal::ONE_HUNDRED && (value % Decimal::TEN).is_zero())
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
    let after = after.trim_start_matches(' ');
    PEOPLE.iter().any(|word| after.starts_with(word))
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

/// Whether bare digits are somebody's age: `Jane Roe, 79, said`, `she is 43.`
fn is_age(numeral: &Numeral, before: &str, after: &str) -> bool {
    let small = numeral.plain && numeral.value().is_some_and(|value| value < Decimal::from(110));
    let ends = after.chars().next().is_none_or(|next| matches!(next, ',' | '.' | ';' | ')'));
    let apposed = before.strip_suffix(", ").is_some_and(|name| {
        let word = name.rsplit(' ').next().unwrap_or_default();
        word.starts_with(char::is_uppercase)
    });
    let stated = [" now ", " was ", " is ", " turned ", " at ", " turns "].iter().any(|verb| before.ends_with(verb));
    small && ends && (apposed && !after.starts_with(')') || stated)
        || small && after.starts_with(')') && before.ends_with('(')
}

/// Whether a capitalised word before the digits makes a name of them (`Boeing 737`), and none counted follows.
fn is_proper(before: &str, after: &str) -> bool {
    const COMMON: [&str; 12] =
        ["The", "About", "Some", "Only", "Over", "Nearly", "Around", "Almost", "All", "And", "But", "In"];
    let Some(stem) = before.strip_suffix(' ') else { return false };
    let word = stem.rsplit([' ', '(', '"', '-', '/', '.', ',']).next().unwrap_or_default();
    let capital =
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() > 1 && !COMMON.contains(&word);
    let start = stem.len() == word.len()
        || stem[..stem.len() - word.len()].trim_end().ends_with(['.', '!', '?', ':', '"', '“']);
    let next = after.strip_prefix(' ').unwrap_or_default();
    let next = next.split([' ', '.', ',']).next().unwrap_or_default();
    let plural = next.ends_with('s') && !matches!(next, "is" | "was" | "has" | "as" | "does" | "rises" | "falls");
    capital && !start && !(plural && next.starts_with(|c: char| c.is_ascii_lowercase()))
}
