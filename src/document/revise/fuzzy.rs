//! Where something similar to lost words stands: with few errors, near their old place, and in the changed parts.
//!
//! The distance is Levenshtein's, the search Sellers' (1980) with Ukkonen's cut-off (1985): of each column only so many cells
//! are looked at as may still lead to a match.

use super::search::Lost;
use crate::{document::Patch, text::Span};

/// Shorter words resemble too many others.
const SHORTEST: usize = 8;
/// Longer ones are not looked for.
const LONGEST: usize = 600;
/// One error to so many characters at the most.
const ERRORS: usize = 5;
/// How far around the expected place one looks, in characters, beside the length of the words.
const AROUND: usize = 400;
/// How many cells all searches of one revision may look at together: some tenths of a second at most.
const BUDGET: usize = 20_000_000;

/// Looks for words in the text after a patch.
pub(super) struct Search<'a> {
    after: &'a str,
    patch: &'a Patch,
    n_left: usize,
}

/// A match: how many errors it has, and the characters up to which it goes.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Match {
    n_errors: usize,
    end: usize,
}

impl<'a> Search<'a> {
    /// In `after`, which `patch` made.
    pub(super) fn new(after: &'a str, patch: &'a Patch) -> Self {
        Self { after, patch, n_left: BUDGET }
    }

    /// The one place that is similar to `lost`; nothing if there is none, or if two are equally similar.
    pub(super) fn place(&mut self, lost: &Lost<'_>) -> Option<Span> {
        let words: Vec<char> = lost.words().chars().take(LONGEST + 1).collect();
        if !(SHORTEST..=LONGEST).contains(&words.len()) {
            return None;
        }
        let (from, window) = self.window(lost.expected, words.len());
        let best = self.best(&words, &window)?;
        let words: Vec<char> = words.into_iter().rev().collect();
        let back: Vec<char> = window[..best.end].iter().rev().take(words.len() + best.n_errors).copied().collect();
        // Reading backwards from its end, the shortest stretch with as few errors gives its beginning.
        let n_chars =
            self.matches(&words, &back, best.n_errors).into_iter().find(|own| own.n_errors == best.n_errors)?.end;
        let bytes = |chars: &[char]| chars.iter().map(|c| c.len_utf8()).sum::<usize>();
        let end = from + bytes(&window[..best.end]);
        let span = Span::new(end - bytes(&window[best.end - n_chars..best.end]), end);
        (!span.is_empty() && self.patch.changes(span)).then_some(span)
    }

    /// The characters around byte `expected`, and at which byte they begin.
    fn window(&self, expected: usize, n_chars: usize) -> (usize, Vec<char>) {
        let at = self.after.floor_char_boundary(expected.min(self.after.len()));
        let reach = 2 * n_chars + AROUND;
        let from = self.after[..at].char_indices().rev().take(reach).last().map_or(at, |(from, _)| from);
        let n_before = self.after[from..at].chars().count();
        (from, self.after[from..].chars().take(n_before + reach + n_chars).collect())
    }

    /// The best match of `words` in `window`; nothing where there is none, or another as good elsewhere.
    fn best(&mut self, words: &[char], window: &[char]) -> Option<Match> {
        let matches = self.matches(words, window, words.len() / ERRORS);
        let best = matches.iter().copied().min_by_key(|own| own.n_errors)?;
        let is_elsewhere = |other: &Match| other.end.abs_diff(best.end) > words.len() / 2;
        let is_tie = matches.iter().any(|other| other.n_errors == best.n_errors && is_elsewhere(other));
        (!is_tie).then_some(best)
    }

    /// Where in `window` something ends that is `words` with at most `n_most` errors.
    fn matches(&mut self, words: &[char], window: &[char], n_most: usize) -> Vec<Match> {
        let mut column: Vec<usize> = (0..=words.len()).collect();
        // Below this row nothing has few enough errors.
        let mut last = n_most.min(words.len());
        let mut found = Vec::new();
        for (at, character) in window.iter().enumerate() {
            let Some(n_left) = self.n_left.checked_sub(last + 1) else { return Vec::new() };
            self.n_left = n_left;
            let mut above_left = 0;
            let bottom = (last + 1).min(words.len());
            for row in 1..=bottom {
                let left = if row > last { n_most + 1 } else { column[row] };
                let same = above_left + usize::from(words[row - 1] != *character);
                above_left = left;
                column[row] = same.min(column[row - 1] + 1).min(left + 1);
            }
            last = bottom;
            while last > 0 && column[last] > n_most {
                last -= 1;
            }
            if last == words.len() {
                found.push(Match { n_errors: column[last], end: at + 1 });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(words: &str, window: &str, n_most: usize) -> Vec<(usize, usize)> {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        let patch = Patch::default();
        let found = Search::new("", &patch).matches(&chars(words), &chars(window), n_most);
        found.into_iter().map(|own| (own.end, own.n_errors)).collect()
    }

    #[test]
    fn matches_are_those_of_the_whole_table() {
        assert_eq!(matches("abc", "xabcx", 0), [(4, 0)]);
        assert_eq!(matches("abc", "xabcx", 1), [(3, 1), (4, 0), (5, 1)]);
        assert_eq!(matches("海岚航运", "据海岗航运称", 1), [(5, 1)]);
        assert_eq!(matches("abc", "zzz", 1), []);
    }

    #[test]
    fn when_the_budget_is_spent_nothing_is_found() {
        let patch = Patch::default();
        let mut search = Search { n_left: 3, ..Search::new("", &patch) };
        assert_eq!(search.matches(&['a', 'b'], &['a', 'b', 'a', 'b'], 1), []);
    }
}
