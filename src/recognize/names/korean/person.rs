//! Korean names: a surname and mostly two syllables, with a title beside them.

use std::{collections::HashMap, sync::LazyLock};

use super::super::{
    candidate::{Candidate, What},
    characters::Characters,
    cues::Cue,
    entities::{Entity, EntitySort},
    reading::Reading,
    unit::Sort,
};
use super::word::{Word, hangul_end, is_common, is_tail};
use crate::annotation::{Because, Rule};

const COMMON_SURNAMES: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민";
const RARE_SURNAMES: &str = "나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감호음빈동온갈간견계궁궉근기난내뇌단담당대돈란로뢰루리만매묘묵미범별비빙삼상섭승시아야애양영옹요운원위자잠저점좌준즙증창초춘탄탕판팽평포풍필학한해화환후흥섬";
const COMPOUND_SURNAMES: [&str; 9] = ["남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방", "어금"];
/// Syllables usual in given names.
const GIVEN: &str = "산초표든이돈허허린올비궁걸바위갑득춘팔복말금분덕점숙녀례님순임심막판쇠봉필벽솔하람찬솔길가강건경계고관광교구국권규균근금기길나남노다단달담대덕도동두라란람래려련렬례로록률리린림마만명모목무문미민반방배백범별병보복봉부빈상새서석선설섭성세소솔송수숙순슬승시식신아안애양언업연열엽영예오옥완요용우욱운웅원월위유윤율은을음의이익인일임자장재전정제조종주준중지진찬창채천철청초춘충치칠태택평필하학한해향헌혁현형혜호홍화환회효후훈휘흠희흥결봄빛샘온찬늘별솔들결";

/// The sets of the lists above.
struct Shapes {
    common: Characters,
    rare: Characters,
    given: Characters,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| Shapes {
    common: COMMON_SURNAMES.chars().collect(),
    rare: RARE_SURNAMES.chars().collect(),
    given: GIVEN.chars().collect(),
});

/// Points that a name needs.
const ENOUGH: f64 = 2.4;

/// Whether `syllable` is a surname.
pub(in super::super) fn is_surname(syllable: char) -> bool {
    SHAPES.common.contains(syllable) || SHAPES.rare.contains(syllable)
}

/// Adds them to `candidates`.
pub(super) fn find(reading: &Reading<'_>, words: &[Word], candidates: &mut Vec<Candidate>) {
    let repeated = repeated(reading, words);
    for at in 0..words.len() {
        let from = words[at].from;
        if reading.units[from].sort != Sort::Hangul {
            continue;
        }
        for n in [2, 3, 4] {
            candidates.extend(judge(reading, words, at, n, &repeated));
        }
        candidates.extend(surname_alone(reading, from));
    }
}

/// How often words with the shape of a full name stand in the article, with particles that differ or none.
fn repeated<'a>(reading: &Reading<'a>, words: &[Word]) -> HashMap<&'a str, usize> {
    let mut times = HashMap::new();
    for word in words {
        let to = word.from + 3;
        let is_name = to <= word.to
            && reading.units[word.from..to].iter().all(|unit| unit.sort == Sort::Hangul)
            && is_tail(reading, to, word.to)
            && !is_common(reading.slice(word.from, to - 1))
            && !is_listed(reading, word.from, to - 1)
            && !matches!(
                reading.units[to - 1].folded,
                '을' | '를'
                    | '은'
                    | '는'
                    | '이'
                    | '가'
                    | '들'
                    | '의'
                    | '에'
                    | '도'
                    | '로'
                    | '와'
                    | '과'
                    | '하'
                    | '된'
                    | '한'
                    | '할'
            )
            && shape(reading, word.from, to).is_some_and(|points| points >= 0.3);
        let name = reading.slice(word.from, to);
        if is_name
            && !is_common(name)
            && !is_common(reading.slice(word.from, word.to))
            && !is_listed(reading, word.from, to)
        {
            *times.entry(name).or_insert(0) += 1;
        }
    }
    times
}

/// Whether a list knows the syllables as something other than a person.
fn is_listed(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    reading
        .lists
        .entities
        .ahead(&reading.units[from..to])
        .any(|(n, packed)| n == to - from && Entity::unpack(packed).sort != EntitySort::Person)
}

fn judge(
    reading: &Reading<'_>,
    words: &[Word],
    at: usize,
    n: usize,
    repeated: &HashMap<&str, usize>,
) -> Option<Candidate> {
    let Word { from, to: word_end } = words[at];
    let to = from + n;
    if to > word_end || reading.units[from..to].iter().any(|unit| unit.sort != Sort::Hangul) {
        return None;
    }
    let mut points = shape(reading, from, to)?;
    let mut because = Vec::new();
    let after = tail(reading, to, &mut because)?;
    // Two syllables are a name only before a title; and a word with a particle, or `서모`, is none.
    if n == 2 && (after < 2.0 || reading.units[from + 1].folded == '모') {
        return None;
    }
    points += after;
    if n == 3 && is_common(reading.slice(from, to - 1)) {
        points -= 1.2;
    }
    points += before(reading, words, at, &mut because);
    if is_common(reading.slice(from, to)) || is_common(reading.slice(from, hangul_end(reading, to))) {
        points -= 2.0;
    }
    if let Some(times) = repeated.get(reading.slice(from, to)).filter(|times| **times > 1) {
        points += if *times > 2 { 1.9 } else { 1.4 };
        because.push(Because::new(Rule::Shape, [reading.slice(from, to)]));
    }
    if points < ENOUGH {
        return None;
    }
    because.push(Because::new(Rule::Surname, [reading.slice(from, from + if n == 4 { 2 } else { 1 })]));
    Some(Candidate { from, to, what: What::Person, confidence: (0.42 + 0.1 * points).min(0.95), because })
}

