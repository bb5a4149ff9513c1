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
    let tallies: Vec<Tally> = samples.par_iter().map(|sample| tally(sample, resources)).collect();
    let (mut by_language, mut by_source): (Sums<'_>, Sums<'_>) = Default::default();
    for (sample, tally) in samples.iter().zip(tallies) {
        add(&mut by_language, "all", tally);
        add(&mut by_language, sample.language.tag(), tally);
        add(&mut by_source, &sample.source, tally);
    }
    println!("{path}: {}", cells(&by_language));
    if by_source.len() > 1 {
        println!("  by source: {}", cells(&by_source));
    }
    Ok(())
}

/// Tallies by language or source.
type Sums<'a> = BTreeMap<&'a str, Tally>;

fn add<'a>(sums: &mut Sums<'a>, key: &'a str, tally: Tally) {
    sums.entry(key).or_default().iter_mut().zip(tally).for_each(|(sum, own)| *sum += own);
}

/// Precision, recall and F1 in percent.
fn cells(sums: &Sums<'_>) -> String {
    let of = |[right, found, gold]: &Tally| {
        let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        format!("{:.1}/{:.1}/{:.1}", percent(*right, *found), percent(*right, *gold), percent(2 * right, found + gold))
    };
    let cells: Vec<String> = sums.iter().map(|(key, tally)| format!("{key} {}", of(tally))).collect();
    cells.join("  ")
}

/// Prints each text where the findings differ from the gold: what was missed, and what was found wrongly.
pub(super) fn errors(samples: &[Sample], resources: &Resources) {
    for sample in samples {
        let (gold, found) = keys(sample, resources);
        let named = |(start, end, is_person): &Key| {
            format!("{} {}", if *is_person { "person" } else { "organization" }, &sample.text[*start..*end])
        };
        let missed: Vec<String> = gold.iter().filter(|own| !found.contains(own)).map(named).collect();
        let wrong: Vec<String> = found.iter().filter(|own| !gold.contains(own)).map(named).collect();
        if !missed.is_empty() || !wrong.is_empty() {
            let text = sample.text.replace('\n', " ");
            println!("{} | {text}\n    missed: {}\n    wrong: {}", sample.source, missed.join(", "), wrong.join(", "));
        }
    }
}

fn tally(sample: &Sample, resources: &Resources) -> Tally {
    let (gold, found) = keys(sample, resources);
    let right = found.iter().filter(|own| gold.contains(own)).count();
    [right, found.len(), gold.len()]
}

/// First byte, end, whether it is a person.
type Key = (usize, usize, bool);

/// What is in the gold, and what is found.
fn keys(sample: &Sample, resources: &Resources) -> (Vec<Key>, Vec<Key>) {
    let context = Context { text: &sample.text, language: sample.language, resources };
    let gold: Vec<_> =
        sample.names.iter().filter_map(|(span, sort)| Some((span.start, span.end, is_person(*sort)?))).collect();
    let is_optional =
        |own: &Key| !gold.contains(own) && sample.optional.iter().any(|span| own.0 < span.end && span.start < own.1);
    let found: Vec<_> = names::find(&context).iter().map(key).filter(|own| !is_optional(own)).collect();
    (gold, found)
}

fn key(finding: &Finding) -> Key {
    (finding.span.start, finding.span.end, finding.body == Body::Person)
}

fn is_person(sort: Sort) -> Option<bool> {
    match sort {
        Sort::Person => Some(true),
        Sort::Organization => Some(false),
        Sort::Place | Sort::Thing => None,
    }
}
