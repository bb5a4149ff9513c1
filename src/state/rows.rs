//! The rows of the list of annotations.

use std::rc::Rc;

use super::{Grouping, marks::Shown};
use crate::{
    annotation::{Annotation, Label},
    document::Annotations,
};

/// The listed annotations in the list's order. If all are listed in the order of the text, nothing is copied.
#[derive(Clone, Default)]
pub struct Rows {
    annotations: Annotations,
    /// Indexes into the annotations; nothing if all of them are listed in their own order.
    chosen: Option<Rc<[u32]>>,
}

impl Rows {
    /// The rows for what is `shown` of `annotations` of the article `text`.
    pub fn of(annotations: &Annotations, text: &str, shown: &Shown, grouping: Grouping) -> Self {
        let is_listed = |annotation: &&Rc<Annotation>| shown.lists(annotation, text);
        let is_all = grouping == Grouping::ByPlace && shown.has_all(annotations);
        let chosen = (!is_all).then(|| {
            let listed = || (0..).zip(annotations).filter(|(_, annotation)| is_listed(annotation));
            match grouping {
                Grouping::ByPlace => listed().map(|(index, _)| index).collect(),
                Grouping::ByLabel => {
                    let of = |label: Label| listed().filter(move |(_, annotation)| annotation.label() == label);
                    let own = annotations.counts().own.iter().map(|(own, _)| Label::Own(*own));
                    Label::ALL.into_iter().chain(own).flat_map(of).map(|(index, _)| index).collect()
                }
            }
        });
        Self { annotations: annotations.clone(), chosen }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.chosen.as_ref().map_or(self.annotations.len(), |chosen| chosen.len())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The annotation in that row.
    pub fn get(&self, row: usize) -> Option<&Rc<Annotation>> {
        match &self.chosen {
            Some(chosen) => self.annotations.nth(*chosen.get(row)? as usize),
            None => self.annotations.nth(row),
        }
    }

    /// The row of `annotation`.
    pub fn position(&self, annotation: &Annotation) -> Option<usize> {
        let index = self.annotations.index_of(annotation)?;
        match &self.chosen {
            Some(chosen) => chosen.iter().position(|row| *row as usize == index),
            None => Some(index),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::{Amount, AmountKind, AnnotationId, Body, Status},
        text::Span,
    };

    fn annotation(id: &str, at: usize, body: Body, status: Status) -> Rc<Annotation> {
        let (id, span) = (AnnotationId::new(id.to_owned()), Span::new(at, at + 1));
        Rc::new(Annotation { status, ..Annotation::by_hand(id, span, body, Timestamp::UNIX_EPOCH) })
    }

    fn ids(rows: &Rows) -> Vec<&str> {
        (0..rows.len()).filter_map(|row| rows.get(row)).map(|annotation| annotation.id.as_str()).collect()
    }

    #[test]
    fn rows_are_what_is_shown_in_the_order_that_is_asked_for() {
        let annotations = Annotations::new([
            annotation("a1", 0, Body::Amount(Amount::of_kind(AmountKind::Count)), Status::Suggested),
            annotation("a2", 2, Body::Person, Status::Rejected),
            annotation("a3", 4, Body::Person, Status::Accepted),
        ]);
        let all = Shown { rejected: true, ..Shown::default() };
        assert_eq!(ids(&Rows::of(&annotations, "", &all, Grouping::ByPlace)), ["a1", "a2", "a3"]);
        assert_eq!(ids(&Rows::of(&annotations, "", &Shown::default(), Grouping::ByPlace)), ["a1", "a3"]);
        assert_eq!(ids(&Rows::of(&annotations, "", &all, Grouping::ByLabel)), ["a2", "a3", "a1"]);
        let rows = Rows::of(&annotations, "", &Shown::default(), Grouping::ByLabel);
        let row_of = |index| annotations.nth(index).and_then(|annotation| rows.position(annotation));
        assert_eq!((row_of(0), row_of(1), row_of(2)), (Some(1), None, Some(0)));
        let rows = Rows::of(&annotations, "", &all, Grouping::ByPlace);
        assert_eq!(annotations.nth(2).and_then(|annotation| rows.position(annotation)), Some(2));
    }
}
