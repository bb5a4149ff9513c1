//! Where a name or a noun stands in its clause: as its subject, in a phrase beside it, or as what stands for one named before.

use crate::{
    annotation::{Claim, Finding, Label},
    recognize::claim::{cue::Tongue, lists::lists, sentence::Sentence},
    text::{Span, script},
};

/// No more bytes before a measure are looked at for its subject: odd text stays quick.
const REACH: usize = 400;
/// No more words after a Korean name are looked at for the particle of its phrase.
const PHRASE: usize = 3;

/// Whether the name at `span` stands in a phrase that is no subject.
pub(super) fn is_oblique(sentence: &Sentence<'_>, span: Span) -> bool {
    let before = sentence.folded[sentence.span.start..span.start].trim_end_matches([' ', '《', '「', '“', '"']);
    let after = &sentence.folded[span.end..sentence.span.end];
    match sentence.tongue {
        Tongue::English => {
            let word = before.strip_suffix(" the").unwrap_or(before).rsplit(' ').next().unwrap_or_default();
            ENGLISH_OBLIQUE.contains(&word) && !opens_subject(before)
        }
        Tongue::Chinese => before.ends_with(CHINESE_OBLIQUE),
        Tongue::Korean => KOREAN_OBLIQUE.iter().any(|particle| after.starts_with(particle)) || is_of_oblique(after),
    }
}

/// `For six years the monks of`, `Insurers at`: a phrase within the subject, at the beginning of the sentence.
fn opens_subject(before: &str) -> bool {
    let words: Vec<&str> = before.strip_suffix(" the").unwrap_or(before).rsplit(' ').take(4).collect();
    let is_inner = matches!(words.first(), Some(&("of" | "at")));
    is_inner && words.len() <= 3 && !words.iter().any(|word| word.ends_with(','))
}

/// Whether the phrase of a Korean name that bears no particle of its own is an oblique one: `봄날의원 분만실에서`.
fn is_of_oblique(after: &str) -> bool {
    let Some(rest) = after.strip_prefix(' ') else { return false };
    let word =
        rest.split(' ').take(PHRASE).find(|word| KOREAN_PARTICLES.iter().any(|particle| word.ends_with(particle)));
    word.is_some_and(|word| ["에서", "에서는", "에는", "에"].iter().any(|particle| word.ends_with(particle)))
}

/// Whether `name` is the body of somebody who speaks or acts with a title: `코치대학교 교수는`.
pub(super) fn employs_speaker(sentence: &Sentence<'_>, name: &Finding) -> bool {
    if sentence.tongue != Tongue::Korean || name.body.label() != Label::Organization {
        return false;
    }
    let after = &sentence.folded[name.span.end..sentence.span.end];
    let Some(rest) = after.strip_prefix(' ') else { return false };
    rest.split(' ').take(PHRASE).any(|word| {
        let stem =
            ["은", "는", "이", "가", "도"].iter().find_map(|particle| word.strip_suffix(particle)).unwrap_or(word);
        lists().korean_titles.contains(stem)
            || lists().korean_employed.contains(stem)
            || stem.chars().count() > 2 && stem.ends_with(['장', '관']) && stem.len() < word.len()
    })
}

/// What stands for somebody named before.
pub(super) enum Back<'a> {
    /// `she`, `他`, `그는`.
    Person,
    /// `it`, `their`, `其`: whoever was spoken of.
    Any,
    /// `the company`, `该行`, `회사는`: the last body whose name ends so.
    Body(&'a str),
}

/// The reference in `clause`, which ends before the measure, to something named before.
pub(super) fn back_reference<'a>(sentence: &Sentence<'a>, claim: &Claim, clause: Span) -> Option<Back<'a>> {
    let start = claim.cue.filter(|cue| cue.end <= clause.end).map_or(clause.start, |cue| cue.end);
    let text = sentence.folded_at(near(sentence, Span::new(start, clause.end.max(start))));
    match sentence.tongue {
        Tongue::English => in_english(text),
        Tongue::Chinese => in_chinese(text),
        Tongue::Korean => sentence.folded_at(sentence.span).split(' ').take(8).find_map(in_korean),
    }
}

/// The last [`REACH`] bytes of `span`.
fn near(sentence: &Sentence<'_>, span: Span) -> Span {
    let start = sentence.text.ceil_char_boundary(span.end.saturating_sub(REACH));
    Span::new(start.clamp(span.start, span.end), span.end)
}

fn in_english<'a>(text: &str) -> Option<Back<'a>> {
    let mut last = "";
    for word in text.split([' ', ',', '-']).filter(|word| !word.is_empty()).take(9) {
        match word {
            "it" | "its" | "they" | "their" if !ENGLISH_OBLIQUE.contains(&last) => return Some(Back::Any),
            "he" | "his" | "she" | "her" => return Some(Back::Person),
            _ if last == "the" && ENGLISH_BODIES.contains(&word) => return Some(Back::Body("")),
            _ => last = word,
        }
    }
    None
}

