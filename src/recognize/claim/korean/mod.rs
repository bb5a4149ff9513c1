//! Korean frames: `X는 …다고 밝혔다`, `X에 따르면`, `…것으로 알려졌다`, `…다는 설명이다`.

mod source;

use super::{
    cue::{Cue, Hit, Mark, Side, Sort, Tongue},
    frame::Frame,
    lists::lists,
    sentence::Sentence,
};
use crate::text::{Span, script};

/// Verbs that give a name as well as report.
const NAMING: [&str; 7] = ["한다", "합니다", "해요", "했다", "하였다", "부른다", "부릅니다"];

/// The frame of `sentence`: `따르면` and `인용해` first, else its last predicate.
pub(super) fn frame(sentence: &Sentence<'_>) -> Option<Frame> {
    according_to(sentence).or_else(|| predicate(sentence)).or_else(|| reporting_noun(sentence))
}

/// `경찰에 따르면`, `로이터는 소식통을 인용해`.
fn according_to(sentence: &Sentence<'_>) -> Option<Frame> {
    for (hit, cue) in sentence.cues(Tongue::Korean) {
        let word = sentence.at(hit.span);
        if let Some(index) = word.find("따르면").or_else(|| word.find("의하면")) {
            let span = whole_word(sentence, Span::new(hit.span.start + index, hit.span.end));
            let source = source::before_according(sentence, hit.span.start + index);
            return Some(Frame::new(span, cue.sort, source));
        }
        if word.starts_with("인용") {
            let source = source::topic(sentence, sentence.span.start, hit.span.start)?;
            let frame = Frame::new(whole_word(sentence, hit.span), cue.sort, Some(source));
            // `로이터는 소식통을 인용해`: the people are the source, the paper is the outlet.
            let quoted = source::quoted_people(sentence, source.end, hit.span.start);
            return Some(match quoted {
                Some(people) => Frame { source: Some(people), via: Some(source), ..frame },
                None => frame,
            });
        }
    }
    None
}

/// The last verb that reports.
fn predicate(sentence: &Sentence<'_>) -> Option<Frame> {
    let known = sentence.cues(Tongue::Korean).filter(|(hit, _)| is_verb(sentence, hit)).last();
    let tail = Tail::of(sentence)?;
    if let Some((hit, cue)) = known.filter(|(hit, _)| stands_last(sentence, hit, &tail)) {
        return known_verb(sentence, hit, cue);
    }
    if tail.is_quotative
        && !source::is_first_person(sentence)
        && !lists().korean_not_saying.starts(sentence.at(tail.verb))
    {
        let word = sentence.at(tail.verb);
        if names_something(sentence, tail.verb.start) && NAMING.contains(&word) {
            return None;
        }
        if matches!(word, "한다" | "합니다" | "해요") && !follows_quotation(sentence, tail.verb.start) {
            let source = source::of_predicate(sentence, tail.verb.start);
            return Some(Frame::new(tail.verb, if source.is_none() { Sort::Rumour } else { Sort::Say }, source));
        }
        let source = source::of_predicate(sentence, tail.verb.start);
        return Some(Frame::new(tail.verb, Sort::Say, source));
    }
    // In mid-sentence: `…라고 썼는데, …`, `…다고 밝혔으며 …`.
    let (hit, cue) = sentence
        .cues(Tongue::Korean)
        .filter(|(hit, cue)| is_verb(sentence, hit) && cue.side != Side::Nowhere && joins_on(sentence, hit))
        .last()?;
    known_verb(sentence, hit, cue)
}

fn known_verb(sentence: &Sentence<'_>, hit: &Hit, cue: Cue) -> Option<Frame> {
    let begin = verb_start(sentence, hit);
    let span = whole_word(sentence, Span::new(begin, hit.span.end));
    if cue.side == Side::Nowhere {
        let before = sentence.before(begin).trim_end();
        let reports = matches!(cue.sort, Sort::Rumour | Sort::Report | Sort::Confirm);
        return (reports && (before.ends_with("것으로") || before.ends_with('로')))
            .then(|| Frame::new(span, cue.sort, None));
    }
    if sentence.at(span).ends_with('지') && sentence.after(span.end).trim_start().starts_with("않")
        || source::is_first_person(sentence)
    {
        return None;
    }
    let names = names_something(sentence, begin) && NAMING.contains(&sentence.at(span));
    if names || is_supposed(sentence, span) || hit.word.is(Mark::Manner) && !is_said_last(sentence, begin) {
        return None;
    }
    let source = source::of_predicate(sentence, begin);
    let says = is_said(sentence, begin);
    let is_weak = hit.word.is(Mark::Weak);
    let speaks =
        source.is_some_and(|source| !is_weak || source::is_speaker(sentence, source) && is_estimate(sentence, begin));
    (says || speaks).then(|| Frame::new(span, cue.sort, source))
}

