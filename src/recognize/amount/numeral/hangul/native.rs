//! Native Korean numbers: `스물여섯`, `두세`.

use rust_decimal::Decimal;

use super::{
    super::{Extent, Form, Numeral},
    SYLLABLE,
};
use crate::{
    annotation::Bound,
    recognize::amount::{
        edges::{Edges, is_letter},
        lexicon::Lexicon,
        line::Line,
    },
    text::Span,
};

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
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
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
    if !is_letter(next) {
        return !short || next == ' ';
    }
    if short {
        // 두명 is one word with its counter; 네차례, 한줄, 세종 are more often something else.
        return line.after(at).begins_with_any(&COUNTERS);
    }
    "이가은는을를의에도로과와만뿐중여으까".contains(next) || Lexicon::shared().is_unit_at(line.after(at))
}

/// Counters that are written together with a short native numeral.
const COUNTERS: [&str; 14] =
    ["명", "개", "번", "달", "배", "살", "시간", "곳", "마리", "근", "건", "가지", "사람", "대를"];
