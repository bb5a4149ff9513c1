//! Chinese organizations by the words that end their names: `云南大学古生物研究院`, `也门政府`.

use super::super::{
    candidate::{Candidate, What},
    cues::Cue,
    entities::EntitySort,
    reading::Reading,
    unit::Sort,
    words::Class,
};
use super::{Segments, segments::Token};
use crate::annotation::{Because, Rule};

/// The longest name, in characters.
const LONGEST: usize = 18;

/// Adds them to `candidates`.
pub(super) fn find(reading: &Reading<'_>, segments: &Segments, candidates: &mut Vec<Candidate>) {
    for at in 0..reading.units.len() {
        if reading.units[at].sort != Sort::Han {
            continue;
        }
        for cue in [Cue::Body, Cue::Firm] {
            if let Some(n) = reading.cue_at(at, cue) {
                candidates.extend(judge(reading, segments, at, at + n, cue));
            }
        }
    }
    outlets(reading, candidates);
}

/// What stands before a suffix.
#[derive(Default)]
struct Content {
    has_place: bool,
    has_name: bool,
    /// Characters that no dictionary puts together.
    n_unknown: usize,
    /// Characters of words that are not general.
    n_noun: usize,
    /// Single characters that are verbs.
    n_verb: usize,
    /// The first unit.
    from: usize,
}

fn judge(reading: &Reading<'_>, segments: &Segments, suffix: usize, to: usize, cue: Cue) -> Option<Candidate> {
    if !is_word_end(reading, segments, suffix, to) {
        return None;
    }
    let content = content(reading, segments, suffix);
    let points = points(reading, &content, suffix, to, cue)?;
    let needs_place = matches!(reading.slice(suffix, to), "政府" | "当局" | "當局");
    if needs_place && !content.has_place && content.n_unknown < 2 {
        return None;
    }
    if cue == Cue::Firm && is_apposition(reading, to) && !content.has_name {
        return None;
    }
    let mut because = vec![Because::new(Rule::Suffix, [reading.slice(suffix, to)])];
    let mut total = points;
    if let Some(n) = reading.cue_at(to, Cue::OrgAfter).or_else(|| reading.cue_at(to, Cue::Said)) {
        total += 0.6;
        because.push(Because::new(Rule::After, [reading.slice(to, to + n)]));
    }
    if reading.mark(to) == Some('(') {
        total += 0.6;
    }
    (total >= 1.0).then(|| Candidate {
        from: content.from,
        to,
        what: What::Organization,
        confidence: (0.42 + 0.1 * total).min(0.92),
        because,
    })
}

/// Whether the suffix ends a word: `部` of `部分` does not.
fn is_word_end(reading: &Reading<'_>, segments: &Segments, suffix: usize, to: usize) -> bool {
    let is_single = to - suffix == 1;
    segments.is_boundary(to)
        && (!is_single || segments.token(suffix).is_some_and(|token| token.len() == 1))
        && (segments.is_boundary(suffix) || segments.token(suffix).is_some_and(|token| token.to == to))
        && reading.units[to - 1].sort == Sort::Han
}

/// Whether what follows is the name that `芯片公司` only describes.
fn is_apposition(reading: &Reading<'_>, to: usize) -> bool {
    let is_described = matches!(reading.slice(to - 1, to), "司" | "团" | "團" | "厂" | "廠");
    is_described && reading.unit(to).is_some_and(|unit| unit.sort == Sort::Latin || matches!(unit.folded, '“' | '「'))
}

/// Walks to the left of the suffix, word by word, to where the name begins.
fn content(reading: &Reading<'_>, segments: &Segments, suffix: usize) -> Content {
    let mut content = Content { from: suffix, ..Content::default() };
    // Where the suffix is the end of a longer word, that word belongs to it.
    if let Some(token) = segments.token(suffix).filter(|token| token.from < suffix) {
        content.from = token.from;
        if token.entity.is_some_and(|entity| entity.sort == EntitySort::Organization) {
            content.has_name = true;
        }
    }
    loop {
        // A body named after a person: `谢赫·安塔·迪奥普大学`.
        if reading.mark_before(content.from) == Some('·') && content.n_unknown > 0 {
            content.from -= 1;
        }
        let Some(token) = content.from.checked_sub(1).and_then(|before| segments.token(before)) else { break };
        let is_apart = reading.units[content.from].spaced;
        if is_apart || suffix - token.from > LONGEST || !take(reading, token, &mut content) {
            break;
        }
    }
    shed(reading, segments, &mut content, suffix);
    content
}

/// Takes one more word to the left into the name, or says that the name begins after it.
fn take(reading: &Reading<'_>, token: &Token, content: &mut Content) -> bool {
    let units = &reading.units[token.from..token.to];
    let is_organization = token.entity.is_some_and(|entity| entity.sort == EntitySort::Organization);
    if content.has_place && !token.is_place() && !is_organization || content.has_name {
        return false;
    }
    if token.is_place() {
        content.has_place = true;
    } else if let Some(entity) = token.entity {
        if entity.sort != EntitySort::Organization {
            return false;
        }
        content.has_name = true;
    } else if reading.lists.cues.is(units, Cue::Stop)
        || reading.lists.cues.is(units, Cue::Title)
        || reading.lists.cues.is(units, Cue::Said)
    {
        return false;
    } else if token.len() > 1 {
        match token.class {
            Class::Verb | Class::Function => return false,
            _ if reading.lists.cues.is(units, Cue::Generic) => {}
            _ => content.n_noun += token.len(),
        }
    } else {
        if token.class == Class::Function && token.frequency > 14 || is_common_verb(token) {
            return false;
        }
        content.n_unknown += 1;
        content.n_verb += usize::from(token.class == Class::Verb && token.frequency > 10);
    }
    content.from = token.from;
    true
}