/// `…할 것으로 봤다`, `…를 31건으로 집계했다`.
fn is_estimate(sentence: &Sentence<'_>, verb: usize) -> bool {
    let before = sentence.before(verb).trim_end();
    before.ends_with('로')
}

/// Whether the verb at `verb` only supposes, or says that something is hard to suppose: `…다고 합시다`, `…라고 생각하긴 힘들다`.
fn is_supposed(sentence: &Sentence<'_>, verb: Span) -> bool {
    let (word, next) = (sentence.at(verb), sentence.after(verb.end).trim_start());
    let is_hard = |text: &str| text.starts_with("힘들") || text.starts_with("어렵");
    let (noun, rest) = ["기는", "기가", "긴", "기"]
        .iter()
        .find_map(|ending| word.find(ending).map(|at| (true, &word[at + ending.len()..])))
        .unwrap_or((false, ""));
    matches!(word, "합시다" | "하자" | "치자" | "칩시다" | "해두자")
        || noun && (is_hard(rest) || rest.is_empty() && is_hard(next))
}

/// `이 개념을 “방어망”이라고 한다`: a name is given, nothing is said.
fn names_something(sentence: &Sentence<'_>, verb: usize) -> bool {
    sentence.quoted().rfind(|quoted| quoted.end <= verb).is_some_and(|quoted| {
        let words = sentence.at(quoted).split(' ').count();
        words <= 3 && verb - quoted.end <= 12 && sentence.before(quoted.start).trim_end().ends_with(['을', '를'])
    })
}

/// Whether what was said stands right before the verb at `verb`.
fn is_said_last(sentence: &Sentence<'_>, verb: usize) -> bool {
    let last = sentence.before(verb).trim_end().rsplit(' ').next().unwrap_or_default();
    lists().korean_quotative.ends(last)
        || sentence.quoted().rfind(|quoted| quoted.end <= verb).is_some_and(|quoted| verb - quoted.end <= 18)
}

/// Whether a quotation or a quotative ending stands before the verb at `verb`.
fn is_said(sentence: &Sentence<'_>, verb: usize) -> bool {
    let before = sentence.before(verb);
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(90))..];
    follows_quotation(sentence, verb) || near.split(' ').any(|word| lists().korean_quotative.ends(word))
}

fn follows_quotation(sentence: &Sentence<'_>, verb: usize) -> bool {
    sentence.quoted().rfind(|quoted| quoted.end <= verb).is_some_and(|quoted| verb - quoted.end <= 90)
}

/// The cue without the ending that some rows hold (`다고 말했다` begins with 말).
fn verb_start(sentence: &Sentence<'_>, hit: &Hit) -> usize {
    let text = sentence.at(hit.span);
    ["다고 ", "라고 ", "냐고 ", "자고 ", "고 ", "것으로 ", "같이 "]
        .iter()
        .find(|prefix| text.starts_with(**prefix))
        .map_or(hit.span.start, |prefix| hit.span.start + prefix.len())
}

/// Cues that are no endings and no nouns.
fn is_verb(sentence: &Sentence<'_>, hit: &Hit) -> bool {
    let text = sentence.at(hit.span);
    if text == "고 했"
        || text.starts_with("고 하")
        || text.starts_with("고 한")
        || text.starts_with("고 해")
        || text.starts_with("고 합")
    {
        let before = sentence.before(hit.span.start);
        return before.ends_with(['다', '라', '냐', '자']) || before.ends_with(['"', '”', '’', '」']);
    }
    let is_ending = text.ends_with("며") && text.len() <= 9 || text.ends_with("면서");
    let is_particle = ["따르면", "의하면", "것이라고"].iter().any(|particle| text.contains(particle));
    !is_ending && !is_particle && !text.ends_with("이다")
}

/// The end of a sentence: its last word, and whether a quotative ending stands before it.
struct Tail {
    verb: Span,
    is_quotative: bool,
}

