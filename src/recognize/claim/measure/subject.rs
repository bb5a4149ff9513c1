//! Whose an amount is: the person or organization in subject or topic position of its sentence, else of the paragraph, else the
//! one that the article names most.

use std::collections::HashMap;

use crate::{
    annotation::{Claim, Finding, Label},
    recognize::claim::{cue::Tongue, sentence::Sentence},
    text::Span,
};

/// Measures that are of nobody.
const OF_NOBODY: [&str; 2] = ["ago", "temperature"];

/// Whom the sentences so far are about.
#[derive(Default)]
pub(in super::super) struct Subjects {
    /// The subject of the last sentence that had one, with where that ends.
    last: Option<(Span, usize)>,
    /// The name that the article has most, where it stands first.
    frequent: Option<Span>,
}

impl Subjects {
    /// Before the first sentence of a text whose names are `names`.
    pub(in super::super) fn new(text: &str, names: &[Finding]) -> Self {
        let mut counts: HashMap<&str, (usize, Span)> = HashMap::new();
        for name in names.iter().filter(|name| is_name(name)) {
            let count = counts.entry(&text[name.span.start..name.span.end]).or_insert((0, name.span));
            count.0 += 1;
        }
        let most = counts.into_values().max_by_key(|(count, first)| (*count, std::cmp::Reverse(first.start)));
        Self { last: None, frequent: most.filter(|(count, _)| *count > 1).map(|(_, first)| first) }
    }

    /// Takes note of a sentence that was read.
    pub(in super::super) fn pass(&mut self, sentence: &Sentence<'_>) {
        if let Some(subject) = topic(sentence) {
            self.last = Some((subject, sentence.span.end));
        }
    }

    /// Whose the amount at `amount` is.
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
        owner(sentence, head)
            .or_else(|| before(sentence, claim, amount))
            .or_else(|| claim.source.filter(|source| sentence.names_in(*source).next().is_some()))
            .or_else(|| self.of_paragraph(sentence))
            .or(self.frequent)
    }

    fn of_paragraph(&self, sentence: &Sentence<'_>) -> Option<Span> {
        let (subject, end) = self.last?;
        let between = sentence.text.get(end..sentence.span.start)?;
        (!between.contains('\n')).then_some(subject)
    }
}

fn is_name(finding: &Finding) -> bool {
    matches!(finding.body.label(), Label::Person | Label::Organization)
}

/// The first name of `sentence` that stands in no prepositional phrase.
fn topic(sentence: &Sentence<'_>) -> Option<Span> {
    sentence.names_in(sentence.span).find(|name| !is_oblique(sentence, name.span)).map(|name| name.span)
}

/// Who owns the word at `head`: `Acme's revenue`, `甲公司的营收`, `갑사의 매출`.
fn owner(sentence: &Sentence<'_>, head: Option<Span>) -> Option<Span> {
    let head = head?;
    let name = sentence.names_in(Span::new(sentence.span.start, head.start)).next_back()?;
    let between = sentence.folded[name.span.end..head.start].trim();
    let owns = match sentence.tongue {
        Tongue::English => between.starts_with("'s") || between.starts_with("’s"),
        Tongue::Chinese => between.is_empty() || between.starts_with('的'),
        Tongue::Korean => between.starts_with('의') || between.is_empty(),
    };
    (owns && between.chars().count() <= 24).then_some(name.span)
}

/// The nearest name before the amount in subject position, in the part that is said.
fn before(sentence: &Sentence<'_>, claim: &Claim, amount: Span) -> Option<Span> {
    let names = sentence.names_in(Span::new(sentence.span.start, amount.start));
    let is_said_of = |name: &&Finding| {
        let speaks = [claim.source, claim.via].into_iter().flatten().any(|span| span.overlaps(name.span));
        !speaks && !is_oblique(sentence, name.span)
    };
    names.filter(is_said_of).next_back().map(|name| name.span)
}

/// Whether the name at `span` stands in a phrase that is no subject.
fn is_oblique(sentence: &Sentence<'_>, span: Span) -> bool {
    let before = sentence.folded[sentence.span.start..span.start].trim_end_matches([' ', '《', '「', '“', '"']);
    let after = &sentence.folded[span.end..sentence.span.end];
    match sentence.tongue {
        Tongue::English => {
            let word = before.strip_suffix(" the").unwrap_or(before).rsplit(' ').next().unwrap_or_default();
            matches!(
                word,
                "in" | "at"
                    | "by"
                    | "from"
                    | "with"
                    | "for"
                    | "to"
                    | "on"
                    | "against"
                    | "of"
                    | "and"
                    | "according"
                    | "citing"
                    | "like"
                    | "under"
                    | "via"
                    | "through"
            )
        }
        Tongue::Chinese => before.ends_with([
            '在', '向', '对', '与', '和', '从', '由', '被', '给', '于', '据', '跟', '同', '把', '及', '为',
        ]),
        Tongue::Korean => ["에서", "에게", "에 ", "와 ", "과 ", "을 ", "를 ", "로 ", "으로", "에는", "한테"]
            .iter()
            .any(|particle| after.starts_with(particle)),
    }
}
