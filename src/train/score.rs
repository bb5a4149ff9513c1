//! How well a model does on marked texts: exact span and label, persons and organizations together.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Failure, sample::Sample};
use crate::{
    annotation::{Body, Finding},
    recognize::{
        Context, Resources,
        names::{self, model::tag::Sort},
    },
};

/// Right, found, in the gold.
type Tally = [usize; 3];

/// Prints the table for the texts of the file `path`.
pub(super) fn print(path: &str, samples: &[Sample], resources: &Resources) -> Result<(), Failure> {
    let tallies: Vec<(&'static str, Tally)> =
        samples.par_iter().map(|sample| (sample.language.tag(), tally(sample, resources))).collect();
    let mut by_language: BTreeMap<&str, Tally> = BTreeMap::new();
    for (language, tally) in tallies {
        for key in [language, "all"] {
            let sum = by_language.entry(key).or_default();
            sum.iter_mut().zip(tally).for_each(|(sum, own)| *sum += own);
        }
    }
    let of = |[right, found, gold]: &Tally| {
        let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        format!("{:.1}/{:.1}/{:.1}", percent(*right, *found), percent(*right, *gold), percent(2 * right, found + gold))
    };
    let cells: Vec<String> = by_language.iter().map(|(language, tally)| format!("{language} {}", of(tally))).collect();
    println!("{path}: {}", cells.join("  "));
    Ok(())
}

fn tally(sample: &Sample, resources: &Resources) -> Tally {
    let context = Context { text: &sample.text, language: sample.language, resources };
    let gold: Vec<_> =
        sample.names.iter().filter_map(|(span, sort)| Some((span.start, span.end, is_person(*sort)?))).collect();
    let is_optional = |own: &(usize, usize, bool)| {
        !gold.contains(own) && sample.optional.iter().any(|span| own.0 < span.end && span.start < own.1)
    };
    let found: Vec<_> = names::find(&context).iter().map(key).filter(|own| !is_optional(own)).collect();
    let right = found.iter().filter(|own| gold.contains(own)).count();
    [right, found.len(), gold.len()]
}

fn key(finding: &Finding) -> (usize, usize, bool) {
    (finding.span.start, finding.span.end, finding.body == Body::Person)
}

fn is_person(sort: Sort) -> Option<bool> {
    match sort {
        Sort::Person => Some(true),
        Sort::Organization => Some(false),
        Sort::Place | Sort::Thing => None,
    }
}
