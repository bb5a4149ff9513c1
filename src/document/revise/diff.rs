//! From two texts to the patch that leads from one to the other.
//!
//! The common beginning and end are stripped; if both texts have something left, one diff by words finds what stayed.
//! Each Han character counts as a word. Nothing is ever cut within a grapheme.

use std::ops::Range;

use gix_imara_diff::{Algorithm, Diff, InternedInput};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    document::Patch,
    text::{
        Span,
        select::{grapheme_end, grapheme_start},
    },
};

/// From so many words on, Myers' diff with Git's bounds is used: it takes a third of a second for two texts of 1 MB
/// with nothing in common. Histogram finds better places in an article, but takes ten seconds there.
const LARGE: usize = 40_000;

/// A common stretch longer than this, in bytes, is never a coincidence.
const CHANCE: usize = 48;

/// The patch from `before` to `after`.
pub(super) fn between(before: &str, after: &str) -> Patch {
    let whole = Hunk { old: 0..before.len(), new: 0..after.len() };
    let texts = Texts { before, after };
    let rough = texts.narrowed(whole);
    let hunks = if rough.old.is_empty() || rough.new.is_empty() { vec![rough] } else { texts.by_words(&rough) };
    texts.patch(hunks)
}

/// The patch that puts `inserted` in the place of what stands at `span`, with the text after it; nothing where `span` does
/// not fit.
pub(super) fn splice(before: &str, span: Span, inserted: &str) -> Option<Patch> {
    before.get(span.start..span.end)?;
    let after = [&before[..span.start], inserted, &before[span.end..]].concat();
    let texts = Texts { before, after: &after };
    let hunk = Hunk { old: span.start..span.end, new: span.start..span.start + inserted.len() };
    Some(texts.patch(vec![texts.narrowed(hunk)]))
}

/// What stood in the text before, and what stands in its place.
#[derive(Clone, Debug)]
struct Hunk {
    old: Range<usize>,
    new: Range<usize>,
}

struct Texts<'a> {
    before: &'a str,
    after: &'a str,
}

impl Texts<'_> {
    /// `hunk` without what both sides begin and end with.
    fn narrowed(&self, hunk: Hunk) -> Hunk {
        let (old, new) = (&self.before[hunk.old.clone()], &self.after[hunk.new.clone()]);
        let head = common(old.bytes().zip(new.bytes()));
        let head = new.floor_char_boundary(old.floor_char_boundary(head));
        let (old, new) = (&old[head..], &new[head..]);
        let tail = common(old.bytes().rev().zip(new.bytes().rev()));
        let tail = old.len() - old.ceil_char_boundary(old.len() - tail);
        Hunk { old: hunk.old.start + head..hunk.old.end - tail, new: hunk.new.start + head..hunk.new.end - tail }
    }

    /// What is changed within `rough`, by words.
    fn by_words(&self, rough: &Hunk) -> Vec<Hunk> {
        let (old, new) = (&self.before[rough.old.clone()], &self.after[rough.new.clone()]);
        let mut words = InternedInput::default();
        words.update_before(old.split_word_bounds());
        words.update_after(new.split_word_bounds());
        let (olds, news) = (starts(old, rough.old.start), starts(new, rough.new.start));
        let is_large = words.before.len() + words.after.len() > LARGE;
        let mut diff = Diff::compute(if is_large { Algorithm::Myers } else { Algorithm::Histogram }, &words);
        diff.postprocess_no_heuristic(&words);
        let range = |starts: &[usize], range: Range<u32>| starts[range.start as usize]..starts[range.end as usize];
        let hunks = diff.hunks().map(|hunk| Hunk { old: range(&olds, hunk.before), new: range(&news, hunk.after) });
        let mut merged: Vec<Hunk> = Vec::new();
        for hunk in hunks.map(|hunk| self.narrowed(hunk)) {
            merged.push(hunk);
            while let [.., one, other] = &merged[..]
                && is_by_chance(one, other)
            {
                let both = Hunk { old: one.old.start..other.old.end, new: one.new.start..other.new.end };
                merged.truncate(merged.len() - 2);
                merged.push(both);
            }
        }
        merged
    }

    /// The patch of `hunks`, which are in order, each widened to whole graphemes; those that meet become one.
    fn patch(&self, hunks: Vec<Hunk>) -> Patch {
        let mut wide: Vec<Hunk> = Vec::new();
        let mut coming = hunks.into_iter().filter(|hunk| !hunk.old.is_empty() || !hunk.new.is_empty()).peekable();
        while let Some(mut hunk) = coming.next() {
            let floor = wide.last().map(|last| last.old.end);
            let n_back = self.n_back(&hunk, floor);
            hunk = Hunk { old: hunk.old.start - n_back..hunk.old.end, new: hunk.new.start - n_back..hunk.new.end };
            if let Some(last) = wide.pop_if(|last| last.old.end >= hunk.old.start) {
                hunk = Hunk { old: last.old.start..hunk.old.end, new: last.new.start..hunk.new.end };
            }
            loop {
                let ceiling = coming.peek().map(|next| next.old.start);
                let n_on = self.n_on(&hunk, ceiling);
                hunk = Hunk { old: hunk.old.start..hunk.old.end + n_on, new: hunk.new.start..hunk.new.end + n_on };
                let Some(next) = coming.next_if(|next| hunk.old.end >= next.old.start) else { break };
                hunk = Hunk { old: hunk.old.start..next.old.end, new: hunk.new.start..next.new.end };
            }
            wide.push(hunk);
        }
        let parts =
            wide.into_iter().map(|Hunk { old, new }| (old.start, self.before[old].into(), self.after[new].into()));
        Patch::new(parts).unwrap_or_default()
    }

    /// How many bytes before `hunk` the last boundary of graphemes lies that both texts have; no further than to `floor`,
    /// up to which both texts are the same.
    fn n_back(&self, hunk: &Hunk, floor: Option<usize>) -> usize {
        let (mut old, mut new) = (hunk.old.start, hunk.new.start);
        loop {
            let n_bytes = (old - grapheme_start(self.before, old)).max(new - grapheme_start(self.after, new));
            let n_bytes = n_bytes.min(old - floor.unwrap_or_default());
            if n_bytes == 0 {
                return hunk.old.start - old;
            }
            (old, new) = (old - n_bytes, new - n_bytes);
        }
    }

    /// How many bytes after `hunk` the first boundary of graphemes lies that both texts have; no further than to `ceiling`,
    /// up to which both texts are the same.
    fn n_on(&self, hunk: &Hunk, ceiling: Option<usize>) -> usize {
        let (mut old, mut new) = (hunk.old.end, hunk.new.end);
        loop {
            let n_bytes = (grapheme_end(self.before, old) - old).max(grapheme_end(self.after, new) - new);
            let n_bytes = n_bytes.min(ceiling.unwrap_or(self.before.len()) - old);
            if n_bytes == 0 {
                return old - hunk.old.end;
            }
            (old, new) = (old + n_bytes, new + n_bytes);
        }
    }
}

