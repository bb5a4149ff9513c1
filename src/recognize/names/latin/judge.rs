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

    fn candidate(self, name: &Name<'_>, what: What, elsewhere: f64) -> Candidate {
        let confidence = (0.42 + 0.09 * self.points(elsewhere)).min(0.95);
        let mut because: Vec<(f64, Because)> = self.around.because;
        because.extend(self.shape.because);
        because.sort_by(|first, second| second.0.total_cmp(&first.0));
        let because = because.into_iter().map(|(_, because)| because).collect();
        Candidate { from: name.from(), to: name.to(), what, confidence, because }
    }
}

/// What stands around all occurrences of one name.
#[derive(Clone, Copy, Default)]
struct Around {
    person: f64,
    organization: f64,
}

/// What each of `names` is, where the signs suffice; the flag says whether it stands in a heading.
pub(super) fn judge(reading: &Reading<'_>, names: &[(Name<'_>, bool)]) -> Vec<Candidate> {
    let mut all: HashMap<&str, Around> = HashMap::new();
    let mut weighed = Vec::with_capacity(names.len());
    for (name, is_heading) in names.iter().filter(|(name, _)| !is_no_name(reading, name)) {
        let own = weigh(reading, name);
        let around = all.entry(reading.slice(name.from(), name.to())).or_default();
        around.person += own.0.around.points;
        around.organization += own.1.around.points;
        weighed.push((name, *is_heading, own));
    }
    weighed
        .into_iter()
        .filter_map(|(name, is_heading, own)| {
            let around = all.get(reading.slice(name.from(), name.to())).copied().unwrap_or_default();
            decide(name, is_heading, own, around)
        })
        .collect()
}

fn weigh(reading: &Reading<'_>, name: &Name<'_>) -> (Weighed, Weighed) {
    (
        Weighed { shape: person::shape(reading, name), around: person::around(reading, name) },
        Weighed { shape: organization::shape(reading, name), around: organization::around(reading, name) },
    )
}

fn decide(
    name: &Name<'_>,
    is_heading: bool,
    (person, organization): (Weighed, Weighed),
    around: Around,
) -> Option<Candidate> {
    let elsewhere = |all: f64, own: &Weighed| (0.5 * (all - own.around.points)).clamp(-1.0, 1.5);
    let (more_person, more_organization) =
        (elsewhere(around.person, &person), elsewhere(around.organization, &organization));
    let (as_person, as_organization) = (person.points(more_person), organization.points(more_organization));
    let needed = if is_heading { ENOUGH + 1.0 } else { ENOUGH };
    if as_person >= needed && as_person >= as_organization {
        Some(person.candidate(name, What::Person, more_person))
    } else if as_organization >= needed {
        Some(organization.candidate(name, What::Organization, more_organization))
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
