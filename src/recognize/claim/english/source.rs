//! The source of an English cue: a noun phrase to its left or right, cut to the name or the bare noun.

use super::{
    super::{lists::lists, sentence::Sentence},
    speaker::is_employee,
};
use crate::{annotation::Label, text::Span};

/// A source stands within so many bytes of its cue.
const REACH: usize = 320;

/// Words after which a clause of its own begins.
const JOINTS: [&str; 12] = [
    " and ",
    " but ",
    " while ",
    " when ",
    " that ",
    " as ",
    " because ",
    " though ",
    " which ",
    " where ",
    " if ",
    " after ",
];

/// Words that end a noun phrase to the right.
const STOPS: [&str; 26] = [
    " in ", " on ", " at ", " who ", " which ", " that ", " after ", " before ", " as ", " during ", " when ",
    " while ", " from ", " to ", " with ", " has ", " have ", " had ", " is ", " was ", " are ", " were ", " will ",
    " last ", " this ", " for ",
];

/// The noun phrase that ends before `end`. For a participle (`, saying`) it is the subject of the sentence.
pub(super) fn before(sentence: &Sentence<'_>, end: usize, is_participle: bool) -> Option<Span> {
    let region = region_before(sentence, end);
    let region = without_adverbs(sentence, region);
    if region.is_empty() {
        return None;
    }
    let segments = segments(sentence, region);
    let is_open = sentence.at(region).ends_with(',');
    let chosen =
        if is_participle || is_open { subject(sentence, &segments)? } else { last_clause(sentence, *segments.last()?) };
    if is_participle
        && let Some(name) = sentence.names_in(chosen).next().filter(|name| name.span.start <= chosen.start + 4)
    {
        return Some(name.span);
    }
    cut(sentence, chosen)
}

/// The noun phrase that begins after `start`.
pub(super) fn after(sentence: &Sentence<'_>, start: usize) -> Option<Span> {
    let reach = sentence.text.floor_char_boundary((start + REACH).min(sentence.span.end));
    let region = trimmed(sentence, Span::new(start, reach));
    let text = sentence.at(region);
    let comma = clause_end(text);
    if let Some(person) = sentence.labelled(Span::new(region.start, region.start + comma), Label::Person).next() {
        return Some(person.span);
    }
    // `said the consultant, Dr Saffron Mulcahy`: the name follows in apposition.
    if let Some(person) = appositive(sentence, region, comma) {
        return Some(person);
    }
    let stop = STOPS.iter().filter_map(|stop| text[..comma].find(stop)).min().unwrap_or(comma);
    let phrase = Span::new(region.start, region.start + stop);
    if let Some(name) = sentence.names_in(phrase).next().filter(|name| name.span.start <= phrase.start + 4) {
        return Some(name.span);
    }
    bare(sentence, trimmed(sentence, phrase))
}

fn region_before(sentence: &Sentence<'_>, end: usize) -> Span {
    let start = sentence.text.ceil_char_boundary(end.saturating_sub(REACH)).max(sentence.span.start).min(end);
    let end = without_bracket(sentence, Span::new(start, end));
    let text = &sentence.text[start..end];
    let after_quotation =
        sentence.quoted().rfind(|quoted| quoted.end <= end).map_or(0, |quoted| quoted.end.saturating_sub(start));
    let after_mark = text
        .char_indices()
        .rev()
        .find(|(_, character)| matches!(character, ';' | ':' | '—' | '–' | '(' | ')' | '?' | '!'))
        .filter(|(_, character)| *character != ')')
        .map_or(0, |(index, character)| index + character.len_utf8());
    Span::new(start + after_quotation.max(after_mark).min(text.len()), end)
}

/// Where `region` ends without a bracket at its end: `the National Bank (NB) confirmed`.
fn without_bracket(sentence: &Sentence<'_>, region: Span) -> usize {
    let text = sentence.at(region).trim_end();
    let open = text.strip_suffix(')').and_then(|inner| inner.rfind('('));
    open.map_or(region.end, |index| region.start + index)
}

/// `region` without white space and adverbs at its end.
fn without_adverbs(sentence: &Sentence<'_>, region: Span) -> Span {
    let mut region = trimmed(sentence, region);
    loop {
        let text = sentence.folded_at(region);
        let word = text.rsplit(' ').next().unwrap_or_default();
        let is_adverb = lists().english_adverbs.contains(word) || word.ends_with("ly") && word.len() > 4;
        let is_name = sentence.names_touching(Span::new(region.end - word.len(), region.end)).next().is_some();
        if !is_adverb || is_name || word.is_empty() {
            return region;
        }
        region = trimmed(sentence, Span::new(region.start, region.end - word.len()));
    }
}

