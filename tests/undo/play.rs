//! A page on which the acts are played: its state, and what it has kept.

use std::rc::Rc;

use gloss::{
    agreement::{Choice, decided as accepted, differences, settled},
    annotation::{Amount, Annotation, AnnotationId, Body, Claim, Definition, Finding, Label, LabelSet, Look},
    document::{ArticleId, Details, Document, Edit, Link, LinkId, Links, Orphan, Step},
    state::{Action, Open, Reading, State, places_of},
    text::{Span, Text},
};
use jiff::Timestamp;
use proptest::sample::Index;

use super::{
    acts::{Act, Correction, Decision, Place},
    disk::Disk,
};

const TEXT: &str = "据《埠闻商业》报道，Quillmere Shipping 将赔偿 3000 万元。\n\
    Tamsin Orrelbeck는 “늦었다”라고 밝혔다. 👩‍👩‍👧\n\
    Quillmere paid 3000 万元; “late”, Tamsin said.\n\
    Tamsin Orrelbeck left Quillmere Shipping.";

/// How a word is spelled by whoever corrects the text.
pub(crate) const SPELLINGS: [(&str, &str); 4] =
    [("Tamsin", "Thamsin"), ("Quillmere", "Quilmere"), ("3000 万元", "4000 万元"), ("늦었다", "늦었습니다")];

/// What the recognizers of this page find, wherever it stands.
const NAMES: [(&str, Label); 6] = [
    ("Quillmere Shipping", Label::Organization),
    ("埠闻商业", Label::Organization),
    ("Tamsin Orrelbeck", Label::Person),
    ("Tamsin said", Label::Person),
    ("3000 万元", Label::Amount),
    ("“", Label::Claim),
];

/// What a person decided of an article, all of it to the last bit. What is suggested beside that is the recognizers' own: it
/// comes and goes with what they read.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Decided {
    text: Text,
    details: Rc<Details>,
    orphans: Vec<Rc<Orphan>>,
    annotations: Vec<Rc<Annotation>>,
    links: Links,
    labels: Rc<LabelSet>,
    modified: Timestamp,
}

/// The page.
pub(crate) struct Play {
    state: State,
    disk: Disk,
    now: i64,
}

impl Play {
    /// A page with an article that has just been pasted, read and kept.
    pub(crate) fn begin() -> Self {
        let document = Document::new(ArticleId::new("one"), Text::new(TEXT), time(0));
        let disk = Disk::of(&document);
        let open = Open::new(document, Default::default(), 1, 1, false);
        let state = State { library: Some(Rc::default()), ..State::default() }.apply(Action::Opened(Box::new(open)));
        let mut play = Self { state, disk, now: 0 };
        play.read();
        play.save();
        play
    }

    /// The article as it stands.
    pub(crate) fn document(&self) -> &Document {
        &self.open().document
    }

    /// What the person decided.
    pub(crate) fn decided(&self) -> Decided {
        let Document { text, details, orphans, annotations, links, labels, modified, .. } = self.document().clone();
        let annotations = annotations.iter().filter(|own| own.is_touched()).cloned().collect();
        Decided { text, details, orphans: orphans.to_vec(), annotations, links, labels, modified }
    }

    /// The recognizers have read the article as it stands, if they had not.
    pub(crate) fn read(&mut self) {
        if self.open().reading == Reading::Done {
            return;
        }
        let findings = found(&self.document().text);
        let (id, at) = (self.document().id.clone(), self.later());
        self.apply(Action::FindingsArrived { id, findings, window: None, is_partial: false, at });
    }

    /// Takes back all that was done.
    pub(crate) fn undo_all(&mut self) {
        while self.open().history.to_undo().is_some() {
            self.apply(Action::Undo);
        }
    }

    /// Does again all that was taken back.
    pub(crate) fn redo_all(&mut self) {
        while self.open().history.to_redo().is_some() {
            self.apply(Action::Redo);
        }
    }

    /// Keeps what is not kept yet, and loads the page anew.
    pub(crate) fn reload(&mut self) {
        self.save();
        let is_read = self.open().reading == Reading::Done;
        let (document, history) = self.disk.read();
        self.apply(Action::Opened(Box::new(Open::new(document, history, 1, 1, is_read))));
    }

    /// Does `act`, as far as there is something to do it to.
    pub(crate) fn act(&mut self, act: &Act) {
        match act {
            Act::Undo => self.apply(Action::Undo),
            Act::Redo => self.apply(Action::Redo),
            Act::Look(which) => self.look(*which),
            Act::Save => self.save(),
            Act::Reload => self.reload(),
            Act::OtherTab(place, label) => self.follow(place, *label),
            act => {
                let at = self.later();
                if let Some(edit) = self.edit_of(act) {
                    self.apply(Action::Edit(edit, at));
                } else if let Some(step) = self.step_of(act, at) {
                    self.apply(Action::Revise(Rc::new(step)));
                }
            }
        }
    }

