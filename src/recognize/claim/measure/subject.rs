//! Whose an amount is: the person or organization in subject or topic position of what is claimed, else the one that the
//! paragraph is about. Who merely says it is not.

use crate::{
    annotation::{Claim, ClaimKind, Finding, Label},
    recognize::claim::{cue::Tongue, sentence::Sentence},
    text::Span,
};

/// Measures that are of nobody.
const OF_NOBODY: [&str; 3] = ["ago", "temperature", "rainfall"];
/// A Korean source stands before all that is said: its cue is far from it, in bytes.
const FAR: usize = 48;

/// Whom the sentences so far are about.
#[derive(Default)]
pub(in super::super) struct Subjects {
    /// The subject of the last sentence that had one, with where its paragraph was left.
    last: Option<(Span, usize)>,
}

impl Subjects {
    /// Takes note of a sentence that was read, with its claim.
    pub(in super::super) fn pass(&mut self, sentence: &Sentence<'_>, claim: Option<&Claim>) {
        let measured = claim.and_then(|claim| claim.measures.iter().find_map(|measure| measure.subject));
        let own = measured.filter(|subject| sentence.span.contains(*subject));
        let subject = own.or_else(|| topic(sentence, claim)).or_else(|| self.of_paragraph(sentence));
        self.last = subject.map(|subject| (subject, sentence.span.end));
    }

    /// Whose the amount at `amount` is, that `head` says to be a `measure`.
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
        let said = Said::new(sentence, claim);
        owner(sentence, &said, head)
            .or_else(|| before(sentence, &said, amount))
            .or_else(|| after(sentence, &said, amount))
            .or_else(|| claim.source.filter(|source| speaks_of_itself(sentence, claim, *source)))
            .or_else(|| self.of_paragraph(sentence).filter(|_| claim.kind == ClaimKind::Statement))
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
}

impl Said {
    fn new(sentence: &Sentence<'_>, claim: &Claim) -> Self {
        let (Some(source), Some(cue)) = (claim.source, claim.cue) else { return Self { speaker: claim.source } };
        let is_far = cue.start > source.end + FAR && sentence.tongue == Tongue::Korean;
        let start = clause_start(sentence, if is_far { source.start } else { source.start.min(cue.start) });
        let end = if is_far || cue.start < source.start { clause_end(sentence, source.end) } else { cue.end };
        Self { speaker: Some(Span::new(start.min(source.start), end)) }
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
    let fits = |name: &&Finding| said.holds(name.span) && !is_oblique(sentence, name.span);
    sentence.names_in(span).filter(fits).collect()
}

/// The first name of `sentence` that stands in no prepositional phrase.
fn topic(sentence: &Sentence<'_>, claim: Option<&Claim>) -> Option<Span> {
    let said = claim.map_or(Said { speaker: None }, |claim| Said::new(sentence, claim));
    names(sentence, &said, sentence.span).first().map(|name| name.span)
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

/// In Korean the subject may follow: `비용 5억 원은 갑사가 냈다`.
fn after(sentence: &Sentence<'_>, said: &Said, amount: Span) -> Option<Span> {
    if sentence.tongue != Tongue::Korean {
        return None;
    }
    let names = names(sentence, said, Span::new(amount.end, sentence.span.end));
    let is_subject = |name: &&&Finding| sentence.after(name.span.end).starts_with(['이', '가']);
    names.iter().find(is_subject).map(|name| name.span)
}

/// Whether a body speaks of what is its own: `said it`, `称公司`, `자사`.
fn speaks_of_itself(sentence: &Sentence<'_>, claim: &Claim, source: Span) -> bool {
    let is_body = sentence.labelled(source, Label::Organization).next().is_some();
    let Some(cue) = claim.cue.filter(|_| is_body) else { return false };
    let said =
        &sentence.folded[if sentence.tongue == Tongue::Korean { source.end } else { cue.end }..sentence.span.end];
    match sentence.tongue {
        Tongue::English => {
            said.split([' ', ',']).take(8).any(|word| matches!(word, "it" | "its" | "we" | "our" | "they" | "their"))
        }
        Tongue::Chinese => ["公司", "我们", "本公司", "该公司", "集团", "旗下", "其"]
            .iter()
            .any(|word| said.starts_with(word) || said.starts_with(&format!("，{word}"))),
        Tongue::Korean => ["자사", "회사", "당사"].iter().any(|word| said.contains(word)),
    }
}

/// Whether the name at `span` stands in a phrase that is no subject.
fn is_oblique(sentence: &Sentence<'_>, span: Span) -> bool {
    let before = sentence.folded[sentence.span.start..span.start].trim_end_matches([' ', '《', '「', '“', '"']);
    let after = &sentence.folded[span.end..sentence.span.end];
    match sentence.tongue {
        Tongue::English => {
            let word = before.strip_suffix(" the").unwrap_or(before).rsplit(' ').next().unwrap_or_default();
            ENGLISH_OBLIQUE.contains(&word)
        }
        Tongue::Chinese => before.ends_with(CHINESE_OBLIQUE),
        Tongue::Korean => KOREAN_OBLIQUE.iter().any(|particle| after.starts_with(particle)),
    }
}

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
