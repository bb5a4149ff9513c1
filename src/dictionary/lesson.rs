//! What a decision of the person teaches.

use std::sync::Arc;

use super::{Dictionary, Entry, Verdict};
use crate::{
    annotation::{Annotation, Origin, Status},
    text::Text,
};

/// The longest words that are learnt, in bytes: names are shorter.
const LONGEST: usize = 200;

/// What one decision on one annotation teaches about its words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lesson {
    /// The words.
    pub name: Arc<str>,
    /// What they are; nothing where a decision was taken back.
    pub verdict: Option<Verdict>,
    /// The label that was rejected, if the words are said to be no name: they may still be something else.
    pub refused: Option<Verdict>,
    /// Which annotation of which article taught it: a lesson is taken back only by what taught it.
    pub from: Arc<str>,
}

/// The lesson in a change of an annotation from `before` to `after` in an article's `text`; `article` is its id.
pub fn lesson(article: &str, text: &Text, before: Option<&Annotation>, after: Option<&Annotation>) -> Option<Lesson> {
    let (annotation, verdict) = match (before.and_then(said), after.and_then(said)) {
        (Some((own, was)), Some((after, is))) if was == is && own.span == after.span => return None,
        (_, Some((annotation, verdict))) => (annotation, Some(verdict)),
        (Some((annotation, _)), None) => (annotation, None),
        (None, None) => return None,
    };
    let name = text.get(annotation.span)?.trim();
    let is_name = name.len() <= LONGEST
        && name.chars().nth(1).is_some()
        && name.chars().any(|letter| letter.is_ascii_alphabetic() || letter > '\u{bf}');
    let from = format!("{article}/{}", annotation.id.as_str());
    let refused = Verdict::of_label(annotation.label()).filter(|_| verdict == Some(Verdict::NoName));
    is_name.then(|| Lesson { name: name.into(), verdict, refused, from: from.into() })
}

fn said(annotation: &Annotation) -> Option<(&Annotation, Verdict)> {
    verdict(annotation).map(|verdict| (annotation, verdict))
}

/// The verdict of the person in `annotation`, if they decided on it and it is a name.
fn verdict(annotation: &Annotation) -> Option<Verdict> {
    let named = Verdict::of_label(annotation.label())?;
    match annotation.status {
        Status::Accepted => Some(named),
        // What a person marked themselves and then took back says nothing about the words.
        Status::Rejected => (annotation.origin == Origin::Recognizer).then_some(Verdict::NoName),
        Status::Suggested => None,
    }
}

impl Dictionary {
    /// Learns `lesson`; answers whether that makes a difference.
    ///
    /// If another annotation taught something else about the same words, both are right: the words are
    /// [`Verdict::Either`] from now on.
    pub fn learn(&mut self, lesson: &Lesson) -> bool {
        let present = self.get(&lesson.name).cloned();
        let next = match (&present, lesson.verdict) {
            (_, None) => {
                let is_its_own = present.as_ref().is_some_and(|entry| entry.from == lesson.from);
                if is_its_own {
                    self.forget(&lesson.name);
                }
                return is_its_own;
            }
            (Some(entry), Some(verdict)) if entry.verdict == verdict => return false,
            (Some(entry), Some(Verdict::NoName))
                if entry.from != lesson.from && lesson.refused != Some(entry.verdict) =>
            {
                return false;
            }
            (Some(entry), Some(_)) if entry.verdict == Verdict::Either && entry.from != lesson.from => return false,
            (Some(entry), Some(_)) if entry.from != lesson.from => Verdict::Either,
            (_, Some(verdict)) => verdict,
        };
        self.set(Entry { name: lesson.name.clone(), verdict: next, from: lesson.from.clone() });
        true
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::{AnnotationId, Body, Claim, ClaimKind},
        text::Span,
    };

    const TEXT: &str = "Meta and Ruiz. Meta.";

    fn annotation(id: u32, span: (usize, usize), body: Body, status: Status) -> Annotation {
        let (id, span) = (AnnotationId::new(format!("a{id}")), Span::new(span.0, span.1));
        let by_hand = Annotation::by_hand(id, span, body, Timestamp::UNIX_EPOCH);
        Annotation { status, origin: Origin::Recognizer, ..by_hand }
    }

    fn meta(id: u32, body: Body, status: Status) -> Annotation {
        annotation(id, (0, 4), body, status)
    }

    fn of(before: Option<&Annotation>, after: Option<&Annotation>) -> Option<Lesson> {
        lesson("article", &Text::new(TEXT), before, after)
    }

