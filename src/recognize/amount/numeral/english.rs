//! Numbers in English words (`two hundred and five`, `one and a half million`, `two-thirds`), and the words and letters
//! that scale digits (`5.5 million`, `$3bn`, `13 lakh`).

use rust_decimal::Decimal;

use super::{Extent, Form, Numeral, ten_to};
use crate::{
    recognize::amount::{lexicon::Lexicon, line::Line},
    text::Span,
};

/// What a word does in a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Word {
    /// `zero` to `nineteen`.
    Unit(u32),
    /// `twenty` to `ninety`.
    Ten(u32),
    /// `hundred`, `dozen`: multiplies what stands before it.
    Hundred(u32),
    /// `thousand` and above, as a power of ten.
    Magnitude(u32),
    /// `half`, `thirds`: the denominator, and whether it is a plural.
    Part(u32, bool),
    /// `a`, `an`.
    Article,
    /// `and`.
    And,
    /// `point`.
    Point,
}

/// The word written `word` in lower case.
fn word(word: &str) -> Option<Word> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    const PARTS: [&str; 9] = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let index = |list: &[&str], word: &str| (0..).zip(list).find(|(_, listed)| **listed == word).map(|found| found.0);
    if let Some(unit) = index(&UNITS, word) {
        return Some(Word::Unit(unit));
    }
    if let Some(ten) = index(&TENS, word) {
        return Some(Word::Ten((ten + 2) * 10));
    }
    if let Some(part) = index(&PARTS, word) {
        return Some(Word::Part(part + 2, false));
    }
    if let Some(part) = word.strip_suffix('s').and_then(|singular| index(&PARTS, singular)) {
        return Some(Word::Part(part + 2, true));
    }
    Some(match word {
        "a" | "an" => Word::Article,
        "and" => Word::And,
        "point" => Word::Point,
        "halves" => Word::Part(2, true),
        "nought" | "naught" => Word::Unit(0),
        "fourty" => Word::Ten(40),
        "hundred" => Word::Hundred(100),
        "dozen" => Word::Hundred(12),
        "thousand" => Word::Magnitude(3),
        "lakh" | "lakhs" | "lac" => Word::Magnitude(5),
        "million" | "mn" | "mln" | "mio" => Word::Magnitude(6),
        "crore" | "crores" => Word::Magnitude(7),
        "billion" | "bn" | "bln" => Word::Magnitude(9),
        "trillion" | "tn" | "trn" | "tln" => Word::Magnitude(12),
        "quadrillion" => Word::Magnitude(15),
        _ => return None,
    })
}

/// The longest word that [`word`] knows.
const LONGEST: usize = 11;

/// The word at `at`, with its end.
fn word_at(line: &Line, at: usize) -> Option<(Word, usize)> {
    let letters = line.after(at).bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphabetic).count();
    if letters == 0 || letters > LONGEST || line.next(at + letters).is_some_and(|next| next.is_ascii_digit()) {
        return None;
    }
    let lower = line.after(at)[..letters].to_ascii_lowercase();
    Some((word(&lower)?, at + letters))
}

/// The word after the spaces or the hyphen at `at`.
fn next_word(line: &Line, at: usize) -> Option<(Word, usize)> {
    word_at(line, gap(line, at)?)
}

/// Where the next word of a number begins: after up to three spaces, with a hyphen among them or not.
fn gap(line: &Line, at: usize) -> Option<usize> {
    let rest = line.after(at);
    let n = rest.bytes().take(4).take_while(|byte| matches!(byte, b' ' | b'-')).count();
    let hyphens = rest[..n].bytes().filter(|byte| *byte == b'-').count();
    ((1..=3).contains(&n) && hyphens <= 1).then_some(at + n)
}

