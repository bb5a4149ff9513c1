//! The source of a Korean cue: the noun phrase that is its topic or subject, without particle and title.

use super::super::{cue::Mark, sentence::Sentence};
use crate::{
    annotation::{Finding, Label},
    text::{Span, script},
};

/// A source stands within so many bytes of the beginning of its clause.
const REACH: usize = 420;

/// Particles of topic and subject, the longer first.
const TOPIC: &[&str] = &["에서는", "께서는", "측은", "측이", "은", "는", "에서도", "도"];
const SUBJECT: &[&str] = &["께서", "이", "가"];

/// Words that end like a topic and are none.
const NOT_TOPICS: &[&str] = &[
    "하는",
    "있는",
    "없는",
    "되는",
    "다는",
    "라는",
    "자는",
    "냐는",
    "지는",
    "많은",
    "같은",
    "않은",
    "높은",
    "낮은",
    "좋은",
    "작은",
    "젊은",
    "받은",
    "맡은",
    "찾은",
    "낳은",
    "넘은",
    "남은",
    "늦은",
    "밝은",
    "얻은",
    "입은",
    "죽은",
    "먹은",
    "앉은",
    "닫은",
    "적은",
    "묵은",
    "묻은",
    "잡은",
    "막은",
    "오는",
    "가는",
    "이는",
    "또는",
    "나오는",
    "보는",
    "주는",
    "사는",
    "쓰는",
    "내는",
    "오르는",
    "이끄는",
    "만드는",
    "지나는",
    "떠나는",
    "나서는",
    "모은",
    "이번에는",
    "당시에는",
    "그는것은",
    "것은",
    "점은",
    "때는",
    "으로는",
    "에는",
    "로는",
    "에게는",
    "다르는",
    "아닌",
    "돕는",
    "듣는",
    "걷는",
    "뽑은",
    "검은",
    "붉은",
    "깊은",
    "짧은",
    "넓은",
    "좁은",
    "옳은",
    "굳은",
    "씻은",
    "뒤집은",
    "따르는",
    "부르는",
    "모르는",
    "흐르는",
];

/// Endings of a word that is no part of the noun phrase after it.
const BEFORE_PHRASE: &[&str] = &[
    "은", "는", "던", "한", "된", "인", "할", "될", "린", "친", "운", "온", "난", "본", "든", "간", "선", "에서", "에",
    "을", "를", "로", "와", "과", "의", "도", "만", "까지", "부터", "고", "며", "면서", "지만", "해", "서", "며", "나",
    "다", "라", "께", "께서", "처럼", "보다", "했던", "딴", "쓴", "둔", "준", "진", "킨", "낸", "힌", "떤", "른", "쳐",
    "져", "려", "여", "춰", "둬",
];

/// Words that open a sentence before its subject.
const OPENERS: &[&str] = &[
    "다만",
    "하지만",
    "그러나",
    "이와",
    "반면",
    "한편",
    "이날",
    "지난",
    "앞서",
    "또",
    "특히",
    "또한",
    "이에",
    "대해",
    "이에대해",
    "그리고",
    "그러면서",
    "이어",
    "올해",
    "지난해",
    "최근",
    "현재",
    "당시",
    "반대로",
    "한",
    "전",
    "별도로",
    "이후",
    "그런데",
    "물론",
    "실제로",
    "결국",
    "오늘",
    "어제",
    "내년",
    "같은",
    "익명을",
    "요구한",
    "두",
    "세",
    "네",
    "여러",
    "다른",
    "이",
    "그",
    "일부",
    "각",
    "역시",
    "즉",
    "따라서",
    "심지어",
    "게다가",
];

