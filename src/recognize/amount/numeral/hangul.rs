//! Numbers in Hangul, or digits with Korean magnitudes: `이천칠백`, `4억 2천 7백만`, `29만 천 890`, and the native ones
//! (`스물여섯`, `두세`).

use rust_decimal::Decimal;

use super::{Extent, Form, Numeral, digits, place::Place};
use crate::{
    annotation::Bound,
    recognize::amount::{lexicon::Lexicon, line::Line, rows::Meaning},
    text::{Span, script},
};

/// What a syllable does in a Sino-Korean number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Digit(u32),
    Small(u32),
    Big(u32),
    Point,
    More,
}

fn sign(character: char) -> Option<Sign> {
    Some(match character {
        '영' | '공' => Sign::Digit(0),
        '일' => Sign::Digit(1),
        '이' => Sign::Digit(2),
        '삼' => Sign::Digit(3),
        '사' => Sign::Digit(4),
        '오' => Sign::Digit(5),
        '육' | '륙' => Sign::Digit(6),
        '칠' => Sign::Digit(7),
        '팔' => Sign::Digit(8),
        '구' => Sign::Digit(9),
        '십' => Sign::Small(10),
        '백' => Sign::Small(100),
        '천' => Sign::Small(1000),
        '만' => Sign::Big(4),
        '억' => Sign::Big(8),
        '조' => Sign::Big(12),
        '경' => Sign::Big(16),
        '점' => Sign::Point,
        '여' => Sign::More,
        _ => return None,
    })
}

fn sign_at(line: &Line, at: usize) -> Option<Sign> {
    line.next(at).and_then(sign)
}

/// A Hangul syllable in UTF-8.
const SYLLABLE: usize = 3;

/// The number whose first syllable is at `at`, the beginning of a word.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    native(line, at).or_else(|| half(line, at)).or_else(|| sino(line, at))
}

/// `반 리터`: half of a unit that stands by itself.
fn half(line: &Line, at: usize) -> Option<Numeral> {
    let rest = line.after(at).strip_prefix("반 ")?;
    let span = Span::new(at, at + SYLLABLE);
    let measured = Lexicon::shared().units(rest).any(|(_, unit)| matches!(unit.meaning, Meaning::Measure(..)));
    measured.then(|| Numeral { fraction: true, ..Numeral::new(span, Extent::of(Decimal::new(5, 1)), Form::Native) })
}

fn sino(line: &Line, at: usize) -> Option<Numeral> {
    let first = sign_at(line, at)?;
    let mut reader = Reader::new(line, at);
    match first {
        Sign::Point | Sign::More => return None,
        // 만 원, but 조 and 억 want a digit.
        Sign::Big(4) => reader.place.digits(Extent::of(Decimal::ONE)),
        Sign::Big(_) if !line.after(at + SYLLABLE).starts_with("분의") => return None,
        Sign::Big(_) => reader.place.digits(Extent::of(Decimal::ONE)),
        _ => true,
    };
    reader.run();
    reader.finish(Form::Sino)
}

/// Digits with the Korean magnitudes after them.
pub(super) fn scaled(line: &Line, bare: &Numeral) -> Option<Numeral> {
    let next = line.skip_spaces(bare.span.end);
    let sign = sign_at(line, next)?;
    let fits = match sign {
        Sign::Small(_) | Sign::Big(_) => next - bare.span.end <= 1,
        Sign::More => next == bare.span.end,
        _ => false,
    };
    if !fits || next > bare.span.end && !ends_number(line, next + SYLLABLE) {
        return None;
    }
    let mut reader = Reader::new(line, bare.span.start);
    reader.place.digits(bare.extent);
    reader.end = bare.span.end;
    reader.last = Last::Digits;
    reader.run();
    let read = reader.end > bare.span.end;
    read.then(|| reader.finish(Form::Digits)).flatten()
}

/// Whether a number may end at `at`: no letter of another word follows, unless it is a unit.
fn ends_number(line: &Line, at: usize) -> bool {
    let next = line.next(at);
    !next.is_some_and(script::is_hangul)
        || next.and_then(sign).is_some()
        || Lexicon::shared().is_unit_at(line.after(at))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Digits,
    Magnitude,
    Decimals,
    More,
}