/// The number whose first word is at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    let (first, end) = word_at(line, at)?;
    match first {
        Word::Unit(_) | Word::Ten(_) | Word::Point => words(line, at),
        Word::Article => match next_word(line, end)?.0 {
            Word::Hundred(_) | Word::Magnitude(_) => words(line, at),
            Word::Part(under, false) => part(line, at, end, under),
            _ => None,
        },
        Word::Part(2, false) => Some(half(line, at, end)),
        Word::Part(under, false) if under == 4 => scaled_part(line, at, end, under),
        _ => None,
    }
}

/// A number of words, with the fractions and magnitudes that follow it.
fn words(line: &Line, at: usize) -> Option<Numeral> {
    let mut sum = Sum::default();
    let mut end = at;
    while let Some((word, after)) = if end == at { word_at(line, at) } else { next_word(line, end) } {
        let taken = match word {
            Word::Point => sum.decimals(line, after),
            Word::And => sum.continued(line, after),
            word => sum.take(word).then_some(after),
        };
        let Some(taken) = taken else { break };
        end = taken;
    }
    let value = sum.value()?;
    let span = Span::new(at, end);
    if let Some((Word::Part(under, plural), after)) = next_word(line, end)
        && !sum.scaled
        && (plural || value == Decimal::ONE)
        && under > 1
    {
        let value = value.checked_div(Decimal::from(under))?;
        let whole = Span::new(at, after);
        return Some(Numeral { fraction: true, ..Numeral::new(whole, Extent::of(value), Form::English) });
    }
    let article = value == Decimal::ONE && matches!(line.slice(span).len(), 1..=3);
    let numeral = Numeral { article, ..Numeral::new(span, Extent::of(value), Form::English) };
    Some(sum.finish(numeral))
}

/// `a third`, `a quarter million`.
fn part(line: &Line, at: usize, article: usize, under: u32) -> Option<Numeral> {
    let (_, end) = next_word(line, article)?;
    if let Some(scaled) = scaled_part(line, at, end, under) {
        return Some(scaled);
    }
    let value = Decimal::ONE.checked_div(Decimal::from(under))?;
    Some(Numeral { fraction: true, ..Numeral::new(Span::new(at, end), Extent::of(value), Form::English) })
}

/// `quarter million`, whose first word ends at `end`.
fn scaled_part(line: &Line, at: usize, end: usize, under: u32) -> Option<Numeral> {
    let (Word::Magnitude(power), end) = next_word(line, end)? else { return None };
    let value = ten_to(power).checked_div(Decimal::from(under))?;
    let numeral = Numeral::new(Span::new(at, end), Extent::of(value), Form::English);
    Some(Numeral { scaled: true, scale: ten_to(power), big_scale: ten_to(power), ..numeral })
}

/// `half`, `half a million`, `half an` before a unit.
fn half(line: &Line, at: usize, end: usize) -> Numeral {
    let fraction = |end: usize| Numeral {
        fraction: true,
        ..Numeral::new(Span::new(at, end), Extent::of(Decimal::new(5, 1)), Form::English)
    };
    if let Some(scaled) = scaled_part(line, at, end, 2) {
        return scaled;
    }
    let Some((Word::Article, article)) = next_word(line, end) else { return fraction(end) };
    if let Some(scaled) = scaled_part(line, at, article, 2) {
        return scaled;
    }
    if let Some((Word::Hundred(dozen), end)) = next_word(line, article) {
        return Numeral::new(Span::new(at, end), Extent::of(Decimal::from(dozen / 2)), Form::English);
    }
    let unit = gap(line, article).is_some_and(|unit| Lexicon::shared().is_unit_at(line.after(unit)));
    fraction(if unit { article } else { end })
}

