//! What a sentence is: a quote, a report, a statement, or no claim.

use super::{
    carry::Carry,
    cue::{Mark, Sort, Tongue},
    filter::features,
    frame::Frame,
    hedge, korean, line,
    lists::lists,
    sentence::Sentence,
    statement, via,
};
#[cfg(all(feature = "train", not(target_arch = "wasm32")))]
use super::{filter::Feature, frame};
use crate::{
    annotation::{Because, Body, Claim, ClaimKind, Finding, Label, Rule},
    text::Span,
};

/// A quote has at least this share of its characters in quotation marks (the guide: two fifths).
const QUOTED: f64 = 0.4;
/// In Korean less: title, place and verb stand outside and are long.
const QUOTED_KOREAN: f64 = 0.3;
/// After a colon the quotation is the point, however much stands before it.
const QUOTED_LAST: f64 = 0.15;
/// Without a frame, so much.
const QUOTED_WHOLE: f64 = 0.75;
/// Claims less sure than this are not marked: where F1 on development articles is best.
const FLOOR: f64 = 0.65;
/// A frame that was learnt to report less surely than this is none.
const REPORTS: f64 = 0.35;

/// Korean nouns that close what the last speaker said: `…다는 설명이다`.
const OWN_NOUNS: [&str; 6] = ["는 설명", "는 주장", "는 입장", "는 판단", "는 계산", "는 생각"];

/// Pronouns, folded, that mean the last speaker.
const PRONOUNS: &[&str] = &["he", "she", "他", "她", "그", "그녀", "佢"];

/// The claim that `sentence` makes, if any.
pub(super) fn claim(sentence: &Sentence<'_>, frame: Option<Frame>, carry: &mut Carry) -> Option<Finding> {
    let answers = carry.interview.read(sentence);
    if line::is_no_sentence(sentence) {
        carry.passes();
        return None;
    }
    let found = match frame {
        Some(_) if asks(sentence) => None,
        Some(frame) if reports(sentence, &frame) => Some(framed(sentence, &frame, carry)),
        _ => unframed(sentence, carry).map(|finding| answered(sentence, finding, answers)),
    };
    found.filter(|finding| finding.confidence >= FLOOR)
}

/// What `person` says in an interview is his, not the article's.
fn answered(sentence: &Sentence<'_>, mut finding: Finding, person: Option<Span>) -> Finding {
    if let (Body::Claim(claim), Some(person)) = (&mut finding.body, person)
        && claim.carried.is_none()
    {
        (claim.kind, claim.carried, claim.named) = (ClaimKind::Quote, Some(person), true);
        finding.because.push(Because::new(Rule::Carried, [sentence.at(person)]));
    }
    finding
}

/// Whether what was learnt agrees that `frame` reports.
fn reports(sentence: &Sentence<'_>, frame: &Frame) -> bool {
    sentence.model.is_none_or(|model| model.answer(&features::of_report(sentence, frame), 0.0) >= REPORTS)
}

/// How sure it is that `sentence` states something.
fn states(sentence: &Sentence<'_>) -> f64 {
    match sentence.model {
        Some(model) => model.answer(&features::of_statement(sentence), statement::prior(sentence)),
        None => statement::confidence(sentence),
    }
}

/// What the model is asked of `sentence`: whether it reports, or whether it states.
#[cfg(all(feature = "train", not(target_arch = "wasm32")))]
pub(super) fn question(sentence: &Sentence<'_>) -> Option<(bool, Vec<Feature>)> {
    if !may_state(sentence) {
        return None;
    }
    match frame::frame(sentence) {
        Some(_) if asks(sentence) => None,
        Some(frame) => Some((true, features::of_report(sentence, &frame))),
        None => Some((false, features::of_statement(sentence))),
    }
}

/// Whether `sentence` is one of the article's own words, as far as its form tells.
pub(super) fn may_state(sentence: &Sentence<'_>) -> bool {
    !line::is_no_sentence(sentence) && !(sentence.quoted_share() >= QUOTED_WHOLE && is_speech(sentence))
}

/// A question of the article's own, not one in quotation marks.
fn asks(sentence: &Sentence<'_>) -> bool {
    sentence.as_str().ends_with(['?', '？']) && sentence.quoted().next().is_none()
}

