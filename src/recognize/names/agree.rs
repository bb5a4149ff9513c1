//! The article's say over what the model found: a string has one label in an article, and is a name everywhere or nowhere.
//!
//! For each string that is marked somewhere, and for each part by which a person or firm may be named later, the model is
//! asked how likely a name it is wherever it stands. The mean decides.

use std::collections::HashMap;

use super::{
    acronym, article,
    candidate::{Candidate, What},
    chinese::Segments,
    model::Model,
    reading::Reading,
    trie::Trie,
};
use crate::annotation::{Because, Rule};

/// How likely a string must be a name on average, for all its occurrences to be marked. Chosen on the development articles,
/// as is [`TOO_LITTLE`].
const ENOUGH: f32 = 0.4;

/// How unlikely a string must be a name on average, for the mark it has somewhere to be taken away.
const TOO_LITTLE: f32 = 0.2;

/// What is less sure is not marked. Chosen on the development articles and sentences.
const LEAST: f64 = 0.4;

/// How many occurrences a full name counts as, for the surname that is a part of it.
const PART: f32 = 1.5;

/// No name is longer than so many units.
const LONGEST: usize = 24;

/// What is known of a string.
#[derive(Default, Debug)]
struct Known {
    person: f32,
    organization: f32,
    n_seen: f32,
    /// Where it is marked first, or the whole that it is a part of.
    source: (usize, usize),
    is_part: bool,
    /// It abbreviates something that is no name.
    is_decoy: bool,
}

/// An occurrence of a known string.
struct Seen {
    from: usize,
    to: usize,
    known: usize,
}

/// The names that `model` finds, given what the rules found, as the article agrees: in order, without overlaps.
pub(super) fn by_model(
    reading: &Reading<'_>,
    segments: &Segments,
    model: &Model,
    ruled: &[Candidate],
) -> Vec<Candidate> {
    let (mut kept, evidence) = model.find(reading, ruled);
    acronym::persons_in_brackets(reading, &mut kept);
    acronym::follow(reading, &mut kept);
    let (names, mut known) = known(reading, segments, &kept);
    let seen = seen(reading, segments, &kept, &names);
    let asked = asked(&seen, &known);
    let stretches: Vec<(usize, usize)> = asked.iter().map(|seen| (seen.from, seen.to)).collect();
    let mut marks = kept.iter().peekable();
    for (seen, [mut person, mut organization]) in asked.iter().zip(model.likelihoods(&evidence, &stretches)) {
        while marks.next_if(|own| own.from < seen.from).is_some() {}
        // What brackets say is more than what the model thinks of the same place.
        match marks.peek().filter(|own| (own.from, own.to) == (seen.from, seen.to)) {
            Some(own) if own.what == What::Person => person = person.max(own.confidence as f32),
            Some(own) if own.what == What::Organization => organization = organization.max(own.confidence as f32),
            _ => {}
        }
        let own = &mut known[seen.known];
        own.person += person;
        own.organization += organization;
        own.n_seen += 1.0;
    }
    decide(reading, kept, &seen, &known)
}

/// The strings that are marked somewhere, and parts of them.
fn known<'a>(reading: &Reading<'a>, segments: &Segments, kept: &[Candidate]) -> (HashMap<&'a str, usize>, Vec<Known>) {
    let mut names: HashMap<&str, usize> = HashMap::new();
    let mut known: Vec<Known> = Vec::new();
    let mut entry = |from: usize, to: usize, source: (usize, usize)| {
        *names.entry(reading.slice(from, to)).or_insert_with(|| {
            known.push(Known { source, ..Known::default() });
            known.len() - 1
        })
    };
    let mut parts = Vec::new();
    for own in kept.iter().filter(|own| own.what != What::Nothing) {
        entry(own.from, own.to, (own.from, own.to));
    }
    for own in kept.iter().filter(|own| own.what != What::Nothing && own.confidence > 0.5) {
        for (from, to) in article::parts(reading, segments, own) {
            parts.push((entry(from, to, (own.from, own.to)), own));
        }
    }
    let decoys: Vec<usize> = acronym::of_decoys(reading, kept)
        .into_iter()
        .filter_map(|(from, to)| names.get(reading.slice(from, to)).copied())
        .collect();
    for (at, own) in parts {
        known[at].is_part |= known[at].source == (own.from, own.to);
        let share = PART * own.confidence as f32;
        known[at].n_seen += share;
        match own.what {
            What::Person => known[at].person += share,
            _ => known[at].organization += share,
        }
    }
    decoys.into_iter().for_each(|at| known[at].is_decoy = true);
    (names, known)
}

