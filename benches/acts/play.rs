//! A plan carried out on the page's own state, one counted act after the other, until the gold is there: what is counted is
//! what the page does, not what somebody thinks it does.

use std::collections::HashMap;

use gloss::{
    annotation::{Annotation, AnnotationId, Body, Label, Status},
    document::{ArticleId, Document, Edit},
    state::{Action, Open, State},
};
use jiff::Timestamp;

use super::{
    article::{Article, Mark},
    plan::{Fate, Plan},
};

/// The acts of a job, by kind.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Acts {
    /// `a`.
    pub(crate) accept: usize,
    /// `x`.
    pub(crate) reject: usize,
    /// A label's key on a suggestion.
    pub(crate) relabel: usize,
    /// A dragged edge.
    pub(crate) edge: usize,
    /// `j` and `k`.
    pub(crate) go: usize,
    /// A stretch drawn over.
    pub(crate) draw: usize,
    /// A label's key on what is selected, or with Shift to keep the label.
    pub(crate) label: usize,
}

impl Acts {
    pub(crate) fn sum(self) -> usize {
        self.accept + self.reject + self.relabel + self.edge + self.go + self.draw + self.label
    }
}

/// A page with an article, and what was done on it.
struct Page {
    state: State,
    acts: Acts,
}

/// Marks all gold of `article` where nothing is suggested.
pub(crate) fn from_nothing(article: &Article) -> Acts {
    let mut page = Page::with(article, false);
    page.mark(&article.gold);
    page.finished(article)
}

/// Goes through what is suggested, as `plan` says, and then marks what is missing.
pub(crate) fn review(article: &Article, plan: &Plan) -> Acts {
    let mut page = Page::with(article, true);
    let fates = page.fates(plan);
    while page.go_to_suggestion() {
        let current = page.current();
        match fates[&current.id] {
            Fate::Right => page.accept(current.id),
            Fate::Wrong => page.reject(current.id),
            Fate::Mended(gold) => page.mend(&current, gold),
        }
    }
    page.mark(&plan.added);
    page.finished(article)
}

/// As many acts as [`review`] where `A` and `X` decide every suggestion of the same words, wherever all of them are decided
/// alike.
pub(crate) fn same_words(article: &Article, plan: &Plan) -> usize {
    let all = review(article, plan).sum();
    let mut groups: HashMap<(&str, Label), Vec<Fate>> = HashMap::new();
    for (mark, fate) in article.suggested().iter().zip(&plan.fates) {
        groups.entry((&article.text[mark.span.start..mark.span.end], mark.label)).or_default().push(*fate);
    }
    let alike =
        groups.values().filter(|fates| fates.iter().all(|fate| *fate == fates[0] && !matches!(fate, Fate::Mended(_))));
    all - alike.map(|fates| fates.len() - 1).sum::<usize>()
}

impl Page {
    fn with(article: &Article, is_suggested: bool) -> Self {
        let document = Document::new(ArticleId::new("one"), article.text.clone(), Timestamp::UNIX_EPOCH);
        let id = document.id.clone();
        let state = State { library: Some(Default::default()), ..State::default() };
        let state = state.apply(Action::Opened(Box::new(Open::pasted(document, 1))));
        let findings = if is_suggested { article.findings.clone() } else { Vec::new() };
        let at = Timestamp::UNIX_EPOCH;
        let state = state.apply(Action::FindingsArrived { id, findings, window: None, is_partial: false, at });
        Self { state, acts: Acts::default() }
    }

    fn open(&self) -> &Open {
        self.state.open.as_ref().expect("an article is open")
    }

    fn apply(&mut self, action: Action) {
        self.state = std::mem::take(&mut self.state).apply(action);
    }

    fn edit(&mut self, edit: Edit) {
        self.apply(Action::Edit(edit, Timestamp::UNIX_EPOCH));
    }

    fn current(&self) -> Annotation {
        Annotation::clone(self.open().current().expect("one is in hand"))
    }

