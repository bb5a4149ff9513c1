//! A body and its department written together are one name: `云南大学古生物研究院`, `전남경찰청 반부패수사대`.

use super::{
    candidate::{Candidate, What},
    reading::Reading,
};
use crate::annotation::Rule;

/// How sure a candidate must be to stand for itself; below, it only counts as a part.
const ENOUGH: f64 = 0.6;

/// Puts organizations together that follow one another, and drops those that are too weak alone.
pub(super) fn join(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    // A branch of a department of a body: twice.
    for _ in 0..2 {
        let joined = joined(reading, candidates);
        candidates.extend(joined);
    }
    candidates.retain(|candidate| candidate.what == What::Nothing || candidate.confidence >= ENOUGH);
}

fn joined(reading: &Reading<'_>, candidates: &[Candidate]) -> Vec<Candidate> {
    let mut wholes: Vec<&Candidate> = candidates
        .iter()
        .filter(|own| own.what == What::Organization && own.confidence >= ENOUGH && reading.units[own.to - 1].is_cjk())
        .collect();
    wholes.sort_by_key(|own| own.to);
    let departments = candidates.iter().filter(|own| {
        own.what == What::Organization
            && reading.units[own.from].is_cjk()
            && own.because.first().is_some_and(|because| because.rule == Rule::Suffix)
    });
    let mut found = Vec::new();
    for department in departments {
        let first = wholes.partition_point(|own| own.to < department.from);
        for whole in wholes[first..].iter().take_while(|own| own.to == department.from) {
            if whole.confidence > department.confidence || department.confidence >= ENOUGH {
                let confidence = whole.confidence.max(department.confidence) - 0.03;
                let because = whole.because.iter().chain(&department.because).cloned().collect();
                found.push(Candidate {
                    from: whole.from,
                    to: department.to,
                    what: What::Organization,
                    confidence,
                    because,
                });
            }
        }
    }
    found
}