    fn learnt(changes: &[(Option<&Annotation>, Option<&Annotation>)]) -> Dictionary {
        let mut dictionary = Dictionary::default();
        for (before, after) in changes {
            dictionary.learn(&of(*before, *after).expect("it teaches something"));
        }
        dictionary
    }

    fn says(dictionary: &Dictionary, name: &str) -> Option<Verdict> {
        dictionary.get(name).map(|entry| entry.verdict)
    }

    #[test]
    fn accepting_rejecting_and_relabelling_teach() {
        let suggested = meta(1, Body::Organization, Status::Suggested);
        let accepted = meta(1, Body::Organization, Status::Accepted);
        let person = meta(1, Body::Person, Status::Accepted);
        let rejected = meta(1, Body::Person, Status::Rejected);
        let mut steps = vec![(Some(&suggested), Some(&accepted))];
        assert_eq!(says(&learnt(&steps), "Meta"), Some(Verdict::Organization));
        steps.push((Some(&accepted), Some(&person)));
        assert_eq!(says(&learnt(&steps), "Meta"), Some(Verdict::Person));
        steps.push((Some(&person), Some(&rejected)));
        assert_eq!(says(&learnt(&steps), "Meta"), Some(Verdict::NoName));
    }

    #[test]
    fn a_decision_that_is_taken_back_is_forgotten() {
        let suggested = meta(1, Body::Organization, Status::Suggested);
        let accepted = meta(1, Body::Organization, Status::Accepted);
        let dictionary = learnt(&[(Some(&suggested), Some(&accepted)), (Some(&accepted), Some(&suggested))]);
        assert_eq!(dictionary, Dictionary::default());
    }

    #[test]
    fn another_annotation_takes_nothing_back() {
        let first = meta(1, Body::Organization, Status::Accepted);
        let second = annotation(2, (15, 19), Body::Organization, Status::Accepted);
        let dictionary = learnt(&[(None, Some(&first)), (None, Some(&second)), (Some(&second), None)]);
        assert_eq!(says(&dictionary, "Meta"), Some(Verdict::Organization));
    }

    #[test]
    fn what_two_annotations_contradict_is_either() {
        let name = meta(1, Body::Organization, Status::Accepted);
        let none = annotation(2, (15, 19), Body::Organization, Status::Rejected);
        let third = annotation(3, (15, 19), Body::Organization, Status::Accepted);
        let mut dictionary = learnt(&[(None, Some(&name)), (None, Some(&none))]);
        assert_eq!(says(&dictionary, "Meta"), Some(Verdict::Either));
        assert!(!dictionary.learn(&of(None, Some(&third)).expect("it teaches")));
        assert_eq!(says(&dictionary, "Meta"), Some(Verdict::Either));
    }

    #[test]
    fn refusing_one_label_does_not_speak_against_another() {
        let name = meta(1, Body::Organization, Status::Accepted);
        let no_person = annotation(2, (15, 19), Body::Person, Status::Rejected);
        let mut dictionary = learnt(&[(None, Some(&name))]);
        assert!(!dictionary.learn(&of(None, Some(&no_person)).expect("it teaches")));
        assert_eq!(says(&dictionary, "Meta"), Some(Verdict::Organization));
    }

    #[test]
    fn claims_amounts_and_single_letters_teach_nothing() {
        let claim = meta(1, Body::Claim(Claim::of_kind(ClaimKind::Statement)), Status::Accepted);
        let letter = annotation(1, (0, 1), Body::Person, Status::Accepted);
        assert_eq!(of(None, Some(&claim)), None);
        assert_eq!(of(None, Some(&letter)), None);
    }

    #[test]
    fn a_mark_by_hand_that_is_taken_back_says_nothing_of_its_words() {
        let by_hand = |status| Annotation { origin: Origin::Hand, ..meta(1, Body::Person, status) };
        let (accepted, rejected) = (by_hand(Status::Accepted), by_hand(Status::Rejected));
        let dictionary = learnt(&[(None, Some(&accepted)), (Some(&accepted), Some(&rejected))]);
        assert_eq!(dictionary, Dictionary::default());
    }

    #[test]
    fn entries_stand_in_the_order_of_their_names() {
        let entry = |name: &str| Entry { name: name.into(), verdict: Verdict::Person, from: "".into() };
        let mut dictionary = Dictionary::new(["c", "a", "b", "a"].map(entry));
        dictionary.forget("b");
        let names: Vec<&str> = dictionary.entries().iter().map(|entry| &*entry.name).collect();
        assert_eq!(names, ["a", "c"]);
    }
}
