//! Whose an amount is: the person or organization in subject or topic position of what is claimed, else the one that the
//! paragraph is about. Who merely says it is not.

use super::{
    position::{Back, back_reference, employs_speaker, has_own_subject, is_oblique},
    thing::thing,
};
use crate::{
    annotation::{Claim, ClaimKind, Finding, Label},
    recognize::claim::{cue::Tongue, sentence::Sentence},
    text::Span,
};

/// Measures that are of nobody.
const OF_NOBODY: [&str; 3] = ["ago", "temperature", "rainfall"];
/// Measures that are of bodies, not of persons.
const OF_BODIES: [&str; 10] =
    ["valuation", "funding", "revenue", "profit", "headcount", "layoffs", "hires", "capacity", "output", "sales"];
/// So many bodies are remembered.
const NAMED: usize = 40;
/// A Korean source stands before all that is said: its cue is far from it, in bytes.
const FAR: usize = 48;

/// Whom the sentences so far are about.
#[derive(Default)]
pub(in super::super) struct Subjects {
    /// The subject of the last sentence that had one, with where its paragraph was left.
    last: Option<(Span, usize)>,
    /// The last person who was spoken of as a subject.
    person: Option<Span>,
    /// The bodies named so far with how often, the first [`NAMED`] of them.
    named: Vec<(Span, usize)>,
}

impl Subjects {
    /// Takes note of a sentence that was read, with its claim.
    pub(in super::super) fn pass(&mut self, sentence: &Sentence<'_>, claim: Option<&Claim>) {
        let measured = claim.and_then(|claim| claim.measures.iter().find_map(|measure| measure.subject));
        let own = measured.filter(|subject| sentence.span.contains(*subject));
        let subject = own.or_else(|| topic(sentence, claim)).or_else(|| self.of_paragraph(sentence));
        self.last = subject.map(|subject| (subject, sentence.span.end));
        let said = Said::of_topic(sentence, claim);
        let names = names(sentence, &said, sentence.span);
        self.person =
            names.iter().find(|name| name.body.label() == Label::Person).map(|name| name.span).or(self.person);
        let is_told_of = |name: &&Finding| said.holds(name.span) && !sentence.is_quoted(name.span.start);
        for name in sentence.labelled(sentence.span, Label::Organization).filter(is_told_of) {
            self.count(sentence, name.span);
        }
    }

    /// Counts the body at `span`, with a longer or shorter form of its name as the same.
    fn count(&mut self, sentence: &Sentence<'_>, span: Span) {
        let name = sentence.folded_at(span);
        let is_same = |(other, _): &(Span, usize)| {
            let other = sentence.folded_at(*other);
            other.starts_with(name) || name.starts_with(other)
        };
        match self.named.iter().position(is_same) {
            Some(index) => self.named[index].1 += 1,
            None if self.named.len() < NAMED => self.named.push((span, 1)),
            None => {}
        }
    }

    /// The body that is named most; of several the first.
    fn central(&self) -> Option<Span> {
        let most = self.named.iter().map(|(_, n)| *n).max()?;
        self.named.iter().find(|(_, n)| *n == most).map(|(span, _)| *span)
    }

    /// The owner of the amount at `amount`, which according to `head` is a `measure`.
    pub(super) fn of(
        &self,
        sentence: &Sentence<'_>,
        claim: &Claim,
        amount: Span,
        head: Option<Span>,
        measure: &str,
    ) -> Option<Span> {
        if OF_NOBODY.contains(&measure) {
            return None;
        }
        let said = Said::new(sentence, claim, OF_BODIES.contains(&measure));
        owner(sentence, &said, head)
            .or_else(|| before(sentence, &said, amount))
            .or_else(|| after(sentence, &said, amount))
            .or_else(|| thing(sentence, amount).filter(|thing| said.holds(*thing)))
            .or_else(|| claim.source.filter(|source| speaks_of_itself(sentence, claim, *source)))
            .or_else(|| self.of_before(sentence, claim, amount, head, measure))
    }