/// The parts of `region` between commas; a comma inside a number does not part.
fn segments(sentence: &Sentence<'_>, region: Span) -> Vec<Span> {
    let text = sentence.at(region);
    let mut found = Vec::new();
    let mut start = 0;
    for (index, _) in text.match_indices(", ").chain(text.ends_with(',').then(|| (text.len() - 1, ","))) {
        found.push(trimmed(sentence, Span::new(region.start + start, region.start + index)));
        start = index + 1;
    }
    found.push(trimmed(sentence, Span::new(region.start + start, region.end)));
    found.retain(|segment| !segment.is_empty());
    found
}

/// The segment that holds the subject: the first with a person, else the first that opens with no preposition.
fn subject(sentence: &Sentence<'_>, segments: &[Span]) -> Option<Span> {
    let opens_phrase = |segment: &&Span| {
        let first = sentence.folded_at(**segment).split(' ').next().unwrap_or_default();
        let is_name = sentence.names_touching(Span::new(segment.start, segment.start + 1)).next().is_some();
        !lists().english_prepositions.contains(first) && (is_name || !first.ends_with("ing"))
    };
    let subjects = || segments.iter().filter(opens_phrase);
    let first = subjects().next()?;
    // `…, the NVWA, the food authority, reported`: what was reported stands before the subject and its apposition.
    if let [.., subject, apposition] = segments
        && segments.len() >= 3
        && is_apposition(sentence, *apposition)
        && sentence.at(*subject).split(' ').count() <= 5
        && opens_phrase(&subject)
    {
        return Some(*subject);
    }
    if sentence.names_in(*first).next().is_some() {
        return Some(*first);
    }
    subjects()
        .find(|segment| sentence.labelled(**segment, Label::Person).next().is_some())
        .filter(|segment| segment.start <= first.end + 3)
        .or(Some(first))
        .copied()
}

fn is_apposition(sentence: &Sentence<'_>, segment: Span) -> bool {
    let folded = sentence.folded_at(segment);
    ["the ", "a ", "an ", "who ", "which ", "its ", "his ", "her ", "their ", "chief ", "head ", "director "]
        .iter()
        .any(|opener| folded.starts_with(opener))
}

/// `segment` from the last word on that opens a clause of its own.
fn last_clause(sentence: &Sentence<'_>, segment: Span) -> Span {
    let text = sentence.folded_at(segment);
    let is_long = text.split(' ').count() > 9;
    let joint = JOINTS
        .iter()
        .filter(|joint| is_long || !matches!(**joint, " and "))
        .filter_map(|joint| text.rfind(joint).map(|index| index + joint.len()))
        .filter(|&index| !is_inside_name(sentence, segment.start + index))
        .max();
    let mut start = segment.start + joint.unwrap_or(0);
    let rest = &sentence.folded[start..segment.end];
    for opener in
        ["and ", "but ", "while ", "as ", "that ", "so ", "yet ", "though ", "when ", "because ", "then ", "still "]
    {
        if rest.starts_with(opener) {
            start += opener.len();
            break;
        }
    }
    Span::new(start, segment.end)
}

fn is_inside_name(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.names_touching(Span::new(at - 1, at)).next().is_some()
}

/// A noun phrase cut to its person, its organization or its bare noun.
fn cut(sentence: &Sentence<'_>, phrase: Span) -> Option<Span> {
    if let Some(speaker) = employed(sentence, phrase) {
        return Some(speaker);
    }
    let mut persons = sentence.labelled(phrase, Label::Person);
    if let Some(last) = persons.next_back() {
        let first = persons
            .next_back()
            .filter(|first| matches!(sentence.folded[first.span.end..last.span.start].trim(), "and" | "&"));
        return Some(Span::new(first.map_or(last.span.start, |first| first.span.start), last.span.end));
    }
    if let Some(name) = sentence.names_in(phrase).next() {
        let before = sentence.folded[phrase.start..name.span.start].trim();
        let after = sentence.at(Span::new(name.span.end.min(phrase.end), phrase.end)).trim_start();
        if (before.is_empty() || lists().english_determiners.contains(before))
            && (after.is_empty() || after.starts_with(['(', ',', '\'', '’']) || opens_preposition(after))
        {
            return Some(name.span);
        }
    }
    bare(sentence, phrase)
}

