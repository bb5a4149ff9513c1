//! Numbers in Chinese characters, or digits with Chinese magnitudes: `一千二百`, `4百零9万`, `1.2万亿`, `八九千`, `十余万`.

use rust_decimal::Decimal;

use super::{
    Extent, Form, Numeral, digits,
    reading::{Reading, Sign},
};
use crate::{
    annotation::Bound,
    recognize::amount::{
        edges::{Edges, is_han},
        exact::Exact,
        line::Line,
    },
    text::Span,
};

/// What `character`, already Simplified, does; financial forms count as the plain ones.
fn sign(character: char) -> Option<Sign> {
    Some(match character {
        '零' => Sign::Digit(0),
        '一' | '壹' | '弌' | '幺' => Sign::Digit(1),
        '二' | '贰' | '两' | '弍' => Sign::Digit(2),
        '三' | '叁' | '仨' => Sign::Digit(3),
        '四' | '肆' => Sign::Digit(4),
        '五' | '伍' => Sign::Digit(5),
        '六' | '陆' => Sign::Digit(6),
        '七' | '柒' => Sign::Digit(7),
        '八' | '捌' => Sign::Digit(8),
        '九' | '玖' => Sign::Digit(9),
        '十' | '拾' => Sign::Small(10),
        '百' | '佰' => Sign::Small(100),
        '千' | '仟' => Sign::Small(1000),
        '万' => Sign::Big(4),
        '亿' => Sign::Big(8),
        '兆' => Sign::Big(12),
        '廿' => Sign::Tens(20),
        '卅' => Sign::Tens(30),
        '点' => Sign::Point,
        '余' | '多' | '几' | '来' => Sign::More,
        _ => return None,
    })
}

fn sign_at(line: &Line, at: usize) -> Option<(Sign, usize)> {
    let character = line.next(at)?;
    // 参 is a financial three only among magnitudes: 伍拾贰亿参仟万.
    if character == '参' {
        let next = line.after(at).chars().nth(1).and_then(sign);
        return next.is_some_and(Sign::is_magnitude).then_some((Sign::Digit(3), at + 3));
    }
    Some((sign(character)?, at + character.len_utf8()))
}

/// The number whose first character is at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    if line.after(at).starts_with('半') {
        let span = Span::new(at, at + '半'.len_utf8());
        return Some(Numeral { fraction: true, ..Numeral::new(span, Extent::of(Decimal::new(5, 1)), Form::Han) });
    }
    let (first, after) = sign_at(line, at)?;
    // 一小时零三十分: 零 joins the two.
    let next = sign_at(line, after).map(|found| found.0);
    let digits = line.next(after).is_some_and(|next| next.is_ascii_digit());
    if first == Sign::Digit(0)
        && (digits || matches!(next, Some(Sign::Digit(1..) | Sign::Small(_))))
        && line.previous(at).is_some_and(is_han)
    {
        return None;
    }
    if matches!(first, Sign::Big(_)) && line.after(at).chars().nth(1).is_none_or(|next| next != '分') {
        return None;
    }
    // Financial forms are numerals only among others, or before money: 拾起 is picking up, 欧陆 is Europe.
    let money = line.after(after).begins_in("元圆角") || line.before(at).trimmed_end(" ").ends_with("分之");
    let lone = line.after(at).begins_in("拾陆伍肆捌玖柒幺") && next.is_none() && !money && !digits;
    if lone || matches!(first, Sign::Point | Sign::More) {
        return None;
    }
    let mut reader = Reader { reading: Reading::new(line, at), last: Last::Nothing };
    if matches!(first, Sign::Big(_)) {
        reader.reading.place.digits(Extent::of(Decimal::ONE));
    }
    reader.run();
    reader.finish(Form::Han)
}

/// Digits with the Chinese magnitudes after them.
pub(super) fn scaled(line: &Line, bare: &Numeral) -> Option<Numeral> {
    let next = line.skip_spaces(bare.span.end);
    let (sign, _) = sign_at(line, next)?;
    if !sign.is_magnitude() && sign != Sign::More && !line.after(next).starts_with("个亿") {
        return None;
    }
    let mut reader = Reader { reading: Reading::of(line, bare), last: Last::Ascii };
    reader.run();
    let read = reader.reading.end > bare.span.end;
    read.then(|| reader.finish(Form::Digits)).flatten()
}

