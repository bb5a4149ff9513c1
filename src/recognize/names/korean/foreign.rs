//! Foreign names in Hangul: `웰링턴 카브랄`, before a title or after a role.

use std::{collections::HashSet, sync::LazyLock};

use super::super::{
    candidate::{Candidate, What},
    cues::Cue,
    entities::{Entity, EntitySort},
    reading::Reading,
    unit::Sort,
};
use super::person::title_after;
use super::word::{Word, hangul_end, is_common, is_tail};
use crate::annotation::{Because, Rule};

/// Syllables that are rare in Korean words and usual in transliterations.
const SYLLABLES: &str = "갈거건게겐겔고골구굴귀그글기긴길까꼬꾸끄나난날냐너넌네넬녜노논놀뇨누눈뉴느니닉닌닐다단달댄더던덜데덴델도돈돌두둔뒤드든들디딘딜딧또뚜라락란랄람랍랑래랜램러런럴럼레렌렐렘려로록론롤롬롱루룬룰룸뤄뤼뤽르른를름릉리릭린릴림릿마막만말매맥맨맷머먼멀메멘멜모몬몰몽무문뮐뮤므미믹민밀바박반발밥방배밴버번벌베벡벤벨벳보본볼봄부분불뷔뷰브블비빅빈빌빙뻬뿌쁘사산살삼상새샌샐생샤샬샹서선설세센셀셰셴셸소손솔송쇼숄수순술쉐쉬슈슐스슨슬시신실싱쌍써쎄쏘쑤쓰아악안알암압앙애앤앨앰야얀얌양어언얼에엑엔엘엠여예옌오온올옴와완왈왕외요욘용우운울움워원월웨웬웰위윈윌윙유윤율융으은을이익인일임잉자작잔잘잠장재잭쟁저전제젠젤져조존졸종주준줄쥐쥘즈즌지진질짐징짜쩌쩐쯔차찬찰창채챈처천첸첼초총최추춘충취츠치친칠칭카칸칼캄캉캐캔캘캠커컨컬컴케켄켈켐켓코콘콜콥콩쾨쿄쿠쿤쿨퀘퀴퀸크큰클키킨킬킴킹타탄탈탐탕태탠터턴털테텐텔텍템토톤톨톰통투툰튀트튼틀티틴틸팀팅파판팔팜팡패팬팰퍼펀펄페펜펠펫포폰폴폼퐁표푸푼풀퓌퓨프플피핀필핏핑하한할함합항해핸햄허헌헐헤헨헬헴호혼홀홈홍후훈훌휘휴흐히힌힐힘힝";
/// Those of them that hardly stand in Korean words at all.
const TELLING: &str = "갤겐겔긴냐넌넬녜뇨뉴닉닐댄덜덴델뒤딘딜딧뚜랄랜램럴렌렐렘롤롬룸뤄뤼뤽르릭린릴릿맷멘멜몬뮐뮤므믹밴벡벤벨벳뷔뷰브블빅빈빌뻬뿌쁘샌샐샤샬샹센셀셰셴셸숄쉐쉬슈슐슨쎄쏘쑤앤앨앰얀옌욘왈웨웬웰윈윌윙젠젤쥘즈즌챈첸첼츠칸칼캄캔캘캠컨컬컴켄켈켐켓콥쾨쿄쿠쿤쿨퀘퀴퀸크클킨킬킴킹탠턴텐텔텍톤톨톰툰튀트튼틀틴틸팀팅팬팰퍼펀펄펜펠펫폰폴폼퐁퓌퓨프플핀핏핑핸햄헌헐헨헬헴홀훌휘힌힐힝토티테타케카코파페포피푸베비보루로레러라리레니네드스";

static SETS: LazyLock<(HashSet<char>, HashSet<char>)> =
    LazyLock::new(|| (SYLLABLES.chars().collect(), TELLING.chars().collect()));

/// The longest name, in words.
const LONGEST: usize = 5;

/// Adds them to `candidates`.
pub(super) fn find(reading: &Reading<'_>, words: &[Word], candidates: &mut Vec<Candidate>) {
    for at in 0..words.len() {
        candidates.extend(before_title(reading, words, at));
    }
    let mut at = 0;
    while at < words.len() {
        let n = run_length(reading, words, at);
        if n > 0 {
            candidates.extend(after_role(reading, words, at, n));
        }
        at += n.max(1);
    }
}

/// The name whose last word is `words[at]`, where a title follows: `누를란 예셍겔디 청장은`.
///
/// The title says that a person stands before it; so the word next to it need only not be something else, and those before it
/// must look foreign.
fn before_title(reading: &Reading<'_>, words: &[Word], at: usize) -> Option<Candidate> {
    let last = words[at];
    let mut because = Vec::new();
    let points = title_after(reading, last.to, &mut because);
    if points < 1.0 || !may_be_part(reading, last) {
        return None;
    }
    let is_direct = points > 2.0;
    let mut first = at;
    while first > 0
        && at - first + 1 < LONGEST
        && words[first - 1].to == words[first].from
        && is_foreign_part(reading, words[first - 1])
    {
        first -= 1;
    }
    let n_foreign = (first..=at).filter(|word| is_foreign(reading, words[*word].from, words[*word].to)).count();
    let needed = if is_direct { 1 } else { 2 };
    let is_certain = n_foreign >= needed || is_direct && first < at;
    is_certain.then(|| Candidate {
        from: words[first].from,
        to: last.to,
        what: What::Person,
        confidence: if is_direct { 0.82 } else { 0.7 },
        because,
    })
}

