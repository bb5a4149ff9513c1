//! Which annotations each section shows, and how overlapping ones are flattened into segments.

use std::rc::Rc;

use super::{Narrowing, layout::Layout};
use crate::{
    annotation::{Annotation, Body, ClaimPart, Label, Status},
    document::Annotations,
    text::Span,
};

/// The annotations that touch a section, in the order of the text.
pub type SectionMarks = Rc<Vec<Rc<Annotation>>>;

/// Which annotations are to be shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shown {
    /// Which labels are left out.
    pub hidden: Vec<Label>,
    /// Whether rejected ones are shown too.
    pub rejected: bool,
    /// The filters on the others.
    pub narrowing: Narrowing,
}

impl Shown {
    /// Whether annotations of `label` are shown.
    pub fn has_label(&self, label: Label) -> bool {
        !self.hidden.contains(&label)
    }

    /// Shows `label`, or leaves it out.
    pub(super) fn toggle(&mut self, label: Label) {
        match self.hidden.iter().position(|hidden| *hidden == label) {
            Some(at) => drop(self.hidden.swap_remove(at)),
            None => self.hidden.push(label),
        }
    }

    /// Whether `annotation` of the article `text` is shown.
    pub fn has(&self, annotation: &Annotation, text: &str) -> bool {
        self.has_label(annotation.label())
            && (self.rejected || annotation.status != Status::Rejected)
            && self.narrowing.has(annotation, text)
    }

    /// Whether all of `annotations` are certainly shown, judged without looking at each.
    pub fn has_all(&self, annotations: &Annotations) -> bool {
        let counts = annotations.counts();
        self.hidden.is_empty()
            && (self.rejected || counts.n_marks() == counts.n_all)
            && self.narrowing == Narrowing::default()
    }

    /// Whether it is listed too: when one source's claims are looked at, names and amounts stay in the article but
    /// leave the list.
    pub fn lists(&self, annotation: &Annotation, text: &str) -> bool {
        (self.narrowing.source.is_none() || annotation.label() == Label::Claim) && self.has(annotation, text)
    }
}

/// The marks of every section. A section whose marks did not change keeps the list of `before`, so comparing pointers
/// tells what must be redrawn.
pub fn marks(layout: &Layout, annotations: &Annotations, shown: &Shown, before: &[SectionMarks]) -> Vec<SectionMarks> {
    let (visible, reach) = visible(annotations, shown, &layout.text);
    (0..layout.sections.len())
        .map(|section| {
            let own = overlapping(&visible, &reach, layout.section_span(section));
            let is_same = |before: &&SectionMarks| own.clone().map(Rc::as_ptr).eq(before.iter().map(Rc::as_ptr));
            // Compared before a new list is collected, because nearly every section keeps its old one.
            before.get(section).filter(is_same).cloned().unwrap_or_else(|| Rc::new(own.cloned().collect()))
        })
        .collect()
}

/// The annotations that are shown, and for each the furthest end among it and those before it. Both in one pass,
/// because a pass over 20,000 annotations is felt at every edit.
fn visible<'a>(annotations: &'a Annotations, shown: &Shown, text: &str) -> (Vec<&'a Rc<Annotation>>, Vec<usize>) {
    let (mut visible, mut reach) = (Vec::with_capacity(annotations.len()), Vec::with_capacity(annotations.len()));
    let mut furthest = 0;
    for annotation in annotations.iter().filter(|annotation| shown.has(annotation, text)) {
        furthest = furthest.max(annotation.span.end);
        visible.push(annotation);
        reach.push(furthest);
    }
    (visible, reach)
}

fn overlapping<'a>(
    visible: &[&'a Rc<Annotation>],
    reach: &[usize],
    span: Span,
) -> impl Iterator<Item = &'a Rc<Annotation>> + Clone {
    let first = reach.partition_point(|end| *end <= span.start);
    let before_end = visible[first..].iter().copied().take_while(move |annotation| annotation.span.start < span.end);
    before_end.filter(move |annotation| annotation.span.end > span.start)
}

/// A stretch of a block over which the same annotations lie.
#[derive(Clone, PartialEq, Debug)]
pub struct Segment {
    /// Where.
    pub span: Span,
    /// Indexes into the section's marks of all annotations over it; none where the text is plain.
    pub over: Vec<usize>,
    /// The part of a claim that it belongs to.
    pub part: Option<ClaimPart>,
}

