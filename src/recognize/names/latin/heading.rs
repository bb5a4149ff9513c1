//! Headlines in title case, in which a capital says nothing.

use super::super::{reading::Reading, unit::Sort};
use super::word::Word;

/// The lines of a text that are written in title case, by their first units.
pub(super) struct Headings(Vec<(usize, usize)>);

/// How many words in capitals make a line a heading.
const FEWEST: usize = 4;

impl Headings {
    /// Finds them.
    pub(super) fn of(reading: &Reading<'_>, words: &[Word]) -> Self {
        let ends =
            (0..reading.units.len()).filter(|at| reading.units[*at].sort == Sort::Line).chain([reading.units.len()]);
        let mut start = 0;
        let mut rest = words;
        let mut found = Vec::new();
        for end in ends {
            let n = rest.partition_point(|word| word.from < end);
            if reading.is_english() && is_heading(reading, &rest[..n], end) {
                found.push((start, end));
            }
            rest = &rest[n..];
            start = end + 1;
        }
        Self(found)
    }

    /// Whether unit `at` stands in one.
    pub(super) fn holds(&self, at: usize) -> bool {
        let n = self.0.partition_point(|(start, _)| *start <= at);
        n.checked_sub(1).is_some_and(|before| at < self.0[before].1)
    }
}

/// Whether nearly all long words of the line that ends before `end` are capitals though they are common words.
fn is_heading(reading: &Reading<'_>, words: &[Word], end: usize) -> bool {
    let long = words.iter().filter(|word| reading.slice(word.from, word.to).len() > 3);
    let (mut n_capitals, mut n_common, mut n_small) = (0, 0, 0);
    for word in long {
        if word.is_capital {
            n_capitals += 1;
            n_common += usize::from(reading.lists.latin.is_common(reading.slice(word.from, word.to)));
        } else {
            n_small += 1;
        }
    }
    n_capitals >= FEWEST
        && n_small * 4 <= n_capitals
        && n_common * 3 >= n_capitals
        && reading.mark_before(end) != Some('.')
}
