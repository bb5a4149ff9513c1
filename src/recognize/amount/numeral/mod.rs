//! Numerals: digits, English words, Chinese characters, Hangul, and mixtures of digits with the magnitudes of each.
//!
//! Here a number is only read; whether it is an amount is for the readers of units, joins and refusals to say.

mod digits;
mod english;
mod han;
mod hangul;
mod place;
mod reading;

pub(super) use place::{Extent, ten_to};

use rust_decimal::Decimal;

use super::{
    edges::{is_han, is_hangul, is_letter},
    lexicon::Lexicon,
    line::Line,
    rows::Meaning,
};
use crate::{annotation::Bound, text::Span};

/// How a numeral is written, where it begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// `1,200`, `3.5`, `½`; magnitudes may follow.
    Digits,
    /// `twenty-six`.
    English,
    /// `二十六`.
    Han,
    /// `이십육`.
    Sino,
    /// `스물여섯`.
    Native,
}

/// A numeral in a folded line.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    /// The bytes of the folded line.
    pub span: Span,
    /// Its value.
    pub extent: Extent,
    /// How it is written.
    pub form: Form,
    /// Whether magnitudes above a thousand (`万`, `million`, `조`) are in it.
    pub scaled: bool,
    /// What its last magnitudes multiply by.
    pub scale: Decimal,
    /// The same for the last big magnitude alone.
    pub big_scale: Decimal,
    /// What an infix says (`余`, `多`, `여`).
    pub bound: Option<Bound>,
    /// Whether it is plain digits, without thousands marks, decimals or magnitudes.
    pub plain: bool,
    /// Whether it is only the word `a`, `one`, `一` or `한`.
    pub article: bool,
    /// What it means by itself, where it is a fixed expression (`하루`, `一半`).
    pub whole: Option<&'static Meaning>,
    /// Whether it is a fraction below one in words or with a slash (`half`, `a third`, `1/3`).
    pub fraction: bool,
}

impl Numeral {
    /// A numeral without any of the particulars.
    fn new(span: Span, extent: Extent, form: Form) -> Self {
        Self {
            span,
            extent,
            form,
            scaled: false,
            scale: Decimal::ONE,
            big_scale: Decimal::ONE,
            bound: None,
            plain: false,
            article: false,
            whole: None,
            fraction: false,
        }
    }

    /// Its value where it is one number.
    pub(super) fn value(&self) -> Option<Decimal> {
        self.extent.low
    }

    /// How many digits it has.
    pub(super) fn n_digits(&self, line: &Line) -> usize {
        line.slice(self.span).bytes().filter(u8::is_ascii_digit).count()
    }
}

/// The numerals of `line`, in order, none overlapping another.
pub(super) fn scan(line: &Line) -> Vec<Numeral> {
    let mut numerals = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    while let Some(character) = line.next(at) {
        let read = at_start(character, before, line, at);
        let end = match &read {
            Some(numeral) => numeral.span.end,
            None => at + skip(character, before, line.after(at)),
        };
        debug_assert!(end > at, "the scan goes on");
        numerals.extend(read);
        before = line.previous(end).unwrap_or(' ');
        at = end;
    }
    numerals
}

/// The numeral that begins with `character` at `at`, if one does.
fn at_start(character: char, before: char, line: &Line, at: usize) -> Option<Numeral> {
    if let Some(whole) = whole(character, before, line, at) {
        return Some(whole);
    }
    match character {
        '0'..='9' => digits::read(line, at),
        '.' if !is_letter(before) && line.after(at)[1..].starts_with(|c: char| c.is_ascii_digit()) => {
            digits::read(line, at)
        }
        'a'..='z' | 'A'..='Z' if !before.is_ascii_alphanumeric() => english::read(line, at),
        '\u{bc}'..='\u{be}' | '⅐'..='⅞' => digits::read(line, at),
        '\u{4e00}'..='\u{9fff}' => han::read(line, at),
        '\u{ac00}'..='\u{d7a3}' if !is_letter(before) || line.before(at).ends_with("분의") => hangul::read(line, at),
        _ => None,
    }
}

/// How many bytes to pass over where no numeral begins: the rest of a word of letters, else one character.
fn skip(character: char, before: char, rest: &str) -> usize {
    let run = |inside: fn(&char) -> bool| rest.chars().take_while(inside).map(char::len_utf8).sum::<usize>();
    if character.is_ascii_alphabetic() {
        run(char::is_ascii_alphabetic)
    } else if is_hangul(character) && !is_hangul(before) && !rest_has_fraction(rest) {
        run(|character| is_hangul(*character))
    } else {
        character.len_utf8()
    }
}

/// Whether the word of Hangul at the start of `rest` may be a fraction, whose second number begins within it.
fn rest_has_fraction(rest: &str) -> bool {
    rest.chars().take(12).take_while(|character| is_hangul(*character)).any(|character| character == '의')
}

/// The fixed expression at `at`, in Hangul at the beginning of a word.
fn whole(character: char, before: char, line: &Line, at: usize) -> Option<Numeral> {
    let (hangul, han) = (is_hangul(character), is_han(character));
    if !han && (!hangul || is_hangul(before)) {
        return None;
    }
    let (length, (number, meaning)) = Lexicon::shared().whole(line.after(at))?;
    let next = line.next(at + length);
    if hangul && next.is_some_and(|next| is_hangul(next) && !"이가은는을를의에도로간째씩만나".contains(next))
    {
        return None;
    }
    let form = if han { Form::Han } else { Form::Native };
    let numeral = Numeral::new(Span::new(at, at + length), Extent::of(*number), form);
    Some(Numeral { whole: Some(meaning), ..numeral })
}
