//! Annotations that can be acted on together: the listed suggestions, those of the same words, and those over one
//! place.

use std::rc::Rc;

use super::Open;
use crate::{
    annotation::{Annotation, AnnotationId, Status},
    document::order,
    text::{Span, Text, occurrence::occurrences},
};

impl Open {
    /// The suggestions that are listed, in the order of the text.
    pub fn listed_suggestions(&self) -> Vec<AnnotationId> {
        let suggested = self.listed().filter(|own| own.status == Status::Suggested);
        suggested.map(|own| own.id.clone()).collect()
    }

    /// `annotation`, and after it every suggestion with the same label on the same words.
    pub fn of_same_words(&self, annotation: &Annotation) -> Vec<AnnotationId> {
        let text = &self.document.text;
        let words = text.get(annotation.span);
        let is_same = |own: &&Rc<Annotation>| {
            own.id != annotation.id
                && own.status == Status::Suggested
                && own.label() == annotation.label()
                && text.get(own.span) == words
        };
        let others = self.document.annotations.iter().filter(is_same);
        std::iter::once(annotation.id.clone()).chain(others.map(|own| own.id.clone())).collect()
    }

    /// `annotation`, and after it every listed suggestion that begins in the same paragraph.
    pub fn of_paragraph(&self, annotation: &Annotation) -> Vec<AnnotationId> {
        let (before, after) = self.document.text.split_at(annotation.span.start);
        let start = before.rfind('\n').map_or(0, |line_end| line_end + 1);
        let end = after.find('\n').map_or(self.document.text.len(), |line_end| before.len() + line_end);
        let shown = &self.view.shown;
        let others = self.document.annotations.starting_in(Span::new(start, end)).iter().filter(|own| {
            own.id != annotation.id && own.status == Status::Suggested && shown.lists(own, &self.document.text)
        });
        std::iter::once(annotation.id.clone()).chain(others.map(|own| own.id.clone())).collect()
    }

    /// The others that lie over the first character of `current`, the shortest first.
    pub fn beside(&self, current: &Annotation) -> Vec<Rc<Annotation>> {
        let at = current.span.start;
        let is_beside = |other: &&Rc<Annotation>| {
            other.id != current.id
                && (other.span.start <= at && at < other.span.end
                    || current.span.contains(other.span) && other.span.start == at)
        };
        let is_shown = |own: &&Rc<Annotation>| self.view.shown.has(own, &self.document.text);
        let mut beside: Vec<_> = self.document.annotations.iter().filter(is_beside).filter(is_shown).cloned().collect();
        order::sort(&mut beside, |one, other| size(one).cmp(&size(other)));
        beside
    }

    /// Goes to the next of the annotations over the place where the walk began, from the shortest to the longest and
    /// then again from the shortest.
    pub(super) fn walk_beside(&mut self) {
        let Some(current) = self.view.current.as_ref().and_then(|id| self.document.annotations.get(id)).cloned() else {
            return;
        };
        let place = self.view.place.unwrap_or(current.span.start);
        let is_over = |own: &&Rc<Annotation>| own.span.start <= place && place < own.span.end;
        let mut over: Vec<_> = self.shown().filter(is_over).cloned().collect();
        order::sort(&mut over, |one, other| size(one).cmp(&size(other)));
        let longer = over.iter().find(|other| size(other) > size(&current));
        let next = longer.or(over.first()).map(|other| other.id.clone());
        self.go_to(next);
        self.view.place = Some(place);
    }
}

/// Where the words at `span` of `text` stand as whole words. `span` itself is always among the places.
pub fn places_of(text: &Text, span: Span) -> Vec<Span> {
    let Some(words) = text.get(span).filter(|words| !words.is_empty()) else { return Vec::new() };
    let mut found: Vec<Span> = occurrences(text, words).filter(|own| !own.overlaps(span)).collect();
    let at = found.partition_point(|own| own.start < span.start);
    found.insert(at, span);
    found
}