    /// The owner from the sentences before, if this one refers to it without a name.
    fn of_before(
        &self,
        sentence: &Sentence<'_>,
        claim: &Claim,
        amount: Span,
        head: Option<Span>,
        measure: &str,
    ) -> Option<Span> {
        let clause = Span::new(sentence.span.start, head.map_or(amount.start, |head| head.start.min(amount.start)));
        let is_of_body = OF_BODIES.contains(&measure);
        match back_reference(sentence, claim, clause) {
            Some(Back::Person) if !is_of_body => return self.person,
            Some(Back::Any) => return self.last.map(|(subject, _)| subject).or(self.central()),
            Some(Back::Body(end)) => {
                return self.body_that_ends(sentence, amount, end);
            }
            _ => {}
        }
        let has_own = has_own_subject(sentence, clause);
        let of_paragraph = self.of_paragraph(sentence).filter(|_| claim.kind == ClaimKind::Statement && !has_own);
        of_paragraph.or_else(|| self.central().filter(|_| is_of_body && !has_own))
    }

    /// The last body named so far whose name ends with `end`: 该行 is a bank.
    fn body_that_ends(&self, sentence: &Sentence<'_>, amount: Span, end: &str) -> Option<Span> {
        let ends: &[&str] = match end {
            "校" => &["校", "学", "院"],
            "公司" | "集团" | "机构" | "基金" | "" => return self.central(),
            _ => &[end],
        };
        let fits = |name: &Span| ends.iter().any(|end| sentence.folded_at(*name).ends_with(end));
        let here = sentence.labelled(Span::new(sentence.span.start, amount.start), Label::Organization);
        let named = || self.named.iter().rev().map(|(span, _)| *span).find(fits);
        here.rev()
            .map(|name| name.span)
            .find(fits)
            .or_else(named)
            .or_else(|| self.central().filter(|_| !matches!(end, "国" | "市" | "县")))
    }

    fn of_paragraph(&self, sentence: &Sentence<'_>) -> Option<Span> {
        let (subject, end) = self.last?;
        let between = sentence.text.get(end..sentence.span.start)?;
        (!between.contains('\n')).then_some(subject)
    }
}

/// What of a sentence is said, and not who says it.
struct Said {
    /// Where the speaker stands, with title, employer and cue.
    speaker: Option<Span>,
    /// Whether only a body can have it.
    is_of_body: bool,
}

impl Said {
    fn new(sentence: &Sentence<'_>, claim: &Claim, is_of_body: bool) -> Self {
        let (Some(source), Some(cue)) = (claim.source, claim.cue) else {
            return Self { speaker: claim.source, is_of_body };
        };
        let is_far = cue.start > source.end + FAR && sentence.tongue == Tongue::Korean;
        let start = clause_start(sentence, if is_far { source.start } else { source.start.min(cue.start) });
        let end = if is_far || cue.start < source.start { clause_end(sentence, source.end) } else { cue.end };
        Self { speaker: Some(Span::new(start.min(source.start), end)), is_of_body }
    }

    /// What is told of somebody, whoever it is.
    fn of_topic(sentence: &Sentence<'_>, claim: Option<&Claim>) -> Self {
        claim.map_or(Self { speaker: None, is_of_body: false }, |claim| Self::new(sentence, claim, false))
    }

    /// Whether `name` can have it.
    fn may_have(&self, name: &Finding) -> bool {
        !self.is_of_body || name.body.label() == Label::Organization
    }

    fn holds(&self, name: Span) -> bool {
        self.speaker.is_none_or(|speaker| !speaker.overlaps(name))
    }
}

/// The last comma or quotation mark before `at`.
fn clause_start(sentence: &Sentence<'_>, at: usize) -> usize {
    let before = sentence.before(at);
    let mark = before.char_indices().rev().find(|(_, mark)| matches!(mark, ',' | '，' | '”' | '」' | '"' | '；' | ';'));
    mark.map_or(sentence.span.start, |(index, mark)| sentence.span.start + index + mark.len_utf8())
}

/// The first comma after `at`; in Korean the end of the word.
fn clause_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let after = sentence.after(at);
    let end = match sentence.tongue {
        Tongue::Korean => after.find(' '),
        _ => after.find([',', '，', ';', '；']),
    };
    at + end.unwrap_or(after.len())
}

/// Names of persons and organizations in `span` that are said to do or have something.
fn names<'a>(sentence: &Sentence<'a>, said: &Said, span: Span) -> Vec<&'a Finding> {
    let fits = |name: &&Finding| {
        said.holds(name.span)
            && said.may_have(name)
            && !is_oblique(sentence, name.span)
            && !employs_speaker(sentence, name)
    };
    sentence.names_in(span).filter(fits).collect()
}