struct Reader<'a> {
    line: &'a Line,
    start: usize,
    end: usize,
    place: Place,
    last: Last,
    scaled: bool,
    bound: Option<Bound>,
}

impl<'a> Reader<'a> {
    fn new(line: &'a Line, at: usize) -> Self {
        Self { line, start: at, end: at, place: Place::new(), last: Last::Nothing, scaled: false, bound: None }
    }

    fn run(&mut self) {
        while let Some(at) = self.next() {
            let taken = match sign_at(self.line, at) {
                None => {
                    if self.take_ascii(at) {
                        continue;
                    }
                    false
                }
                Some(Sign::Point) => {
                    if self.take_decimals(at + SYLLABLE) {
                        continue;
                    }
                    false
                }
                Some(sign) => self.take(sign, at + SYLLABLE),
            };
            if !taken {
                break;
            }
            self.end = at + SYLLABLE;
        }
    }

    /// Where to read on: at the end, or after a space inside a number (`4억 2천`, `29만 천 890`).
    fn next(&self) -> Option<usize> {
        let next = self.line.skip_spaces(self.end);
        if next == self.end || self.last == Last::Nothing {
            return Some(self.end);
        }
        let point = sign_at(self.line, next) == Some(Sign::Point);
        let ascii = self.line.previous(self.end).is_some_and(|last| last.is_ascii_digit());
        let digits =
            matches!(self.last, Last::Digits | Last::Magnitude) && point || ascii && self.is_magnitude_word(next);
        if next - self.end == 1 && digits {
            return Some(next);
        }
        let goes_on = self.last == Last::Magnitude && next - self.end <= 2 && self.goes_on(next);
        goes_on.then_some(next)
    }

    /// Whether the word at `at` is a magnitude and nothing else: `5 억 달러`.
    fn is_magnitude_word(&self, at: usize) -> bool {
        matches!(sign_at(self.line, at), Some(Sign::Big(_) | Sign::Small(_))) && ends_number(self.line, at + SYLLABLE)
    }

    /// Whether the word at `at` is more of the number: digits or syllables, with a magnitude or a unit behind them.
    fn goes_on(&self, at: usize) -> bool {
        let digits = self.line.after(at).bytes().take(16).take_while(|b| b.is_ascii_digit() || *b == b',').count();
        if digits > 0 {
            return !self.line.after(at + digits).starts_with(['년', '월', '-']) || digits < 4;
        }
        let run = self.line.after(at).chars().take(12).take_while(|c| !matches!(sign(*c), None | Some(Sign::Point)));
        let (n, magnitudes) = run.fold((0, 0), |(n, magnitudes), character| {
            let magnitude = matches!(sign(character), Some(Sign::Small(_) | Sign::Big(_)));
            (n + 1, magnitudes + usize::from(magnitude))
        });
        let end = at + n * SYLLABLE;
        let unit = Lexicon::shared().is_unit_at(self.line.after(self.line.skip_spaces(end)));
        magnitudes > 0 && (n > 1 || ends_number(self.line, end) || self.line.after(end).starts_with(' '))
            || n == 1 && unit
    }

    fn take(&mut self, sign: Sign, after: usize) -> bool {
        let taken = match (sign, self.last) {
            _ if self.bound.is_some() && !matches!(sign, Sign::Big(_) | Sign::Small(_)) => false,
            (Sign::Digit(digit), Last::Nothing | Last::Magnitude) => {
                self.place.digits(Extent::of(Decimal::from(digit)))
            }
            (Sign::Small(magnitude), last) => last != Last::Decimals && self.place.small(magnitude),
            (Sign::Big(exponent), _) => self.is_big(after) && self.place.big(exponent),
            (Sign::More, Last::Magnitude | Last::Digits) => {
                // 10여 명, 500여만; but not the first syllable of another word.
                let next = self.line.next(after);
                !next.is_some_and(script::is_hangul)
                    || matches!(next.and_then(self::sign), Some(Sign::Big(_) | Sign::Small(_)))
                    || Lexicon::shared().is_unit_at(self.line.after(after))
            }
            _ => false,
        };
        if taken {
            self.last = match sign {
                Sign::Digit(_) | Sign::Point => Last::Digits,
                Sign::Small(_) | Sign::Big(_) => Last::Magnitude,
                Sign::More => Last::More,
            };
            self.scaled |= matches!(sign, Sign::Big(_));
            if sign == Sign::More {
                self.bound = Some(Bound::MoreThan);
            }
        }
        taken
    }