/// What makes a unit with 千 before it.
const KILO: [&str; 9] = ["米", "克", "瓦", "卡", "帕", "焦", "伏", "赫", "字节"];

/// What was read last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    /// Digits in ASCII.
    Ascii,
    /// So many digits in characters, the last of which is this.
    Digits(u32, u32),
    /// A magnitude.
    Magnitude,
    /// `零` after a magnitude.
    Zero,
    /// Decimals in characters.
    Decimals,
    /// `余`, `多`.
    More,
}

struct Reader<'a> {
    reading: Reading<'a>,
    last: Last,
}

impl<'a> Reader<'a> {
    fn run(&mut self) {
        while let Some(at) = self.next() {
            let Some((sign, after)) = sign_at(self.reading.line, at) else {
                if !self.take_ascii(at) {
                    break;
                }
                continue;
            };
            let taken = match sign {
                Sign::Digit(digit) => self.take_digit(digit),
                Sign::Tens(tens) => self.take_tens(tens),
                Sign::Small(magnitude) => self.take_small(magnitude),
                Sign::Big(exponent) => self.take_big(exponent),
                Sign::More => self.take_more(at, after),
                Sign::Point => {
                    if !self.take_decimals(after) {
                        break;
                    }
                    continue;
                }
            };
            if !taken {
                break;
            }
            self.reading.end = after;
        }
    }

    /// Where to read on: at the end, or after spaces inside a number (`5 万`, `三 百 五 十`).
    fn next(&self) -> Option<usize> {
        if self.reading.line.after(self.reading.end).starts_with("个亿")
            || self.reading.line.after(self.reading.end).starts_with("个万")
        {
            return matches!(self.last, Last::Ascii | Last::Digits(..)).then_some(self.reading.end + 3);
        }
        let next = self.reading.line.skip_spaces(self.reading.end);
        if next == self.reading.end || self.last == Last::Nothing {
            return Some(self.reading.end);
        }
        if next - self.reading.end > 3 {
            return None;
        }
        let (sign, after) = sign_at(self.reading.line, next).map_or((None, next), |(sign, after)| (Some(sign), after));
        match sign {
            Some(sign) if sign.is_magnitude() => Some(next),
            Some(Sign::More | Sign::Point) => {
                let then = self.reading.line.skip_spaces(after);
                sign_at(self.reading.line, then)
                    .is_some_and(|(sign, _)| !matches!(sign, Sign::More | Sign::Point))
                    .then_some(next)
            }
            Some(Sign::Digit(_)) if matches!(self.last, Last::Magnitude | Last::Zero) => Some(next),
            None if self.last == Last::Magnitude => {
                // Digits after a space go on where a magnitude follows them: 7万 5千 4百.
                let digits = digits::bare(self.reading.line, next)?;
                let then = sign_at(self.reading.line, self.reading.line.skip_spaces(digits.span.end))?.0;
                then.is_magnitude().then_some(next)
            }
            _ => None,
        }
    }

    /// Takes digits in ASCII behind a magnitude: `3万4000`, `9亿1300万`.
    fn take_ascii(&mut self, at: usize) -> bool {
        let taken = matches!(self.last, Last::Magnitude | Last::Zero) && self.reading.take_ascii(at);
        if taken {
            self.last = Last::Ascii;
        }
        taken
    }

    fn take_digit(&mut self, digit: u32) -> bool {
        match self.last {
            _ if self.reading.bound.is_some() => false,
            Last::Magnitude if digit == 0 => {
                self.last = Last::Zero;
                true
            }
            Last::Zero if digit == 0 => true,
            Last::Nothing | Last::Magnitude | Last::Zero => {
                self.last = Last::Digits(1, digit);
                self.reading.place.digits(Extent::of(Decimal::from(digit)))
            }
            Last::Digits(n, before) => self.take_another(n, before, digit),
            Last::Ascii | Last::Decimals | Last::More => false,
        }
    }

