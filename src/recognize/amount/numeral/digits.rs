//! Numbers that begin with digits: `1,200`, `12,34,567.89`, `3.5`, `½`, `2 1/4`, `1.234,50 €`, and magnitudes after them
//! (`5.5 million`, `$3bn`, `1.2万亿`, `4억 2천`).

use rust_decimal::Decimal;

use super::{Extent, Form, Numeral, english, han, hangul};
use crate::{
    recognize::amount::{
        edges::{Edges, is_han, is_hangul},
        exact::Exact,
        line::Line,
    },
    text::Span,
};

/// The numeral whose first digit (or point) is at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    let bare = bare(line, at)?;
    let next = line.skip_spaces(bare.span.end);
    let hyphen = line.after(next).starts_with('-');
    let character = line.next(if hyphen { next + 1 } else { next }).unwrap_or(' ').to_ascii_lowercase();
    let scaled = match character {
        'a'..='z' => english::scaled(line, &bare),
        _ if hyphen => None,
        _ if is_hangul(character) => hangul::scaled(line, &bare),
        _ if is_han(character) && next - bare.span.end <= 3 => han::scaled(line, &bare),
        _ => None,
    };
    Some(scaled.unwrap_or(bare))
}

/// Digits with marks and fractions, without magnitudes.
pub(super) fn bare(line: &Line, at: usize) -> Option<Numeral> {
    let whole = decimal(line, at);
    let Some(whole) = whole else { return sign_fraction(line, at) };
    if let Some(fraction) = sign_fraction(line, whole.span.end) {
        return Some(mixed(&whole, &fraction));
    }
    if let Some(slashed) = slashed(line, &whole) {
        return Some(slashed);
    }
    let next = line.skip_spaces(whole.span.end);
    if next == whole.span.end + 1
        && whole.plain
        && let Some(part) = decimal(line, next)
        && let Some(fraction) = slashed(line, &part)
        && fraction.fraction
    {
        return Some(mixed(&whole, &fraction));
    }
    Some(whole)
}

/// `2` and `1/4` as one number.
fn mixed(whole: &Numeral, fraction: &Numeral) -> Numeral {
    let span = Span::new(whole.span.start, fraction.span.end);
    Numeral::new(span, whole.extent.plus(fraction.extent), Form::Digits)
}

/// `1/4` after its numerator `over`.
fn slashed(line: &Line, over: &Numeral) -> Option<Numeral> {
    if !over.plain || !line.after(over.span.end).starts_with('/') {
        return None;
    }
    let under = decimal(line, over.span.end + 1)?;
    let next = line.next(under.span.end);
    if !under.plain || under.span.len() > 4 || next.is_some_and(|next| next == '/' || next.is_ascii_digit()) {
        return None;
    }
    let value = over.value()?.over(under.value()?)?;
    let span = Span::new(over.span.start, under.span.end);
    let fraction = value < Decimal::ONE;
    Some(Numeral { fraction, ..Numeral::new(span, Extent::of(value), Form::Digits) })
}

/// `½`.
fn sign_fraction(line: &Line, at: usize) -> Option<Numeral> {
    let sign = line.next(at)?;
    let (over, under): (u32, u32) = match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    let span = Span::new(at, at + sign.len_utf8());
    let value = Decimal::from(over) / Decimal::from(under);
    Some(Numeral { fraction: true, ..Numeral::new(span, Extent::of(value), Form::Digits) })
}

/// `1,200`, `12,34,567.89`, `.5`, `1.234,50`.
fn decimal(line: &Line, at: usize) -> Option<Numeral> {
    let bytes = line.after(at).as_bytes();
    let shape = Shape::of(bytes)?;
    let written = std::str::from_utf8(&bytes[..shape.end]).ok()?;
    let value = shape.value(written);
    let span = Span::new(at, at + shape.end);
    Some(Numeral { plain: shape.plain, ..Numeral::new(span, Extent::of(value), Form::Digits) })
}

/// Where digits end, and which of their marks is the decimal one.
struct Shape {
    end: usize,
    point: Option<usize>,
    plain: bool,
    /// Ten to which power it is multiplied by (`1e10`).
    exponent: i32,
}

