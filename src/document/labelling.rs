//! What happens to the person's own labels within an article: its definitions change, a label gets another name or goes.

use std::{collections::HashMap, rc::Rc};

use jiff::Timestamp;

use super::{Act, Change, Document, Orphan, Step};
use crate::annotation::{Annotation, AnnotationId, Body, Label, LabelSet, Origin, OwnLabel, Status};

impl Document {
    /// The step that makes `labels` the article's own definitions, or nothing if they are that already.
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

    /// The step that removes `label` from the article's own definitions and from its marks. Each mark gets label `to`;
    /// if that is nothing it is removed, or rejected if a recognizer found it, so that it is not found again. Nothing
    /// if the label is not in use.
    pub fn without_label(&self, label: OwnLabel, to: Option<Label>, at: Timestamp) -> Option<Step> {
        let mut labels = LabelSet::clone(&self.labels);
        labels.remove(label);
        let mut changes = self.defined(labels);
        let mut gone = Vec::new();
        for before in self.annotations.iter().filter(|own| own.body == Body::Own(label)) {
            let to = to.filter(|to| !self.is_told_by_another(before, *to));
            let words = self.text.get(before.span).unwrap_or_default();
            let after = unlabelled(before, to, words, at);
            if after.as_ref() == Some(before) {
                continue;
            }
            if to.is_none() {
                gone.push(before.id.clone());
            }
            changes.push(Change::Annotation { before: Some(before.clone()), after });
        }
        for before in self.orphans.iter().filter(|own| own.annotation.body == Body::Own(label)) {
            // One that goes has no place at which it could be found again.
            let annotation = to.and_then(|to| unlabelled(&before.annotation, Some(to), &before.words, at));
            let after = annotation.map(|annotation| Rc::new(Orphan { annotation, ..Orphan::clone(before) }));
            if after.is_none() {
                gone.push(before.annotation.id.clone());
            }
            changes.push(Change::Orphan { before: Some(before.clone()), after });
        }
        changes.extend(self.cut_off(&gone));
        (!changes.is_empty()).then_some(Step { act: Act::Labels, at, was_modified: self.modified, changes })
    }

    /// Whether the place of `own` is already marked as `to`, and `own` carries nothing more than its label.
    fn is_told_by_another(&self, own: &Annotation, to: Label) -> bool {
        let is_same = |other: &Rc<Annotation>| other.span == own.span && other.label() == to;
        let is_bare = own.note.is_empty() && own.tags.is_empty() && self.links.of(&own.id).next().is_none();
        is_bare && self.annotations.starting_in(own.span).iter().any(is_same)
    }

    /// The step that restores what `step` changed, except where it was changed again since; nothing if nothing is left
    /// to restore.
    pub fn reverted(&self, step: &Step, at: Timestamp) -> Option<Step> {
        let present: HashMap<&AnnotationId, &Rc<Annotation>> =
            self.annotations.iter().map(|own| (&own.id, own)).collect();
        let comes_back = |change: &Change, id: &AnnotationId| matches!(change, Change::Annotation { before: Some(own), .. } if own.id == *id);
        let has_end = |id: &AnnotationId| {
            present.contains_key(id)
                || self.orphan(id).is_some()
                || step.changes.iter().any(|change| comes_back(change, id))
        };
        let reverted = |change: &Change| match change {
            Change::Annotation { before, after } => {
                let id = &before.as_ref().or(after.as_ref())?.id;
                let is_as_it_was_left = present.get(id).copied() == after.as_ref();
                is_as_it_was_left.then(|| Change::Annotation { before: after.clone(), after: before.clone() })
            }
            Change::Orphan { before, after } => {
                let id = &before.as_ref().or(after.as_ref())?.annotation.id;
                let is_as_it_was_left = self.orphan(id) == after.as_ref();
                is_as_it_was_left.then(|| Change::Orphan { before: after.clone(), after: before.clone() })
            }
            Change::Link { before, after } => {
                let link = before.as_ref().or(after.as_ref())?;
                let is_as_it_was_left = self.links.get(&link.id) == after.as_ref();
                (is_as_it_was_left && has_end(&link.from) && has_end(&link.to))
                    .then(|| Change::Link { before: after.clone(), after: before.clone() })
            }
            Change::Labels { before, after } => {
                let is_as_it_was_left = self.labels == *after;
                is_as_it_was_left.then(|| Change::Labels { before: after.clone(), after: before.clone() })
            }
            Change::Details { .. } | Change::Text(_) => None,
        };
        let changes: Vec<_> = step.changes.iter().filter_map(reverted).collect();
        (!changes.is_empty()).then_some(Step { act: step.act, at, was_modified: self.modified, changes })
    }

