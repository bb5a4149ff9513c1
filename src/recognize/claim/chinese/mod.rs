//! Chinese frames: `某某表示，…`, `“…。”某某说`, `据某某透露`, `据悉`.

mod source;

use super::{
    cue::{Cue, Hit, Mark, Side, Sort, Tongue},
    frame::Frame,
    lists::lists,
    sentence::Sentence,
};
use crate::{annotation::Label, text::Span};

/// The gap of `据…透露` is no longer than this, in bytes.
const GAP: usize = 120;

/// Characters before a cue that make it an infinitive, a noun or a passive.
const NOT_BEFORE: &[char] = &['被', '所', '可', '应', '没', '未', '不', '想', '敢', '须', '需', '的', '待', '获'];

/// What ends a clause. All are matched in folded text.
pub(super) const CLAUSE_MARKS: &[char] = &['，', '。', '；', '：', '！', '？', ',', ';', ':', '!', '?', '…', '—'];

/// The frame of `sentence`: beside a quotation where there is one, else the first that has a source.
pub(super) fn frame(sentence: &Sentence<'_>) -> Option<Frame> {
    let main = sentence
        .quoted()
        .max_by_key(|quoted| quoted.len())
        .filter(|quoted| quoted.len() * 5 >= sentence.span.len() * 2);
    let (mut best, mut unsourced, mut beside) = (None, None, None);
    for (hit, cue) in sentence.cues(Tongue::Chinese) {
        let Some(frame) = frame_of(sentence, hit, cue) else { continue };
        if frame.source.is_none() {
            unsourced = unsourced.or(Some(frame));
            continue;
        }
        if let Some(main) = main
            && touches(sentence, hit.span, main)
            && (hit.span.end <= main.start || beside.is_none())
        {
            beside = Some(frame);
        }
        best = best.or(Some(frame));
    }
    let found = match (beside, best) {
        (Some(beside), Some(first)) => Some(with_outlet(sentence, beside, first)),
        (beside, first) => beside.or(first),
    };
    found.map(|frame| requoted(sentence, frame).unwrap_or(frame)).or(unsourced)
}

/// `《日报》引述知情人士报道`: the people are the source, the paper is the outlet.
fn requoted(sentence: &Sentence<'_>, frame: Frame) -> Option<Frame> {
    let outlet = frame.source?;
    let after = &sentence.folded[outlet.end..sentence.span.end];
    let (at, word) = ["援引", "引述", "转引"].iter().find_map(|word| Some((after.find(word)?, word)))?;
    if after[..at].contains(['，', '。', '“', '「']) || after[..at].chars().count() > 16 {
        return None;
    }
    let start = outlet.end + at + word.len();
    let rest = &sentence.folded[start..sentence.span.end];
    let length = ["的话", "的说法", "报道", "报导", "，", "称", "指出", "透露", "表示"]
        .iter()
        .filter_map(|end| rest.find(end))
        .min()?;
    if !lists().chinese_employed.ends(rest[..length].trim_end()) {
        return None;
    }
    let source = source::in_gap(sentence, Span::new(start, start + length))?;
    let tail = &rest[length..];
    let said = tail.strip_prefix("的话").or_else(|| tail.strip_prefix("的说法")).unwrap_or(tail);
    let verb = ["报道", "报导"].iter().find(|verb| said.starts_with(**verb));
    let cue = match verb {
        Some(verb) => Span::new(start + rest.len() - said.len(), start + rest.len() - said.len() + verb.len()),
        None => Span::new(outlet.end + at, start),
    };
    Some(Frame { cue: Some(cue), source: Some(source), via: Some(outlet), ..frame })
}

/// `beside`, the speaker's own frame, with the outlet of the frame before it.
fn with_outlet(sentence: &Sentence<'_>, beside: Frame, first: Frame) -> Frame {
    let outlet = first.source.filter(|source| {
        beside.source != Some(*source) && sentence.labelled(*source, Label::Organization).next().is_some()
    });
    Frame { via: beside.via.or(outlet), ..beside }
}

fn frame_of(sentence: &Sentence<'_>, hit: &Hit, cue: Cue) -> Option<Frame> {
    let word = sentence.folded_at(hit.span);
    match cue.side {
        Side::Nowhere => unsourced(sentence, hit, cue),
        Side::After if matches!(word, "据" | "根据") => according_to(sentence, hit, cue),
        _ => verb(sentence, hit, cue),
    }
}

/// `据悉`, `有消息称`.
fn unsourced(sentence: &Sentence<'_>, hit: &Hit, cue: Cue) -> Option<Frame> {
    let reports = matches!(cue.sort, Sort::Rumour | Sort::Report | Sort::Say) && !hit.word.is(Mark::Weak);
    let opens =
        begins_clause(sentence, hit.span.start) || sentence.after(hit.span.end).starts_with(['，', ',', '称', '稱']);
    (reports && opens).then(|| Frame::new(hit.span, cue.sort, None))
}

