//! What the person's decisions teach, and which lessons wait to be stored.

use std::{cmp::Ordering, rc::Rc, sync::Arc};

use super::{Open, State};
use crate::{
    annotation::AnnotationId,
    dictionary::{Dictionary, Entry, Lesson, lesson},
    document::{Act, Change},
};

/// What the page has learnt.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Teaching {
    /// The dictionary; nothing until it is read from storage.
    pub dictionary: Option<Rc<Dictionary>>,
    /// The names whose entries were changed or forgotten, and are not kept yet.
    pub unkept: Rc<Vec<Arc<str>>>,
    /// The last lesson of the open article, and the annotation that taught it: its words may stand there again.
    pub latest: Option<(AnnotationId, Lesson)>,
}

impl Teaching {
    /// The dictionary was read. What was learnt before that stays, and is kept.
    pub(super) fn read(&mut self, entries: Vec<Entry>) {
        let mut dictionary = Dictionary::new(entries);
        let learnt = self.dictionary.take().unwrap_or_default();
        learnt.entries().iter().cloned().for_each(|entry| dictionary.set(entry));
        self.dictionary = Some(Rc::new(dictionary));
    }

    /// The person writes `entry` into the dictionary.
    pub(super) fn teach(&mut self, entry: Entry) {
        let name = entry.name.clone();
        self.changed(name, |dictionary| dictionary.set(entry));
    }

    /// The person takes `name` out of it.
    pub(super) fn forget(&mut self, name: &Arc<str>) {
        self.changed(name.clone(), |dictionary| dictionary.forget(name));
        self.latest.take_if(|(_, lesson)| lesson.name == *name);
    }

    /// Notes that the first `n_kept` waiting names are stored.
    pub(super) fn kept(&mut self, n_kept: usize) {
        let unkept = Rc::make_mut(&mut self.unkept);
        unkept.drain(..n_kept.min(unkept.len()));
    }

    fn changed(&mut self, name: Arc<str>, change: impl FnOnce(&mut Dictionary)) {
        change(Rc::make_mut(self.dictionary.get_or_insert_default()));
        Rc::make_mut(&mut self.unkept).push(name);
    }

    /// Learns from the step between the open article `before` and `after`, if there is one.
    fn learn(&mut self, before: &Open, after: &Open) {
        let (step, is_forward) = match after.history.head().cmp(&before.history.head()) {
            Ordering::Equal => return,
            Ordering::Greater => (after.history.to_undo(), true),
            Ordering::Less => (before.history.to_undo(), false),
        };
        let Some(step) = step else { return };
        let lessons: Vec<_> = step.changes.iter().filter_map(|change| taught(after, change, is_forward)).collect();
        // Deciding a whole list at once says nothing about each name in it.
        if lessons.iter().any(|(_, lesson)| lesson.name != lessons[0].1.name) {
            self.latest = None;
            return;
        }
        for (_, lesson) in &lessons {
            let mut dictionary = self.dictionary.clone().unwrap_or_default();
            if Rc::make_mut(&mut dictionary).learn(lesson) {
                self.dictionary = Some(dictionary);
                Rc::make_mut(&mut self.unkept).push(lesson.name.clone());
            }
        }
        if step.act != Act::Alike {
            self.latest = lessons.into_iter().next().filter(|(_, lesson)| lesson.verdict.is_some());
        }
    }
}

fn taught(open: &Open, change: &Change, is_forward: bool) -> Option<(AnnotationId, Lesson)> {
    let Change::Annotation { before, after } = change else { return None };
    let (from, to) = if is_forward { (before, after) } else { (after, before) };
    let id = from.as_ref().or(to.as_ref())?.id.clone();
    let document = &open.document;
    Some((id, lesson(document.id.as_str(), &document.text, from.as_deref(), to.as_deref())?))
}

impl State {
    /// Learns what was taught by the act that turned `before` into the article that is open now.
    pub(super) fn learn(&mut self, before: &Open) {
        if let Some(after) = &self.open {
            self.teaching.learn(before, after);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::Body,
        dictionary::Verdict,
        document::{ArticleId, Document, Edit},
        state::Action,
        text::{Span, Text},
    };

    fn opened() -> State {
        let text = Text::new("Orrin Bay spoke. Orrin Bay left.");
        let document = Document::new(ArticleId::new("article"), text, Timestamp::UNIX_EPOCH);
        State::default().apply(Action::Opened(Box::new(Open::pasted(document, 1))))
    }

    fn marked(state: State, start: usize, body: Body) -> State {
        let span = Span::new(start, start + "Orrin Bay".len());
        state.apply(Action::Edit(Edit::Mark { span, body }, Timestamp::UNIX_EPOCH))
    }

    fn says(state: &State) -> Option<Verdict> {
        state.teaching.dictionary.as_ref()?.get("Orrin Bay").map(|entry| entry.verdict)
    }

    #[test]
    fn marking_teaches_and_undo_takes_it_back() {
        let state = marked(opened(), 0, Body::Person);
        assert_eq!(says(&state), Some(Verdict::Person));
        assert_eq!(state.teaching.unkept.len(), 1);
        let state = state.apply(Action::Undo);
        assert_eq!(says(&state), None);
        assert_eq!(says(&state.apply(Action::Redo)), Some(Verdict::Person));
    }

    #[test]
    fn the_latest_lesson_is_offered_for_the_rest_of_the_article() {
        let state = marked(opened(), 0, Body::Person);
        let (id, _) = state.teaching.latest.clone().expect("it was taught");
        let open = state.open.as_ref().expect("it is open");
        assert_eq!(open.document.n_alike(&id), 1);
        let state = state.apply(Action::Edit(Edit::Alike(id), Timestamp::UNIX_EPOCH));
        assert_eq!(state.open.as_ref().map(|open| open.document.annotations.len()), Some(2));
        assert_eq!(state.apply(Action::Undo).open.map(|open| open.document.annotations.len()), Some(1));
    }

    #[test]
    fn what_is_forgotten_by_hand_waits_to_be_kept_and_the_marks_stay() {
        let state = marked(opened(), 0, Body::Person).apply(Action::Kept(1));
        let state = state.apply(Action::Forget("Orrin Bay".into()));
        assert_eq!((says(&state), state.teaching.unkept.len()), (None, 1));
        assert_eq!(state.open.map(|open| open.document.annotations.len()), Some(1));
    }

    #[test]
    fn what_was_learnt_before_the_dictionary_was_read_stays() {
        let entry = |name: &str, verdict| Entry { name: name.into(), verdict, from: "".into() };
        let state = marked(opened(), 0, Body::Person);
        let stored = vec![entry("Orrin Bay", Verdict::Organization), entry("Quay", Verdict::NoName)];
        let state = state.apply(Action::DictionaryRead(stored));
        assert_eq!(says(&state), Some(Verdict::Person));
        assert_eq!(state.teaching.dictionary.map(|dictionary| dictionary.entries().len()), Some(2));
    }
}
