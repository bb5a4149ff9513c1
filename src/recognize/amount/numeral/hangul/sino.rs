//! Sino-Korean numbers: `이천칠백`, `4억 2천 7백만`, `29만 천 890`.

use rust_decimal::Decimal;

use super::{
    super::{
        Extent, Form, Numeral,
        reading::{Reading, Sign},
    },
    SYLLABLE,
};
use crate::{
    annotation::Bound,
    recognize::amount::{
        edges::{Edges, is_hangul, is_letter},
        lexicon::Lexicon,
        line::Line,
    },
    text::Span,
};

/// What the syllable `character` does in a number.
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

/// The number whose first syllable is at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    let first = sign_at(line, at)?;
    let mut reader = Reader { reading: Reading::new(line, at), last: Last::Nothing };
    match first {
        Sign::Point | Sign::More => return None,
        // 만 원, but 조 and 억 want a digit.
        Sign::Big(4) => reader.reading.place.digits(Extent::of(Decimal::ONE)),
        Sign::Big(_) if !line.after(at + SYLLABLE).starts_with("분의") => return None,
        Sign::Big(_) => reader.reading.place.digits(Extent::of(Decimal::ONE)),
        _ => true,
    };
    reader.run();
    reader.reading.finish(Form::Sino)
}

/// Digits with the Korean magnitudes after them.
pub(in crate::recognize::amount) fn scaled(line: &Line, bare: &Numeral) -> Option<Numeral> {
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
    let mut reader = Reader { reading: Reading::of(line, bare), last: Last::Digits };
    reader.run();
    let read = reader.reading.end > bare.span.end;
    read.then(|| reader.reading.finish(Form::Digits)).flatten()
}

/// What was read last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Digits,
    Magnitude,
    Decimals,
    More,
}

struct Reader<'a> {
    reading: Reading<'a>,
    last: Last,
}

