//! Signs that a Latin name is a person's.

use super::super::{cues::Cue, reading::Reading, unit::Sort};
use super::{
    judge::Score,
    run::{Name, is_org_end},
    word::Word,
};
use crate::annotation::Rule;

/// Points for the words of the name.
pub(super) fn shape(reading: &Reading<'_>, name: &Name<'_>) -> Score {
    let mut score = Score::default();
    let capitals: Vec<&Word> = name.words.iter().filter(|word| word.is_capital).collect();
    shape_of_person(reading, name, &capitals, &mut score);
    score
}

/// Points for what stands around it.
pub(super) fn around(reading: &Reading<'_>, name: &Name<'_>) -> Score {
    let mut score = Score::default();
    around_person(reading, name, &mut score);
    if reading.is_english() {
        english_around_person(reading, name, &mut score);
    }
    score
}

fn shape_of_person(reading: &Reading<'_>, name: &Name<'_>, capitals: &[&Word], score: &mut Score) {
    let latin = &reading.lists.latin;
    let (first, last) = (capitals[0], capitals[capitals.len() - 1]);
    // Amid Chinese or Korean, two capitalised words that English does not know are mostly a person.
    let is_unknown = capitals.iter().all(|word| {
        let content = reading.slice(word.from, word.to);
        content.chars().count() > 2
            && !latin.is_common(content)
            && !is_odd_for_person(content)
            && !is_org_end(reading, word)
    });
    match capitals.len() {
        1 => score.add(-1.5),
        2 | 3 if is_unknown => score.add(if reading.is_english() { 1.2 } else { 1.6 }),
        2 | 3 => score.add(0.7),
        4 => score.add(0.0),
        _ => score.add(-2.0),
    }
    if latin.is_given(&reading.units[first.from]) {
        score.say(1.8, Rule::GivenName, reading.slice(first.from, first.to));
    }
    if capitals.len() > 1 && latin.is_surname(&reading.units[last.from]) {
        score.say(0.8, Rule::Surname, reading.slice(last.from, last.to));
    }
    if capitals.len() > 1 && last.to - last.from > 1 && !is_org_end(reading, last) {
        score.add(0.8);
    }
    for word in name.words {
        let content = reading.slice(word.from, word.to);
        if !word.is_capital {
            let is_particle =
                reading.lists.cues.is(&reading.units[word.from..word.to], Cue::Particle) && content != "the";
            score.add(if is_particle { 1.2 } else { -4.0 });
        } else if capitals.len() > 1 && content.len() <= 2 && content.ends_with('.') {
            score.add(1.5);
        } else if is_odd_for_person(content) {
            score.add(-2.0);
        } else if latin.is_common(content)
            && !latin.is_given(&reading.units[word.from])
            && !latin.is_surname(&reading.units[word.from])
        {
            score.add(-1.2);
        }
        if is_org_end(reading, word) && capitals.len() > 1 {
            score.add(-1.5);
        }
    }
    if (name.from()..name.to()).any(|at| reading.mark(at) == Some('&')) {
        score.add(-4.0);
    }
}

/// Digits, or capitals only, or capitals in the midst (but for `McAdam`, `DeVries`, `O'Shea`).
fn is_odd_for_person(content: &str) -> bool {
    let n_upper = content.chars().filter(|character| character.is_uppercase()).count();
    let n_letters = content.chars().filter(|character| character.is_alphabetic()).count();
    content.contains(|character: char| character.is_ascii_digit()) || n_letters > 2 && n_upper == n_letters
}

fn around_person(reading: &Reading<'_>, name: &Name<'_>, score: &mut Score) {
    if let Some((from, to)) = name.title {
        score.say(2.6, Rule::Titled, reading.slice(from, to));
    }
    let quoted = usize::from(matches!(reading.mark_before(name.from()), Some('(' | ')')));
    for cue in [Cue::Title, Cue::Named] {
        if let Some(n) = reading.cue_before(name.from() - quoted.min(name.from()), cue).filter(|_| quoted == 0) {
            let points = if cue == Cue::Title { 2.0 } else { 0.2 };
            score.say(points, Rule::Titled, reading.slice(name.from() - n, name.from()));
            break;
        }
    }
    if let Some(n) = [Cue::Address, Cue::Title].iter().find_map(|cue| reading.cue_at(name.to(), *cue)) {
        score.say(1.5, Rule::Titled, reading.slice(name.to(), name.to() + n));
    } else if let Some(n) = reading.cue_at(name.to(), Cue::Said) {
        score.say(if reading.is_english() { 0.6 } else { 0.8 }, Rule::Speaks, reading.slice(name.to(), name.to() + n));
    }
}

fn english_around_person(reading: &Reading<'_>, name: &Name<'_>, score: &mut Score) {
    let (from, to) = (name.from(), name.to());
    let comma = usize::from(reading.mark_before(from) == Some(','));
    if let Some(n) = reading.cue_before(from - comma, Cue::Role) {
        score.say(2.0, Rule::Titled, reading.slice(from - comma - n, from - comma));
    }
    if reading.cue_before(from, Cue::PlaceBefore).is_some() {
        score.add(-1.0);
    }
    if reading.mark(to) == Some(',') {
        let is_age =
            reading.unit(to + 1).is_some_and(|unit| unit.sort == Sort::Digits) && reading.mark(to + 2) == Some(',');
        let is_who = matches!(reading.slice(to + 1, to + 2), "who" | "whose");
        if is_age || is_who {
            score.say(2.0, Rule::Described, reading.slice(to, to + 2));
        } else if let Some(role) = role_within(reading, to + 1) {
            score.say(1.5, Rule::Described, reading.slice(role, role + 1));
        }
    }
    if matches!(reading.slice(from.saturating_sub(1), from), "By") && reading.is_opening(from - 1) {
        score.say(2.0, Rule::Titled, "By");
    }
    if matches!(reading.slice(to, to + 1), "of" | "at") && reading.slice(to + 1, to + 2).starts_with(char::is_uppercase)
    {
        score.add(0.5);
    }
    let said_by = reading.cue_before(from, Cue::Said).filter(|_| !reading.is_opening(from));
    if let Some(n) = said_by.filter(|n| reading.slice(from - n, from) == "said") {
        score.say(0.8, Rule::Speaks, reading.slice(from - n, from));
    }
}

/// The place of a role within the words that follow a comma: `, a senior analyst at`.
fn role_within(reading: &Reading<'_>, from: usize) -> Option<usize> {
    (from..from + 7)
        .take_while(|at| {
            reading.unit(*at).is_some_and(|unit| unit.sort == Sort::Latin || unit.folded == '\'' || unit.folded == '-')
        })
        .find(|at| reading.cue_at(*at, Cue::Role).is_some())
}
