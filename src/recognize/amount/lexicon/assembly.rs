//! The word lists as they are put together from the files.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::{
    super::{
        rows::{Meaning, Row, Side, Unit, rows},
        trie::Trie,
    },
    Lead, Lexicon, Phrases,
};

/// The files, and whether case counts in them.
const FILES: [(&str, bool); 4] = [
    (include_str!("../../../../lexicon/amount/signs.tsv"), true),
    (include_str!("../../../../lexicon/amount/en.tsv"), false),
    (include_str!("../../../../lexicon/amount/zh.tsv"), false),
    (include_str!("../../../../lexicon/amount/ko.tsv"), false),
];

impl Lexicon {
    /// The lists of the files.
    pub(super) fn built_in() -> Self {
        let mut lists = Lists::default();
        let mut lexicon = Self::empty();
        for (file, cased) in FILES {
            let read = rows(file, cased);
            debug_assert!(read.faults.is_empty(), "{:?}", read.faults);
            for row in read.rows {
                lexicon.add(row, &mut lists);
            }
        }
        lexicon.region_finder = automaton(lexicon.regions.iter().map(|region| region.0).collect());
        let n_blocking = lists.blocking.len();
        lists.blocking.append(&mut lists.allowing);
        lexicon.phrases = automaton(lists.blocking).map(|automaton| Phrases { automaton, n_blocking });
        for (list, forms) in lists.near {
            lexicon.near.extend(automaton(forms).map(|finder| (list, finder)));
        }
        lexicon
    }

    fn empty() -> Self {
        Self {
            after: Trie::of_beginnings(),
            before: Trie::of_ends(),
            wholes: Trie::of_beginnings(),
            leads: Trie::of_ends(),
            bounds_after: Trie::of_beginnings(),
            no_before: Trie::of_ends(),
            no_after: Trie::of_beginnings(),
            span_before: Trie::of_ends(),
            span_after: Trie::of_beginnings(),
            no_unit: Trie::of_beginnings(),
            nouns: Trie::of_beginnings(),
            phrases: None,
            regions: Vec::new(),
            region_finder: None,
            near: Vec::new(),
        }
    }

    fn add(&mut self, row: Row, lists: &mut Lists) {
        match row {
            Row::Unit(unit) => self.add_unit(unit),
            Row::Whole(form, number, meaning) => self.wholes.set(form, (number, meaning)),
            Row::Before(form, bound) => self.leads.set(form, Lead::Bound(bound)),
            Row::Minus(form) => self.leads.set(form, Lead::Minus),
            Row::Lead(form, tail) => self.leads.set(form, Lead::Part(tail)),
            Row::Rate(form, tail) => self.leads.set(form, Lead::Rate(tail)),
            Row::After(form, bound) => self.bounds_after.set(form, bound),
            Row::NoBefore(form) => self.no_before.set(form, ()),
            Row::NoAfter(form) => self.no_after.set(form, ()),
            Row::SpanBefore(form) => self.span_before.set(form, ()),
            Row::SpanAfter(form) => self.span_after.set(form, ()),
            Row::Noun(form) => self.nouns.set(form, ()),
            Row::NoUnit(form) => self.no_unit.set(form, ()),
            Row::Block(form) => lists.blocking.push(form),
            Row::Allow(form) => lists.allowing.push(form),
            Row::Region(form, currency) => self.regions.push((form, currency)),
            Row::Near(list, form) => lists.near_of(list).push(form),
        }
    }

    fn add_unit(&mut self, unit: Unit) {
        let before = unit.side != Side::After && !unit.joined && matches!(unit.meaning, Meaning::Money(..));
        let form = unit.form;
        if unit.side == Side::Before {
            if before {
                self.before.push(form, unit);
            }
            return;
        }
        if before {
            self.before.push(form, unit);
        }
        self.after.push(form, unit);
    }
}

/// What the automata are made of, as far as it has been read.
#[derive(Default)]
struct Lists {
    blocking: Vec<&'static str>,
    allowing: Vec<&'static str>,
    near: Vec<(&'static str, Vec<&'static str>)>,
}

impl Lists {
    /// The cues of `list` so far.
    fn near_of(&mut self, list: &'static str) -> &mut Vec<&'static str> {
        let at = self.near.iter().position(|near| near.0 == list).unwrap_or_else(|| {
            self.near.push((list, Vec::new()));
            self.near.len() - 1
        });
        &mut self.near[at].1
    }
}

/// Finds the longest of `forms` at each place, in either case.
#[inline(never)]
fn automaton(forms: Vec<&str>) -> Option<AhoCorasick> {
    let mut builder = AhoCorasick::builder();
    builder.kind(Some(AhoCorasickKind::ContiguousNFA)).match_kind(MatchKind::LeftmostLongest);
    builder.ascii_case_insensitive(true).build(forms).ok()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::HashSet;

    use super::{super::super::rows::Coin, *};

    #[test]
    fn every_line_is_well_formed() {
        for (file, cased) in FILES {
            assert_eq!(rows(file, cased).faults, []);
        }
    }

    #[test]
    fn no_line_shadows_another() {
        let mut seen = HashSet::new();
        let twice: Vec<_> = all_rows().iter().map(key).filter(|key| !seen.insert(key.clone())).collect();
        assert_eq!(twice, Vec::<String>::new());
    }

    #[test]
    fn every_currency_is_one_of_the_standard_or_of_the_past() {
        /// Those that news of earlier years still names.
        const PAST: [&str; 13] =
            ["ANG", "ATS", "BEF", "DEM", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "NLG", "PTE", "ZWL"];
        let unknown: Vec<_> = all_rows()
            .into_iter()
            .filter_map(|row| match row {
                Row::Unit(Unit { meaning: Meaning::Money(Coin::Of(currency), _), .. }) => Some(currency),
                _ => None,
            })
            .filter(|currency| iso_currency::Currency::from_code(currency.code()).is_none())
            .filter(|currency| !PAST.contains(&currency.code()))
            .collect();
        assert_eq!(unknown, []);
    }

    fn all_rows() -> Vec<Row> {
        FILES.iter().flat_map(|(file, cased)| rows(file, *cased).rows).collect()
    }

    /// What no two rows may have in common: the role and the form, for units with the conditions that tell them apart.
    fn key(row: &Row) -> String {
        match row {
            Row::Unit(unit) => {
                let joined = unit.joined.then(|| std::mem::discriminant(&unit.meaning));
                format!("unit {} {:?} {joined:?} {} {}", unit.form, unit.near, unit.native, unit.side == Side::Before)
            }
            Row::Whole(form, ..) => format!("whole {form}"),
            Row::Before(form, _) | Row::Minus(form) | Row::Lead(form, _) | Row::Rate(form, _) => format!("lead {form}"),
            Row::After(form, _) => format!("after {form}"),
            Row::Noun(form) => format!("noun {form}"),
            Row::NoUnit(form) => format!("no-unit {form}"),
            Row::Block(form) | Row::Allow(form) => format!("phrase {form}"),
            Row::NoBefore(form) => format!("no-before {form}"),
            Row::NoAfter(form) => format!("no-after {form}"),
            Row::SpanBefore(form) => format!("span-before {form}"),
            Row::SpanAfter(form) => format!("span-after {form}"),
            Row::Region(form, _) => format!("region {form}"),
            Row::Near(list, form) => format!("near {list} {form}"),
        }
    }
}