/// Digits with the words or letters that scale them, and `and a half`.
pub(super) fn scaled(line: &Line, bare: &Numeral) -> Option<Numeral> {
    let mut sum = Sum { current: bare.value(), ..Sum::default() };
    let mut end = bare.span.end;
    if let Some((power, after)) = letter(line, bare) {
        sum.take(Word::Magnitude(power));
        end = after;
    } else {
        while let Some((word, after)) =
            word_at(line, end).filter(|_| end == bare.span.end).or_else(|| next_word(line, end))
        {
            let taken = match word {
                Word::Hundred(_) | Word::Magnitude(_) => sum.take(word).then_some(after),
                Word::And => sum.fraction_after_and(line, after),
                _ => None,
            };
            let Some(taken) = taken else { break };
            end = taken;
        }
    }
    (end > bare.span.end).then(|| {
        let numeral = Numeral::new(Span::new(bare.span.start, end), Extent::of(sum.value()), Form::Digits);
        sum.finish(numeral)
    })
}

/// The power of ten of a letter after digits: `k` and `M` anywhere, `m`, `b` and `t` only behind a currency.
fn letter(line: &Line, bare: &Numeral) -> Option<(u32, usize)> {
    let spaces = line.skip_spaces(bare.span.end) - bare.span.end;
    let at = bare.span.end + spaces;
    let letters = line.after(at).bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    let follows_word = line.next(at + letters).is_some_and(|next| next.is_ascii_alphanumeric());
    if spaces > 1 || follows_word {
        return None;
    }
    let money = Lexicon::shared().is_money_before(line.before(bare.span.start));
    let power = match &line.after(at)[..letters] {
        "k" | "K" => 3,
        "M" if money || spaces == 0 => 6,
        "M" if Lexicon::shared().is_unit_at(line.after(line.skip_spaces(at + letters))) => 6,
        "MM" => 6,
        "m" if money => 6,
        "B" if money || spaces == 0 => 9,
        "b" if money => 9,
        "T" | "t" if money => 12,
        _ => return None,
    };
    Some((power, at + letters))
}

/// A number of words being added up.
#[derive(Default)]
struct Sum {
    /// What the magnitudes so far make.
    total: Decimal,
    /// What stands before the next magnitude.
    current: Option<Decimal>,
    last: Option<Word>,
    /// The last magnitude above a hundred.
    magnitude: Option<u32>,
    scaled: bool,
    overflown: bool,
    /// The power of ten that was last multiplied by.
    scale: Option<Decimal>,
}

impl Sum {
    fn value(&self) -> Option<Decimal> {
        let any = self.current.is_some() || self.scaled;
        (any && !self.overflown).then(|| self.total.checked_add(self.current.unwrap_or_default()))?
    }

    fn finish(&self, numeral: Numeral) -> Numeral {
        let scale = self.scale.filter(|_| self.current.is_none()).unwrap_or(Decimal::ONE);
        Numeral { scaled: self.scaled, scale, big_scale: scale, ..numeral }
    }

    /// Takes one word, if it may stand there.
    fn take(&mut self, word: Word) -> bool {
        let taken = match (word, self.last) {
            (Word::Article, None) => true,
            (Word::Unit(unit), None | Some(Word::Hundred(_) | Word::Magnitude(_))) => self.add(unit),
            (Word::Unit(unit @ 1..=9), Some(Word::Ten(_))) => self.add(unit),
            (Word::Ten(ten), None | Some(Word::Hundred(_) | Word::Magnitude(_))) => self.add(ten),
            (Word::Hundred(factor), last) => !matches!(last, Some(Word::Hundred(_))) && self.multiply(factor),
            (Word::Magnitude(power), _) => self.close(power),
            _ => false,
        };
        if taken {
            self.last = Some(word);
        }
        taken
    }

    fn add(&mut self, number: u32) -> bool {
        let current = self.current.unwrap_or_default();
        self.current = current.checked_add(Decimal::from(number));
        self.current.is_some()
    }

    fn multiply(&mut self, factor: u32) -> bool {
        let current = self.current.unwrap_or(Decimal::ONE);
        match current.checked_mul(Decimal::from(factor)) {
            Some(product) => self.current = Some(product),
            None => self.overflown = true,
        }
        true
    }