fn in_chinese(text: &str) -> Option<Back<'_>> {
    text.split(['，', '：', '“', '「', ',', ':', '；']).find_map(|clause| {
        let rest = |word: &str| clause.strip_prefix(word);
        if let Some(rest) = rest("该").or_else(|| rest("本")) {
            let end = CHINESE_BODIES.iter().find(|body| rest.starts_with(**body))?;
            return Some(Back::Body(&rest[..end.len()]));
        }
        if ["他", "她"].iter().any(|word| rest(word).is_some_and(|rest| !rest.starts_with('们'))) {
            return Some(Back::Person);
        }
        if rest("其").is_some_and(|rest| !rest.starts_with(['中', '他', '实', '余', '次', '后', '间'])) {
            return Some(Back::Any);
        }
        CHINESE_ALONE.iter().any(|word| clause.starts_with(word)).then_some(Back::Body(""))
    })
}

fn in_korean<'a>(word: &str) -> Option<Back<'a>> {
    if ["그", "그녀"].iter().any(|pronoun| word.strip_prefix(pronoun).is_some_and(is_topic)) {
        return Some(Back::Person);
    }
    KOREAN_BODIES.iter().any(|body| word.strip_prefix(body).is_some_and(is_topic)).then_some(Back::Body(""))
}

fn is_topic(rest: &str) -> bool {
    matches!(rest, "은" | "는" | "이" | "가" | "의" | "에는" | "측은")
}

/// Whether the words of `clause`, that ends before the measure, hold a subject of their own.
pub(super) fn has_own_subject(sentence: &Sentence<'_>, clause: Span) -> bool {
    let text = sentence.folded_at(near(sentence, clause));
    match sentence.tongue {
        Tongue::English => false,
        Tongue::Chinese => {
            let last = text.rsplit(['，', '；', '：', ',', ';']).next().unwrap_or_default();
            last.chars().count() > OWN
        }
        Tongue::Korean => {
            let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
            let bears = |word: &&str| {
                ["은", "는", "이", "가"].iter().any(|particle| word.ends_with(particle)) && word.chars().count() > 2
            };
            // `국고채 3년물 금리는`: nouns without a particle belong to the word that names the measure.
            let is_bare = words.last().is_some_and(|word| {
                word.chars().all(|sign| script::is_hangul(sign) || sign.is_ascii_digit())
                    && !KOREAN_PARTICLES.iter().chain(&["의", "로", "년", "월", "일"]).any(|end| word.ends_with(end))
                    && !lists().korean_openers.contains(word)
            });
            words.iter().any(bears) || is_bare && words.len() < 3
        }
    }
}

/// More characters than this before the word that names a Chinese measure hold a subject.
const OWN: usize = 5;

/// What stands before a name that is no subject.
const ENGLISH_OBLIQUE: [&str; 19] = [
    "in",
    "at",
    "by",
    "from",
    "with",
    "for",
    "to",
    "on",
    "against",
    "of",
    "according",
    "citing",
    "like",
    "under",
    "via",
    "through",
    "than",
    "into",
    "owing",
];
const CHINESE_OBLIQUE: &[char] =
    &['在', '向', '对', '从', '由', '被', '给', '于', '据', '跟', '同', '把', '为', '按', '照'];
/// What stands after one.
const KOREAN_OBLIQUE: [&str; 14] = [
    "에서",
    "에게",
    "에 ",
    "을 ",
    "를 ",
    "로 ",
    "으로",
    "에는",
    "한테",
    "에 따르면",
    "으로부터",
    "로부터",
    "보다",
    "까지",
];
/// Particles that end a phrase.
const KOREAN_PARTICLES: [&str; 13] =
    ["은", "는", "이", "가", "을", "를", "에서", "에서는", "에는", "에", "에게", "으로", "도"];

/// Nouns that mean a body named before, after `the`.
const ENGLISH_BODIES: [&str; 22] = [
    "company",
    "firm",
    "group",
    "bank",
    "fund",
    "startup",
    "start",
    "maker",
    "retailer",
    "airline",
    "agency",
    "university",
    "school",
    "hospital",
    "club",
    "council",
    "ministry",
    "union",
    "party",
    "country",
    "city",
    "chain",
];
/// The same, after 该 and 本.
const CHINESE_BODIES: [&str; 16] =
    ["公司", "集团", "基金", "机构", "银行", "行", "国", "校", "院", "店", "厂", "市", "县", "所", "社", "馆"];
/// The same where nothing stands before them.
const CHINESE_ALONE: [&str; 10] = ["公司", "集团", "校方", "院方", "厂方", "店方", "学校", "医院", "大学", "银行"];
/// The same with a particle.
const KOREAN_BODIES: [&str; 13] =
    ["회사", "그룹", "은행", "대학", "학교", "병원", "기업", "업체", "단체", "당", "군", "시", "구단"];
