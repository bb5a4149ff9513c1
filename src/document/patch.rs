//! What was changed in a text: stretches taken out, with what was put in their place.

use std::sync::Arc;

use crate::text::{Span, Text};

/// One stretch of a text and what stands in its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Splice {
    /// The byte at which it begins in the text before.
    pub at: usize,
    /// The byte at which it begins in the text after.
    pub to: usize,
    /// What stood there; empty where something was only put in.
    pub removed: Arc<str>,
    /// What stands there now; empty where something was only taken out.
    pub inserted: Arc<str>,
}

impl Splice {
    /// The stretch that was taken out, in the text before.
    pub fn before(&self) -> Span {
        Span::new(self.at, self.at + self.removed.len())
    }

    /// The stretch that was put in, in the text after.
    pub fn after(&self) -> Span {
        Span::new(self.to, self.to + self.inserted.len())
    }

    fn inverse(&self) -> Self {
        Self { at: self.to, to: self.at, removed: self.inserted.clone(), inserted: self.removed.clone() }
    }
}

/// The way from one text to another: splices in order, none touching the next.
///
/// It holds what was taken out as well as what was put in, so it can be applied exactly in both directions, and an edit
/// of one word takes the space of one word however long the article is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Patch {
    splices: Vec<Splice>,
}

impl Patch {
    /// The patch of `parts`: where each begins in the text before, what stood there, and what stands there now. Nothing
    /// where they are not in order or change nothing.
    pub fn new(parts: impl IntoIterator<Item = (usize, Arc<str>, Arc<str>)>) -> Option<Self> {
        let (mut splices, mut free, mut grown, mut shrunk) = (Vec::new(), 0_usize, 0_usize, 0_usize);
        for (at, removed, inserted) in parts {
            let is_apart = splices.is_empty() || at > free;
            let is_empty = removed.is_empty() && inserted.is_empty();
            let to = at.checked_add(grown)?.checked_sub(shrunk)?;
            free = at.checked_add(removed.len())?;
            (grown, shrunk) = (grown + inserted.len(), shrunk + removed.len());
            (is_apart && !is_empty).then(|| splices.push(Splice { at, to, removed, inserted }))?;
        }
        Some(Self { splices })
    }

    /// What was changed, in order.
    pub fn splices(&self) -> &[Splice] {
        &self.splices
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.splices.is_empty()
    }

    /// The way back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { splices: self.splices.iter().map(Splice::inverse).collect() }
    }

    /// `text` after it; nothing where it is not the way from this text.
    pub fn applied(&self, text: &str) -> Option<Text> {
        let mut after = String::with_capacity(text.len());
        let mut from = 0;
        for splice in &self.splices {
            let old = splice.before();
            (text.get(old.start..old.end)? == &*splice.removed).then_some(())?;
            after.push_str(text.get(from..old.start)?);
            after.push_str(&splice.inserted);
            from = old.end;
        }
        after.push_str(text.get(from..)?);
        Some(Text::new(after))
    }

    /// Where the words at `span` stand afterwards, if nothing of them was taken out and nothing put between them.
    ///
    /// Text put in right before or after them does not belong to them. Carrying a span forth and back gives the same
    /// span.
    pub fn carried(&self, span: Span) -> Option<Span> {
        let (first, touching) = self.touching(span);
        touching.is_empty().then(|| self.shifted(span, first))
    }

    /// The splices that take something out of `span` or put something between its words, and the number of the first.
    pub fn touching(&self, span: Span) -> (usize, &[Splice]) {
        let first = self.splices.partition_point(|splice| splice.before().end <= span.start);
        let end = self.splices.partition_point(|splice| splice.at < span.end);
        (first, &self.splices[first..end.max(first)])
    }

    /// Where byte `at` of the text before lies afterwards, if only the first `n_before` splices are applied.
    pub(super) fn moved(&self, at: usize, n_before: usize) -> usize {
        let last = n_before.checked_sub(1).and_then(|last| self.splices.get(last));
        last.map_or(at, |last| at + last.after().end - last.before().end)
    }

    fn shifted(&self, span: Span, n_before: usize) -> Span {
        Span::new(self.moved(span.start, n_before), self.moved(span.end, n_before))
    }

    /// Whether something was changed within `span` of the text after, or right at its edges.
    pub fn changes(&self, span: Span) -> bool {
        let first = self.splices.partition_point(|splice| splice.after().end < span.start);
        self.splices.get(first).is_some_and(|splice| splice.to <= span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `the [old→]tall [man→person] spoke`, with what is in brackets taken out and put in.
    fn patch() -> Patch {
        Patch::new([(4, "old ".into(), "".into()), (13, "man".into(), "person".into())]).expect("in order")
    }

    #[test]
    fn it_leads_there_and_back() {
        let after = patch().applied("the old tall man spoke").expect("it fits");
        assert_eq!(&*after, "the tall person spoke");
        assert_eq!(patch().inverse().applied(&after).as_deref(), Some("the old tall man spoke"));
        assert_eq!(patch().inverse().inverse(), patch());
    }

    #[test]
    fn it_fits_only_the_text_from_which_it_leads() {
        assert_eq!(patch().applied("the new tall man spoke"), None);
        assert_eq!(patch().applied("the old tall"), None);
    }

    #[test]
    fn words_that_were_left_alone_are_carried_along() {
        assert_eq!(patch().carried(Span::new(0, 3)), Some(Span::new(0, 3)));
        assert_eq!(patch().carried(Span::new(8, 12)), Some(Span::new(4, 8)));
        assert_eq!(patch().carried(Span::new(17, 22)), Some(Span::new(16, 21)));
    }

    #[test]
    fn words_that_were_touched_are_not() {
        for (start, end) in [(0, 5), (4, 8), (7, 12), (8, 14), (13, 16), (15, 22), (0, 22)] {
            assert_eq!(patch().carried(Span::new(start, end)), None, "{start}..{end}");
        }
    }

    #[test]
    fn what_is_put_in_beside_words_is_none_of_theirs() {
        let patch = Patch::new([(4, "".into(), "very ".into())]).expect("in order");
        assert_eq!(patch.carried(Span::new(0, 4)), Some(Span::new(0, 4)));
        assert_eq!(patch.carried(Span::new(4, 8)), Some(Span::new(9, 13)));
        assert_eq!(patch.carried(Span::new(3, 5)), None);
    }

    #[test]
    fn what_is_out_of_order_or_changes_nothing_is_no_patch() {
        assert_eq!(Patch::new([(4, "ab".into(), "".into()), (6, "c".into(), "d".into())]), None);
        assert_eq!(Patch::new([(4, "ab".into(), "".into()), (3, "c".into(), "d".into())]), None);
        assert_eq!(Patch::new([(4, "".into(), "".into())]), None);
        assert_eq!(Patch::new([(usize::MAX, "ab".into(), "".into())]), None);
    }

    #[test]
    fn what_was_changed_is_known_in_the_text_after() {
        assert!(patch().changes(Span::new(0, 4)), "right where something was taken out");
        assert!(!patch().changes(Span::new(5, 8)));
        assert!(patch().changes(Span::new(12, 13)));
        assert!(!patch().changes(Span::new(16, 21)));
    }
}
