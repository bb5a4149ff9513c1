//! Doing a step again on another version of the article: two tabs write one article, and one of them was quicker.

use std::rc::Rc;

use super::{Change, Document, Link, Step};
use crate::annotation::{Annotation, AnnotationId};

/// The annotations that got another id when they were made again: the old id and the new one.
pub type Renamed = Vec<(AnnotationId, AnnotationId)>;

impl Document {
    /// `step`, made on another version of this article, as a step of this one. Nothing if something that the step
    /// changes is different here, or if the step changes the text.
    ///
    /// What the step makes gets a fresh id; `renamed` remembers it for the links of later steps.
    pub fn rebased(&self, step: &Step, renamed: &mut Renamed) -> Option<Step> {
        let mut number = self.fresh_number();
        let mut changes = Vec::with_capacity(step.changes.len());
        for change in &step.changes {
            changes.push(self.rebased_change(change, &mut number, renamed)?);
        }
        Some(Step { was_modified: self.modified, changes, ..Step::clone(step) })
    }

    fn rebased_change(&self, change: &Change, number: &mut u64, renamed: &mut Renamed) -> Option<Change> {
        let is_as_it_was = match change {
            Change::Annotation { before: None, after: Some(made) } => {
                let id = AnnotationId::new(format!("a{number}"));
                *number += 1;
                renamed.push((made.id.clone(), id.clone()));
                let made = Annotation { id, ..Annotation::clone(made) };
                return Some(Change::Annotation { before: None, after: Some(Rc::new(made)) });
            }
            Change::Link { before: None, after: Some(made) } => return self.rebased_link(made, renamed),
            Change::Annotation { before: Some(before), .. } => self.annotations.get(&before.id) == Some(before),
            Change::Link { before: Some(before), .. } => self.links.get(&before.id) == Some(before),
            Change::Labels { before, .. } => self.labels == *before,
            Change::Details { before, .. } => self.details == *before,
            // What was done to another text cannot be done to this one.
            Change::Text(_) | Change::Orphan { .. } => false,
            Change::Annotation { before: None, after: None } | Change::Link { before: None, after: None } => true,
        };
        is_as_it_was.then(|| change.clone())
    }

    /// The link `made` between what its ends are called here, where both are here.
    fn rebased_link(&self, made: &Link, renamed: &Renamed) -> Option<Change> {
        let mut made = Link { id: self.links.fresh_id(), ..made.clone() };
        for end in [&mut made.from, &mut made.to] {
            if let Some((_, new)) = renamed.iter().rfind(|(old, _)| old == end) {
                *end = new.clone();
            }
            self.annotations.get(end)?;
        }
        Some(Change::Link { before: None, after: Some(Rc::new(made)) })
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::Body,
        document::{ArticleId, Edit},
        text::{Span, Text},
    };

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn id(id: &str) -> AnnotationId {
        AnnotationId::new(id)
    }

    fn mark(start: usize, end: usize) -> Edit {
        Edit::Mark { span: Span::new(start, end), body: Body::Person }
    }

    /// The document with `edits` done, and the steps that they were.
    fn edited(document: &Document, edits: &[Edit]) -> (Document, Vec<Step>) {
        let (mut document, mut steps) = (document.clone(), Vec::new());
        for edit in edits {
            let step = document.step(edit, AT).expect("it changes something");
            document = document.after(&step);
            steps.push(step);
        }
        (document, steps)
    }

    fn article() -> Document {
        let document = Document::new(ArticleId::new("one"), Text::new("Mira met Jun and Ada."), AT);
        edited(&document, &[mark(0, 4)]).0
    }

    #[test]
    fn what_both_tabs_made_stands_side_by_side_and_a_link_follows_the_new_id() {
        let (theirs, _) = edited(&article(), &[mark(17, 20)]);
        let link = Edit::Link { from: id("a1"), to: id("a2"), kind: "of".to_owned() };
        let (_, mine) = edited(&article(), &[mark(9, 12), link]);
        let mut renamed = Renamed::new();
        let both = mine.iter().fold(theirs, |both, step| {
            let step = both.rebased(step, &mut renamed).expect("nothing stands against it");
            both.after(&step)
        });
        let spans: Vec<_> = both.annotations.iter().map(|own| (own.id.as_str(), own.span.start)).collect();
        assert_eq!(spans, [("a1", 0), ("a3", 9), ("a2", 17)]);
        let link = both.links.iter().next().expect("it was made");
        assert_eq!((link.from.as_str(), link.to.as_str()), ("a1", "a3"));
    }

    #[test]
    fn what_the_other_tab_changed_or_took_away_is_not_changed_again() {
        let reject = Edit::Reject(vec![id("a1")]);
        let (_, mine) = edited(&article(), std::slice::from_ref(&reject));
        for theirs in [Edit::Resize { id: id("a1"), span: Span::new(0, 3) }, Edit::Remove(vec![id("a1")])] {
            let (theirs, _) = edited(&article(), &[theirs]);
            assert!(theirs.rebased(&mine[0], &mut Renamed::new()).is_none());
        }
        assert!(article().rebased(&mine[0], &mut Renamed::new()).is_some());
    }

    #[test]
    fn a_change_of_the_text_is_not_done_to_another_one() {
        let mine = article().spliced(Span::new(5, 8), "saw", AT).expect("it is another text").step;
        assert!(article().rebased(&mine, &mut Renamed::new()).is_none());
    }

    #[test]
    fn a_link_to_what_is_gone_is_not_made() {
        let (both, _) = edited(&article(), &[mark(9, 12)]);
        let link = Edit::Link { from: id("a1"), to: id("a2"), kind: String::new() };
        let (_, mine) = edited(&both, &[link]);
        assert!(article().rebased(&mine[0], &mut Renamed::new()).is_none());
    }
}
