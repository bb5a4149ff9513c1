//! Repeating the decision about one annotation wherever its words stand.

use std::rc::Rc;

use jiff::Timestamp;

use super::{Change, Document};
use crate::{
    annotation::{Annotation, AnnotationId, Label, Status},
    text::{Span, occurrence::occurrences},
};

impl Document {
    /// How many places [`Edit::Alike`](super::Edit::Alike) would change.
    pub fn n_alike(&self, id: &AnnotationId) -> usize {
        self.alike(id, self.modified).len()
    }

    /// If annotation `id` is accepted, the changes that mark its words wherever they stand; if it is rejected, the
    /// changes that reject them wherever they are suggested with its label. Other decisions of the person stay, and so
    /// does a longer name that contains the words.
    pub(super) fn alike(&self, id: &AnnotationId, at: Timestamp) -> Vec<Change> {
        let Some(model) = self.annotations.get(id).filter(|model| is_name(model)) else { return Vec::new() };
        let Some(name) = self.text.get(model.span) else { return Vec::new() };
        match model.status {
            Status::Accepted => self.marked_alike(model, name, at),
            Status::Rejected => self.rejected_alike(model, name, at),
            Status::Suggested => Vec::new(),
        }
    }

    fn rejected_alike(&self, model: &Annotation, name: &str, at: Timestamp) -> Vec<Change> {
        let is_alike = |own: &&Rc<Annotation>| {
            own.status == Status::Suggested && own.label() == model.label() && self.text.get(own.span) == Some(name)
        };
        let decided = |before: &Rc<Annotation>| {
            let after = Annotation { status: Status::Rejected, modified: at, ..Annotation::clone(before) };
            changed(before, after)
        };
        self.annotations.iter().filter(is_alike).map(decided).collect()
    }

    fn marked_alike(&self, model: &Annotation, name: &str, at: Timestamp) -> Vec<Change> {
        let mut number = self.fresh_number();
        let mut made = |span: Span| {
            let id = AnnotationId::new(format!("a{number}"));
            number += 1;
            Change::Annotation {
                before: None,
                after: Some(Rc::new(Annotation::by_hand(id, span, model.body.clone(), at))),
            }
        };
        let mut coming = self.annotations.iter().filter(|own| is_name(own)).peekable();
        let mut near: Vec<&Rc<Annotation>> = Vec::new();
        let mut changes = Vec::new();
        for span in occurrences(&self.text, name).filter(|span| *span != model.span) {
            near.retain(|own| own.span.end > span.start);
            while let Some(own) = coming.next_if(|own| own.span.start < span.end) {
                near.extend((own.span.end > span.start).then_some(own));
            }
            match near[..] {
                [] => changes.push(made(span)),
                [own] if own.span == span && own.status == Status::Suggested => {
                    let after = Annotation {
                        status: Status::Accepted,
                        body: model.body.clone(),
                        modified: at,
                        ..Annotation::clone(own)
                    };
                    changes.push(changed(own, after));
                }
                // The place is decided already, or is part of another name.
                _ => {}
            }
        }
        changes
    }
}

fn is_name(annotation: &Annotation) -> bool {
    matches!(annotation.label(), Label::Person | Label::Organization)
}

fn changed(before: &Rc<Annotation>, after: Annotation) -> Change {
    Change::Annotation { before: Some(before.clone()), after: Some(Rc::new(after)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        annotation::{Body, Origin},
        document::{Annotations, ArticleId, Edit},
        text::Text,
    };

    const TEXT: &str = "Meta said. Metaphor. Meta Platforms. Meta grew; Meta fell.";

    fn annotation(id: u32, start: usize, end: usize, status: Status) -> Rc<Annotation> {
        let id = AnnotationId::new(format!("a{id}"));
        let by_hand = Annotation::by_hand(id, Span::new(start, end), Body::Organization, Timestamp::UNIX_EPOCH);
        Rc::new(Annotation { status, origin: Origin::Recognizer, confidence: Some(0.5), ..by_hand })
    }

    fn document(annotations: impl IntoIterator<Item = Rc<Annotation>>) -> Document {
        let empty = Document::new(ArticleId::new("a"), Text::new(TEXT), Timestamp::UNIX_EPOCH);
        Document { annotations: Annotations::new(annotations), ..empty }
    }

    fn alike(document: &Document) -> Document {
        let edit = Edit::Alike(AnnotationId::new("a1"));
        document.step(&edit, Timestamp::UNIX_EPOCH).map_or_else(|| document.clone(), |step| document.after(&step))
    }

    fn marks(document: &Document) -> Vec<(usize, Status)> {
        document.annotations.iter().map(|own| (own.span.start, own.status)).collect()
    }

    #[test]
    fn the_same_name_is_marked_wherever_it_stands_alone() {
        let before = document([
            annotation(1, 0, 4, Status::Accepted),
            annotation(2, 21, 35, Status::Suggested),
            annotation(3, 37, 41, Status::Suggested),
        ]);
        assert_eq!(before.n_alike(&AnnotationId::new("a1")), 2);
        let after = alike(&before);
        let (yes, open) = (Status::Accepted, Status::Suggested);
        assert_eq!(marks(&after), [(0, yes), (21, open), (37, yes), (48, yes)]);
        assert_eq!(after.n_alike(&AnnotationId::new("a1")), 0);
    }

    #[test]
    fn what_is_rejected_elsewhere_stays_rejected() {
        let before = document([
            annotation(1, 0, 4, Status::Accepted),
            annotation(3, 37, 41, Status::Rejected),
            annotation(4, 48, 52, Status::Suggested),
            annotation(5, 21, 35, Status::Suggested),
        ]);
        let after = alike(&before);
        assert_eq!(marks(&after)[2], (37, Status::Rejected));
        assert_eq!(marks(&after)[3], (48, Status::Accepted));
    }

    #[test]
    fn what_is_rejected_is_rejected_wherever_it_is_suggested() {
        let before = document([
            annotation(1, 0, 4, Status::Rejected),
            annotation(3, 37, 41, Status::Suggested),
            annotation(4, 48, 52, Status::Accepted),
        ]);
        let (yes, no) = (Status::Accepted, Status::Rejected);
        assert_eq!(marks(&alike(&before)), [(0, no), (37, no), (48, yes)]);
    }

    #[test]
    fn a_suggestion_says_nothing_about_others() {
        let before = document([annotation(1, 0, 4, Status::Suggested)]);
        assert_eq!(before.n_alike(&AnnotationId::new("a1")), 0);
    }
}
