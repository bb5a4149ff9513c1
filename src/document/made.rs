//! Whether a step was made of the article as it stands.

use super::{Change, Document, Step, orphan::position};

impl Document {
    /// Whether `step` was made of this document, so that undoing it leads back here from `after`, the document after it.
    ///
    /// Each thing that it touches must stand here as it says, and nothing that it does not name may be lost with the text
    /// around it: all others are carried back as they were carried along. To undo it and compare would take as long as the
    /// step itself.
    pub fn leads_to(&self, after: &Self, step: &Step) -> bool {
        let is_applied = step.patch().is_none() || !after.text.is_same(&self.text);
        let n_named = |wants_after: bool| {
            let named = |change: &&Change| match change {
                Change::Annotation { before, after } => if wants_after { after } else { before }.is_some(),
                _ => false,
            };
            step.changes.iter().filter(named).count()
        };
        is_applied
            && step.was_modified == self.modified
            && self.annotations.len() + n_named(true) == after.annotations.len() + n_named(false)
            && step.changes.iter().all(|change| self.stands(change))
    }

    /// Whether what `change` touches is as it says.
    fn stands(&self, change: &Change) -> bool {
        match change {
            // What bears the name of one that comes would be lost, and those that are left counted.
            Change::Annotation { before, .. } => before.as_ref().is_none_or(|before| {
                self.annotations.index_of(before).and_then(|at| self.annotations.nth(at)) == Some(before)
            }),
            Change::Details { before, .. } => *before == self.details,
            Change::Labels { before, .. } => *before == self.labels,
            Change::Text(_) => true,
            Change::Orphan { before, after } => before.as_ref().or(after.as_ref()).is_none_or(|own| {
                position(&self.orphans, own).ok().and_then(|at| self.orphans.get(at)) == before.as_ref()
            }),
            Change::Link { before, after } => {
                before.as_ref().or(after.as_ref()).is_none_or(|own| self.links.named_as(own) == before.as_ref())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::{Annotation, AnnotationId, Body, Label},
        document::{Annotations, ArticleId, Edit},
        text::{Span, Text},
    };

    const TEXT: &str = "Mira Roe of Hailan met Ines Marl at noon.";

    /// The article with a mark on each of `words`.
    fn article(words: &[&str]) -> Document {
        let new = Document::new(ArticleId::new("one"), Text::new(TEXT), Timestamp::UNIX_EPOCH);
        let span = |words: &&str| TEXT.find(words).map(|start| Span::new(start, start + words.len()));
        let marks = words.iter().filter_map(span).map(|span| (span, Body::by_hand(Label::Person, "")));
        let step = new.step(&Edit::MarkAll(marks.collect()), Timestamp::UNIX_EPOCH);
        step.map_or(new.clone(), |step| new.after(&step))
    }

    fn with(document: &Document, change: impl Fn(&mut Vec<Rc<Annotation>>)) -> Document {
        let mut annotations: Vec<_> = document.annotations.iter().cloned().collect();
        change(&mut annotations);
        Document { annotations: Annotations::new(annotations), ..document.clone() }
    }

    #[test]
    fn a_step_leads_on_where_undoing_it_leads_back() {
        let document = article(&["Mira Roe", "Hailan", "Ines Marl"]);
        let edited = TEXT.replace("Hailan", "Arden").replace("noon", "dawn");
        let step = document.revised(&edited, Timestamp::UNIX_EPOCH).expect("another text").step;
        let renamed = |own: &mut Rc<Annotation>| Rc::make_mut(own).id = AnnotationId::new("b1");
        let others = [
            document.clone(),
            article(&["Hailan"]),
            article(&["Mira Roe", "Ines Marl"]),
            article(&["Mira Roe", "Hailan", "Ines Marl", "noon"]),
            article(&["Mira Roe", "Hailan", "Ines Marl", "at"]),
            with(&document, |own| own.push(Rc::new(Annotation { id: AnnotationId::new("b1"), ..(*own[1]).clone() }))),
            with(&document, |own| Rc::make_mut(&mut own[1]).note = "seen".to_owned()),
            with(&document, |own| Rc::make_mut(&mut own[0]).note = "seen".to_owned()),
            with(&document, |own| renamed(&mut own[1])),
            Document { text: Text::new(&*edited), ..document.clone() },
            Document { modified: Timestamp::MAX, ..document.clone() },
        ];
        let mut n_led = 0;
        for other in &others {
            let after = other.after(&step);
            let leads = after.before(&step) == *other && !after.text.is_same(&other.text);
            assert_eq!(other.leads_to(&after, &step), leads, "{other:?}");
            n_led += usize::from(leads);
        }
        assert!(n_led > 1 && n_led < others.len() - 3, "{n_led}");
    }
}
