//! English frames: `X said`, `said X`, `according to X`, `reportedly`.

mod source;
mod speaker;

use super::{
    cue::{Cue, Hit, Mark, Side, Sort, Tongue},
    frame::Frame,
    lists::lists,
    sentence::Sentence,
};
use crate::text::{Span, script};

/// The frame of the first cue that reports; one beside a quotation goes first.
pub(super) fn frame(sentence: &Sentence<'_>) -> Option<Frame> {
    let mut first = None;
    let mut unsourced = None;
    for (hit, cue) in sentence.cues(Tongue::English) {
        let Some(frame) = frame_of(sentence, hit, cue) else { continue };
        if frame.source.is_none() {
            unsourced = unsourced.or(Some(frame));
        } else if touches_quotation(sentence, hit.span) {
            return Some(frame);
        } else {
            first = first.or(Some(frame));
        }
    }
    first.or(unsourced)
}

fn frame_of(sentence: &Sentence<'_>, hit: &Hit, cue: Cue) -> Option<Frame> {
    if !is_lower_case_inside(sentence, hit.span) {
        return None;
    }
    match cue.side {
        Side::Nowhere => unsourced(hit, cue),
        Side::After => after(sentence, hit, cue),
        Side::Before | Side::Either => verb(sentence, hit, cue),
    }
}

/// `reportedly`: a report that names nobody. What is merely expected is none.
fn unsourced(hit: &Hit, cue: Cue) -> Option<Frame> {
    let reports = matches!(cue.sort, Sort::Rumour | Sort::Report | Sort::Claim) && !hit.word.is(Mark::Weak);
    reports.then(|| Frame::new(hit.span, cue.sort, None))
}

/// `according to X`, `citing X`.
fn after(sentence: &Sentence<'_>, hit: &Hit, cue: Cue) -> Option<Frame> {
    let word = sentence.folded_at(hit.span);
    if word.starts_with("cit") || word.starts_with("quot") {
        return verb(sentence, hit, cue);
    }
    let stands_apart = ends_clause(sentence.before(hit.span.start)) || hit.span.start == sentence.span.start;
    if hit.word.is(Mark::Weak) && !stands_apart {
        return None;
    }
    let source = source::after(sentence, hit.span.end)?;
    Some(Frame::new(hit.span, cue.sort, Some(source)))
}

fn verb(sentence: &Sentence<'_>, hit: &Hit, cue: Cue) -> Option<Frame> {
    let cue_span = first_word(sentence, hit.span);
    let before = sentence.folded[sentence.span.start..hit.span.start].trim_end();
    let rest = &sentence.folded[hit.span.end..sentence.span.end];
    let (previous, next) = (last_word(before), next_word(rest));
    let is_fixed = sentence.folded_at(hit.span) == "quoted as saying";
    if lists().english_not_before_cue.contains(previous) && !is_fixed
        || is_participle_of_passive(before, sentence.folded_at(hit.span), next)
        || is_noun(sentence.folded_at(hit.span), previous, next)
    {
        return None;
    }
    if let Some(source) = inverted(sentence, hit, before, rest) {
        return Some(Frame::new(cue_span, cue.sort, Some(source)));
    }
    let is_participle = sentence.folded_at(cue_span).ends_with("ing");
    if is_participle && !before.ends_with(',') {
        return None;
    }
    let source = source::before(
        sentence,
        if is_participle { before.len() - 1 + sentence.span.start } else { hit.span.start },
        is_participle,
    )?;
    let source = if is_fixed { without_copula(sentence, source) } else { source };
    if speaker::is_clause(sentence, source) {
        return None;
    }
    let speaks = speaker::is_speaker(sentence, source);
    let reports = lists().english_complement.contains(next)
        || touches_quotation(sentence, hit.span)
        || closes_clause(before, rest, sentence, source)
        || told_that(sentence.folded_at(cue_span), rest);
    if hit.word.is(Mark::Manner) && !touches_quotation(sentence, hit.span) || wants(sentence.folded_at(cue_span), next)
    {
        return None;
    }
    if sentence.folded_at(cue_span).starts_with("put") && !(speaks && puts_at(rest)) {
        return None;
    }
    let accepted = match (hit.word.is(Mark::Weak), hit.word.is(Mark::Transitive)) {
        (false, false) => reports || speaks || !sentence.at(source).is_empty(),
        (false, true) => speaks,
        (true, false) => reports && !speaker::is_first_person(sentence, source),
        (true, true) => reports || speaks && !is_intransitive(next, rest),
    };
    (accepted && !speaker::is_first_person(sentence, source)).then(|| Frame::new(cue_span, cue.sort, Some(source)))
}

/// `he was quoted as saying`: the source without its verb.
fn without_copula(sentence: &Sentence<'_>, source: Span) -> Span {
    let text = sentence.folded_at(source);
    let bare = [" was", " were", " is", " are"].iter().find_map(|verb| text.strip_suffix(verb));
    Span::new(source.start, source.start + bare.unwrap_or(text).len())
}

