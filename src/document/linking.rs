//! Making links, changing them, and what becomes of them when an annotation goes.

use std::rc::Rc;

use jiff::Timestamp;

use super::{Change, Document, Link, LinkId, order};
use crate::annotation::{AnnotationId, Status};

impl Document {
    /// The changes that link `from` to `to`; none if they are linked so already or one does not exist. Linking a
    /// suggestion by hand accepts it.
    pub(super) fn linked(&self, from: &AnnotationId, to: &AnnotationId, kind: &str, at: Timestamp) -> Vec<Change> {
        let link = Link {
            id: self.links.fresh_id(),
            from: from.clone(),
            to: to.clone(),
            kind: kind.trim().to_owned(),
            note: String::new(),
        };
        if !self.takes(&link) {
            return Vec::new();
        }
        let mut changes = self.change(&[from.clone(), to.clone()], at, &|next| next.status = Status::Accepted);
        changes.push(Change::Link { before: None, after: Some(Rc::new(link)) });
        changes
    }

    /// The changes that put `link` in the place of the one with its id.
    pub(super) fn relinked(&self, link: &Link) -> Vec<Change> {
        let present = self.links.get(&link.id).filter(|present| ***present != *link);
        let fits = present.is_some_and(|present| present.is_same(link) || self.takes(link));
        let after = || Some(Rc::new(Link { kind: link.kind.trim().to_owned(), ..link.clone() }));
        present
            .filter(|_| fits)
            .map(|own| Change::Link { before: Some(own.clone()), after: after() })
            .into_iter()
            .collect()
    }

    /// The changes that remove the links with these ids.
    pub(super) fn unlinked(&self, ids: &[LinkId]) -> Vec<Change> {
        self.without(|link| ids.contains(&link.id))
    }

    /// The changes that remove the links of annotations `ids`, which are being removed.
    pub(super) fn cut_off(&self, ids: &[AnnotationId]) -> Vec<Change> {
        let mut ids: Vec<_> = ids.iter().collect();
        order::sort(&mut ids, |one, other| one.cmp(other));
        let is_gone = |id: &AnnotationId| ids.binary_search(&id).is_ok();
        self.without(|link| is_gone(&link.from) || is_gone(&link.to))
    }

    fn without(&self, goes: impl Fn(&Link) -> bool) -> Vec<Change> {
        let gone = self.links.iter().filter(|link| goes(link));
        gone.map(|link| Change::Link { before: Some(link.clone()), after: None }).collect()
    }

    /// Whether `link` leads from one annotation to another, and no other link says the same.
    fn takes(&self, link: &Link) -> bool {
        let is_there = |id| self.annotations.get(id).is_some() || self.orphan(id).is_some();
        link.from != link.to
            && is_there(&link.from)
            && is_there(&link.to)
            && !self.links.iter().any(|other| other.id != link.id && other.is_same(link))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        annotation::{Body, Label, Origin},
        document::{Act, ArticleId, Edit, KINDS, proposed_kinds, revise::Fate},
        text::{Span, Text},
    };

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn id(name: &str) -> AnnotationId {
        AnnotationId::new(name)
    }

    fn done(document: &Document, edit: &Edit) -> Document {
        let step = document.step(edit, AT).expect("it changes something");
        let after = document.after(&step);
        assert_eq!(after.before(&step), *document, "undo restores");
        after
    }

    /// `Orrin paid Quay` with both marked.
    fn document() -> Document {
        let empty = Document::new(ArticleId::new("a"), Text::new("Orrin paid Quay."), AT);
        let marked = done(&empty, &Edit::Mark { span: Span::new(0, 5), body: Body::Person });
        done(&marked, &Edit::Mark { span: Span::new(11, 15), body: Body::Organization })
    }

    fn link(kind: &str) -> Edit {
        Edit::Link { from: id("a1"), to: id("a2"), kind: kind.to_owned() }
    }

    fn kinds(document: &Document) -> Vec<&str> {
        document.links.iter().map(|link| &*link.kind).collect()
    }

    #[test]
    fn a_link_is_made_once_and_never_to_itself_or_to_nothing() {
        let linked = done(&document(), &link(" owns "));
        assert_eq!(kinds(&linked), ["owns"]);
        assert!(linked.step(&link("owns"), AT).is_none());
        assert_eq!(kinds(&done(&linked, &link("works-for"))), ["owns", "works-for"]);
        for (from, to) in [("a1", "a1"), ("a1", "a9"), ("a9", "a1")] {
            let edit = Edit::Link { from: id(from), to: id(to), kind: String::new() };
            assert!(linked.step(&edit, AT).is_none(), "{from} to {to}");
        }
    }

    #[test]
    fn what_is_linked_is_agreed_with() {
        let suggested = done(&document(), &Edit::Reconsider(vec![id("a2")]));
        let linked = done(&suggested, &link("owns"));
        assert_eq!(linked.annotations.get(&id("a2")).map(|own| own.status), Some(Status::Accepted));
    }

    #[test]
    fn an_annotation_that_goes_takes_its_links_along_and_undo_brings_them_back() {
        let linked = done(&done(&document(), &link("owns")), &link("works-for"));
        for gone in ["a1", "a2"] {
            assert!(done(&linked, &Edit::Remove(vec![id(gone)])).links.is_empty());
        }
        assert_eq!(done(&linked, &Edit::Reject(vec![id("a1")])).links.len(), 2, "it may be reconsidered");
    }