impl Shape {
    fn of(bytes: &[u8]) -> Option<Self> {
        let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let first = digits(0);
        let mut end = first;
        let mut point = None;
        let grouped = group_end(bytes, first, b',').or_else(|| european_end(bytes, first));
        if let Some(grouped) = grouped {
            end = grouped.0;
            point = grouped.1;
        }
        let is_point = bytes.get(end) == Some(&b'.') && digits(end + 1) > 0;
        if point.is_none() && (is_point || grouped.is_none() && is_decimal_comma(bytes, end)) {
            point = Some(end);
            end += 1 + digits(end + 1);
        }
        let mantissa = end;
        let exponent = exponent(bytes, end).unwrap_or((end, 0));
        end = exponent.0;
        let plain = end == first && mantissa == end;
        (end > 0).then_some(Self { end, point, plain, exponent: exponent.1 })
    }

    fn value(&self, written: &str) -> Option<Decimal> {
        // More digits than a decimal holds: no need to read them.
        if self.end > 64 {
            return None;
        }
        let mantissa = written.first_word("eE");
        let text: String = mantissa
            .char_indices()
            .filter_map(|(at, character)| match character {
                '0'..='9' => Some(character),
                _ if Some(at) == self.point => Some('.'),
                _ => None,
            })
            .collect();
        let value = Decimal::read(&text)?;
        let factor = super::ten_to(self.exponent.unsigned_abs());
        if self.exponent < 0 { value.over(factor) } else { value.times(factor) }
    }
}

/// The end of `digits` grouped by `mark` in threes, or in twos with a last three as in India.
fn group_end(bytes: &[u8], first: usize, mark: u8) -> Option<(usize, Option<usize>)> {
    if first == 0 || first > 3 {
        return None;
    }
    let mut end = first;
    let mut good = None;
    let mut size = 0;
    while bytes.get(end) == Some(&mark) {
        let group = bytes[end + 1..].iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
        if !(2..=3).contains(&group) || size == 3 && group == 2 || size == 2 && group == 3 && first == 3 {
            break;
        }
        end += 1 + group;
        size = group;
        if group == 3 {
            good = Some((end, None));
        }
    }
    good
}

/// The end of `1.234,50` or `1.234.567`: points in threes, then a decimal comma or nothing.
fn european_end(bytes: &[u8], first: usize) -> Option<(usize, Option<usize>)> {
    let (end, _) = group_end(bytes, first, b'.')?;
    let digits =
        |from: usize| bytes.get(from..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count());
    if bytes.get(end) == Some(&b',') && (1..=2).contains(&digits(end + 1)) {
        return Some((end + 1 + digits(end + 1), Some(end)));
    }
    let groups = bytes[..end].iter().filter(|byte| **byte == b'.').count();
    (groups > 1 && bytes.get(end) != Some(&b'.')).then_some((end, None))
}

/// Whether the comma at `at` is a decimal one: one or two digits and a currency or percent sign follow.
fn is_decimal_comma(bytes: &[u8], at: usize) -> bool {
    let Some((b',', rest)) = bytes.get(at..).and_then(|rest| rest.split_first()) else { return false };
    let n = rest.iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let after = rest.get(n..).unwrap_or_default();
    let after = after.strip_prefix(b" ").unwrap_or(after);
    let signs: [&[u8]; 4] = ["€".as_bytes(), "£".as_bytes(), b"$", b"%"];
    (1..=2).contains(&n) && signs.iter().any(|sign| after.starts_with(sign))
}

/// The end and the power of `e10` after digits.
fn exponent(bytes: &[u8], at: usize) -> Option<(usize, i32)> {
    let (b'e' | b'E', rest) = bytes.get(at..)?.split_first()? else { return None };
    let sign = usize::from(matches!(rest.first(), Some(b'+' | b'-')));
    let digits = rest[sign..].iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let next = rest.get(sign + digits);
    if digits == 0 || digits > 2 || next.is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let power: i32 = std::str::from_utf8(&rest[sign..sign + digits]).ok()?.parse().ok()?;
    let power = if rest[0] == b'-' { -power } else { power };
    (power.abs() <= 20).then_some((at + 1 + sign + digits, power))
}