/// `据《日报》报道，`, `根据商务部的数据，`, `据《日报》援引知情人士透露，`.
fn according_to(sentence: &Sentence<'_>, hit: &Hit, cue: Cue) -> Option<Frame> {
    if !begins_clause(sentence, hit.span.start) {
        return None;
    }
    let reach = sentence.text.floor_char_boundary((hit.span.end + GAP).min(sentence.span.end));
    let gap = &sentence.folded[hit.span.end..reach];
    let end = hit.span.end + gap.find(['，', ',', '。', '：', ';', '；']).unwrap_or(gap.len());
    let inner = Span::new(hit.span.end, end);
    let verb = last_cue_in(sentence, inner).filter(|verb| sentence.folded[verb.span.end..end].chars().count() <= 6);
    let (phrase, cue_span, sort) = match verb {
        Some(verb) => {
            (Span::new(inner.start, verb.span.start), verb.span, verb.word.cue.map_or(cue.sort, |cue| cue.sort))
        }
        None => (inner, hit.span, cue.sort),
    };
    let (phrase, via) = quoted_through(sentence, phrase);
    let source = source::in_gap(sentence, without_document(sentence, phrase))?;
    Some(Frame { cue: Some(cue_span), sort, source: Some(source), via })
}

/// `《日报》援引知情人士`: the people are the source, the paper is the outlet.
fn quoted_through(sentence: &Sentence<'_>, phrase: Span) -> (Span, Option<Span>) {
    let text = sentence.folded_at(phrase);
    for word in ["援引", "引述", "引用", "转引"] {
        if let Some(index) = text.find(word) {
            let outlet = source::in_gap(sentence, Span::new(phrase.start, phrase.start + index));
            return (Span::new(phrase.start + index + word.len(), phrase.end), outlet);
        }
    }
    (phrase, None)
}

fn last_cue_in<'a>(sentence: &Sentence<'a>, span: Span) -> Option<&'a Hit> {
    let verbs = |hit: &&Hit| {
        hit.word.cue.is_some()
            && hit.word.tongue == Tongue::Chinese
            && !matches!(hit.word.cue.map(|cue| cue.side), Some(Side::After))
    };
    let first = sentence.hits.partition_point(|hit| hit.span.start < span.start);
    sentence.hits[first..].iter().take_while(|hit| hit.span.end <= span.end).filter(verbs).last()
}

fn without_document(sentence: &Sentence<'_>, phrase: Span) -> Span {
    let text = sentence.folded_at(phrase);
    let cut =
        lists().chinese_gap_documents.ending(text).map(|word| text.len() - word.len()).filter(|&length| length > 0);
    let phrase = Span::new(phrase.start, phrase.start + cut.unwrap_or(text.len()));
    // `商务部公布的数据`: what was published follows its publisher.
    let text = sentence.folded_at(phrase);
    let published =
        ["公布的", "发布的", "公布", "发布"].iter().find_map(|word| text.find(word)).filter(|&index| index > 0);
    Span::new(phrase.start, phrase.start + published.unwrap_or(text.len()))
}

fn verb(sentence: &Sentence<'_>, hit: &Hit, cue: Cue) -> Option<Frame> {
    let before = sentence.before(hit.span.start);
    let folded_before = &sentence.folded[sentence.span.start..hit.span.start];
    if folded_before.ends_with(NOT_BEFORE) && !folded_before.ends_with("不予") {
        return None;
    }
    let rest = &sentence.folded[hit.span.end..sentence.span.end];
    if rest.starts_with('的') || rest.starts_with('者') || rest.starts_with('会') && rest.starts_with("会上") {
        return None;
    }
    if is_side_clause(folded_before, rest) || is_believed(folded_before) {
        return None;
    }
    let cue_word = sentence.folded_at(hit.span);
    let opens = opens_report(cue_word, rest);
    let source = source::before(sentence, hit.span.start)?;
    if source::is_first_person(sentence, source) {
        return None;
    }
    let between = &sentence.folded[source.end.min(hit.span.start)..hit.span.start];
    if between.contains(['未', '没']) && cue.sort != Sort::Deny || is_noun(between) && !opens || is_rhetorical(rest) {
        return None;
    }
    if lists().chinese_publishing.contains(cue_word) && !opens && !publishes_words(rest) {
        return None;
    }
    let speaks = source::is_speaker(sentence, source);
    let is_near = before.len() >= source.end - sentence.span.start
        && sentence.text[source.end..hit.span.start].chars().count() <= 14;
    let accepted = if hit.word.is(Mark::Manner) {
        frames_quotation(sentence, hit.span, rest)
    } else if hit.word.is(Mark::Weak) {
        opens || closes_quotation(sentence, hit.span, cue_word, rest) || speaks && is_near && !ends_clause(rest)
    } else {
        true
    };
    accepted.then(|| Frame::new(hit.span, cue.sort, Some(source)))
}

