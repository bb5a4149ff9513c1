//! The source of a Korean cue: the noun phrase that is its topic or subject, without particle and title.

use super::super::{cue::Mark, lists::lists, sentence::Sentence};
use crate::{
    annotation::{Finding, Label},
    text::{Span, script},
};

/// A source stands within so many bytes of the beginning of its clause.
const REACH: usize = 420;

/// Particles of topic and subject, the longer first.
const TOPIC: &[&str] = &["에서는", "께서는", "측은", "측이", "은", "는", "에서도", "도"];
const SUBJECT: &[&str] = &["께서", "이", "가"];

/// Who says what the verb at `verb` reports: right before it, else the topic of the sentence.
pub(super) fn of_predicate(sentence: &Sentence<'_>, verb: usize) -> Option<Span> {
    let floor = end_of_complement(sentence, verb);
    if let Some(floor) = floor
        && let Some(source) = last_subject(sentence, floor, verb).filter(|source| is_speaker(sentence, *source))
    {
        return Some(source);
    }
    topic(sentence, sentence.span.start, verb)
}

/// The first topic, else the first subject, between `start` and `end`, outside quotation marks.
pub(super) fn topic(sentence: &Sentence<'_>, start: usize, end: usize) -> Option<Span> {
    let end = sentence.text.floor_char_boundary(end.min(start + REACH));
    let words = words(sentence, Span::new(start, end));
    for particles in [TOPIC, SUBJECT] {
        for (index, word) in words.iter().enumerate() {
            if let Some(stem) = marked(sentence, *word, particles)
                && let Some(source) = phrase(sentence, &words[..index], stem)
                && (particles == SUBJECT || is_speaker(sentence, source) || index < 6)
            {
                return Some(source);
            }
        }
    }
    None
}

/// The last topic or subject between `start` and `end`.
fn last_subject(sentence: &Sentence<'_>, start: usize, end: usize) -> Option<Span> {
    let words = words(sentence, Span::new(start, end));
    for (index, word) in words.iter().enumerate().rev() {
        for particles in [TOPIC, SUBJECT] {
            if let Some(stem) = marked(sentence, *word, particles) {
                return phrase(sentence, &words[..index], stem);
            }
        }
    }
    None
}

/// The source of `X에 따르면`, whose 따르면 stands at `end`.
pub(super) fn before_according(sentence: &Sentence<'_>, end: usize) -> Option<Span> {
    let start = sentence.text.ceil_char_boundary(end.saturating_sub(200)).max(sentence.span.start).min(end);
    let text = sentence.text[start..end].trim_end();
    let text = text.strip_suffix('에').unwrap_or(text);
    let text = [
        "의 말",
        "의 설명",
        "의 전언",
        "의 진술",
        "의 주장",
        "의 증언",
        "의 발표",
        "의 집계",
        "의 보도",
        " 보도",
        "의 귀띔",
    ]
    .iter()
    .find_map(|suffix| text.strip_suffix(suffix))
    .unwrap_or(text);
    let region = Span::new(start, start + text.len());
    let words = words(sentence, region);
    let (last, before) = words.split_last()?;
    phrase(sentence, before, *last)
}

/// `회사의` before the noun at `end`.
pub(super) fn owner(sentence: &Sentence<'_>, end: usize) -> Option<Span> {
    let before = sentence.before(end).trim_end();
    let text = before.strip_suffix('의')?;
    let start = sentence
        .text
        .ceil_char_boundary((sentence.span.start + text.len()).saturating_sub(120))
        .max(sentence.span.start);
    let words = words(sentence, Span::new(start, sentence.span.start + text.len()));
    let (last, before) = words.split_last()?;
    phrase(sentence, before, *last)
}

