//! Who can speak in English, and what only looks as if it could.

use super::super::{cue::Mark, lists::lists, sentence::Sentence};
use crate::text::Span;

/// Whether `source` can speak: a name, a pronoun, a body or a profession.
pub(super) fn is_speaker(sentence: &Sentence<'_>, source: Span) -> bool {
    let folded = sentence.folded_at(source);
    sentence.names_in(source).next().is_some()
        || sentence.hits.iter().any(|hit| source.contains(hit.span) && hit.word.is(Mark::Unnamed))
        || folded
            .split([' ', ','])
            .any(|word| lists().english_speakers.contains(word) || lists().english_titles.contains(word))
        || is_employee(folded.rsplit(' ').next().unwrap_or_default())
        || is_capitalized(sentence, source)
}

/// Whether it is the writer who speaks.
pub(super) fn is_first_person(sentence: &Sentence<'_>, source: Span) -> bool {
    let folded = sentence.folded_at(source);
    ["which ", "we ", "i ", "let's ", "let’s "].iter().any(|own| folded.starts_with(own))
        || matches!(
            folded,
            "i" | "we"
                | "you"
                | "one"
                | "nobody"
                | "whoever"
                | "might"
                | "let's"
                | "let’s"
                | "i'm"
                | "anybody"
                | "anyone"
                | "which it"
                | "which they"
                | "they all"
                | "which"
                | "it all"
                | "could"
                | "would"
                | "should"
                | "may"
                | "must"
                | "can"
                | "will"
                | "please"
                | "to"
                | "not"
                | "everyone"
                | "who"
                | "that"
                | "this"
                | "there"
                | "what"
        )
}

/// Its last word is written with a capital and is not the first of the sentence.
fn is_capitalized(sentence: &Sentence<'_>, source: Span) -> bool {
    let text = sentence.at(source);
    let last = text.rsplit(' ').next().unwrap_or_default();
    last.starts_with(char::is_uppercase) && (source.start > sentence.span.start || text.contains(' ') || last.len() > 3)
}

/// Whether `noun` is of people who may have no name: `spokesman`, `analysts`.
pub(super) fn is_employee(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    let singular = noun.strip_suffix('s').unwrap_or(&noun);
    lists().english_employed.contains(&noun) || lists().english_employed.contains(singular)
}

/// Whether `source` holds a verb or ends in a figure: then it is a clause, and who speaks stands elsewhere.
pub(super) fn is_clause(sentence: &Sentence<'_>, source: Span) -> bool {
    let folded = sentence.folded_at(source);
    let has_verb = folded.split(' ').any(|word| {
        matches!(
            word,
            "will"
                | "would"
                | "is"
                | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "had"
                | "can"
                | "could"
                | "lost"
                | "rose"
                | "fell"
        )
    });
    let is_name = sentence.names_in(source).any(|name| name.span == source);
    !is_name && (has_verb || folded.ends_with(|last: char| last.is_ascii_digit()) && folded.contains(' '))
}