/// Whether the stretch that stayed between two changes is shorter than both: in a rewritten passage a few words are the
/// same by chance, and following them would mislead (the rule of diff-match-patch's semantic clean-up).
fn is_by_chance(one: &Hunk, other: &Hunk) -> bool {
    let size = |hunk: &Hunk| hunk.old.len().max(hunk.new.len());
    other.old.start - one.old.end < size(one).min(size(other)).min(CHANCE)
}

/// How many pairs are equal before the first that is not.
fn common(pairs: impl Iterator<Item = (u8, u8)>) -> usize {
    pairs.take_while(|(one, other)| one == other).count()
}

/// Where the words of `text` begin, and where the last ends, `from` being its first byte.
fn starts(text: &str, from: usize) -> Vec<usize> {
    let starts = text.split_word_bound_indices().map(|(start, _)| from + start);
    starts.chain([from + text.len()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `between` finds, as `at-removed+inserted`.
    fn changes(before: &str, after: &str) -> Vec<String> {
        let patch = between(before, after);
        assert_eq!(patch.applied(before).as_deref(), Some(after));
        patch.splices().iter().map(|splice| format!("{}-{}+{}", splice.at, splice.removed, splice.inserted)).collect()
    }

    #[test]
    fn an_edit_in_one_place_is_one_splice() {
        assert_eq!(changes("Mira Muratti said", "Mira Murati said"), ["10-t+"]);
        assert_eq!(changes("said", "he said"), ["0-+he "]);
        assert_eq!(changes("据称三名", "据称五名"), ["6-三+五"]);
        assert_eq!(changes("same", "same"), [""; 0]);
        assert_eq!(changes("", "new"), ["0-+new"]);
    }

    #[test]
    fn what_stayed_between_two_edits_is_found() {
        let changed = changes("The fund holds 20 million won, he said.", "A fund holds 20 million dollars, he said.");
        assert_eq!(changed, ["0-The+A", "26-won+dollars"]);
        assert_eq!(changes("海岚航运周五表示将裁员", "海岚公司周五宣布将裁员"), ["6-航运+公司", "18-表示+宣布"]);
    }

    #[test]
    fn a_grapheme_is_never_cut() {
        assert_eq!(changes("cafe au", "cafe\u{301} au"), ["3-e+e\u{301}"]);
        assert_eq!(changes("a👩‍👩‍👧b", "a👩‍👩‍👦b"), ["1-👩‍👩‍👧+👩‍👩‍👦"]);
        assert_eq!(changes("x\r\ny", "x\ny"), ["1-\r\n+\n"]);
    }

    #[test]
    fn a_known_splice_is_where_it_was_made() {
        let patch = splice("ababab", Span::new(0, 2), "").expect("it fits");
        assert_eq!(patch.splices()[0].before(), Span::new(0, 2));
        assert_eq!(splice("据称", Span::new(1, 3), ""), None);
    }

    #[test]
    fn two_texts_with_nothing_in_common_are_one_change() {
        assert_eq!(changes("ab", "据称"), ["0-ab+据称"]);
    }
}
