//! Whatever a person does, and whenever it is written down: what is read back is what was on screen.

use std::rc::Rc;

use jiff::Timestamp;
use proptest::{collection::vec, prelude::*, sample::Index};

use super::disk::Disk;
use gloss::{
    annotation::{Body, Finding},
    document::{Annotations, ArticleId, Details, Document, Edit, Step, take_findings},
    state::{History, Write},
    storage::{
        plan::{Standing, plan},
        replay,
    },
    text::{Span, Text},
};

const TEXT: &str = "Mira Okafor said on Friday that the fund holds 20 million won, and Jun Seo denied it.";

/// What is on screen, and what of it is not written yet.
struct Screen {
    document: Document,
    history: History,
    pending: Vec<Write>,
    now: i64,
}

impl Screen {
    fn new() -> Self {
        let document = Document::new(ArticleId::new("one"), Text::from(TEXT), time(0));
        Self { document, history: History::default(), pending: Vec::new(), now: 0 }
    }

    fn edit(&mut self, edit: &Edit) {
        self.now += 1;
        let Some(step) = self.document.step(edit, time(self.now)).map(Rc::new) else { return };
        self.take(step);
    }

    fn revise(&mut self, from: &Index, to: &Index, words: &str) {
        self.now += 1;
        let n_bytes = self.document.text.len();
        let (one, other) = (from.index(n_bytes + 1), to.index(n_bytes + 1));
        let span = Span::new(one.min(other), one.max(other).min(one.min(other) + 12));
        let Some(revision) = self.document.spliced(span, words, time(self.now)) else { return };
        self.take(Rc::new(revision.step));
    }

    fn take(&mut self, step: Rc<Step>) {
        self.document = self.document.after(&step);
        self.history = self.history.with(step.clone());
        self.pending.push(Write::Step { number: self.history.head(), step });
    }

    fn undo(&mut self) {
        let Some(step) = self.history.to_undo() else { return };
        self.document = self.document.before(step);
        self.history = self.history.undone();
        self.pending.push(Write::Head(self.history.head()));
    }

    fn redo(&mut self) {
        let Some(step) = self.history.to_redo() else { return };
        self.document = self.document.after(step);
        self.history = self.history.redone();
        self.pending.push(Write::Head(self.history.head()));
    }

    fn find(&mut self, spans: &[Span]) {
        let fitting = spans.iter().filter(|span| self.document.text.get(**span).is_some_and(|words| !words.is_empty()));
        let found = |span: &Span| Finding { span: *span, body: Body::Person, confidence: 0.5, because: Vec::new() };
        self.document =
            take_findings(&self.document, fitting.map(found), None, time(self.now), self.history.fresh_number());
        let document = Rc::new(self.document.clone());
        self.pending.push(Write::Whole { document, head: self.history.head(), read_by: 1 });
    }

    fn save(&mut self, disk: &mut Disk) {
        disk.write(&std::mem::take(&mut self.pending), &self.document, &self.history);
    }
}

fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("in range")
}

#[derive(Clone, Debug)]
enum Doing {
    Mark(Span),
    Remove(Index),
    Reject(Index),
    Rename(String),
    Revise(Index, Index, String),
    Find(Vec<Span>),
    Undo,
    Redo,
    Save,
}

fn doings() -> impl Strategy<Value = Doing> {
    let spans = || (0..TEXT.len() - 9, 1_usize..9).prop_map(|(start, length)| Span::new(start, start + length));
    prop_oneof![
        3 => spans().prop_map(Doing::Mark),
        1 => any::<Index>().prop_map(Doing::Remove),
        1 => any::<Index>().prop_map(Doing::Reject),
        1 => "[a-z]{3}".prop_map(Doing::Rename),
        1 => (any::<Index>(), any::<Index>(), "[a-d ]{0,4}").prop_map(|(from, to, words)| Doing::Revise(from, to, words)),
        1 => vec(spans(), 0..4).prop_map(Doing::Find),
        4 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
        4 => Just(Doing::Save),
    ]
}

fn rename(screen: &Screen, title: &str) -> Edit {
    Edit::Describe(Details { title: title.to_owned(), ..Details::clone(&screen.document.details) })
}