/// `在监管机构提出警告后，`, `如果……表明`: the cue stands in a clause that says when or if.
fn is_side_clause(before: &str, rest: &str) -> bool {
    let clause = before.rsplit(CLAUSE_MARKS).next().unwrap_or_default();
    let said = rest.split(CLAUSE_MARKS).next().unwrap_or_default();
    let is_when = clause.contains(['在', '当', '自'])
        && said.chars().count() <= 6
        && ["后", "之后", "以后", "时", "的时候", "之前", "前"].iter().any(|end| said.ends_with(end))
        && rest[said.len()..].starts_with(['，', ',']);
    is_when || ["如果", "倘若", "假如", "要是", "若是"].iter().any(|word| clause.contains(word))
}

/// `我认为政府希望……`: the writer believes it of somebody.
fn is_believed(before: &str) -> bool {
    let clause = before.rsplit(CLAUSE_MARKS).next().unwrap_or_default();
    ["我认为", "我相信", "我觉得", "我想", "我猜", "我看"].iter().any(|word| clause.contains(word))
}

fn publishes_words(rest: &str) -> bool {
    let clause = rest.split(['，', '。', ',', '；']).next().unwrap_or_default();
    lists().chinese_published.within(clause)
}

/// `公司的公开声明`: what stands between the owner and the cue makes it a noun.
fn is_noun(between: &str) -> bool {
    let between = between.trim_start_matches(['》', '”', '」', ' ']);
    between.starts_with('的') && !source::is_document(between) || between.ends_with('的')
}

/// `提醒我们`: the writer speaks to the reader.
fn is_rhetorical(rest: &str) -> bool {
    ["我们", "人们", "世人", "读者", "大家", "了我们"].iter().any(|object| rest.starts_with(object))
}

fn ends_clause(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['。', '，', '；', '！', '.', '、', ')', '）'])
}

/// Whether a quotation stands right beside the cue.
fn frames_quotation(sentence: &Sentence<'_>, cue: Span, rest: &str) -> bool {
    let after = rest.trim_start_matches(['道', '说', '着', '了', '，', ',', '：', ':']);
    let follows = after.starts_with(['“', '「', '『', '"', '‘']) || rest.starts_with(['：', ':']);
    let quoted = sentence.quoted().rfind(|quoted| quoted.end <= cue.start);
    follows
        || quoted.is_some_and(|quoted| {
            sentence.text[quoted.end..cue.start].chars().count() <= 30
                && (ends_clause(rest) || rest.starts_with(['说', '道']))
        })
}

/// Whether what is reported follows: a clause mark, a quotation, or a word that opens it (`表示说`, `回应称`).
fn opens_report(cue: &str, rest: &str) -> bool {
    let rest = rest.strip_prefix(['道', '说', '称', '着', '了', '到', '过', '指']).unwrap_or(rest);
    if rest.starts_with(['，', ',', '：', ':', '“', '「', '『', '"', '‘']) {
        return true;
    }
    let object = rest.find(['，', ',', '：', ':', '“', '「', '。']).unwrap_or(rest.len());
    lists().chinese_addressing.contains(cue)
        && rest[object..].starts_with(['，', ',', '：', ':', '“', '「'])
        && rest[..object].chars().count() <= 12
}

/// Whether the cue ends the frame of a quotation or report: `…，张三说。`
fn closes_quotation(sentence: &Sentence<'_>, cue: Span, word: &str, rest: &str) -> bool {
    let rest = rest.strip_prefix(['道', '说', '着']).unwrap_or(rest);
    let has_before = sentence.before(cue.start).contains(['，', '”', '」', '"', ',']);
    ends_clause(rest) && has_before && lists().chinese_closing.contains(word)
}

/// Whether `cue` frames `quoted`: stands right before it or in the clause after it.
fn touches(sentence: &Sentence<'_>, cue: Span, quoted: Span) -> bool {
    if cue.end <= quoted.start {
        return sentence.text[cue.end..quoted.start].chars().count() <= 12;
    }
    cue.start >= quoted.end && !sentence.text[quoted.end..cue.start].contains(['。', '；'])
}

/// Whether a clause begins at `at`.
fn begins_clause(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.folded[sentence.span.start..at].trim_end();
    before.is_empty()
        || before.ends_with(CLAUSE_MARKS)
        || before.ends_with(['”', '」', '“', '「', '（', '(', ')', '）', '但', '而', '惟', '另', '又', '且'])
        || ["不过", "但是", "另外", "另", "然而", "此前", "目前", "随后", "同时", "此外"]
            .iter()
            .any(|word| before.ends_with(word))
}