/// Titles after a name.
const TITLES: &[&str] = &[
    "대표",
    "교수",
    "연구원",
    "국장",
    "장관",
    "의원",
    "씨",
    "위원장",
    "사장",
    "회장",
    "실장",
    "팀장",
    "과장",
    "소장",
    "감독",
    "선수",
    "변호사",
    "기자",
    "애널리스트",
    "센터장",
    "총재",
    "총리",
    "대통령",
    "대변인",
    "부대표",
    "이사",
    "부장",
    "차장",
    "원장",
    "지부장",
    "지회장",
    "선장",
    "주지사",
    "시장",
    "군수",
    "도지사",
    "박사",
    "작가",
    "배우",
    "코치",
    "본부장",
    "부사장",
    "전무",
    "상무",
    "선임연구원",
    "책임연구원",
    "수석연구원",
    "고문",
    "위원",
    "단장",
    "판사",
    "검사",
    "특사",
    "대사",
    "분회장",
    "정책실장",
    "경감",
    "총괄",
    "부총리",
    "차관",
    "청장",
    "협회장",
    "사무총장",
    "수석",
    "연구관",
    "조교수",
    "명예교수",
    "특파원",
    "부국장",
    "선임국장",
    "특별연구원",
    "장군",
    "학예사",
    "간사",
    "조합장",
    "이사장",
    "투수",
    "주장",
    "7단",
    "양",
    "군",
    "님",
    "목사",
    "신부",
    "스님",
    "점장",
    "최고경영자",
    "최고재무책임자",
    "최고기술책임자",
    "CEO",
    "CTO",
    "CFO",
    "공동창업자",
    "창업자",
    "연구위원",
    "편집장",
    "PD",
    "전략가",
    "이코노미스트",
];

/// Nouns that speak without a name.
const SPEAKERS: &[&str] = &[
    "그",
    "그녀",
    "그들",
    "이들",
    "회사",
    "측",
    "경찰",
    "검찰",
    "정부",
    "당국",
    "관계자",
    "대변인",
    "재판부",
    "법원",
    "위원회",
    "노조",
    "협회",
    "연구진",
    "전문가",
    "주민",
    "업계",
    "기관",
    "은행",
    "단체",
    "병원",
    "학교",
    "대학",
    "시민",
    "의사",
    "교사",
    "직원",
    "변호인",
    "변호사",
    "학자",
    "소식통",
    "기구",
    "부처",
    "시",
    "군",
    "구청",
    "청",
    "처",
    "원",
    "부",
    "회",
    "사",
    "당",
    "신문",
    "방송",
    "통신",
    "매체",
    "언론",
    "들",
    "씨",
    "자",
    "인",
    "교수",
    "대표",
    "장관",
    "의원",
    "보고서",
    "조사",
    "양측",
    "구단",
    "경영진",
    "유족",
    "가족",
    "누리꾼",
    "피해자",
    "목격자",
    "상인",
    "농민",
    "팀",
    "공장",
    "연맹",
    "연합",
    "재단",
    "연구소",
    "센터",
    "사무소",
    "집행위",
    "도",
    "국",
    "실",
    "과",
    "소",
    "점",
    "원고",
    "피고",
    "아버지",
    "어머니",
    "부모",
    "선장",
    "감독",
    "소속사",
    "제작사",
    "발표문",
    "성명",
    "보도자료",
    "기사",
    "푯말",
    "검토",
];

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

/// Whether `source` can speak: a name, a body or a profession.
pub(super) fn is_speaker(sentence: &Sentence<'_>, source: Span) -> bool {
    let text = sentence.at(source);
    sentence.names_in(source).next().is_some()
        || sentence.hits.iter().any(|hit| source.contains(hit.span) && hit.word.is(Mark::Unnamed))
        || SPEAKERS.iter().any(|noun| text.ends_with(noun))
        || TITLES.iter().any(|title| sentence.after(source.end).trim_start().starts_with(title))
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
    let particle = particles.iter().find(|particle| text.ends_with(**particle))?;
    let stem = &text[..text.len() - particle.len()];
    let before = stem.chars().next_back()?;
    let span = Span::new(word.start, word.start + stem.len());
    let is_name = sentence.names_touching(span).next_back().is_some_and(|name| name.span.end >= span.end);
    if is_name {
        return Some(span);
    }
    let fits = fits_particle(before, particle);
    let is_none = NOT_TOPICS.iter().any(|ending| text.ends_with(ending))
        || OPENERS.contains(&text)
        || *particle == "도" && !is_titled(stem);
    (fits && !is_none).then_some(span)
}

fn is_titled(stem: &str) -> bool {
    TITLES.contains(&stem) || SPEAKERS.contains(&stem)
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
                && (OPENERS.contains(&text)
                    || BEFORE_PHRASE.iter().any(|ending| text.ends_with(ending))
                        && !is_part_of_name(sentence, *word, head))
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
    if let Some(person) = sentence.labelled(phrase, Label::Person).next_back() {
        return Some(clipped(person, phrase));
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
        [.., _, title] if TITLES.contains(title) && words.len() <= 3 => {
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