    /// Whether a magnitude that ends at `after` is one: `1조` but not `1조각`, `1경` but not `1경기`, `3분의 일` of `일만 줘`.
    fn is_big(&self, after: usize) -> bool {
        let written = self.line.slice(Span::new(self.end, after));
        let over = self.line.before(self.start).trim_end_matches(' ').ends_with("분의");
        let particle = over && written == "만" && !self.line.next(after).is_some_and(char::is_alphanumeric);
        !particle && (ends_number(self.line, after) || !matches!(written, "조" | "경") || self.starts_particle(after))
    }

    fn starts_particle(&self, at: usize) -> bool {
        self.line.next(at).is_some_and(|next| "이가은는을를의에도로과와만여".contains(next))
    }

    fn take_ascii(&mut self, at: usize) -> bool {
        if self.last != Last::Magnitude
            || self.bound.is_some()
            || !self.line.next(at).is_some_and(|c| c.is_ascii_digit())
        {
            return false;
        }
        let Some(digits) = digits::bare(self.line, at) else { return false };
        let fits = match (digits.value(), self.place.room()) {
            (Some(value), Some(room)) => value < room,
            _ => false,
        };
        if !fits || !self.place.digits(digits.extent) {
            return false;
        }
        self.end = digits.span.end;
        self.last = Last::Digits;
        true
    }

    fn take_decimals(&mut self, after: usize) -> bool {
        if !matches!(self.last, Last::Digits | Last::Magnitude) {
            return false;
        }
        let mut end = after;
        let mut place = Some(Decimal::new(1, 1));
        let mut decimals = Some(Decimal::ZERO);
        let first = self.line.skip_spaces(end);
        let mut at = first;
        while let Some(Sign::Digit(digit)) = sign_at(self.line, at) {
            let part = place.and_then(|place| place.checked_mul(Decimal::from(digit)));
            decimals = decimals.zip(part).and_then(|(sum, part)| sum.checked_add(part));
            place = place.and_then(|place| place.checked_mul(Decimal::new(1, 1)));
            at += SYLLABLE;
            end = at;
        }
        // 오백 점이 is five hundred points and a particle.
        let next = self.line.skip_spaces(end);
        let goes_on = next >= self.line.text.len()
            || Lexicon::shared().is_unit_at(self.line.after(next))
            || !self.line.next(next).is_some_and(script::is_hangul);
        let ascii = self.line.previous(self.end).is_some_and(|last| last.is_ascii_digit());
        if end == after || ascii || !goes_on {
            return false;
        }
        self.place.collapse(Extent::of(decimals));
        self.end = end;
        self.last = Last::Decimals;
        true
    }

    fn finish(self, form: Form) -> Option<Numeral> {
        if self.place.is_empty() || self.end == self.start {
            return None;
        }
        let numeral = Numeral::new(Span::new(self.start, self.end), self.place.value(), form);
        let (scale, big_scale) = (self.place.scale, self.place.big_scale);
        Some(Numeral { scaled: self.scaled, scale, big_scale, bound: self.bound, ..numeral })
    }
}

/// Native tens.
const TENS: [(&str, u32); 10] = [
    ("스물", 20),
    ("스무", 20),
    ("서른", 30),
    ("마흔", 40),
    ("쉰", 50),
    ("예순", 60),
    ("일흔", 70),
    ("여든", 80),
    ("아흔", 90),
    ("열", 10),
];