    fn open(&self) -> &Open {
        self.state.open.as_ref().expect("an article is open")
    }

    fn apply(&mut self, action: Action) {
        self.state = std::mem::take(&mut self.state).apply(action);
    }

    fn later(&mut self) -> Timestamp {
        self.now += 1;
        time(self.now)
    }

    fn save(&mut self) {
        let open = self.open();
        let (id, n_written) = (open.document.id.clone(), open.pending.len());
        let (pending, document, history) = (open.pending.clone(), open.document.clone(), open.history.clone());
        self.disk.write(&pending, &document, &history);
        self.apply(Action::Saved { id, n_written, revision: 1 });
    }

    /// Another tab marks something and writes it down; this one goes on from there.
    fn follow(&mut self, place: &Place, label: Label) {
        self.save();
        let at = self.later();
        let (document, history) = self.disk.read();
        let other = Open::new(document, history, 1, 1, true);
        let edit = Edit::Mark { span: self.span(place), body: Body::by_hand(label, "") };
        let other = State { open: Some(other), ..State::default() }.apply(Action::Edit(edit, at));
        let other = other.open.expect("it is open");
        self.disk.write(&other.pending, &other.document, &other.history);
        let (document, history) = self.disk.read();
        self.apply(Action::Rebased(Box::new(self.open().followed(document, history, 1))));
    }

    fn look(&mut self, which: u8) {
        self.apply(match which {
            0 => Action::Step { forward: true },
            1 => Action::Step { forward: false },
            2 => Action::WalkBeside,
            3 => Action::Toggle(Label::Amount),
            4 => Action::Brush(Some(Label::Person)),
            5 => Action::Sign("Ines".into()),
            6 => Action::Sign("".into()),
            _ => Action::ToggleRejected,
        });
    }

    /// The edit that `act` is here; nothing where it is none, or there is nothing to do it to.
    fn edit_of(&self, act: &Act) -> Option<Edit> {
        let words = |span: Span| self.document().text.get(span).unwrap_or_default();
        let body = |span: Span, label: Label| Body::by_hand(label, words(span));
        Some(match act {
            Act::Mark(place, label) => Edit::Mark { span: self.span(place), body: body(self.span(place), *label) },
            Act::MarkOccurrences(place, label) => {
                let spans = places_of(&self.open().document.text, self.span(place));
                Edit::MarkAll(spans.into_iter().map(|span| (span, body(span, *label))).collect())
            }
            Act::Relabel(which, label) => {
                let own = self.one(which)?;
                Edit::Relabel { id: own.id.clone(), body: body(own.span, *label) }
            }
            Act::Correct(which, kind, value) => {
                let amount = Amount { value: Some((*value).into()), ..Amount::of_kind(*kind) };
                Edit::Correct { id: self.one(which)?.id.clone(), amount }
            }
            Act::CorrectClaim(which, kind, source) => {
                let claim = Claim { source: source.as_ref().map(|place| self.span(place)), ..Claim::of_kind(*kind) };
                Edit::CorrectClaim { id: self.one(which)?.id.clone(), claim }
            }
            Act::Resize(which, place) => Edit::Resize { id: self.one(which)?.id.clone(), span: self.span(place) },
            Act::Remove(which) => Edit::Remove(self.some(which)),
            Act::Decide(decision, which) => decided(*decision, self.some(which)),
            Act::DecideListed(decision) => decided(*decision, self.open().listed_suggestions()),
            Act::DecideSameWords(decision, which) => decided(*decision, self.open().of_same_words(self.one(which)?)),
            Act::Alike(which) => Edit::Alike(self.one(which)?.id.clone()),
            Act::Note(which, note) => Edit::Note { id: self.one(which)?.id.clone(), note: note.clone() },
            Act::Tags(which, tags) => Edit::Tags { id: self.one(which)?.id.clone(), tags: tags.clone() },
            Act::Link(from, to, kind) => {
                let (from, to) = (self.one(from)?.id.clone(), self.one(to)?.id.clone());
                Edit::Link { from, to, kind: kind.clone() }
            }
            Act::Relink(which, kind) => {
                let Link { from, to, .. } = self.link(which)?.clone();
                Edit::Relink(Link { from: to, to: from, kind: kind.clone(), ..self.link(which)?.clone() })
            }
            Act::Unlink(which) => Edit::Unlink(self.some_links(which)),
            Act::Describe(title, note) => Edit::Describe(Details {
                title: title.clone(),
                note: note.clone(),
                ..Details::clone(&self.document().details)
            }),
            _ => return None,
        })
    }