/// Whether a word may be the last of a name: not common, not listed, no role, without a particle that it cannot do without.
fn may_be_part(reading: &Reading<'_>, word: Word) -> bool {
    let content = reading.slice(word.from, word.to);
    let n = word.to - word.from;
    reading.units[word.from..word.to].iter().all(|unit| unit.sort == Sort::Hangul)
        && (1..=7).contains(&n)
        && !is_common(content)
        && !is_role(reading, word)
        && !is_listed(reading, word)
        && !ends_otherwise(reading, word)
}

fn is_foreign_part(reading: &Reading<'_>, word: Word) -> bool {
    may_be_part(reading, word)
        && (is_foreign(reading, word.from, word.to) || word.to - word.from <= 2 && !has_particle(reading, word))
}

/// Whether the word is one that ends an organization's name, or a verb before a noun (`하는`, `했던`), or carries a particle.
fn ends_otherwise(reading: &Reading<'_>, word: Word) -> bool {
    let is_organization = [Cue::Body, Cue::Firm].iter().any(|cue| {
        reading.cue_before(word.to, *cue).is_some_and(|n| n > 1 || reading.units[word.to - 1].folded == '대')
    });
    let last = reading.units[word.to - 1].folded;
    is_organization
        || matches!(
            last,
            '의' | '는' | '은' | '을' | '를' | '한' | '된' | '할' | '던' | '며' | '고' | '서' | '에' | '와' | '과'
        ) && !is_foreign(reading, word.from, word.to)
        || matches!(last, '의' | '을' | '를' | '는')
}

fn has_particle(reading: &Reading<'_>, word: Word) -> bool {
    word.to - word.from > 1 && is_tail(reading, word.to - 1, word.to)
}

fn is_listed(reading: &Reading<'_>, word: Word) -> bool {
    reading
        .lists
        .entities
        .ahead(&reading.units[word.from..word.to])
        .any(|(n, packed)| n == word.to - word.from && !matches!(Entity::unpack(packed).sort, EntitySort::Person))
}

/// Whether the syllables `from..to` are such as transliterations are written with, and some of them no others.
fn is_foreign(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let units = &reading.units[from..to];
    let n_telling = units.iter().filter(|unit| SETS.1.contains(&unit.folded)).count();
    units.iter().all(|unit| SETS.0.contains(&unit.folded)) && n_telling * 5 >= units.len() * 2
}

/// How many words in a row look foreign; the last may carry particles.
fn run_length(reading: &Reading<'_>, words: &[Word], start: usize) -> usize {
    let mut n = 0;
    while n < LONGEST && start + n < words.len() {
        let word = words[start + n];
        let follows = n == 0 || words[start + n - 1].to == word.from;
        let Some(stem) = foreign_stem(reading, word).filter(|_| follows) else { break };
        n += 1;
        if stem < word.to {
            break;
        }
    }
    n
}

/// The end of the word without its particles, where what is left looks foreign.
fn foreign_stem(reading: &Reading<'_>, word: Word) -> Option<usize> {
    let content = reading.slice(word.from, word.to);
    if reading.units[word.from].sort != Sort::Hangul
        || is_common(content)
        || is_role(reading, word)
        || is_listed(reading, word)
    {
        return None;
    }
    let end = hangul_end(reading, word.from + 1);
    let stem = (word.from + 2..end)
        .find(|stem| is_tail(reading, *stem, end) && !SETS.1.contains(&reading.units[*stem].folded))
        .unwrap_or(end);
    (end - word.from >= 2 && is_foreign(reading, word.from, stem) && !is_common(reading.slice(word.from, stem)))
        .then_some(stem)
}

fn is_role(reading: &Reading<'_>, word: Word) -> bool {
    [Cue::Role, Cue::Title]
        .iter()
        .any(|cue| reading.cue_at(word.from, *cue).is_some_and(|n| is_tail(reading, word.from + n, word.to)))
}

/// The name of `n` words after a role: `공격수 웰링턴 카브랄이`.
fn after_role(reading: &Reading<'_>, words: &[Word], at: usize, n: usize) -> Option<Candidate> {
    let from = words[at].from;
    let to = foreign_stem(reading, words[at + n - 1])?;
    let role = [Cue::Role, Cue::Title]
        .iter()
        .find_map(|cue| reading.cue_before(from, *cue).filter(|n_cue| *n_cue > 1 && reading.units[from].spaced));
    let has_particle = to < words[at + n - 1].to;
    let n_syllables = to - from;
    match role {
        Some(n_cue) => {
            let because = Because::new(Rule::Titled, [reading.slice(from - n_cue, from)]);
            Some(Candidate::new(from, to, What::Person, if n > 1 { 0.85 } else { 0.75 }, because))
        }
        // Two foreign words with the particle of a subject, at the beginning of a sentence.
        None if n > 1
            && has_particle
            && n_syllables >= 5
            && matches!(reading.units[to].folded, '은' | '는' | '이' | '가') =>
        {
            let because = Because::new(Rule::Shape, [reading.slice(from, to)]);
            Some(Candidate::new(from, to, What::Person, 0.62, because))
        }
        None => None,
    }
}