impl Tail {
    fn of(sentence: &Sentence<'_>) -> Option<Self> {
        let text = sentence.as_str();
        let end = sentence.span.start + text.trim_end_matches(|mark: char| !mark.is_alphanumeric()).len();
        let start = sentence.text.ceil_char_boundary(end.saturating_sub(120)).max(sentence.span.start).min(end);
        let near = &sentence.text[start..end];
        let word = near.rfind(' ').map_or(start, |index| start + index + 1);
        let verb = Span::new(word, end);
        if verb.is_empty() || sentence.is_quoted(verb.start) {
            return None;
        }
        let before = sentence.text[start..word].trim_end();
        let last = before.rsplit(' ').next().unwrap_or_default();
        // `…다고 회사는 밝혔다`: the source may stand between them.
        let previous = before[..before.len() - last.len()].trim_end().rsplit(' ').next().unwrap_or_default();
        let is_ending = |word: &str| {
            lists().korean_quotative.ends(word)
                || ["고", "라고", "이라고", "며", "라며", "이라며", "면서"].iter().any(|ending| {
                    word.strip_suffix(ending).is_some_and(|rest| rest.ends_with(['"', '”', '’', '」', '\'']))
                })
        };
        let has_subject = ["은", "는", "이", "가"].iter().any(|particle| last.ends_with(particle));
        Some(Self { verb, is_quotative: is_ending(last) || has_subject && is_ending(previous) })
    }
}

/// Whether nothing but an auxiliary follows the verb: `밝힌 바 있다`, `말하기도 했다`, `주장하고 있다`.
fn stands_last(sentence: &Sentence<'_>, hit: &Hit, tail: &Tail) -> bool {
    if hit.span.end > tail.verb.start {
        return true;
    }
    let rest = sentence.after(hit.span.end).trim_end_matches(|mark: char| !mark.is_alphanumeric());
    if rest.chars().count() > 24 {
        return false;
    }
    let aux = [
        "바 있",
        "있다",
        "있습니다",
        "했다",
        "했습니다",
        "왔다",
        "줬",
        "것으로 알려",
        "것으로 전해",
        "곤 했",
        "않았다",
        "않았습니다",
        "나섰다",
        "바 있습니다",
    ];
    aux.iter().any(|word| rest.contains(word))
}

/// Whether the sentence goes on after the verb in a clause of its own.
fn joins_on(sentence: &Sentence<'_>, hit: &Hit) -> bool {
    let rest = sentence.after(hit.span.end);
    let ending: String = rest.chars().take_while(|character| script::is_hangul(*character)).collect();
    let joins = ["으며", "며", "고", "는데", "지만", "으나", "고요", "으면서", "자", "는데요", "더니"]
        .contains(&ending.as_str());
    joins && is_said(sentence, hit.span.start)
}

/// `…다는 지적이다`, `…라는 목소리도 나온다`, `…다는 게 회사의 설명이다`.
fn reporting_noun(sentence: &Sentence<'_>) -> Option<Frame> {
    let text = sentence.as_str().trim_end_matches(|mark: char| !mark.is_alphanumeric());
    let body = text.strip_suffix(lists().korean_noun_ends.ending(text)?)?;
    let noun = lists().korean_nouns.ending(body)?;
    let start = sentence.span.start + body.len() - noun.len();
    let before = sentence.before(start).trim_end();
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(90))..];
    let is_reported = ["는", "란", "다는", "라는"].iter().any(|ending| near.ends_with(ending))
        || near
            .split(' ')
            .any(|word| ["다는", "라는", "자는", "냐는", "것이", "란"].iter().any(|ending| word.ends_with(ending)));
    if !is_reported || sentence.is_quoted(start) {
        return None;
    }
    let source = source::owner(sentence, start).or_else(|| {
        source::topic(sentence, sentence.span.start, start).filter(|source| source::is_speaker(sentence, *source))
    });
    Some(Frame::new(whole_word(sentence, Span::new(start, start + noun.len())), Sort::Claim, source))
}

/// `span` to the end of its word.
fn whole_word(sentence: &Sentence<'_>, span: Span) -> Span {
    let rest = sentence.after(span.end);
    let length: usize =
        rest.chars().take(12).take_while(|character| script::is_hangul(*character)).map(char::len_utf8).sum();
    Span::new(span.start, span.end + length)
}

/// Whether the sentence only carries on a report: `…다는 것이다.`
pub(super) fn carries_on(sentence: &Sentence<'_>) -> bool {
    let text = sentence.as_str().trim_end_matches(|mark: char| !mark.is_alphanumeric());
    let Some(body) =
        ["것입니다", "것이다", "겁니다", "거다", "것이었다"].iter().find_map(|ending| text.strip_suffix(ending))
    else {
        return false;
    };
    ["다는", "라는", "자는", "냐는", "란"].iter().any(|ending| body.trim_end().ends_with(ending))
}