    /// The step that `act` is here, where it changes the text, or concerns what lost its place in it or the person's own labels.
    fn step_of(&self, act: &Act, at: Timestamp) -> Option<Step> {
        let document = self.document();
        match act {
            Act::Splice(place, words) => Some(document.spliced(self.span(place), words, at)?.step),
            Act::Paste(correction) => Some(document.revised(&corrected(&document.text, *correction), at)?.step),
            Act::Adopt(which, place) => {
                document.adopted(&chosen(which, &document.orphans)?.annotation.id, self.span(place), at)
            }
            Act::Settle(place, label, choice) => self.settled(place, *label, *choice, at),
            Act::LetGo => {
                let ids: Vec<_> = document.orphans.iter().map(|orphan| orphan.annotation.id.clone()).collect();
                document.let_go(&ids, at)
            }
            Act::Define(label, colour) => {
                let mut labels = LabelSet::clone(&document.labels);
                let look = Look { colour: *colour, ..Look::default() };
                labels.set(Definition { label: *label, look, key: Some('5'), description: "what".to_owned() });
                document.with_labels(labels, at)
            }
            Act::Rename(from, to) => document.renamed_label(*from, *to, at),
            Act::Unlabel(label, to) => document.without_label(*label, to.filter(|to| *to != Label::Own(*label)), at),
            _ => None,
        }
    }

    /// The step by which `choice` holds for all that a second reader marked otherwise: they have left out the first mark, and
    /// the next lies elsewhere and is something else.
    fn settled(&self, place: &Place, label: Label, choice: Choice, at: Timestamp) -> Option<Step> {
        let document = self.document();
        let mine = accepted(&document.annotations);
        let (span, mut theirs) = (self.span(place), mine.clone());
        theirs.drain(..mine.len().min(1));
        if let Some(next) = theirs.first_mut().filter(|_| !span.is_empty()) {
            let body = Body::by_hand(label, document.text.get(span)?);
            *next = Rc::new(Annotation { span, body, by: "Ada Vere".into(), ..Annotation::clone(next) });
        }
        let choices: Vec<_> = differences(&mine, &theirs).into_iter().map(|difference| (difference, choice)).collect();
        settled(document, &choices, at)
    }

    fn one(&self, which: &Index) -> Option<&Rc<Annotation>> {
        self.document().annotations.nth(which.index(self.document().annotations.len().max(1)))
    }

    fn some(&self, which: &[Index]) -> Vec<AnnotationId> {
        which.iter().filter_map(|which| self.one(which)).map(|own| own.id.clone()).collect()
    }

    fn link(&self, which: &Index) -> Option<&Link> {
        let links = &self.document().links;
        links.iter().nth(which.index(links.len().max(1))).map(|link| &**link)
    }

    fn some_links(&self, which: &[Index]) -> Vec<LinkId> {
        which.iter().filter_map(|which| self.link(which)).map(|link| link.id.clone()).collect()
    }

    /// The stretch at `place`; an empty one where the text is empty.
    fn span(&self, (from, length): &Place) -> Span {
        let text = &self.document().text;
        let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let from = from.index(boundaries.len());
        let to = (from + usize::from(*length)).min(boundaries.len() - 1);
        Span::new(boundaries[from], boundaries[to])
    }
}

fn chosen<'a, T>(which: &Index, among: &'a [T]) -> Option<&'a T> {
    among.get(which.index(among.len().max(1)))
}

fn decided(decision: Decision, ids: Vec<AnnotationId>) -> Edit {
    match decision {
        Decision::Accept => Edit::Accept(ids),
        Decision::Reject => Edit::Reject(ids),
        Decision::Reconsider => Edit::Reconsider(ids),
    }
}

fn corrected(text: &str, correction: Correction) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    match correction {
        Correction::Spelling(which) => {
            let (wrong, right) = SPELLINGS[which];
            return text.replace(wrong, right);
        }
        Correction::LineOut(which) => drop(lines.remove(which.index(lines.len()))),
        Correction::LinesSwapped(which) => {
            let other = which.index(lines.len());
            lines.swap(0, other);
        }
        Correction::LineIn => lines.insert(0, "Tamsin Orrelbeck, 3000 万元"),
    }
    lines.join("\n")
}

/// What is found in `text`: the names wherever they stand, and as a claim the line of the first quotation mark.
fn found(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for (words, label) in NAMES {
        for (at, _) in text.match_indices(words) {
            let span = if label == Label::Claim { line_around(text, at) } else { Span::new(at, at + words.len()) };
            let body = Body::by_hand(label, &text[span.start..span.end]);
            found.push(Finding { span, body, confidence: 0.9, because: Vec::new() });
        }
    }
    found.sort_by_key(|finding| (finding.span, finding.body.label()));
    found.dedup_by_key(|finding| (finding.span, finding.body.label()));
    found
}

fn line_around(text: &str, at: usize) -> Span {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    Span::new(start, text[at..].find('\n').map_or(text.len(), |end| at + end))
}

fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a small number of seconds")
}