fn act(screen: &mut Screen, doing: &Doing) {
    let pick = |annotations: &Annotations, index: &Index| {
        let ids: Vec<_> = annotations.iter().map(|annotation| annotation.id.clone()).collect();
        ids.get(if ids.is_empty() { 0 } else { index.index(ids.len()) }).cloned().into_iter().collect()
    };
    match doing {
        Doing::Mark(span) => screen.edit(&Edit::Mark { span: *span, body: Body::Organization }),
        Doing::Remove(index) => screen.edit(&Edit::Remove(pick(&screen.document.annotations, index))),
        Doing::Reject(index) => screen.edit(&Edit::Reject(pick(&screen.document.annotations, index))),
        Doing::Rename(title) => screen.edit(&rename(screen, title)),
        Doing::Revise(from, to, words) => screen.revise(from, to, words),
        Doing::Find(spans) => screen.find(spans),
        Doing::Undo => screen.undo(),
        Doing::Redo => screen.redo(),
        Doing::Save => {}
    }
}

proptest! {
    #[test]
    fn what_is_read_back_is_what_was_on_screen(doings in vec(doings(), 0..80)) {
        let mut screen = Screen::new();
        let mut disk = Disk::of(&screen.document);
        for doing in &doings {
            act(&mut screen, doing);
            if matches!(doing, Doing::Save) {
                screen.save(&mut disk);
                let (document, history) = disk.read();
                prop_assert_eq!(&document, &screen.document);
                prop_assert_eq!(&history, &screen.history);
            }
        }
    }
}

#[test]
fn a_long_history_is_read_back_and_its_beginning_let_go() {
    let mut screen = Screen::new();
    let mut disk = Disk::of(&screen.document);
    for number in 0..4_300 {
        screen.edit(&rename(&screen, &number.to_string()));
        if number % 7 == 0 {
            screen.undo();
        }
        screen.save(&mut disk);
        if number % 430 == 0 {
            assert_eq!(disk.read(), (screen.document.clone(), screen.history.clone()));
        }
    }
    assert!(disk.standing.n_dropped > 0, "{:?}", disk.standing);
    assert!(disk.steps.len() >= 1_000);
    assert!(disk.standing.head.abs_diff(disk.standing.checkpoint_at) <= 200);
    assert_eq!(disk.read(), (screen.document.clone(), screen.history.clone()));
}

#[test]
fn undoing_past_the_checkpoint_and_going_another_way_is_read_back() {
    let mut screen = Screen::new();
    let mut disk = Disk::of(&screen.document);
    screen.edit(&Edit::Mark { span: Span::new(0, 4), body: Body::Person });
    screen.find(&[Span::new(5, 11)]);
    screen.save(&mut disk);
    screen.undo();
    screen.edit(&Edit::Mark { span: Span::new(12, 16), body: Body::Person });
    screen.save(&mut disk);
    assert_eq!(disk.read(), (screen.document, screen.history));
}

#[test]
fn an_edit_writes_its_step_and_not_the_whole_article() {
    let mut screen = Screen::new();
    screen.edit(&Edit::Mark { span: Span::new(0, 4), body: Body::Person });
    let plan = plan(Standing::default(), &screen.pending, &screen.document, &screen.history, false);
    assert!(plan.checkpoint.is_none() && plan.gone.is_empty());
    assert_eq!(plan.steps.len(), 1);
}

#[test]
fn a_change_of_the_text_writes_the_text_and_undoing_it_too() {
    let mut screen = Screen::new();
    let mut disk = Disk::of(&screen.document);
    screen.edit(&Edit::Mark { span: Span::new(5, 11), body: Body::Person });
    screen.take(Rc::new(screen.document.spliced(Span::new(0, 5), "", time(1)).expect("a change").step));
    screen.save(&mut disk);
    assert_eq!(&*disk.text, &TEXT[5..]);
    assert_eq!(disk.read(), (screen.document.clone(), screen.history.clone()));
    screen.undo();
    screen.edit(&Edit::Mark { span: Span::new(0, 4), body: Body::Person });
    screen.save(&mut disk);
    assert_eq!(&*disk.text, TEXT, "though the step that changed it is gone");
    assert_eq!(disk.read(), (screen.document, screen.history));
}

#[test]
fn a_step_of_another_text_is_found() {
    let mut screen = Screen::new();
    screen.edit(&Edit::Mark { span: Span::new(70, 80), body: Body::Person });
    screen.take(Rc::new(screen.document.spliced(Span::new(0, 4), "Zoë", time(1)).expect("a change").step));
    let last = screen.history.to_undo().expect("a step").clone();
    screen.undo();
    let steps = [screen.history.to_undo().expect("a step").clone(), last];
    let after = format!("Zoë{}", &TEXT[4..]);
    assert_eq!(replay::misfit(&steps, 1, &TEXT.into()), None);
    assert_eq!(replay::misfit(&steps, 2, &Text::new(after)), None);
    assert_eq!(replay::misfit(&steps, 2, &TEXT.into()), Some(1));
    assert_eq!(replay::misfit(&steps, 0, &"short".into()), Some(0));
}
