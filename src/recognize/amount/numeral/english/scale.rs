//! The words and letters that scale digits: `5.5 million`, `$3bn`, `13 lakh`.

use super::{
    super::{Extent, Form, Numeral},
    sum::Sum,
    word::{Word, next_word, word_at},
};
use crate::{
    recognize::amount::{lexicon::Lexicon, line::Line},
    text::Span,
};

/// Digits with the words or letters that scale them, and `and a half`.
pub(in crate::recognize::amount) fn scaled(line: &Line, bare: &Numeral) -> Option<Numeral> {
    let mut sum = Sum::of(bare.value());
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
