//! The source of a Chinese cue: the noun phrase in front of it, cut to the name or the bare noun.

use super::{
    super::{cue::Mark, lists::lists, sentence::Sentence},
    CLAUSE_MARKS,
};
use crate::{
    annotation::{Finding, Label},
    text::{Span, script},
};

/// A source stands within so many bytes of its cue.
const REACH: usize = 300;

/// Counters with what may stand before them; the guide leaves them out.
const NUMERALS: &[char] = &[
    '一', '两', '二', '三', '四', '五', '六', '七', '八', '九', '十', '几', '数', '多', '这', '那', '该', '各', '某',
    '另', '每', '上', '百',
];
const COUNTERS: &[char] =
    &['名', '位', '个', '家', '份', '项', '些', '群', '批', '则', '篇', '条', '间', '种', '组', '队', '人'];

/// The noun phrase that ends before `end`.
pub(super) fn before(sentence: &Sentence<'_>, end: usize) -> Option<Span> {
    let mut end = end;
    for _ in 0..3 {
        let clause = clause_before(sentence, end);
        if let Some(source) = in_clause(sentence, clause) {
            return Some(source);
        }
        // Only an adverbial stood there: the subject is one clause up.
        let before = sentence.folded[sentence.span.start..clause.start].trim_end();
        if !before.ends_with(['，', ',']) {
            return None;
        }
        end = sentence.span.start + before.len() - before.chars().next_back().map_or(0, char::len_utf8);
    }
    None
}

/// The noun phrase in the gap of `据…透露`.
pub(super) fn in_gap(sentence: &Sentence<'_>, gap: Span) -> Option<Span> {
    let gap = trimmed(sentence, gap);
    if gap.is_empty() {
        return None;
    }
    let first = sentence.labelled(gap, Label::Person).next_back();
    if let Some(person) = first {
        return Some(person.span);
    }
    if let Some(name) = sentence
        .names_in(gap)
        .next_back()
        .filter(|name| !ends_in_person(sentence, Span::new(name.span.end.min(gap.end), gap.end)))
    {
        return Some(clipped(name, gap));
    }
    bare(sentence, gap)
}

/// Whether `source` can speak: a name, a pronoun, a body or a profession.
pub(super) fn is_speaker(sentence: &Sentence<'_>, source: Span) -> bool {
    let folded = sentence.folded_at(source);
    sentence.names_in(source).next().is_some()
        || sentence.hits.iter().any(|hit| source.contains(hit.span) && hit.word.is(Mark::Unnamed))
        || lists().chinese_speakers.ends(folded)
        || sentence.at(source).contains(char::is_uppercase)
        || folded.contains('·')
}

/// Whether it is the writer who speaks.
pub(super) fn is_first_person(sentence: &Sentence<'_>, source: Span) -> bool {
    let folded = sentence.folded_at(source);
    let points = folded
        .strip_prefix(['此', '这', '那'])
        .is_some_and(|rest| !rest.starts_with(['位', '名', '家', '些', '两', '三']));
    let is_mine = folded.starts_with('我') && !folded.starts_with("我国") && !folded.starts_with("我方");
    points
        || is_mine
        || matches!(
            sentence.folded_at(source),
            "笔者"
                | "你"
                | "你们"
                | "咱们"
                | "谁"
                | "大家"
                | "什么"
                | "这"
                | "那"
                | "这些"
                | "此"
                | "您"
                | "本文"
                | "人们"
        )
}

/// From the last clause mark or quotation mark to `end`.
fn clause_before(sentence: &Sentence<'_>, end: usize) -> Span {
    let start = sentence.text.ceil_char_boundary(end.saturating_sub(REACH)).max(sentence.span.start).min(end);
    let text = &sentence.text[start..end];
    let mark = text
        .char_indices()
        .rev()
        .find(|(index, character)| {
            (CLAUSE_MARKS.contains(character) || matches!(character, '”' | '」' | '"'))
                && !is_in_name(sentence, start + index)
                && !is_in_brackets(text, *index)
        })
        .map_or(0, |(index, character)| index + character.len_utf8());
    trimmed(sentence, Span::new(start + mark, end))
}

