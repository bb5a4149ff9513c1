//! What a run of capitalised words is: a person, an organization, or neither.
//!
//! Signs for each are counted in points, which were chosen by hand on the project's own corpus. What stands around one
//! occurrence of a name counts for the others too, by half.

use std::collections::HashMap;

use super::super::{
    candidate::{Candidate, What},
    cues::Cue,
    reading::Reading,
};
use super::{organization, person, run::Name};
use crate::annotation::{Because, Rule};

/// Points that a label needs.
const ENOUGH: f64 = 2.0;

/// Points for one label, with the reasons.
#[derive(Clone, Default)]
pub(super) struct Score {
    points: f64,
    because: Vec<(f64, Because)>,
}

impl Score {
    /// Adds points that need no saying.
    pub(super) fn add(&mut self, points: f64) {
        self.points += points;
    }

    /// Adds points for a reason.
    pub(super) fn say(&mut self, points: f64, rule: Rule, content: &str) {
        self.points += points;
        self.because.push((points, Because::new(rule, [content])));
    }
}

/// How much a name looks like something, and how much what stands around it says so.
struct Weighed {
    shape: Score,
    around: Score,
}

impl Weighed {
    fn points(&self, elsewhere: f64) -> f64 {
        self.shape.points + self.around.points + elsewhere
    }

    fn candidate(self, name: &Name<'_>, content: &str, what: What, elsewhere: f64) -> Candidate {
        let confidence = (0.42 + 0.09 * self.points(elsewhere)).min(0.95);
        let mut because: Vec<(f64, Because)> = self.around.because;
        because.extend(self.shape.because);
        because.sort_by(|first, second| second.0.total_cmp(&first.0));
        let mut because: Vec<Because> = because.into_iter().map(|(_, because)| because).collect();
        if because.is_empty() {
            because.push(Because::new(Rule::Shape, [content]));
        }
        Candidate { from: name.from(), to: name.to(), what, confidence, because }
    }
}

/// A name weighed as a person and as an organization.
struct Judged<'n, 'w> {
    name: &'n Name<'w>,
    content: &'n str,
    /// Points that a label needs here.
    needed: f64,
    person: Weighed,
    organization: Weighed,
}

/// What stands around all occurrences of one name, in points.
#[derive(Clone, Copy, Default)]
struct Around {
    person: f64,
    organization: f64,
}

/// What each of `names` is, where the signs suffice; the flag says whether it stands in a heading.
pub(super) fn judge(reading: &Reading<'_>, names: &[(Name<'_>, bool)]) -> Vec<Candidate> {
    let judged: Vec<Judged<'_, '_>> = names
        .iter()
        .filter(|(name, _)| !is_no_name(reading, name))
        .map(|(name, is_heading)| weigh(reading, name, *is_heading))
        .collect();
    let mut all: HashMap<&str, Around> = HashMap::new();
    for own in &judged {
        let around = all.entry(own.content).or_default();
        around.person += own.person.around.points;
        around.organization += own.organization.around.points;
    }
    // Amid Chinese and Korean, small words beside a name are weaker signs.
    let most = if reading.is_english() { 1.5 } else { 0.8 };
    judged.into_iter().filter_map(|own| decide(own, &all, most)).collect()
}

fn weigh<'n, 'w>(reading: &Reading<'n>, name: &'n Name<'w>, is_heading: bool) -> Judged<'n, 'w> {
    Judged {
        name,
        content: reading.slice(name.from(), name.to()),
        needed: if is_heading { ENOUGH + 1.0 } else { ENOUGH },
        person: Weighed { shape: person::shape(reading, name), around: person::around(reading, name) },
        organization: Weighed {
            shape: organization::shape(reading, name),
            around: organization::around(reading, name),
        },
    }
}

fn decide(own: Judged<'_, '_>, all: &HashMap<&str, Around>, most: f64) -> Option<Candidate> {
    let around = all.get(own.content).copied().unwrap_or_default();
    let elsewhere = |all: f64, weighed: &Weighed| (0.5 * (all - weighed.around.points)).clamp(-1.0, most);
    let (for_person, for_organization) =
        (elsewhere(around.person, &own.person), elsewhere(around.organization, &own.organization));
    let (person, organization) = (own.person.points(for_person), own.organization.points(for_organization));
    if person >= own.needed && person >= organization {
        Some(own.person.candidate(own.name, own.content, What::Person, for_person))
    } else if organization >= own.needed {
        Some(own.organization.candidate(own.name, own.content, What::Organization, for_organization))
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
    let is_measured = reading.slice(name.from(), name.to()).starts_with(|first: char| first.is_ascii_digit());
    is_acronym || is_web || is_letter || is_measured
}