    /// What `plan` says of each suggestion of the page.
    fn fates(&self, plan: &Plan) -> HashMap<AnnotationId, Fate> {
        let ids = self.open().document.annotations.iter().map(|own| own.id.clone());
        assert_eq!(ids.len(), plan.fates.len(), "the page shows what was found");
        ids.zip(plan.fates.iter().copied()).collect()
    }

    /// Goes to the next suggestion that is not decided, by `j` or, where one was passed by, `k`; whether there is one.
    fn go_to_suggestion(&mut self) -> bool {
        while self.open().current().is_none_or(|current| current.status != Status::Suggested) {
            let Some(forward) = self.way_to_suggestion() else { return false };
            self.apply(Action::Step { forward });
            self.acts.go += 1;
        }
        true
    }

    /// Whether the nearest suggestion lies onward.
    fn way_to_suggestion(&self) -> Option<bool> {
        let all: Vec<_> =
            self.open().document.annotations.iter().filter(|own| own.status != Status::Rejected).collect();
        let current = self.open().current().map(|current| &current.id);
        let at = all.iter().position(|own| Some(&own.id) == current);
        let open = all.iter().enumerate().filter(|(_, own)| own.status == Status::Suggested).map(|(place, _)| place);
        let nearest = open.min_by_key(|place| at.map_or(*place, |at| place.abs_diff(at)))?;
        Some(at.is_none_or(|at| nearest > at))
    }

    fn accept(&mut self, id: AnnotationId) {
        self.edit(Edit::Accept(vec![id]));
        self.acts.accept += 1;
    }

    fn reject(&mut self, id: AnnotationId) {
        self.edit(Edit::Reject(vec![id]));
        self.acts.reject += 1;
    }

    /// Brings `own` to `gold`: by drawing each edge to where it belongs, and by the label's key.
    fn mend(&mut self, own: &Annotation, gold: Mark) {
        let id = &own.id;
        let mut span = own.span;
        // The far edge first where the near one would leave nothing.
        if gold.span.end > span.end {
            span.end = gold.span.end;
            self.resize(id, span);
        }
        if gold.span.start != span.start {
            span.start = gold.span.start;
            self.resize(id, span);
        }
        if gold.span.end != span.end {
            span.end = gold.span.end;
            self.resize(id, span);
        }
        // At last, since it leads on from a suggestion.
        if own.label() != gold.label {
            self.edit(Edit::Relabel { id: id.clone(), body: self.body(gold) });
            self.acts.relabel += 1;
        }
    }

    fn resize(&mut self, id: &AnnotationId, span: gloss::text::Span) {
        self.edit(Edit::Resize { id: id.clone(), span });
        self.acts.edge += 1;
    }

    /// Marks `marks` label by label: with a label kept active where there are several of it.
    fn mark(&mut self, marks: &[Mark]) {
        for label in Label::ALL {
            let own: Vec<_> = marks.iter().filter(|mark| mark.label == label).copied().collect();
            let is_kept = own.len() > 1;
            if is_kept {
                self.apply(Action::Brush(Some(label)));
            }
            self.acts.label += if is_kept { 1 } else { own.len() };
            for mark in own {
                self.edit(Edit::Mark { span: mark.span, body: self.body(mark) });
                self.acts.draw += 1;
            }
        }
    }

    fn body(&self, mark: Mark) -> Body {
        Body::by_hand(mark.label, self.open().document.text.get(mark.span).unwrap_or_default())
    }

    /// What was done, once what is accepted is the gold and no more.
    fn finished(&self, article: &Article) -> Acts {
        let all = &self.open().document.annotations;
        assert!(all.iter().all(|own| own.status != Status::Suggested), "{}: all is decided", article.name);
        let accepted = all.iter().filter(|own| own.status == Status::Accepted);
        let marks: Vec<Mark> = accepted.map(|own| Mark { span: own.span, label: own.label() }).collect();
        let is_there = |gold: &Mark| marks.iter().any(|mark| mark.is(*gold));
        let is_meant = |mark: &Mark| article.is_open(*mark) || article.gold.iter().any(|gold| mark.is(*gold));
        assert!(article.gold.iter().all(is_there), "{}: all gold is there", article.name);
        assert!(marks.iter().all(is_meant), "{}: nothing else is there", article.name);
        self.acts
    }
}
