//! The text of the open article changes, by an edit of it or by undoing one.

use std::rc::Rc;

use super::{Open, Write, layout::Layout, open::Reading};
use crate::{
    document::{Document, Step, hash_of},
    text::Offsets,
};

impl Open {
    /// Does `step` if it was made on the present document. A step made on an older one is dropped, since undoing it
    /// would not lead back here.
    pub(super) fn revise(&mut self, step: Rc<Step>) {
        let after = self.document.after(&step);
        if !self.document.leads_to(&after, &step) {
            return;
        }
        self.stand(after);
        self.history = self.history.with(step.clone());
        self.write(Write::Step { number: self.history.head(), step });
    }

    /// Goes on with `document`. If its text is another one, everything that is computed from the text is computed
    /// again, and the recognizers read it again.
    pub(super) fn stand(&mut self, document: Document) {
        if !document.text.is_same(&self.document.text) {
            self.layout = Rc::new(Layout::of(&document.text));
            self.offsets = Rc::new(Offsets::of(&document.text));
            self.text_hash = hash_of(&document.text);
            self.reading = Reading::Waiting;
            self.view.gathered = None;
        }
        self.document = Rc::new(document);
        self.current = Rc::default();
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::{AnnotationId, Body, Finding, Label},
        document::{Annotations, ArticleId, Edit, take_findings},
        state::{Action, History, State},
        text::{Span, Text},
    };

    fn second(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("in range")
    }

    fn open() -> Open {
        let document = Document::new(ArticleId::new("a"), Text::new("by Mira Roe"), Timestamp::UNIX_EPOCH);
        let open = Open::new(document, History::default(), 1, 1, true);
        let mark = Edit::Mark { span: Span::new(3, 11), body: Body::by_hand(Label::Person, "") };
        open.apply(Action::Edit(mark, Timestamp::UNIX_EPOCH))
    }

    fn revision(open: &Open) -> Action {
        let revision = open.document.revised("written by Mira Roe", second(1)).expect("another text");
        Action::Revise(Rc::new(revision.step))
    }

    #[test]
    fn what_follows_from_the_text_follows_it_there_and_back() {
        let before = open();
        let after = before.clone().apply(revision(&before));
        let shown = |open: &Open| open.document.annotations.nth(0).and_then(|own| open.offsets.to_utf16(own.span));
        assert_eq!((&*after.layout.text, after.reading), ("written by Mira Roe", Reading::Waiting));
        assert_eq!(after.text_hash, hash_of("written by Mira Roe"));
        assert_eq!(shown(&after).map(|span| span.start), Some(11));
        let undone = after.apply(Action::Undo);
        assert_eq!((&undone.layout, undone.text_hash), (&before.layout, before.text_hash));
        assert_eq!((&*undone.document, shown(&undone)), (&*before.document, shown(&before)));
    }

    #[test]
    fn a_step_of_an_older_text_is_dropped() {
        let open = open();
        let late = revision(&open);
        let once = open.apply(late.clone());
        assert_eq!(once.clone().apply(late).document, once.document);
    }

    #[test]
    fn a_step_that_knows_nothing_of_what_was_found_since_is_dropped() {
        let open = open();
        let change = open.document.revised("by Lena Roe", second(1)).expect("another text");
        let finding = Finding { span: Span::new(3, 7), body: Body::Person, confidence: 0.5, because: Vec::new() };
        let mut found = open.clone();
        found.document = Rc::new(with_finding(&open.document, finding));
        let after = found.clone().apply(Action::Revise(Rc::new(change.step)));
        assert_eq!(after.document, found.document);
    }

    #[test]
    fn whoever_has_a_name_signs_what_they_decide_and_no_remark() {
        let state = State::default().apply(Action::Opened(Box::new(open()))).apply(Action::Sign("Ines".into()));
        let by =
            |state: &State| state.open.as_ref().and_then(|open| Some(open.document.annotations.nth(0)?.by.clone()));
        let id = AnnotationId::new("a1");
        let note = Edit::Note { id: id.clone(), note: "why?".to_owned() };
        let noted = state.apply(Action::Edit(note, second(1)));
        assert_eq!(by(&noted).as_deref(), Some(""));
        let rejected = noted.apply(Action::Edit(Edit::Reject(vec![id]), second(2)));
        assert_eq!(by(&rejected).as_deref(), Some("Ines"));
        assert_eq!(by(&rejected.apply(Action::Undo)).as_deref(), Some(""));
    }

    /// `document` with `finding` suggested, over whatever is there.
    fn with_finding(document: &Document, finding: Finding) -> Document {
        let without = Document { annotations: Annotations::default(), ..document.clone() };
        let found = take_findings(&without, [finding], None, Timestamp::UNIX_EPOCH, 7);
        let all = document.annotations.iter().chain(&found.annotations).cloned();
        Document { annotations: Annotations::new(all), ..document.clone() }
    }
}
