//! A real article: its gold, and what Gloss suggests.

use std::{fs, path::Path};

use gloss::{
    annotation::{Finding, Label},
    recognize::{Resources, recognize},
    text::{CharSpan, Language, Offsets, Span, Text},
};
use serde_json::Value;

/// From how much of both together two claims have in common they count as the same, as the scorer of claims has it.
const SAME_CLAIM: f64 = 0.5;

/// A stretch of the text under a label.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Mark {
    pub(crate) span: Span,
    pub(crate) label: Label,
}

/// An article with gold.
pub(crate) struct Article {
    pub(crate) name: String,
    pub(crate) text: Text,
    /// What should be marked.
    pub(crate) gold: Vec<Mark>,
    /// What may be marked or not.
    pub(crate) optional: Vec<Mark>,
    /// What Gloss finds, in the order of the text.
    pub(crate) findings: Vec<Finding>,
}

impl Mark {
    /// Whether a mark here does for `gold`: names and amounts to the letter, claims as far as their scorer asks.
    pub(crate) fn is(self, gold: Self) -> bool {
        self == gold
            || self.label == Label::Claim && gold.label == Label::Claim && overlap(self.span, gold.span) >= SAME_CLAIM
    }
}

impl Article {
    /// All articles with gold in `folder`, read by the recognizers.
    pub(crate) fn all(folder: &Path, resources: &Resources) -> Vec<Self> {
        let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        files
            .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
            .map(|path| Self::read(&path, resources))
            .collect()
    }

    fn read(path: &Path, resources: &Resources) -> Self {
        let json = fs::read(path).expect("the file can be read");
        let json: Value = serde_json::from_slice(&json).expect("the file is JSON");
        let written = json["text"].as_str().expect("it has a text");
        let text = Text::new(written);
        assert_eq!(&*text, written, "offsets count in the text as it is written");
        let offsets = Offsets::of(&text);
        let language = json["lang"].as_str().and_then(Language::of_tag);
        let found = recognize(&text, language, resources);
        let mut findings: Vec<_> = found.spans.into_iter().chain(found.claims).collect();
        findings.sort_by_key(|finding| (finding.span.start, std::cmp::Reverse(finding.span.end)));
        let marks = |is_optional: bool| {
            let spans = list(&json["spans"]).map(|span| (label(&span["label"]), span));
            let claims = list(&json["claims"]).map(|claim| (Label::Claim, claim));
            let wanted =
                spans.chain(claims).filter(|(_, mark)| mark["optional"].as_bool().unwrap_or(false) == is_optional);
            let mut marks: Vec<Mark> = wanted.map(|(label, mark)| Mark { span: span(&offsets, mark), label }).collect();
            marks.sort_unstable();
            marks.dedup();
            marks
        };
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Self { name, gold: marks(false), optional: marks(true), text, findings }
    }

    /// What Gloss suggests, in the order of the text.
    pub(crate) fn suggested(&self) -> Vec<Mark> {
        self.findings.iter().map(|finding| Mark { span: finding.span, label: finding.body.label() }).collect()
    }

    /// How many paragraphs something is suggested in.
    pub(crate) fn n_paragraphs(&self) -> usize {
        let number = |finding: &Finding| self.text[..finding.span.start].matches('\n').count();
        let mut numbers: Vec<_> = self.findings.iter().map(number).collect();
        numbers.dedup();
        numbers.len()
    }

    /// Whether `mark` is something that the gold leaves open.
    pub(crate) fn is_open(&self, mark: Mark) -> bool {
        self.optional.iter().any(|open| match mark.label {
            Label::Claim => mark.is(*open),
            _ => open.label != Label::Claim && open.span.overlaps(mark.span),
        })
    }
}

fn list(json: &Value) -> impl Iterator<Item = &Value> {
    json.as_array().into_iter().flatten()
}

fn label(json: &Value) -> Label {
    let name = json.as_str().expect("a label is a word");
    Label::ALL.into_iter().find(|label| label.id() == name).expect("one of the four labels")
}

fn span(offsets: &Offsets, mark: &Value) -> Span {
    let place = |key: &str| mark[key].as_u64().expect("a place is a number") as usize;
    offsets.from_chars(CharSpan { start: place("start"), end: place("end") }).expect("the gold lies in the text")
}

/// How much of both together they have in common, in bytes.
fn overlap(one: Span, other: Span) -> f64 {
    let common = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    let both = one.end.max(other.end) - one.start.min(other.start);
    common as f64 / both as f64
}