/// A sentence with a cue.
fn framed(sentence: &Sentence<'_>, frame: &Frame, carry: &mut Carry) -> Finding {
    let via = frame.via.or_else(|| frame.source.and_then(|source| via::outlet(sentence, source)));
    let frame = &Frame { via, ..*frame };
    let share = sentence.quoted_share();
    let is_quote = frame.source.is_some() && is_quote(sentence, share);
    let kind = if is_quote { ClaimKind::Quote } else { ClaimKind::Reported };
    let mut because = Vec::new();
    because.extend(frame.cue.map(|cue| Because::new(Rule::Cue, [sentence.at(cue)])));
    because.extend(frame.source.map(|source| Because::new(Rule::Source, [sentence.at(source)])));
    because.extend(frame.via.map(|via| Because::new(Rule::Outlet, [sentence.at(via)])));
    if kind == ClaimKind::Quote {
        because.push(Because::new(Rule::Quoted, [&*percent(share)]));
    }
    let of_source = frame.source.map(|source| is_named(sentence, source));
    let carried = match frame.source {
        Some(source) if is_pronoun(sentence, source) => {
            carry.last_named().filter(|_| !is_named_before(sentence, source))
        }
        Some(_) => None,
        None if continues(sentence) => carry.last(),
        None => None,
    };
    let named = of_source.unwrap_or(carried.is_some() && carry.is_named());
    match frame.source {
        Some(source) if carried.is_none() => carry.speaks(sentence, source, named),
        Some(_) => carry.goes_on(sentence),
        None => carry.passes(),
    }
    let confidence = confidence(frame, kind);
    finished(
        sentence,
        Claim { source: frame.source, cue: frame.cue, via: frame.via, named, carried, ..Claim::of_kind(kind) },
        Some(frame),
        confidence,
        because,
    )
}

fn is_pronoun(sentence: &Sentence<'_>, source: Span) -> bool {
    PRONOUNS.contains(&sentence.folded_at(source))
}

/// Whether a person stands before the pronoun at `source` in its own sentence: then it is he.
fn is_named_before(sentence: &Sentence<'_>, source: Span) -> bool {
    let before = Span::new(sentence.span.start, source.start);
    sentence.labelled(before, Label::Person).any(|person| !sentence.is_quoted(person.span.start))
}

/// A sentence without a cue: a quotation that goes on, a report that goes on, or a statement.
fn unframed(sentence: &Sentence<'_>, carry: &mut Carry) -> Option<Finding> {
    let share = sentence.quoted_share();
    if share >= QUOTED_WHOLE && is_speech(sentence) && !sentence.has_own_words {
        return None;
    }
    if share >= QUOTED_WHOLE && is_speech(sentence) && sentence.has_reports {
        let carried = carry.of_quotation(sentence);
        let named = carried.is_some() && carry.is_named();
        carry.goes_on(sentence);
        let because = vec![Because::new(Rule::Quoted, [&*percent(share)])];
        let confidence = if carried.is_some() { 0.8 } else { 0.65 };
        return Some(finished(
            sentence,
            Claim { carried, named, ..Claim::of_kind(ClaimKind::Quote) },
            None,
            confidence,
            because,
        ));
    }
    if sentence.tongue == Tongue::Korean
        && korean::carries_on(sentence)
        && let Some(carried) = carry.last()
    {
        carry.goes_on(sentence);
        return Some(finished(
            sentence,
            Claim { carried: Some(carried), named: carry.is_named(), ..Claim::of_kind(ClaimKind::Reported) },
            None,
            0.7,
            Vec::new(),
        ));
    }
    carry.passes();
    let confidence = states(sentence);
    let kind = if share >= QUOTED && is_speech(sentence) { ClaimKind::Quote } else { ClaimKind::Statement };
    Some(finished(sentence, Claim::of_kind(kind), None, confidence, reasons(sentence)))
}

/// Whether the words in quotation marks are what is told, `share` of all.
fn is_quote(sentence: &Sentence<'_>, share: f64) -> bool {
    let enough = if sentence.tongue == Tongue::Korean { QUOTED_KOREAN } else { QUOTED };
    is_speech(sentence) && share >= enough || share >= QUOTED_LAST && follows_colon(sentence)
}

/// Whether the sentence ends with a quotation after a colon.
fn follows_colon(sentence: &Sentence<'_>) -> bool {
    sentence.quoted().next_back().is_some_and(|quoted| {
        let is_last = sentence.after(quoted.end).trim_matches(['.', '。', ' ']).is_empty();
        is_last && sentence.before(quoted.start).trim_end().ends_with([':', '：'])
    })
}