/// `," said X`: the source after its verb.
fn inverted(sentence: &Sentence<'_>, hit: &Hit, before: &str, rest: &str) -> Option<Span> {
    let follows_quotation = before.ends_with(['"', '”', '’', '\'', '」']);
    let follows_comma = before.ends_with(',') && !hit.word.is(Mark::Weak) && next_word(rest) != "that";
    let next = rest.trim_start();
    if !(follows_quotation || follows_comma) || next.is_empty() || next.starts_with([',', '.', ':', '"', '“']) {
        return None;
    }
    if follows_comma && !follows_quotation {
        // `A, who worked for B, said the mill…` has its source before: the inversion ends the sentence soon.
        let clause = next.split([',', '.', ';']).next().unwrap_or_default();
        let starts_name = sentence.text[sentence.span.end - next.len()..]
            .starts_with(|first: char| first.is_uppercase())
            || next.starts_with("the ");
        let ends = next[clause.len()..].len() <= 1;
        if !(starts_name
            && ends
            && clause.split(' ').count() <= 5
            && source::before(sentence, hit.span.start, false)
                .is_none_or(|source| sentence.names_in(source).next().is_none()))
        {
            return None;
        }
    }
    source::after(sentence, hit.span.end)
}

/// Whether a quotation stands right before the cue's noun phrase or right after the cue.
fn touches_quotation(sentence: &Sentence<'_>, cue: Span) -> bool {
    sentence.quoted().any(|quoted| {
        let follows = quoted.start >= cue.end && {
            let between = &sentence.text[cue.end..quoted.start];
            between.len() <= 60 && (between.trim().is_empty() || between.trim_end().ends_with([',', ':']))
        };
        let precedes = quoted.end <= cue.start && cue.start - quoted.end <= 120 && {
            let inner = sentence.at(quoted).trim_end_matches(['"', '”', '’', '\'']);
            inner.ends_with([',', '?', '!', '.', '…', '—'])
                && !sentence.text[quoted.end..cue.start].contains(['.', ';'])
        };
        follows || precedes
    })
}

/// `…, X said.` and `…, X said, …`: the frame stands between commas or at the end.
fn closes_clause(before: &str, rest: &str, sentence: &Sentence<'_>, source: Span) -> bool {
    let ends = rest.trim_start().starts_with([',', '.', ':', ';']) || rest.trim().is_empty();
    let own = sentence.before(source.start).trim_end();
    let own = own.strip_suffix(" the").or_else(|| own.strip_suffix(" a")).unwrap_or(own);
    let is_short = sentence.at(source).split(' ').count() <= 6;
    ends && is_short && (rest.trim_start().starts_with(':') || own.contains(',') && !before.is_empty())
}

/// `put the number at 55`.
fn puts_at(rest: &str) -> bool {
    let clause = rest.split([',', ';']).next().unwrap_or_default();
    clause.split(' ').take(12).any(|word| word == "at")
}

/// `expected to open`: a wish or a plan, not a report.
fn wants(cue: &str, next: &str) -> bool {
    next == "to"
        && ["expect", "agree", "hope", "offer", "refuse", "ask", "tell", "told", "fear", "continue", "propose", "wish"]
            .iter()
            .any(|verb| cue.starts_with(verb))
}

/// `posts, alleged to come from …`: a participle after a comma.
fn is_participle_of_passive(before: &str, form: &str, next: &str) -> bool {
    before.ends_with(',')
        && form.ends_with("ed")
        && matches!(next, "to" | "by" | "as" | "in" | "at")
        && !matches!(form, "declined" | "refused")
}

/// `told reporters that`, `warned the board that`.
fn told_that(cue: &str, rest: &str) -> bool {
    cue == "told" || cue == "tells" || rest.split_whitespace().take(5).any(|word| word == "that")
}

/// A verb without an object reports nothing: `prices held.`, `it read well`.
fn is_intransitive(next: &str, rest: &str) -> bool {
    next.is_empty()
        || rest.trim_start().starts_with([',', '.', ';'])
        || matches!(next, "in" | "at" | "on" | "from" | "into" | "up" | "down" | "out" | "with")
}

/// Whether a form such as `reports` or `claim` is a noun between `previous` and `next`.
fn is_noun(form: &str, previous: &str, next: &str) -> bool {
    let may_be_noun =
        !form.ends_with("ed") && !matches!(form, "said" | "says" | "say" | "told" | "tells" | "wrote" | "writes");
    let is_possessed = previous.ends_with("'s") || previous.ends_with("’s") || previous.ends_with("s'");
    may_be_noun && (lists().english_after_noun.contains(next) || is_possessed)
}

/// Cues in capitals inside a sentence are names: `the State`, `the Post`.
fn is_lower_case_inside(sentence: &Sentence<'_>, cue: Span) -> bool {
    cue.start == sentence.span.start
        || !sentence.text[cue.start..].starts_with(char::is_uppercase)
        || ends_clause(sentence.before(cue.start))
}

fn ends_clause(before: &str) -> bool {
    before.trim_end().ends_with([',', ';', ':', '—', '–', '-', '(', '"', '”'])
}

fn first_word(sentence: &Sentence<'_>, span: Span) -> Span {
    let length = sentence.folded_at(span).find(' ').unwrap_or(span.len());
    Span::new(span.start, span.start + length)
}

/// The last word of `text`, without the signs around it.
fn last_word(text: &str) -> &str {
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(40))..];
    near.rsplit(char::is_whitespace).next().unwrap_or_default()
}

/// The first word of `text`, when nothing but a space stands before it.
fn next_word(text: &str) -> &str {
    let text = text.trim_start();
    let end = text.find(|next: char| !script::is_latin(next) && !matches!(next, '\'' | '’')).unwrap_or(text.len());
    &text[..end]
}