fn is_in_name(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.names_touching(Span::new(at, at + 1)).next().is_some()
}

/// Whether a bracket that opens before `at` closes after it.
fn is_in_brackets(text: &str, at: usize) -> bool {
    let opens = text[..at].rfind(['（', '(', '《']);
    let closes = text[..at].rfind(['）', ')', '》']);
    opens.is_some_and(|open| closes.is_none_or(|close| close < open)) && text[at..].contains(['）', ')', '》'])
}

fn in_clause(sentence: &Sentence<'_>, clause: Span) -> Option<Span> {
    let clause = without_openers(sentence, clause);
    if clause.is_empty() {
        return None;
    }
    if let Some(source) = named(sentence, clause) {
        return Some(source);
    }
    let phrase = before_adverbial(sentence, clause, clause.start);
    bare(sentence, phrase)
}

/// The person, or the body, that stands before the first adverbial.
fn named(sentence: &Sentence<'_>, clause: Span) -> Option<Span> {
    let first = sentence.names_in(clause).next()?;
    if starts_adverbial(sentence, clause) && !sentence.folded_at(clause).starts_with("对方") {
        // `在给《日报》的声明中`: names inside the adverbial are not its subject, unless it stands after all of it.
        let last = sentence.names_in(clause).next_back()?;
        let tail = sentence.folded_at(Span::new(last.span.end.min(clause.end), clause.end));
        let head = sentence.folded_at(Span::new(clause.start, last.span.start.max(clause.start)));
        let ends_before = ["时", "中", "后", "上", "里", "前", "下", "内", "间", "，"]
            .iter()
            .any(|word| head.trim_end().ends_with(word));
        // `于2004年领导委员会的戈梅里表示`: what looks like an adverbial describes who stands at its end.
        let describes = head.ends_with('的') && tail.is_empty() && last.body.label() == Label::Person;
        return (describes || ends_before && tail.chars().count() <= 8).then(|| clipped(last, clause));
    }
    let phrase = before_adverbial(sentence, clause, clipped(first, clause).end);
    if let Some(person) = sentence.labelled(phrase, Label::Person).next_back() {
        return Some(glossed(sentence, phrase, person.span).unwrap_or_else(|| joined(sentence, phrase, person)));
    }
    let body = sentence.labelled(phrase, Label::Organization).next_back()?;
    if let Some(body) = glossed(sentence, phrase, body.span) {
        return Some(body);
    }
    let tail = trimmed(sentence, Span::new(body.span.end.min(phrase.end), phrase.end));
    let folded = without_bracket(sentence.folded_at(tail)).trim_start_matches(['》', '”', '」', ' ']);
    if folded.is_empty() || is_document(folded) {
        return Some(clipped(body, phrase));
    }
    let is_counted = without_count(sentence, tail).start > tail.start;
    let start = if is_counted || folded.starts_with('的') || folded.contains('的') || folded.chars().count() > 14 {
        tail.start
    } else {
        clipped(body, phrase).start
    };
    bare(sentence, Span::new(start, phrase.end))
}

/// `埃德蒙·夏普（Edmund Sharpe）`: the name before the bracket in which the name at `inner` stands.
fn glossed(sentence: &Sentence<'_>, phrase: Span, inner: Span) -> Option<Span> {
    let outer = sentence.text[phrase.start..inner.start.max(phrase.start)].strip_suffix(['（', '('])?.trim_end();
    let end = phrase.start + outer.len();
    let name = sentence.names_in(Span::new(phrase.start, end)).next_back().filter(|name| name.span.end == end);
    name.map(|name| name.span)
}

/// `甲和乙`: both are the source.
fn joined(sentence: &Sentence<'_>, phrase: Span, last: &Finding) -> Span {
    let last = clipped(last, phrase);
    let before = Span::new(phrase.start, last.start);
    match sentence.labelled(before, Label::Person).next_back() {
        Some(first) if matches!(sentence.folded[first.span.end..last.start].trim(), "和" | "与" | "、" | "及") => {
            Span::new(first.span.start.max(phrase.start), last.end)
        }
        _ => last,
    }
}