impl<'a> Reader<'a> {
    fn run(&mut self) {
        while let Some(at) = self.next() {
            let taken = match sign_at(self.reading.line, at) {
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
            self.reading.end = at + SYLLABLE;
        }
    }

    /// Where to read on: at the end, or after a space inside a number (`4억 2천`, `29만 천 890`).
    pub(super) fn next(&self) -> Option<usize> {
        let next = self.reading.line.skip_spaces(self.reading.end);
        if next == self.reading.end || self.last == Last::Nothing {
            return Some(self.reading.end);
        }
        let point = sign_at(self.reading.line, next) == Some(Sign::Point);
        let ascii = self.reading.line.previous(self.reading.end).is_some_and(|last| last.is_ascii_digit());
        let digits =
            matches!(self.last, Last::Digits | Last::Magnitude) && point || ascii && self.is_magnitude_word(next);
        if next - self.reading.end == 1 && digits {
            return Some(next);
        }
        let goes_on = self.last == Last::Magnitude && next - self.reading.end <= 2 && self.goes_on(next);
        goes_on.then_some(next)
    }

    /// Whether the word at `at` is a magnitude and nothing else: `5 억 달러`.
    fn is_magnitude_word(&self, at: usize) -> bool {
        sign_at(self.reading.line, at).is_some_and(Sign::is_magnitude) && ends_number(self.reading.line, at + SYLLABLE)
    }

    /// Whether the word at `at` is more of the number: digits or syllables, with a magnitude or a unit behind them.
    fn goes_on(&self, at: usize) -> bool {
        let digits =
            self.reading.line.after(at).bytes().take(16).take_while(|b| b.is_ascii_digit() || *b == b',').count();
        if digits > 0 {
            return !self.reading.line.after(at + digits).begins_in("년월-") || digits < 4;
        }
        let run =
            self.reading.line.after(at).chars().take(12).take_while(|c| !matches!(sign(*c), None | Some(Sign::Point)));
        let (n, magnitudes) = run.fold((0, 0), |(n, magnitudes), character| {
            let magnitude = sign(character).is_some_and(Sign::is_magnitude);
            (n + 1, magnitudes + usize::from(magnitude))
        });
        let end = at + n * SYLLABLE;
        let unit = Lexicon::shared().is_unit_at(self.reading.line.after(self.reading.line.skip_spaces(end)));
        magnitudes > 0
            && (n > 1 || ends_number(self.reading.line, end) || self.reading.line.after(end).starts_with(' '))
            || n == 1 && unit
    }

    fn take(&mut self, sign: Sign, after: usize) -> bool {
        let taken = match (sign, self.last) {
            _ if self.reading.bound.is_some() && !sign.is_magnitude() => false,
            (Sign::Digit(digit), Last::Nothing | Last::Magnitude) => {
                self.reading.place.digits(Extent::of(Decimal::from(digit)))
            }
            (Sign::Small(magnitude), last) => last != Last::Decimals && self.reading.place.small(magnitude),
            (Sign::Big(exponent), _) => self.is_big(after) && self.reading.place.big(exponent),
            (Sign::More, Last::Magnitude | Last::Digits) => {
                // 10여 명, 500여만; but not the first syllable of another word.
                let next = self.reading.line.next(after);
                !next.is_some_and(is_hangul)
                    || next.and_then(self::sign).is_some_and(Sign::is_magnitude)
                    || Lexicon::shared().is_unit_at(self.reading.line.after(after))
            }
            _ => false,
        };
        if taken {
            self.last = match sign {
                Sign::Digit(_) | Sign::Tens(_) | Sign::Point => Last::Digits,
                Sign::Small(_) | Sign::Big(_) => Last::Magnitude,
                Sign::More => Last::More,
            };
            self.reading.scaled |= matches!(sign, Sign::Big(_));
            if sign == Sign::More {
                self.reading.bound = Some(Bound::MoreThan);
            }
        }
        taken
    }

    /// Whether a magnitude that ends at `after` is one: `1조` but not `1조각`, `1경` but not `1경기`, `3분의 일` of `일만 줘`.
    fn is_big(&self, after: usize) -> bool {
        let written = self.reading.line.slice(Span::new(self.reading.end, after));
        let over = self.reading.line.before(self.reading.start).trimmed_end(" ").ends_with("분의");
        let particle = over && written == "만" && !self.reading.line.next(after).is_some_and(is_letter);
        !particle
            && (ends_number(self.reading.line, after) || !matches!(written, "조" | "경") || self.starts_particle(after))
    }

    fn starts_particle(&self, at: usize) -> bool {
        self.reading.line.next(at).is_some_and(|next| "이가은는을를의에도로과와만여".contains(next))
    }

    fn take_ascii(&mut self, at: usize) -> bool {
        let taken = self.last == Last::Magnitude && self.reading.take_ascii(at);
        if taken {
            self.last = Last::Digits;
        }
        taken
    }

    fn take_decimals(&mut self, after: usize) -> bool {
        if !matches!(self.last, Last::Digits | Last::Magnitude) {
            return false;
        }
        let (decimals, end) = self.reading.decimals(after, |line, at| {
            let at = if at == after { line.skip_spaces(at) } else { at };
            match sign_at(line, at) {
                Some(Sign::Digit(digit)) => Some((digit, at + SYLLABLE)),
                _ => None,
            }
        });
        // 오백 점이 is five hundred points and a particle.
        let next = self.reading.line.skip_spaces(end);
        let goes_on = next >= self.reading.line.text.len()
            || Lexicon::shared().is_unit_at(self.reading.line.after(next))
            || !self.reading.line.next(next).is_some_and(is_hangul);
        let ascii = self.reading.line.previous(self.reading.end).is_some_and(|last| last.is_ascii_digit());
        if end == after || ascii || !goes_on {
            return false;
        }
        self.reading.place.collapse(decimals);
        self.reading.end = end;
        self.last = Last::Decimals;
        true
    }
}

/// Whether a number may end at `at`: no letter of another word follows, unless it is a unit.
fn ends_number(line: &Line, at: usize) -> bool {
    let next = line.next(at);
    !next.is_some_and(is_hangul) || next.and_then(sign).is_some() || Lexicon::shared().is_unit_at(line.after(at))
}