/// The people before `을 인용해` at `end`, after the outlet that ends at `start`; no papers or letters.
pub(super) fn quoted_people(sentence: &Sentence<'_>, start: usize, end: usize) -> Option<Span> {
    let words = words(sentence, Span::new(start, end));
    let (last, before) = words.split_last()?;
    let stem = marked(sentence, *last, &["을", "를"])
        .or_else(|| Some(Span::new(last.start, last.end - sentence.at(*last).chars().next_back()?.len_utf8())))?;
    let people = lists().korean_employed.ends(sentence.at(stem));
    let outlet_word = before.first().map_or(0, |word| usize::from(word.end <= start + 9 && word.start == start));
    people.then(|| phrase(sentence, &before[outlet_word..], stem)).flatten()
}

/// Whether `source` can speak: a name, a body or a profession.
pub(super) fn is_speaker(sentence: &Sentence<'_>, source: Span) -> bool {
    let text = sentence.at(source);
    sentence.names_in(source).next().is_some()
        || sentence.hits.iter().any(|hit| source.contains(hit.span) && hit.word.is(Mark::Unnamed))
        || lists().korean_speakers.ends(text)
        || lists().korean_titles.starts(sentence.after(source.end).trim_start())
        || text.starts_with(|first: char| first.is_ascii_uppercase())
}

/// Whether the writer speaks: `나는 …라고 본다`.
pub(super) fn is_first_person(sentence: &Sentence<'_>) -> bool {
    let words = sentence.as_str().split(' ').take(6);
    words.into_iter().any(|word| matches!(word, "나는" | "내가" | "나도" | "우리는" | "필자는" | "저는" | "나로서는"))
        && !sentence.quoted().any(|quoted| quoted.start == sentence.span.start)
}

/// Where what was said ends before the verb: after a quotation, or after a quotative ending.
fn end_of_complement(sentence: &Sentence<'_>, verb: usize) -> Option<usize> {
    let start = sentence.text.ceil_char_boundary(verb.saturating_sub(160)).max(sentence.span.start).min(verb);
    let quoted = sentence.quoted().rfind(|quoted| quoted.end <= verb && quoted.end >= start).map(|quoted| quoted.end);
    let text = &sentence.text[start..verb];
    let ending = ["다고 ", "라고 ", "냐고 ", "자고 ", "다며 ", "라며 ", "으라고 "]
        .iter()
        .filter_map(|ending| text.rfind(ending).map(|index| start + index + ending.len()))
        .max();
    quoted.max(ending)
}

/// The words of `region` outside quotation marks.
fn words(sentence: &Sentence<'_>, region: Span) -> Vec<Span> {
    let text = sentence.at(region);
    let mut found = Vec::new();
    let mut start = 0;
    for part in text.split_inclusive(|character: char| character.is_whitespace()) {
        let word = part.trim_end();
        let span = Span::new(region.start + start, region.start + start + word.len());
        start += part.len();
        if !span.is_empty() && !sentence.is_quoted(span.start) {
            found.push(span);
        }
    }
    found
}

/// `word` without the particle of `particles` that it bears.
fn marked(sentence: &Sentence<'_>, word: Span, particles: &[&str]) -> Option<Span> {
    let text = sentence.at(word).trim_end_matches(',');
    // `차드 외교부(외무부)는`: a bracket may stand before the particle.
    let particle = particles.iter().find(|particle| text.ends_with(**particle) && text.len() > particle.len())?;
    let stem = &text[..text.len() - particle.len()];
    let before = stem.chars().next_back()?;
    let span = Span::new(word.start, word.start + stem.len());
    let is_name = sentence.names_touching(span).next_back().is_some_and(|name| name.span.end >= span.end);
    if is_name {
        return Some(span);
    }
    let fits = fits_particle(before, particle);
    let is_none = lists().korean_not_topics.ends(text) && !is_titled(stem) && !lists().korean_employed.ends(stem)
        || lists().korean_not_topic_words.contains(text)
        || lists().korean_openers.contains(text)
        || *particle == "도" && !is_titled(stem);
    (fits && !is_none).then_some(span)
}