/// `的最新报告`, `官网`: a document after its maker.
pub(super) fn is_document(tail: &str) -> bool {
    let tail = tail.strip_prefix('的').unwrap_or(tail);
    tail.chars().count() <= 16 && lists().chinese_documents.ends(tail)
}

fn without_bracket(text: &str) -> &str {
    for (open, close) in [('（', '）'), ('(', ')')] {
        if let Some(rest) = text.trim_start().strip_prefix(open) {
            return rest.find(close).map_or("", |index| &rest[index + close.len_utf8()..]);
        }
    }
    text
}

/// `clause` up to the first adverbial after `from`.
fn before_adverbial(sentence: &Sentence<'_>, clause: Span, from: usize) -> Span {
    let text = sentence.folded_at(clause);
    let offset = from - clause.start;
    // A name has two syllables at least (`郑以宁`); a pronoun may have one.
    let shortest = if text.starts_with(['他', '她', '它', '佢']) { 1 } else { 2 };
    let floor =
        if offset == 0 { text.char_indices().nth(shortest).map_or(text.len(), |(index, _)| index) } else { offset };
    let cut = text.char_indices().map(|(index, _)| index).filter(|&index| index >= floor).find(|&index| {
        lists().chinese_prepositions.starts(&text[index..])
            && !is_in_name(sentence, clause.start + index)
            && !is_within_word(text, index)
            && !is_attribute(&text[index..])
            || text[index..].starts_with(|digit: char| digit.is_ascii_digit()) && is_date(&text[index..])
    });
    trimmed(sentence, Span::new(clause.start, clause.start + cut.unwrap_or(text.len())))
}

/// `已离职的业务经理`: what looks like an adverb describes the speaker.
fn is_attribute(rest: &str) -> bool {
    rest.rsplit_once('的').is_some_and(|(_, noun)| {
        noun.chars().count() <= 8 && lists().chinese_employed.ends(noun.trim_end_matches(['却', '则', '也', '还']))
    })
}

fn is_date(text: &str) -> bool {
    let rest = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    rest.starts_with(['日', '月', '年', '时'])
}

/// Words that hold a preposition's character and are no adverbials: `对方`, `当局`, `和平`, `以色列`, `日本`.
fn is_within_word(text: &str, index: usize) -> bool {
    let (before, rest) = (&text[..index], &text[index..]);
    let is_adverb = rest.starts_with(['对', '向', '在', '也', '则', '还', '曾']);
    lists().chinese_words_with_prepositions.starts(rest)
        || lists().chinese_before_inner_syllable.ends(before) && !is_adverb
}

fn starts_adverbial(sentence: &Sentence<'_>, clause: Span) -> bool {
    let folded = sentence.folded_at(clause);
    lists().chinese_adverbial_openers.starts(folded)
        && !is_in_name(sentence, clause.start)
        && !is_within_word(folded, 0)
}

/// `clause` without connectives and times at its beginning.
fn without_openers(sentence: &Sentence<'_>, clause: Span) -> Span {
    let mut clause = trimmed(sentence, clause);
    for _ in 0..4 {
        let text = sentence.folded_at(clause);
        if is_in_name(sentence, clause.start) {
            return clause;
        }
        if text.starts_with("有人") || text.starts_with("也有人") && text.len() == 9 {
            return Span::new(clause.start + text.find('有').unwrap_or(0), clause.end);
        }
        let length = lists().chinese_openers.starting(text).map(str::len).or_else(|| time_length(text));
        let Some(length) = length.filter(|&length| length < text.len() || length == text.len()) else { return clause };
        clause = trimmed(sentence, Span::new(clause.start + length, clause.end));
    }
    clause
}

/// `9月8日`, `周四晚间`: the length of a time at the beginning of `text`.
fn time_length(text: &str) -> Option<usize> {
    let digits = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let rest = digits.strip_prefix(['年', '月', '日'])?;
    (digits.len() < text.len()).then(|| text.len() - rest.len())
}

