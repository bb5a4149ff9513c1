//! The full stop in half width: the end of a sentence, of an abbreviation, or part of a number.

use super::line::starts_afresh;
use crate::text::script;

/// Abbreviations that stand before a name or a number and never end a sentence, in lower case, without the stop.
const BEFORE_A_NAME: &[&str] = &[
    "mr", "mrs", "ms", "mx", "messrs", "dr", "prof", "rev", "hon", "gen", "col", "lt", "maj", "sgt", "capt", "cmdr",
    "adm", "rep", "sen", "gov", "pres", "supt", "insp", "det", "st", "ste", "sta", "sto", "mt", "ft", "vs", "v", "cf",
    "viz", "approx", "fig", "figs", "vol", "pp", "ca", "e.g", "i.e", "no", "nos", "fr", "sr", "amb", "atty", "asst",
    "assoc", "dept", "univ", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
];

/// Of those, the ones that are words or dates too: only a digit after them keeps the sentence open.
const BEFORE_A_NUMBER: &[&str] = &[
    "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "fig", "figs",
    "vol", "pp", "v",
];

/// Abbreviations that may end a sentence or not: what follows tells.
const ANYWHERE: &[&str] = &[
    "inc", "ltd", "corp", "co", "cos", "bros", "llc", "plc", "pte", "pvt", "pty", "bhd", "sdn", "jr", "esq", "etc",
    "al", "ave", "blvd", "rd", "est", "ext", "dist", "calif", "ariz", "ark", "colo", "conn", "del", "fla", "ga", "ill",
    "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa",
    "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "ala", "ont", "que", "mon", "tue", "tues", "wed", "thu", "thurs",
    "fri", "sat", "sun", "min", "max", "sq",
];

/// Words that begin a sentence far more often than they follow an abbreviation inside one.
const OPENERS: &[&str] = &[
    "a", "after", "all", "although", "an", "and", "any", "as", "at", "because", "before", "both", "but", "by",
    "despite", "during", "each", "even", "every", "few", "for", "from", "he", "her", "here", "his", "how", "however",
    "i", "if", "in", "instead", "is", "it", "its", "just", "last", "later", "many", "more", "most", "much", "my",
    "neither", "no", "not", "nothing", "now", "of", "on", "once", "one", "only", "or", "other", "our", "out", "over",
    "she", "since", "so", "some", "still", "such", "that", "the", "their", "then", "there", "these", "they", "this",
    "those", "though", "three", "to", "two", "under", "until", "we", "what", "when", "where", "while", "who", "why",
    "will", "with", "yet", "you", "your",
];

/// Whether the stop at `at`, with closing marks up to `after`, ends the sentence of `line` that begins at `sentence`.
pub(super) fn ends_sentence(line: &str, sentence: usize, at: usize, after: usize) -> bool {
    let (before, rest) = (&line[sentence..at], &line[after..]);
    let Some(next) = rest.chars().next() else { return true };
    if !next.is_whitespace() {
        return joins_sentences(before, next);
    }
    if before.chars().next_back().is_some_and(is_cjk) {
        return true;
    }
    if !starts_afresh(rest) {
        return false;
    }
    let word = last_word(before);
    if is_list_number(before, word) {
        return false;
    }
    if is_initial(word) {
        return opens_sentence(rest);
    }
    let lower = word.to_ascii_lowercase();
    if BEFORE_A_NAME.contains(&lower.as_str()) && (after == at + 1) {
        let follows_digit = rest.trim_start().starts_with(|next: char| next.is_ascii_digit());
        return BEFORE_A_NUMBER.contains(&lower.as_str()) && !follows_digit;
    }
    !is_abbreviation(word, &lower) || opens_sentence(rest)
}

/// Without a space after the stop: `…했다.그는`, where the stop follows Hangul or Han and what comes is a letter of theirs.
fn joins_sentences(before: &str, next: char) -> bool {
    let last = before.trim_end_matches(['"', '”', '’', ')']).chars().next_back();
    let ends_in_cjk = last.is_some_and(is_cjk);
    let begins_date = last.is_some_and(script::is_han) && next.is_ascii_digit();
    ends_in_cjk && (is_cjk(next) || next.is_ascii_uppercase()) || begins_date || matches!(next, '“' | '「' | '‘' | '『')
}

fn is_cjk(character: char) -> bool {
    script::is_hangul(character) || script::is_han(character)
}

/// The letters, digits and inner stops right before the stop.
fn last_word(before: &str) -> &str {
    // No abbreviation is longer; a longer stretch without spaces is not walked twice.
    let limit = before.ceil_char_boundary(before.len().saturating_sub(24));
    let near = &before[limit..];
    let start = near
        .char_indices()
        .rev()
        .find(|(_, character)| is_cjk(*character) || !(character.is_alphanumeric() || *character == '.'))
        .map_or(0, |(index, character)| index + character.len_utf8());
    // `°C` is a unit, not an initial.
    if near[..start].ends_with('°') { "" } else { &near[start..] }
}

/// `12.` at the beginning of a sentence counts the items of a list.
fn is_list_number(before: &str, word: &str) -> bool {
    before.len() == word.len() && word.len() <= 3 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// One capital letter.
fn is_initial(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_uppercase) && characters.next().is_none()
}

/// A listed abbreviation or letters with stops between them (`U.S`, `a.m`, `Ph.D`).
fn is_abbreviation(word: &str, lower: &str) -> bool {
    let is_dotted = word.contains('.')
        && word.split('.').all(|part| (1..=2).contains(&part.chars().count()))
        && word.chars().all(|character| character.is_alphabetic() || character == '.');
    is_dotted || ANYWHERE.contains(&lower)
}

/// Whether the first word of `rest` is one that begins sentences.
fn opens_sentence(rest: &str) -> bool {
    let rest = rest.trim_start();
    let end = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
    let first = &rest[..end];
    if first.is_empty() {
        return rest.starts_with(['"', '“', '‘', '「']);
    }
    OPENERS.contains(&first.to_ascii_lowercase().as_str())
}