    #[test]
    fn a_link_is_changed_and_taken_away_by_its_name() {
        let linked = done(&done(&document(), &link("owns")), &link("works-for"));
        let first = linked.links.iter().next().expect("it was made").clone();
        let turned = Link { from: first.to.clone(), to: first.from.clone(), ..Link::clone(&first) };
        assert_eq!(done(&linked, &Edit::Relink(turned.clone())).links.get(&first.id).map(|own| &**own), Some(&turned));
        let noted = Link { note: "so they say".to_owned(), ..Link::clone(&first) };
        assert!(done(&linked, &Edit::Relink(noted)).links.iter().any(|own| own.note == "so they say"));
        let doubled = Link { kind: "works-for".to_owned(), ..Link::clone(&first) };
        assert!(linked.step(&Edit::Relink(doubled), AT).is_none(), "another says that");
        assert_eq!(kinds(&done(&linked, &Edit::Unlink(vec![first.id.clone()]))), ["works-for"]);
    }

    #[test]
    fn links_are_found_by_either_end() {
        let linked = done(&document(), &link("owns"));
        for end in ["a1", "a2"] {
            assert_eq!(linked.links.of(&id(end)).count(), 1);
        }
        assert_eq!(linked.links.of(&id("a3")).count(), 0);
    }

    #[test]
    fn an_orphan_keeps_its_links_and_takes_them_along_when_it_is_let_go() {
        let linked = done(&document(), &link("owns"));
        let revision = linked.revised("He paid Quay.", AT).expect("it is another text");
        assert!(revision.review.followed.iter().any(|own| matches!(own.fate, Fate::Orphaned { .. })));
        let orphaned = linked.after(&revision.step);
        assert_eq!((orphaned.orphans.len(), orphaned.links.len()), (1, 1));
        assert_eq!(orphaned.before(&revision.step), linked);
        let step = orphaned.let_go(&[id("a1")], AT).expect("it is there");
        let gone = orphaned.after(&step);
        assert!(gone.links.is_empty());
        assert_eq!(gone.before(&step), orphaned);
    }

    #[test]
    fn a_new_mark_never_bears_the_name_of_an_orphan_that_is_linked() {
        let linked = done(&document(), &Edit::Link { from: id("a2"), to: id("a1"), kind: String::new() });
        let step = linked.revised("Orrin paid them.", AT).expect("it is another text").step;
        let orphaned = linked.after(&step);
        // As it is read from storage: nothing is known but what is there.
        let read = Document { annotations: orphaned.annotations.iter().cloned().collect(), ..orphaned };
        let marked = done(&read, &Edit::Mark { span: Span::new(11, 15), body: Body::Organization });
        assert!(marked.annotations.get(&id("a2")).is_none());
        assert!(marked.annotations.get(&id("a3")).is_some());
    }

    #[test]
    fn a_linked_suggestion_outlives_newer_findings() {
        let mut linked = done(&document(), &link("owns"));
        let own = linked.annotations.get(&id("a1")).expect("it is marked");
        let untouched = crate::annotation::Annotation {
            origin: Origin::Recognizer,
            status: Status::Suggested,
            ..crate::annotation::Annotation::clone(own)
        };
        let other = linked.annotations.get(&id("a2")).expect("it is marked").clone();
        linked.annotations = [Rc::new(untouched), other].into_iter().collect();
        let found = crate::document::take_findings(&linked, Vec::new(), None, AT, 1);
        assert!(found.annotations.get(&id("a1")).is_some());
    }

    #[test]
    fn what_is_proposed_is_known() {
        for (from, to) in Label::ALL.into_iter().flat_map(|from| Label::ALL.map(|to| (from, to))) {
            let proposed = proposed_kinds(from, to);
            assert!(!proposed.is_empty() && proposed.iter().all(|kind| KINDS.contains(kind)), "{from:?} to {to:?}");
        }
    }

    #[test]
    fn the_tags_of_an_annotation_are_tidied_and_are_a_step() {
        let edit = Edit::Tags { id: id("a1"), tags: [" one", "", "two", "one"].map(str::to_owned).to_vec() };
        let tagged = done(&document(), &edit);
        assert_eq!(tagged.annotations.get(&id("a1")).map(|own| own.tags.join(" ")).as_deref(), Some("one two"));
        assert_eq!(document().step(&edit, AT).map(|step| step.act), Some(Act::Tag));
        assert_eq!(crate::document::tags_of(&tagged), [("one", 1), ("two", 1)]);
    }

    // There is no such clock in a browser.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn five_thousand_links_do_not_slow_an_edit() {
        let mut linked = document();
        let many = (1..=5_000).map(|n| Link {
            id: LinkId::new(format!("l{n}")),
            from: id("a1"),
            to: id("a2"),
            kind: n.to_string(),
            note: String::new(),
        });
        linked.links = crate::document::Links::new(many.map(Rc::new));
        let begun = cpu_time::ThreadTime::now();
        for n in 0..100 {
            linked = done(&linked, &link(&format!("more {n}")));
        }
        // 0.1 ms each when it was measured; comparing all links with one another would take minutes.
        assert!(begun.elapsed().as_millis() < 4_000, "{:?}", begun.elapsed());
        assert!(done(&linked, &Edit::Remove(vec![id("a1")])).links.is_empty());
    }
}