/// Wherever a known string stands, but inside longer names.
fn seen(reading: &Reading<'_>, segments: &Segments, kept: &[Candidate], names: &HashMap<&str, usize>) -> Vec<Seen> {
    let mut trie = Trie::with_capacity(2 * names.len());
    // In order, so that of two spellings with one key the same one wins every time.
    let mut names: Vec<(&&str, &usize)> = names.iter().collect();
    names.sort_by_key(|(_, number)| **number);
    for (name, number) in names {
        trie.insert(name, *number as u32, |old, _| old);
    }
    let mut seen = Vec::new();
    let (mut at, mut next) = (0, 0);
    while at < reading.units.len() {
        while next < kept.len() && kept[next].to <= at {
            next += 1;
        }
        let end = reading.units.len().min(at + LONGEST);
        let own = kept.get(next).filter(|own| own.from <= at);
        let fits = |to: usize| match own {
            Some(own) => own.from == at && own.to == to,
            None => kept.get(next).is_none_or(|own| to <= own.from) && article::is_whole(reading, segments, at, to),
        };
        match trie.ahead(&reading.units[at..end]).filter(|(n, _)| fits(at + n)).last() {
            Some((n, known)) => {
                seen.push(Seen { from: at, to: at + n, known: known as usize });
                at += n;
            }
            None => at = own.map_or(at + 1, |own| own.to),
        }
    }
    seen
}

/// The occurrences that the model must be asked about: of strings that stand in several places.
fn asked<'a>(seen: &'a [Seen], known: &[Known]) -> Vec<&'a Seen> {
    let mut n_seen = vec![0_usize; known.len()];
    seen.iter().for_each(|seen| n_seen[seen.known] += 1);
    seen.iter().filter(|seen| n_seen[seen.known] > 1 || known[seen.known].n_seen > 0.0).collect()
}

/// `kept` with the labels that the article agrees on, and with what it marks besides.
fn decide(reading: &Reading<'_>, kept: Vec<Candidate>, seen: &[Seen], known: &[Known]) -> Vec<Candidate> {
    let mut marked: HashMap<(usize, usize), Candidate> =
        kept.into_iter().filter(|own| own.what != What::Nothing).map(|own| ((own.from, own.to), own)).collect();
    let mut all: Vec<Candidate> = Vec::new();
    for one in seen {
        let own = &known[one.known];
        let (what, sum) = if own.person > own.organization {
            (What::Person, own.person)
        } else {
            (What::Organization, own.organization)
        };
        let mean = (own.person + own.organization) / own.n_seen.max(1.0);
        let present = marked.remove(&(one.from, one.to));
        if own.is_decoy || mean < TOO_LITTLE && own.n_seen > 1.5 {
            continue;
        }
        let confidence = f64::from(sum / own.n_seen.max(1.0)).clamp(0.0, 0.99);
        match present {
            Some(present) if own.n_seen == 0.0 => all.push(present),
            Some(present) => all.push(Candidate { what, confidence: present.confidence.max(confidence), ..present }),
            None if mean >= ENOUGH => {
                let rule = if own.is_part { Rule::PartOf } else { Rule::Repeated };
                let because = Because::new(rule, [reading.slice(own.source.0, own.source.1)]);
                all.push(Candidate::new(one.from, one.to, what, confidence, because));
            }
            None => {}
        }
    }
    all.extend(marked.into_values());
    all.retain(|own| own.confidence >= LEAST);
    all.sort_by_key(|own| own.from);
    all
}