    fn defined(&self, labels: LabelSet) -> Vec<Change> {
        let is_same = *self.labels == labels;
        let change = || Change::Labels { before: self.labels.clone(), after: Rc::new(labels) };
        (!is_same).then(change).into_iter().collect()
    }
}

/// `before`, which covers `words`, with label `to`; if `to` is nothing, what remains of the mark.
fn unlabelled(before: &Rc<Annotation>, to: Option<Label>, words: &str, at: Timestamp) -> Option<Rc<Annotation>> {
    let mut after = Annotation::clone(before);
    match to {
        Some(to) => after.body = Body::by_hand(to, words),
        None if before.origin == Origin::Recognizer => after.status = Status::Rejected,
        None => return None,
    }
    if after == **before {
        return Some(before.clone());
    }
    after.modified = at;
    Some(Rc::new(after))
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

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("in range")
    }

    fn statuses(document: &Document) -> Vec<(&'static str, Status)> {
        document.annotations.iter().map(|own| (own.label().id(), own.status)).collect()
    }

    /// The article in which EVENT is defined, and its first mark denies PLACE.
    fn linked() -> Document {
        let mut labels = LabelSet::default();
        labels.set(definition("EVENT"));
        let document = document();
        let document = document.after(&document.with_labels(labels, at(0)).expect("other labels"));
        let [from, to] = [0, 1].map(|place| document.annotations.nth(place).expect("it is there").id.clone());
        let link = Edit::Link { from, to, kind: "denies".to_owned() };
        document.after(&document.step(&link, at(0)).expect("a link"))
    }

    #[test]
    fn the_marks_of_a_label_that_goes_become_another_s_and_keep_their_links() {
        let document = linked();
        let step = document.without_label(label("EVENT"), Some(Label::Person), at(1)).expect("it is there");
        let after = document.after(&step);
        let person = Label::Person.id();
        assert_eq!(
            statuses(&after),
            [(person, Status::Accepted), ("PLACE", Status::Accepted), (person, Status::Rejected)]
        );
        assert!(after.labels.is_empty());
        assert_eq!(after.links.len(), 1);
        assert_eq!(after.before(&step), document);
        assert_eq!(after.without_label(label("EVENT"), None, at(2)), None);
    }

    #[test]
    fn the_marks_of_a_label_go_with_it_and_with_their_links_and_come_back_at_once() {
        let document = linked();
        let step = document.without_label(label("EVENT"), None, at(1)).expect("it is there");
        let after = document.after(&step);
        assert_eq!(names(&after), ["PLACE"]);
        assert_eq!(after.links.len(), 0);
        assert_eq!(after.before(&step), document);
    }

    #[test]
    fn a_place_is_not_marked_twice_as_the_same() {
        let document = document();
        let person = Edit::Mark { span: Span::new(4, 9), body: Body::Person };
        let document = document.after(&document.step(&person, at(0)).expect("a mark"));
        let step = document.without_label(label("EVENT"), Some(Label::Person), at(1)).expect("it is there");
        let of_place = |own: &&Rc<Annotation>| own.span == Span::new(4, 9);
        assert_eq!(document.after(&step).annotations.iter().filter(of_place).count(), 1);
    }

    #[test]
    fn what_nobody_has_touched_since_is_brought_back_after_other_steps() {
        let document = linked();
        let step = document.without_label(label("EVENT"), None, at(1)).expect("it is there");
        let after = document.after(&step);
        let noted = Edit::Mark { span: Span::new(0, 3), body: Body::Person };
        let later = after.after(&after.step(&noted, at(2)).expect("a mark"));
        let back = later.reverted(&step, at(3)).expect("something comes back");
        let reverted = later.after(&back);
        assert_eq!(names(&reverted), ["person", "EVENT", "PLACE", "EVENT"]);
        assert_eq!((reverted.links.len(), reverted.labels), (1, document.labels.clone()));
        // What has another label by now stays what it is.
        let step = document.without_label(label("EVENT"), Some(label_of("PLACE")), at(4)).expect("it is there");
        let after = document.after(&step);
        let first = after.annotations.nth(0).expect("it is there").id.clone();
        let relabel = Edit::Relabel { id: first, body: Body::Person };
        let later = after.after(&after.step(&relabel, at(5)).expect("another label"));
        let back = later.reverted(&step, at(6)).expect("something comes back");
        assert_eq!(names(&later.after(&back)), ["person", "PLACE", "EVENT"]);
    }

    fn label_of(name: &str) -> Label {
        Label::Own(label(name))
    }
}
