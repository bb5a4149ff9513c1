//! A text as the units whose labels are compared.

use std::rc::Rc;

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    annotation::{Annotation, Label},
    text::Span,
};

/// The words of a text and the signs between them, without white space: words by Unicode (UAX #29), in which every Han
/// character is one, a Korean spaced word one with its particles.
pub(super) struct Units(Vec<Span>);

/// So many words are found in a few milliseconds.
const AT_ONCE: usize = 8_192;

impl Units {
    /// Those of `text`; `turn` is waited for now and then.
    pub(super) async fn of(text: &str, turn: &impl AsyncFn()) -> Self {
        let mut units = Vec::new();
        let words = text.split_word_bound_indices().filter(|(_, word)| !word.trim().is_empty());
        for (start, word) in words {
            units.push(Span::new(start, start + word.len()));
            if units.len().is_multiple_of(AT_ONCE) {
                turn().await;
            }
        }
        Self(units)
    }

    /// For each unit the label among `labels` that `marks` give it, by [`Label::ALL`]; of several marks the shortest, as the
    /// most particular, and of those the first.
    pub(super) fn with(&self, labels: &[Label], marks: &[Rc<Annotation>]) -> Vec<Option<Label>> {
        let mut given: Vec<Option<(usize, Label)>> = vec![None; self.0.len()];
        for mark in marks.iter().filter(|mark| labels.contains(&mark.label())) {
            let first = self.0.partition_point(|unit| unit.end <= mark.span.start);
            let n_marked = self.0[first..].partition_point(|unit| unit.start < mark.span.end);
            for own in &mut given[first..first + n_marked] {
                if own.is_none_or(|(length, _)| mark.span.len() < length) {
                    *own = Some((mark.span.len(), mark.label()));
                }
            }
        }
        given.into_iter().map(|own| own.map(|(_, label)| label)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{at_once, marks};

    #[test]
    fn a_han_character_is_a_unit_and_white_space_is_none() {
        let words = |text: &'static str| {
            at_once(Units::of(text, &async || ())).0.iter().map(|unit| &text[unit.start..unit.end]).collect::<Vec<_>>()
        };
        assert_eq!(words("海岚 has  3,"), ["海", "岚", "has", "3", ","]);
        assert_eq!(words("한빛은 밝혔다"), ["한빛은", "밝혔다"]);
    }

    #[test]
    fn a_unit_that_a_mark_cuts_is_marked_and_the_shortest_mark_tells() {
        use Label::{Organization, Person};
        let units = at_once(Units::of("한빛은 big fund", &async || ()));
        let given =
            units.with(&[Person, Organization], &marks(&[(0, 6, Person), (10, 18, Organization), (10, 13, Person)]));
        assert_eq!(given, [Some(Person), Some(Person), Some(Organization)]);
    }
}
