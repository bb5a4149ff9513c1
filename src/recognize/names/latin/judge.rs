//! What a run of capitalised words is: a person, an organization, or neither.
//!
//! Signs for each are counted in points, which were chosen by hand on the project's own corpus.

use super::super::{
    candidate::{Candidate, What},
    cues::Cue,
    reading::Reading,
    unit::Sort,
};
use super::{
    run::{Name, is_org_end},
    word::Word,
};
use crate::annotation::{Because, Rule};

/// Points that a label needs.
const ENOUGH: f64 = 2.0;

/// Points for one label, with the reasons.
#[derive(Default)]
struct Score {
    points: f64,
    because: Vec<(f64, Because)>,
}

impl Score {
    fn add(&mut self, points: f64) {
        self.points += points;
    }

    fn say(&mut self, points: f64, rule: Rule, content: &str) {
        self.points += points;
        self.because.push((points, Because::new(rule, [content])));
    }

    fn candidate(mut self, name: &Name<'_>, what: What) -> Candidate {
        self.because.sort_by(|first, second| second.0.total_cmp(&first.0));
        let confidence = (0.42 + 0.09 * self.points).min(0.95);
        Candidate {
            from: name.from(),
            to: name.to(),
            what,
            confidence,
            because: self.because.into_iter().map(|(_, because)| because).collect(),
        }
    }
}

/// What `name` is, where the signs suffice.
pub(super) fn judge(reading: &Reading<'_>, name: &Name<'_>, is_heading: bool) -> Option<Candidate> {
    if is_no_name(reading, name) {
        return None;
    }
    let person = person(reading, name);
    let organization = organization(reading, name);
    let needed = if is_heading { ENOUGH + 1.0 } else { ENOUGH };
    if person.points >= needed && person.points >= organization.points {
        Some(person.candidate(name, What::Person))
    } else if organization.points >= needed {
        Some(organization.candidate(name, What::Organization))
    } else {
        None
    }
}

/// Acronyms that name nobody, parts of addresses on the web, versions.
fn is_no_name(reading: &Reading<'_>, name: &Name<'_>) -> bool {
    let is_acronym =
        name.words.len() == 1 && reading.lists.cues.is(&reading.units[name.from()..name.to()], Cue::NoName);
    let is_web = matches!(reading.mark_before(name.from()), Some('@' | '#' | '/' | '_'))
        && reading.is_glued(name.from())
        || matches!(reading.mark(name.to()), Some('@' | '_')) && reading.is_glued(name.to());
    let is_letter = name.to() - name.from() == 1 && reading.units[name.from()].span.len() == 1;
    is_acronym || is_web || is_letter
}

fn person(reading: &Reading<'_>, name: &Name<'_>) -> Score {
    let mut score = Score::default();
    let capitals: Vec<&Word> = name.words.iter().filter(|word| word.is_capital).collect();
    shape_of_person(reading, name, &capitals, &mut score);
    around_person(reading, name, &mut score);
    if reading.is_english() {
        english_around_person(reading, name, &mut score)
    }
    score
}

fn shape_of_person(reading: &Reading<'_>, name: &Name<'_>, capitals: &[&Word], score: &mut Score) {
    let latin = &reading.lists.latin;
    let (first, last) = (capitals[0], capitals[capitals.len() - 1]);
    match capitals.len() {
        1 => score.add(-1.5),
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

fn organization(reading: &Reading<'_>, name: &Name<'_>) -> Score {
    let mut score = Score::default();
    let capitals: Vec<&Word> = name.words.iter().filter(|word| word.is_capital).collect();
    shape_of_organization(reading, name, &capitals, &mut score);
    around_organization(reading, name, &mut score);
    score
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
    let mut points = -0.6;
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
            .any(|at| {
                matches!(
                    reading.slice(at, at + 1),
                    "company"
                        | "firm"
                        | "maker"
                        | "chain"
                        | "studio"
                        | "startup"
                        | "bank"
                        | "retailer"
                        | "operator"
                        | "insurer"
                        | "brokerage"
                        | "charity"
                        | "union"
                        | "regulator"
                        | "lender"
                        | "publisher"
                        | "group"
                        | "developer"
                        | "supplier"
                        | "watchdog"
                        | "which"
                        | "airline"
                        | "grocer"
                        | "subsidiary"
                        | "producer"
                        | "manufacturer"
                        | "consultancy"
                        | "agency"
                        | "fund"
                )
            })
}