    /// A digit after `n` others, the last of which is `before`: a spread (`八九`, `三五`) or a digit of a row (`二零零四`).
    fn take_another(&mut self, n: u32, before: u32, digit: u32) -> bool {
        if digit == 2 && self.reading.line.after(self.reading.end).starts_with('两') && before != 1 {
            return false;
        }
        let pending = self.reading.place.pending.take().unwrap_or(Extent::of(Decimal::ZERO));
        let next = sign_at(self.reading.line, self.reading.end + 3).map(|found| found.0);
        let ends = !matches!(next, Some(Sign::Digit(_)));
        let spreads = n == 1 && before > 0 && (digit == before + 1 || before == 3 && digit == 5) && ends;
        self.reading.place.pending = Some(if spreads {
            Extent::between(Decimal::from(before), Decimal::from(digit))
        } else {
            if self.reading.place.room().is_some() {
                self.reading.place.pending = Some(pending);
                return false;
            }
            pending.times(Decimal::TEN).plus(Extent::of(Decimal::from(digit)))
        });
        self.last = Last::Digits(n + 1, digit);
        true
    }

    fn take_tens(&mut self, tens: u32) -> bool {
        let free = self.last == Last::Nothing;
        if free {
            self.reading.place.digits(Extent::of(Decimal::from(tens / 10)));
            self.reading.place.small(10);
            self.last = Last::Magnitude;
        }
        free
    }

    fn take_small(&mut self, magnitude: u32) -> bool {
        let row = matches!(self.last, Last::Digits(n, _) if n > 1)
            && self.reading.place.pending.is_some_and(|pending| !pending.spread);
        // 2.3千克 is in kilograms.
        let unit = (self.last == Last::Ascii || self.reading.scaled)
            && magnitude == 1000
            && self.reading.line.after(self.reading.end + 3).begins_with_any(&KILO);
        if row || unit || self.last == Last::Decimals || !self.reading.place.small(magnitude) {
            return false;
        }
        self.last = Last::Magnitude;
        true
    }

    fn take_big(&mut self, exponent: u32) -> bool {
        let taken = self.reading.place.big(exponent);
        if taken {
            self.last = Last::Magnitude;
            self.reading.scaled = true;
        }
        taken
    }

    /// Takes `余` or `多` after a magnitude or tens, before another magnitude or at the end.
    fn take_more(&mut self, at: usize, after: usize) -> bool {
        let tens = self
            .reading
            .place
            .pending
            .is_none_or(|pending| pending.low.is_some_and(|low| low >= Decimal::TEN && low.is_tens()));
        let few = self.reading.line.after(at).starts_with('几');
        let came = self.reading.line.after(at).starts_with('来');
        let ready = matches!(self.last, Last::Magnitude | Last::Ascii | Last::Zero) && tens;
        let next = self.reading.line.next(self.reading.line.skip_spaces(after));
        if !ready
            || self.reading.bound.is_some()
            || came && !next.is_some_and(|next| "个名位人家岁年天万米斤次头杯".contains(next))
        {
            return false;
        }
        if few && self.last == Last::Ascii {
            return false;
        }
        self.reading.bound = Some(if came { Bound::About } else { Bound::MoreThan });
        self.last = Last::More;
        true
    }

    /// Takes the digits after `点`; a clock time (`三点十分`) is left alone.
    fn take_decimals(&mut self, after: usize) -> bool {
        if matches!(self.last, Last::Nothing | Last::Decimals | Last::More | Last::Ascii) {
            return false;
        }
        let (decimals, end) = self.reading.decimals(after, |line, at| match sign_at(line, line.skip_spaces(at)) {
            Some((Sign::Digit(digit), after)) => Some((digit, after)),
            _ => None,
        });
        let clock = matches!(sign_at(self.reading.line, end), Some((Sign::Small(10), _)));
        if end == after
            || clock
            || self.reading.line.after(end).begins_in("刻分") && !self.reading.line.after(end).starts_with("分之")
        {
            return false;
        }
        self.reading.place.collapse(decimals);
        self.reading.end = end;
        self.last = Last::Decimals;
        true
    }

    fn finish(mut self, form: Form) -> Option<Numeral> {
        // 一千三 is 1,300: a last digit without its magnitude is one place below the last.
        if let (Last::Digits(1, 1..), Some(magnitude)) = (self.last, self.reading.place.last_magnitude())
            && let Some(pending) = self.reading.place.pending
            && !self.after_zero()
        {
            self.reading.place.pending = Some(pending.times(magnitude / Decimal::TEN));
        }
        let article = matches!(self.reading.written(), "一" | "壹");
        Some(Numeral { article, ..self.reading.finish(form)? })
    }

    /// Whether `零` stands before the last digit.
    fn after_zero(&self) -> bool {
        self.reading.written().chars().rev().nth(1) == Some('零')
    }
}
