//! The time that a sentence names: a date with as much of it as is written, or a word such as `yesterday`.
//!
//! A date has a value where its year is written; what is relative (`去年`, `on Monday`, `5월`) has none, as nothing here
//! knows when an article was written. Spans of time (`three years`, `3일간`) are amounts, not times.

use super::{Span, script};

/// A time in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Time {
    /// Its words.
    pub span: Span,
    /// The date by ISO 8601, as far as it is certain: `2026-01-15`, `2026-01`, `2026`.
    pub value: Option<String>,
}

/// Words for times, longer ones first where one begins another.
const CHINESE: [&str; 39] = [
    "今天",
    "昨天",
    "明天",
    "前天",
    "今日",
    "昨日",
    "明日",
    "昨晚",
    "今晚",
    "今年",
    "去年",
    "明年",
    "前年",
    "本月",
    "上月",
    "下月",
    "本周",
    "上周",
    "下周",
    "上個月",
    "上个月",
    "下個月",
    "下个月",
    "上星期",
    "下星期",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "週一",
    "週二",
    "週三",
    "週四",
    "週五",
    "週六",
    "週日",
];
const KOREAN: [&str; 25] = [
    "오늘",
    "어제",
    "내일",
    "올해",
    "지난해",
    "작년",
    "내년",
    "재작년",
    "지난달",
    "이번 달",
    "다음 달",
    "이달",
    "지난주",
    "이번 주",
    "다음 주",
    "그제",
    "모레",
    "전날",
    "월요일",
    "화요일",
    "수요일",
    "목요일",
    "금요일",
    "토요일",
    "일요일",
];
const ENGLISH: [&str; 11] = [
    "yesterday",
    "today",
    "tomorrow",
    "tonight",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
/// After `last`, `this` and `next`.
const UNITS: [&str; 8] = ["week", "month", "year", "quarter", "summer", "winter", "spring", "autumn"];
/// Before a year that stands alone.
const BEFORE_YEAR: [&str; 9] = ["in", "since", "by", "until", "during", "from", "of", "before", "after"];
/// The months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The first time that `text` names within `within`, which lies on character boundaries.
pub fn first(text: &str, within: Span) -> Option<Time> {
    let own = text.get(within.start..within.end)?;
    let mut before = None;
    let mut rest = own;
    while let Some(next) = rest.chars().next() {
        let at = own.len() - rest.len();
        if !continues(before, next)
            && let Some((length, value)) = at_start(rest, &own[..at])
        {
            let start = within.start + at;
            return Some(Time { span: Span::new(start, start + length), value });
        }
        before = Some(next);
        rest = &rest[next.len_utf8()..];
    }
    None
}

/// Whether `next` goes on with the word or number that `before` belongs to.
fn continues(before: Option<char>, next: char) -> bool {
    before.is_some_and(|before| {
        next.is_ascii_digit() && (before.is_ascii_digit() || matches!(before, '.' | ',' | '-' | '/'))
            || script::is_latin(next) && (script::is_latin(before) || before.is_ascii_digit())
            || script::is_hangul(next) && script::is_hangul(before)
    })
}

type Found = (usize, Option<String>);

/// The time that `rest` begins with, after `before`.
fn at_start(rest: &str, before: &str) -> Option<Found> {
    let first = rest.chars().next()?;
    if first.is_ascii_digit() {
        return numeric(rest).or_else(|| day_first(rest)).or_else(|| year(rest, before));
    }
    if script::is_latin(first) {
        return month_first(rest).or_else(|| english_word(rest));
    }
    CHINESE.iter().chain(&KOREAN).find(|word| rest.starts_with(**word)).map(|word| (word.len(), None))
}

/// `2026年1月15日`, `2025년 2월`, `1月15日`, `2026-01-15`.
fn numeric(rest: &str) -> Option<Found> {
    let (number, length) = digits(rest)?;
    let mut at = length;
    if length == 4 {
        let after = &rest[at..];
        if let Some((month, day, length)) = dashed(after) {
            return date(Some(number), Some(month), Some(day)).map(|value| (at + length, Some(value)));
        }
        let mark = ["年", "년"].iter().find(|mark| after.starts_with(**mark))?;
        // `1931年来`, `2000년대`: a span of years.
        at += mark.len();
        if rest[at..].starts_with(['代', '대', '간', '来', '來']) {
            return None;
        }
        let month = part(&rest[at..], &["月", "월"]).filter(|(month, _)| (1..=12).contains(month));
        let Some((month, length)) = month else { return Some((at, date(Some(number), None, None))) };
        at += length;
        let day = part(&rest[at..], &["日", "일", "號", "号"]);
        at += day.map_or(0, |(_, length)| length);
        return Some((at, date(Some(number), Some(month), day.map(|(day, _)| day))));
    }
    let mark =
        ["月", "월"].iter().find(|mark| rest[at..].starts_with(**mark)).filter(|_| (1..=12).contains(&number))?;
    at += mark.len();
    at += part(&rest[at..], &["日", "일", "號", "号"]).map_or(0, |(_, length)| length);
    Some((at, None))
}

/// `-01-15`, `/1/15`: month and day, with how long that is.
fn dashed(rest: &str) -> Option<(u32, u32, usize)> {
    let sign = rest.chars().next().filter(|sign| matches!(sign, '-' | '/'))?;
    let (month, length) = digits(&rest[1..])?;
    let after = rest[1 + length..].strip_prefix(sign)?;
    let (day, last) = digits(after)?;
    Some((month, day, 2 + length + last))
}

/// A number with one of `marks` after it, after at most one space: its value and length.
fn part(rest: &str, marks: &[&str]) -> Option<(u32, usize)> {
    let inner = rest.strip_prefix(' ').unwrap_or(rest);
    let (number, length) = digits(inner)?;
    let mark = marks.iter().find(|mark| inner[length..].starts_with(**mark))?;
    Some((number, rest.len() - inner.len() + length + mark.len()))
}

/// `15 January 2026`, `15 January`.
fn day_first(rest: &str) -> Option<Found> {
    let (day, length) = digits(rest).filter(|(day, _)| (1..=31).contains(day))?;
    let after = rest[length..].strip_prefix(' ')?;
    let (month, name) = month(after)?;
    let (year, end) = year_after(&after[name..]);
    Some((length + 1 + name + end, year.and_then(|year| date(Some(year), Some(month), Some(day)))))
}

/// `January 15, 2026`, `Jan. 15`, `January 2026`.
fn month_first(rest: &str) -> Option<Found> {
    let (month, name) = month(rest)?;
    let day =
        rest[name..].strip_prefix(' ').and_then(digits).filter(|(day, length)| *length < 3 && (1..=31).contains(day));
    let at = name + day.map_or(0, |(_, length)| length + 1);
    let (year, end) = year_after(&rest[at..]);
    // `May` may be a verb, `March` too: alone they are none.
    (day.is_some() || year.is_some())
        .then(|| (at + end, year.and_then(|year| date(Some(year), Some(month), day.map(|(day, _)| day)))))
}

/// ` 2026`, `, 2026`: the year and how long that is.
fn year_after(rest: &str) -> (Option<u32>, usize) {
    let inner = rest.strip_prefix(", ").or_else(|| rest.strip_prefix(' '));
    let found = inner.and_then(|inner| digits(inner).filter(|(year, length)| *length == 4 && is_year(*year)));
    found.zip(inner).map_or((None, 0), |((year, length), inner)| (Some(year), rest.len() - inner.len() + length))
}

/// A month written with a capital, or its abbreviation with a full stop: its number and length.
fn month(rest: &str) -> Option<(u32, usize)> {
    let length = rest.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(rest.len());
    let word = rest.get(..length).filter(|word| word.starts_with(|first: char| first.is_ascii_uppercase()))?;
    let is_short = matches!(length, 3 | 4);
    let begins = |month: &str| month.get(..length).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    let index = MONTHS.iter().position(|month| (is_short || month.len() == length) && begins(month))?;
    let dot = usize::from(rest[length..].starts_with('.') && length < MONTHS[index].len());
    Some((index as u32 + 1, length + dot))
}

/// A year alone, after a preposition: `in 2019`.
fn year(rest: &str, before: &str) -> Option<Found> {
    let (year, length) = digits(rest).filter(|(year, length)| *length == 4 && is_year(*year))?;
    let word = before.strip_suffix(' ')?.rsplit(' ').next()?.to_ascii_lowercase();
    let ends = !rest[length..].starts_with(|next: char| next.is_alphanumeric() || matches!(next, '%' | '-' | '–'))
        && !rest[length..].starts_with(" people");
    (BEFORE_YEAR.contains(&&*word) && ends).then(|| (length, date(Some(year), None, None)))
}

/// `yesterday`, `on Monday`, `last year`.
fn english_word(rest: &str) -> Option<Found> {
    let length = rest.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(rest.len());
    let word = rest[..length].to_ascii_lowercase();
    if ENGLISH.contains(&&*word) {
        return Some((length, None));
    }
    if !matches!(&*word, "last" | "this" | "next") {
        return None;
    }
    let after = rest[length..].strip_prefix(' ')?;
    let next = after.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(after.len());
    let unit = after[..next].to_ascii_lowercase();
    let is_month = MONTHS.iter().any(|month| month.eq_ignore_ascii_case(&unit));
    let is_time = UNITS.contains(&&*unit) || is_month || unit.ends_with("day") && unit.len() > 5;
    is_time.then_some((length + 1 + next, None))
}

/// The digits that `text` begins with, at most four: their value and how many.
fn digits(text: &str) -> Option<(u32, usize)> {
    let length = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    let number = text.get(..length).filter(|_| (1..=4).contains(&length))?.parse().ok()?;
    Some((number, length))
}

const fn is_year(year: u32) -> bool {
    year >= 1500 && year < 2200
}

/// The date by ISO 8601, where there is such a day.
fn date(year: Option<u32>, month: Option<u32>, day: Option<u32>) -> Option<String> {
    let year = year.filter(|year| is_year(*year))?;
    match (month, day) {
        (None, _) => Some(format!("{year:04}")),
        (Some(month), None) => Some(format!("{year:04}-{month:02}")),
        (Some(month), Some(day)) => {
            let date = jiff::civil::Date::new(year as i16, month as i8, day as i8).ok()?;
            Some(date.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(&str, Option<String>)> {
        first(text, Span::new(0, text.len())).map(|time| (&text[time.span.start..time.span.end], time.value))
    }

    #[track_caller]
    fn check(text: &str, words: &str, value: Option<&str>) {
        assert_eq!(told(text), Some((words, value.map(str::to_owned))), "{text}");
    }

    #[test]
    fn a_date_with_its_year_has_a_value() {
        check("这座桥于2026年1月15日关闭。", "2026年1月15日", Some("2026-01-15"));
        check("這座橋在2026年1月關閉。", "2026年1月", Some("2026-01"));
        check("다리는 2025년 2월 3일에 닫혔다.", "2025년 2월 3일", Some("2025-02-03"));
        check("The bridge closed on 15 January 2026.", "15 January 2026", Some("2026-01-15"));
        check("It closed on Jan. 15, 2026, for good.", "Jan. 15, 2026", Some("2026-01-15"));
        check("It has been shut since January 2026.", "January 2026", Some("2026-01"));
        check("It opened in 1931.", "1931", Some("1931"));
        check("2026-01-15 closed", "2026-01-15", Some("2026-01-15"));
    }

    #[test]
    fn what_is_relative_or_lacks_its_year_has_none() {
        check("去年亏损三千万元。", "去年", None);
        check("1月15日，桥关闭。", "1月15日", None);
        check("회사는 지난해 공장을 닫았다.", "지난해", None);
        check("다리는 5월 3일 닫혔다.", "5월 3일", None);
        check("The mill closed on Monday.", "Monday", None);
        check("The mill closed last year.", "last year", None);
        check("It opened on 3 May.", "3 May", None);
    }

    #[test]
    fn a_day_that_there_is_not_has_no_value() {
        check("It closed on 31 February 2026.", "31 February 2026", None);
        check("2026年13月", "2026年", Some("2026"));
    }

    #[test]
    fn numbers_names_and_spans_of_time_are_none() {
        for text in [
            "It sold 2019 cars.",
            "May she rest.",
            "They march on.",
            "3일간 닫혔다.",
            "用了三年。",
            "The 1990s were long.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn only_the_stretch_that_is_asked_of_is_read() {
        let text = "In 2019 it rained. In 2020 it snowed.";
        let time = first(text, Span::new(19, text.len())).expect("there is one");
        assert_eq!((&text[time.span.start..time.span.end], time.value.as_deref()), ("2020", Some("2020")));
    }
}
