//! What happens to the person's own labels within an article: its definitions change, a label gets another name.

use std::rc::Rc;

use jiff::Timestamp;

use super::{Act, Change, Document, Orphan, Step};
use crate::annotation::{Annotation, Body, LabelSet, OwnLabel};

impl Document {
    /// The step that makes `labels` the article's own definitions, or nothing where they are.
    pub fn with_labels(&self, labels: LabelSet, at: Timestamp) -> Option<Step> {
        let changes = self.defined(labels);
        (!changes.is_empty()).then_some(Step { act: Act::Labels, at, was_modified: self.modified, changes })
    }

    /// The step that calls label `from` by the name `to`, in the article's own definitions and wherever it is marked, or
    /// nothing where it is not there.
    pub fn renamed_label(&self, from: OwnLabel, to: OwnLabel, at: Timestamp) -> Option<Step> {
        let mut labels = LabelSet::clone(&self.labels);
        labels.rename(from, to);
        let mut changes = self.defined(labels);
        let renamed = |before: &Rc<Annotation>| {
            let is_it = from != to && before.body == Body::Own(from);
            is_it.then(|| Rc::new(Annotation { body: Body::Own(to), modified: at, ..Annotation::clone(before) }))
        };
        changes.extend(self.annotations.iter().filter_map(|before| {
            Some(Change::Annotation { before: Some(before.clone()), after: Some(renamed(before)?) })
        }));
        changes.extend(self.orphans.iter().filter_map(|before| {
            let after = Orphan { annotation: renamed(&before.annotation)?, ..Orphan::clone(before) };
            Some(Change::Orphan { before: Some(before.clone()), after: Some(Rc::new(after)) })
        }));
        (!changes.is_empty()).then_some(Step { act: Act::Labels, at, was_modified: self.modified, changes })
    }

    fn defined(&self, labels: LabelSet) -> Vec<Change> {
        let is_same = *self.labels == labels;
        let change = || Change::Labels { before: self.labels.clone(), after: Rc::new(labels) };
        (!is_same).then(change).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        annotation::{Definition, Look, Status},
        document::{ArticleId, Edit},
        text::{Span, Text},
    };

    fn label(name: &str) -> OwnLabel {
        OwnLabel::new(name).expect("a name")
    }

    fn definition(name: &str) -> Definition {
        Definition { label: label(name), look: Look::default(), key: Some('5'), description: "what".to_owned() }
    }

    /// An article with two marks of EVENT, one of them rejected, and one of PLACE.
    fn document() -> Document {
        let text = Text::new("The flood came to Orrin Bay after the storm.");
        let mut document = Document::new(ArticleId::new("a"), text, Timestamp::UNIX_EPOCH);
        for (start, end, name) in [(4, 9, "EVENT"), (18, 27, "PLACE"), (38, 43, "EVENT")] {
            let edit = Edit::Mark { span: Span::new(start, end), body: Body::Own(label(name)) };
            let step = document.step(&edit, Timestamp::UNIX_EPOCH).expect("a mark");
            document = document.after(&step);
        }
        let last = document.annotations.nth(2).expect("there are three").id.clone();
        document.after(&document.step(&Edit::Reject(vec![last]), Timestamp::UNIX_EPOCH).expect("a decision"))
    }

    fn names(document: &Document) -> Vec<&'static str> {
        document.annotations.iter().map(|own| own.label().id()).collect()
    }

    #[test]
    fn a_renamed_label_is_renamed_wherever_it_is_marked_and_undone_at_once() {
        let mut labels = LabelSet::default();
        labels.set(definition("EVENT"));
        let document = document();
        let document = document.after(&document.with_labels(labels, Timestamp::UNIX_EPOCH).expect("other labels"));
        let at = Timestamp::from_second(1).expect("in range");
        let step = document.renamed_label(label("EVENT"), label("HAPPENING"), at).expect("it is there");
        let after = document.after(&step);
        assert_eq!(names(&after), ["HAPPENING", "PLACE", "HAPPENING"]);
        assert_eq!(after.annotations.nth(2).map(|own| own.status), Some(Status::Rejected));
        assert_eq!(*after.labels.definitions(), [definition("HAPPENING")]);
        assert_eq!(after.before(&step), document);
    }

    #[test]
    fn what_is_not_there_is_no_step() {
        let document = document();
        let at = Timestamp::UNIX_EPOCH;
        assert_eq!(document.renamed_label(label("OTHER"), label("PLACE"), at), None);
        assert_eq!(document.renamed_label(label("EVENT"), label("EVENT"), at), None);
        assert_eq!(document.with_labels(LabelSet::default(), at), None);
    }

    #[test]
    fn marks_are_counted_by_their_own_labels() {
        let document = document();
        let counts = document.annotations.counts();
        assert_eq!(counts.own, [(label("EVENT"), 1), (label("PLACE"), 1)]);
        assert_eq!((counts.n_marks(), counts.n_all), (2, 3));
    }
}