/// `a spokesman for Norsk Bane`: somebody without a name, of a body that has one.
fn employed(sentence: &Sentence<'_>, phrase: Span) -> Option<Span> {
    let phrase = without_determiners(sentence, trimmed(sentence, phrase));
    let text = sentence.at(phrase);
    let length =
        [" for ", " at ", " from ", " with ", " in ", " inside "].iter().filter_map(|word| text.find(word)).min()?;
    let head = Span::new(phrase.start, phrase.start + length);
    let words = sentence.at(head).split(' ');
    let is_noun = words.clone().count() <= 4
        && words.clone().all(|word| {
            word.starts_with(char::is_lowercase)
                || word.starts_with(char::is_uppercase) && head.start == sentence.span.start
        });
    let speaks = words.clone().next_back().is_some_and(is_employee);
    (is_noun && speaks && sentence.names_in(head).next().is_none()).then_some(head)
}

fn opens_preposition(text: &str) -> bool {
    ["of ", "in ", "at ", "on ", "for ", "from "].iter().any(|word| text.starts_with(word))
}

/// The bare noun phrase: without determiner, counter, title and what follows a preposition.
fn bare(sentence: &Sentence<'_>, phrase: Span) -> Option<Span> {
    let mut phrase = trimmed(sentence, phrase);
    let text = sentence.at(phrase);
    if let Some(end) =
        [" of ", " for ", " at ", " in ", " on ", " from ", " about ", " who ", " which ", " with ", " by "]
            .iter()
            .filter_map(|word| text.find(word).map(|index| (index, word.len())))
            .filter(|(index, length)| *index > 0 && !text[index + length..].starts_with(char::is_uppercase))
            .filter(|(index, _)| !is_inside_name(sentence, phrase.start + index + 1))
            .map(|(index, _)| index)
            .min()
    {
        phrase.end = phrase.start + end;
    }
    phrase = without_determiners(sentence, phrase);
    phrase = capitalized_tail(sentence, phrase);
    let is_phrase = !phrase.is_empty() && sentence.at(phrase).split(' ').count() <= 9;
    is_phrase.then_some(phrase)
}

fn without_determiners(sentence: &Sentence<'_>, mut phrase: Span) -> Span {
    loop {
        let text = sentence.folded_at(phrase);
        let word = text.split(' ').next().unwrap_or_default();
        if !lists().english_determiners.contains(word.trim_end_matches('.')) || word.len() == text.len() {
            return phrase;
        }
        phrase = trimmed(sentence, Span::new(phrase.start + word.len(), phrase.end));
    }
}

/// `creative director Jussi Rautavaara` gives the name; titles in capitals go too.
fn capitalized_tail(sentence: &Sentence<'_>, phrase: Span) -> Span {
    let text = sentence.at(phrase);
    let mut start = text.len();
    let mut at = text.len() + 1;
    for word in text.rsplit(' ') {
        at -= word.len() + 1;
        let is_joined = matches!(
            word,
            "de" | "van" | "von" | "der" | "da" | "al" | "bin" | "of" | "and" | "&" | "la" | "di" | "del"
        );
        if !(word.starts_with(char::is_uppercase) || is_joined && start < text.len()) {
            break;
        }
        start = at;
    }
    if start == text.len() || text[start..].split(' ').all(|word| word.len() <= 1) {
        return phrase;
    }
    let mut name = Span::new(phrase.start + start, phrase.end);
    loop {
        let text = sentence.folded_at(name);
        let word = text.split(' ').next().unwrap_or_default();
        if !lists().english_titles.contains(word.trim_end_matches('.')) || word.len() == text.len() {
            return name;
        }
        name = trimmed(sentence, Span::new(name.start + word.len(), name.end));
    }
}

/// A person right after the comma that ends the phrase at `comma`.
fn appositive(sentence: &Sentence<'_>, region: Span, comma: usize) -> Option<Span> {
    let rest = Span::new(region.start + comma, region.end);
    let has_name = sentence.names_in(Span::new(region.start, region.start + comma)).next().is_some();
    let person = sentence.labelled(rest, Label::Person).next().filter(|_| !has_name)?;
    let between = sentence.at(Span::new(rest.start, person.span.start));
    (between.starts_with(',') && between.len() <= 8).then_some(person.span)
}

/// Where the clause at the beginning of `text` ends.
fn clause_end(text: &str) -> usize {
    text.match_indices([',', ';', ':', '"', '“', '(', '—', '–'])
        .map(|(index, _)| index)
        .chain(text.match_indices(". ").map(|(index, _)| index).filter(|&index| index > 3))
        .min()
        .unwrap_or_else(|| text.trim_end_matches(['.', '"', '”', '!', '?']).len())
        .min(text.trim_end_matches(['.', '"', '”', '!', '?']).len())
}

fn trimmed(sentence: &Sentence<'_>, span: Span) -> Span {
    let text = sentence.at(span);
    let start = span.start + text.len() - text.trim_start().len();
    Span::new(start.min(span.end), (span.start + text.trim_end().len()).max(start.min(span.end)))
}
