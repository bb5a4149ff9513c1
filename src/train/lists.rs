//! Compiles the lists into hashes: what the model looks names up in.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use super::{
    Failure, read,
    sample::gunzipped,
    settings::{Settings, root},
};
use crate::recognize::names::{
    model::{
        class,
        gazetteer::{Gazetteer, LONGEST, WAY_BITS, way},
        hash,
        view::View,
    },
    unit::{Sort, units},
};

/// The lists, hashed.
#[derive(Default)]
pub(super) struct Compiled {
    /// Each entry's hash with its classes, in order.
    pub(super) entries: BTreeMap<u32, u32>,
    /// The beginnings of longer entries.
    pub(super) ways: BTreeSet<u32>,
}

/// The lists of the shared folder and of `lexicon/entities/`.
pub(super) fn compile(settings: &Settings) -> Result<Compiled, Failure> {
    let mut compiled = Compiled::default();
    let path = settings.shared.join("data/ner/gazetteer.tsv.gz");
    let text = gunzipped(&read(&path)?).and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.ok_or(format!("{}: no gzip file, or a damaged one", path.display()))?;
    for (class, entry) in text.lines().filter_map(|line| line.split_once('\t')) {
        let bit: u32 = class.parse().map_err(|_| format!("{}: `{class}` is no class", path.display()))?;
        compiled.add(entry, 1 << bit);
    }
    let folder = root().join("lexicon/entities");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let text = String::from_utf8(read(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        text.lines().skip(1).for_each(|line| compiled.add_row(line));
    }
    Ok(compiled)
}

impl Compiled {
    fn add_row(&mut self, line: &str) {
        let mut cells = line.split('\t');
        let Some(own) = cells.next().and_then(class::of_kind) else { return };
        for form in cells.flat_map(|cell| cell.split('|')).map(str::trim) {
            let (form, is_common) = form.strip_suffix('*').map_or((form, false), |form| (form, true));
            let common = match (is_common, own & class::ORGANIZATIONS != 0) {
                (false, _) => 0,
                (true, true) => class::COMMON_ORGANIZATION,
                (true, false) => class::COMMON,
            };
            if form.chars().nth(1).is_some() {
                self.add(form, own | common);
            }
        }
    }

    fn add(&mut self, form: &str, classes: u32) {
        let units = units(form);
        if units.is_empty() || units.len() > LONGEST || units.iter().any(|unit| unit.sort == Sort::Line) {
            return;
        }
        let mut view = View::default();
        view.look(form, &units);
        let mut entry = hash::ENTRY;
        for (at, unit) in view.units().iter().enumerate() {
            if at > 0 {
                self.ways.insert(way(entry));
            }
            if at > 0 && unit.spaced {
                entry = hash::mix(entry, hash::SPACE);
            }
            entry = hash::mix(entry, unit.word);
        }
        *self.entries.entry(entry).or_insert(0) |= classes;
    }

    /// The sets of classes that occur, the most frequent first.
    pub(super) fn sets(&self) -> Vec<u32> {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        self.entries.values().for_each(|classes| *counts.entry(*classes).or_insert(0) += 1);
        let mut sets: Vec<(usize, u32)> = counts.into_iter().map(|(classes, n)| (n, classes)).collect();
        sets.sort_by_key(|(n, classes)| (std::cmp::Reverse(*n), *classes));
        sets.into_iter().map(|(_, classes)| classes).collect()
    }

    /// The place of each entry's set among [`Self::sets`].
    pub(super) fn set_of(&self) -> Vec<u16> {
        let place: BTreeMap<u32, u16> = (0..).zip(self.sets()).map(|(at, classes)| (classes, at)).collect();
        self.entries.values().map(|classes| place[classes]).collect()
    }

    /// The beginnings as bits.
    pub(super) fn way_words(&self) -> Vec<u64> {
        let mut words = vec![0; 1 << (WAY_BITS - 6)];
        self.ways.iter().for_each(|way| words[(way >> 6) as usize] |= 1 << (way & 63));
        words
    }

    /// As they are looked up.
    pub(super) fn looked_up(&self) -> Gazetteer {
        Gazetteer::new(self.entries.keys().copied().collect(), self.set_of(), self.sets(), self.way_words())
    }
}