/// The bare noun phrase: what follows the last 的, without numeral and counter.
fn bare(sentence: &Sentence<'_>, phrase: Span) -> Option<Span> {
    let mut phrase = trimmed(sentence, phrase);
    let text = sentence.folded_at(phrase);
    if let Some(index) = text.rfind('的') {
        let tail = &text[index + '的'.len_utf8()..];
        let owner = Span::new(phrase.start, phrase.start + index);
        let is_made_by = is_document(tail)
            && !text[..index].contains('的')
            && text[..index].chars().count() <= 10
            && without_count(sentence, owner).start == owner.start;
        if tail.is_empty() || is_made_by {
            phrase = owner;
        } else {
            phrase.start += index + '的'.len_utf8();
        }
    }
    phrase = without_count(sentence, trimmed(sentence, phrase));
    let text = sentence.at(phrase);
    let is_word = text.chars().any(char::is_alphanumeric);
    let is_short = text.chars().filter(|character| script::is_han(*character)).count() <= 24;
    (is_word
        && is_short
        && !is_clause(sentence.folded_at(phrase))
        && !starts_adverbial(sentence, phrase)
        && !is_only_adverb(sentence.folded_at(phrase)))
    .then_some(phrase)
}

/// Whether `phrase` holds a verb rather than a noun.
fn is_clause(phrase: &str) -> bool {
    let holds_verb =
        phrase.contains(['是', '不', '没', '了', '能', '该', '会']) && !lists().chinese_nouns_like_verbs.within(phrase);
    let ends_in_verb =
        phrase.ends_with(['会', '不', '没', '倒', '饱', '受', '大', '可']) && !lists().chinese_bodies.ends(phrase);
    holds_verb || ends_in_verb || lists().chinese_modals.within(phrase)
}

fn is_only_adverb(text: &str) -> bool {
    lists().chinese_openers.contains(text)
        || lists().chinese_prepositions.contains(text)
        || matches!(
            text,
            "接" | "公"
                | "他还"
                | "是"
                | "可以"
                | "不"
                | "就是"
                | "也就是"
                | "这是"
                | "换句话"
                | "简单"
                | "总体上"
                | "一般"
        )
}

/// `多位消息人士` gives `消息人士`, `一名工作人员` gives `工作人员`.
fn without_count(sentence: &Sentence<'_>, phrase: Span) -> Span {
    let text = sentence.folded_at(phrase);
    let mut characters = text.char_indices();
    let mut last_counter = None;
    let mut has_number = false;
    for (index, character) in characters.by_ref().take(6) {
        if NUMERALS.contains(&character) || character.is_ascii_digit() {
            has_number = true;
        } else if has_number && COUNTERS.contains(&character) {
            last_counter = Some(index + character.len_utf8());
            break;
        } else {
            break;
        }
    }
    match last_counter {
        Some(length) if length < text.len() => trimmed(sentence, Span::new(phrase.start + length, phrase.end)),
        _ => phrase,
    }
}

fn ends_in_person(sentence: &Sentence<'_>, tail: Span) -> bool {
    let folded = sentence.folded_at(tail).trim();
    !folded.is_empty()
        && !is_document(folded)
        && lists().chinese_speakers.ending(folded).is_some_and(|noun| noun.len() > 3)
}

fn clipped(name: &Finding, within: Span) -> Span {
    Span::new(name.span.start.max(within.start), name.span.end.min(within.end))
}

/// `span` without white space and title marks around it.
fn trimmed(sentence: &Sentence<'_>, span: Span) -> Span {
    let text = sentence.at(span);
    let inner = text.trim_start_matches(|mark: char| {
        mark.is_whitespace() || matches!(mark, '《' | '“' | '「' | '》' | '、' | '，' | ',')
    });
    let start = span.start + text.len() - inner.len();
    let inner = inner
        .trim_end_matches(|mark: char| mark.is_whitespace() || matches!(mark, '》' | '”' | '」' | '《' | '，' | ','));
    Span::new(start, start + inner.len())
}
