//! Where in an article its marks are, as strips of equal parts: the map draws these, however many marks there are.

use std::ops::Range;

use crate::{
    annotation::{Label, Status},
    document::Annotations,
    text::Span,
};

/// The parts of the article with marks of one label; parts beside one another are one range.
pub type Strip = Vec<Range<usize>>;

/// How many strips there are: one a label of [`Label::ALL`], and one for all labels of the person's own.
pub const N_STRIPS: usize = Label::ALL.len() + 1;

/// The strips of the labels, in the order of [`Label::ALL`], the person's own last, of an article that is `length` bytes long and cut into `n_parts`.
/// What was rejected is left out. A claim is where it begins: claims cover most of an article.
pub fn strips(annotations: &Annotations, length: usize, n_parts: usize) -> [Strip; N_STRIPS] {
    let mut strips: [Strip; N_STRIPS] = Default::default();
    // They come in the order of the text, so that each strip grows at its end.
    for annotation in annotations.iter().filter(|annotation| annotation.status != Status::Rejected) {
        let label = annotation.label();
        let Span { start, end } = annotation.span;
        let end = if label == Label::Claim { start + 1 } else { end };
        add(&mut strips[label.place().unwrap_or(N_STRIPS - 1)], parts(Span::new(start, end), length, n_parts));
    }
    strips
}

/// The parts that `span` touches.
pub fn parts(span: Span, length: usize, n_parts: usize) -> Range<usize> {
    let part = |byte: usize| (byte * n_parts / length.max(1)).min(n_parts.saturating_sub(1));
    part(span.start)..part(span.end.saturating_sub(1).max(span.start)) + 1
}

/// Adds `parts`, which begin at or behind the last of `strip`.
pub fn add(strip: &mut Strip, parts: Range<usize>) {
    match strip.last_mut() {
        Some(last) if last.end >= parts.start => last.end = last.end.max(parts.end),
        _ => strip.push(parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Body, Claim, ClaimKind};
    use crate::overview::mentions::tests::{annotation, at};

    #[test]
    fn marks_of_a_label_are_ranges_of_parts_and_neighbours_join() {
        let marks = [(0, 10), (10, 20), (50, 52), (99, 100)].map(|(start, end)| annotation(start, end, Body::Person));
        let [persons, organizations, ..] = strips(&Annotations::new(marks), 100, 10);
        assert_eq!(persons, [0..2, 5..6, 9..10]);
        assert!(organizations.is_empty());
    }

    #[test]
    fn a_claim_is_where_it_begins_and_what_was_rejected_nowhere() {
        let claim = annotation(20, 90, Body::Claim(Claim::of_kind(ClaimKind::Quote)));
        let rejected = at(Status::Rejected, annotation(0, 9, Body::Person));
        let [persons, _, _, claims, _] = strips(&Annotations::new([claim, rejected]), 100, 10);
        assert_eq!((claims.len(), claims[0].clone()), (1, 2..3));
        assert!(persons.is_empty());
    }

    #[test]
    fn an_empty_article_has_no_part_beyond_its_last() {
        assert_eq!(parts(Span::new(0, 0), 0, 10), 0..1);
        assert_eq!(parts(Span::new(0, 500), 100, 10), 0..10);
    }
}
