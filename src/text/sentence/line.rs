//! One line, cut at the marks that end a sentence.

use super::{
    frame, period,
    quotes::{self, Quotes},
};
use crate::text::{Span, script};

/// A title in `《》` is stepped over whole, whatever marks it holds, when it closes within so many bytes.
const TITLE: usize = 180;

/// Calls `found` with each sentence of `line`, which has no white space at its ends.
pub(super) fn split(line: &str, mut found: impl FnMut(Span)) {
    if line.is_empty() {
        return;
    }
    if line.starts_with('|') && line.ends_with('|') {
        found(Span::new(0, line.len()));
        return;
    }
    let (mut start, mut at) = (0, 0);
    let mut quotes = Quotes::default();
    while let Some(character) = line[at..].chars().next() {
        let next = at + character.len_utf8();
        if !is_terminator(character) {
            quotes.step(line, at, character);
            at = after_title(line, at, character).unwrap_or(next);
            continue;
        }
        let mark = Mark::at(line, at, &mut quotes);
        at = mark.after;
        if mark.ends_sentence(line, start, &quotes) {
            found(Span::new(start, at));
            start = at + line[at..].len() - line[at..].trim_start().len();
            at = start;
        }
    }
    if start < line.len() {
        found(Span::new(start, line.len()));
    }
}

/// Whether `character` can end a sentence.
fn is_terminator(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '。' | '！' | '？' | '｡' | '…' | '‼' | '⁇' | '⁈' | '⁉')
}

/// The offset after the title that opens at `at`, when it closes soon.
fn after_title(line: &str, at: usize, opening: char) -> Option<usize> {
    let closing = match opening {
        '《' => '》',
        '〈' => '〉',
        _ => return None,
    };
    let limit = line.floor_char_boundary((at + TITLE).min(line.len()));
    let close = line[at..limit].find(closing)?;
    Some(at + close + closing.len_utf8())
}

/// A run of terminators with the closing quotation marks and brackets after it.
struct Mark {
    /// Where the run begins.
    start: usize,
    /// Where the terminators end and the closing marks begin.
    closers: usize,
    /// The offset after all of it.
    after: usize,
    /// The quotation that the closing marks close, if any.
    closed: Option<quotes::Open>,
}

impl Mark {
    /// The run that begins at `start`.
    fn at(line: &str, start: usize, quotes: &mut Quotes) -> Self {
        let run = line[start..].find(|character| !is_terminator(character)).unwrap_or(line.len() - start);
        let closers = start + run;
        let (mut after, mut closed) = (closers, None);
        for character in line[closers..].chars() {
            if let Some(open) = quotes.close(line, after, character) {
                closed = Some(open);
            } else if !matches!(character, ')' | '）' | ']' | '】' | '〕') {
                break;
            }
            after += character.len_utf8();
        }
        Self { start, closers, after, closed }
    }

    fn ends_sentence(&self, line: &str, sentence: usize, quotes: &Quotes) -> bool {
        let rest = &line[self.after..];
        let Some(next) = rest.chars().next() else { return true };
        if is_terminator(next) || matches!(next, ',' | '，' | '、' | ';' | '；' | ':' | '：' | '—' | '–') {
            return false;
        }
        let run = &line[self.start..self.closers];
        let ends = match run.chars().next_back() {
            Some('.') if run.len() == 1 => period::ends_sentence(line, sentence, self.start, self.after),
            Some('.') => starts_afresh(rest),
            Some('…') => self.ellipsis_ends(line, quotes),
            Some('!' | '?') => mark_ends(&line[sentence..self.start], rest),
            _ => true,
        };
        ends && !self.closed.is_some_and(|open| frame::follows(line, sentence, self.after, open))
    }

    /// `……` ends a sentence, unless somebody falters within a quotation or goes on in lower case.
    fn ellipsis_ends(&self, line: &str, quotes: &Quotes) -> bool {
        let rest = &line[self.after..];
        match rest.chars().next() {
            Some(next) if next.is_whitespace() => {
                starts_afresh(rest) && !line[..self.start].chars().next_back().is_some_and(is_hangul_inside_a_phrase)
            }
            Some(next) => script::is_han(next) && !quotes.is_open(),
            None => true,
        }
    }
}

/// Korean sentences end in few syllables; another one before an ellipsis is a pause.
fn is_hangul_inside_a_phrase(character: char) -> bool {
    script::is_hangul(character) && !matches!(character, '다' | '요' | '까' | '죠' | '네' | '지')
}

/// Whether `!` or `?` in half width, followed by `rest`, ends the sentence `before` it.
fn mark_ends(before: &str, rest: &str) -> bool {
    let Some(next) = rest.chars().next() else { return true };
    if !next.is_whitespace() {
        return !next.is_ascii_alphanumeric() && !matches!(next, '=' | '&' | '/' | '-' | '_' | '%' | '\'' | '’');
    }
    let word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    let is_name = matches!(word, "Yahoo" | "Jeopardy" | "Which") && before.trim_end() == word || word == "Yahoo";
    starts_afresh(rest) && !is_name
}

/// Whether `rest`, after white space, begins as sentences do: not in lower case, but for names such as `iPhone`.
pub(super) fn starts_afresh(rest: &str) -> bool {
    let mut characters = rest.trim_start().chars();
    match characters.next() {
        Some(first) if first.is_lowercase() && script::is_latin(first) => {
            characters.next().is_some_and(char::is_uppercase)
        }
        _ => true,
    }
}