/// Whether one of its quotations is a whole clause, not a name or a word.
fn is_speech(sentence: &Sentence<'_>) -> bool {
    let is_spaced = sentence.tongue != Tongue::Chinese;
    sentence.quoted().map(|quoted| sentence.at(quoted)).any(|quoted| {
        let n = if is_spaced { quoted.split(' ').count() * 3 } else { quoted.chars().count() };
        n >= 10 || quoted.contains(['。', '，', '？', '！', '.', ',', '?', '!', '…']) && n > 3
    })
}

/// Whether a report without a source says that the last speaker goes on: `并称`, `还说`, `그러면서`.
fn continues(sentence: &Sentence<'_>) -> bool {
    let folded = sentence.folded_at(sentence.span);
    let end = folded.trim_end_matches(|mark: char| !mark.is_alphanumeric());
    if OWN_NOUNS.iter().any(|noun| {
        end.strip_suffix("이다").or_else(|| end.strip_suffix("입니다")).is_some_and(|end| end.ends_with(noun))
    }) {
        return true;
    }
    ["并称", "并说", "还说", "还称", "又说", "并表示", "还表示", "并指", "그러면서", "이어 ", "또 ", "그는"]
        .iter()
        .any(|word| folded.contains(word))
}

/// The claim with hedge, polarity and the reasons for them.
fn finished(
    sentence: &Sentence<'_>,
    mut claim: Claim,
    frame: Option<&Frame>,
    confidence: f64,
    mut because: Vec<Because>,
) -> Finding {
    if let Some((hedge, word)) = hedge::hedge(sentence, frame) {
        claim.hedge = Some(hedge);
        because.push(Because::new(Rule::Hedge, [sentence.at(word)]));
    }
    let denial = hedge::denial(sentence, frame);
    claim.polarity = hedge::polarity(denial);
    because.extend(denial.map(|word| Because::new(Rule::Denial, [sentence.at(word)])));
    because.extend(claim.carried.map(|carried| Because::new(Rule::Carried, [sentence.at(carried)])));
    Finding { span: sentence.span, body: Body::Claim(claim), confidence, because }
}

fn confidence(frame: &Frame, kind: ClaimKind) -> f64 {
    match (frame.source, kind, frame.sort) {
        (Some(_), ClaimKind::Quote, _) => 0.95,
        (Some(_), _, Sort::Claim | Sort::Predict) => 0.85,
        (Some(_), _, _) => 0.9,
        (None, _, Sort::Rumour) => 0.75,
        (None, _, _) => 0.7,
    }
}

/// Whether `source` has a name of its own: it holds a person or an organization, or is written as a name is.
fn is_named(sentence: &Sentence<'_>, source: Span) -> bool {
    if is_pronoun(sentence, source) {
        return is_named_before(sentence, source);
    }
    if is_employed(sentence, source) {
        return false;
    }
    if let Some(name) = sentence.names_in(source).next() {
        // `an official at NewSpace` has none: the name is not the speaker's.
        return name.span.start <= source.start + 4
            || sentence.names_in(source).any(|name| name.span.end >= source.end);
    }
    let is_unnamed = sentence.hits.iter().any(|hit| source.overlaps(hit.span) && hit.word.is(Mark::Unnamed));
    let text = sentence.at(source);
    let is_capital = text.split(' ').next_back().is_some_and(|word| word.starts_with(char::is_uppercase));
    !is_unnamed && !PRONOUNS.contains(&sentence.folded_at(source)) && (is_capital || text.contains('·'))
}

/// Whether `source` is somebody without a name, of a body that may have one: `维洛里人士`, `벨로리 관계자`.
fn is_employed(sentence: &Sentence<'_>, source: Span) -> bool {
    let folded = sentence.folded_at(source);
    let ends = match sentence.tongue {
        Tongue::English => false,
        Tongue::Chinese => lists().chinese_employed.ends(folded),
        Tongue::Korean => lists().korean_employed.ends(folded),
    };
    ends && sentence.labelled(source, Label::Person).next().is_none()
}

/// What speaks for a statement.
fn reasons(sentence: &Sentence<'_>) -> Vec<Because> {
    let mut because = Vec::new();
    if sentence.as_str().contains(|character: char| character.is_ascii_digit()) {
        because.push(Because::new(Rule::Figure, []));
    }
    if let Some(name) = sentence.names_in(sentence.span).next() {
        because.push(Because::new(Rule::Names, [sentence.at(name.span)]));
    }
    if because.is_empty() {
        because.push(Because::new(Rule::Asserts, []));
    }
    because
        .extend(sentence.marks(Mark::Opinion).next().map(|hit| Because::new(Rule::Opinion, [sentence.at(hit.span)])));
    because
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