/// A single very common verb ends a name: `称`, `去`.
fn is_common_verb(token: &Token) -> bool {
    token.class == Class::Verb && token.frequency > 15
}

/// Puts off general words from the beginning of the name: `知名`, `该`.
fn shed(reading: &Reading<'_>, segments: &Segments, content: &mut Content, suffix: usize) {
    while content.from < suffix
        && (content.n_unknown > 0 || content.n_noun > 0)
        && !content.has_place
        && !content.has_name
    {
        let Some(token) = segments.token(content.from).filter(|token| token.to <= suffix) else { break };
        if !reading.lists.cues.is(&reading.units[token.from..token.to], Cue::Generic)
            || token.len() == 1 && content.n_unknown > 1
        {
            break;
        }
        content.from = token.to;
    }
}

/// Suffixes of firms that a place alone makes a name.
const WITH_PLACE: [&str; 14] =
    ["银行", "航空", "证券", "人寿", "电信", "电力", "石油", "钢铁", "水泥", "铁路", "高铁", "地铁", "捷运", "移动"];

fn points(reading: &Reading<'_>, content: &Content, suffix: usize, to: usize, cue: Cue) -> Option<f64> {
    let is_place_only = content.has_place && content.n_noun + content.n_unknown == 0;
    let n_before = suffix - content.from;
    if n_before == 0 {
        return reading.lists.cues.is(&reading.units[suffix..to], Cue::Alone).then_some(2.6);
    }
    let is_single = to - suffix == 1;
    Some(match cue {
        Cue::Firm if is_place_only => {
            let folded: String = reading.units[suffix..to].iter().map(|unit| unit.folded).collect();
            if WITH_PLACE.contains(&folded.as_str()) { 3.0 } else { return None }
        }
        Cue::Firm if content.has_name => 3.0,
        Cue::Firm if content.n_unknown >= 2 && n_before <= 8 => {
            if content.n_verb > 0 {
                1.8
            } else {
                2.6
            }
        }
        Cue::Firm if content.has_place && content.n_noun + content.n_unknown >= 2 => 2.4,
        Cue::Firm if content.n_unknown == 1 && content.n_noun > 0 => 2.0,
        Cue::Firm if content.n_noun >= 2 && n_before <= 6 => 1.2,
        Cue::Body
            if is_single
                && !(content.has_place || content.has_name || content.n_unknown >= 1 && content.n_noun > 0) =>
        {
            1.0
        }
        Cue::Body if content.has_place || content.has_name => 3.2,
        Cue::Body if content.n_unknown >= 2 => 2.6,
        Cue::Body if content.n_noun + content.n_unknown >= 2 => 2.1,
        Cue::Body if content.n_unknown == 1 => 1.4,
        _ => return None,
    })
}

/// Outlets in the marks of titles: `据《三川晚报》报道`.
fn outlets(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < reading.units.len() {
        if !matches!(reading.mark(at), Some('《' | '〈')) {
            at += 1;
            continue;
        }
        let limit = reading.units.len().min(at + 40);
        let Some(close) = (at + 1..limit).find(|end| matches!(reading.mark(*end), Some('》' | '〉'))) else {
            at += 1;
            continue;
        };
        if let Some(candidate) = outlet(reading, at + 1, close) {
            candidates.push(candidate);
        }
        at = close;
    }
}

/// What reports stand before and after, by folded words.
const BEFORE: [&str; 18] = [
    "据",
    "告诉",
    "向",
    "接受",
    "援引",
    "引述",
    "根据",
    "给",
    "对",
    "依",
    "受访",
    "投书",
    "告訴",
    "美国",
    "英国",
    "接受了",
    "回复",
    "致函",
];
const AFTER: [&str; 26] = [
    "报道",
    "报导",
    "杂志",
    "援引",
    "引述",
    "记者",
    "指出",
    "透露",
    "披露",
    "称",
    "采访",
    "专访",
    "刊文",
    "撰文",
    "周",
    "说",
    "网站",
    "最早",
    "首先",
    "记",
    "曾报",
    "的报道",
    "的报导",
    "取得",
    "获得",
    "看到",
];

fn outlet(reading: &Reading<'_>, from: usize, to: usize) -> Option<Candidate> {
    if from >= to || to - from > 12 {
        return None;
    }
    let tail: String = reading.units[from.saturating_sub(5)..from - 1].iter().map(|unit| unit.folded).collect();
    let head: String = reading.units[to + 1..reading.units.len().min(to + 5)].iter().map(|unit| unit.folded).collect();
    let before = BEFORE.iter().find(|word| tail.ends_with(**word));
    let after = AFTER.iter().find(|word| head.starts_with(**word));
    let is_named_so = reading.cue_before(to, Cue::Body).is_some();
    let because = Because::new(Rule::TitleMarks, [reading.slice(from, to)]);
    match (before, after, is_named_so) {
        (Some(_), ..) | (_, Some(_), _) => Some(Candidate::new(from, to, What::Organization, 0.85, because)),
        (_, _, true) => Some(Candidate::new(from, to, What::Organization, 0.75, because)),
        _ => Some(Candidate::decoy(from, to, 0.7)),
    }
}
