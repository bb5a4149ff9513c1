//! Signs that a Latin name is an organization's.

use super::super::{
    cues::Cue,
    entities::{Entity, EntitySort},
    reading::Reading,
    unit::Sort,
};
use super::{judge::Score, run::Name, word::Word};
use crate::annotation::Rule;

/// Points for the words of the name.
pub(super) fn shape(reading: &Reading<'_>, name: &Name<'_>) -> Score {
    let mut score = Score::default();
    let capitals: Vec<&Word> = name.words.iter().filter(|word| word.is_capital).collect();
    shape_of_organization(reading, name, &capitals, &mut score);
    listed_part(reading, name, &mut score);
    score
}

/// Points for what stands around it.
pub(super) fn around(reading: &Reading<'_>, name: &Name<'_>) -> Score {
    let mut score = Score::default();
    around_organization(reading, name, &mut score);
    score
}

/// A listed organization that goes on with more capitals: `Suntory Global Spirits`.
fn listed_part(reading: &Reading<'_>, name: &Name<'_>, score: &mut Score) {
    if name.words.len() < 2 || name.words.len() > 5 {
        return;
    }
    let listed = reading.lists.entities.ahead(&reading.units[name.from()..name.to()]).last();
    let Some((n, packed)) = listed else { return };
    let entity = Entity::unpack(packed);
    if entity.sort == EntitySort::Organization && !entity.is_disputed && n < name.to() - name.from() {
        score.say(
            if reading.is_english() { 1.4 } else { 0.4 },
            Rule::Head,
            reading.slice(name.from(), name.from() + n),
        );
    }
}

fn shape_of_organization(reading: &Reading<'_>, name: &Name<'_>, capitals: &[&Word], score: &mut Score) {
    let last = capitals[capitals.len() - 1];
    let last_units = &reading.units[last.from..last.to];
    if capitals.len() > 1 && reading.lists.cues.is(last_units, Cue::Firm) {
        score.say(2.8, Rule::Suffix, reading.slice(last.from, last.to));
    } else if capitals.len() > 1 && reading.lists.cues.is(last_units, Cue::Body) {
        score.say(2.6, Rule::Suffix, reading.slice(last.from, last.to));
    }
    if name
        .words
        .iter()
        .any(|word| !word.is_capital && matches!(reading.slice(word.from, word.to), "of" | "for" | "on"))
    {
        let first = name.words.iter().find(|word| reading.lists.cues.is(&reading.units[word.from..word.to], Cue::Head));
        if let Some(head) = first {
            score.say(2.5, Rule::Head, reading.slice(head.from, head.to));
        }
    }
    if (name.from()..name.to()).any(|at| reading.mark(at) == Some('&')) {
        score.add(1.5);
    }
    if let [only] = name.words {
        let content = reading.slice(only.from, only.to);
        score.add(single(reading, content, only));
    } else if capitals.iter().any(|word| is_camel(reading.slice(word.from, word.to))) {
        score.add(1.0);
    } else {
        score.add(0.4);
    }
    if capitals.iter().any(|word| reading.units[word.from..word.to].iter().any(|unit| unit.sort == Sort::Digits))
        || ends_in_number(reading, name)
    {
        score.add(-1.5);
    }
}

/// A number after the name makes it a model or a version.
fn ends_in_number(reading: &Reading<'_>, name: &Name<'_>) -> bool {
    reading.unit(name.to()).is_some_and(|unit| unit.sort == Sort::Digits && reading.is_english())
        || reading.mark(name.to()) == Some('-')
            && reading.is_glued(name.to())
            && reading.unit(name.to() + 1).is_some_and(|unit| unit.sort == Sort::Digits)
}

/// How much a single word looks like an organization.
fn single(reading: &Reading<'_>, content: &str, word: &Word) -> f64 {
    let n_letters = content.chars().filter(|character| character.is_alphabetic()).count();
    let is_acronym = n_letters >= 2 && !content.contains(char::is_lowercase);
    let mut points = if reading.is_english() && !reading.is_opening(word.from) { 0.5 } else { -0.4 };
    if is_acronym {
        points += if reading.is_english() { 2.7 } else { 1.8 };
    } else if is_camel(content) {
        points += 2.0;
    }
    if reading.lists.latin.is_common(content) {
        points -= 1.0;
    }
    if reading.lists.latin.is_given(&reading.units[word.from]) {
        points -= 1.0;
    }
    points
}

/// A capital in the midst of a word: `OpenAI`, `DeepMind`.
fn is_camel(content: &str) -> bool {
    let mut before = ' ';
    content.chars().any(|character| {
        let is_inner = character.is_uppercase() && before.is_lowercase();
        before = character;
        is_inner
    })
}

fn around_organization(reading: &Reading<'_>, name: &Name<'_>, score: &mut Score) {
    let (from, to) = (name.from(), name.to());
    if matches!(reading.mark_before(from), Some('《' | '〈')) {
        score.say(
            if reading.cue_at(to + 1, Cue::OrgAfter).is_some() { 2.5 } else { 0.8 },
            Rule::TitleMarks,
            reading.slice(from, to),
        );
    }
    if let Some(n) = reading.cue_before(from, Cue::OrgBefore) {
        score.say(1.4, Rule::Before, reading.slice(from - n, from));
    }
    let possessive = if reading.mark(to) == Some('\'') { 2 } else { 0 };
    if let Some(n) = reading.cue_at(to + possessive, Cue::OrgAfter) {
        score.say(1.4, Rule::After, reading.slice(to + possessive, to + possessive + n));
    }
    if reading.cue_at(to, Cue::Said).is_some() {
        score.add(0.4);
    }
    if reading.cue_before(from, Cue::PlaceBefore).is_some() {
        score.add(-1.0);
    }
    if reading.cue_before(from, Cue::ThingBefore).is_some() {
        score.add(-1.5);
    }
    if reading.cue_at(to, Cue::ThingAfter).is_some() {
        score.add(-2.0);
    }
    if is_company_described(reading, to) {
        score.say(1.8, Rule::Described, reading.slice(to, to + 1));
    }
    if name.title.is_some() {
        score.add(-2.0);
    }
}

/// `, the Malmö studio`, `, a chain of`: a comma and within few words what a firm is.
fn is_company_described(reading: &Reading<'_>, to: usize) -> bool {
    reading.is_english()
        && reading.mark(to) == Some(',')
        && matches!(reading.slice(to + 1, to + 2), "the" | "a" | "an" | "its" | "which" | "one")
        && (to + 2..to + 8)
            .take_while(|at| reading.unit(*at).is_some_and(|unit| unit.sort == Sort::Latin || unit.folded == '-'))
            .any(|at| reading.cue_at(at, Cue::CompanyWord).is_some())
}