/// Whether a word has the shape of a Korean full name.
pub(super) fn is_native(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    to - from == 3 && shape(reading, from, to).is_some_and(|points| points >= 0.3)
}

/// Points for the syllables; nothing where they are no name.
fn shape(reading: &Reading<'_>, from: usize, to: usize) -> Option<f64> {
    let first = reading.units[from].folded;
    let is_compound = COMPOUND_SURNAMES.contains(&reading.slice(from, from + 2));
    let (base, given) = match to - from {
        4 if is_compound => (1.2, from + 2),
        3 if is_compound => (0.9, from + 2),
        4 => return None,
        _ if SHAPES.common.contains(first) => (0.7, from + 1),
        _ if SHAPES.rare.contains(first) => (0.3, from + 1),
        _ => return None,
    };
    let n_odd = reading.units[given..to].iter().filter(|unit| !SHAPES.given.contains(unit.folded)).count();
    let penalty = match (to - from, n_odd) {
        (2, _) => 0.9,
        (_, 0) => 0.0,
        (_, 1) => 0.5,
        _ => 1.6,
    };
    Some(base - penalty)
}

/// Points for what follows the name; nothing where the word goes on otherwise.
fn tail(reading: &Reading<'_>, to: usize, because: &mut Vec<Because>) -> Option<f64> {
    let end = hangul_end(reading, to);
    if end > to {
        if let Some(n) = reading.cue_at(to, Cue::Title).filter(|n| is_tail(reading, to + n, end)) {
            because.push(Because::new(Rule::Titled, [reading.slice(to, to + n)]));
            return Some(2.0);
        }
        return is_tail(reading, to, end).then_some(0.4);
    }
    Some(title_after(reading, to, because))
}

/// Points for a title in the next words: `류시현 대표`, `당유정 공주대 교수`, `맹복수(61) 씨`.
pub(super) fn title_after(reading: &Reading<'_>, to: usize, because: &mut Vec<Because>) -> f64 {
    let mut at = to;
    if reading.mark(at) == Some('(') {
        let Some(close) = (at + 1..at + 8).find(|inner| reading.mark(*inner) == Some(')')) else { return 0.0 };
        let is_age = close == at + 2 && reading.units[at + 1].sort == Sort::Digits;
        if is_age {
            because.push(Because::new(Rule::Described, [reading.slice(at, close + 1)]));
            return 2.4;
        }
        at = close + 1;
    }
    for n_between in 0..3 {
        let end = hangul_end(reading, at + 1).max(at);
        if let Some(n) =
            reading.cue_at(at, Cue::Title).filter(|n| is_tail(reading, at + n, hangul_end(reading, at + n)))
        {
            because.push(Because::new(Rule::Titled, [reading.slice(at, at + n)]));
            let is_address = matches!(reading.slice(at, at + n), "씨" | "여사" | "옹" | "기자");
            return match n_between {
                0 if is_address => 3.0,
                0 => 2.3,
                1 => 2.1,
                _ => 1.2,
            };
        }
        let is_word = reading.unit(at).is_some_and(|unit| matches!(unit.sort, Sort::Hangul | Sort::Latin));
        if !is_word || has_particle(reading, at, end) && n_between > 0 {
            return 0.0;
        }
        at = end;
    }
    0.0
}

/// Whether the word at `at` ends in a particle of a subject or object, so that what follows belongs to something else.
fn has_particle(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    end > at + 1 && matches!(reading.units[end - 1].folded, '은' | '는' | '을' | '를' | '에' | '의' | '로')
}

/// Points for a role before the name: `창업자 류시현은`.
fn before(reading: &Reading<'_>, words: &[Word], at: usize, because: &mut Vec<Because>) -> f64 {
    let from = words[at].from;
    let previous = at.checked_sub(1).map(|before| words[before]).filter(|word| word.to == from);
    let Some(previous) = previous else {
        return match reading.mark_before(from) {
            Some('▲' | '△' | '·' | ',' | '=' | '“' | '"' | '‘' | '[') => 0.3,
            _ => 0.0,
        };
    };
    for cue in [Cue::Role, Cue::Title] {
        if let Some(n) = reading.cue_before(from, cue).filter(|n| from - n >= previous.from) {
            let is_whole = from - n == previous.from;
            because.push(Because::new(Rule::Titled, [reading.slice(from - n, from)]));
            return if is_whole || n > 1 { 1.9 } else { 0.4 };
        }
    }
    0.0
}

/// `김 씨`, `김모 씨`: a surname with the form of address that nothing but a person has; `모` stands for the name left out.
fn surname_alone(reading: &Reading<'_>, from: usize) -> Option<Candidate> {
    if !is_surname(reading.units[from].folded) {
        return None;
    }
    let some = usize::from(reading.unit(from + 1).is_some_and(|unit| unit.folded == '모' && !unit.spaced));
    let mut at = from + 1 + some;
    if some == 1 && reading.mark(at) == Some('(') && reading.mark(at + 2) == Some(')') {
        at += 3;
    }
    let next = reading.unit(at).filter(|unit| unit.spaced || some == 1)?;
    let n_title =
        if next.folded == '씨' { 1 } else { reading.cue_at(at, Cue::Title).filter(|_| some == 1 && next.spaced)? };
    is_tail(reading, at + n_title, hangul_end(reading, at + n_title)).then(|| {
        Candidate::new(from, from + 1, What::Person, 0.9, Because::new(Rule::Titled, [reading.slice(at, at + n_title)]))
    })
}
