//! What the person has taught beats what was found: their names are marked wherever they stand, and what they say is no
//! name is left alone.

use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::{
    annotation::{Because, Body, Finding, Label, Rule},
    dictionary::{Dictionary, Verdict},
    text::{Span, occurrence::is_whole},
};

/// The person's dictionary, made ready to be looked up in a text. Cheap to clone.
#[derive(Clone)]
pub struct Taught {
    inner: Arc<Inner>,
}

struct Inner {
    automaton: AhoCorasick,
    /// The verdict a pattern of the automaton, in its order.
    verdicts: Vec<Verdict>,
}

impl Taught {
    /// `dictionary` made ready; nothing where it says nothing, or is too large for an automaton.
    pub fn of(dictionary: &Dictionary) -> Option<Self> {
        let says =
            || dictionary.entries().iter().filter(|entry| entry.verdict != Verdict::Either && !entry.name.is_empty());
        let verdicts: Vec<Verdict> = says().map(|entry| entry.verdict).collect();
        if verdicts.is_empty() {
            return None;
        }
        let names = says().map(|entry| entry.name.as_bytes());
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names).ok()?;
        Some(Self { inner: Arc::new(Inner { automaton, verdicts }) })
    }

    /// `found`, which is in order, as the person has it.
    pub(super) fn correct(&self, text: &str, found: Vec<Finding>) -> Vec<Finding> {
        let refused = |finding: &Finding| self.says(text, finding.span) == Some(Verdict::NoName);
        let mut kept: Vec<Finding> = found.into_iter().filter(|finding| !refused(finding)).collect();
        for (span, label) in self.names(text) {
            take(&mut kept, text, span, label);
        }
        kept
    }

    /// What the person says of exactly the words at `span`.
    fn says(&self, text: &str, span: Span) -> Option<Verdict> {
        let words = text.get(span.start..span.end)?;
        let whole = self.inner.automaton.find(words).filter(|own| own.len() == words.len())?;
        self.inner.verdicts.get(whole.pattern().as_usize()).copied()
    }

    /// Where names of the dictionary stand in `text` as names of their own, in order.
    fn names<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Span, Label)> + 'a {
        self.inner.automaton.find_iter(text).filter_map(move |own| {
            let span = Span::new(own.start(), own.end());
            let label = self.inner.verdicts.get(own.pattern().as_usize())?.label()?;
            is_whole(text, span).then_some((span, label))
        })
    }
}

/// Puts the name at `span` among `kept`, in place of what it cuts. A longer name that was found and holds it stays.
fn take(kept: &mut Vec<Finding>, text: &str, span: Span, label: Label) {
    let first = kept.partition_point(|own| own.span.end <= span.start);
    let last = kept.partition_point(|own| own.span.start < span.end).max(first);
    let holds = |own: &Finding| own.span != span && own.span.start <= span.start && own.span.end >= span.end;
    if kept[first..last].iter().any(holds) {
        return;
    }
    let words = text.get(span.start..span.end).unwrap_or_default();
    let body = if label == Label::Person { Body::Person } else { Body::Organization };
    let named = Finding { span, body, confidence: 1.0, because: vec![Because::new(Rule::Taught, [words])] };
    kept.splice(first..last, [named]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::Entry;

    fn taught(entries: &[(&str, Verdict)]) -> Taught {
        let entry =
            |(name, verdict): &(&str, Verdict)| Entry { name: (*name).into(), verdict: *verdict, from: "".into() };
        Taught::of(&Dictionary::new(entries.iter().map(entry))).expect("it says something")
    }

    fn found(text: &str, words: &str, body: Body) -> Finding {
        let start = text.find(words).expect("it is in the text");
        Finding { span: Span::new(start, start + words.len()), body, confidence: 0.7, because: Vec::new() }
    }

    fn corrected(text: &str, entries: &[(&str, Verdict)], findings: Vec<Finding>) -> Vec<(String, Label)> {
        let kept = taught(entries).correct(text, findings);
        kept.iter().map(|own| (text[own.span.start..own.span.end].to_owned(), own.body.label())).collect()
    }

    #[test]
    fn a_name_of_the_dictionary_is_marked_wherever_it_stands() {
        let text = "海岚航运与海岚航运的人, Orrin's men, Orrington";
        let said = corrected(text, &[("海岚航运", Verdict::Organization), ("Orrin", Verdict::Person)], Vec::new());
        let firm = ("海岚航运".to_owned(), Label::Organization);
        assert_eq!(said, [firm.clone(), firm, ("Orrin".to_owned(), Label::Person)]);
    }

    #[test]
    fn what_is_no_name_is_left_alone() {
        let text = "Bright Day began.";
        assert!(
            corrected(text, &[("Bright Day", Verdict::NoName)], vec![found(text, "Bright Day", Body::Person)])
                .is_empty()
        );
    }

    #[test]
    fn the_person_beats_the_recognizer() {
        let text = "Orrin Bay spoke.";
        let said =
            corrected(text, &[("Orrin Bay", Verdict::Person)], vec![found(text, "Orrin Bay", Body::Organization)]);
        assert_eq!(said, [("Orrin Bay".to_owned(), Label::Person)]);
    }

    #[test]
    fn a_longer_name_that_holds_it_stays() {
        let text = "Orrin Bay Holdings spoke.";
        let whole = found(text, "Orrin Bay Holdings", Body::Organization);
        let said = corrected(text, &[("Orrin Bay", Verdict::Person)], vec![whole]);
        assert_eq!(said, [("Orrin Bay Holdings".to_owned(), Label::Organization)]);
    }

    #[test]
    fn what_cuts_a_taught_name_goes() {
        let text = "Said Orrin Bay today.";
        let cut = vec![found(text, "Said Orrin", Body::Person), found(text, "Bay today", Body::Person)];
        assert_eq!(corrected(text, &[("Orrin Bay", Verdict::Person)], cut), [("Orrin Bay".to_owned(), Label::Person)]);
    }

    #[test]
    fn a_dictionary_that_says_nothing_is_none() {
        let either = Entry { name: "Apple".into(), verdict: Verdict::Either, from: "".into() };
        assert!(Taught::of(&Dictionary::new([either])).is_none());
    }
}