    /// Multiplies by ten to the power of `power`: what stands before it, or the total where magnitudes follow each other.
    fn close(&mut self, power: u32) -> bool {
        let follows = matches!(self.last, Some(Word::Magnitude(_)));
        if self.magnitude.is_some_and(|last| power >= last) && !follows {
            return false;
        }
        let product = match (self.current.take(), follows) {
            (None, true) => std::mem::take(&mut self.total).checked_mul(ten_to(power)),
            (current, _) => current.unwrap_or(Decimal::ONE).checked_mul(ten_to(power)),
        };
        match product.and_then(|product| self.total.checked_add(product)) {
            Some(total) => self.total = total,
            None => self.overflown = true,
        }
        self.magnitude = Some(power);
        self.scaled = true;
        self.scale = Some(ten_to(power));
        true
    }

    /// The end of the digits in words after `point`.
    fn decimals(&mut self, line: &Line, after: usize) -> Option<usize> {
        let mut end = after;
        let mut place = Decimal::new(1, 1);
        let mut decimals = Decimal::ZERO;
        while let Some(next) = gap(line, end) {
            let digit = match word_at(line, next) {
                Some((Word::Unit(digit @ 0..=9), at)) => Some((digit, at)),
                _ => oh(line, next),
            };
            let Some((digit, at)) = digit else { break };
            decimals = decimals.checked_add(place.checked_mul(Decimal::from(digit))?)?;
            place = place.checked_mul(Decimal::new(1, 1))?;
            end = at;
        }
        if end == after {
            return None;
        }
        self.current = self.current.unwrap_or_default().checked_add(decimals);
        self.last = Some(Word::Point);
        Some(end)
    }

    /// The end of what goes on after `and`: smaller words (`two hundred and five`) or a fraction.
    fn continued(&mut self, line: &Line, after: usize) -> Option<usize> {
        if let Some(end) = self.fraction_after_and(line, after) {
            return Some(end);
        }
        let room = match self.last {
            Some(Word::Hundred(_)) => Decimal::ONE_HUNDRED,
            Some(Word::Magnitude(power)) => ten_to(power),
            _ => return None,
        };
        let mut rest = Sum::default();
        let mut end = after;
        while let Some((word, after)) = next_word(line, end)
            && rest.take(word)
        {
            end = after;
        }
        let value = rest.value()?;
        if value >= room || rest.scaled || rest.last == Some(Word::Article) {
            return None;
        }
        self.current = self.current.unwrap_or_default().checked_add(value);
        self.last = rest.last;
        Some(end)
    }

    /// The end of `a half`, `half`, `a quarter`, `three quarters` after `and`.
    fn fraction_after_and(&mut self, line: &Line, after: usize) -> Option<usize> {
        let (first, mut end) = next_word(line, after)?;
        let (over, part) = match first {
            Word::Part(..) => (1, first),
            Word::Article | Word::Unit(1..=9) => {
                let (part, after) = next_word(line, end)?;
                end = after;
                (if let Word::Unit(over) = first { over } else { 1 }, part)
            }
            _ => return None,
        };
        let Word::Part(under, _) = part else { return None };
        if under != 2 && under != 4 && first == part {
            return None;
        }
        let fraction = Decimal::from(over).checked_div(Decimal::from(under))?;
        match self.last {
            Some(Word::Magnitude(power)) => {
                self.total = self.total.checked_add(ten_to(power).checked_mul(fraction)?)?
            }
            _ => self.current = Some(self.current?.checked_add(fraction)?),
        }
        self.last = Some(Word::Point);
        Some(end)
    }
}

/// `o` or `oh` said for nought.
fn oh(line: &Line, at: usize) -> Option<(u32, usize)> {
    let letters = line.after(at).bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    matches!(line.after(at)[..letters].to_ascii_lowercase().as_str(), "o" | "oh").then_some((0, at + letters))
}