/// The segments of `block`, which together are the whole block.
pub fn segments(block: Span, marks: &[Rc<Annotation>]) -> Vec<Segment> {
    let within: Vec<(usize, Span)> = marks
        .iter()
        .enumerate()
        .filter(|(_, annotation)| annotation.span.overlaps(block))
        .map(|(index, annotation)| {
            (index, Span::new(annotation.span.start.max(block.start), annotation.span.end.min(block.end)))
        })
        .collect();
    let mut cuts = vec![block.start, block.end];
    let mut parts: Vec<(ClaimPart, Span)> = Vec::new();
    for (index, span) in &within {
        cuts.extend([span.start, span.end]);
        add_parts(&marks[*index], *span, &mut parts);
    }
    for (_, span) in &parts {
        cuts.extend([span.start, span.end]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut coming = within.into_iter().peekable();
    let mut active: Vec<(usize, Span)> = Vec::new();
    cuts.windows(2)
        .map(|cut| {
            active.retain(|(_, span)| span.end > cut[0]);
            while let Some(next) = coming.next_if(|(_, span)| span.start <= cut[0]) {
                active.push(next);
            }
            let span = Span::new(cut[0], cut[1]);
            let part = parts.iter().find(|(_, part)| part.contains(span)).map(|(part, _)| *part);
            Segment { span, over: active.iter().map(|(index, _)| *index).collect(), part }
        })
        .collect()
}

/// Adds the source and the cue of `annotation`, where it is a claim, as far as they lie `within`.
fn add_parts(annotation: &Annotation, within: Span, parts: &mut Vec<(ClaimPart, Span)>) {
    let Body::Claim(claim) = &annotation.body else { return };
    for (part, span) in [(ClaimPart::Source, claim.source), (ClaimPart::Cue, claim.cue)] {
        if let Some(span) = span.filter(|span| span.overlaps(within)) {
            parts.push((part, Span::new(span.start.max(within.start), span.end.min(within.end))));
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        annotation::{AnnotationId, Claim, ClaimKind},
        text::Text,
    };

    fn annotation(id: usize, start: usize, end: usize) -> Rc<Annotation> {
        let id = AnnotationId::new(format!("a{id}"));
        Rc::new(Annotation::by_hand(id, Span::new(start, end), Body::Person, Timestamp::UNIX_EPOCH))
    }

    #[test]
    fn overlaps_are_cut_at_every_edge() {
        let marks = [annotation(1, 0, 6), annotation(2, 2, 4), annotation(3, 3, 9)];
        let found: Vec<_> =
            segments(Span::new(0, 8), &marks).into_iter().map(|segment| (segment.span.start, segment.over)).collect();
        assert_eq!(found, [(0, vec![0]), (2, vec![0, 1]), (3, vec![0, 1, 2]), (4, vec![0, 2]), (6, vec![2])]);
    }

    #[test]
    fn a_plain_block_is_one_segment_and_an_empty_one_none() {
        assert_eq!(segments(Span::new(3, 8), &[]), [Segment { span: Span::new(3, 8), over: vec![], part: None }]);
        assert!(segments(Span::new(3, 3), &[]).is_empty());
    }

    #[test]
    fn a_claim_is_cut_at_its_source_and_its_cue_which_hold_the_names_within() {
        let said =
            Claim { source: Some(Span::new(0, 4)), cue: Some(Span::new(5, 20)), ..Claim::of_kind(ClaimKind::Reported) };
        let claim = Rc::new(Annotation { body: Body::Claim(said), ..Annotation::clone(&annotation(1, 0, 9)) });
        let found: Vec<_> = segments(Span::new(0, 12), &[claim, annotation(2, 2, 4)])
            .into_iter()
            .map(|segment| (segment.span.start, segment.over, segment.part))
            .collect();
        let (source, cue) = (Some(ClaimPart::Source), Some(ClaimPart::Cue));
        let expected =
            [(0, vec![0], source), (2, vec![0, 1], source), (4, vec![0], None), (5, vec![0], cue), (9, vec![], None)];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_mark_over_several_sections_is_in_each_and_others_keep_their_list() {
        let text = Text::new("一二三四五六七八九十\n".repeat(400));
        let layout = Layout::of(&text);
        assert!(layout.sections.len() > 3);
        let long = annotation(1, 0, layout.section_span(2).start + 3);
        let before = marks(&layout, &Annotations::new([long.clone()]), &Shown::default(), &[]);
        assert_eq!(before.iter().map(|own| own.len()).collect::<Vec<_>>()[..4], [1, 1, 1, 0]);
        let more = [long, annotation(2, 3, 9)];
        let after = marks(&layout, &Annotations::new(more), &Shown::default(), &before);
        assert!(!Rc::ptr_eq(&before[0], &after[0]));
        assert!(before[1..].iter().zip(&after[1..]).all(|(one, other)| Rc::ptr_eq(one, other)));
    }

    #[test]
    fn every_mark_is_in_every_section_it_touches() {
        let text = Text::new("一二三四五六七八九十\n".repeat(400));
        let layout = Layout::of(&text);
        let all: Vec<_> =
            (0..300).map(|n| annotation(n, (n * 37 % 9_000) * 3 / 3, n * 37 % 9_000 + n % 50 * 40 + 1)).collect();
        let annotations = Annotations::new(all.clone());
        for (section, own) in marks(&layout, &annotations, &Shown::default(), &[]).iter().enumerate() {
            let span = layout.section_span(section);
            let n_expected = all.iter().filter(|annotation| annotation.span.overlaps(span)).count();
            assert_eq!(own.len(), n_expected);
        }
    }
}