fn is_titled(stem: &str) -> bool {
    lists().korean_titles.contains(stem) || lists().korean_speakers.contains(stem)
}

/// 은 and 이 follow a final consonant, 는 and 가 a vowel.
fn fits_particle(before: char, particle: &str) -> bool {
    if !script::is_hangul(before) {
        return true;
    }
    let has_final = (before as u32).checked_sub(0xac00).is_some_and(|index| index % 28 != 0);
    match particle {
        "은" | "이" => has_final,
        "는" | "가" => !has_final,
        _ => true,
    }
}

/// The noun phrase that ends with `head`, cut to its person or its bare words.
fn phrase(sentence: &Sentence<'_>, before: &[Span], head: Span) -> Option<Span> {
    let mut start = head.start;
    for word in before.iter().rev().take(7) {
        let text = sentence.at(*word);
        let is_name = sentence.names_touching(*word).next_back().is_some_and(|name| name.span.end >= word.end);
        let is_bound = text.ends_with([',', '"', '”', '’', ')']) && !text.ends_with(')')
            || !is_name
                && (lists().korean_openers.contains(text)
                    || lists().korean_before_phrase.ends(text) && !is_part_of_name(sentence, *word, head))
            || is_time(text);
        if is_bound {
            break;
        }
        start = word.start;
    }
    cut(sentence, Span::new(start, head.end))
}

/// Whether a name reaches from `word` on.
fn is_part_of_name(sentence: &Sentence<'_>, word: Span, head: Span) -> bool {
    sentence.names_touching(word).any(|name| name.span.end > word.end && name.span.end <= head.end.max(name.span.end))
}

fn is_time(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit()) && word.ends_with(['일', '월', '년', '시', '분'])
}

fn cut(sentence: &Sentence<'_>, phrase: Span) -> Option<Span> {
    let phrase = without_bracket(sentence, phrase);
    if let Some(person) = sentence.labelled(phrase, Label::Person).next_back() {
        let person = clipped(person, phrase);
        // `서 씨 측 변호인`: not he, but who speaks for him.
        let tail = sentence.at(Span::new(person.end, phrase.end));
        let last = tail.rsplit(' ').next().unwrap_or_default();
        let is_other = tail.starts_with(' ') && lists().korean_employed.contains(last) && tail.contains("측 ");
        return Some(if is_other { Span::new(phrase.end - last.len(), phrase.end) } else { person });
    }
    let text = sentence.at(phrase);
    if let Some(body) = sentence.labelled(phrase, Label::Organization).next_back() {
        let body = clipped(body, phrase);
        let tail = sentence.text[body.end..phrase.end].trim();
        if tail.is_empty() || tail.starts_with('(') {
            return Some(body);
        }
        return Some(phrase);
    }
    let words: Vec<&str> = text.split(' ').collect();
    let bare = match words.as_slice() {
        // `스탠거론 국장`: the name alone.
        [.., _, title] if lists().korean_titles.contains(title) && words.len() <= 3 => {
            Span::new(phrase.start, phrase.end - title.len() - 1)
        }
        _ => phrase,
    };
    let bare = without_bracket(sentence, bare);
    let is_first_person = matches!(
        sentence.at(bare),
        "나" | "우리"
            | "저"
            | "필자"
            | "내"
            | "제"
            | "저희"
            | "이것"
            | "그것"
            | "이"
            | "여기"
            | "거기"
            | "무엇"
            | "누구"
            | "여러분"
    );
    (!bare.is_empty() && !is_first_person && bare.len() <= 120).then_some(bare)
}

fn without_bracket(sentence: &Sentence<'_>, phrase: Span) -> Span {
    let text = sentence.at(phrase);
    match text.find('(') {
        Some(index) if text.ends_with(')') && index > 0 => Span::new(phrase.start, phrase.start + index),
        _ => phrase,
    }
}

fn clipped(name: &Finding, within: Span) -> Span {
    Span::new(name.span.start.max(within.start), name.span.end.min(within.end))
}