/// The first name of `sentence` that stands in no prepositional phrase.
fn topic(sentence: &Sentence<'_>, claim: Option<&Claim>) -> Option<Span> {
    names(sentence, &Said::of_topic(sentence, claim), sentence.span).first().map(|name| name.span)
}

/// Who owns the word at `head`: `Acme's revenue`, `甲公司的营收`, `갑사의 매출`.
fn owner(sentence: &Sentence<'_>, said: &Said, head: Option<Span>) -> Option<Span> {
    let head = head?;
    let name = sentence.names_in(Span::new(sentence.span.start, head.start)).next_back()?;
    let between = sentence.folded[name.span.end..head.start].trim();
    let owns = match sentence.tongue {
        Tongue::English => between.starts_with("'s") || between.starts_with("’s"),
        Tongue::Chinese => between.is_empty() || between.starts_with('的'),
        Tongue::Korean => between.starts_with('의') || between.is_empty(),
    };
    (owns && between.chars().count() <= 24 && said.holds(name.span)).then_some(name.span)
}

/// The nearest name before the amount; of several that are joined, the first.
fn before(sentence: &Sentence<'_>, said: &Said, amount: Span) -> Option<Span> {
    let names = names(sentence, said, Span::new(sentence.span.start, amount.start));
    let mut nearest = names.len().checked_sub(1)?;
    while nearest > 0 && are_joined(sentence, names[nearest - 1].span, names[nearest].span) {
        nearest -= 1;
    }
    Some(names[nearest].span)
}

fn are_joined(sentence: &Sentence<'_>, first: Span, second: Span) -> bool {
    let between = sentence.folded[first.end..second.start].trim_matches([' ', '"', '“', '”', '「', '」']);
    matches!(between, "" | "," | "and" | ", and" | "、" | "和" | "与" | "及" | "와" | "과" | "·" | "(" | "（" | "&")
}

/// The subject may follow: `비용 5억 원은 갑사가 냈다`, `For 14 months, the council did not pay`.
fn after(sentence: &Sentence<'_>, said: &Said, amount: Span) -> Option<Span> {
    if sentence.tongue == Tongue::English {
        return after_opening(sentence, said, amount);
    }
    if sentence.tongue != Tongue::Korean {
        return None;
    }
    let names = names(sentence, said, Span::new(amount.end, sentence.span.end));
    let is_subject = |name: &&&Finding| sentence.after(name.span.end).starts_with(['이', '가']);
    names.iter().find(is_subject).map(|name| name.span)
}

/// The first name after the phrase that opens an English sentence and holds the amount.
fn after_opening(sentence: &Sentence<'_>, said: &Said, amount: Span) -> Option<Span> {
    let opening = sentence.folded[sentence.span.start..amount.start].trim();
    let opens = ["for", "in", "over", "after", "within", "during", "at", "with"].contains(&opening);
    let names = names(sentence, said, Span::new(amount.end, sentence.span.end));
    names.first().filter(|name| opens && name.span.start < amount.end + FAR).map(|name| name.span)
}

/// Whether who speaks speaks of what is his own: `said it`, `she said her`, `称公司`, `자사`, `…겠다고 밝혔다`.
fn speaks_of_itself(sentence: &Sentence<'_>, claim: &Claim, source: Span) -> bool {
    let (names, mut bodies) = (sentence.names_in(source).count(), sentence.labelled(source, Label::Organization));
    let is_body = bodies.next().is_some();
    let Some(cue) = claim.cue.filter(|_| names > 0) else { return false };
    let said =
        &sentence.folded[if sentence.tongue == Tongue::Korean { source.end } else { cue.end }..sentence.span.end];
    match sentence.tongue {
        Tongue::English => {
            let own: &[&str] =
                if is_body { &["it", "its", "we", "our", "they", "their"] } else { &["he", "his", "she", "her"] };
            said.split([' ', ',']).take(8).any(|word| own.contains(&word))
        }
        Tongue::Chinese => {
            let own: &[&str] =
                if is_body { &["公司", "我们", "本公司", "该公司", "集团", "旗下", "其"] } else { &[] };
            own.iter().any(|word| said.starts_with(word) || said.starts_with(&format!("，{word}")))
        }
        Tongue::Korean => {
            let own: &[&str] = if is_body { &["자사", "회사", "당사"] } else { &["자신", "본인"] };
            own.iter().chain(&["겠다고", "기로 했다고"]).any(|word| said.contains(word))
        }
    }
}
