//! Interviews written as questions and answers: `问：……`, `答：……`. Whatever stands in an answer is said by the person interviewed.

use super::sentence::Sentence;
use crate::{annotation::Label, text::Span};

/// How a question and how an answer begins, folded.
const QUESTIONS: [&str; 9] = ["问：", "问:", "q：", "q:", "q.", "q ", "문:", "문：", "记者："];
const ANSWERS: [&str; 8] = ["答：", "答:", "a：", "a:", "a. ", "답:", "답：", "受访者："];

/// Who is interviewed, and where his answer goes on.
#[derive(Default)]
pub(super) struct Interview {
    /// The first person that the article names.
    person: Option<Span>,
    has_asked: bool,
    /// Where the last sentence of an answer ends.
    answered: Option<usize>,
}

impl Interview {
    /// Takes note of `sentence`. Answers who gives it, where it belongs to an answer.
    pub(super) fn read(&mut self, sentence: &Sentence<'_>) -> Option<Span> {
        let first = || sentence.labelled(sentence.span, Label::Person).next().map(|person| person.span);
        self.person = self.person.or_else(first);
        let folded = sentence.folded_at(sentence.span);
        let begins = |marks: &[&str]| marks.iter().any(|mark| folded.starts_with(mark));
        if begins(&QUESTIONS) {
            (self.has_asked, self.answered) = (true, None);
            return None;
        }
        let goes_on = self
            .answered
            .and_then(|end| sentence.text.get(end..sentence.span.start))
            .is_some_and(|between| !between.contains('\n'));
        let answers = self.has_asked && (begins(&ANSWERS) || goes_on);
        self.answered = answers.then_some(sentence.span.end);
        self.person.filter(|_| answers)
    }
}