/// The order of the walk over one place: the shortest first, annotations of one label together.
fn size(annotation: &Annotation) -> (usize, &AnnotationId) {
    (annotation.span.len(), &annotation.id)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::{Body, Finding},
        document::{ArticleId, Document, Edit},
        state::{Action, State},
        text::Text,
    };

    const TEXT: &str = "Orrin Bay spoke of Orrin.\nOrrin Bay left, and Orrin Bays came.";

    /// The text with a person suggested at each of `spans`.
    fn open(spans: &[(usize, usize)]) -> State {
        let document = Document::new(ArticleId::new("a"), Text::new(TEXT), Timestamp::UNIX_EPOCH);
        let finding = |(start, end): &(usize, usize)| Finding {
            span: Span::new(*start, *end),
            body: Body::Person,
            confidence: 0.9,
            because: Vec::new(),
        };
        let findings = spans.iter().map(finding).collect();
        let id = document.id.clone();
        let at = Timestamp::UNIX_EPOCH;
        let state = State { open: Some(Open::pasted(document, 1)), ..State::default() };
        state.apply(Action::FindingsArrived { id, findings, window: None, is_partial: false, at })
    }

    fn now(state: &State) -> &Open {
        state.open.as_ref().expect("the article is open")
    }

    fn decide(state: State, edit: fn(Vec<AnnotationId>) -> Edit, ids: Vec<AnnotationId>) -> State {
        state.apply(Action::Edit(edit(ids), Timestamp::UNIX_EPOCH))
    }

    #[test]
    fn the_same_words_are_decided_in_one_step_and_the_review_goes_on_behind_them() {
        let state = open(&[(0, 9), (19, 24), (26, 35)]).apply(Action::Step { forward: true });
        let first = now(&state).current().expect("the first is current").clone();
        let same = now(&state).of_same_words(&first);
        assert_eq!(same.len(), 2);
        let state = decide(state, Edit::Accept, same);
        assert_eq!(now(&state).listed_suggestions().len(), 1);
        assert_eq!(now(&state).current().map(|own| own.span), Some(Span::new(19, 24)));
        let state = state.apply(Action::Undo);
        assert_eq!(now(&state).listed_suggestions().len(), 3);
    }

    #[test]
    fn a_paragraph_is_decided_in_one_step_and_the_review_goes_on_in_the_next() {
        let state = open(&[(0, 9), (19, 24), (26, 35)]).apply(Action::Step { forward: true });
        let second = now(&state).document.annotations.nth(1).expect("three were found").clone();
        let here = now(&state).of_paragraph(&second);
        assert_eq!(here.first(), Some(&second.id));
        assert_eq!(here.len(), 2);
        let state = decide(state, Edit::Accept, here);
        assert_eq!(now(&state).current().map(|own| own.span), Some(Span::new(26, 35)));
        assert_eq!(now(&state).listed_suggestions().len(), 1);
    }

    #[test]
    fn another_label_decides_a_suggestion_and_leads_on_and_a_moved_edge_stays_in_hand() {
        let state = open(&[(0, 9), (19, 24), (26, 35)]).apply(Action::Step { forward: true });
        let relabel = |state: &State, body| {
            let id = now(state).current().expect("one is current").id.clone();
            Action::Edit(Edit::Relabel { id, body }, Timestamp::UNIX_EPOCH)
        };
        let action = relabel(&state, Body::Organization);
        let state = state.apply(action);
        assert_eq!(now(&state).current().map(|own| own.span), Some(Span::new(19, 24)));
        let id = now(&state).current().expect("one is current").id.clone();
        let resize = Edit::Resize { id: id.clone(), span: Span::new(19, 23) };
        let state = state.apply(Action::Edit(resize, Timestamp::UNIX_EPOCH));
        assert_eq!(now(&state).current().map(|own| &own.id), Some(&id));
        assert_eq!(now(&state).next_suggestion(), now(&state).document.annotations.nth(2).map(|own| own.id.clone()));
        // What is decided already is corrected, and looked at.
        let action = relabel(&state, Body::Organization);
        let state = state.apply(action);
        assert_eq!(now(&state).current().map(|own| &own.id), Some(&id));
    }

    #[test]
    fn a_whole_list_decided_at_once_teaches_no_name_and_the_same_words_do() {
        let state = open(&[(0, 9), (19, 24), (26, 35)]);
        let all = now(&state).listed_suggestions();
        let listed = decide(state.clone(), Edit::Accept, all);
        assert!(listed.teaching.dictionary.is_none());
        let first = now(&state).document.annotations.iter().next().expect("three were found").clone();
        let same = now(&state).of_same_words(&first);
        let taught = decide(state, Edit::Accept, same);
        assert!(taught.teaching.dictionary.is_some_and(|dictionary| dictionary.get("Orrin Bay").is_some()));
    }

    #[test]
    fn words_are_gathered_where_they_stand_alone() {
        let state = open(&[]);
        let spans = places_of(&now(&state).document.text, Span::new(0, 9));
        assert_eq!(spans, [Span::new(0, 9), Span::new(26, 35)]);
        // A part of a word is marked where it was selected, and nowhere else of that kind.
        assert_eq!(places_of(&now(&state).document.text, Span::new(1, 4)), [Span::new(1, 4)]);
    }

    #[test]
    fn gathered_places_become_one_step_and_none_is_marked_twice() {
        let state = open(&[(26, 35)]);
        let places: Vec<_> = places_of(&now(&state).document.text, Span::new(0, 9))
            .into_iter()
            .map(|span| (span, Body::Person))
            .collect();
        let twice = [places.clone(), places].concat();
        let state = state.apply(Action::Edit(Edit::MarkAll(twice), Timestamp::UNIX_EPOCH));
        let marks: Vec<_> = now(&state).document.annotations.iter().map(|own| (own.span.start, own.status)).collect();
        assert_eq!(marks, [(0, Status::Accepted), (26, Status::Accepted)]);
        let state = state.apply(Action::Undo);
        assert_eq!(now(&state).document.annotations.len(), 1);
    }

    #[test]
    fn a_key_walks_through_what_lies_over_one_place() {
        let state = open(&[(26, 35)]);
        let mark = Edit::MarkAll(vec![(Span::new(26, 31), Body::Organization), (Span::new(0, 35), Body::Person)]);
        let mut state = state.apply(Action::Edit(mark, Timestamp::UNIX_EPOCH)).apply(Action::Step { forward: false });
        let mut seen = Vec::new();
        for _ in 0..4 {
            seen.push(now(&state).current().expect("one is current").span.len());
            state = state.apply(Action::WalkBeside);
        }
        // Around, though the longest begins elsewhere.
        assert_eq!(seen[0], seen[3]);
        seen[..3].sort_unstable();
        assert_eq!(seen[..3], [5, 9, 35]);
    }
}
