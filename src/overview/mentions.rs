//! Who and what is named how often and where.

use std::{collections::HashMap, rc::Rc};

use super::Place;
use crate::{
    annotation::{Annotation, Label, Status},
    document::Annotations,
    search::folded,
};

/// A person or organization with the places where they are named.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mentions {
    /// The fullest name that the article gives them.
    pub name: String,
    /// Other names, each once, in the order in which they come.
    pub other_names: Vec<String>,
    /// Where, in the order of the text.
    pub places: Vec<Place>,
    /// How many of the places nobody has looked at yet.
    pub n_suggested: usize,
}

/// Those of `label` named in the article `text`, rejected ones left out: who is named most often comes first, else who
/// is named first. Names that differ only in case, width or the way of writing Chinese are one. A person called by one
/// part of a longer name (`Orrin` of `Orrin Bay`) counts as that person, unless two have the part in their names.
pub fn mentions(annotations: &Annotations, text: &str, label: Label) -> Vec<Mentions> {
    let mut named: Vec<Mentions> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut keys: Vec<String> = Vec::new();
    for annotation in of_label(annotations, label) {
        let Some(name) = text.get(annotation.span.start..annotation.span.end) else { continue };
        let key = folded(name.trim());
        let index = *by_key.entry(key.clone()).or_insert_with(|| {
            keys.push(key);
            let (name, other_names) = (name.replace('\n', " "), Vec::new());
            named.push(Mentions { name, other_names, places: Vec::new(), n_suggested: 0 });
            named.len() - 1
        });
        named[index].places.push(Place { id: annotation.id.clone(), span: annotation.span });
        named[index].n_suggested += usize::from(annotation.status == Status::Suggested);
    }
    if label == Label::Person {
        named = with_parts_joined(named, &keys);
    }
    named.sort_by_key(|own| (std::cmp::Reverse(own.places.len()), own.places.first().map(|place| place.span.start)));
    named
}

fn of_label(annotations: &Annotations, label: Label) -> impl Iterator<Item = &Rc<Annotation>> {
    annotations.iter().filter(move |own| own.label() == label && own.status != Status::Rejected)
}

/// Adds the places of one-word names to the longer name that contains the word, if there is exactly one. `keys` are the
/// names as they are compared.
fn with_parts_joined(named: Vec<Mentions>, keys: &[String]) -> Vec<Mentions> {
    let is_long = |index: &usize| keys[*index].contains(' ');
    let mut bearers: HashMap<&str, Vec<usize>> = HashMap::new();
    for index in (0..keys.len()).filter(is_long) {
        for word in keys[index].split(' ') {
            bearers.entry(word).or_default().push(index);
        }
    }
    let bearer = |index: usize| match bearers.get(&*keys[index]).map(Vec::as_slice) {
        Some([only]) => Some(*only),
        _ => None,
    };
    let mut joined = named.clone();
    for (index, short) in named.iter().enumerate() {
        let Some(bearer) = bearer(index) else { continue };
        joined[bearer].other_names.push(short.name.clone());
        joined[bearer].places.extend(short.places.iter().cloned());
        joined[bearer].places.sort_by_key(|place| place.span.start);
        joined[bearer].n_suggested += short.n_suggested;
    }
    joined.into_iter().enumerate().filter(|(index, _)| bearer(*index).is_none()).map(|(_, own)| own).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::{AnnotationId, Body, Origin},
        text::Span,
    };

    /// An annotation of the recognizers, accepted.
    pub(in crate::overview) fn annotation(start: usize, end: usize, body: Body) -> Rc<Annotation> {
        let (id, span) = (AnnotationId::new(format!("a{start}")), Span::new(start, end));
        let by_hand = Annotation::by_hand(id, span, body, Timestamp::UNIX_EPOCH);
        Rc::new(Annotation { origin: Origin::Recognizer, ..by_hand })
    }

    pub(in crate::overview) fn at(status: Status, annotation: Rc<Annotation>) -> Rc<Annotation> {
        Rc::new(Annotation { status, ..Annotation::clone(&annotation) })
    }

    /// The article `text` with every one of `names` marked wherever it stands in brackets, and the brackets gone.
    pub(in crate::overview) fn marked(text: &str, body: &Body) -> (String, Annotations) {
        let mut plain = String::new();
        let mut marks = Vec::new();
        let mut start = 0;
        for character in text.chars() {
            match character {
                '⟦' => start = plain.len(),
                '⟧' => marks.push(annotation(start, plain.len(), body.clone())),
                other => plain.push(other),
            }
        }
        (plain, Annotations::new(marks))
    }

    fn counted(text: &str) -> Vec<(String, usize)> {
        let (text, annotations) = marked(text, &Body::Person);
        let all = mentions(&annotations, &text, Label::Person);
        all.into_iter().map(|own| (own.name, own.places.len())).collect()
    }

    #[test]
    fn who_is_named_most_often_comes_first() {
        let text = "⟦Ada Quill⟧ met ⟦Orrin Bay⟧. ⟦ORRIN BAY⟧ left. ⟦姚遠⟧和⟦姚远⟧。⟦姚远⟧";
        let expected = [("姚遠", 3), ("Orrin Bay", 2), ("Ada Quill", 1)].map(|(name, n)| (name.to_owned(), n));
        assert_eq!(counted(text), expected);
    }

    #[test]
    fn a_part_of_one_name_is_the_person_who_bears_it() {
        let (text, annotations) = marked("⟦Bay⟧ is late. ⟦Orrin Bay⟧ said ⟦Bay⟧ Lines would.", &Body::Person);
        let all = mentions(&annotations, &text, Label::Person);
        assert_eq!((all.len(), &*all[0].name, all[0].places.len()), (1, "Orrin Bay", 3));
        assert_eq!(all[0].other_names, ["Bay"]);
        assert_eq!(all[0].places[0].span.start, 0);
    }

    #[test]
    fn a_part_of_two_names_stays_by_itself() {
        assert_eq!(counted("⟦Orrin Bay⟧, ⟦Tamsin Bay⟧, ⟦Bay⟧").len(), 3);
    }

    #[test]
    fn what_was_rejected_is_not_counted() {
        let all = Annotations::new([at(Status::Rejected, annotation(0, 3, Body::Person))]);
        assert!(mentions(&all, "Bay", Label::Person).is_empty());
    }
}