/// Native ones and spreads, the longest first; whether they stand only before a counter.
const ONES: [(&str, u32, u32, bool); 31] = [
    ("예닐곱", 6, 7, false),
    ("일고여덟", 7, 8, false),
    ("여덟아홉", 8, 9, false),
    ("대여섯", 5, 6, false),
    ("네다섯", 4, 5, false),
    ("너댓", 4, 5, false),
    ("네댓", 4, 5, false),
    ("너덧", 4, 5, false),
    ("서너", 3, 4, true),
    ("두서너", 2, 4, true),
    ("두세", 2, 3, true),
    ("두어", 2, 3, true),
    ("한두", 1, 2, true),
    ("하나", 1, 1, false),
    ("다섯", 5, 5, false),
    ("여섯", 6, 6, false),
    ("일곱", 7, 7, false),
    ("여덟", 8, 8, false),
    ("아홉", 9, 9, false),
    ("둘", 2, 2, false),
    ("셋", 3, 3, false),
    ("넷", 4, 4, false),
    ("한", 1, 1, true),
    ("두", 2, 2, true),
    ("세", 3, 3, true),
    ("네", 4, 4, true),
    ("석", 3, 3, true),
    ("넉", 4, 4, true),
    ("닷", 5, 5, true),
    ("엿", 6, 6, true),
    ("댓", 5, 6, true),
];

/// `스물여섯`, `두`, `열한`; a short form before its counter only.
fn native(line: &Line, at: usize) -> Option<Numeral> {
    let hundred = if line.after(at).starts_with('백') { SYLLABLE } else { 0 };
    let tens = TENS.iter().find(|(word, _)| line.after(at + hundred).starts_with(word));
    let after_tens = at + hundred + tens.map_or(0, |(word, _)| word.len());
    let ones = ONES
        .iter()
        .filter(|(word, ..)| line.after(after_tens).starts_with(word))
        .max_by_key(|(word, ..)| word.len())
        .filter(|(word, _, _, short)| is_end(line, after_tens + word.len(), *short));
    let mut end = after_tens + ones.map_or(0, |(word, ..)| word.len());
    let base = tens.map_or(0, |(_, tens)| *tens) + if hundred > 0 { 100 } else { 0 };
    let (low, high) = ones.map_or((0, 0), |(_, low, high, _)| (*low, *high));
    if tens.is_none() && ones.is_none() || ones.is_none() && !is_end(line, end, false) {
        return None;
    }
    let short = ones.is_some_and(|(_, _, _, short)| *short);
    if hundred > 0 && tens.is_none() && !(short && Lexicon::shared().is_unit_at(line.after(line.skip_spaces(end)))) {
        return None;
    }
    let article = base == 0 && (low, high) == (1, 1);
    let extent = if low == high {
        Extent::of(Decimal::from(base + low))
    } else {
        Extent::between(Decimal::from(base + low), Decimal::from(base + high))
    };
    let mut bound = None;
    if ones.is_none() && line.after(end).starts_with('여') {
        bound = Some(Bound::MoreThan);
        end += SYLLABLE;
    }
    Some(Numeral { article, bound, ..Numeral::new(Span::new(at, end), extent, Form::Native) })
}

/// Whether a native numeral may end at `at`: before a space, a counter, `여` or, in its full form, a particle.
fn is_end(line: &Line, at: usize, short: bool) -> bool {
    let Some(next) = line.next(at) else { return !short };
    if !next.is_alphanumeric() {
        return !short || next == ' ';
    }
    if short {
        // 두명 is one word with its counter; 네차례, 한줄, 세종 are more often something else.
        return COUNTERS.iter().any(|counter| line.after(at).starts_with(counter));
    }
    "이가은는을를의에도로과와만뿐중여으까".contains(next) || Lexicon::shared().is_unit_at(line.after(at))
}

/// Counters that are written together with a short native numeral.
const COUNTERS: [&str; 14] =
    ["명", "개", "번", "달", "배", "살", "시간", "곳", "마리", "근", "건", "가지", "사람", "대를"];
